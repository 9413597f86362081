// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/credits.h"

#include <QString>

namespace entente {

namespace {

struct Agency {
    QStringView written; // in a credit
    QStringView source;  // as a source of news; empty for mere picture desks
};

// The rows of lexicon/agencies.tsv
constexpr Agency agencies[] = {
#include "extraction/furniture/agency_rows.inc"
};

} // namespace

qsizetype agencyEnd(QStringView text, qsizetype from, qsizetype limit)
{
    qsizetype end = from;
    while (true) {
        qsizetype longest = 0;
        for (const Agency &agency : agencies) {
            if (agency.written.size() > longest && end + agency.written.size() <= limit && text.sliced(end).startsWith(agency.written))
                longest = agency.written.size();
        }
        if (longest == 0)
            return end == from ? from : end - 1; // gives the slash back
        end += longest;
        // "APRussia" is AP and a new sentence, "PAris" no agency at all: a lower-case letter belongs to the word before it.
        if (end < limit && text[end].isLower())
            return from;
        if (end >= limit || text[end] != u'/')
            return end;
        ++end;
    }
}

QString agencyName(QStringView written)
{
    for (const Agency &agency : agencies) {
        if (!agency.source.isEmpty() && written == agency.written)
            return agency.source.toString();
    }
    return {};
}

} // namespace entente
