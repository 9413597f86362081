// SPDX-License-Identifier: GPL-3.0-or-later
// The window's menus; every action stands here with its key.
#include "app/window/main_window.h"

#include "app/window/action_finder.h"
#include "app/window/timeline_pane.h"
#include "app/window/top_bar.h"
#include "views/source/source_view.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QTabWidget>

namespace entente {

using namespace Qt::StringLiterals;

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildGoMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&Open articles…"), QKeySequence::Open, this, [this] { openArticles(false); });
    menu->addAction(tr("Open &folder…"), QKeySequence(u"Ctrl+Shift+O"_s), this, [this] { openArticles(true); });
    menu->addSeparator();
    menu->addAction(tr("&New project"), QKeySequence::New, this, [this] {
        if (const Outcome started = m_workspace.session.startEmpty(); !started)
            return report(started.error());
        restorePins();
    });
    menu->addAction(tr("Open &project…"), QKeySequence(u"Ctrl+P"_s), this, &MainWindow::openProject);
    m_recentMenu = menu->addMenu(tr("&Recent projects"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    menu->addAction(tr("&Save project as…"), QKeySequence::SaveAs, this, &MainWindow::saveProjectAs);
    menu->addAction(tr("Open the &sample"), this, &MainWindow::openSample);
    menu->addSeparator();
    menu->addAction(tr("&Export picture…"), QKeySequence(u"Ctrl+E"_s), this, &MainWindow::exportPicture);
    menu->addAction(tr("Export &data…"), QKeySequence(u"Ctrl+Shift+E"_s), this, &MainWindow::exportData);
    menu->addAction(tr("&What could not be read…"), this, &MainWindow::showProblems);
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const QStringList recent = m_settings.recentProjects();
    for (const QString &path : recent) {
        QAction *action = m_recentMenu->addAction(QFileInfo(path).fileName(), this, [this, path] { openProjectFile(path); });
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
    }
    if (recent.isEmpty())
        m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_workspace.undo.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_workspace.undo.createRedoAction(this, tr("&Redo"));
    redo->setShortcuts(QKeySequence::Redo);
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    menu->addAction(tr("&Paste as an article"), QKeySequence::Paste, this, &MainWindow::pasteArticle);
    menu->addSeparator();
    menu->addAction(tr("&Find"), QKeySequence::Find, m_topBar, &TopBar::focusFind);
    menu->addAction(tr("Find &next article"), QKeySequence(u"F3"_s), this, [this] { stepFound(1); });
    menu->addAction(tr("Find &previous article"), QKeySequence(u"Shift+F3"_s), this, [this] { stepFound(-1); });
    menu->addAction(tr("&Clear all filters"), QKeySequence(u"Ctrl+Shift+X"_s), &m_workspace.filter, &FilterState::clear);
    QAction *hypothetical = menu->addAction(tr("Show &hypothetical events"));
    hypothetical->setCheckable(true);
    connect(hypothetical, &QAction::triggered, this, [this](bool show) {
        Filter filter = m_workspace.filter.filter();
        filter.showHypothetical = show;
        m_workspace.filter.setFilter(filter, show ? tr("Show hypothetical events") : tr("Hide hypothetical events"));
    });
    connect(&m_workspace.filter, &FilterState::changed, hypothetical,
        [hypothetical](const Filter &filter) { hypothetical->setChecked(filter.showHypothetical); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addAction(tr("Zoom &in"), QKeySequence(u"Ctrl++"_s), m_timeline, &TimelinePane::zoomIn);
    menu->addAction(tr("Zoom &out"), QKeySequence(u"Ctrl+-"_s), m_timeline, &TimelinePane::zoomOut);
    menu->addAction(tr("Show &all"), QKeySequence(u"Ctrl+0"_s), m_timeline, &TimelinePane::fit);
    menu->addSeparator();
    buildLanesMenu(menu->addMenu(tr("&Lanes and axis")));
    buildFollowMenu(menu->addMenu(tr("&Follow selection")));
    menu->addSeparator();
    for (QDockWidget *dock : std::as_const(m_docks))
        menu->addAction(dock->toggleViewAction());
    QAction *unlock = menu->addAction(tr("&Unlock panes"));
    unlock->setCheckable(true);
    unlock->setToolTip(tr("Show the panes' titles, to move and float them by"));
    connect(unlock, &QAction::toggled, this, [this](bool unlocked) {
        for (QDockWidget *dock : std::as_const(m_docks)) {
            delete dock->titleBarWidget();
            dock->setTitleBarWidget(unlocked ? nullptr : new QWidget(dock));
        }
    });
    menu->addSeparator();
    QMenu *look = menu->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, ThemeChoice choice) {
        QAction *action = look->addAction(text, this, [this, choice] { chooseTheme(choice); });
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == choice);
        group->addAction(action);
    };
    add(tr("As the &system"), ThemeChoice::System);
    add(tr("&Light"), ThemeChoice::Light);
    add(tr("&Dark"), ThemeChoice::Dark);
    add(tr("High &contrast, light"), ThemeChoice::HighContrast);
    add(tr("High contrast, d&ark"), ThemeChoice::HighContrastDark);
}

void MainWindow::buildLanesMenu(QMenu *menu)
{
    const auto checkable = [menu](QActionGroup *group, const QString &text, auto choose) {
        QAction *action = menu->addAction(text, choose);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    auto *lanes = new QActionGroup(this);
    QHash<int, QAction *> byKind;
    for (const auto &[kind, name] : laneChoices())
        byKind[int(kind)] = checkable(lanes, name, [this, kind = kind] { m_timeline->setLanes(kind); });
    menu->addSeparator();
    auto *axes = new QActionGroup(this);
    QAction *happened = checkable(axes, tr("Axis: when things &happened"), [this] { m_timeline->setAxis(TimeAxis::Happened); });
    QAction *published = checkable(axes, tr("Axis: when things were &published"), [this] { m_timeline->setAxis(TimeAxis::Published); });
    connect(menu, &QMenu::aboutToShow, this, [this, byKind, happened, published] {
        if (QAction *lane = byKind.value(int(m_timeline->lanes())))
            lane->setChecked(true);
        (m_timeline->axis() == TimeAxis::Happened ? happened : published)->setChecked(true);
    });
}

void MainWindow::buildFollowMenu(QMenu *menu)
{
    QAction *timeline = menu->addAction(tr("&Timeline"));
    timeline->setCheckable(true);
    timeline->setChecked(true);
    connect(timeline, &QAction::toggled, this, [this](bool follows) { m_timeline->view().setFollowsSelection(follows); });
    const auto mirror = [menu](const QString &name, QAction *action) {
        QAction *mirrored = menu->addAction(name);
        mirrored->setCheckable(true);
        mirrored->setChecked(action->isChecked());
        connect(mirrored, &QAction::toggled, action, &QAction::setChecked);
        connect(action, &QAction::toggled, mirrored, &QAction::setChecked);
    };
    mirror(tr("&Source"), m_source->followAction());
    mirror(tr("&Lists"), m_followInLists);
}

void MainWindow::buildGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    TimeWindow &window = m_workspace.window;
    QAction *back = menu->addAction(tr("&Back in views"), QKeySequence::Back, &window, &TimeWindow::goBack);
    QAction *forward = menu->addAction(tr("&Forward in views"), QKeySequence::Forward, &window, &TimeWindow::goForward);
    const auto enable = [&window, back, forward] {
        back->setEnabled(window.canGoBack());
        forward->setEnabled(window.canGoForward());
    };
    connect(&window, &TimeWindow::historyChanged, this, enable);
    connect(&window, &TimeWindow::changed, this, enable);
    enable();
    menu->addSeparator();
    menu->addAction(tr("&Timeline"), QKeySequence(u"Ctrl+1"_s), m_timeline, [this] { m_timeline->setFocus(); });
    const QStringList panes{tr("&Quotes"), tr("&Events"), tr("&Articles"), tr("&Charts"), tr("&Undated")};
    for (int tab = 0; tab < panes.size(); ++tab) {
        menu->addAction(panes[tab], QKeySequence(u"Ctrl+%1"_s.arg(tab + 2)), this, [this, tab] {
            m_docks.last()->show();
            m_lists->setCurrentIndex(tab);
            m_lists->currentWidget()->setFocus();
        });
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Keys"), QKeySequence::HelpContents, this, &MainWindow::showShortcuts);
    menu->addAction(tr("All &actions…"), QKeySequence(u"Ctrl+Shift+P"_s), this, &MainWindow::findAction);
    menu->addAction(tr("&About Entente"), this, &MainWindow::showAbout);
}

void MainWindow::findAction()
{
    // Menus that are filled, or ticked, when they open.
    const auto menus = menuBar()->findChildren<QMenu *>();
    for (QMenu *menu : menus)
        emit menu->aboutToShow();
    ActionFinder finder(actionsOf(*menuBar()), this);
    if (QAction *chosen = finder.ask())
        chosen->trigger();
}

} // namespace entente
