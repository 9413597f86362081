// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "views/timeline/overview_strip.h"
#include "views/timeline/timeline_view.h"
#include "workspace/filter_state.h"

#include <QWidget>

namespace entente {

class BrushPanel;
class TimelineLegend;

// The middle of the window: overview strip, timeline, legend, and the panel of a brushed range, linked with the workspace.
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
    // Another project: what comes is fitted (but for far outliers) until the reader moves or `finishFitting` was called and its events are there.
    void startFitting();
    void finishFitting();
    // While a project or articles are read.
    void setWaiting(bool isWaiting) { m_view->setWaiting(isWaiting); }
    // Events of the present snapshot that a search has found: ticks in the overview.
    void setHits(const RowSet &hits) { m_overview->setHits(hits); }

public slots:
    void zoomIn() { m_view->zoomIn(); }
    void zoomOut() { m_view->zoomOut(); }
    void fit() { m_view->fitAll(); }

signals:
    void countsChanged(const entente::StatusCounts &counts);
    void lanesChosen(entente::FacetKind kind);
    void axisChosen(entente::TimeAxis axis);
    void dateDropped(entente::ArticleId article, QDate day);
    void sourceRequested();
    void exportRequested();

private:
    void fitNew();
    void filterByLane(const LaneId &lane, const QString &name);
    void filterByRange(TimeRange range);

    FilterState &m_filter;
    TimeWindow &m_window;
    Clock m_clock;
    TimelineView *m_view;
    OverviewStrip *m_overview;
    TimelineLegend *m_legend;
    BrushPanel *m_brush;
    enum class Fitting { Off, On, Last } m_fitting = Fitting::On;
    TimeRange m_fitted; // what the last fit showed: another range now is the reader's
};

} // namespace entente
