// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tagset.h"

#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

template<std::size_t N>
std::optional<std::size_t> indexOf(const std::array<QLatin1StringView, N> &names, QLatin1StringView text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text)
            return i;
    }
    return std::nullopt;
}

constexpr std::array<QLatin1StringView, uposCount> uposNames = {
    "X"_L1, "ADJ"_L1, "ADP"_L1, "ADV"_L1, "AUX"_L1, "CCONJ"_L1, "DET"_L1, "INTJ"_L1, "NOUN"_L1, "NUM"_L1, "PART"_L1,
    "PRON"_L1, "PROPN"_L1, "PUNCT"_L1, "SCONJ"_L1, "SYM"_L1, "VERB"_L1,
};

constexpr std::array<QLatin1StringView, xposCount> xposNames = {
    "_"_L1, "ADD"_L1, "AFX"_L1, "CC"_L1, "CD"_L1, "DT"_L1, "EX"_L1, "FW"_L1, "GW"_L1, "HYPH"_L1, "IN"_L1, "JJ"_L1,
    "JJR"_L1, "JJS"_L1, "LS"_L1, "MD"_L1, "NFP"_L1, "NN"_L1, "NNP"_L1, "NNPS"_L1, "NNS"_L1, "PDT"_L1, "POS"_L1,
    "PRP"_L1, "PRP$"_L1, "RB"_L1, "RBR"_L1, "RBS"_L1, "RP"_L1, "SYM"_L1, "TO"_L1, "UH"_L1, "VB"_L1, "VBD"_L1, "VBG"_L1,
    "VBN"_L1, "VBP"_L1, "VBZ"_L1, "WDT"_L1, "WP"_L1, "WP$"_L1, "WRB"_L1, "$"_L1, ","_L1, "."_L1, ":"_L1, "-LRB-"_L1,
    "-RRB-"_L1, "``"_L1, "''"_L1,
};

constexpr std::array<QLatin1StringView, relationCount> relationNames = {
    "_"_L1, "root"_L1, "nsubj"_L1, "nsubj:pass"_L1, "nsubj:outer"_L1, "csubj"_L1, "csubj:pass"_L1, "csubj:outer"_L1,
    "obj"_L1, "iobj"_L1, "ccomp"_L1, "xcomp"_L1, "obl"_L1, "obl:agent"_L1, "obl:unmarked"_L1, "advcl"_L1,
    "advcl:relcl"_L1, "advmod"_L1, "vocative"_L1, "expl"_L1, "dislocated"_L1, "discourse"_L1, "nmod"_L1, "nmod:poss"_L1,
    "nmod:unmarked"_L1, "nmod:desc"_L1, "appos"_L1, "nummod"_L1, "amod"_L1, "acl"_L1, "acl:relcl"_L1, "det"_L1,
    "det:predet"_L1, "aux"_L1, "aux:pass"_L1, "cop"_L1, "mark"_L1, "case"_L1, "cc"_L1, "cc:preconj"_L1, "conj"_L1,
    "compound"_L1, "compound:prt"_L1, "fixed"_L1, "flat"_L1, "goeswith"_L1, "list"_L1, "orphan"_L1, "parataxis"_L1,
    "reparandum"_L1, "punct"_L1, "dep"_L1,
};

constexpr std::array<QLatin1StringView, nameTagCount> nameNames = {
    "O"_L1, "B-PER"_L1, "I-PER"_L1, "B-LOC"_L1, "I-LOC"_L1, "B-ORG"_L1, "I-ORG"_L1,
};

} // namespace

QLatin1StringView tagText(Upos upos)
{
    return uposNames[std::size_t(upos)];
}

QLatin1StringView tagText(Xpos xpos)
{
    return xposNames[std::size_t(xpos)];
}

QLatin1StringView tagText(Relation relation)
{
    return relationNames[std::size_t(relation)];
}

QLatin1StringView tagText(NameTag tag)
{
    return nameNames[std::size_t(tag)];
}

std::optional<Upos> uposFromText(QLatin1StringView text)
{
    const auto index = indexOf(uposNames, text);
    return index ? std::optional(Upos(*index)) : std::nullopt;
}

std::optional<Xpos> xposFromText(QLatin1StringView text)
{
    const auto index = indexOf(xposNames, text);
    return index ? std::optional(Xpos(*index)) : std::nullopt;
}

std::optional<Relation> relationFromText(QLatin1StringView text)
{
    if (text == "obl:tmod"_L1 || text == "obl:npmod"_L1)
        return Relation::OblUnmarked;
    if (text == "nmod:tmod"_L1 || text == "nmod:npmod"_L1)
        return Relation::NmodUnmarked;
    if (const auto index = indexOf(relationNames, text))
        return Relation(*index);
    const auto colon = text.indexOf(u':');
    return colon > 0 ? relationFromText(text.first(colon)) : std::nullopt;
}

} // namespace entente
