// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace entente {

// A part of a headline: its wordings from the longest to the shortest.
struct LabelPart {
    QStringList wordings;
    bool needed = false; // else it is left out where not even the shortest fits
};

// Joins the parts into at most `longest` characters: each in the longest wording that leaves room for the needed parts behind it, so that nothing is cut
// inside a phrase. Only where the needed parts alone are too long is the last of them cut, between words.
QString fitParts(const std::vector<LabelPart> &parts, qsizetype longest);

} // namespace entente
