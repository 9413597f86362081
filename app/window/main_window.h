// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "items/problem_list_model.h"
#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"
#include "workspace/time_window.h"

#include <QLocale>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QUndoStack>

class QDockWidget;
class QLabel;
class QTabWidget;
class QToolButton;

namespace entente {

class ArticleTable;
class ChartPane;
class EventTable;
class FacetPanel;
class ImportProgressBar;
class Inspector;
class QuoteList;
class SourceView;
class StatusLine;
class TimelinePane;
class TopBar;
class UndatedTray;

// What the panes share. Made once, handed to constructors.
struct Workspace {
    QUndoStack undo;
    FilterState filter{undo};
    Selection selection;
    TimeWindow window;
    ShownEvents events{filter};
    Session session{events, undo};
};

// The window: timeline in the middle, facets left, source right, lists and charts below, all linked through the workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `workspace` and `settings` must outlive the window.
    MainWindow(Workspace &workspace, Settings &settings, Clock clock, const QLocale &locale, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Project files are opened, everything else is read into the open project.
    void openPaths(const QStringList &paths);
    void openSample();
    TimelinePane &timeline() { return *m_timeline; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // panes.cpp
    void buildPanes();
    QWidget *buildLists();
    QDockWidget *addPane(const QString &name, const QString &title, Qt::DockWidgetArea area, QWidget *content);
    void connectPanes();
    void restoreLayout();
    // menus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildGoMenu();
    void buildHelpMenu();
    void buildLanesMenu(QMenu *menu);
    void buildFollowMenu(QMenu *menu);
    void fillRecentMenu();
    void findAction();
    void pasteArticle();
    // main_window.cpp
    void applyTheme();
    void chooseTheme(ThemeChoice choice);
    void openArticles(bool folder);
    void openProject();
    void openProjectFile(const QString &path);
    void exportPicture();
    void setDate(ArticleId article);
    void filterBy(EntityId entity);
    void showProblems();
    void showShortcuts();
    void showAbout();
    // find.cpp
    void connectFind();
    void showFound(const std::shared_ptr<const FoundArticles> &found);
    void stepFound(int by);
    // exporting.cpp
    void exportData();
    // saving.cpp
    void connectSaving();
    bool saveProjectAs(); // false where no name was chosen
    void projectSaved(const QString &path, const Outcome &outcome, bool wasGivenUp);
    // main_window.cpp
    void restoreView(const QString &path);
    void importText(const QString &text);
    void importFinished(bool cancelled, qsizetype articles, qint64 milliseconds);
    void report(const Error &error);
    void updateTitle();
    void restorePins();
    void keepPins();
    void showSource();
    void updateTabs();

    Workspace &m_workspace;
    Settings &m_settings;
    Clock m_clock;
    QLocale m_locale;
    Theme m_theme;
    ProblemListModel m_problems;
    bool m_closesWhenSaved = false;
    bool m_layoutPending = false; // the first start: panes have not got their sizes yet

    TopBar *m_topBar = nullptr;
    TimelinePane *m_timeline = nullptr;
    FacetPanel *m_facets = nullptr;
    Inspector *m_inspector = nullptr;
    SourceView *m_source = nullptr;
    QTabWidget *m_lists = nullptr;
    QuoteList *m_quotes = nullptr;
    EventTable *m_eventTable = nullptr;
    ArticleTable *m_articles = nullptr;
    ChartPane *m_charts = nullptr;
    UndatedTray *m_tray = nullptr;
    StatusLine *m_status = nullptr;
    ImportProgressBar *m_progress = nullptr;
    QToolButton *m_problemButton = nullptr;
    QLabel *m_note = nullptr; // the last thing that was done
    QMenu *m_recentMenu = nullptr;
    QAction *m_followInLists = nullptr;
    std::unique_ptr<QTemporaryDir> m_pasted; // texts that were pasted or dropped; made with the first
    int m_pastedCount = 0;
    QList<QDockWidget *> m_docks;
    std::shared_ptr<const FoundArticles> m_found; // null before the first search
    qsizetype m_foundStep = -1;                   // the article among the best that was opened last
};

} // namespace entente
