// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_pane.h"

#include "views/charts/activity_chart.h"
#include "views/charts/chart_parts.h"
#include "views/charts/counted_list.h"
#include "views/charts/dyad_view.h"
#include "views/charts/summary_charts.h"
#include "views/format/count_words.h"
#include "views/format/event_words.h"
#include "views/timeline/timeline_painter.h"

#include <QAbstractBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLegend>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 immediateRows = 20'000; // counted while the reader waits
constexpr int resizePause = 80;           // ms
constexpr int listWidth = 340;
constexpr int lowBody = 210; // pixels: below, a chart has no room for more than its bars and axes

} // namespace

ChartPane::ChartPane(ShownEvents &events, FilterState &filter, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_events(events), m_filter(filter), m_theme(theme), m_locale(locale), m_which(new QComboBox(this)), m_note(new QLabel(this)),
      m_body(new QWidget(this)), m_charts(new QHBoxLayout(m_body)), m_counted(new CountedList(events, selection, theme, locale, this))
{
    const QString names[chartPageCount] = {tr("Activity over time"), tr("People and countries"), tr("Country by country"),
        tr("Cooperation and conflict over time"), tr("Speakers")};
    for (const QString &name : names)
        m_which->addItem(name);
    m_which->setAccessibleName(tr("Chart"));
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int page) { setPage(ChartPage(page)); });
    m_charts->setContentsMargins(0, 0, 0, 0);
    m_charts->setSpacing(0);
    m_counted->hide();
    connect(m_counted, &CountedList::closed, m_counted, &QWidget::hide);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 10, 0);
    head->setSpacing(12);
    head->addWidget(m_which);
    head->addWidget(m_note, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(head);
    left->addWidget(m_body, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_counted);
    setFocusProxy(m_which);
    setTheme(theme);

    m_threads.setMaxThreadCount(1);
    m_resized.setSingleShot(true);
    m_resized.setInterval(resizePause);
    connect(&m_resized, &QTimer::timeout, this, [this] {
        if (mostBars() != m_countedMost && (m_page == ChartPage::Actors || m_page == ChartPage::Speakers))
            refresh();
        else if (m_data && isLow() != m_isDrawnLow)
            draw();
    });
    connect(&events, &ShownEvents::rowsChanged, this, [this] {
        m_counted->hide(); // it counted other rows
        m_isStale = true;
        if (isVisible())
            refresh();
    });
}

ChartPane::~ChartPane() = default;

void ChartPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    setPalette(p);
    setAutoFillBackground(true);
    QPalette secondary = p;
    secondary.setColor(QPalette::WindowText, theme.secondary);
    m_note->setPalette(secondary);
    m_counted->setTheme(theme);
    if (m_data)
        draw();
}

void ChartPane::setPage(ChartPage page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_which->setCurrentIndex(int(page));
    m_counted->hide();
    m_isStale = true;
    if (isVisible())
        refresh();
    emit pageChanged(page);
}

void ChartPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_counted->setFixedWidth(std::min(listWidth, width() * 2 / 5));
    m_resized.start();
}

// Qt Charts drops the names of bars that stand closer.
int ChartPane::mostBars() const { return std::clamp((m_body->height() - (isLow() ? 30 : 100)) / 20, 3, 15); }

bool ChartPane::isLow() const { return m_body->height() < lowBody; }

void ChartPane::refresh()
{
    m_isStale = false;
    m_countedMost = mostBars();
    const int generation = ++m_generation;
    if (m_events.rows().cardinality() <= immediateRows)
        return take(std::make_shared<ChartData>(countFor(m_page, m_events.corpus(), m_events.rows(), m_filter.filter(), m_countedMost)));
    m_threads.clear();
    m_threads.start([this, generation, page = m_page, corpus = m_events.snapshot(), rows = m_events.rows(), filter = m_filter.filter(), most = m_countedMost] {
        const auto data = std::make_shared<ChartData>(countFor(page, *corpus, rows, filter, most));
        QMetaObject::invokeMethod(this, [this, generation, data] {
            if (generation == m_generation)
                take(data);
        });
    });
    if (!m_data || m_data->page != m_page)
        m_note->setText(tr("Counting …"));
}

void ChartPane::take(std::shared_ptr<const ChartData> data)
{
    m_data = std::move(data);
    draw();
    emit drawn();
}

void ChartPane::draw()
{
    while (QLayoutItem *item = m_charts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a chart may be in its own signal
        delete item;
    }
    m_isDrawnLow = isLow();
    const ChartData &data = *m_data;
    QString note;
    switch (data.page) {
    case ChartPage::Activity:
        if (!data.activity.bars.empty())
            addChart(makeActivityChart(data.activity, m_theme, m_locale), tr("Activity over time"), &ChartPane::showBar, int(data.activity.bars.size()));
        if (data.activity.undated > 0)
            note = tr("%1 without a date left out").arg(eventCountWords(quint64(data.activity.undated), m_locale));
        if (m_isDrawnLow && std::any_of(data.activity.bars.begin(), data.activity.bars.end(), [](const ActivityBar &bar) { return bar.coarse > 0; }))
            note += (note.isEmpty() ? QString() : u" · "_s) + tr("hatched: some time around"); // in place of the legend
        break;
    case ChartPage::Actors:
        if (!data.people.empty())
            addChart(makeActorsChart(tr("People"), data.people, m_theme, m_body->width() / 2.0), tr("People"), &ChartPane::showBar, int(data.people.size()));
        if (!data.countries.empty())
            addChart(makeActorsChart(tr("Countries"), data.countries, m_theme, m_body->width() / 2.0), tr("Countries"), &ChartPane::showCountryBar, int(data.countries.size()));
        break;
    case ChartPage::Dyads:
        if (!data.dyads.countries.isEmpty()) {
            auto *view = new DyadView(data.dyads, m_theme, m_locale, m_body);
            connect(view, &DyadView::cellClicked, this, &ChartPane::showCell);
            m_charts->addWidget(view);
            view->show();
        }
        break;
    case ChartPage::Tone:
        if (!data.tone.bars.empty())
            addChart(makeToneChart(data.tone, m_theme, m_locale), tr("Cooperation and conflict over time"), &ChartPane::showBar, int(data.tone.bars.size()));
        if (data.tone.coarse > 0)
            note = tr("%1 with too coarse a date left out").arg(eventCountWords(quint64(data.tone.coarse), m_locale));
        if (m_isDrawnLow) // in place of the legend
            note += (note.isEmpty() ? QString() : u" · "_s) + tr("cooperation above, conflict below");
        break;
    case ChartPage::Speakers:
        if (!data.speakers.empty())
            addChart(makeSpeakersChart(data.speakers, m_theme, m_body->width()), tr("Speakers"), &ChartPane::showBar, int(data.speakers.size()));
        break;
    }
    m_note->setText(note);
    if (m_charts->count() > 0)
        return;
    auto *nothing = new QLabel(m_events.corpus().articles().empty() ? tr("Nothing to count yet.") : tr("Nothing to count in what the filter shows."), m_body);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setPalette(m_note->palette());
    m_charts->addWidget(nothing);
    nothing->show();
}

// Bars from the left run from the bottom up in the chart, from the top down in the data.
void ChartPane::addChart(QChart *chart, const QString &name, void (ChartPane::*clicked)(int, int), int bars)
{
    localiseNumbers(*chart, m_locale);
    if (m_data->page == ChartPage::Actors)
        chart->legend()->hide(); // two charts beside each other have no room for it: the timeline's stands above, and tooltips name the classes
    if (m_isDrawnLow)
        makeCompact(*chart);
    auto *view = new QChartView(chart, m_body); // takes the chart
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->setBackgroundBrush(m_theme.pane);
    view->setAccessibleName(name);
    m_charts->addWidget(view, 1);
    view->show(); // at once: layouts show what is added in their own time
    const auto series = chart->series();
    for (QAbstractSeries *each : series) {
        auto *stack = qobject_cast<QAbstractBarSeries *>(each);
        if (!stack)
            continue;
        const bool isFromLeft = stack->type() == QAbstractSeries::SeriesTypeHorizontalStackedBar;
        const auto place = [isFromLeft, bars](int index) { return isFromLeft ? bars - 1 - index : index; };
        connect(stack, &QAbstractBarSeries::clicked, this, [this, stack, clicked, place](int index, QBarSet *set) {
            (this->*clicked)(place(index), int(stack->barSets().indexOf(set)));
        });
        connect(stack, &QAbstractBarSeries::hovered, this, [this, view, place](bool isInside, int index, QBarSet *set) {
            view->setCursor(isInside ? Qt::PointingHandCursor : Qt::ArrowCursor);
            if (!isInside)
                return QToolTip::hideText();
            const ChartData &data = *m_data;
            const QString count = m_locale.toString(qRound(set->at(index)));
            const bool isTime = data.page == ChartPage::Activity || data.page == ChartPage::Tone;
            const QString words = isTime ? barName(data.page == ChartPage::Tone ? data.tone.activity : data.activity, place(index)) : QString();
            const QString text = data.page == ChartPage::Tone ? tr("%1: %2 %").arg(set->label(), count) : tr("%1: %2").arg(set->label(), count);
            QToolTip::showText(QCursor::pos(), (isTime ? words + u'\n' : QString()) + text + u'\n' + tr("Click to list them"), view);
        });
    }
}

QString ChartPane::barName(const Activity &activity, int bar) const { return activityBarWords(activity.bars[size_t(bar)], activity.bin, m_locale); }

void ChartPane::showBar(int bar, int part)
{
    const ChartData &data = *m_data;
    switch (data.page) {
    case ChartPage::Activity:
        return showTime(data.activity, bar, part < quadClassCount ? std::optional(QuadClass(part)) : std::nullopt);
    case ChartPage::Tone: {
        RowSet rows;
        for (int quad = 0; quad < quadClassCount; ++quad)
            rows |= rowsOfBar(m_events.corpus(), m_events.rows(), data.tone.activity, size_t(bar), QuadClass(quad));
        const ToneBar &tone = data.tone.bars[size_t(bar)];
        return m_counted->showEvents(tr("%1: %2, %3 of cooperation, %4 of conflict").arg(barName(data.tone.activity, bar), eventCountWords(rows.cardinality(), m_locale),
                                         m_locale.toString(tone.cooperation), m_locale.toString(tone.conflict)), rows);
    }
    case ChartPage::Actors: return showActor(data.people[size_t(bar)], part);
    case ChartPage::Speakers: {
        const SpeakerCount &speaker = data.speakers[size_t(bar)];
        return m_counted->showQuotes(tr("%1: %2").arg(speaker.name, countWords(speaker.quotes, tr("1 quote"), tr("%1 quotes"), m_locale)), speaker.which);
    }
    case ChartPage::Dyads: break;
    }
}

void ChartPane::showCountryBar(int bar, int part) { showActor(m_data->countries[size_t(bar)], part); }

void ChartPane::showActor(const ActorCount &actor, int part)
{
    const FacetValue *value = m_events.corpus().find(actor.key);
    if (!value)
        return;
    RowSet rows;
    for (const Row row : value->rows & m_events.rows()) {
        if (m_events.corpus().traits()[row].quad() == QuadClass(part))
            rows.add(row);
    }
    m_counted->showEvents(tr("%1: %2, %3").arg(actor.name, eventCountWords(rows.cardinality(), m_locale), quadWords(QuadClass(part))), rows);
}

void ChartPane::showTime(const Activity &activity, int bar, std::optional<QuadClass> quad)
{
    const RowSet rows = rowsOfBar(m_events.corpus(), m_events.rows(), activity, size_t(bar), quad);
    const QString what = quad ? quadWords(*quad) : tr("some time around");
    m_counted->showEvents(tr("%1: %2, %3").arg(barName(activity, bar), eventCountWords(rows.cardinality(), m_locale), what), rows);
}

void ChartPane::showCell(qsizetype actor, qsizetype recipient)
{
    const DyadCounts &dyads = m_data->dyads;
    const RowSet rows = rowsOfDyad(m_events.corpus(), m_events.rows(), dyads.codes[size_t(actor)], dyads.codes[size_t(recipient)]);
    m_counted->showEvents(
        tr("%1 → %2: %3").arg(dyads.countries[actor], dyads.countries[recipient], eventCountWords(rows.cardinality(), m_locale)), rows);
}

} // namespace entente
