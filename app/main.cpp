// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"
#include "app/cli/extract_command.h"

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

int runCommand(const QString &command, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (command == "extract"_L1)
        return cli::extract(arguments);
    return cli::WrongCommandLine;
}

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
    if (first == "extract"_L1)
        return runCommand(first, argc, argv);
    cli::printError(u"the window is not built yet"_s);
    return cli::NothingDone;
}
