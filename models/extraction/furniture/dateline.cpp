// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/dateline.h"

#include "extraction/furniture/credits.h"

#include <QRegularExpression>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDateline = 120;

// The agency's name in full where it is known, else as it stands there ("Kyiv Independent").
QString sourceOf(QStringView bracket)
{
    const QStringView written = bracket.trimmed();
    if (const qsizetype end = agencyEnd(written, 0, written.size()); end > 0) {
        if (const QString name = agencyName(written.first(end)); !name.isEmpty())
            return name;
    }
    return written.toString();
}

// How a dateline names its place.
enum class Writing : quint8 { None, Capitals, Mixed };

struct Where {
    Writing writing = Writing::None;
    qsizetype end = 0;
};

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

Where readPlace(QStringView window, qsizetype from)
{
    // A place in capitals, perhaps two ("PARIS/BRUSSELS"); or one in mixed letters. Behind each its state or country.
    static const QRegularExpression capitals(
        uR"((?:St\. |Ft\. )?\p{Lu}[\p{Lu}'’.-]+(?:[ /]\p{Lu}[\p{Lu}'’.-]+){0,4}(?<!\.)(?:, (?!\d)(?!\p{Lu}\p{Ll}{2,8}\.? \d)\p{Lu}[\p{L}.' -]{1,25}?(?=:|,? ?\(|,| ?[-–—_]|\s+[-–—_]))?)"_s, unicode);
    static const QRegularExpression mixed(
        uR"((?:St\. )?\p{Lu}[\p{L}'’-]+(?: (?:de|del|al|am|au) \p{Lu}\p{L}+| \p{Lu}[\p{L}'’-]+){0,2}(?:, (?!\p{Lu}\p{Ll}{2,8}\.? \d)\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,2})?(?=[,:]? ?\(?(?:\d|\p{Lu}\p{Ll}{2,8}\.? \d)|,? \(|\s*[-–—_•:]))"_s, unicode);
    const auto matchAt = [&](const QRegularExpression &pattern) {
        return pattern.match(window, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    };
    if (const auto match = matchAt(capitals); match.hasMatch() && match.capturedLength() > 2)
        return {Writing::Capitals, match.capturedEnd()};
    if (const auto match = matchAt(mixed); match.hasMatch())
        return {Writing::Mixed, match.capturedEnd()};
    return {};
}

// ", April 27, 2025", " (27 April)", ". May 18": what stands between the place and the agency. Returns where it ends.
qsizetype readDay(QStringView window, qsizetype at, Dateline &result)
{
    qsizetype date = at;
    while (date < window.size() && QStringView(u",. (–-").contains(window[date]))
        ++date;
    if (date == at || date >= window.size())
        return at;
    result.date = readWrittenDate(window, date);
    if (!result.date)
        result.day = readWrittenDay(window, date);
    if (!result.date && !result.day)
        return at;
    at = result.date ? result.date->span.end : result.day->span.end;
    return at < window.size() && (window[at] == u')' || window[at] == u',') ? at + 1 : at;
}

// The last word in capitals of "Washington CNN": an agency without brackets.
qsizetype bareAgencyBegin(QStringView place)
{
    const qsizetype blank = place.lastIndexOf(u' ');
    return blank > 0 && agencyEnd(place, blank + 1, place.size()) == place.size() ? blank : place.size();
}

} // namespace

std::optional<Dateline> readDateline(QStringView text, qsizetype from, qsizetype end, const PlaceTest &isPlace)
{
    // A blank behind the dash, or a dash that is no hyphen: "JERUSALEM (AP) —Talks".
    static const QRegularExpression dash(uR"(\s*(?:(?:--?|_|—|–|―|•)(?=\s|$|["“‘'`])|(?:—|–|―)(?=\p{Lu})))"_s, unicode);
    static const QRegularExpression agency(uR"(\s*\((\p{Lu}[\p{L}\d.&/' -]{1,30}|dpa)\))"_s, unicode);

    const QStringView window = text.first(std::min(end, from + longestDateline));
    if (from >= window.size() || !(window[from].isUpper() || window[from] == u'('))
        return std::nullopt;
    const auto matchAt = [&](const QRegularExpression &pattern, qsizetype at) {
        return pattern.match(window, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    };
    const Where where = readPlace(window, from);
    const bool isAgencyAlone = window[from] == u'(';
    if (where.writing == Writing::None && !isAgencyAlone)
        return std::nullopt;

    Dateline result;
    qsizetype at = where.writing == Writing::None ? from : readDay(window, where.end, result);
    bool isKnownAgency = false;
    if (const auto match = matchAt(agency, at); match.hasMatch()) {
        result.source = sourceOf(match.capturedView(1));
        isKnownAgency = agencyEnd(match.capturedView(1), 0, match.capturedLength(1)) > 0;
        at = match.capturedEnd();
    }
    const auto closed = matchAt(dash, at);
    const bool isColon = !closed.hasMatch() && at + 1 < window.size() && window[at] == u':' && window[at + 1] == u' ';
    if (!closed.hasMatch() && !isColon)
        return std::nullopt;
    const qsizetype close = isColon ? at + 1 : closed.capturedEnd();
    const QStringView place = where.writing == Writing::None ? QStringView() : window.sliced(from, where.end - from);
    const bool isKnownPlace = !place.isEmpty() && isPlace && isPlace(place.first(bareAgencyBegin(place)));
    const bool hasDay = result.date || result.day;
    const bool opens = [&] {
        if (isAgencyAlone)
            return isKnownAgency;
        if (isColon) // "LONDON, United Kingdom: …"; "Moscow: …" may be who speaks
            return isKnownPlace && (where.writing == Writing::Capitals || hasDay || place.contains(u','));
        if (where.writing == Writing::Capitals)
            return true;
        // A place in mixed letters needs a date or an agency, or to be known and to have a sentence behind it: "Moscow - which …" would pass.
        qsizetype next = close;
        while (next < text.size() && text[next] == u' ')
            ++next;
        const bool isSentence = next < end && !text[next].isLower();
        return result.date || (result.day && !result.source.isEmpty()) || isKnownAgency || (isKnownPlace && isSentence);
    }();
    if (!opens)
        return std::nullopt;
    if (const qsizetype bare = bareAgencyBegin(place); result.source.isEmpty() && bare < place.size())
        result.source = sourceOf(place.sliced(bare + 1));
    result.span = {from, close};
    return result;
}

} // namespace entente
