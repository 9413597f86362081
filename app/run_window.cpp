// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_window.h"

#include "app/window/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

namespace entente {

using namespace Qt::StringLiterals;

int runWindow(const QStringList &paths)
{
    QSettings store;
    Settings settings(store);
    Workspace workspace;
    if (const Outcome started = workspace.session.startEmpty(); !started) {
        qCritical("entente: %ls: %ls", qUtf16Printable(started.error().path), qUtf16Printable(started.error().reason));
        return 3;
    }
    const QString last = settings.lastProject();
    MainWindow window(workspace, settings, [] { return QDate::currentDate(); }, QLocale());
    if (!paths.isEmpty())
        window.openPaths(paths);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        window.openPaths({last});
    else
        window.openSample();
    window.show();
    return QApplication::exec();
}

} // namespace entente
