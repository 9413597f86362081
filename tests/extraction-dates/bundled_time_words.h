// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/dates/time_lexicon.h"
#include "resources/resources.h"

namespace entente::test {

inline Table timeTable()
{
    const auto bytes = resources::read(QStringLiteral("lexicon/time.tsv"));
    return *Table::parse(bytes.value_or(QByteArray()), QStringLiteral("lexicon/time.tsv"));
}

// The lexicon that the program ships.
inline const TimeLexicon &bundledTimeWords()
{
    static const TimeLexicon lexicon = *TimeLexicon::load(timeTable());
    return lexicon;
}

} // namespace entente::test
