// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace entente::cli {

// "entente: path: reason" on standard error.
void printError(const QString &message);
void printError(const Error &error);
// False when standard output cannot be written (a full disk, a closed pipe).
bool printLine(const QByteArray &line);

} // namespace entente::cli
