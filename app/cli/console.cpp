// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <cstdio>

namespace entente::cli {

using namespace Qt::StringLiterals;

void printError(const QString &message)
{
    const QByteArray line = "entente: " + message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void printError(const Error &error)
{
    printError(error.path.isEmpty() ? error.reason : u"%1: %2"_s.arg(error.path, error.reason));
}

bool printLine(const QByteArray &line)
{
    return std::fwrite(line.constData(), 1, size_t(line.size()), stdout) == size_t(line.size()) && std::fputc('\n', stdout) != EOF;
}

} // namespace entente::cli
