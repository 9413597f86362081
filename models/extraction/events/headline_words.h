// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace entente {

// The present tense of a verb's dictionary form, as headlines have it: ("accuse", one) -> "accuses", ("be", many) -> "are".
QString presentTense(const QString &verb, bool plural);

} // namespace entente
