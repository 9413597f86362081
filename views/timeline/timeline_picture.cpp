// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_picture.h"

#include "views/format/event_words.h"
#include "views/timeline/timeline_painter.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
constexpr int footerHeight = 34;

void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, int right, int middle)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int x = right - margin;
    for (int quad = quadClassCount - 1; quad >= 0; --quad) {
        const QString words = quadWords(QuadClass(quad));
        x -= metrics.horizontalAdvance(words);
        painter.setPen(theme.secondary);
        painter.drawText(x, middle + metrics.ascent() / 2 - 1, words);
        x -= 12;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.of(QuadClass(quad)));
        painter.drawPath(markPath(QuadClass(quad), QPointF(x, middle), 9));
        x -= 18;
    }
}

int legendWidth(const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = margin;
    for (int quad = 0; quad < quadClassCount; ++quad)
        width += metrics.horizontalAdvance(quadWords(QuadClass(quad))) + 30;
    return width;
}

std::shared_ptr<const TimelineIndex> indexOf(const TimelinePicture &picture)
{
    const auto &index = picture.index;
    const bool fits = index && index->snapshot() == picture.corpus && index->times().axis() == picture.axis && index->grouping() == picture.lanes
        && index->rows() == picture.rows;
    return fits ? index : TimelineIndex::build(picture.corpus, picture.rows, picture.axis, picture.lanes);
}

} // namespace

void paintTimelinePicture(QPainter &painter, QSize size, const TimelinePicture &picture, const Theme &theme, const QLocale &locale)
{
    QFont base = QGuiApplication::font();
    base.setPixelSize(13);
    const TimelineFonts fonts(base);
    const Metrics metrics = Metrics::forFontSize(QFontInfo(base).pixelSize());
    LabelCache labels(fonts.label, metrics.maxLabelWidth);
    labels.setCorpus(picture.corpus);
    LayoutMemory memory(labels);

    TimelineInput input;
    input.index = indexOf(picture);
    input.metrics = metrics;
    input.window = picture.window;
    input.size = {size.width(), size.height() - footerHeight};
    input.today = startOf(picture.today);
    input.locale = locale;
    const Layout layout = layOut(input, memory);

    painter.fillRect(QRect(QPoint(), size), theme.pane);
    painter.save();
    painter.setClipRect(QRect(QPoint(), input.size));
    TimelinePainter(theme, fonts, locale, metrics).paint(painter, layout, labels);
    painter.restore();

    const int footer = size.height() - footerHeight;
    painter.fillRect(0, footer, size.width(), 1, theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = footer + footerHeight / 2;
    paintLegend(painter, theme, fonts.small, size.width(), middle);

    const auto isHidden = [&](const LaneBox &box) { return box.y >= layout.plot.height(); };
    const auto hidden = std::count_if(layout.boxes.begin(), layout.boxes.end(), isHidden);
    QString caption = picture.caption;
    if (hidden > 0)
        caption = QCoreApplication::translate("Export", "%1 · %2 more lanes").arg(caption, locale.toString(qlonglong(hidden)));
    const QFontMetrics small(fonts.small);
    painter.setFont(fonts.small);
    painter.setPen(theme.secondary);
    const int room = size.width() - legendWidth(fonts.small) - 2 * margin;
    painter.drawText(margin, middle + small.ascent() / 2 - 1, small.elidedText(caption, Qt::ElideRight, std::max(80, room)));
}

} // namespace entente
