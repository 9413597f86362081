// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/header.h"

#include "extraction/furniture/boilerplate.h"
#include "extraction/furniture/credits.h"
#include "extraction/furniture/dateline.h"
#include "language/characters.h"

#include <QRegularExpression>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr qsizetype longestHeadline = 200;
constexpr qsizetype longestQuestion = 110; // a longer question is rather a first sentence than a headline
constexpr qsizetype longestHeaderLine = 140;
constexpr std::size_t mostHeaderLines = 12;

const QString namePart = uR"((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|da|di|van|von|der|den|la|le|al|el|bin|ben)\s+){0,2}){1,3}\p{Lu}[\p{L}'’-]+)"_s;
const QString namesPart = namePart + uR"((?:(?:,|,? and|,? &)\s+)"_s + namePart + uR"(){0,3})"_s;

bool isSentenceEnd(QStringView line)
{
    static const QRegularExpression footnote(uR"(\[\d+\]$)"_s);
    qsizetype end = line.size();
    if (const auto match = footnote.match(line); match.hasMatch())
        end = match.capturedStart();
    while (end > 0 && (isClosingQuote(line[end - 1].unicode()) || line[end - 1] == u'"' || line[end - 1] == u'\'' || line[end - 1] == u')'))
        --end;
    return end > 0 && (line[end - 1] == u'.' || line[end - 1] == u':' || line[end - 1] == u';' || line[end - 1] == u',' || line[end - 1] == u'…');
}

// Reads the lines in front of the body one by one; every function says whether the line was what it looks for.
class HeaderReader
{
public:
    HeaderReader(QStringView text, const std::vector<Line> &lines, std::vector<TextSpan> &spans) : m_text(text), m_lines(lines), m_spans(spans) {}

    Header read()
    {
        std::size_t index = 0;
        if (!m_lines.empty())
            readLeadingDate();
        for (; index < m_lines.size() && index < mostHeaderLines; ++index) {
            const Line &line = m_lines[index];
            if (readDateLine(line) || readByLine(line, index) || readSourceLine(line) || readOutletUnderHeadline(index) || readHeadline(line, index))
                continue;
            if (index > 0 && isBoilerplate(m_text, line))
                continue;
            break;
        }
        for (std::size_t body = index; body < m_lines.size() && body < index + 2; ++body) {
            readDateline(m_lines[body]);
            readReporter(m_lines[body]);
        }
        readLastLines();
        settle();
        return std::move(m_header);
    }

private:
    void state(const WrittenDate &written, bool isUpdate = false)
    {
        if (!written.warning.isEmpty() && !m_header.warnings.contains(written.warning))
            m_header.warnings << written.warning;
        if (!written.date.isValid())
            return;
        std::optional<WrittenDate> &place = isUpdate ? m_updated : m_published;
        if (!place)
            place = written;
    }

    // " date 2025-04-27 U.S. Secretary …": the date stands in front of the running text. Blanks before it belong to it.
    void readLeadingDate()
    {
        static const QRegularExpression label(uR"((?:date|published|pubdate|publication date|dated?)\s*[:=]?\s*)"_s, QRegularExpression::CaseInsensitiveOption);
        const Line &first = m_lines.front();
        const auto match = label.match(first.span.in(m_text), 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return;
        const auto written = readWrittenDate(m_text, first.span.begin + match.capturedEnd());
        if (!written)
            return;
        m_spans.push_back({0, written->span.end});
        m_bodyBegin = written->span.end;
        state(*written);
    }

    // "Published: 27 April 2025 14:05", "Updated 2 hours ago, 27 April 2025", "27 April 2025": the line is a date and little else.
    bool readDateLine(const Line &line)
    {
        static const QRegularExpression label(
            uR"((?:(first )?published|posted|(?:last |latest )?(updated?|modified)|date|issued|release[d]?|created|publication date|time)(?: on| at)?\s*[:|-]?\s*)"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression second(uR"(^[\s,;|·•(-]*(?:(?:last )?updated?|modified)(?: on| at)?\s*[:|-]?\s*)"_s, QRegularExpression::CaseInsensitiveOption);
        if (line.span.length() > longestHeaderLine)
            return false;
        const QStringView words = line.span.in(m_text);
        const auto match = label.match(words, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const qsizetype labelEnd = match.hasMatch() ? match.capturedEnd() : 0;
        const auto written = readWrittenDate(m_text, line.span.begin + labelEnd);
        if (!written || written->span.end > line.span.end)
            return false;
        const QStringView rest = m_text.sliced(written->span.end, line.span.end - written->span.end);
        if (const auto again = second.match(rest); again.hasMatch()) {
            if (const auto later = readWrittenDate(m_text, written->span.end + again.capturedEnd()); later && later->span.end <= line.span.end)
                state(*later, true);
        } else if (rest.size() > (match.hasMatch() ? 60 : 30) || isSentenceEnd(rest) || (!match.hasMatch() && rest.count(u' ') > 4)) {
            return false;
        }
        state(*written, match.hasMatch() && match.hasCaptured(2));
        m_spans.push_back(line.span);
        return true;
    }

    // "By Jane Doe and John Roe, Reuters", "Jane Doe in Brussels" (never the first line: that is the headline's place).
    bool readByLine(const Line &line, std::size_t index)
    {
        static const QRegularExpression by(uR"(^(?:[Bb]y|BY|From|Written by|Analysis by|Text by)[: ]\s*()"_s + namesPart + uR"()(?:\s*(?:,|\||–|—|-|·|in\s|\(|for\s)[^.]{0,80})?$)"_s, unicode);
        static const QRegularExpression signedBy(uR"(^()"_s + namesPart
            + uR"()(?: in \p{Lu}[\p{L} .,'’-]{2,50}(?: and \p{Lu}\p{L}+ in \p{Lu}[\p{L} ]+)?|,? (?:BBC News|Associated Press|Reuters|AFP|CNN|(?:[\p{L}]+ ){0,3}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter))(?: in [\p{L} ]+)?)$)"_s, unicode);
        if (line.span.length() > longestHeaderLine || line.span.begin < m_bodyBegin)
            return false;
        const QStringView words = line.span.in(m_text);
        auto match = by.match(words);
        if (!match.hasMatch() && index > 0)
            match = signedBy.match(words);
        if (!match.hasMatch())
            return false;
        readAuthors(match.capturedView(1));
        if (m_header.source.isEmpty())
            m_header.source = sourceIn(words.sliced(match.capturedEnd(1)));
        m_spans.push_back(line.span);
        return true;
    }

    // An agency among the names ("Jane Doe, Associated Press") is the source.
    void readAuthors(QStringView names)
    {
        QStringList authors;
        for (const QStringView name : names.split(u',')) {
            const QString agency = sourceIn(name);
            if (agency.isEmpty())
                authors << name.toString().simplified();
            else if (m_header.source.isEmpty())
                m_header.source = agency;
        }
        if (m_header.author.isEmpty())
            m_header.author = authors.join(u", "_s);
    }

    // "BBC News", "Reuters", "Source: UNN", "The Associated Press" on a line of its own.
    bool readSourceLine(const Line &line)
    {
        static const QRegularExpression labelled(uR"(^(?:Source|Agency|Outlet|Publisher)\s*:\s*(\p{Lu}[\p{L}\d .&'-]{1,40}?)\.?$)"_s, unicode);
        static const QRegularExpression outlet(uR"(^(?:The )?(?:BBC(?: News)?|CNN|Sky News|Al Jazeera|Fox News|CBS News|NBC News|ABC News|Euronews|Politico|Deutsche Welle|DW|The Guardian|(?:[A-Z][\p{L}]+ ){1,3}(?:Times|Post|News|Herald|Tribune|Telegraph|Journal|Daily|Gazette))$)"_s, unicode);
        const QStringView words = line.span.in(m_text);
        if (words.size() > 60 || line.span.begin < m_bodyBegin)
            return false;
        QString source;
        if (const auto match = labelled.match(words); match.hasMatch())
            source = match.captured(1);
        else if (outlet.match(words).hasMatch())
            source = words.toString();
        else
            source = sourceIn(words);
        if (source.isEmpty() || (source != words && !words.contains(u':') && words.count(u' ') > 2))
            return false;
        if (m_header.source.isEmpty())
            m_header.source = source;
        m_spans.push_back(line.span);
        return true;
    }

    // An outlet that nobody knows, told by its place: a short name under the headline, with a date or a by-line beneath.
    bool readOutletUnderHeadline(std::size_t index)
    {
        static const QRegularExpression name(uR"(^(?:The )?\p{Lu}[\p{L}\d&'’.-]*(?: (?:of|and|the|&|\p{Lu}[\p{L}\d&'’.-]*)){0,4}$)"_s, unicode);
        static const QRegularExpression beneath(uR"(^(?:[Bb]y|BY)[: ]\s*\p{Lu}|^(?:published|posted|(?:last )?updated|date)\b.{0,20}\d)"_s, unicode | QRegularExpression::CaseInsensitiveOption);
        const Line &line = m_lines[index];
        if (m_header.title.isEmpty() || !m_header.source.isEmpty() || index + 1 >= m_lines.size() || line.span.length() > 40)
            return false;
        const TextSpan next = m_lines[index + 1].span;
        const auto written = readWrittenDate(m_text, next.begin);
        const bool isDate = written && written->span.end <= next.end && next.end - written->span.end < 20;
        if (!name.match(line.span.in(m_text)).hasMatch() || (!isDate && (next.length() > longestHeaderLine || !beneath.match(next.in(m_text)).hasMatch())))
            return false;
        m_header.source = line.span.in(m_text).toString();
        m_spans.push_back(line.span);
        return true;
    }

    QString sourceIn(QStringView words) const
    {
        static const QRegularExpression edges(uR"([\s,|()–—-]+)"_s, unicode);
        qsizetype from = 0;
        if (const auto match = edges.match(words, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption); match.hasMatch())
            from = match.capturedEnd();
        if (words.sliced(from).startsWith(u"The "))
            from += 4;
        const qsizetype end = agencyEnd(words, from, words.size());
        return end > from && words.sliced(end).trimmed().size() <= 1 ? agencyName(words.sliced(from, end - from)) : QString();
    }

    // The first line, short, without a full stop, with prose behind it. A first sentence ends with a stop or goes on in the next line.
    bool readHeadline(const Line &line, std::size_t index)
    {
        if (!m_header.title.isEmpty() || line.span.begin < m_bodyBegin || m_bodyBegin > 0)
            return false;
        const QStringView words = line.span.in(m_text);
        if (words.size() > longestHeadline || words.size() < 8 || words.count(u' ') < 1 || isSentenceEnd(words))
            return false;
        const char16_t first = words[0].unicode();
        if (words.endsWith(u'?') && words.size() > longestQuestion)
            return false;
        if (isDash(first) || isHyphen(first) || isLowerCase(first) || readDatelineAt(line.span))
            return false;
        // The next line that is no by-line or date must be prose: a sentence, after an empty line or much longer than this one.
        bool separated = line.blankAfter;
        for (std::size_t next = index + 1; next < m_lines.size() && next < index + 6; ++next) {
            const QStringView prose = m_lines[next].span.in(m_text);
            if (isLowerCase(prose[0].unicode()))
                return false; // the sentence goes on: a hard-wrapped text
            const bool isSentence = isSentenceEnd(prose) || prose.endsWith(u'?') || prose.endsWith(u'!') || prose.size() > longestHeadline;
            if (isSentence && (separated || prose.size() > 160) && prose.size() > 40) {
                m_header.title = line.span;
                return true;
            }
            separated = separated || m_lines[next].blankAfter;
        }
        return false;
    }

    std::optional<Dateline> readDatelineAt(TextSpan span) const { return entente::readDateline(m_text, span.begin, span.end); }

    void readDateline(const Line &line)
    {
        TextSpan span = line.span;
        span.begin = std::max(span.begin, m_bodyBegin);
        while (span.begin < span.end && isBlank(m_text[span.begin].unicode()))
            ++span.begin;
        const auto dateline = span.isEmpty() ? std::nullopt : readDatelineAt(span);
        if (!dateline)
            return;
        if (dateline->date)
            state(*dateline->date);
        else if (dateline->day)
            m_dayOfDateline = dateline->day;
        if (m_header.source.isEmpty())
            m_header.source = dateline->source;
    }

    // "… in an interview, reports UNN.", "…, Ukrinform reports." at the end of one of the first sentences; "… - Reuters" at the line's end.
    void readReporter(const Line &line)
    {
        // Behind "reports" stand outlets only; before it and behind "writes" people as well, so two words need one that papers are called by.
        static const QString single = uR"(\p{Lu}(?:[\p{L}\d-]|\.(?=\p{L}))*)"_s;
        static const QString paper = uR"((?:\p{Lu}[\p{L}\d-]* ){1,2}(?:News|Times|Post|Herald|Tribune|Telegraph|Journal|Independent|Pravda|Agency|TV|Today|Press|Courier|Desk|Wire|Voice|Observer|Monitor|Standard|Chronicle|Dispatch|Report|Reporter|Bulletin|Globe|Star|Mirror|Express|Daily|Weekly|Review|Radio|Television|Media|Online|Network|Channel|Service|Gazette|Guardian|Insider|Mail|Euro|Live))"_s;
        static const QRegularExpression behind(uR"([,-]\s*(?:reports?\s+((?:the\s+|The\s+)?(?:)"_s + paper + u'|' + single + uR"((?: \p{Lu}[\p{L}\d-]*){0,2}))|(?:writes?|transmits)\s+((?:the\s+|The\s+)?(?:)"_s + paper + u'|' + single + uR"()))\s*(?:[.,;]|$))"_s, unicode);
        static const QRegularExpression before(uR"(,\s*((?:the\s+|The\s+)?(?:)"_s + paper + u'|' + single + uR"()) reports\s*(?:[.,;]|$))"_s, unicode);
        static const QRegularExpression closing(uR"(\s[-–—]\s*(Reuters|AFP|AP|TASS|Ukrinform|Interfax|Xinhua)\.?$)"_s);
        if (!m_header.source.isEmpty())
            return;
        const QStringView words = line.span.in(m_text).first(std::min<qsizetype>(line.span.length(), 1500));
        for (const QRegularExpression *pattern : {&behind, &before, &closing}) {
            if (const auto match = pattern->match(words); match.hasMatch()) {
                const QString written = match.captured(match.lastCapturedIndex());
                const QString known = agencyName(written);
                m_header.source = known.isEmpty() ? written : known;
                return;
            }
        }
    }

    // "Reuter" on the last line; the year of a copyright line for a dateline that has none.
    void readLastLines()
    {
        const std::size_t count = m_lines.size();
        for (std::size_t index = count > 6 ? count - 6 : 0; index < count; ++index) {
            const QStringView words = m_lines[index].span.in(m_text);
            if (const int year = copyrightYear(words))
                m_yearOfCopyright = year;
            if (index + 1 == count && index > 0 && m_header.source.isEmpty() && words.size() < 30)
                m_header.source = sourceIn(words);
        }
    }

    void settle()
    {
        if (!m_published && m_dayOfDateline) {
            const int year = m_updated ? m_updated->date.year() : m_yearOfCopyright;
            const QDate date(year, m_dayOfDateline->month, m_dayOfDateline->day);
            if (year > 0 && date.isValid())
                m_published = WrittenDate{.span = m_dayOfDateline->span, .date = date, .warning = {}};
        }
        const std::optional<WrittenDate> &known = m_published ? m_published : m_updated;
        if (known) {
            m_header.published = known->date;
            m_header.publishedSpan = known->span;
        }
    }

    QStringView m_text;
    const std::vector<Line> &m_lines;
    std::vector<TextSpan> &m_spans;
    Header m_header;
    qsizetype m_bodyBegin = 0;
    std::optional<WrittenDate> m_published;
    std::optional<WrittenDate> m_updated;
    std::optional<WrittenDay> m_dayOfDateline;
    int m_yearOfCopyright = 0;
};

} // namespace

Header readHeader(QStringView text, const std::vector<Line> &lines, std::vector<TextSpan> &spans)
{
    return HeaderReader(text, lines, spans).read();
}

} // namespace entente
