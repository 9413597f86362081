// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/word_form.h"

#include <array>
#include <span>

namespace entente {

// What is known of a word from the tag dictionary.
struct WordTags {
    quint8 certain = noClass; // the class of a word that has only one
    quint8 likeliest = noClass;
    quint16 ambiguity = 0; // a hash of the set of its classes; 0 for an unknown word
    static constexpr quint8 noClass = 0xff;
};

inline constexpr std::size_t tagFeatureCount = 40;
using TagFeatures = std::array<quint64, tagFeatureCount>;

// The features of word `at`, when the words before it have the classes `classes`. Beyond either end stands a border.
TagFeatures tagFeatures(std::span<const WordForm> forms, std::span<const WordTags> known, std::span<const quint8> classes, std::size_t at);

} // namespace entente
