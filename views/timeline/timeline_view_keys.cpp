// SPDX-License-Identifier: GPL-3.0-or-later
// How TimelineView is worked by keyboard and wheel.
#include "views/timeline/event_walk.h"
#include "views/timeline/timeline_brush.h"
#include "views/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace entente {

namespace {

constexpr double keyZoom = 1.6;
constexpr double wheelZoom = 1.3; // a notch
constexpr double keyPan = 0.12;   // of what is in view

} // namespace

void TimelineView::zoomIn() { m_motion.zoom(1 / keyZoom, layout().scale.instantAt(layout().plot.center().x()), true); }
void TimelineView::zoomOut() { m_motion.zoom(keyZoom, layout().scale.instantAt(layout().plot.center().x()), true); }
void TimelineView::fitAll() { m_motion.moveTo(padded(m_index->extent(today()), 0.03)); }
void TimelineView::fitCore() { m_motion.moveTo(padded(m_index->core(today()), 0.04)); }
void TimelineView::showRange(TimeRange range) { m_motion.moveTo(range); }
void TimelineView::goBack() { m_motion.goBack(); }
void TimelineView::goForward() { m_motion.goForward(); }

void TimelineView::clearSelection()
{
    if (m_brush->range()) {
        setBrush(std::nullopt);
        return;
    }
    m_selection.clear();
}

void TimelineView::focusSelection()
{
    const std::optional<Row> selected = selectedRow();
    const std::optional<Row> row = selected ? selected : focusRow();
    if (!row || !m_index->times().isDated(*row))
        return;
    const EventTimes &times = m_index->times();
    const TimeRange view = m_motion.target();
    const TimeRange event{times.begin(*row), times.end(*row)};
    const Instant middle = times.centre(*row);
    const Instant away = middle - (view.begin + view.length() / 2);
    if (std::abs(away) > view.length() / 50) {
        m_motion.moveTo({view.begin + away, view.end + away});
        return;
    }
    // Already in the middle: all of its days, with some around them.
    m_motion.moveTo(padded(event, event.length() <= msPerDay ? 5 : 0.6));
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!handleFocusKey(event) && !handleViewKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineView::handleViewKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (modifiers == Qt::AltModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        event->key() == Qt::Key_Left ? goBack() : goForward();
        return true;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    const Instant step = Instant(double(m_motion.target().length()) * keyPan);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoomOut();
        return true;
    case Qt::Key_0:
        fitAll();
        return true;
    case Qt::Key_W:
    case Qt::Key_S: {
        // At the pointer, where there is one.
        const int x = m_hover && m_hover->x() >= layout().plot.left() ? m_hover->x() : layout().plot.center().x();
        m_motion.zoom(event->key() == Qt::Key_W ? 1 / keyZoom : keyZoom, layout().scale.instantAt(x), true);
        return true;
    }
    case Qt::Key_A:
        m_motion.pan(-step, true);
        return true;
    case Qt::Key_D:
        m_motion.pan(step, true);
        return true;
    case Qt::Key_F:
        focusSelection();
        return true;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
        markEdge(event->key() == Qt::Key_BracketLeft);
        return true;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    default:
        return false;
    }
}

// A brush by keyboard: its edge goes to the event in focus, or to the middle of the view.
void TimelineView::markEdge(bool isBegin)
{
    const EventTimes &times = m_index->times();
    const std::optional<Row> row = focusRow() ? focusRow() : selectedRow();
    const TimeRange view = m_motion.target();
    Instant at = startOf(dayOf(view.begin + view.length() / 2));
    if (row && times.isDated(*row))
        at = isBegin ? times.begin(*row) : times.end(*row);
    TimeRange range = brush().value_or(isBegin ? TimeRange{at, view.end} : TimeRange{view.begin, at});
    (isBegin ? range.begin : range.end) = at;
    if (range.end <= range.begin)
        (isBegin ? range.end : range.begin) = isBegin ? at + msPerDay : at - msPerDay;
    setBrush(range);
}

bool TimelineView::handleFocusKey(QKeyEvent *event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocusInTime(-1);
        return true;
    case Qt::Key_Right:
        moveFocusInTime(1);
        return true;
    case Qt::Key_Up:
        moveFocusToLane(-1);
        return true;
    case Qt::Key_Down:
        moveFocusToLane(1);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const int lane = m_focus ? m_index->laneOf(m_focus->lane) : -1;
        if (lane < 0)
            return false;
        const EventWalk walk(*m_index, lane);
        const std::optional<Row> row = event->key() == Qt::Key_Home ? walk.first() : walk.last();
        moveFocusTo({m_focus->lane, m_index->corpus().eventId(*row)});
        return true;
    }
    case Qt::Key_Space:
        selectFocused();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        selectFocused();
        openFocused();
        return true;
    case Qt::Key_P:
        if (focusRow())
            togglePinnedEvent(m_focus->event);
        else if (const auto selected = m_selection.current().event())
            togglePinnedEvent(*selected);
        return true;
    case Qt::Key_Escape:
        clearSelection();
        return true;
    default:
        return false;
    }
}

std::optional<Row> TimelineView::focusRow() const
{
    if (!m_focus || m_index->laneOf(m_focus->lane) < 0)
        return std::nullopt;
    const std::optional<Row> row = m_index->corpus().row(m_focus->event);
    return row && m_index->rows().contains(*row) ? row : std::nullopt;
}

const LaneBox *TimelineView::boxOf(LaneId lane) const
{
    const int index = m_index->laneOf(lane);
    const auto found = std::ranges::find(m_layout.boxes, index, &LaneBox::lane);
    return found == m_layout.boxes.end() ? nullptr : &*found;
}

void TimelineView::moveFocusInTime(int step)
{
    if (layout().boxes.empty())
        return;
    if (!focusRow()) {
        // The keyboard starts in the middle of what is in view, in the first lane there.
        const int lane = m_layout.lanes.empty() ? m_layout.boxes.front().lane : m_index->laneOf(m_layout.lanes.front().id);
        const TimeRange view = m_motion.target();
        const EventWalk walk(*m_index, lane);
        if (const auto row = walk.nearest(view.begin + view.length() / 2))
            moveFocusTo({m_index->lanes()[size_t(lane)].id, m_index->corpus().eventId(*row)});
        return;
    }
    const EventWalk walk(*m_index, m_index->laneOf(m_focus->lane));
    const auto next = step > 0 ? walk.after(*focusRow()) : walk.before(*focusRow());
    if (next)
        moveFocusTo({m_focus->lane, m_index->corpus().eventId(*next)});
}

void TimelineView::moveFocusToLane(int step)
{
    const std::optional<Row> row = focusRow();
    const LaneBox *box = row ? boxOf(m_focus->lane) : nullptr;
    if (!box) {
        moveFocusInTime(0);
        return;
    }
    const auto position = box - layout().boxes.data() + step;
    if (position < 0 || position >= qsizetype(m_layout.boxes.size()))
        return;
    const int lane = m_layout.boxes[size_t(position)].lane;
    const EventWalk walk(*m_index, lane);
    // The event itself, where it stands in that lane as well; else the nearest in time.
    const std::vector<int> own = m_index->lanesOf(*row);
    const bool isThere = std::ranges::find(own, lane) != own.end();
    const auto next = isThere ? row : walk.nearest(walk.timeOf(*row));
    if (next)
        moveFocusTo({m_index->lanes()[size_t(lane)].id, m_index->corpus().eventId(*next)});
}

void TimelineView::moveFocusTo(const LaneEvent &place)
{
    m_focus = place;
    ensureVisible(place);
    viewport()->update();
    emit focusMoved(m_focus);
}

void TimelineView::ensureVisible(const LaneEvent &place)
{
    const std::optional<Row> row = m_index->corpus().row(place.event);
    if (!row || !m_index->times().isDated(*row))
        return;
    const EventTimes &times = m_index->times();
    const TimeRange view = m_motion.target();
    const Instant margin = view.length() / 12;
    const bool isInTime = times.isSpan(*row) ? times.begin(*row) < view.end - margin && times.end(*row) > view.begin + margin
                                             : times.centre(*row) >= view.begin + margin && times.centre(*row) <= view.end - margin;
    if (!isInTime) {
        const Instant to = times.centre(*row) - view.length() / 2;
        m_motion.moveTo({to, to + view.length()});
    }
    layout();
    const LaneBox *box = boxOf(place.lane);
    if (!box || box->y < m_layout.pinnedBottom - m_layout.plot.top())
        return;
    QScrollBar *bar = verticalScrollBar();
    const int top = box->y - (m_layout.pinnedBottom - m_layout.plot.top());
    if (top < bar->value())
        bar->setValue(top);
    else if (box->bottom() > bar->value() + m_layout.plot.height())
        bar->setValue(box->bottom() - m_layout.plot.height());
}

void TimelineView::selectFocused()
{
    if (!focusRow())
        return;
    m_isSelecting = true;
    m_selection.select(m_focus->event);
    m_isSelecting = false;
}

void TimelineView::openFocused()
{
    if (focusRow())
        emit opened(m_focus->event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    const bool isTouchpad = !pixels.isNull();
    if (event->modifiers() & Qt::ControlModifier) {
        const double notches = isTouchpad ? pixels.y() / 60.0 : angle.y() / 120.0;
        m_motion.zoom(std::pow(wheelZoom, -notches), layout().scale.instantAt(event->position().x()), !isTouchpad);
        event->accept();
        return;
    }
    // Shift+wheel arrives turned on some platforms and straight on others.
    const bool isShift = event->modifiers() & Qt::ShiftModifier;
    const int across = isShift ? (angle.x() != 0 ? angle.x() : angle.y()) : angle.x();
    const int acrossPixels = isShift ? (pixels.x() != 0 ? pixels.x() : pixels.y()) : pixels.x();
    if (across != 0)
        m_motion.pan(layout().scale.length(isTouchpad ? -acrossPixels : -across * 0.8), !isTouchpad && isShift);
    if (!isShift && angle.y() != 0) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() - (isTouchpad ? pixels.y() : angle.y() * 2 * m_metrics.rowHeight / 120));
    }
    event->accept();
}

void TimelineView::toggleCollapsed(const LaneId &lane)
{
    LaneArrangement changed = arrangement();
    if (!changed.collapsed.erase(lane))
        changed.collapsed.insert(lane);
    setArrangement(changed);
}

void TimelineView::togglePinned(const LaneId &lane)
{
    LaneArrangement changed = arrangement();
    if (!changed.pinned.erase(lane))
        changed.pinned.insert(lane);
    setArrangement(changed);
}

void TimelineView::toggleExpanded(const LaneId &lane)
{
    LaneArrangement changed = arrangement();
    if (!changed.expanded.erase(lane))
        changed.expanded.insert(lane);
    setArrangement(changed);
}

void TimelineView::moveLane(const LaneId &lane, size_t before) { setArrangement(moved(arrangement(), *m_index, layout().boxes, lane, before)); }

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace entente
