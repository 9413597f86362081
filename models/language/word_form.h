// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>

namespace entente {

// What the classifiers see of a word's spelling, as hashes; computed once per token.
struct WordForm {
    quint64 word = 0; // in lower case, digits as 0, typographic quotes and dashes as ASCII
    std::array<quint64, 3> prefix = {}; // of 1 to 3 units
    std::array<quint64, 4> suffix = {}; // of 1 to 4 units
    quint64 shape = 0; // "Xx", "XX", "d", "x-x" ... with runs cut to two
    bool capitalised = false;
    bool allCapitals = false; // two letters at least
    bool hasDigit = false;
    bool hasHyphen = false;
    bool isMark = false; // punctuation that parts phrases: neither letters nor digits, and no hyphen
};

WordForm wordForm(QStringView word);

} // namespace entente
