// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/credits.h"

#include "language/characters.h"

#include <QRegularExpression>

#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

// A caption is a sentence or two; a longer "caption" is prose whose credit was missed.
constexpr qsizetype longestCaption = 600;
constexpr qsizetype longestCredit = 90;

// "Photograph: Jane Doe/AP", "Photo by Jane Doe/AFP via Getty Images", "Picture: EPA": where it ends, `from` if there is none.
// The name runs to the agency behind its slash; without an agency the credit must end its line.
qsizetype creditEnd(QStringView text, qsizetype from, qsizetype limit)
{
    static const QRegularExpression opening(uR"((?:Photograph|Photo|Picture|Pic|Image|Credit|Composite|Illustration|Video)(?: credit)?s?(?::| by)\s*)"_s);
    const QStringView window = text.sliced(from, std::min(limit - from, longestCredit + 40));
    const auto opened = opening.match(window, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!opened.hasMatch())
        return from;
    const qsizetype name = from + opened.capturedEnd();
    if (const qsizetype end = agencyEnd(text, name, limit); end > name)
        return end;
    const qsizetype lastStart = std::min(limit, name + longestCredit);
    for (qsizetype at = name; at < lastStart; ++at) {
        const bool separator = text[at] == u'/' || (text[at] == u',' && at + 1 < limit && text[at + 1] == u' ');
        if (text.sliced(at).startsWith(u" via "))
            at += 4;
        else if (!separator)
            continue;
        const qsizetype agency = text[at] == u',' ? at + 2 : at + 1;
        if (const qsizetype end = agencyEnd(text, agency, limit); end > agency) {
            const bool goesOn = text.sliced(end, limit - end).startsWith(u" via ");
            const qsizetype via = goesOn ? agencyEnd(text, end + 5, limit) : end;
            return via > end + 5 ? via : end;
        }
    }
    return limit - name <= longestCredit && limit > name && text[name].isUpper() ? limit : from;
}

qsizetype nextCreditOpening(QStringView text, qsizetype from, qsizetype limit)
{
    for (const QString &word : {u"Photograph: "_s, u"Photo: "_s, u"Photo by "_s, u"Photograph by "_s, u"Composite: "_s, u"Illustration: "_s}) {
        const qsizetype at = text.first(limit).indexOf(word, from);
        if (at >= 0)
            return at;
    }
    return -1;
}

// "View image in fullscreen" opens a caption that ends with its photographer; where nobody is named, only a line of its own is a caption.
void findFullScreenCaptions(QStringView text, const Line &line, std::vector<TextSpan> &spans)
{
    const QString opening = u"View image in fullscreen"_s;
    const QStringView all = text.first(line.span.end);
    for (qsizetype at = all.indexOf(opening, line.span.begin); at >= 0; at = all.indexOf(opening, at + 1)) {
        const qsizetype caption = at + opening.size();
        const qsizetype next = all.indexOf(opening, caption);
        const qsizetype limit = std::min(next < 0 ? line.span.end : next, caption + longestCaption);
        TextSpan span{at, caption};
        const qsizetype credit = nextCreditOpening(text, caption, limit);
        const qsizetype end = credit < 0 ? -1 : creditEnd(text, credit, next < 0 ? line.span.end : next);
        if (end > credit)
            span.end = end;
        else if (at == line.span.begin && line.span.length() <= longestCaption)
            span.end = line.span.end;
        spans.push_back(span);
    }
}

// A line that is nothing but a caption or credit: "FILE PHOTO: …", "Image source, Getty Images", "… in Kyiv [Jane Doe/AP]".
bool isCaptionLine(QStringView line)
{
    static const QRegularExpression opening(
        uR"(^(?:Image (?:source|caption)|Media caption|Figure caption|Video caption|FILE PHOTO|File photo|FILE [-–—]|File [-–—]|HANDOUT|Photo caption|Caption)\b)"_s);
    static const QRegularExpression ending(
        uR"((?:\((?:AP Photo|Photo by|Photo|Image|File photo|Credit|Reuters|REUTERS|AFP|Getty)[:/ ][^()]{2,80}\)|REUTERS/[\p{L} .'-]{3,50})\.?$)"_s, unicode);
    static const QRegularExpression bracket(uR"(\[[\p{L} .'’-]{2,60}/([\p{L} .-]{2,30})\]$)"_s, unicode);
    if (line.size() > longestCaption)
        return false;
    if (opening.match(line).hasMatch() || ending.match(line).hasMatch())
        return true;
    const auto match = bracket.match(line);
    return match.hasMatch() && agencyEnd(match.capturedView(1), 0, match.capturedLength(1)) == match.capturedLength(1);
}

// "Scott Olson via Getty Images.", "Getty", "Jane Doe / AFP", "© AFP 2025": a short line that ends with an agency.
bool isCreditLine(QStringView line)
{
    static const QRegularExpression named(uR"(^(?:©\s*)?(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}(?:\p{Lu}[\p{L}.'’-]*)?\s*(?:/|,|\||via)\s*$)"_s, unicode);
    if (line.size() > longestCredit)
        return false;
    if (line.endsWith(u'.'))
        line.chop(1);
    for (qsizetype at = 0; at < line.size(); ++at) {
        const bool wordBegins = at == 0 || !isWordCharacter(line[at - 1].unicode());
        if (!wordBegins || agencyEnd(line, at, line.size()) != line.size())
            continue;
        const QStringView before = line.first(at);
        if (before.isEmpty())
            return line.contains(u"Getty") || line.contains(u'/'); // "Reuters" alone may be the source's line
        if (named.match(before).hasMatch())
            return true;
    }
    return false;
}

// Credits inside a line of prose: "(AP Photo/Jane Doe)", "(Photo by Jane Doe/Getty Images)". The caption before it, if any, is not known.
void findBracketedCredits(QStringView text, const Line &line, std::vector<TextSpan> &spans)
{
    static const QRegularExpression bracket(uR"(\((?:AP Photo|Photo by|Photo:|Photograph:|Photo credit|Image credit|Image:|Image source)[^()]{1,90}\))"_s);
    for (qsizetype at = text.first(line.span.end).indexOf(u'(', line.span.begin); at >= 0; at = text.first(line.span.end).indexOf(u'(', at + 1)) {
        const QStringView window = text.sliced(at, std::min<qsizetype>(130, line.span.end - at));
        const auto match = bracket.match(window, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            spans.push_back({at, at + match.capturedEnd()});
    }
}

} // namespace

void findCredits(QStringView text, const Line &line, std::vector<TextSpan> &spans)
{
    const QStringView words = line.span.in(text);
    if (isCaptionLine(words) || isCreditLine(words) || creditEnd(text, line.span.begin, line.span.end) == line.span.end) {
        spans.push_back(line.span);
        return;
    }
    findFullScreenCaptions(text, line, spans);
    findBracketedCredits(text, line, spans);
}

} // namespace entente
