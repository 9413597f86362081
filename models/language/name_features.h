// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tagset.h"
#include "language/word_form.h"

#include <array>
#include <span>

namespace entente {

// A tagged and parsed sentence as the name recogniser sees it.
struct NameInput {
    std::span<const WordForm> forms;
    std::span<const quint8> classes; // the tagger's
    std::span<const qint32> heads; // -1 for the root
    std::span<const Relation> relations;
};

inline constexpr std::size_t nameFeatureCount = 36;
using NameFeatures = std::array<quint64, nameFeatureCount>;

// The features of word `at`, when the words before it have the tags `names`.
NameFeatures nameFeatures(const NameInput &input, std::span<const NameTag> names, std::size_t at);

// Whether `tag` may follow `previous`: I only continues its own name.
constexpr bool mayFollow(NameTag previous, NameTag tag)
{
    if (tag == NameTag::O || opensName(tag))
        return true;
    return previous == tag || quint8(previous) + 1 == quint8(tag);
}

} // namespace entente
