// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"
#include "app/cli/export_command.h"
#include "app/cli/extract_command.h"
#include "app/cli/import_command.h"
#include "app/run_window.h"

#include <QApplication>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace entente;

namespace {

const char usage[] =
    "Usage: entente [PROJECT.entente | FILE | FOLDER]...      opens the window\n"
    "       entente extract [options] FILE|FOLDER|-...        one JSON record a line on standard output\n"
    "       entente import PROJECT.entente FILE|FOLDER|-...   adds articles to a project, creating it\n"
    "       entente export PROJECT.entente|FILE... --out PATH a chart or data, by PATH's ending\n"
    "       entente --version | --help\n"
    "`entente COMMAND --help` tells a command's options.";

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"Entente"_s);
    QCoreApplication::setOrganizationName(u"Entente"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ENTENTE_VERSION));

    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == "--version"_L1)
        return cli::printLine("entente " ENTENTE_VERSION) ? cli::Done : cli::NothingDone;
    if (first == "--help"_L1 || first == "-h"_L1)
        return cli::printLine(usage) ? cli::Done : cli::NothingDone;
    if (first == "extract"_L1 || first == "import"_L1) {
        const QCoreApplication application(argc, argv);
        const QStringList arguments = QCoreApplication::arguments().sliced(1);
        return first == "extract"_L1 ? cli::extract(arguments) : cli::importArticles(arguments);
    }
    if (first == "export"_L1) {
        // Qt Charts paints with widgets; the offscreen platform needs no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QApplication application(argc, argv);
        return cli::exportChart(QCoreApplication::arguments().sliced(1));
    }
    if (first.startsWith(u'-') && first.size() > 1 && !first.startsWith("-platform"_L1) && !first.startsWith("-style"_L1)) {
        cli::printError(u"unknown option %1; see entente --help"_s.arg(first));
        return cli::WrongCommandLine;
    }
    QApplication application(argc, argv);
    return runWindow(QCoreApplication::arguments().sliced(1));
}
