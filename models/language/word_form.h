// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstddef>

namespace entente {

// What is seen of a word's spelling at a glance.
struct WordForm {
    quint64 exact = 0; // hash of the word with its capitals; digits as 0, typographic quotes and dashes as ASCII
    bool capitalised = false;
    bool allCapitals = false; // two letters at least
    bool hasLetter = false;
    bool isMark = false; // punctuation that parts phrases: neither letters nor digits, and no hyphen
};

WordForm wordForm(QStringView word);

// What a word shares with others that are spelt alike, as hashes that differ by kind; 0 for what it does not have.
enum class Feature : quint8 { Word, Suffix1, Suffix2, Suffix3, Suffix4, Suffix5, Prefix1, Prefix2, Prefix3, Prefix4, Shape, CasedSuffix, Tail, Prefix5, Stem, Front };
inline constexpr std::size_t featureCount = 16;
using WordFeatures = std::array<quint64, featureCount>;

WordFeatures wordFeatures(QStringView word);

} // namespace entente
