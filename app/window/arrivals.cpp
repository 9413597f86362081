// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives in the window: files and folders, dropped and pasted texts, exported pictures.
#include "app/window/main_window.h"

#include "app/export/view_text.h"
#include "app/window/timeline_pane.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace entente {

using namespace Qt::StringLiterals;

void MainWindow::openPaths(const QStringList &paths)
{
    QStringList articles;
    for (const QString &path : paths) {
        if (path.endsWith(".entente"_L1, Qt::CaseInsensitive))
            openProjectFile(path);
        else if (path.endsWith(".png"_L1, Qt::CaseInsensitive))
            restoreView(path);
        else
            articles.append(path);
    }
    if (!articles.isEmpty())
        m_workspace.session.importPaths(articles);
}

// A picture that was exported shows again what it showed.
void MainWindow::restoreView(const QString &path)
{
    const auto view = viewFrom(viewTextOfPicture(path), m_workspace.events.corpus());
    if (!view)
        return report(Error{path, tr("this picture holds no view of Entente's")});
    m_timeline->setLanes(view->lanes);
    m_timeline->setAxis(view->axis);
    if (view->filter != m_workspace.filter.filter())
        m_workspace.filter.setFilter(view->filter, tr("View of %1").arg(QFileInfo(path).fileName()));
    m_workspace.window.show(view->window);
    m_workspace.window.remember();
    m_note->setText(tr("View of %1").arg(path));
}

// A text without a file is an article as well.
void MainWindow::importText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>();
    QFile file(m_pasted->filePath(tr("Pasted text %1").arg(++m_pastedCount) + u".txt"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return report(Error{file.fileName(), file.errorString()});
    file.close();
    m_workspace.session.importPaths({file.fileName()});
}

void MainWindow::pasteArticle()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    QStringList paths;
    const QList<QUrl> urls = held ? held->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        openPaths(paths);
    else if (held && held->hasText())
        importText(held->text());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        openPaths(paths);
    else
        importText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace entente
