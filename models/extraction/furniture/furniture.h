// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace entente {

// What stands in front of an article's body, as far as the text states it.
struct Header {
    QDate published;        // " date 2025-04-27 …", "Published: 27 April 2025", a dateline with a date; invalid where none or impossible
    TextSpan publishedSpan; // the words that state it; empty where none
    TextSpan title;         // a headline line; empty where none
    QString author;         // by-line
    QString source;         // outlet or agency ("(Reuters)", "reports UNN"); empty where none
    QStringList warnings;   // "the date 2025-02-31 does not exist"
};

struct Furniture {
    Header header;
    std::vector<TextSpan> spans; // by begin, disjoint: header dates, captions, photo credits, "View image in fullscreen", "Read more:" …
};

// Marks what is not the article's own prose. The headline is part of `header` but no furniture. `text` is the article as read.
Furniture findFurniture(QStringView text);

} // namespace entente
