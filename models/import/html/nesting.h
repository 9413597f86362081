// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace entente {

// How many elements are open at once at the deepest place of an HTML source, told before it is parsed: an HTML5 parser's time and memory grow
// with the square of that. Elements that close by themselves (p, li, td …) do not count.
int deepestOpenElement(const QByteArray &html);

} // namespace entente
