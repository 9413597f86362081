// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace entente {

// One removable part of a filter, in words.
struct FilterPart {
    QString words;   // "Marco Rubio", "Ukraine or Russia", "from 1 April 2025", "“ceasefire”"
    Filter without;  // the filter that remains when it is removed
};

std::vector<FilterPart> partsOf(const Filter &filter, const Corpus &corpus, const QLocale &locale);

// All parts in one line, for captions and the status bar; empty for the default filter.
QString filterWords(const Filter &filter, const Corpus &corpus, const QLocale &locale);

} // namespace entente
