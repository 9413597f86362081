// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/whole_window.h"

#include "views/events/event_table.h"
#include "views/filters/chip_bar.h"
#include "views/filters/facet_panel.h"
#include "views/quotes/quote_list.h"
#include "views/timeline/overview_strip.h"
#include "views/timeline/timeline_legend.h"
#include "views/timeline/timeline_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace entente::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int facetsWidth = 216; // as the program's first start has it
constexpr int listsHeight = 250;

} // namespace

WholeWindow::WholeWindow(Workplace &workplace, const Theme &theme, QDate today)
    : m_workplace(workplace)
{
    const QLocale locale(QLocale::English);
    Workplace &w = workplace;
    m_timeline = new TimelineView(w.events, w.selection, w.window, theme, [today] { return today; }, locale);
    m_timeline->setAnimated(false);
    m_overview = new OverviewStrip(*m_timeline, w.window, theme, locale);
    m_facets = new FacetPanel(w.events, w.filter, theme);
    m_facets->setFixedWidth(facetsWidth);
    m_quotes = new QuoteList(w.events, w.filter, w.selection, theme, locale);
    m_events = new EventTable(w.events, w.selection);
    m_counts = new QLabel;
    connect(m_timeline, &TimelineView::countsChanged, this, [this, locale] {
        const StatusCounts counts = m_timeline->statusCounts();
        m_counts->setText(u"%1 shown + %2 left + %3 right + %4 undated = %5"_s.arg(locale.toString(counts.shown), locale.toString(counts.left),
            locale.toString(counts.right), locale.toString(counts.undated), locale.toString(counts.total)));
    });

    const auto tight = [](QBoxLayout *layout) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        return layout;
    };
    auto *lists = tight(new QHBoxLayout);
    for (QWidget *list : {static_cast<QWidget *>(m_quotes), static_cast<QWidget *>(m_events)}) {
        list->setFixedHeight(listsHeight);
        lists->addWidget(list, 1);
    }
    auto *middle = tight(new QVBoxLayout);
    middle->addWidget(m_overview);
    middle->addWidget(m_timeline, 1);
    middle->addWidget(new TimelineLegend(w.filter, theme));
    middle->addLayout(lists);
    auto *upper = tight(new QHBoxLayout);
    upper->addWidget(m_facets);
    upper->addLayout(middle, 1);
    auto *whole = tight(new QVBoxLayout(this));
    auto *chips = new ChipBar(w.events, w.filter, theme, locale);
    chips->setFixedHeight(36);
    whole->addWidget(chips);
    whole->addLayout(upper, 1);
    whole->addWidget(m_counts);
    setPalette(theme.palette());

    watch(m_timeline->viewport(), u"timeline"_s);
    watch(m_overview, u"overview"_s);
    watch(m_events->viewport(), u"event table"_s);
    watch(m_quotes->viewport(), u"quote list"_s);
    const auto sections = m_facets->findChildren<QListView *>();
    for (QListView *section : sections)
        watch(section->viewport(), u"facets"_s);
}

void WholeWindow::watch(QWidget *surface, const QString &name)
{
    surface->setProperty("benchName", name);
    m_paints[name] = 0;
    surface->installEventFilter(this);
}

bool WholeWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        ++m_paints[watched->property("benchName").toString()];
    return false;
}

void WholeWindow::settle()
{
    do
        QCoreApplication::processEvents();
    while (m_timeline->isBuilding());
    // What came of the last events is painted too.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

} // namespace entente::bench
