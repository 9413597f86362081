// SPDX-License-Identifier: GPL-3.0-or-later
// Saving the project under a name, beside whatever else is done.
#include "app/window/main_window.h"

#include "app/window/import_progress.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>

#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

void MainWindow::connectSaving()
{
    connect(m_progress, &ImportProgressBar::savingCancelled, &m_workspace.session, &Session::cancelSaving);
    connect(&m_workspace.session, &Session::saved, this, &MainWindow::projectSaved);
}

bool MainWindow::saveProjectAs()
{
    const auto suffix = ".entente"_L1;
    QString path = QFileDialog::getSaveFileName(this, tr("Save project as"), m_settings.lastFolder(), tr("Entente projects (*.entente)"));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(suffix, Qt::CaseInsensitive)) {
        path += suffix;
        // The dialog has asked about the name as it was typed.
        const QString question = tr("%1 is there already. Replace it?").arg(path);
        if (QFileInfo::exists(path) && QMessageBox::question(this, tr("Save project as"), question) != QMessageBox::Yes)
            return false;
    }
    m_note->setText(tr("Saving %1").arg(path));
    m_workspace.session.saveAs(path);
    return true;
}

void MainWindow::projectSaved(const QString &path, const Outcome &outcome, bool wasGivenUp)
{
    const bool closes = std::exchange(m_closesWhenSaved, false);
    if (wasGivenUp)
        return m_note->setText(tr("Not saved"));
    if (!outcome) {
        m_note->clear();
        QMessageBox::warning(this, tr("Save project"), tr("%1\n\n%2").arg(path, outcome.error().reason));
        return;
    }
    m_settings.addRecentProject(path);
    // The events are the same as before; under the new name nothing is known of their pins yet.
    keepPins();
    m_note->setText(tr("Saved %1").arg(path));
    if (closes)
        close();
}

} // namespace entente
