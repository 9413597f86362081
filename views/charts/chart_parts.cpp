// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_parts.h"

#include <QAbstractAxis>
#include <QBarSet>
#include <QChart>
#include <QLegend>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

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

QBarSet *makeBarSet(const QString &name, const QBrush &brush)
{
    auto *set = new QBarSet(name);
    set->setBrush(brush);
    set->setPen(Qt::NoPen);
    return set;
}

} // namespace entente
