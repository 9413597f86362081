// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/mark_painter.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace entente {

namespace {

constexpr qreal impreciseHeight = 10; // beside marks of 11 pixels
constexpr qreal rangeHeight = 7;      // lower than a square, which it must not be taken for

bool isRaster(const QPainter &painter) { return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster; }

QColor faded(QColor color, qreal alpha)
{
    color.setAlphaF(float(alpha * color.alphaF()));
    return color;
}

// Strong in the middle, nearly nothing at the ends: it lies somewhere in here.
QLinearGradient uncertain(qint64 begin, qint64 end, const QColor &color, qreal strength)
{
    QLinearGradient gradient(QPointF(qreal(begin), 0), QPointF(qreal(end), 0));
    gradient.setColorAt(0, faded(color, strength * 0.12));
    gradient.setColorAt(0.3, faded(color, strength));
    gradient.setColorAt(0.7, faded(color, strength));
    gradient.setColorAt(1, faded(color, strength * 0.12));
    return gradient;
}

} // namespace

MarkPainter::MarkPainter(const Theme &theme, int markSize)
    : m_theme(theme)
    , m_markSize(markSize)
{
}

void MarkPainter::drawPoint(QPainter &painter, const MarkStyle &style, QPointF centre)
{
    if (!isRaster(painter)) {
        drawShape(painter, style, centre);
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int side = m_markSize + 10;
    QPixmap &sprite = m_sprites[{style, int(std::lround(ratio * 100))}];
    if (sprite.isNull()) {
        sprite = QPixmap(int(std::ceil(side * ratio)), int(std::ceil(side * ratio)));
        sprite.setDevicePixelRatio(ratio);
        sprite.fill(Qt::transparent);
        QPainter shape(&sprite);
        drawShape(shape, style, QPointF(side / 2 + 0.5, side / 2 + 0.5));
    }
    painter.drawPixmap(QPointF(centre.x() - 0.5 - side / 2, centre.y() - 0.5 - side / 2), sprite);
}

void MarkPainter::drawCounter(QPainter &painter, const QRect &box, const QString &number, const QFont &font)
{
    const auto draw = [&](QPainter &on, const QRectF &area) {
        on.setRenderHint(QPainter::Antialiasing);
        on.setPen(m_theme.line);
        on.setBrush(mixed(m_theme.pane, m_theme.ground, 0.9));
        on.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        on.setFont(font);
        on.setPen(m_theme.ink);
        on.drawText(area.adjusted(-10, 0, 10, -3), Qt::AlignCenter, number);
    };
    if (!isRaster(painter)) {
        painter.save();
        draw(painter, box);
        painter.restore();
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap &sprite = m_counters[{number, int(std::lround(ratio * 100))}];
    if (sprite.isNull()) {
        sprite = QPixmap(int(std::ceil(box.width() * ratio)), int(std::ceil(box.height() * ratio)));
        sprite.setDevicePixelRatio(ratio);
        sprite.fill(Qt::transparent);
        QPainter shape(&sprite);
        draw(shape, QRectF(QPointF(), box.size()));
    }
    painter.drawPixmap(box.topLeft(), sprite);
}

void MarkPainter::drawShape(QPainter &painter, const MarkStyle &style, QPointF centre) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_theme.of(style.quad);
    const QPainterPath path = markPath(style.quad, centre, m_markSize);
    const bool isHollow = style.status != EventStatus::Occurred;
    if (!isHollow) {
        painter.fillPath(path, color);
    } else {
        // The outline lies inside the shape, so that hollow marks are as large as full ones.
        const QPainterPath inner = markPath(style.quad, centre, m_markSize - 1.6);
        QPen pen(color, 1.8);
        pen.setJoinStyle(Qt::RoundJoin);
        if (style.status == EventStatus::Hypothetical)
            pen.setDashPattern({1.4, 1.2});
        painter.setPen(pen);
        painter.setBrush(style.status == EventStatus::Hypothetical ? QBrush(Qt::NoBrush) : QBrush(m_theme.pane));
        painter.drawPath(inner);
    }
    if (style.status == EventStatus::Denied) {
        const qreal reach = m_markSize * 0.72;
        painter.setPen(QPen(m_theme.pane, 4));
        painter.drawLine(centre + QPointF(-reach, reach * 0.62), centre + QPointF(reach, -reach * 0.62));
        painter.setPen(QPen(m_theme.ink, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-reach, reach * 0.62), centre + QPointF(reach, -reach * 0.62));
    }
    if (style.estimated) {
        painter.setPen(QPen(color, 1.2, Qt::CustomDashLine));
        QPen dots(m_theme.secondary, 1.2);
        dots.setDashPattern({1, 1.8});
        dots.setCapStyle(Qt::RoundCap);
        painter.setPen(dots);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, m_markSize * 0.5 + 3.2, m_markSize * 0.5 + 3.2);
    }
    painter.restore();
}

void MarkPainter::drawBar(QPainter &painter, const MarkStyle &style, const QRect &seen, qint64 begin, qint64 end)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isImprecise = style.form == MarkForm::Imprecise;
    const qreal height = (isImprecise ? impreciseHeight : rangeHeight) * m_markSize / 11;
    // Far ends are moved to where they cannot be seen, for the painter's sake; gradients keep the true ones.
    const qreal left = std::max<qreal>(qreal(begin), seen.left() - 1000.0);
    const qreal right = std::min<qreal>(qreal(end), seen.right() + 1000.0);
    const QRectF bar(left, seen.center().y() + 0.5 - height / 2, std::max<qreal>(right - left, 2), height);
    const QColor color = m_theme.of(style.quad);
    const qreal radius = isImprecise ? height / 2 : 3;

    const auto brushOf = [&](qreal strength) { return isImprecise ? QBrush(uncertain(begin, end, color, strength)) : QBrush(faded(color, strength)); };
    if (style.status == EventStatus::Occurred) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(brushOf(isImprecise ? 0.62 : 1.0));
        painter.drawRoundedRect(bar, radius, radius);
    } else {
        QPen pen(brushOf(1.0), 1.5);
        if (style.status == EventStatus::Hypothetical)
            pen.setDashPattern({2.6, 2.0});
        painter.setPen(pen);
        painter.setBrush(brushOf(style.status == EventStatus::Hypothetical ? 0.0 : 0.1));
        painter.drawRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    }
    if (style.estimated) {
        QPen dots(m_theme.secondary, 1.2);
        dots.setDashPattern({1, 2.2});
        dots.setCapStyle(Qt::RoundCap);
        painter.setPen(dots);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5);
    }
    if (style.status == EventStatus::Denied) {
        painter.setPen(QPen(m_theme.ink, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(bar.left() - 3, bar.center().y()), QPointF(bar.right() + 3, bar.center().y()));
    }
    painter.restore();
}

void MarkPainter::drawClaims(QPainter &painter, const ClaimsItem &claims, QuadClass quad) const
{
    painter.save();
    painter.setPen(QPen(mixed(m_theme.of(quad), m_theme.ink, 0.35), 1));
    const int y = claims.y;
    const auto middle = [](const auto &stretch) { return (stretch.first + stretch.second) / 2; };
    int first = middle(claims.stretches.front());
    int last = first;
    for (const auto &stretch : claims.stretches) {
        const int x = middle(stretch);
        first = std::min(first, x);
        last = std::max(last, x);
        painter.drawLine(x, y - 3, x, y + 1);
    }
    painter.drawLine(first, y + 2, last, y + 2);
    painter.restore();
}

} // namespace entente
