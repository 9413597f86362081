// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"

#include <QStringList>

namespace entente::cli {

// `entente import PROJECT.entente …`: adds articles to a project, creating it. `arguments` begins with the command's own name.
ExitStatus importArticles(const QStringList &arguments);

} // namespace entente::cli
