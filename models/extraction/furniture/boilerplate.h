// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/furniture/lines.h"

namespace entente {

// Whether a line is the page's own and not the article's: "Read more: …", "Advertisement", "Sign up to our newsletter", "© 2025 …",
// "Reporting by …; editing by …", a section's heading ("Details"), a list of links.
bool isBoilerplate(QStringView text, const Line &line);

// The year of a copyright line ("© 2025 The Daily"), 0 for anything else.
int copyrightYear(QStringView line);

} // namespace entente
