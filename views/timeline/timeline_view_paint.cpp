// SPDX-License-Identifier: GPL-3.0-or-later
// What TimelineView paints over its layout: crosshair, focus, brush, drops.
#include "views/timeline/timeline_brush.h"
#include "views/timeline/timeline_mouse.h"
#include "views/timeline/timeline_view.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>

namespace entente {

void TimelineView::paintEvent(QPaintEvent *event)
{
    const Layout &current = layout();
    const qreal ratio = devicePixelRatioF();
    if (!m_isSceneValid) {
        const QSize pixels = viewport()->size() * ratio;
        if (m_scene.size() != pixels) {
            m_scene = QImage(pixels, QImage::Format_RGB32);
            m_scene.setDevicePixelRatio(ratio);
        }
        QPainter scene(&m_scene);
        m_painter->paint(scene, current, *m_labels);
        m_isSceneValid = true;
    }
    // The picture is kept: what lies over it, like the crosshair, is painted again without it.
    QPainter painter(viewport());
    for (const QRect &rect : event->region())
        painter.drawImage(QRectF(rect), m_scene, QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio));
    painter.setFont(font());
    paintOverlay(painter);
}

void TimelineView::paintOverlay(QPainter &painter)
{
    paintBrush(painter);
    paintFocus(painter);
    paintCrosshair(painter);
    paintPinHint(painter);
    paintNote(painter);
    if (const std::optional<int> y = m_mouse->laneDropY()) {
        painter.setPen(QPen(m_theme.selection, 2));
        painter.drawLine(0, *y, m_layout.size.width(), *y);
    }
}

void TimelineView::paintBrush(QPainter &painter)
{
    const QRect area = m_brush->area(m_layout);
    if (area.isEmpty())
        return;
    QColor wash = m_theme.selection;
    wash.setAlpha(m_theme.isDark ? 34 : 22);
    painter.fillRect(area.adjusted(0, m_layout.metrics.rulerHeight, 0, 0), wash);
    wash.setAlpha(70);
    painter.fillRect(QRect(area.left(), m_layout.ruler.top() + m_layout.ruler.height() / 2, area.width(), m_layout.ruler.height() / 2), wash);
    painter.setPen(m_theme.selection);
    painter.drawLine(area.left(), m_layout.ruler.top() + 4, area.left(), area.bottom());
    painter.drawLine(area.right(), m_layout.ruler.top() + 4, area.right(), area.bottom());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.selection);
    const int y = m_layout.ruler.bottom() - m_layout.ruler.height() / 4;
    for (const int x : {area.left(), area.right()})
        painter.drawRoundedRect(QRectF(x - 2, y - 8, 5, 16), 2.5, 2.5);
    painter.restore();
}

void TimelineView::paintFocus(QPainter &painter)
{
    const std::optional<Row> row = focusRow();
    if (!row || !hasFocus() || !m_index->times().isDated(*row))
        return;
    const auto isHere = [&](const MarkItem &mark) { return mark.row == *row && m_layout.lanes[size_t(mark.lane)].id == m_focus->lane; };
    const auto mark = std::ranges::find_if(m_layout.marks, isHere);
    if (mark != m_layout.marks.end() && mark->selected)
        return; // its pill says so already
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_layout.plot);
    painter.setPen(QPen(m_theme.selection, 2));
    if (mark != m_layout.marks.end()) {
        QRect ring = mark->box;
        if (mark->label >= 0)
            ring = ring.united(m_layout.labels[size_t(mark->label)].box);
        painter.drawRoundedRect(QRectF(ring.intersected(m_layout.plot.adjusted(-20, 0, 20, 0))).adjusted(-4, -4, 5, 4), 7, 7);
        painter.restore();
        return;
    }
    // In a crowd it has no mark of its own: the ring brings its label along.
    const auto lane = std::ranges::find(m_layout.lanes, m_focus->lane, &LaneItem::id);
    if (lane != m_layout.lanes.end()) {
        const int x = m_layout.scale.clampedX(m_index->times().centre(*row));
        const int width = m_labels->width(*row);
        const int height = m_layout.metrics.rowHeight - 2;
        const bool isLeft = x + width + 20 > m_layout.plot.right();
        const QRectF pill(isLeft ? x - width - 16 : x - 4, lane->box.center().y() - height / 2.0, width + 20, height);
        painter.setBrush(m_theme.pane);
        painter.drawRoundedRect(pill, 7, 7);
        painter.drawLine(QPointF(x, lane->box.top() + 2), QPointF(x, pill.top()));
        painter.drawLine(QPointF(x, pill.bottom()), QPointF(x, lane->box.bottom() - 2));
        painter.setFont(m_labels->font());
        painter.setPen(m_theme.ink);
        painter.drawStaticText(QPointF(pill.left() + 10, pill.center().y() - m_labels->height() / 2.0), m_labels->text(*row));
    }
    painter.restore();
}

void TimelineView::paintCrosshair(QPainter &painter)
{
    const bool isDropping = m_dropX.has_value();
    if (!isDropping && (!hasTime() || !m_hover || m_hover->x() < m_layout.plot.left()))
        return;
    const int x = isDropping ? *m_dropX : m_hover->x();
    QColor line = isDropping ? m_theme.selection : m_theme.secondary;
    line.setAlpha(isDropping ? 255 : 120);
    painter.setPen(line);
    painter.drawLine(x, m_layout.plot.top(), x, m_layout.plot.bottom());
    // The date under the pointer, on the ruler.
    const TimelineFonts fonts(font());
    const QFontMetrics metrics(fonts.small);
    const double pixelsPerMs = isDropping ? std::clamp(m_layout.scale.pixelsPerMs(), 1.6 / double(msPerDay), 20 / double(msPerDay)) : m_layout.scale.pixelsPerMs();
    const QString text = instantWords(m_layout.scale.instantAt(x), pixelsPerMs, m_locale);
    const int width = metrics.horizontalAdvance(text) + 14;
    const int left = std::clamp(x - width / 2, m_layout.ruler.left(), std::max(m_layout.ruler.left(), m_layout.ruler.right() - width));
    const QRect box(left, m_layout.ruler.bottom() - metrics.height() - 5, width, metrics.height() + 4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDropping ? m_theme.selection : m_theme.ink);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(fonts.small);
    painter.setPen(m_theme.pane);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

// A lane under the pointer shows where it can be pinned.
void TimelineView::paintPinHint(QPainter &painter)
{
    if (!m_hover || m_hover->x() >= m_layout.plot.left())
        return;
    const Hit hit = hitTest(m_layout, *m_hover);
    if (hit.lane < 0 || m_layout.lanes[size_t(hit.lane)].pinned)
        return;
    const QPointF pin(m_layout.lanes[size_t(hit.lane)].pin.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hit.kind == Hit::Kind::LanePin ? m_theme.selection : m_theme.faint, 1.4));
    painter.setBrush(m_theme.pane);
    painter.drawLine(pin + QPointF(0, 1), pin + QPointF(0, 6));
    painter.drawEllipse(pin + QPointF(0, -2), 3, 3);
    painter.restore();
}

// An empty timeline says why.
void TimelineView::paintNote(QPainter &painter)
{
    if (!m_layout.lanes.empty())
        return;
    QString note;
    if (m_builder.isBusy())
        note = tr("Sorting events …");
    else if (!hasTime() && m_isWaiting)
        note = tr("Reading …");
    else if (!hasTime())
        note = tr("No events yet. Open articles, or drop them here.");
    else if (m_events.rows().isEmpty())
        note = tr("No event passes the filter.");
    else
        note = tr("None of the shown events has a date. They stand in the list of events.");
    painter.setPen(m_theme.secondary);
    painter.drawText(m_layout.plot, Qt::AlignCenter, note);
}

void TimelineView::setHover(std::optional<QPoint> place)
{
    if (m_hover == place)
        return;
    const QRegion before = overlayRegion();
    m_hover = place;
    viewport()->update(before.united(overlayRegion()));
}

// Where the crosshair and its date are painted.
QRegion TimelineView::overlayRegion() const
{
    if (!m_hover)
        return {};
    if (m_hover->x() < m_layout.plot.left())
        return QRect(0, 0, m_layout.plot.left(), viewport()->height());
    QRegion region(QRect(m_hover->x() - 1, 0, 3, viewport()->height()));
    const int reach = m_metrics.gutterWidth + 60;
    return region.united(QRect(m_hover->x() - 2 * reach, 0, 4 * reach, m_metrics.rulerHeight));
}

} // namespace entente
