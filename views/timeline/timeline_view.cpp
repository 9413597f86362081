// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_view.h"

#include "views/timeline/timeline_accessibility.h"
#include "views/timeline/timeline_brush.h"
#include "views/timeline/timeline_mouse.h"

#include <QEvent>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

namespace entente {

TimelineView::TimelineView(ShownEvents &events, Selection &selection, TimeWindow &window, const Theme &theme, Clock clock, const QLocale &locale,
                           QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_events(events)
    , m_selection(selection)
    , m_window(window)
    , m_theme(theme)
    , m_clock(std::move(clock))
    , m_locale(locale)
    , m_motion(window)
    , m_index(TimelineIndex::build(Corpus::empty(), RowSet(), TimeAxis::Happened, m_grouping))
    , m_brush(std::make_unique<TimelineBrush>())
    , m_mouse(std::make_unique<TimelineMouse>(*this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    setLocale(locale);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    setAcceptDrops(true);
    setAnimated(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
    applyFont();
    installTimelineAccessibility(*this);

    connect(&m_events, &ShownEvents::rowsChanged, this, &TimelineView::refresh);
    connect(&m_builder, &IndexBuilder::ready, this, &TimelineView::takeIndex);
    connect(&m_window, &TimeWindow::changed, this, [this] {
        invalidate();
        emit countsChanged();
    });
    connect(&m_selection, &Selection::changed, this, [this] {
        invalidate();
        if (!m_isSelecting)
            followSelection();
    });
    refresh();
}

TimelineView::~TimelineView() = default;

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    applyFont();
}

void TimelineView::applyFont()
{
    const TimelineFonts fonts(font());
    m_metrics = Metrics::forFontSize(QFontInfo(font()).pixelSize());
    // The gutter is as wide as its longest usual names need.
    m_labels = std::make_unique<LabelCache>(fonts.label, m_metrics.maxLabelWidth);
    m_labels->setCorpus(m_index->snapshot());
    m_memory = std::make_unique<LayoutMemory>(*m_labels);
    m_painter = std::make_unique<TimelinePainter>(m_theme, fonts, m_locale, m_metrics);
    const QFontMetrics bold(fonts.bold);
    int widest = m_metrics.gutterWidth;
    for (size_t lane = 0; lane < std::min<size_t>(m_index->lanes().size(), 60); ++lane) {
        const TimelineIndex::Lane &content = m_index->lanes()[lane];
        widest = std::max(widest, bold.horizontalAdvance(laneWords(content.id, content.name)) + m_metrics.lanePadding + m_metrics.rowHeight);
    }
    m_metrics.gutterWidth = std::min(widest, m_metrics.gutterWidth * 3 / 2);
    invalidate();
}

void TimelineView::setGrouping(FacetKind grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    m_focus.reset();
    verticalScrollBar()->setValue(0);
    refresh();
    emit groupingChosen(grouping);
}

void TimelineView::setAxis(TimeAxis axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    refresh();
    emit axisChanged(axis);
}

void TimelineView::setArrangement(const LaneArrangement &arrangement)
{
    m_arrangements[size_t(m_grouping)] = arrangement;
    invalidate();
    emit arrangementChanged();
}

void TimelineView::restoreArrangement(FacetKind grouping, const LaneArrangement &arrangement)
{
    m_arrangements[size_t(grouping)] = arrangement;
    invalidate();
}

void TimelineView::togglePinnedEvent(EventId event)
{
    if (!m_pinned.erase(event))
        m_pinned.insert(event);
    m_memory->forget();
    invalidate();
    emit pinnedEventsChanged();
}

void TimelineView::restorePinnedEvents(const std::set<EventId> &events)
{
    m_pinned = events;
    m_memory->forget();
    invalidate();
}

void TimelineView::setAnimated(bool animated) { m_motion.setAnimated(animated); }

Instant TimelineView::today() const { return startOf(m_clock()); }

void TimelineView::refresh()
{
    const auto index = m_builder.request(m_events.snapshot(), m_events.rows(), m_axis, m_grouping);
    if (index) {
        takeIndex(index);
        return;
    }
    // Rows mean nothing in another snapshot: until the new index stands, nothing is shown of the old one.
    if (m_index->snapshot() != m_events.snapshot())
        takeIndex(TimelineIndex::build(m_events.snapshot(), RowSet(), m_axis, m_grouping));
}

void TimelineView::takeIndex(std::shared_ptr<const TimelineIndex> index)
{
    const bool isOtherContent = m_index->snapshot() != index->snapshot() || m_index->grouping() != index->grouping();
    m_index = std::move(index);
    if (isOtherContent)
        applyFont();
    m_memory->forget();
    if (m_focus && !focusRow())
        m_focus.reset();
    // A first look at something: where most of it happened, unless somebody already chose.
    if (!m_hasShownEvents && !m_index->all().isEmpty()) {
        m_hasShownEvents = true;
        if (m_window.range() == TimeRange{}) {
            m_window.show(padded(m_index->core(today()), 0.04));
            m_window.remember();
        }
    }
    invalidate();
    emit indexChanged();
    emit countsChanged();
}

StatusCounts TimelineView::statusCounts() const { return countStatus(*m_index, m_window.range()); }

std::optional<TimeRange> TimelineView::brush() const { return m_brush->range(); }

void TimelineView::setBrush(std::optional<TimeRange> range)
{
    m_brush->setRange(range);
    emit brushChanged(range);
    viewport()->update();
}

std::optional<Row> TimelineView::selectedRow() const
{
    const std::optional<EventId> event = m_selection.current().event();
    return event ? m_index->corpus().row(*event) : std::nullopt;
}

TimelineInput TimelineView::inputFor(QSize size) const
{
    TimelineInput input;
    input.index = m_index;
    input.arrangement = arrangement();
    input.metrics = m_metrics;
    input.window = m_window.range();
    input.size = size;
    input.scroll = verticalScrollBar()->value();
    input.selected = selectedRow();
    for (const EventId event : m_pinned) {
        if (const auto row = m_index->corpus().row(event))
            input.pinned.insert(*row);
    }
    input.today = today();
    input.locale = m_locale;
    return input;
}

const Layout &TimelineView::layout()
{
    if (!m_isLayoutValid) {
        m_layout = layOut(inputFor(viewport()->size()), *m_memory);
        if (!hasTime()) {
            m_layout.axis = {};
            m_layout.today.reset();
        }
        m_isLayoutValid = true;
        updateScrollBar();
    }
    return m_layout;
}

void TimelineView::setWaiting(bool isWaiting)
{
    if (m_isWaiting == isWaiting)
        return;
    m_isWaiting = isWaiting;
    if (!hasTime())
        viewport()->update();
}

bool TimelineView::hasTime() const
{
    return m_events.corpus().eventCount() > 0;
}

void TimelineView::invalidate()
{
    m_isLayoutValid = false;
    m_isSceneValid = false;
    viewport()->update();
}

void TimelineView::updateScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    const int page = m_layout.plot.height();
    const int maximum = std::max(0, m_layout.contentHeight - page);
    bar->setPageStep(page);
    bar->setSingleStep(m_metrics.rowHeight);
    if (bar->maximum() != maximum)
        bar->setRange(0, maximum);
}

void TimelineView::followSelection()
{
    const std::optional<Row> row = selectedRow();
    if (!m_followsSelection || !row || !m_index->rows().contains(*row) || !m_index->times().isDated(*row))
        return;
    const std::vector<int> lanes = m_index->lanesOf(*row);
    if (lanes.empty())
        return;
    const EventId event = m_index->corpus().eventId(*row);
    // Where the event stands in a lane that is in view already, the view does not jump to another.
    LaneId lane = m_index->lanes()[size_t(lanes.front())].id;
    for (const LaneItem &item : layout().lanes) {
        if (std::ranges::any_of(lanes, [&](int i) { return m_index->lanes()[size_t(i)].id == item.id; })) {
            lane = item.id;
            break;
        }
    }
    m_focus = LaneEvent{lane, event};
    ensureVisible(*m_focus);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_scene = QImage();
    invalidate();
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    invalidate();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_painter)
        applyFont();
    if (event->type() == QEvent::StyleChange)
        setAnimated(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_mouse->press(static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseMove:
        m_mouse->move(static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        m_mouse->release(static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        m_mouse->doubleClick(static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::Leave:
        m_mouse->leave();
        break;
    case QEvent::NativeGesture:
        return m_mouse->nativeGesture(static_cast<QNativeGestureEvent *>(event));
    case QEvent::Gesture: {
        auto *gestures = static_cast<QGestureEvent *>(event);
        if (auto *pinch = qobject_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            m_mouse->pinch(pinch);
            return true;
        }
        break;
    }
    case QEvent::ToolTip: {
        auto *help = static_cast<QHelpEvent *>(event);
        const QString text = tooltip(hitTest(layout(), help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace entente
