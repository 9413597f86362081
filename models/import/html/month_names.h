// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace entente {

// The month that a name or an abbreviation stands for in any of the languages known, 1 to 12; 0 for other words. `name` in lower case.
int monthNamed(const QString &name);

} // namespace entente
