// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/activity_chart.h"

#include "views/charts/chart_parts.h"
#include "views/format/date_words.h"
#include "views/format/event_words.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>


namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString barName(const ActivityBar &bar, ActivityBin bin, const QLocale &locale)
{
    switch (bin) {
    case ActivityBin::Day: return dayWords(bar.first, locale);
    case ActivityBin::Week:
        return QCoreApplication::translate("Activity", "%1 to %2").arg(dayWords(bar.first, locale), dayWords(bar.last, locale));
    case ActivityBin::Month: return locale.toString(bar.first, u"MMMM yyyy"_s);
    case ActivityBin::Year: break;
    }
    return QString::number(bar.first.year());
}

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
    QBarSet *coarse = makeBarSet(QCoreApplication::translate("Activity", "some time around"), QBrush(theme.secondary, Qt::BDiagPattern));
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
    QGraphicsScene scene;
    QChart *chart = makeActivityChart(activityOf(corpus, rows), theme, locale);
    scene.addItem(chart); // takes ownership
    const qreal captionHeight = caption.isEmpty() ? 0 : 26;
    const QRectF chartArea(0, 0, area.width(), area.height() - captionHeight);
    chart->setGeometry(chartArea);
    scene.setSceneRect(chartArea);
    painter.fillRect(area, theme.pane);
    scene.render(&painter, QRectF(area.topLeft(), chartArea.size()), chartArea);
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(area.left() + 12, area.bottom() - captionHeight, area.width() - 24, captionHeight), Qt::AlignLeft | Qt::AlignVCenter, caption);
}

ActivityChart::ActivityChart(ShownEvents &events, TimeWindow &window, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_events(events), m_window(window), m_theme(theme), m_locale(locale), m_view(new QChartView(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAccessibleName(tr("Activity over time"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&events, &ShownEvents::rowsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

void ActivityChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_stale = true;
    if (isVisible())
        refresh();
}

void ActivityChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ActivityChart::refresh()
{
    m_stale = false;
    const Activity activity = activityOf(m_events.corpus(), m_events.rows());
    QChart *chart = makeActivityChart(activity, m_theme, m_locale);
    m_view->setBackgroundBrush(m_theme.pane);
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(chart);
    const auto series = chart->series();
    if (series.isEmpty())
        return;
    auto *bars = qobject_cast<QStackedBarSeries *>(series.first());
    connect(bars, &QAbstractBarSeries::clicked, this, [this, activity](int index) {
        const ActivityBar &bar = activity.bars[size_t(index)];
        m_window.show({startOf(bar.first), startOf(bar.last) + msPerDay});
        m_window.remember();
    });
    connect(bars, &QAbstractBarSeries::hovered, this, [this, activity](bool inside, int index, QBarSet *set) {
        if (!inside)
            return QToolTip::hideText();
        const QString name = barName(activity.bars[size_t(index)], activity.bin, m_locale);
        QToolTip::showText(QCursor::pos(), tr("%1: %2 (%3)").arg(name, set->label(), m_locale.toString(int(set->at(index)))), this);
    });
}

} // namespace entente
