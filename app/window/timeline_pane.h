// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "views/timeline/timeline_view.h"
#include "workspace/filter_state.h"

#include <QWidget>

namespace entente {

class BrushPanel;
class TimelineLegend;

class TimelinePane : public QWidget
{
    Q_OBJECT
public:
    // The first four must outlive the pane.
    TimelinePane(ShownEvents &events, Selection &selection, TimeWindow &window, FilterState &filter, const Theme &theme, const Clock &clock,
        const QLocale &locale, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setLanes(FacetKind kind);
    void setAxis(TimeAxis axis);
    FacetKind lanes() const { return m_view->grouping(); }
    TimeAxis axis() const { return m_view->axis(); }
    TimelineView &view() { return *m_view; }

public slots:
    void zoomIn() { m_view->zoomIn(); }
    void zoomOut() { m_view->zoomOut(); }
    void fit() { m_view->fitAll(); }
    // All but far outliers: what a first look wants.
    void fitCore() { m_view->fitCore(); }

signals:
    void countsChanged(const entente::StatusCounts &counts);
    void lanesChosen(entente::FacetKind kind);
    void axisChosen(entente::TimeAxis axis);
    void dateDropped(entente::ArticleId article, QDate day);
    void sourceRequested();
    void exportRequested();

private:
    void filterByLane(const LaneId &lane, const QString &name);
    void filterByRange(TimeRange range);

    FilterState &m_filter;
    TimelineView *m_view;
};

} // namespace entente
