// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the panes of the window and links them with each other.
#include "app/window/main_window.h"

#include "app/window/import_progress.h"
#include "app/window/status_line.h"
#include "app/window/timeline_pane.h"
#include "app/window/top_bar.h"
#include "views/articles/article_table.h"
#include "views/articles/undated_tray.h"
#include "views/charts/chart_pane.h"
#include "views/events/event_table.h"
#include "views/filters/facet_panel.h"
#include "views/inspector/inspector.h"
#include "views/list/selection_follower.h"
#include "views/quotes/quote_list.h"
#include "views/source/source_view.h"
#include "views/timeline/arrangement_text.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

QDockWidget *MainWindow::addPane(const QString &name, const QString &title, Qt::DockWidgetArea area, QWidget *content)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    // Panes are divided by hairlines, not framed by titles; View > Unlock panes shows the titles to move them by.
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable | QDockWidget::DockWidgetClosable);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

QWidget *MainWindow::buildLists()
{
    Workspace &w = m_workspace;
    m_lists = new QTabWidget(this);
    m_lists->setDocumentMode(true);
    m_lists->tabBar()->setDrawBase(false);
    m_lists->tabBar()->setExpanding(false);
    m_quotes = new QuoteList(w.events, w.filter, w.selection, m_theme, m_locale, m_lists);
    m_eventTable = new EventTable(w.events, w.selection, m_lists);
    m_articles = new ArticleTable(w.events, w.filter, w.selection, m_lists);
    m_eventTable->setLocale(m_locale);
    m_articles->setLocale(m_locale);
    m_charts = new ChartPane(w.events, w.filter, w.selection, m_theme, m_locale, m_lists);
    m_tray = new UndatedTray(w.events, w.selection, m_theme, m_locale, m_lists);
    m_lists->addTab(m_quotes, tr("Quotes"));
    m_lists->addTab(m_eventTable, tr("Events"));
    m_lists->addTab(m_articles, tr("Articles"));
    m_lists->addTab(m_charts, tr("Charts"));
    m_lists->addTab(m_tray, tr("Undated"));
    m_followInLists = new QAction(tr("Follow"), this);
    m_followInLists->setCheckable(true);
    m_followInLists->setChecked(true);
    m_followInLists->setToolTip(tr("Show in the lists whatever is selected; off: they keep their places"));
    connect(m_followInLists, &QAction::toggled, this, [this](bool follows) {
        for (SelectionFollower *follower : {&m_quotes->follower(), &m_eventTable->follower(), &m_articles->follower()})
            follower->setFollowing(follows);
    });
    auto *follow = new QToolButton(m_lists);
    follow->setObjectName(u"follow"_s);
    follow->setDefaultAction(m_followInLists);
    follow->setFocusPolicy(Qt::TabFocus);
    // At the end of the tabs; as a corner widget the style would draw a line above it.
    auto *end = new QHBoxLayout(m_lists->tabBar());
    end->setContentsMargins(0, 0, 4, 0);
    end->addStretch();
    end->addWidget(follow);
    return m_lists;
}

void MainWindow::buildPanes()
{
    Workspace &w = m_workspace;
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);

    m_topBar = new TopBar(w.events, w.filter, m_theme, m_locale, this);
    auto *bar = new QToolBar(tr("Find and filters"), this);
    bar->setObjectName(u"topBar"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setStyleSheet(u"QToolBar { border: 0; padding: 0; spacing: 0 }"_s);
    bar->addWidget(m_topBar);
    bar->toggleViewAction()->setEnabled(false);
    addToolBar(bar);

    m_timeline = new TimelinePane(w.events, w.selection, w.window, w.filter, m_theme, m_clock, m_locale, this);
    setCentralWidget(m_timeline);

    m_facets = new FacetPanel(w.events, w.filter, m_theme, this);
    addPane(u"facets"_s, tr("Filters"), Qt::LeftDockWidgetArea, m_facets);

    auto *reading = new QWidget(this);
    auto *layout = new QVBoxLayout(reading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_inspector = new Inspector(w.events, w.selection, m_theme, m_locale, reading);
    m_source = new SourceView(w.events, w.selection, w.session, m_theme, m_locale, reading);
    reading->setMinimumWidth(280);
    layout->addWidget(m_inspector);
    layout->addWidget(m_source, 1);
    addPane(u"source"_s, tr("Source"), Qt::RightDockWidgetArea, reading);
    addPane(u"lists"_s, tr("Quotes and lists"), Qt::BottomDockWidgetArea, buildLists());

    m_status = new StatusLine(m_locale, this);
    m_problemButton = new QToolButton(this);
    m_problemButton->setAutoRaise(true);
    m_problemButton->hide();
    m_progress = new ImportProgressBar(m_locale, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    m_note = new QLabel(this);
    m_note->setContentsMargins(0, 0, 8, 0);
    statusBar()->addPermanentWidget(m_note);
    statusBar()->addPermanentWidget(m_problemButton);
    statusBar()->addPermanentWidget(m_progress);
}

void MainWindow::connectPanes()
{
    Workspace &w = m_workspace;
    connect(m_source, &SourceView::setDateRequested, this, &MainWindow::setDate);
    connect(m_source, &SourceView::filterRequested, this, &MainWindow::filterBy);
    connect(m_articles, &ArticleTable::setDateRequested, this, &MainWindow::setDate);
    connect(m_tray, &UndatedTray::setDateRequested, this, &MainWindow::setDate);
    connect(m_timeline, &TimelinePane::dateDropped, this, [&w](ArticleId article, QDate day) { w.session.setPublished(article, day); });
    connect(m_timeline, &TimelinePane::sourceRequested, this, &MainWindow::showSource);
    connect(m_timeline, &TimelinePane::exportRequested, this, &MainWindow::exportPicture);
    connect(m_topBar, &TopBar::exportRequested, this, &MainWindow::exportPicture);
    connect(m_topBar, &TopBar::axisChosen, m_timeline, &TimelinePane::setAxis);
    connect(m_timeline, &TimelinePane::axisChosen, m_topBar, &TopBar::setAxis);
    connect(m_timeline, &TimelinePane::lanesChosen, this, [this](FacetKind kind) {
        m_topBar->setLanes(kind);
        m_settings.setLanes(int(kind));
    });
    connect(m_timeline, &TimelinePane::countsChanged, this, [this](const StatusCounts &counts) {
        m_status->show(counts, qsizetype(m_workspace.events.corpus().articles().size()));
    });
    connect(&m_timeline->view(), &TimelineView::arrangementChanged, this, [this] {
        m_settings.setLaneArrangement(int(m_timeline->lanes()), arrangementText(m_timeline->view().arrangement()));
    });
    connect(&m_timeline->view(), &TimelineView::pinnedEventsChanged, this, &MainWindow::keepPins);
    connect(m_topBar, &TopBar::lanesChosen, this, [this](FacetKind kind) {
        m_timeline->setLanes(kind);
        m_settings.setLanes(int(kind));
    });
    m_timeline->view().setSentences([&w](EventId event) {
        const Corpus &corpus = w.events.corpus();
        const auto row = corpus.row(event);
        const auto read = row ? w.session.read(corpus.firstArticle(*row)) : std::nullopt;
        return read ? corpus.firstSpan(*row).in(read->article.text).toString().simplified() : QString();
    });
    connect(m_problemButton, &QToolButton::clicked, this, &MainWindow::showProblems);
    connect(m_progress, &ImportProgressBar::cancelled, &w.session, &Session::cancelImport);
    connect(&w.session, &Session::importStarted, this, [this] {
        m_progress->start();
        // The first articles of an empty project are fitted as they come.
        if (m_workspace.events.corpus().articles().empty())
            m_timeline->startFitting();
    });
    connect(&w.session, &Session::projectProgress, m_progress, &ImportProgressBar::showProject);
    connect(&w.session, &Session::projectProgress, m_timeline, [this](const ProjectProgress &progress) { m_timeline->setWaiting(progress.stage != ProjectProgress::Stage::Done); });
    connect(&w.session, &Session::settled, m_timeline, &TimelinePane::finishFitting);
    connect(&w.session, &Session::importProgress, m_progress, &ImportProgressBar::show);
    connect(&w.session, &Session::importFinished, this, &MainWindow::importFinished);
    connect(&w.session, &Session::problem, this, &MainWindow::report);
    connect(&w.session, &Session::projectChanged, this, &MainWindow::updateTitle);
    connect(&w.events, &ShownEvents::rowsChanged, this, &MainWindow::updateTabs);
}

void MainWindow::restoreLayout()
{
    // No larger than the screen: what the window manager takes away later, the timeline would lose.
    const QSize usual = QSize(1440, 900).boundedTo(screen()->availableSize());
    resize(usual);
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(usual);
    m_layoutPending = !restoreState(m_settings.windowState());
    for (int kind = 0; kind < facetKindCount; ++kind)
        m_timeline->view().restoreArrangement(FacetKind(kind), arrangementFrom(m_settings.laneArrangement(kind)));
    const auto lanes = FacetKind(m_settings.lanes());
    m_topBar->setLanes(lanes);
    m_timeline->setLanes(lanes);
}

} // namespace entente
