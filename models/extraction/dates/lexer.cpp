// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/lexer.h"

#include "language/characters.h"

#include <array>

namespace entente {

namespace {

class Lexer
{
public:
    Lexer(QStringView text, TextSpan range, const TimeLexicon &lexicon) : m_text(text), m_lexicon(lexicon), m_at(range.begin), m_end(range.end) {}

    std::vector<Lexeme> run()
    {
        while (m_at < m_end) {
            const char16_t c = unit(m_at);
            if (isBlank(c)) {
                m_blank = true;
                ++m_at;
            } else if (isAsciiDigit(c)) {
                readNumber(m_at);
            } else if (isApostrophe(c) && isAsciiDigit(unit(m_at + 1)) && isAsciiDigit(unit(m_at + 2)) && !isAsciiDigit(unit(m_at + 3)) && !isWordBefore()) {
                ++m_at;
                readNumber(m_at - 1);
            } else if (isLetter(c)) {
                readWord();
            } else {
                readMark(c);
            }
        }
        return std::move(m_lexemes);
    }

private:
    char16_t unit(qsizetype at) const { return at >= 0 && at < m_end ? m_text[at].unicode() : u' '; }
    bool isWordBefore() const { return m_at > 0 && isWordCharacter(m_text[m_at - 1].unicode()); }

    Lexeme &add(Lexeme lexeme)
    {
        lexeme.blankBefore = m_blank;
        lexeme.hyphenBefore = m_hyphen;
        lexeme.slashBefore = m_slash;
        lexeme.stopBefore = m_stop;
        m_blank = m_hyphen = m_slash = m_stop = false;
        m_lexemes.push_back(lexeme);
        return m_lexemes.back();
    }

    qsizetype digitsEnd(qsizetype at) const
    {
        while (isAsciiDigit(unit(at)))
            ++at;
        return at;
    }

    int valueOf(qsizetype begin, qsizetype end) const
    {
        int value = 0;
        for (; begin < end; ++begin) {
            if (isAsciiDigit(unit(begin)))
                value = std::min(value, 100'000'000) * 10 + (unit(begin) - u'0');
        }
        return value;
    }

    // Digits with what is glued to them: "1,700", "2.5", "10:35", "21st", "1990s", "1990's".
    void readNumber(qsizetype begin)
    {
        Lexeme lexeme{.shape = Lexeme::Shape::Number, .word = TimeWord::Number};
        lexeme.apostrophe = begin < m_at;
        lexeme.money = begin > 0 && isCurrency(m_text[begin - 1].unicode());
        qsizetype end = digitsEnd(m_at);
        lexeme.digits = quint8(std::min<qsizetype>(end - m_at, 200));
        while (unit(end) == u',' && digitsEnd(end + 1) == end + 4) {
            end += 4;
            lexeme.grouped = true;
        }
        lexeme.value = valueOf(m_at, end);
        if (unit(end) == u':' && digitsEnd(end + 1) == end + 3 && lexeme.value < 25 && lexeme.digits <= 2 && valueOf(end + 1, end + 3) < 60) {
            lexeme.shape = Lexeme::Shape::Clock;
            lexeme.value = lexeme.value * 60 + valueOf(end + 1, end + 3);
            end += 3;
            if (unit(end) == u':' && digitsEnd(end + 1) == end + 3)
                end += 3;
        } else if (unit(end) == u'.' && isAsciiDigit(unit(end + 1)) && !isSecondStop(end)) {
            lexeme.tenths = unit(end + 1) - u'0';
            lexeme.digits = 0;
            const qsizetype decimals = end + 1;
            end = digitsEnd(decimals);
            if (end - decimals == 2)
                lexeme.hundredths = valueOf(decimals, end);
        } else {
            end = readSuffix(lexeme, end);
        }
        lexeme.percent = unit(end) == u'%';
        lexeme.span = {begin, end};
        m_at = end;
        add(lexeme);
        m_stop = unit(end) == u'.' && isAsciiDigit(unit(end + 1));
        m_slash = unit(end) == u'/' && isWordCharacter(unit(end + 1));
        if (m_stop || m_slash)
            ++m_at;
    }

    // "27.04.2025" is three numbers, "27.5" is one.
    bool isSecondStop(qsizetype stop) const
    {
        const qsizetype next = digitsEnd(stop + 1);
        const bool first = unit(next) == u'.' && isAsciiDigit(unit(next + 1));
        return first || (!m_lexemes.empty() && m_stop);
    }

    qsizetype readSuffix(Lexeme &lexeme, qsizetype end) const
    {
        const char16_t first = toLowerCase(unit(end));
        const char16_t second = toLowerCase(unit(end + 1));
        const bool isOrdinal = (first == u's' && second == u't') || (first == u'n' && second == u'd') || (first == u'r' && second == u'd') || (first == u't' && second == u'h');
        if (isOrdinal && !isWordCharacter(unit(end + 2)) && !lexeme.grouped) {
            lexeme.word = TimeWord::Ordinal;
            return end + 2;
        }
        const qsizetype s = isApostrophe(unit(end)) ? end + 1 : end;
        const bool isDecade = toLowerCase(unit(s)) == u's' && !isWordCharacter(unit(s + 1)) && lexeme.value % 10 == 0;
        if (isDecade && (lexeme.digits == 4 || (lexeme.digits == 2 && (lexeme.apostrophe || lexeme.value >= 20)))) {
            lexeme.shape = Lexeme::Shape::Decade;
            return s + 1;
        }
        return end;
    }

    qsizetype meridiemEnd() const
    {
        const char16_t first = toLowerCase(unit(m_at));
        if (first != u'a' && first != u'p')
            return m_at;
        qsizetype at = m_at + 1;
        const bool stopped = unit(at) == u'.';
        if (stopped)
            ++at;
        if (stopped && unit(at) == u' ')
            ++at;
        if (toLowerCase(unit(at)) != u'm' || isWordCharacter(unit(at + 1)))
            return m_at;
        return stopped && unit(at + 1) == u'.' ? at + 2 : at + 1;
    }

    void readWord()
    {
        Lexeme lexeme{.capital = isUpperCase(unit(m_at))};
        if (const qsizetype end = meridiemEnd(); end > m_at && (end > m_at + 2 || (!m_lexemes.empty() && m_lexemes.back().shape != Lexeme::Shape::Word))) {
            lexeme.span = {m_at, end};
            lexeme.word = TimeWord::Meridiem;
            lexeme.value = toLowerCase(unit(m_at)) == u'p' ? 12 : 0;
            m_at = end;
            add(lexeme);
            return;
        }
        qsizetype end = m_at;
        while (isLetter(unit(end)) || (isApostrophe(unit(end)) && isLetter(unit(end + 1)) && toLowerCase(unit(end + 1)) != u's'))
            ++end;
        lexeme.span = {m_at, end};
        look(lexeme);
        m_at = end;
        if (isApostrophe(unit(end)) && toLowerCase(unit(end + 1)) == u's' && !isWordCharacter(unit(end + 2))) {
            lexeme.possessive = true;
            m_at = end + 2;
        } else if (isApostrophe(unit(end)) && lexeme.word == TimeWord::PluralUnit) {
            lexeme.possessive = true;
            m_at = end + 1;
        }
        const bool mayBeShortened = (lexeme.word == TimeWord::Month || lexeme.word == TimeWord::Weekday) && lexeme.span.length() <= 5 && lexeme.capital && !isWholeName(lexeme.span);
        if (mayBeShortened && unit(end) == u'.') {
            lexeme.abbreviated = true;
            lexeme.span.end = m_at = end + 1;
        }
        add(lexeme);
        readGlue();
    }

    // "in May." ends a sentence.
    bool isWholeName(TextSpan span) const
    {
        const QStringView word = span.in(m_text);
        return word == u"May" || word == u"June" || word == u"July" || word == u"March" || word == u"April";
    }

    void readGlue()
    {
        const char16_t c = unit(m_at);
        if ((isHyphen(c) || isDash(c)) && isWordCharacter(unit(m_at + 1))) {
            m_hyphen = true;
            ++m_at;
        } else if (c == u'/' && isWordCharacter(unit(m_at + 1))) {
            m_slash = true;
            ++m_at;
        }
    }

    void look(Lexeme &lexeme) const
    {
        const qsizetype length = lexeme.span.length();
        std::array<char16_t, TimeLexicon::longestWord> lower{};
        if (length > qsizetype(lower.size()))
            return;
        for (qsizetype i = 0; i < length; ++i) {
            const char16_t c = unit(lexeme.span.begin + i);
            lower[std::size_t(i)] = isApostrophe(c) ? u'\'' : toLowerCase(c);
        }
        const TimeWordEntry entry = m_lexicon.entryOf(QStringView(lower.data(), length));
        lexeme.word = entry.word;
        lexeme.value = entry.value;
    }

    void readMark(char16_t c)
    {
        const bool glue = isHyphen(c) || isDash(c);
        if (glue && !m_blank && !m_lexemes.empty() && m_lexemes.back().span.end == m_at && isWordCharacter(unit(m_at + 1))) {
            m_hyphen = true;
            ++m_at;
            return;
        }
        Lexeme lexeme{.span = {m_at, m_at + 1}, .shape = Lexeme::Shape::Mark};
        lexeme.mark = c;
        ++m_at;
        add(lexeme);
    }

    QStringView m_text;
    const TimeLexicon &m_lexicon;
    qsizetype m_at;
    qsizetype m_end;
    bool m_blank = true;
    bool m_hyphen = false;
    bool m_slash = false;
    bool m_stop = false;
    std::vector<Lexeme> m_lexemes;
};

} // namespace

std::vector<Lexeme> lexemesOf(QStringView text, TextSpan range, const TimeLexicon &lexicon)
{
    return Lexer(text, range, lexicon).run();
}

} // namespace entente
