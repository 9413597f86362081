// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_mouse.h"

#include "views/timeline/timeline_brush.h"
#include "views/timeline/timeline_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>

namespace entente {

void TimelineMouse::press(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_view.m_motion.stop();
    m_isPressed = true;
    m_hasMoved = false;
    m_drag = Drag::None;
    m_pressPlace = event->position().toPoint();
    m_pressHit = hitTest(m_view.layout(), m_pressPlace);
    m_pressRange = m_view.m_window.range();
    m_pressScroll = m_view.verticalScrollBar()->value();
    if (event->button() == Qt::LeftButton && m_pressHit.kind == Hit::Kind::Ruler) {
        m_drag = Drag::Brush;
        m_view.m_brush->press(m_view.layout(), m_pressPlace);
    }
}

void TimelineMouse::move(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!m_isPressed) {
        m_view.setHover(place);
        showCursor(place);
        return;
    }
    if (!m_hasMoved && m_drag == Drag::None) {
        if ((place - m_pressPlace).manhattanLength() < QApplication::startDragDistance() / 2)
            return;
        startDrag(place);
    }
    m_hasMoved = true;
    switch (m_drag) {
    case Drag::Ground:
        dragGround(place);
        break;
    case Drag::Brush:
        m_view.m_brush->drag(m_view.layout(), place);
        m_view.setHover(place);
        emit m_view.brushChanged(m_view.m_brush->range());
        m_view.viewport()->update();
        break;
    case Drag::Lane:
        dragLane(place);
        break;
    case Drag::None:
        break;
    }
}

void TimelineMouse::startDrag(QPoint place)
{
    Q_UNUSED(place)
    const bool isHead = m_pressHit.kind == Hit::Kind::LaneName;
    m_drag = isHead ? Drag::Lane : Drag::Ground;
    if (isHead)
        m_lane = m_view.layout().lanes[size_t(m_pressHit.lane)].id;
    m_view.setHover(std::nullopt);
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void TimelineMouse::dragGround(QPoint place)
{
    const Layout &layout = m_view.layout();
    // From where the drag began, so that rounding does not add up.
    const Instant by = layout.scale.length(m_pressPlace.x() - place.x());
    m_view.m_window.show(panned(m_pressRange, by));
    m_view.verticalScrollBar()->setValue(m_pressScroll + m_pressPlace.y() - place.y());
}

void TimelineMouse::dragLane(QPoint place)
{
    const Layout &layout = m_view.layout();
    const int scroll = m_view.verticalScrollBar()->value();
    const int y = place.y() - layout.plot.top() + scroll;
    m_laneDropIndex = layout.boxes.size();
    for (size_t i = 0; i < layout.boxes.size(); ++i) {
        if (y < layout.boxes[i].y + layout.boxes[i].height / 2) {
            m_laneDropIndex = i;
            break;
        }
    }
    const int edge = m_laneDropIndex < layout.boxes.size() ? layout.boxes[m_laneDropIndex].y : layout.contentHeight;
    m_laneDropY = edge - scroll + layout.plot.top();
    m_view.viewport()->update();
}

void TimelineMouse::release(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    m_isPressed = false;
    const QPoint place = event->position().toPoint();
    const Drag drag = std::exchange(m_drag, Drag::None);
    switch (drag) {
    case Drag::Ground:
        m_view.m_window.remember();
        break;
    case Drag::Brush:
        m_view.m_brush->release();
        emit m_view.brushChanged(m_view.m_brush->range());
        m_view.viewport()->update();
        break;
    case Drag::Lane:
        m_laneDropY.reset();
        m_view.moveLane(m_lane, m_laneDropIndex);
        m_view.viewport()->update();
        break;
    case Drag::None:
        if (event->button() == Qt::LeftButton)
            click(place, event->modifiers());
        break;
    }
    showCursor(place);
}

void TimelineMouse::click(QPoint place, Qt::KeyboardModifiers modifiers)
{
    Q_UNUSED(modifiers)
    const Hit hit = hitTest(m_view.layout(), place);
    const LaneId lane = hit.lane < 0 ? LaneId{} : m_view.layout().lanes[size_t(hit.lane)].id;
    switch (hit.kind) {
    case Hit::Kind::Event: {
        const EventId event = m_view.m_index->corpus().eventId(*hit.row);
        m_view.m_focus = LaneEvent{lane, event};
        emit m_view.focusMoved(m_view.m_focus);
        m_view.m_isSelecting = true;
        m_view.m_selection.select(event);
        m_view.m_isSelecting = false;
        m_view.viewport()->update();
        break;
    }
    case Hit::Kind::LaneTriangle:
        m_view.toggleCollapsed(lane);
        break;
    case Hit::Kind::LanePin:
        m_view.togglePinned(lane);
        break;
    case Hit::Kind::More:
        m_view.toggleExpanded(lane);
        break;
    default:
        break;
    }
}

void TimelineMouse::doubleClick(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Layout &layout = m_view.layout();
    const Hit hit = hitTest(layout, event->position().toPoint());
    switch (hit.kind) {
    case Hit::Kind::Event:
        emit m_view.opened(m_view.m_index->corpus().eventId(*hit.row));
        break;
    case Hit::Kind::Count:
        fit(layout.counts[size_t(hit.item)].range);
        break;
    case Hit::Kind::Density:
        fit(layout.density[size_t(hit.item)].range);
        break;
    case Hit::Kind::Strip:
        fit(layout.strips[size_t(hit.item)].range);
        break;
    case Hit::Kind::LaneName:
        m_view.toggleCollapsed(layout.lanes[size_t(hit.lane)].id);
        break;
    case Hit::Kind::Ground:
        m_view.m_motion.zoom(0.5, layout.scale.instantAt(event->position().x()), true);
        break;
    default:
        break;
    }
}

void TimelineMouse::fit(TimeRange range) { m_view.m_motion.moveTo(padded(range, 0.3)); }

void TimelineMouse::leave() { m_view.setHover(std::nullopt); }

void TimelineMouse::showCursor(QPoint place)
{
    const TimelineBrush::Grip grip = m_view.m_brush->gripAt(m_view.layout(), place);
    const Hit hit = hitTest(m_view.layout(), place);
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (grip == TimelineBrush::Grip::Begin || grip == TimelineBrush::Grip::End)
        shape = Qt::SizeHorCursor;
    else if (grip == TimelineBrush::Grip::Whole)
        shape = Qt::OpenHandCursor;
    else if (hit.kind == Hit::Kind::Ruler)
        shape = Qt::CrossCursor;
    else if (hit.kind == Hit::Kind::Event || hit.kind == Hit::Kind::Count || hit.kind == Hit::Kind::More || hit.kind == Hit::Kind::LaneTriangle)
        shape = Qt::PointingHandCursor;
    if (m_view.viewport()->cursor().shape() != shape)
        m_view.viewport()->setCursor(shape);
}

// Ends what a press began, without any of its effects.
void TimelineMouse::letGo()
{
    if (!std::exchange(m_isPressed, false))
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Brush)
        m_view.m_brush->release();
    if (drag == Drag::Ground)
        m_view.m_window.show(m_pressRange);
    m_laneDropY.reset();
}

bool TimelineMouse::nativeGesture(QNativeGestureEvent *event)
{
    if (event->gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_view.m_motion.zoom(1 / std::max(0.2, 1 + event->value()), m_view.layout().scale.instantAt(event->position().x()), false);
    return true;
}

void TimelineMouse::pinch(QPinchGesture *gesture)
{
    if (gesture->scaleFactor() <= 0)
        return;
    // The first finger came as a mouse's press: it must not go on to drag, which would take the zoom back, nor to click.
    letGo();
    const QPointF centre = m_view.viewport()->mapFromGlobal(gesture->centerPoint());
    m_view.m_motion.zoom(1 / gesture->scaleFactor(), m_view.layout().scale.instantAt(centre.x()), false);
    const QPointF by = gesture->centerPoint() - gesture->lastCenterPoint();
    m_view.m_motion.pan(-m_view.layout().scale.length(by.x()), false);
}

} // namespace entente
