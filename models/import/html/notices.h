// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/html/blocks.h"

namespace entente {

// Words of the page to its visitor, wherever they stand: on cookies, newsletters, following and sharing, affiliate links, advertising.
bool isNotice(const TextBlock &block);

// A label in front of an article: by-line, date, section, reading time.
bool isLeadingLabel(const TextBlock &block);

} // namespace entente
