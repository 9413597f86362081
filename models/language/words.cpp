// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/words.h"

#include "language/characters.h"
#include "language/word_lists.h"

#include <algorithm>

namespace entente {

namespace {

// Reads one paragraph from left to right; every function consumes from m_at on.
class WordScanner
{
public:
    WordScanner(QStringView text, TextSpan paragraph, std::vector<Word> &words)
        : m_text(text), m_at(paragraph.begin), m_end(paragraph.end), m_words(words)
    {
    }

    void run()
    {
        while (m_at < m_end) {
            if (isBlank(m_text[m_at].unicode())) {
                ++m_at;
                m_blankBefore = true;
                continue;
            }
            readOne();
        }
    }

private:
    char16_t unit(qsizetype at) const { return at >= 0 && at < m_end ? m_text[at].unicode() : u' '; }
    QStringView slice(qsizetype begin, qsizetype end) const { return m_text.sliced(begin, end - begin); }

    void add(qsizetype end, bool abbreviated = false)
    {
        m_words.push_back({.span = {m_at, end}, .blankBefore = m_blankBefore, .abbreviated = abbreviated});
        m_blankBefore = false;
        m_at = end;
    }

    qsizetype endOfRun(qsizetype at) const
    {
        const char16_t c = unit(at);
        while (at < m_end && m_text[at].unicode() == c)
            ++at;
        return at;
    }

    qsizetype endOfChunk(qsizetype at) const
    {
        while (at < m_end && !isBlank(m_text[at].unicode()))
            ++at;
        return at;
    }

    void readOne();
    void readMark(char16_t c);
    void readWord();
    void addWord(qsizetype end, bool abbreviated);
    qsizetype addressEnd() const;
    qsizetype emoticonEnd() const;
    qsizetype wordEnd(bool &abbreviated) const;
    bool continuesAfterStop(qsizetype wordBegin, qsizetype stop) const;
    bool isAbbreviatedBy(qsizetype wordBegin, qsizetype stop) const;
    bool continuesAfterHyphen(qsizetype wordBegin, qsizetype hyphen) const;
    bool continuesAfterSlash(qsizetype wordBegin, qsizetype slash) const;
    qsizetype cliticCut(QStringView word) const;
    qsizetype cliticEnd() const;

    QStringView m_text;
    qsizetype m_at;
    qsizetype m_end;
    bool m_blankBefore = true;
    std::vector<Word> &m_words;
};

bool isMarkInWord(char16_t c)
{
    return c == u'_' || c == u'&' || c == u'@' || c == u'+' || c == u'*';
}

void WordScanner::readOne()
{
    const char16_t c = unit(m_at);
    const char16_t next = unit(m_at + 1);
    if (isWordCharacter(c)) {
        readWord();
    } else if (isApostrophe(c) && !m_blankBefore && isLetter(next) && cliticCut(slice(m_at - 1, cliticEnd())) == 1) {
        add(cliticEnd()); // "[Trump]’s"
    } else if (isApostrophe(c) && isAsciiDigit(next) && isAsciiDigit(unit(m_at + 2)) && m_blankBefore) {
        qsizetype end = m_at + 3; // ’90s
        if (unit(end) == u's')
            ++end;
        add(isWordCharacter(unit(end)) || isAsciiDigit(unit(end)) ? m_at + 1 : end);
    } else if ((c == u'#' || c == u'@') && isLetter(next) && m_blankBefore) {
        qsizetype end = m_at + 1; // a handle or hash tag
        while (isWordCharacter(unit(end)) || unit(end) == u'_')
            ++end;
        add(end);
    } else if ((c == u'-' || c == u'+') && isAsciiDigit(next) && m_blankBefore) {
        ++m_at; // a signed number
        bool abbreviated = false;
        const qsizetype end = wordEnd(abbreviated);
        --m_at;
        add(end, abbreviated);
    } else if (c == u'.' && isAsciiDigit(next) && m_blankBefore) {
        qsizetype end = m_at + 1; // .5
        while (isAsciiDigit(unit(end)))
            ++end;
        add(end);
    } else {
        readMark(c);
    }
}

void WordScanner::readMark(char16_t c)
{
    if (m_blankBefore) {
        if (const qsizetype end = emoticonEnd()) {
            add(end);
            return;
        }
    }
    switch (c) {
    case u'!':
    case u'?': {
        qsizetype end = m_at;
        while (unit(end) == u'!' || unit(end) == u'?')
            ++end;
        add(end);
        return;
    }
    case u'.':
    case u'-':
    case u'*':
    case u'=':
    case u'_':
    case u'~':
    case u'#':
    case u'$':
    case 0x2026:
        add(endOfRun(m_at));
        return;
    case u'`':
    case u'\'':
    case 0x2019:
    case 0x2018:
        add(unit(m_at + 1) == c ? m_at + 2 : m_at + 1); // `` and '' are one quotation mark
        return;
    default:
        add(m_at + 1);
    }
}

qsizetype WordScanner::emoticonEnd() const
{
    const char16_t eyes = unit(m_at);
    if (eyes != u':' && eyes != u';')
        return 0;
    const qsizetype mouth = m_at + (unit(m_at + 1) == u'-' ? 2 : 1);
    const char16_t c = unit(mouth);
    const bool mouthLike = c == u')' || c == u'(' || c == u'D' || c == u'P';
    return mouthLike && isBlank(unit(mouth + 1)) ? mouth + 1 : 0;
}

// The end of a web or mail address at m_at, 0 if there is none.
qsizetype WordScanner::addressEnd() const
{
    const QStringView rest = slice(m_at, std::min(m_end, m_at + 8));
    const auto isMailPart = [](char16_t c) { return isWordCharacter(c) || c == u'.' || c == u'-' || c == u'_' || c == u'+'; };
    qsizetype mail = m_at;
    while (mail < m_end && mail < m_at + 64 && isMailPart(unit(mail)))
        ++mail;
    if (unit(mail) == u'@' && isWordCharacter(unit(mail + 1))) {
        ++mail;
        while (mail < m_end && isMailPart(unit(mail)))
            ++mail;
        while (!isWordCharacter(unit(mail - 1)))
            --mail;
        return mail;
    }
    const bool starts = rest.startsWith(u"http://") || rest.startsWith(u"https://") || rest.startsWith(u"www.")
        || rest.startsWith(u"mailto:");
    if (!starts)
        return 0;
    qsizetype end = m_at;
    while (end < m_end && !isBlank(unit(end)) && unit(end) != u'<' && unit(end) != u'>' && unit(end) != u'"'
           && !isOpeningQuote(unit(end)) && !isClosingQuote(unit(end)))
        ++end;
    const auto trails = [](char16_t c) { return c == u'.' || c == u',' || c == u';' || c == u':' || c == u'!' || c == u'?' || c == u')' || c == u']' || c == u'\''; };
    while (end > m_at && trails(unit(end - 1)))
        --end;
    return end;
}

// Whether the full stop at `stop` stands inside the word that begins at `wordBegin`.
bool WordScanner::continuesAfterStop(qsizetype wordBegin, qsizetype stop) const
{
    const char16_t before = unit(stop - 1);
    const char16_t after = unit(stop + 1);
    if (!isWordCharacter(after))
        return false;
    if (isAsciiDigit(before) && isAsciiDigit(after))
        return true;
    qsizetype partBegin = stop;
    while (partBegin > wordBegin && isWordCharacter(unit(partBegin - 1)))
        --partBegin;
    const bool capitalWord = isUpperCase(after) && isLowerCase(unit(stop + 2));
    if (stop - partBegin == 1 && isLetter(before))
        return !capitalWord || isLowerCase(before); // U.S, e.g; but "P.J.Crowley" ends at the initial
    if (capitalWord) {
        // "said.Rubio", "2025.The": the next sentence, unless it is the end of an address.
        const QStringView tail = slice(stop + 1, std::min(m_end, stop + 5));
        return tail.startsWith(u"Com", Qt::CaseInsensitive) && !isWordCharacter(unit(stop + 4));
    }
    return isLowerCase(after) ? isLetter(before) || isAsciiDigit(before) : true;
}

// Whether the full stop at `stop`, after which no word character follows, belongs to the word.
bool WordScanner::isAbbreviatedBy(qsizetype wordBegin, qsizetype stop) const
{
    if (unit(stop + 1) == u'.')
        return false; // an ellipsis
    qsizetype partBegin = stop;
    while (partBegin > wordBegin && isWordCharacter(unit(partBegin - 1)))
        --partBegin;
    const bool hasInnerStop = partBegin > wordBegin && unit(partBegin - 1) == u'.';
    if (stop - partBegin == 1 && isLetter(unit(partBegin)))
        return hasInnerStop || isUpperCase(unit(partBegin)) || (unit(partBegin - 1) == u'(' && unit(stop + 1) == u' '); // U.S., J., (b. 1950)
    if (hasInnerStop)
        return slice(wordBegin, stop).compare(u"Ph.D", Qt::CaseInsensitive) == 0;
    switch (abbreviationOf(slice(wordBegin, stop))) {
    case Abbreviation::None:
        return false;
    case Abbreviation::OpensNumber: {
        qsizetype next = stop + 1;
        while (next < m_end && isBlank(unit(next)))
            ++next;
        return isAsciiDigit(unit(next));
    }
    default:
        return true;
    }
}

bool WordScanner::continuesAfterHyphen(qsizetype wordBegin, qsizetype hyphen) const
{
    const char16_t after = unit(hyphen + 1);
    constexpr qsizetype longest = 32; // keeps chains of hyphens linear
    if (!isWordCharacter(after) || hyphen - wordBegin > longest)
        return false;
    const QStringView before = slice(wordBegin, hyphen);
    const auto digits = [](QStringView part) {
        return std::all_of(part.begin(), part.end(), [](QChar c) { return isAsciiDigit(c.unicode()); });
    };
    if (isAsciiDigit(after)) {
        qsizetype end = hyphen + 1;
        while (isAsciiDigit(unit(end)))
            ++end;
        // A date in digits (2025-04-27, 27-04-2025) or a telephone number; a span of years is cut.
        const bool thirdPart = unit(end) == u'-' && isAsciiDigit(unit(end + 1));
        const bool isThird = before.contains(u'-');
        if (isThird || (thirdPart && digits(before)))
            return true;
        return before == u"mid";
    }
    return isBoundPrefix(before);
}

bool WordScanner::continuesAfterSlash(qsizetype wordBegin, qsizetype slash) const
{
    const char16_t after = unit(slash + 1);
    if (isAsciiDigit(unit(slash - 1)) && isAsciiDigit(after))
        return true;
    // b/c, n/a, c/o
    return slash - wordBegin == 1 && isLowerCase(unit(wordBegin)) && isLowerCase(after) && !isWordCharacter(unit(slash + 2));
}

// The end of the word at m_at, and whether the full stop of an abbreviation is its last unit.
qsizetype WordScanner::wordEnd(bool &abbreviated) const
{
    qsizetype at = m_at;
    for (; at < m_end; ++at) {
        const char16_t c = unit(at);
        if (isWordCharacter(c))
            continue;
        const char16_t next = unit(at + 1);
        if (c == u'.') {
            if (continuesAfterStop(m_at, at))
                continue;
            abbreviated = isAbbreviatedBy(m_at, at);
            return abbreviated ? at + 1 : at;
        }
        const bool goesOn = isHyphen(c) ? continuesAfterHyphen(m_at, at)
            : isApostrophe(c)           ? isLetter(next)
            : c == u','                 ? isAsciiDigit(unit(at - 1)) && isAsciiDigit(next) && isAsciiDigit(unit(at + 2))
                    && isAsciiDigit(unit(at + 3)) && !isAsciiDigit(unit(at + 4))
            : c == u':' ? isAsciiDigit(unit(at - 1)) && isAsciiDigit(next)
            : c == u'/' ? continuesAfterSlash(m_at, at)
                        : isMarkInWord(c) && isWordCharacter(next);
        if (!goesOn)
            break;
    }
    if (at < m_end && isCurrency(unit(at)) && at - m_at <= 3)
        return at + 1; // US$, A$
    return at;
}

// Where the first clitic of `word` begins ("Russia's" -> 6, "don't" -> 2), 0 if it has none.
qsizetype WordScanner::cliticCut(QStringView word) const
{
    const qsizetype size = word.size();
    for (qsizetype i = std::max<qsizetype>(1, size - 4); i < size; ++i) {
        if (!isApostrophe(word[i].unicode()))
            continue;
        const QStringView tail = word.sliced(i + 1);
        const char16_t first = tail.isEmpty() ? u' ' : toLowerCase(tail.front().unicode());
        if (tail.size() == 1 && (first == u's' || first == u'd' || first == u'm'))
            return i;
        if (tail.size() == 1 && first == u't' && i >= 2 && toLowerCase(word[i - 1].unicode()) == u'n')
            return i - 1;
        if (tail.size() != 2)
            continue;
        const char16_t second = toLowerCase(tail[1].unicode());
        if ((first == u'l' && second == u'l') || ((first == u'r' || first == u'v') && second == u'e'))
            return i;
    }
    return fusedWordCut(word);
}

// The end of the letters after the apostrophe at m_at.
qsizetype WordScanner::cliticEnd() const
{
    qsizetype end = m_at + 1;
    while (isWordCharacter(unit(end)))
        ++end;
    return end;
}

// Adds m_at..end as one word or as host and clitics.
void WordScanner::addWord(qsizetype end, bool abbreviated)
{
    const QStringView word = slice(m_at, end);
    const qsizetype cut = cliticCut(word);
    if (cut == 0) {
        add(end, abbreviated);
        return;
    }
    const qsizetype cliticBegin = m_at + cut;
    addWord(cliticBegin, false); // "wouldn't've" has two
    add(end, abbreviated);
}

void WordScanner::readWord()
{
    if (const qsizetype end = addressEnd()) {
        add(end);
        return;
    }
    bool abbreviated = false;
    qsizetype end = wordEnd(abbreviated);
    const QStringView word = slice(m_at, end);
    if (isAsciiDigit(word.front().unicode())) {
        qsizetype digits = 0;
        while (digits < word.size() && (isAsciiDigit(word[digits].unicode()) || word[digits] == u'.' || word[digits] == u',' || word[digits] == u':'))
            ++digits;
        const qsizetype unitEnd = word.size() - (abbreviated ? 1 : 0);
        if (digits < unitEnd && isUnit(word.sliced(digits, unitEnd - digits)))
            add(m_at + digits);
        add(end, abbreviated);
        return;
    }
    if (const qsizetype agency = gluedAgencyLength(word)) {
        add(m_at + agency);
        m_words.back().endsForeignText = true;
    }
    addWord(end, abbreviated);
}

} // namespace

void findWords(QStringView text, TextSpan paragraph, std::vector<Word> &words)
{
    WordScanner(text, paragraph, words).run();
}

} // namespace entente
