// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/gazetteer.h"
#include "language/document.h"

#include <algorithm>
#include <vector>

namespace entente {

// A word of the document as the name finders see it.
struct ReadWord {
    enum class Shape : quint8 { Lower, Capital, AllCaps, Initial, Number, Mark };

    TextSpan span;
    const Token *token = nullptr;
    quint32 sentence = 0;
    quint32 paragraph = 0;
    Shape shape = Shape::Mark;
    bool opensSentence = false; // also behind an opening quotation mark or colon: a capital says nothing there
    bool furniture = false;
    bool blankBefore = false;
    bool quoted = false; // between quotation marks of its paragraph
    int name = -1; // in Reading::names
    int role = -1; // in Reading::roles
};

// A gazetteer name or role on the words [first, last).
struct NameUse {
    size_t first = 0;
    size_t last = 0;
    std::vector<Gazetteer::Name> readings; // all of the same words; one of each kind and index
    bool has(Gazetteer::NameKind kind) const;
    const Gazetteer::Name *of(Gazetteer::NameKind kind) const;
};
struct RoleUse {
    size_t first = 0;
    size_t last = 0;
    quint32 role = 0;
};

// The document flattened to words with what the gazetteer knows of them: the longest names and roles, without overlaps within either.
struct Reading {
    QStringView text;
    std::vector<ReadWord> words;
    std::vector<NameUse> names;
    std::vector<RoleUse> roles;
    std::vector<std::pair<size_t, size_t>> sentences; // word ranges
    std::vector<bool> titleCase; // by sentence: a headline in which capitals tell nothing
    bool isTagged = false; // tags and trees are there
    std::vector<quint64> common; // sorted folded hashes of the words that the text also writes in lower case: these are no names

    QStringView word(size_t index) const { return words[index].span.in(text); }
    QString phrase(size_t first, size_t last) const
    {
        return TextSpan{words[first].span.begin, words[last - 1].span.end}.in(text).toString().simplified();
    }
    bool sameSentence(size_t left, size_t right) const { return words[left].sentence == words[right].sentence; }
    bool isCommon(QStringView name) const { return std::binary_search(common.begin(), common.end(), foldedHash(name)); }
    // Whether the word at `index` exists, stands in the sentence of `near` and is `wanted` in any case.
    bool isWord(size_t index, size_t near, QStringView wanted) const;
};

Reading readDocument(const Document &document, const Gazetteer &gazetteer, const std::vector<TextSpan> &furniture);

} // namespace entente
