// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"

#include <QStringList>

namespace entente::cli {

// `entente extract …`: one JSON record a line on standard output. `arguments` begins with the command's own name.
ExitStatus extract(const QStringList &arguments);

} // namespace entente::cli
