// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/dialogs/about.h"
#include "app/dialogs/export_dialog.h"
#include "app/dialogs/problem_dialog.h"
#include "app/dialogs/set_date_dialog.h"
#include "app/window/import_progress.h"
#include "app/window/status_line.h"
#include "app/window/timeline_pane.h"
#include "app/window/top_bar.h"
#include "resources/resources.h"
#include "views/articles/article_table.h"
#include "views/articles/undated_tray.h"
#include "views/charts/chart_pane.h"
#include "views/events/event_table.h"
#include "views/filters/facet_panel.h"
#include "views/format/count_words.h"
#include "views/inspector/inspector.h"
#include "views/quotes/quote_list.h"
#include "views/source/source_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QDockWidget>
#include <QMessageBox>
#include <QLabel>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

Theme themeFor(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return Theme::light();
    case ThemeChoice::Dark: return Theme::dark();
    case ThemeChoice::HighContrast: return Theme::highContrast(false);
    case ThemeChoice::HighContrastDark: return Theme::highContrast(true);
    case ThemeChoice::System: break;
    }
    return Theme::suiting(QApplication::style()->standardPalette());
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Settings &settings, Clock clock, const QLocale &locale, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_settings(settings), m_clock(std::move(clock)), m_locale(locale),
      m_theme(themeFor(settings.theme()))
{
    setAcceptDrops(true);
    setMinimumSize(760, 480);
    buildPanes();
    buildMenus();
    connectPanes();
    connectFind();
    connectSaving();
    restoreLayout();
    applyTheme();
    updateTitle();
    updateTabs();
}

MainWindow::~MainWindow() = default;

void MainWindow::openSample()
{
    if (const Outcome started = m_workspace.session.startEmpty(); !started)
        return report(started.error());
    restorePins();
    m_timeline->startFitting();
    m_workspace.session.importPaths({resources::sampleFolder()});
}

void MainWindow::applyTheme()
{
    QApplication::setPalette(m_theme.palette());
    m_topBar->setTheme(m_theme);
    m_timeline->setTheme(m_theme);
    m_facets->setTheme(m_theme);
    m_inspector->setTheme(m_theme);
    m_source->setTheme(m_theme);
    m_quotes->setTheme(m_theme);
    m_charts->setTheme(m_theme);
    m_tray->setTheme(m_theme);
    // Hairlines between panes instead of the style's frames.
    setStyleSheet(u"QMainWindow::separator { background: %1; width: 1px; height: 1px }"
                  "QStatusBar { border-top: 1px solid %1 } QStatusBar::item { border: 0 }"
                  "QScrollBar:vertical { width: 10px; background: transparent; margin: 0 } QScrollBar:horizontal { height: 10px; background: transparent; margin: 0 }"
                  "QScrollBar::handle { background: %1; border-radius: 3px; margin: 2px } QScrollBar::handle:hover { background: %2 }"
                  "QScrollBar::handle:vertical { min-height: 28px } QScrollBar::handle:horizontal { min-width: 28px }"
                  "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 } QScrollBar::add-page, QScrollBar::sub-page { background: transparent }"
                  "QTabWidget::pane { border: 0; border-top: 1px solid %1 }"
                  "QTabBar::tab { padding: 7px 11px; border: 0; border-bottom: 2px solid transparent; color: %2; background: transparent }"
                  "QTabBar::tab:selected { color: %3; border-bottom-color: %4 } QTabBar::tab:focus { color: %4 }"
                  "entente--TopBar QToolButton { border: 1px solid %1; border-radius: 6px; padding: 3px 10px; color: %2; background: %5 }"
                  "entente--TopBar QToolButton:hover, entente--TopBar QToolButton:focus { border-color: %4 }"
                  "entente--TopBar QToolButton:checked { background: %6; color: %4; border-color: %6 }"
                  "QToolButton#follow { border: 0; border-radius: 6px; padding: 2px 8px; margin: 3px 6px; color: %2; background: transparent }"
                  "QToolButton#follow:checked { color: %4 } QToolButton#follow:hover, QToolButton#follow:focus { background: %6 }"
                  "entente--TopBar QLineEdit, entente--FacetPanel QLineEdit, entente--ActionFinder QLineEdit { border: 1px solid %1; border-radius: 6px;"
                  " padding: 3px 6px; background: %5; color: %3; selection-background-color: %6; selection-color: %4 }"
                  "entente--TopBar QLineEdit:focus, entente--FacetPanel QLineEdit:focus, entente--ActionFinder QLineEdit:focus { border-color: %4 }"
                  "QHeaderView::section { border: 0; border-bottom: 1px solid %1; padding: 4px 8px; background: %5; color: %2 }"_s
                      .arg(m_theme.line.name(), m_theme.secondary.name(), m_theme.ink.name(), m_theme.selection.name(), m_theme.pane.name(),
                          m_theme.selectionFill.name()));
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_settings.setTheme(choice);
    m_theme = themeFor(choice);
    applyTheme();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_layoutPending, false))
        return;
    // Docks take sizes only once the window has its own.
    resizeDocks({m_docks[0], m_docks[1]}, {std::clamp(width() * 15 / 100, 190, 260), std::clamp(width() * 25 / 100, 300, 420)}, Qt::Horizontal);
    // The timeline has the most of a low window too.
    resizeDocks({m_docks[2]}, {std::clamp(height() * 27 / 100, 180, 320)}, Qt::Vertical);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    const bool systemChanged = event->type() == QEvent::StyleChange && m_settings.theme() == ThemeChoice::System;
    if (systemChanged && m_topBar && themeFor(ThemeChoice::System).isDark != m_theme.isDark)
        chooseTheme(ThemeChoice::System);
}

void MainWindow::openArticles(bool folder)
{
    QStringList paths;
    if (folder) {
        paths.append(QFileDialog::getExistingDirectory(this, tr("Open folder of articles"), m_settings.lastFolder()));
    } else {
        paths = QFileDialog::getOpenFileNames(this, tr("Open articles"), m_settings.lastFolder(),
            tr("Articles (*.txt *.text *.md *.html *.htm *.xhtml *.pdf *.json *.jsonl *.ndjson *.csv *.tsv *.rss *.atom *.xml);;Exported pictures (*.png);;Projects (*.entente);;All files (*)"));
    }
    paths.removeAll(QString());
    if (paths.isEmpty())
        return;
    m_settings.setLastFolder(folder ? paths.first() : QFileInfo(paths.first()).absolutePath());
    openPaths(paths);
}

void MainWindow::openProject()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open project"), m_settings.lastFolder(), tr("Entente projects (*.entente)"));
    if (!path.isEmpty())
        openProjectFile(path);
}

void MainWindow::openProjectFile(const QString &path)
{
    if (const Outcome opened = m_workspace.session.openProject(path); !opened) {
        QMessageBox::warning(this, tr("Open project"), tr("%1\n\n%2").arg(path, opened.error().reason));
        return;
    }
    m_timeline->startFitting(); // until settled() says that all events are there
    restorePins();
    m_settings.addRecentProject(path);
    m_note->setText(m_workspace.session.isReadOnly() ? tr("Read-only: corrections and new articles cannot be stored") : QString());
}

void MainWindow::exportPicture()
{
    const ChartScene scene{.events = m_workspace.events.snapshot(), .rows = m_workspace.events.rows(), .filter = m_workspace.filter.filter(),
        .window = m_workspace.window.range(), .lanes = m_timeline->lanes(), .axis = m_timeline->axis(), .today = m_clock(), .locale = m_locale,
        .index = m_timeline->view().sharedIndex(), .arrangement = m_timeline->view().arrangement(), .pinned = m_timeline->view().pinnedEvents()};
    ExportDialog dialog(scene, m_theme.isDark, m_settings.lastFolder(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_note->setText(tr("Saved %1").arg(dialog.savedPath()));
}

void MainWindow::setDate(ArticleId article)
{
    const ArticleInfo *info = m_workspace.events.corpus().article(article);
    if (!info)
        return;
    if (m_workspace.session.isReadOnly()) {
        QMessageBox::information(this, tr("Set date"),
            tr("This project cannot be written, so that a date would be lost. Save it under another name first (File > Save project as…)."));
        return;
    }
    SetDateDialog dialog(*info, m_clock(), this);
    switch (dialog.ask()) {
    case SetDateDialog::Answer::Cancelled: break;
    case SetDateDialog::Answer::Day: m_workspace.session.setPublished(article, dialog.day()); break;
    case SetDateDialog::Answer::NoDay: m_workspace.session.setPublished(article, std::nullopt); break;
    }
}

void MainWindow::filterBy(EntityId entity)
{
    const Corpus &corpus = m_workspace.events.corpus();
    const CorpusEntity *found = corpus.entity(entity);
    if (!found)
        return;
    switch (found->kind) {
    case EntityKind::Person: return m_workspace.filter.toggle({FacetKind::Person, qint64(entity)}, found->name);
    case EntityKind::Organization: return m_workspace.filter.toggle({FacetKind::Organization, qint64(entity)}, found->name);
    case EntityKind::Country:
    case EntityKind::Place:
        if (const FacetValue *country = corpus.find({FacetKind::Country, found->country.value()}))
            m_workspace.filter.toggle(country->key, country->name);
    }
}

void MainWindow::showProblems()
{
    ProblemDialog(m_problems, this).exec();
    m_problemButton->setVisible(m_problems.rowCount() > 0);
}

void MainWindow::showShortcuts()
{
    showKeys(this);
}

void MainWindow::showAbout()
{
    showAboutBox(this);
}

void MainWindow::importFinished(bool cancelled, qsizetype articles, qint64 milliseconds)
{
    m_progress->stop();
    const QString seconds = m_locale.toString(double(milliseconds) / 1000.0, 'f', 1);
    m_timeline->finishFitting();
    const QString count = countWords(articles, tr("1 article"), tr("%1 articles"), m_locale);
    m_note->setText(cancelled ? tr("Stopped after %1").arg(count) : tr("Read %1 in %2 s").arg(count, seconds));
}

void MainWindow::report(const Error &error)
{
    m_problems.append(error);
    m_problemButton->setText(countWords(m_problems.rowCount(), tr("1 input not read"), tr("%1 inputs not read"), m_locale));
    m_problemButton->setToolTip(tr("%1: %2").arg(error.path, error.reason));
    m_problemButton->show();
}

void MainWindow::updateTitle()
{
    const QString path = m_workspace.session.projectPath();
    setWindowTitle(path.isEmpty() ? u"Entente"_s : tr("%1 – Entente").arg(QFileInfo(path).completeBaseName()));
    m_settings.setLastProject(path);
}

void MainWindow::restorePins()
{
    std::set<EventId> pins;
    const QString project = m_workspace.session.projectPath();
    for (const qint64 event : project.isEmpty() ? QList<qint64>() : m_settings.pinnedEvents(project))
        pins.insert(EventId(event));
    m_timeline->view().restorePinnedEvents(pins);
}

void MainWindow::keepPins()
{
    QList<qint64> pins;
    for (const EventId event : m_timeline->view().pinnedEvents())
        pins.append(qint64(event));
    if (const QString project = m_workspace.session.projectPath(); !project.isEmpty())
        m_settings.setPinnedEvents(project, pins);
}

void MainWindow::showSource()
{
    m_docks[1]->show();
    m_source->setFocus();
}

void MainWindow::updateTabs()
{
    const auto label = [this](int tab, const QString &name, int count) {
        m_lists->setTabText(tab, tr("%1  %2").arg(name, m_locale.toString(count)));
    };
    label(0, tr("Quotes"), m_quotes->count());
    label(1, tr("Events"), m_eventTable->count());
    label(2, tr("Articles"), m_articles->count());
    label(4, tr("Undated"), m_tray->count());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace.session.hasUnsavedArticles() && m_workspace.session.isUserWork()) {
        const auto answer = QMessageBox::question(this, tr("Close"), tr("The articles that you opened are not saved in a project yet. Save them?"),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        m_closesWhenSaved = answer == QMessageBox::Save && saveProjectAs();
        if (answer != QMessageBox::Discard) {
            event->ignore();
            return;
        }
    }
    m_settings.setWindow(saveGeometry(), saveState());
    QMainWindow::closeEvent(event);
}

} // namespace entente
