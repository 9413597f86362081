// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/layout.h"

#include <QPointF>

class QMouseEvent;
class QNativeGestureEvent;
class QPinchGesture;

namespace entente {

class TimelineView;

// What the pointer does on the timeline: pans the ground, selects, brushes the ruler, works and drags the lanes' heads.
class TimelineMouse
{
public:
    explicit TimelineMouse(TimelineView &view)
        : m_view(view)
    {
    }

    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    void leave();
    bool nativeGesture(QNativeGestureEvent *event);
    void pinch(QPinchGesture *gesture);
    // Where a dragged lane would come to stand, in pixels of the view; nothing while none is dragged.
    std::optional<int> laneDropY() const { return m_laneDropY; }

private:
    enum class Drag : quint8 { None, Ground, Brush, Lane };
    void startDrag(QPoint place);
    void dragGround(QPoint place);
    void dragLane(QPoint place);
    void letGo();
    void click(QPoint place, Qt::KeyboardModifiers modifiers);
    void showCursor(QPoint place);
    void fit(TimeRange range);

    TimelineView &m_view;
    Drag m_drag = Drag::None;
    bool m_isPressed = false;
    bool m_hasMoved = false;
    QPoint m_pressPlace;
    Hit m_pressHit;
    TimeRange m_pressRange;
    int m_pressScroll = 0;
    LaneId m_lane;
    size_t m_laneDropIndex = 0;
    std::optional<int> m_laneDropY;
};

} // namespace entente
