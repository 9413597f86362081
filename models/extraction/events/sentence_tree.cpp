// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/sentence_tree.h"

#include "language/lemma.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// The word's id by its lemma; where the lemma's rules miss a verb ("extradited", "boycotted"), by the stem that the lexicon knows.
WordId lookUp(QStringView word, Upos upos, const EventLexicon &lexicon)
{
    const WordId id = lexicon.wordId(lemma(word, upos));
    if (id || upos != Upos::VERB)
        return id;
    const QString lower = word.toString().toLower();
    for (const QLatin1StringView ending : {"ed"_L1, "ing"_L1}) {
        if (!lower.endsWith(ending))
            continue;
        const QString stem = lower.chopped(ending.size());
        const WordId bare = lexicon.wordId(stem);
        return bare ? bare : lexicon.wordId(stem + u'e');
    }
    return 0;
}

} // namespace

bool isSameWord(QStringView word, QLatin1StringView lowerCase)
{
    if (word.size() != lowerCase.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar each = word[i] == QChar(0x2019) ? QChar(u'\'') : word[i].toLower();
        if (each != lowerCase[i])
            return false;
    }
    return true;
}

SentenceTree::SentenceTree(const Document &document, const Sentence &sentence, const EventLexicon &lexicon)
    : m_document(document), m_sentence(sentence), m_lexicon(lexicon)
{
    const int count = size();
    m_words.resize(size_t(count), 0);
    m_childStart.assign(size_t(count) + 1, 0);
    for (int i = 0; i < count; ++i) {
        const Token &each = token(i);
        const bool bare = each.upos == Upos::PUNCT || each.upos == Upos::DET || each.upos == Upos::CCONJ || each.upos == Upos::NUM;
        if (!bare)
            m_words[size_t(i)] = lookUp(text(i), each.upos, lexicon);
        // The capital of a sentence's first word makes some nouns pass for names: "Talks between …"
        if (i == 0 && each.upos == Upos::PROPN) {
            const WordId noun = lexicon.wordId(lemma(text(0), Upos::NOUN));
            m_words[0] = m_words[0] && lexicon.nounFrames(noun).empty() ? m_words[0] : noun;
        }
        if (each.head >= 0)
            ++m_childStart[size_t(each.head) + 1];
        else if (m_root < 0)
            m_root = i;
    }
    for (size_t i = 1; i < m_childStart.size(); ++i)
        m_childStart[i] += m_childStart[i - 1];
    m_children.resize(size_t(m_childStart.back()));
    std::vector<int> next(m_childStart.begin(), m_childStart.end() - 1);
    for (int i = 0; i < count; ++i) {
        if (token(i).head >= 0)
            m_children[size_t(next[size_t(token(i).head)]++)] = i;
    }
}

std::span<const int> SentenceTree::children(int index) const
{
    const auto begin = m_childStart[size_t(index)];
    return std::span(m_children).subspan(size_t(begin), size_t(m_childStart[size_t(index) + 1] - begin));
}

int SentenceTree::child(int index, Relation relation) const
{
    const auto below = children(index);
    const auto it = std::find_if(below.begin(), below.end(), [&](int each) { return token(each).relation == relation; });
    return it == below.end() ? -1 : *it;
}

WordId SentenceTree::preposition(int index) const
{
    WordId last = 0;
    for (const int each : children(index)) {
        const Relation relation = token(each).relation;
        if (each > index || (relation != Relation::Case && (relation != Relation::Mark || token(index).upos == Upos::VERB)))
            continue;
        if (each + 1 < size() && (isWord(each + 1, "least"_L1) || isWord(each + 1, "most"_L1)))
            continue; // "at least 18 people"
        const int fixed = child(each, Relation::Fixed); // "out of"
        last = word(fixed >= 0 && word(fixed) ? fixed : each);
    }
    return last;
}

bool SentenceTree::hasMarker(int index, WordId word) const
{
    const auto below = children(index);
    return word && std::any_of(below.begin(), below.end(), [&](int each) {
        const Relation relation = token(each).relation;
        if (relation != Relation::Case && relation != Relation::Mark)
            return false;
        const int fixed = child(each, Relation::Fixed);
        return this->word(each) == word || (fixed >= 0 && this->word(fixed) == word);
    });
}

bool SentenceTree::hasMark(int index, QLatin1StringView word) const
{
    const auto below = children(index);
    return std::any_of(below.begin(), below.end(), [&](int each) {
        const Relation relation = token(each).relation;
        return (relation == Relation::Mark || relation == Relation::Advmod || relation == Relation::Case) && each < index && isWord(each, word);
    });
}

std::vector<int> SentenceTree::conjuncts(int index) const
{
    std::vector<int> all{index};
    for (const int each : children(index)) {
        if (token(each).relation == Relation::Conj) {
            const auto more = conjuncts(each);
            all.insert(all.end(), more.begin(), more.end());
        }
    }
    return all;
}

bool SentenceTree::isBelow(int index, int ancestor) const
{
    for (int up = index; up >= 0; up = token(up).head) {
        if (up == ancestor)
            return true;
    }
    return false;
}

TextSpan SentenceTree::spanOf(int index) const
{
    int first = size(), last = -1;
    for (int i = 0; i < size(); ++i) {
        if (token(i).upos != Upos::PUNCT && isBelow(i, index)) {
            first = std::min(first, i);
            last = i;
        }
    }
    return last < 0 ? token(index).span : TextSpan{token(first).span.begin, token(last).span.end};
}

int SentenceTree::tokenAt(qsizetype position) const
{
    const auto &tokens = m_sentence.tokens;
    const auto it = std::partition_point(tokens.begin(), tokens.end(), [&](const Token &each) { return each.span.end <= position; });
    return it == tokens.end() ? -1 : int(it - tokens.begin());
}

bool SentenceTree::isAgentNoun(int index) const
{
    const QStringView word = text(index);
    return m_lexicon.isIn(this->word(index), m_lexicon.classId(u"agent")) || word.endsWith(u"man") || word.endsWith(u"men") || word.endsWith(u"er") || word.endsWith(u"ers")
        || word.endsWith(u"or") || word.endsWith(u"ist") || word.endsWith(u"ian");
}

WordId SentenceTree::eventNoun(int index) const
{
    // "cease - fire": a hyphen's parts are tokens of their own.
    if (index > 1 && isWord(index - 1, QLatin1StringView("-"))) {
        const QString hyphened = (text(index - 2).toString() + QChar(u'-') + text(index).toString()).toLower();
        if (const WordId id = m_lexicon.wordId(lemma(hyphened, Upos::NOUN)); id && !m_lexicon.nounFrames(id).empty())
            return id;
    }
    const WordId head = word(index);
    // "Fighting broke out": a gerund that does a noun's work.
    if (token(index).xpos == Xpos::VBG) {
        if (const WordId id = m_lexicon.wordId(text(index).toString().toLower()); id && !m_lexicon.nounFrames(id).empty())
            return id;
    }
    if (!head)
        return 0;
    for (const int each : children(index)) {
        const Relation relation = token(each).relation;
        const bool modifies = relation == Relation::Compound || relation == Relation::Amod || relation == Relation::NmodDesc
            || (relation == Relation::Nmod && each > index);
        if (!modifies)
            continue;
        if (const WordId both = m_lexicon.compoundId(word(each), head))
            return both;
    }
    // The parser hangs the first word of "cyber attack" anywhere: the word before decides too.
    if (index > 0) {
        if (const WordId both = m_lexicon.compoundId(word(index - 1), head))
            return both;
    }
    return head;
}

} // namespace entente
