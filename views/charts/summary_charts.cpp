// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/summary_charts.h"

#include "corpus/quote_filter.h"
#include "views/charts/chart_parts.h"
#include "views/charts/dyad_matrix.h"
#include "views/format/event_words.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Summary", text); }

QFont smallFont(const QChart *chart)
{
    QFont font = chart->legend()->font();
    font.setPixelSize(11);
    return font;
}

QChart *makeTitledChart(const QString &title, const Theme &theme)
{
    QChart *chart = makeChart(theme);
    const QFont font = smallFont(chart);
    QFont larger = font;
    larger.setPixelSize(14);
    chart->setTitle(title);
    chart->setTitleFont(larger);
    chart->setTitleBrush(theme.ink);
    chart->legend()->setFont(font);
    return chart;
}

// Names for an axis: short, and each another, as the axis wants it.
QStringList shortNames(const QStringList &names, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    QStringList labels;
    for (const QString &name : names) {
        QString label = metrics.elidedText(name, Qt::ElideRight, std::clamp(width * 0.34, 60.0, 190.0));
        while (labels.contains(label))
            label += QChar(0x200B);
        labels.append(label);
    }
    return labels;
}

// Puts bars from the left with their names and a count axis on the chart. Names and sets run from the bottom up.
void addBarsFromLeft(QChart *chart, const QList<QBarSet *> &sets, const QStringList &names, int longest, const QString &unit, const Theme &theme, qreal width)
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.76);
    series->append(sets);
    chart->addSeries(series);
    const QFont font = smallFont(chart);
    auto *who = new QBarCategoryAxis;
    who->append(shortNames(names, font, width));
    who->setGridLineVisible(false);
    who->setTruncateLabels(false);
    styleAxis(who, theme, font);
    who->setLabelsColor(theme.ink);
    chart->addAxis(who, Qt::AlignLeft);
    series->attachAxis(who);
    QValueAxis *count = makeCountAxis(longest, unit, theme, font);
    chart->addAxis(count, Qt::AlignBottom);
    series->attachAxis(count);
}

// Paints charts side by side in equal parts and takes them.
void paintCharts(QPainter &painter, const QRectF &area, const QList<QChart *> &charts, const QLocale &locale)
{
    QGraphicsScene scene;
    const QRectF whole(QPointF(), area.size());
    const qreal width = whole.width() / qreal(charts.size());
    for (qsizetype i = 0; i < charts.size(); ++i) {
        localiseNumbers(*charts[i], locale);
        scene.addItem(charts[i]);
        charts[i]->setGeometry(QRectF(width * qreal(i), 0, width, whole.height()));
    }
    scene.setSceneRect(whole);
    scene.render(&painter, area, whole);
}

void paintNothing(QPainter &painter, const QRectF &area, const Theme &theme)
{
    painter.setPen(theme.secondary);
    painter.drawText(area, Qt::AlignCenter, tr("Nothing to count"));
}

} // namespace

QChart *makeActorsChart(const QString &title, const std::vector<ActorCount> &actors, const Theme &theme, qreal width)
{
    QChart *chart = makeTitledChart(title, theme);
    if (actors.empty()) {
        chart->legend()->hide();
        return chart;
    }
    QStringList names;
    QList<QBarSet *> sets;
    for (int quad = 0; quad < quadClassCount; ++quad)
        sets.append(makeBarSet(quadWords(QuadClass(quad)), theme.of(QuadClass(quad))));
    int longest = 1;
    for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
        names.append(actor->name);
        longest = std::max(longest, actor->total());
        for (int quad = 0; quad < quadClassCount; ++quad)
            sets[quad]->append(actor->events[size_t(quad)]);
    }
    addBarsFromLeft(chart, sets, names, longest, tr("events"), theme, width);
    return chart;
}

QChart *makeSpeakersChart(const std::vector<SpeakerCount> &speakers, const Theme &theme, qreal width)
{
    QChart *chart = makeTitledChart(tr("Speakers by number of quotes"), theme);
    chart->legend()->hide();
    if (speakers.empty())
        return chart;
    QStringList names;
    QBarSet *quotes = makeBarSet(tr("quotes"), theme.selection);
    for (auto speaker = speakers.rbegin(); speaker != speakers.rend(); ++speaker) {
        names.append(speaker->name);
        quotes->append(speaker->quotes);
    }
    addBarsFromLeft(chart, {quotes}, names, speakers.front().quotes, tr("quotes"), theme, width);
    return chart;
}

QChart *makeToneChart(const Tone &tone, const Theme &theme, const QLocale &locale)
{
    QChart *chart = makeTitledChart(tr("Cooperation minus conflict, in % of the events"), theme);
    if (tone.bars.empty()) {
        chart->legend()->hide();
        return chart;
    }
    QBarSet *up = makeBarSet(tr("more cooperation"), theme.of(QuadClass::MaterialCooperation));
    QBarSet *down = makeBarSet(tr("more conflict"), theme.of(QuadClass::MaterialConflict));
    for (const ToneBar &bar : tone.bars) {
        up->append(std::max(0.0, bar.balance() * 100));
        down->append(std::min(0.0, bar.balance() * 100));
    }
    auto *series = new QStackedBarSeries;
    series->setBarWidth(0.86);
    series->append({up, down});
    chart->addSeries(series);
    const QFont font = smallFont(chart);
    auto *days = new QBarCategoryAxis;
    days->append(axisLabels(tone.activity, locale));
    days->setGridLineVisible(false);
    days->setTruncateLabels(false);
    styleAxis(days, theme, font);
    chart->addAxis(days, Qt::AlignBottom);
    series->attachAxis(days);
    auto *share = new QValueAxis;
    share->setRange(-100, 100);
    share->setTickCount(5);
    share->setLabelFormat(u"%.0f %"_s); // in the locale's numbers (localiseNumbers) what follows is taken as it stands
    styleAxis(share, theme, font);
    chart->addAxis(share, Qt::AlignLeft);
    series->attachAxis(share);
    return chart;
}

void paintSummary(QPainter &painter, const QRectF &area, SummaryKind kind, const Corpus &corpus, const RowSet &rows, const Theme &theme,
    const QLocale &locale, const QString &caption, const Filter &filter)
{
    painter.fillRect(area, theme.pane);
    const QRectF body = area.adjusted(0, 0, 0, caption.isEmpty() ? 0 : -26);
    QString below = caption;
    const int most = std::clamp(int((body.height() - 120) / 20), 3, 15); // Qt Charts drops the names of bars that stand closer
    switch (kind) {
    case SummaryKind::Actors: {
        const auto people = countActors(FacetKind::Person, corpus, rows, most);
        const auto countries = countActors(FacetKind::Country, corpus, rows, most);
        if (people.empty() && countries.empty())
            paintNothing(painter, body, theme);
        else {
            // One legend for both, whose words have room there.
            const qreal legendHeight = paintLegendRows(&painter, body, classEntries(theme), theme);
            const QList<QChart *> charts{makeActorsChart(tr("People"), people, theme, body.width() / 2),
                makeActorsChart(tr("Countries"), countries, theme, body.width() / 2)};
            for (QChart *chart : charts)
                chart->legend()->hide();
            paintCharts(painter, body.adjusted(0, legendHeight, 0, 0), charts, locale);
        }
        break;
    }
    case SummaryKind::Dyads: {
        const DyadCounts dyads = countDyads(corpus, rows);
        if (dyads.countries.isEmpty())
            paintNothing(painter, body, theme);
        else
            paintDyads(painter, body, dyads, theme, locale);
        break;
    }
    case SummaryKind::Tone: {
        const Tone tone = countTone(corpus, rows);
        if (tone.bars.empty())
            paintNothing(painter, body, theme);
        else
            paintCharts(painter, body, {makeToneChart(tone, theme, locale)}, locale);
        if (tone.coarse > 0 && !caption.isEmpty())
            below += u" · "_s + tr("%1 with too coarse a date left out").arg(locale.toString(tone.coarse));
        break;
    }
    case SummaryKind::Speakers: {
        const auto speakers = countSpeakers(corpus, shownQuotes(filter, rows, corpus), most);
        if (speakers.empty())
            paintNothing(painter, body, theme);
        else
            paintCharts(painter, body, {makeSpeakersChart(speakers, theme, body.width())}, locale);
        break;
    }
    }
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(area.left() + 12, body.bottom(), area.width() - 24, area.bottom() - body.bottom()), Qt::AlignLeft | Qt::AlignVCenter, below);
}

} // namespace entente
