// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"

#include <QStringList>

namespace entente::cli {

// `entente export …`: a chart as a picture. Needs a QGuiApplication, but no display. `arguments` begins with the command's own name.
ExitStatus exportChart(const QStringList &arguments);

} // namespace entente::cli
