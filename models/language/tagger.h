// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tag_features.h"
#include "language/tagset.h"

#include <cstddef>
#include <cstring>
#include <span>
#include <vector>

namespace entente {

// What the tagger chooses from: pairs of XPOS and UPOS that occur together.
struct TagClass {
    Xpos xpos = Xpos::None;
    Upos upos = Upos::X;
    friend bool operator==(TagClass, TagClass) = default;
};

// Bytes: entries of quint32 key (0: empty), quint8 certain, quint8 likeliest, quint16 ambiguity; open addressing by the word's hash.
class TagDictionary
{
public:
    static constexpr std::size_t entrySize = 8;

    static bool open(std::span<const std::byte> bytes, int classCount, TagDictionary *dictionary);

    WordTags find(quint64 word) const
    {
        const quint32 wanted = key(word);
        for (std::size_t at = place(word, m_count);; at = at + 1 == m_count ? 0 : at + 1) {
            const std::byte *entry = m_entries + at * entrySize;
            quint32 found;
            std::memcpy(&found, entry, 4);
            if (found == 0)
                return {};
            if (found == wanted) {
                quint16 ambiguity;
                std::memcpy(&ambiguity, entry + 6, 2);
                return {.certain = quint8(entry[4]), .likeliest = quint8(entry[5]), .ambiguity = ambiguity};
            }
        }
    }

    static constexpr quint32 key(quint64 word) { return quint32(word) | 1u; }
    static constexpr std::size_t place(quint64 word, std::size_t count) { return std::size_t(((word >> 32) * count) >> 32); }

private:
    const std::byte *m_entries = nullptr;
    std::size_t m_count = 0;
};

// Tags from left to right. A word with one certain class is not asked about; capitals may make any open word a name.
// choose(const TagFeatures &) -> quint8 class; isClosed(class) tells closed word classes and marks.
template<typename Choose, typename IsClosed>
void tagGreedily(std::span<const WordForm> forms, std::span<const WordTags> known, std::vector<quint8> &classes, Choose choose, IsClosed isClosed)
{
    classes.assign(forms.size(), 0);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const quint8 certain = known[i].certain;
        const bool isCertain = certain != WordTags::noClass && (!forms[i].capitalised || isClosed(certain));
        classes[i] = isCertain ? certain : choose(tagFeatures(forms, known, classes, i), i);
    }
}

// Whether words of this part of speech form a closed list, marks included.
constexpr bool isClosedClass(Upos upos)
{
    switch (upos) {
    case Upos::ADP:
    case Upos::AUX:
    case Upos::CCONJ:
    case Upos::DET:
    case Upos::PART:
    case Upos::PRON:
    case Upos::PUNCT:
    case Upos::SCONJ:
        return true;
    default:
        return false;
    }
}

} // namespace entente
