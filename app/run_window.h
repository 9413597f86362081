// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace entente {

// Opens the window on the paths; without any on the last project, or on the bundled sample. The program's exit status.
int runWindow(const QStringList &paths);

} // namespace entente
