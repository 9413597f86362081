// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/paragraphs.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

struct Line {
    TextSpan span; // without the white space around it; empty for a blank line
    qsizetype indent = 0;
    qsizetype firstWord = 0; // its length
};

// A text is taken as wrapped only at widths that people and programs wrap at.
constexpr qsizetype narrowest = 40;
constexpr qsizetype widest = 140;

bool isLineBreak(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
}

Line measureLine(QStringView text, qsizetype begin, qsizetype end)
{
    Line line;
    qsizetype first = begin;
    while (first < end && isBlank(text[first].unicode()))
        ++first;
    while (end > first && isBlank(text[end - 1].unicode()))
        --end;
    line.span = {first, end};
    line.indent = first - begin;
    while (first < end && !isBlank(text[first].unicode()))
        ++first;
    line.firstWord = first - line.span.begin;
    return line;
}

std::vector<Line> splitLines(QStringView text)
{
    std::vector<Line> lines;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (!isLineBreak(c))
            continue;
        lines.push_back(measureLine(text, begin, i));
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            ++i;
        begin = i + 1;
        if (c == 0x2029 || c == 0x0c)
            lines.push_back({}); // separates like an empty line
    }
    lines.push_back(measureLine(text, begin, text.size()));
    return lines;
}

bool endsLikeSentence(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0) {
        const char16_t c = line[end - 1].unicode();
        if (c == u'.' || c == u'?' || c == u'!' || c == u':' || c == u';' || c == 0x2026)
            return true;
        if (!isClosingQuote(c) && !isClosingBracket(c) && c != u'"' && c != u'\'')
            return false;
        --end;
    }
    return false;
}

bool startsLowerCase(QStringView line)
{
    return !line.isEmpty() && isLowerCase(line.front().unicode());
}

// "- ", "• ", "* ", "3. ", "(b) "
bool startsWithBullet(QStringView line, qsizetype firstWord)
{
    const QStringView word = line.first(firstWord);
    const char16_t c = word.front().unicode();
    if (word.size() == 1)
        return c == u'*' || c == u'-' || c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0x00b7 || c == 0x2013;
    const char16_t last = word.back().unicode();
    return word.size() <= 4 && (last == u'.' || last == u')') && (isAsciiDigit(c) || c == u'(');
}

// How the lines of a text are wrapped; width 0 when they are not.
struct Wrapping {
    qsizetype width = 0;
    qsizetype indent = 0; // of most lines

    bool fills(const Line &line, const Line &next) const
    {
        // A tenth of slack, since the width is that of most lines, not of the longest.
        return line.span.length() + 1 + next.firstWord >= width - width / 10;
    }
};

template<typename Visit>
void forEachInnerBreak(const std::vector<Line> &lines, Visit visit)
{
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!lines[i].span.isEmpty() && !lines[i + 1].span.isEmpty())
            visit(lines[i], lines[i + 1]);
    }
}

Wrapping findWrapping(QStringView text, const std::vector<Line> &lines)
{
    std::vector<qsizetype> lengths;
    std::vector<qsizetype> indents;
    forEachInnerBreak(lines, [&](const Line &line, const Line &next) {
        lengths.push_back(line.span.length());
        indents.push_back(next.indent);
    });
    if (lengths.empty())
        return {};
    const auto highPercentile = lengths.begin() + qsizetype((lengths.size() * 9) / 10);
    std::nth_element(lengths.begin(), highPercentile, lengths.end());
    Wrapping wrapping;
    wrapping.width = *highPercentile;
    if (wrapping.width < narrowest || wrapping.width > widest)
        return {};
    std::nth_element(indents.begin(), indents.begin() + qsizetype(indents.size() / 2), indents.end());
    wrapping.indent = indents[indents.size() / 2];

    std::size_t full = 0;
    std::size_t goingOn = 0;
    forEachInnerBreak(lines, [&](const Line &line, const Line &next) {
        const bool open = !endsLikeSentence(line.span.in(text));
        full += wrapping.fills(line, next);
        goingOn += open && startsLowerCase(next.span.in(text));
    });
    // Running text goes on in lower case after about two of three line ends; lists of titles hardly ever do.
    const bool wrapped = full * 10 >= lengths.size() * 6 && goingOn * 10 >= lengths.size() * 4;
    return wrapped ? wrapping : Wrapping{};
}

bool separates(QStringView text, const Wrapping &wrapping, const Line &line, const Line &next)
{
    if (line.span.isEmpty() || next.span.isEmpty() || wrapping.width == 0)
        return true;
    if (next.indent > wrapping.indent + 1)
        return true;
    const bool ended = endsLikeSentence(line.span.in(text));
    const bool full = wrapping.fills(line, next);
    if (startsWithBullet(next.span.in(text), next.firstWord))
        return ended || !full;
    if (full)
        return false;
    return ended || (!startsLowerCase(next.span.in(text)) && line.span.length() * 10 < wrapping.width * 6);
}

} // namespace

std::vector<TextSpan> findParagraphs(QStringView text)
{
    const std::vector<Line> lines = splitLines(text);
    const Wrapping wrapping = findWrapping(text, lines);
    std::vector<TextSpan> paragraphs;
    const Line *previous = nullptr;
    for (const Line &line : lines) {
        if (!line.span.isEmpty()) {
            if (!previous || separates(text, wrapping, *previous, line))
                paragraphs.push_back(line.span);
            else
                paragraphs.back().end = line.span.end;
        }
        previous = &line;
    }
    return paragraphs;
}

} // namespace entente
