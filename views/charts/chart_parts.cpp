// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_parts.h"

#include <QAbstractAxis>
#include <QBarSet>
#include <QChart>
#include <QLegend>
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
    axis->setLabelFormat(u"%d"_s);
    axis->setTitleText(title);
    axis->setTitleFont(font);
    axis->setTitleBrush(theme.secondary);
    styleAxis(axis, theme, font);
    return axis;
}

QBarSet *makeBarSet(const QString &name, const QBrush &brush)
{
    auto *set = new QBarSet(name);
    set->setBrush(brush);
    set->setPen(Qt::NoPen);
    return set;
}

} // namespace entente
