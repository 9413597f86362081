// SPDX-License-Identifier: GPL-3.0-or-later
// The ruler and the gutter of TimelinePainter.
#include "views/timeline/timeline_painter.h"

#include "views/format/count_words.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace entente {

namespace {

constexpr qsizetype maxTexts = 2000;

QString words(const char *text) { return QCoreApplication::translate("Timeline", text); }

} // namespace

QString eventCountWords(quint64 count, const QLocale &locale)
{
    return count == 1 ? words("1 event") : words("%1 events").arg(locale.toString(count));
}

QString laneWords(LaneId id, const QString &name)
{
    if (id.kind == LaneKind::Value)
        return name;
    const bool isNone = id.kind == LaneKind::None;
    switch (id.key.kind) {
    case FacetKind::Person:
        return isNone ? words("No person") : words("Other people");
    case FacetKind::Country:
        return isNone ? words("No country") : words("Other countries");
    case FacetKind::Organization:
        return isNone ? words("No organisation") : words("Other organisations");
    case FacetKind::Place:
        return isNone ? words("No place") : words("Other places");
    case FacetKind::Source:
        return isNone ? words("No source") : words("Other sources");
    case FacetKind::Type:
    case FacetKind::Quad:
    case FacetKind::Status:
        break;
    }
    return isNone ? words("None") : words("Others");
}

void TimelinePainter::paintRuler(QPainter &painter, const Layout &layout)
{
    painter.setClipping(false);
    const QRect band(0, 0, layout.size.width(), layout.metrics.rulerHeight);
    painter.fillRect(band, m_theme.ground);
    painter.setPen(m_theme.line);
    painter.drawLine(0, band.bottom(), band.right(), band.bottom());
    if (layout.plot.left() > 0)
        painter.drawLine(layout.plot.left() - 1, 0, layout.plot.left() - 1, layout.plot.bottom());
    painter.setClipRect(layout.ruler);

    const QFontMetrics small(m_fonts.small);
    const int minorY = layout.ruler.bottom() - small.height() - 2;
    // Labels stand beside their ticks; the first before "today" gives way to it.
    painter.setFont(m_fonts.small);
    for (const Tick &tick : layout.axis.minor) {
        painter.setPen(m_theme.line);
        painter.drawLine(tick.x, layout.ruler.bottom() - 12, tick.x, layout.ruler.bottom());
        painter.setPen(m_theme.secondary);
        const QStaticText text = shaped(tick.label, Type::Small);
        painter.drawStaticText(QPointF(tick.x + 4, minorY), text);
        const int x = tick.x + 10 + int(text.size().width());
        if (!tick.detail.isEmpty() && x + small.horizontalAdvance(tick.detail) < layout.ruler.right()) {
            painter.setPen(mixed(m_theme.ground, m_theme.secondary, 0.75));
            painter.drawStaticText(QPointF(x, minorY), shaped(tick.detail, Type::Small));
        }
    }
    paintMajorTicks(painter, layout);
}

void TimelinePainter::paintMajorTicks(QPainter &painter, const Layout &layout)
{
    const int y = layout.ruler.top() + 5;
    const QFontMetrics small(m_fonts.small);
    const QString today = words("today");
    const int todayWidth = small.horizontalAdvance(today) + 12;
    const int todayX = layout.today ? *layout.today : -10'000;
    // "today" stands above its line, on the side that has room; what would stand there goes beside it, or waits where that has no room.
    const bool fitsRight = todayX + todayWidth < layout.ruler.right();
    const QRect box(fitsRight ? todayX - 4 : todayX + 4 - todayWidth, layout.ruler.top() + 4, todayWidth, small.height() + 2);
    painter.setFont(m_fonts.bold);
    for (size_t i = 0; i < layout.axis.major.size(); ++i) {
        const Tick &tick = layout.axis.major[i];
        const QStaticText text = shaped(tick.label, Type::Bold);
        const int width = int(text.size().width());
        int x = tick.x + (tick.instant < layout.scale.range().begin ? 6 : 4);
        if (layout.today && x <= box.right() + 4 && x + width >= box.left())
            x = box.right() + 6;
        const int room = (i + 1 < layout.axis.major.size() ? layout.axis.major[i + 1].x : layout.ruler.right()) - x;
        painter.setPen(m_theme.line);
        if (tick.instant > layout.scale.range().begin)
            painter.drawLine(tick.x, layout.ruler.top() + 4, tick.x, layout.ruler.bottom());
        if (width > room)
            continue;
        painter.setPen(m_theme.ink);
        painter.drawStaticText(QPointF(x, y), text);
    }
    if (!layout.today)
        return;
    painter.fillRect(box, m_theme.ground);
    painter.setFont(m_fonts.small);
    painter.setPen(m_theme.today);
    painter.drawText(box, Qt::AlignCenter, today);
}

void TimelinePainter::paintGutter(QPainter &painter, const Layout &layout, Pass pass)
{
    const int right = layout.plot.left();
    const int top = pass == Pass::Pinned ? layout.plot.top() : layout.pinnedBottom;
    const int bottom = pass == Pass::Pinned ? layout.pinnedBottom : layout.size.height();
    painter.fillRect(0, top, right, bottom - top, m_theme.pane);
    for (const LaneItem &lane : layout.lanes) {
        if (isIn(lane, pass))
            paintLaneHead(painter, layout, lane);
    }
    painter.setPen(m_theme.line);
    painter.drawLine(right - 1, top, right - 1, bottom);
}

void TimelinePainter::paintLaneHead(QPainter &painter, const Layout &layout, const LaneItem &lane)
{
    const Metrics &metrics = layout.metrics;
    painter.setPen(m_theme.line);
    painter.drawLine(0, lane.box.bottom(), layout.plot.left(), lane.box.bottom());

    // The triangle is quiet: it points right when the lane is collapsed.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(metrics.lanePadding / 2.0 + 1, lane.triangle.center().y() + 0.5);
    painter.translate(middle);
    painter.scale(metrics.markSize / 11.0, metrics.markSize / 11.0);
    painter.translate(-middle);
    const QPolygonF triangle = lane.collapsed ? QPolygonF{middle + QPointF(-2, -3.5), middle + QPointF(2.5, 0), middle + QPointF(-2, 3.5)}
                                              : QPolygonF{middle + QPointF(-3.5, -2), middle + QPointF(3.5, -2), middle + QPointF(0, 2.5)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.faint);
    painter.drawPolygon(triangle);
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (lane.pinned) {
        const QPointF pin(lane.pin.center());
        painter.setBrush(m_theme.selection);
        painter.drawEllipse(pin + QPointF(0, -2), 3, 3);
        painter.setPen(QPen(m_theme.selection, 1.4));
        painter.drawLine(pin + QPointF(0, 1), pin + QPointF(0, 6));
    }
    painter.restore();

    const int left = metrics.lanePadding + 2;
    const int room = layout.plot.left() - left - (lane.pinned ? lane.pin.width() : 6);
    const QFontMetrics bold(m_fonts.bold);
    const QString name = bold.elidedText(laneWords(lane.id, lane.name), Qt::ElideRight, room);
    const int nameTop = lane.collapsed ? lane.box.center().y() - bold.height() / 2 : lane.box.top() + metrics.lanePadding / 2 + 3;
    painter.setFont(m_fonts.bold);
    painter.setPen(m_theme.ink);
    painter.drawStaticText(QPointF(left, nameTop), shaped(name, Type::Bold));
    if (lane.collapsed)
        return;
    painter.setFont(m_fonts.small);
    painter.setPen(m_theme.secondary);
    painter.drawStaticText(QPointF(left, nameTop + bold.height() + 1), shaped(eventCountWords(lane.count, m_locale), Type::Small));
}

// At the lane's end: nothing that is in view goes unsaid.
void TimelinePainter::paintLaneEnd(QPainter &painter, const LaneItem &lane)
{
    if (lane.more.isEmpty())
        return;
    const QStaticText more = shaped(words("▲ %1 more").arg(shortCount(lane.moreCount, m_locale)), Type::Small);
    painter.setFont(m_fonts.small);
    painter.setPen(m_theme.secondary);
    painter.drawStaticText(QPointF(lane.more.right() - more.size().width(), lane.more.top()), more);
}

QStaticText TimelinePainter::shaped(const QString &text, Type type)
{
    QHash<QString, QStaticText> &texts = m_texts[size_t(type)];
    const auto found = texts.constFind(text);
    if (found != texts.constEnd())
        return *found;
    if (texts.size() > maxTexts)
        texts.clear();
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare(QTransform(), type == Type::Bold ? m_fonts.bold : m_fonts.small);
    return *texts.insert(text, made);
}

} // namespace entente
