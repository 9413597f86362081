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

} // namespace

std::optional<Dateline> readDateline(QStringView text, qsizetype from, qsizetype end)
{
    static const QRegularExpression dash(uR"(\s*(?:--?|_|—|–|―)(?=\s|$|["“‘'`]))"_s);
    // A place in capitals, perhaps two ("PARIS/BRUSSELS"), with its state or country; or a date; an agency in brackets; a dash.
    static const QRegularExpression place(uR"((?:\p{Lu}[\p{Lu}'’.-]+(?:[ /]\p{Lu}[\p{Lu}'’.-]+){0,4}|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?=,? ?\(?(?:\d|\p{Lu}\p{Ll}{2,8}\.? \d)))(?:, (?!\d)(?!\p{Lu}\p{Ll}{2,8}\.? \d)\p{Lu}[\p{L}.' -]{1,25}?(?=,? ?\(|,| ?[-–—_]|\s+[-–—_]))?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression agency(uR"(\s*\((\p{Lu}[\p{L}\d.&/' -]{1,30}|dpa)\))"_s, QRegularExpression::UseUnicodePropertiesOption);

    const QStringView window = text.first(std::min(end, from + longestDateline));
    const auto matchAt = [&](const QRegularExpression &pattern, qsizetype at) {
        return pattern.match(window, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    };
    const auto where = matchAt(place, from);
    if (!where.hasMatch())
        return std::nullopt;
    const bool inCapitals = where.capturedView().size() > 2 && window.sliced(from, 3) == window.sliced(from, 3).toString().toUpper();

    Dateline result;
    qsizetype at = where.capturedEnd();
    qsizetype date = at;
    while (date < window.size() && (window[date] == u',' || window[date] == u' ' || window[date] == u'('))
        ++date;
    if (date > at && date < window.size()) {
        result.date = readWrittenDate(window, date);
        if (!result.date)
            result.day = readWrittenDay(window, date);
        if (result.date)
            at = result.date->span.end;
        else if (result.day)
            at = result.day->span.end;
        if (at < window.size() && window[at] == u')')
            ++at;
        else if (at < window.size() && window[at] == u',')
            ++at;
    }
    if (const auto match = matchAt(agency, at); match.hasMatch()) {
        result.source = sourceOf(match.capturedView(1));
        at = match.capturedEnd();
    }
    const auto closed = matchAt(dash, at);
    // A place in mixed letters needs a date, or "Moscow - which …" would pass; capitals need the dash at least.
    if (!closed.hasMatch() || (!inCapitals && !result.date && !(result.day && !result.source.isEmpty())))
        return std::nullopt;
    result.span = {from, closed.capturedEnd()};
    return result;
}

} // namespace entente
