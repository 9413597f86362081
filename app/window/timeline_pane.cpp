// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timeline_pane.h"

#include "views/timeline/brush_panel.h"
#include "views/timeline/timeline_legend.h"

#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

TimelinePane::TimelinePane(ShownEvents &events, Selection &selection, TimeWindow &window, FilterState &filter, const Theme &theme,
    const Clock &clock, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_filter(filter), m_window(window), m_clock(clock), m_view(new TimelineView(events, selection, window, theme, clock, locale, this)),
      m_overview(new OverviewStrip(*m_view, window, theme, locale, this)), m_legend(new TimelineLegend(filter, theme, this)),
      m_brush(new BrushPanel(*m_view, theme, locale))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_overview);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    setFocusProxy(m_view);

    connect(m_view, &TimelineView::countsChanged, this, [this] { emit countsChanged(m_view->statusCounts()); });
    connect(m_view, &TimelineView::indexChanged, this, &TimelinePane::fitNew);
    connect(m_view, &TimelineView::groupingChosen, this, &TimelinePane::lanesChosen);
    connect(m_view, &TimelineView::axisChanged, this, &TimelinePane::axisChosen);
    connect(m_view, &TimelineView::dateDropped, this, &TimelinePane::dateDropped);
    connect(m_view, &TimelineView::opened, this, &TimelinePane::sourceRequested);
    connect(m_view, &TimelineView::exportRangeWanted, this, &TimelinePane::exportRequested);
    connect(m_view, &TimelineView::filterByLaneWanted, this, &TimelinePane::filterByLane);
    connect(m_view, &TimelineView::filterByRangeWanted, this, &TimelinePane::filterByRange);
}

void TimelinePane::startFitting()
{
    m_fitting = Fitting::On;
    m_fitted = {};
}

void TimelinePane::finishFitting()
{
    if (m_fitting == Fitting::On)
        m_fitting = Fitting::Last;
    fitNew();
}

void TimelinePane::fitNew()
{
    if (m_fitting == Fitting::Off || m_view->index().all().isEmpty())
        return;
    const bool moved = m_fitted != TimeRange{} && m_window.range() != m_fitted;
    if (moved) {
        m_fitting = Fitting::Off;
        return;
    }
    m_fitted = padded(m_view->index().core(startOf(m_clock())), 0.04);
    m_window.show(m_fitted);
    m_fitted = m_window.range();
    if (m_fitting == Fitting::Last && !m_view->isBuilding()) {
        m_fitting = Fitting::Off;
        m_window.remember();
    }
}

void TimelinePane::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
    m_overview->setTheme(theme);
    m_legend->setTheme(theme);
    m_brush->setTheme(theme);
}

void TimelinePane::setLanes(FacetKind kind)
{
    m_view->setGrouping(kind);
}

void TimelinePane::setAxis(TimeAxis axis)
{
    m_view->setAxis(axis);
}

void TimelinePane::filterByLane(const LaneId &lane, const QString &name)
{
    if (lane.kind == LaneKind::Value && !m_filter.filter().has(lane.key))
        m_filter.toggle(lane.key, name);
}

void TimelinePane::filterByRange(TimeRange range)
{
    Filter filter = m_filter.filter();
    filter.from = dayOf(range.begin);
    filter.to = dayOf(range.end - 1);
    m_filter.setFilter(filter, tr("Filter by range"));
}

} // namespace entente
