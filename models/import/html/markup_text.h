// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace entente {

// The text of a piece of markup that is all article (a feed's entry, a field of structured data): its paragraphs, a blank line between them.
// What is no markup is given as it is. Empty where the markup cannot be read or has no text.
QString textOfMarkup(const QString &markup);

} // namespace entente
