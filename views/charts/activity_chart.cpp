// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/activity_chart.h"

#include "views/charts/chart_parts.h"
#include "views/format/date_words.h"
#include "views/format/event_words.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

QString activityBarWords(const ActivityBar &bar, ActivityBin bin, const QLocale &locale)
{
    switch (bin) {
    case ActivityBin::Day:
    case ActivityBin::Week: return daysWords(bar.first, bar.last, locale);
    case ActivityBin::Month: return locale.toString(bar.first, u"MMMM yyyy"_s);
    case ActivityBin::Year: break;
    }
    return locale.toString(bar.first, u"yyyy"_s);
}

namespace {

QString coarseWords() { return QCoreApplication::translate("Activity", "some time around"); }
QBrush coarseBrush(const Theme &theme) { return {theme.secondary, Qt::BDiagPattern}; }

} // namespace

QChart *makeActivityChart(const Activity &activity, const Theme &theme, const QLocale &locale)
{
    QChart *chart = makeChart(theme);
    if (activity.bars.empty()) {
        chart->legend()->hide();
        return chart;
    }
    auto *series = new QStackedBarSeries;
    series->setBarWidth(0.86);
    int tallest = 1;
    for (int quad = 0; quad < quadClassCount; ++quad) {
        QBarSet *set = makeBarSet(quadWords(QuadClass(quad)), theme.of(QuadClass(quad)));
        for (const ActivityBar &bar : activity.bars)
            set->append(bar.events[size_t(quad)]);
        series->append(set);
    }
    QBarSet *coarse = makeBarSet(coarseWords(), coarseBrush(theme));
    bool anyCoarse = false;
    for (const ActivityBar &bar : activity.bars) {
        coarse->append(bar.coarse);
        anyCoarse |= bar.coarse > 0;
        int height = bar.coarse;
        for (const int events : bar.events)
            height += events;
        tallest = std::max(tallest, height);
    }
    if (anyCoarse)
        series->append(coarse);
    else
        delete coarse;
    chart->addSeries(series);

    QFont small = chart->legend()->font();
    small.setPixelSize(11);
    chart->legend()->setFont(small);
    auto *days = new QBarCategoryAxis;
    days->append(axisLabels(activity, locale));
    days->setGridLineVisible(false);
    days->setTruncateLabels(false);
    styleAxis(days, theme, small);
    chart->addAxis(days, Qt::AlignBottom);
    series->attachAxis(days);
    QValueAxis *count = makeCountAxis(tallest, QCoreApplication::translate("Activity", "events"), theme, small);
    chart->addAxis(count, Qt::AlignLeft);
    series->attachAxis(count);
    return chart;
}

void paintActivity(QPainter &painter, const QRectF &area, const Corpus &corpus, const RowSet &rows, const Theme &theme, const QLocale &locale,
    const QString &caption)
{
    const Activity activity = activityOf(corpus, rows);
    QGraphicsScene scene;
    QChart *chart = makeActivityChart(activity, theme, locale);
    chart->legend()->hide();
    localiseNumbers(*chart, locale);
    scene.addItem(chart); // takes ownership
    std::vector<LegendEntry> entries;
    if (!activity.bars.empty())
        entries = classEntries(theme);
    const bool anyCoarse = std::any_of(activity.bars.begin(), activity.bars.end(), [](const ActivityBar &bar) { return bar.coarse > 0; });
    if (anyCoarse)
        entries.push_back({coarseBrush(theme), coarseWords()});
    painter.fillRect(area, theme.pane);
    const qreal legendHeight = paintLegendRows(&painter, area, entries, theme);
    const qreal captionHeight = caption.isEmpty() ? 0 : 26;
    const QRectF chartArea(0, 0, area.width(), std::max(1.0, area.height() - captionHeight - legendHeight));
    chart->setGeometry(chartArea);
    scene.setSceneRect(chartArea);
    scene.render(&painter, QRectF(area.topLeft() + QPointF(0, legendHeight), chartArea.size()), chartArea);
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(area.left() + 12, area.bottom() - captionHeight, area.width() - 24, captionHeight), Qt::AlignLeft | Qt::AlignVCenter, caption);
}

} // namespace entente
