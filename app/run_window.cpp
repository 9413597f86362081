// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_window.h"

#include "app/window/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace entente {

using namespace Qt::StringLiterals;

int runWindow(const QStringList &paths)
{
#ifdef __GLIBC__
    // The columns of a snapshot go back to the system when a newer one takes their place, instead of lying in pieces among what stays.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
    QSettings store;
    Settings settings(store);
    Workspace workspace;
    if (const Outcome started = workspace.session.startEmpty(); !started) {
        qCritical("entente: %ls: %ls", qUtf16Printable(started.error().path), qUtf16Printable(started.error().reason));
        return 3;
    }
    const QString last = settings.lastProject();
    // The sample is read as soon as the window stands: what reading needs is loaded beside the making of the window.
    const bool opensSample = paths.isEmpty() && (last.isEmpty() || !QFileInfo::exists(last));
    if (opensSample)
        workspace.session.prepareImport();
    MainWindow window(workspace, settings, [] { return QDate::currentDate(); }, QLocale());
    if (opensSample)
        window.openSample();
    else
        window.openPaths(paths.isEmpty() ? QStringList(last) : paths);
    window.show();
    return QApplication::exec();
}

} // namespace entente
