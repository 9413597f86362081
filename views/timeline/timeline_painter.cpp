// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_painter.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

namespace {

QFont resized(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(7, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

// Whole device pixels: at fractional ratios edges are rounded, as they are for all columns alike.
void writeColumns(QImage &image, const std::vector<QRect> &columns, const QRect &clip, const QColor &color)
{
    const qreal ratio = image.devicePixelRatioF();
    const auto device = [ratio](int value) { return ratio == 1 ? value : int(value * ratio + 0.5); };
    const QRgb pixel = color.rgb();
    const qsizetype stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    const int clipLeft = std::max(0, device(clip.left()));
    const int clipRight = std::min(image.width(), device(clip.right() + 1));
    const int clipTop = std::max(0, device(clip.top()));
    const int clipBottom = std::min(image.height(), device(clip.bottom() + 1));
    for (const QRect &column : columns) {
        const int left = std::max(clipLeft, device(column.left()));
        const int right = std::min(clipRight, device(column.right() + 1));
        const int bottom = std::min(clipBottom, device(column.bottom() + 1));
        for (int y = std::max(clipTop, device(column.top())); y < bottom; ++y) {
            QRgb *line = pixels + y * stride;
            for (int x = left; x < right; ++x)
                line[x] = pixel;
        }
    }
}

} // namespace

TimelineFonts::TimelineFonts(const QFont &base)
    : label(resized(base, 12.0 / 13))
    , bold(entente::bold(resized(base, 12.5 / 13)))
    , small(resized(base, 11.5 / 13))
{
}

TimelinePainter::TimelinePainter(const Theme &theme, const TimelineFonts &fonts, const QLocale &locale, const Metrics &metrics)
    : m_theme(theme)
    , m_fonts(fonts)
    , m_locale(locale)
    , m_marks(theme, metrics.markSize)
{
    // From one span to many, each shade for twice as many as the one before.
    for (size_t i = 0; i < m_stripShades.size(); ++i)
        m_stripShades[i] = mixed(theme.pane, theme.secondary, 0.2 + 0.06 * double(i));
}

void TimelinePainter::paint(QPainter &painter, const Layout &layout, LabelCache &labels)
{
    painter.setFont(m_fonts.label);
    paintGround(painter, layout);
    paintPass(painter, layout, labels, Pass::Scrolling);
    if (layout.pinnedBottom > layout.plot.top())
        paintPass(painter, layout, labels, Pass::Pinned);
    paintRuler(painter, layout);
    paintToday(painter, layout);
    painter.setClipping(false);
}

void TimelinePainter::paintGround(QPainter &painter, const Layout &layout) const
{
    painter.fillRect(QRect(0, layout.plot.top(), layout.size.width(), layout.plot.height()), m_theme.pane);
    for (const auto &[begin, end] : layout.axis.weekends) {
        const QRect days(begin, layout.plot.top(), end - begin, layout.plot.height());
        painter.fillRect(days.intersected(layout.plot), m_theme.weekend);
    }
    // Filled, because a painter's upright lines are drawn dot by dot.
    for (const Tick &line : layout.axis.lines)
        painter.fillRect(line.x, layout.plot.top(), 1, layout.plot.height(), m_theme.hair);
}

void TimelinePainter::paintPass(QPainter &painter, const Layout &layout, LabelCache &labels, Pass pass)
{
    const bool isPinned = pass == Pass::Pinned;
    const int top = isPinned ? layout.plot.top() : layout.pinnedBottom;
    const int bottom = isPinned ? layout.pinnedBottom : layout.size.height();
    const QRect all(0, top, layout.size.width(), bottom - top);
    const QRect plot(layout.plot.left(), top, layout.plot.width(), bottom - top);
    if (isPinned) {
        painter.setClipRect(all);
        painter.fillRect(all, m_theme.pane);
        paintGround(painter, layout);
    }
    painter.setClipRect(plot);
    for (const StripItem &strip : layout.strips) {
        if (isIn(layout.lanes[size_t(strip.lane)], pass))
            painter.fillRect(strip.box, m_stripShades[std::min<size_t>(std::bit_width(strip.count), m_stripShades.size()) - 1]);
    }
    paintDays(painter, layout, pass);
    paintDensity(painter, layout, plot);
    paintMarks(painter, layout, pass);
    paintCounts(painter, layout, pass);
    paintLabels(painter, layout, labels, pass);
    painter.setClipRect(all);
    for (const LaneItem &lane : layout.lanes) {
        if (!isIn(lane, pass))
            continue;
        painter.fillRect(0, lane.box.bottom(), layout.size.width(), 1, m_theme.line);
        paintLaneEnd(painter, lane);
    }
    if (layout.plot.left() > 0)
        paintGutter(painter, layout, pass);
    if (isPinned) {
        painter.setPen(m_theme.faint);
        painter.drawLine(0, layout.pinnedBottom - 1, layout.size.width(), layout.pinnedBottom - 1);
    }
}

void TimelinePainter::paintDays(QPainter &painter, const Layout &layout, Pass pass) const
{
    const QColor line = mixed(m_theme.pane, m_theme.secondary, 0.5);
    for (const DayItem &day : layout.days) {
        if (!isIn(layout.lanes[size_t(day.lane)], pass))
            continue;
        painter.fillRect(day.begin, day.y, day.end - day.begin, 1, line);
        for (const int end : {day.begin, day.end - 1})
            painter.fillRect(end, day.y - 3, 1, 7, line);
    }
}

void TimelinePainter::paintDensity(QPainter &painter, const Layout &layout, const QRect &clip) const
{
    // A full window has twenty thousand of them: onto an image they are written, which is ten times as quick as painting.
    QImage *image = painter.device()->devType() == QInternal::Image ? static_cast<QImage *>(painter.device()) : nullptr;
    const bool canWrite = image && image->format() == QImage::Format_RGB32 && painter.worldTransform().isIdentity();
    for (size_t quad = 0; quad < layout.columns.size(); ++quad) {
        const std::vector<QRect> &columns = layout.columns[quad];
        if (columns.empty())
            continue;
        const QColor color = mixed(m_theme.pane, m_theme.quad[quad], 0.82);
        if (canWrite) {
            writeColumns(*image, columns, clip, color);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawRects(columns.data(), int(columns.size()));
        }
    }
}

void TimelinePainter::paintMarks(QPainter &painter, const Layout &layout, Pass pass)
{
    for (const MarkItem &mark : layout.marks) {
        if (!isIn(layout.lanes[size_t(mark.lane)], pass))
            continue;
        if (mark.selected)
            paintPill(painter, layout.metrics, mark, mark.label < 0 ? nullptr : &layout.labels[size_t(mark.label)]);
        if (mark.style.form != MarkForm::Point) {
            m_marks.drawBar(painter, mark.style, mark.box, mark.begin, mark.end);
            continue;
        }
        const QPoint centre = mark.box.center();
        if (mark.showsDay) {
            painter.setPen(mixed(m_theme.pane, m_theme.of(mark.style.quad), 0.5));
            const int begin = int(std::max<qint64>(mark.begin, layout.plot.left() - 10));
            const int end = int(std::min<qint64>(mark.end, layout.plot.right() + 10)) - 1;
            painter.drawLine(begin, centre.y(), end, centre.y());
            painter.drawLine(begin, centre.y() - 3, begin, centre.y() + 3);
            painter.drawLine(end, centre.y() - 3, end, centre.y() + 3);
        }
        m_marks.drawPoint(painter, mark.style, QPointF(centre) + QPointF(0.5, 0.5));
    }
    for (const ClaimsItem &claims : layout.claims) {
        const MarkItem &mark = layout.marks[size_t(claims.mark)];
        if (isIn(layout.lanes[size_t(mark.lane)], pass))
            m_marks.drawClaims(painter, claims, mark.style.quad);
    }
}

void TimelinePainter::paintPill(QPainter &painter, const Metrics &metrics, const MarkItem &mark, const LabelItem *label) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF pill = QRectF(mark.box).adjusted(-4, -5, 4, 5);
    if (label)
        pill = pill.united(QRectF(label->box).adjusted(-9, 0, 9, 0));
    const qreal height = metrics.rowHeight - 1;
    pill = QRectF(pill.left() + 0.5, mark.box.center().y() + 0.5 - height / 2, pill.width(), height);
    painter.setPen(QPen(m_theme.selection, 1.2));
    painter.setBrush(m_theme.selectionFill);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.restore();
}

void TimelinePainter::paintCounts(QPainter &painter, const Layout &layout, Pass pass)
{
    if (layout.counts.empty())
        return;
    for (const CountItem &item : layout.counts) {
        if (!isIn(layout.lanes[size_t(item.lane)], pass))
            continue;
        m_marks.drawCounter(painter, item.box, m_locale.toString(item.total), m_fonts.small);
        // Below the number, how the classes share it.
        QRect bar(item.box.left() + 4, item.box.bottom() - 4, item.box.width() - 8, 2);
        quint32 below = 0;
        for (size_t quad = 0; quad < item.counts.size(); ++quad) {
            const int from = bar.left() + int(qint64(bar.width()) * below / item.total);
            below += item.counts[quad];
            const int to = bar.left() + int(qint64(bar.width()) * below / item.total);
            if (to > from)
                painter.fillRect(from, bar.top(), to - from, bar.height(), m_theme.quad[quad]);
        }
    }
}

void TimelinePainter::paintLabels(QPainter &painter, const Layout &layout, LabelCache &labels, Pass pass)
{
    painter.setPen(m_theme.ink);
    for (const LabelItem &label : layout.labels) {
        const MarkItem &mark = layout.marks[size_t(label.mark)];
        if (!isIn(layout.lanes[size_t(mark.lane)], pass))
            continue;
        const bool isClipped = label.side == LabelSide::Inside && label.box.right() >= label.clipEnd;
        if (isClipped) {
            painter.save();
            painter.setClipRect(QRect(label.clipBegin, label.box.top(), label.clipEnd - label.clipBegin, label.box.height()), Qt::IntersectClip);
        }
        const int margin = label.side == LabelSide::Inside ? 5 : 1;
        if (label.side == LabelSide::Inside || mark.showsDay) // no bar and no line strikes a label through
            painter.fillRect(label.box.adjusted(-margin, 0, margin, 0), mark.selected ? m_theme.selectionFill : m_theme.pane);
        painter.drawStaticText(label.box.topLeft(), labels.text(label.row));
        if (isClipped)
            painter.restore();
    }
}

void TimelinePainter::paintToday(QPainter &painter, const Layout &layout) const
{
    if (!layout.today)
        return;
    painter.setClipping(false);
    const int x = *layout.today;
    QPen pen(m_theme.today, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(x, layout.ruler.bottom() - 10, x, layout.plot.bottom());
}

} // namespace entente
