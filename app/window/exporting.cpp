// SPDX-License-Identifier: GPL-3.0-or-later
// Writing what is shown as data.
#include "app/window/main_window.h"

#include "app/export/data_choice.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

void MainWindow::exportData()
{
    const std::vector<DataChoice> choices = dataChoices();
    QStringList names;
    for (const DataChoice &each : choices)
        names << each.name;
    QString chosen;
    const QString folder = m_settings.lastFolder();
    QString path = QFileDialog::getSaveFileName(this, tr("Export data"), folder.isEmpty() ? u"events.csv"_s : folder + u"/events.csv"_s, names.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return;
    const auto named = std::find(names.cbegin(), names.cend(), chosen);
    const DataChoice &choice = choices[named == names.cend() ? 0 : size_t(named - names.cbegin())];
    if (!path.endsWith(choice.suffix, Qt::CaseInsensitive)) {
        path += choice.suffix;
        // The dialog has asked about the name as it was typed.
        if (QFileInfo::exists(path) && QMessageBox::question(this, tr("Export data"), tr("%1 is there already. Replace it?").arg(path)) != QMessageBox::Yes)
            return;
    }
    const DataScene scene{.corpus = m_workspace.events.corpus(), .rows = m_workspace.events.rows(), .filter = m_workspace.filter.filter()};
    if (const Outcome written = writeData(scene, choice.kind, choice.format, path); !written) {
        QMessageBox::warning(this, tr("Export data"), tr("%1\n\n%2").arg(path, written.error().reason));
        return;
    }
    m_note->setText(tr("Saved %1").arg(path));
}

} // namespace entente
