// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/sentences.h"

#include "language/characters.h"
#include "language/word_lists.h"

#include <algorithm>

namespace entente {

namespace {

class SentenceSplitter
{
public:
    SentenceSplitter(QStringView text, std::span<const Word> words) : m_text(text), m_words(words) {}

    std::vector<std::size_t> run();

private:
    QStringView word(std::size_t i) const { return m_words[i].span.in(m_text); }
    char16_t first(std::size_t i) const { return word(i).front().unicode(); }
    char16_t last(std::size_t i) const { return word(i).back().unicode(); }
    bool blankBefore(std::size_t i) const { return i >= m_words.size() || m_words[i].blankBefore; }
    bool isStraightQuote(std::size_t i) const { return first(i) == u'"' || word(i) == u"''"; }

    bool endsClause(std::size_t i) const;
    std::size_t absorbClosers(std::size_t next) const;
    bool closes(std::size_t i) const;
    std::size_t referenceEnd(std::size_t i) const;
    std::size_t skipOpeners(std::size_t i) const;
    bool mayOpenSentence(std::size_t i) const;
    bool isAttribution(std::size_t i) const;
    bool isBoundary(std::size_t terminal, std::size_t next) const;
    bool isEnumerator(std::size_t terminal) const;

    QStringView m_text;
    std::span<const Word> m_words;
    std::size_t m_begin = 0; // of the sentence being read
    bool m_quoteOpen = false; // by straight quotation marks
};

bool isStop(char16_t c)
{
    return c == u'.' || c == u'?' || c == u'!' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f;
}

bool SentenceSplitter::endsClause(std::size_t i) const
{
    return m_words[i].endsForeignText || m_words[i].abbreviated || isStop(first(i));
}

// Whether word i, right after a full stop, closes what stands before it.
bool SentenceSplitter::closes(std::size_t i) const
{
    const char16_t c = first(i);
    if (isStraightQuote(i)) {
        if (blankBefore(i))
            return m_quoteOpen && blankBefore(i + 1);
        return blankBefore(i + 1) || m_quoteOpen;
    }
    if (blankBefore(i))
        return false;
    if (c == u'\'')
        return blankBefore(i + 1) || !isWordCharacter(first(i + 1));
    return isClosingBracket(c) || isClosingQuote(c) || isStop(c);
}

// The end of a note's mark "[12]" after a full stop, or i.
std::size_t SentenceSplitter::referenceEnd(std::size_t i) const
{
    if (i + 2 >= m_words.size() || first(i) != u'[' || first(i + 2) != u']')
        return i;
    const bool isNumber = isAsciiDigit(first(i + 1));
    return isNumber || (!blankBefore(i) && word(i + 1).size() == 1) ? i + 3 : i;
}

std::size_t SentenceSplitter::absorbClosers(std::size_t next) const
{
    while (next < m_words.size()) {
        const std::size_t noted = referenceEnd(next);
        if (noted != next)
            next = noted;
        else if (closes(next))
            ++next;
        else
            break;
    }
    return next;
}

std::size_t SentenceSplitter::skipOpeners(std::size_t i) const
{
    while (i < m_words.size()) {
        const char16_t c = first(i);
        if (!isOpeningQuote(c) && !isOpeningBracket(c) && c != u'"' && c != u'`' && c != u'\'')
            break;
        ++i;
    }
    return i;
}

bool SentenceSplitter::mayOpenSentence(std::size_t i) const
{
    const std::size_t start = skipOpeners(i);
    if (start >= m_words.size())
        return i < start; // a quotation mark alone: whatever it is, it does not continue
    const char16_t c = first(start);
    if (isLowerCase(c)) {
        // Names that keep their small letter: "al-Shabaab said", "iPhone sales".
        return start == i && word(start).size() > 1 && isUpperCase(word(start)[1].unicode());
    }
    return isWordCharacter(c) || isCurrency(c) || c == 0x00bf || c == 0x00a1 || c == 0x2022 || c == u'#' || c == u'@' || i < start;
}

// `“Why?” Putin asked.`: what follows a quoted question names its speaker and a verb of saying, and then ends.
bool SentenceSplitter::isAttribution(std::size_t i) const
{
    constexpr std::size_t longestName = 6;
    for (std::size_t k = i; k < m_words.size() && k < i + longestName; ++k) {
        const char16_t c = first(k);
        if (!isWordCharacter(c))
            return false;
        if (k > i && isLowerCase(c)) {
            if (isSpeechVerb(word(k)))
                return true;
            // "the minister asked", "a spokesman for the army said" may have small words, but not after a name.
            if (!isLowerCase(first(k - 1)) && !opensSentences(word(k - 1)))
                return false;
        }
    }
    return false;
}

// "1." and "a)" before an item are part of its sentence.
bool SentenceSplitter::isEnumerator(std::size_t terminal) const
{
    if (terminal != m_begin + 1 || first(terminal) != u'.' || blankBefore(terminal))
        return false;
    const QStringView mark = word(m_begin);
    return mark.size() <= 2 && std::all_of(mark.begin(), mark.end(), [](QChar c) { return isAsciiDigit(c.unicode()); });
}

// Whether a sentence that reached `terminal` ends there; `next` is the first word after what closes it.
bool SentenceSplitter::isBoundary(std::size_t terminal, std::size_t next) const
{
    if (m_words[terminal].endsForeignText)
        return true;
    if (!mayOpenSentence(next) || isEnumerator(terminal))
        return false;
    const bool closed = next > terminal + 1;
    const std::size_t start = skipOpeners(next);
    if (m_words[terminal].abbreviated) {
        const QStringView stem = word(terminal).chopped(1);
        if (abbreviationOf(stem) == Abbreviation::Opens || start >= m_words.size())
            return false;
        if (stem.size() == 1 && terminal > m_begin && isUpperCase(first(terminal - 1)))
            return false; // the initial of a name
        return isUpperCase(first(start)) && (opensSentences(word(start)) || (closed && !isAsciiDigit(first(start))));
    }
    const char16_t c = first(terminal);
    const bool ellipsis = c == 0x2026 || word(terminal).startsWith(u"..");
    if (ellipsis) {
        if (terminal == m_begin)
            return false;
        // Between blanks it is a pause within the quoted sentence.
        return closed || !blankBefore(terminal) || isStop(last(terminal - 1));
    }
    if (c == u'?' || c == u'!') {
        if (closed && isAttribution(next))
            return false;
        return blankBefore(next) || closed || start > next || isUpperCase(first(next));
    }
    return true;
}

std::vector<std::size_t> SentenceSplitter::run()
{
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < m_words.size();) {
        if (isStraightQuote(i))
            m_quoteOpen = !m_quoteOpen;
        if (!endsClause(i)) {
            ++i;
            continue;
        }
        const std::size_t next = m_words[i].endsForeignText ? i + 1 : absorbClosers(i + 1);
        for (std::size_t k = i + 1; k < next; ++k) {
            if (isStraightQuote(k))
                m_quoteOpen = !m_quoteOpen;
        }
        if (next < m_words.size() && isBoundary(i, next)) {
            ends.push_back(next);
            m_begin = next;
        }
        i = next;
    }
    if (!m_words.empty())
        ends.push_back(m_words.size());
    return ends;
}

} // namespace

std::vector<std::size_t> findSentenceEnds(QStringView text, std::span<const Word> words)
{
    return SentenceSplitter(text, words).run();
}

} // namespace entente
