// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace entente {

// Universal parts of speech, https://universaldependencies.org/u/pos/
enum class Upos : quint8 {
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
};
inline constexpr int uposCount = int(Upos::VERB) + 1;

// Penn Treebank tags as the English UD treebanks use them in their XPOS column.
// PRPS and WPS are PRP$ and WP$; the marks have names of their own (Period is also "?" and "!", Colon also ";", "--", "...").
enum class Xpos : quint8 {
    None, ADD, AFX, CC, CD, DT, EX, FW, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS, PDT, POS, PRP, PRPS,
    RB, RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB,
    Dollar, Comma, Period, Colon, OpenBracket, CloseBracket, OpenQuote, CloseQuote,
};
inline constexpr int xposCount = int(Xpos::CloseQuote) + 1;

// Universal relations with the subtypes of UD English 2.16, https://universaldependencies.org/en/dep/
// OblUnmarked is a bare noun phrase as an adverb, mostly a time ("met Monday"); older releases called it obl:tmod and obl:npmod.
enum class Relation : quint8 {
    None, Root,
    Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter, Obj, Iobj, Ccomp, Xcomp,
    Obl, OblAgent, OblUnmarked, Advcl, AdvclRelcl, Advmod, Vocative, Expl, Dislocated, Discourse,
    Nmod, NmodPoss, NmodUnmarked, NmodDesc, Appos, Nummod, Amod, Acl, AclRelcl, Det, DetPredet,
    Aux, AuxPass, Cop, Mark, Case, Cc, CcPreconj, Conj,
    Compound, CompoundPrt, Fixed, Flat, Goeswith, List, Orphan, Parataxis, Reparandum, Punct, Dep,
    OblTmod = OblUnmarked,
    OblNpmod = OblUnmarked,
};
inline constexpr int relationCount = int(Relation::Dep) + 1;

// Names in BIO: B opens a name, I continues the one before it.
enum class NameTag : quint8 { O, BPerson, IPerson, BPlace, IPlace, BOrganization, IOrganization };
inline constexpr int nameTagCount = int(NameTag::IOrganization) + 1;

// The spelling of the treebanks: "VERB", "PRP$", "nsubj:pass"; names as "B-PER", "I-LOC", "O".
QLatin1StringView tagText(Upos upos);
QLatin1StringView tagText(Xpos xpos);
QLatin1StringView tagText(Relation relation);
QLatin1StringView tagText(NameTag tag);

// The value with that spelling. Spellings of other UD releases are mapped (obl:tmod); an unknown subtype falls back to its main relation.
std::optional<Upos> uposFromText(QLatin1StringView text);
std::optional<Xpos> xposFromText(QLatin1StringView text);
std::optional<Relation> relationFromText(QLatin1StringView text);

// nsubj, nsubj:pass, csubj and their outer forms.
constexpr bool isSubject(Relation relation)
{
    return relation >= Relation::Nsubj && relation <= Relation::CsubjOuter;
}

constexpr bool isQuote(Xpos xpos)
{
    return xpos == Xpos::OpenQuote || xpos == Xpos::CloseQuote;
}

// MD, VB, VBD, VBG, VBN, VBP, VBZ: verbs and auxiliaries alike.
constexpr bool isVerbal(Xpos xpos)
{
    return xpos == Xpos::MD || (xpos >= Xpos::VB && xpos <= Xpos::VBZ);
}

constexpr bool opensName(NameTag tag)
{
    return tag == NameTag::BPerson || tag == NameTag::BPlace || tag == NameTag::BOrganization;
}

} // namespace entente
