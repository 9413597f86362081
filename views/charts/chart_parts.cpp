// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_parts.h"

#include "views/format/event_words.h"

#include <QAbstractAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// The least round number of which four reach `most`.
int roundStep(int most)
{
    for (int power = 1; power < 100'000'000; power *= 10) {
        for (const int digits : {10, 15, 20, 25, 30, 40, 50, 60, 80}) {
            const int step = digits * power / 10;
            if (digits * power % 10 == 0 && 4 * qint64(step) >= most)
                return step;
        }
    }
    return most / 4 + 1;
}

} // namespace

QChart *makeChart(const Theme &theme)
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(theme.pane);
    chart->setBackgroundRoundness(0);
    chart->setMargins({8, 4, 12, 4});
    chart->legend()->setLabelColor(theme.secondary);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    return chart;
}

QStringList axisLabels(const Activity &activity, const QLocale &locale)
{
    static const QString formats[] = {u"d MMM yyyy"_s, u"d MMM yyyy"_s, u"MMM yyyy"_s, u"yyyy"_s};
    const qsizetype count = qsizetype(activity.bars.size());
    const qsizetype step = std::max<qsizetype>(1, (count + 7) / 8);
    QStringList labels;
    for (qsizetype i = 0; i < count; ++i) {
        const QString text = locale.toString(activity.bars[size_t(i)].first, formats[size_t(activity.bin)]);
        labels.append(i % step == step / 2 ? text : QString(int(i) + 1, QChar(0x200B)));
    }
    return labels;
}

void localiseNumbers(QChart &chart, const QLocale &locale)
{
    chart.setLocale(locale);
    chart.setLocalizeNumbers(true);
}

void styleAxis(QAbstractAxis *axis, const Theme &theme, const QFont &font)
{
    axis->setLabelsFont(font);
    axis->setLabelsColor(theme.secondary);
    axis->setLinePenColor(theme.line);
    axis->setGridLineColor(theme.hair);
}

QValueAxis *makeCountAxis(int most, const QString &title, const Theme &theme, const QFont &font)
{
    auto *axis = new QValueAxis;
    const int step = roundStep(most);
    axis->setRange(0, 4.0 * step);
    axis->setTickCount(5);
    axis->setLabelFormat(u"%.0f"_s);
    axis->setTitleText(title);
    axis->setTitleFont(font);
    axis->setTitleBrush(theme.secondary);
    styleAxis(axis, theme, font);
    return axis;
}

void makeCompact(QChart &chart)
{
    chart.setTitle({});
    chart.legend()->hide();
    chart.setMargins({4, 2, 12, 2});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    const auto axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        axis->setTitleVisible(false);
        if (auto *count = qobject_cast<QValueAxis *>(axis); count && chart.axes(Qt::Vertical).contains(axis))
            count->setTickCount(3);
    }
}

QBarSet *makeBarSet(const QString &name, const QBrush &brush)
{
    auto *set = new QBarSet(name);
    set->setBrush(brush);
    set->setPen(Qt::NoPen);
    return set;
}

std::vector<LegendEntry> classEntries(const Theme &theme)
{
    std::vector<LegendEntry> entries;
    for (int quad = 0; quad < quadClassCount; ++quad)
        entries.push_back({theme.of(QuadClass(quad)), quadWords(QuadClass(quad))});
    return entries;
}

qreal paintLegendRows(QPainter *painter, const QRectF &area, const std::vector<LegendEntry> &entries, const Theme &theme)
{
    constexpr qreal side = 9;
    constexpr qreal space = 16;
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height() + 5;
    const auto widthOf = [&](const LegendEntry &entry) { return side + 5 + metrics.horizontalAdvance(entry.words); };
    qreal y = area.top() + 6;
    for (size_t first = 0; first < entries.size();) {
        qreal width = widthOf(entries[first]);
        size_t next = first + 1;
        for (; next < entries.size() && width + space + widthOf(entries[next]) <= area.width() - 16; ++next)
            width += space + widthOf(entries[next]);
        qreal x = area.center().x() - width / 2;
        for (; first < next; ++first) {
            if (painter) {
                painter->fillRect(QRectF(x, y + (line - side) / 2, side, side), entries[first].brush);
                painter->setFont(font);
                painter->setPen(theme.secondary);
                painter->drawText(QPointF(x + side + 5, y + (line - metrics.height()) / 2 + metrics.ascent()), entries[first].words);
            }
            x += widthOf(entries[first]) + space;
        }
        y += line;
    }
    return y - area.top();
}

} // namespace entente
