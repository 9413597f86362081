// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/marks.h"

#include "extraction/quotes/single_marks.h"
#include "language/characters.h"

#include <optional>

namespace entente {

namespace {

enum class Side { Open, Close, Either };

struct Mark {
    TextSpan span;
    Side side = Side::Either;
};

constexpr char16_t leftDouble = 0x201c;
constexpr char16_t rightDouble = 0x201d;
constexpr char16_t lowDouble = 0x201e;
constexpr char16_t reversedDouble = 0x201f;
constexpr char16_t leftGuillemet = 0x00ab;
constexpr char16_t rightGuillemet = 0x00bb;

bool isDoubleMark(char16_t c)
{
    return c == u'"' || c == leftDouble || c == rightDouble || c == lowDouble || c == reversedDouble || c == leftGuillemet || c == rightGuillemet;
}

// Reads the marks of one region in order.
class Reader
{
public:
    Reader(QStringView text, TextSpan region) : m_text(text), m_region(region) {}

    // A blank stands for what lies outside of the region.
    char16_t at(qsizetype position) const { return m_region.contains(position) ? m_text[position].unicode() : u' '; }

    // The double mark at `position`, if one stands there.
    std::optional<Mark> markAt(qsizetype position) const
    {
        const char16_t c = at(position);
        if (c == u'`' && at(position + 1) == u'`')
            return Mark{{position, position + 2}, Side::Open};
        if (c == u'\'' && at(position + 1) == u'\'' && at(position + 2) != u'\'')
            return Mark{{position, position + 2}, m_latex ? Side::Close : Side::Either};
        if (!isDoubleMark(c) || (c == u'"' && endsInches(position)) || at(position - 1) == u'=' || at(position + 1) == u'>')
            return {}; // no mark, or that of a markup attribute
        return Mark{{position, position + 1}, sideOf(c, position)};
    }

    void opened(const Mark &mark)
    {
        m_latex = at(mark.span.begin) == u'`';
        m_low = at(mark.span.begin) == lowDouble;
    }

private:
    bool opensAfter(char16_t before) const
    {
        return isBlank(before) || isOpeningBracket(before) || isDash(before) || before == u'-' || before == u'/' || isOpeningQuote(before)
            || before == u'*';
    }

    Side sideOf(char16_t c, qsizetype position) const
    {
        const char16_t before = at(position - 1);
        const char16_t after = at(position + 1);
        const bool freeLeft = opensAfter(before);
        const bool freeRight = isBlank(after);
        switch (c) {
        case lowDouble:
        case leftGuillemet:
            return Side::Open;
        case leftDouble:
        case reversedDouble:
            // The closing mark of „…“, or a slip of the writer.
            return m_low || (!freeLeft && freeRight) ? Side::Either : Side::Open;
        case rightGuillemet:
        case rightDouble:
            return freeLeft && !freeRight && !isClosingMark(after) ? Side::Either : Side::Close;
        default:
            break;
        }
        if (freeLeft && !freeRight)
            return isClosingMark(after) ? Side::Either : Side::Open;
        if (!freeLeft && (freeRight || isClosingMark(after)))
            return Side::Close;
        return Side::Either;
    }

    static bool isClosingMark(char16_t c)
    {
        return c == u',' || c == u'.' || c == u';' || c == u':' || c == u'!' || c == u'?' || isClosingBracket(c) || isDash(c);
    }

    // 6'2" and 5’11”: the mark belongs to the number.
    bool endsInches(qsizetype position) const
    {
        qsizetype i = position - 1;
        while (isAsciiDigit(at(i)))
            --i;
        return i < position - 1 && isApostrophe(at(i)) && isAsciiDigit(at(i - 1));
    }

    QStringView m_text;
    TextSpan m_region;
    bool m_latex = false; // the last open mark was ``
    bool m_low = false; // … was „
};

// Where text that no mark closes ends: without white space at its end.
qsizetype trimmedEnd(QStringView text, TextSpan span)
{
    while (span.end > span.begin && isBlank(text[span.end - 1].unicode()))
        --span.end;
    return span.end;
}

void append(std::vector<MarkedSpan> &spans, const MarkedSpan &span)
{
    if (!span.inner.isEmpty())
        spans.push_back(span);
}

// Opening marks that were never closed: each reaches to the next one or to the end of the region.
void appendUnclosed(std::vector<MarkedSpan> &spans, QStringView text, TextSpan region, const std::vector<Mark> &marks)
{
    for (size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].side == Side::Close)
            continue;
        const qsizetype begin = marks[i].span.end;
        if (i + 1 < marks.size() && marks[i + 1].side != Side::Open) {
            append(spans, {{begin, marks[i + 1].span.begin}, {marks[i].span.begin, marks[i + 1].span.end}, true});
            ++i;
            continue;
        }
        const qsizetype end = trimmedEnd(text, {begin, i + 1 < marks.size() ? marks[i + 1].span.begin : region.end});
        append(spans, {{begin, end}, {marks[i].span.begin, end}, false});
    }
}

} // namespace

std::vector<MarkedSpan> findMarkedSpans(QStringView text, TextSpan region)
{
    std::vector<MarkedSpan> spans;
    Reader reader(text, region);
    std::vector<Mark> open; // double marks that wait for their partners
    std::vector<Mark> sinceOpen; // all double marks since the first of them
    for (qsizetype i = region.begin; i < region.end; ++i) {
        const auto mark = reader.markAt(i);
        if (!mark) {
            if (open.empty()) {
                if (const auto single = singleMarkedSpanAt(text, region, i)) {
                    append(spans, *single);
                    i = single->outer.end - 1;
                }
            }
            continue;
        }
        i = mark->span.end - 1;
        const bool opens = mark->side == Side::Open || (mark->side == Side::Either && open.empty());
        if (!opens && open.empty())
            continue; // a closing mark without its partner
        if (opens) {
            if (open.empty())
                sinceOpen.clear();
            open.push_back(*mark);
            reader.opened(*mark);
            sinceOpen.push_back({mark->span, Side::Open});
            continue;
        }
        sinceOpen.push_back({mark->span, Side::Close});
        const Mark partner = open.back();
        open.pop_back();
        if (open.empty())
            append(spans, {{partner.span.end, mark->span.begin}, {partner.span.begin, mark->span.end}, true});
    }
    if (!open.empty())
        appendUnclosed(spans, text, region, sinceOpen);
    return spans;
}

bool beginsWithMark(QStringView text, TextSpan region)
{
    if (region.isEmpty())
        return false;
    const char16_t first = text[region.begin].unicode();
    return first == u'"' || (isOpeningQuote(first) && !isElision(text, region, region.begin))
        || (first == u'`' && region.length() > 1 && text[region.begin + 1] == u'`');
}

} // namespace entente
