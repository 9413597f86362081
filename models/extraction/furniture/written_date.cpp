// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/written_date.h"

#include "core/partial_date.h"
#include "extraction/dates/time_words.h"

#include <QRegularExpression>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

// "Sunday, ", "Sun " …: at the longest twelve characters.
const QString weekdayPart = uR"((?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?)"_s;
const QString timePart = uR"((?:(?:,|\s+at|\s+-|\s+–|\s*\||T)?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\b\.?)?)"
                         uR"((?:\s*(?:Z|GMT|UTC|BST|CES?T|EES?T|E[SD]?T|P[SD]?T|MSK|IST|[+-]\d{2}:?\d{2})\b)?)?)"_s;

struct Numbers {
    TextSpan span;
    int year = 0;
    int month = 0;
    int day = 0;
};

QRegularExpressionMatch matchAt(const QRegularExpression &pattern, QStringView window)
{
    return pattern.match(window, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

std::optional<Numbers> readNumbers(QStringView window)
{
    static const QRegularExpression iso(uR"((\d{4})-(\d{1,2})-(\d{1,2})(?!\d))"_s + timePart, options);
    static const QRegularExpression dayFirst(weekdayPart + uR"((\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d))"_s + timePart, options);
    static const QRegularExpression monthFirst(weekdayPart + uR"(([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d))"_s + timePart, options);
    static const QRegularExpression numeric(weekdayPart + uR"((\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d))"_s + timePart, options);

    const auto number = [](const QRegularExpressionMatch &match, int group) { return match.capturedView(group).toInt(); };
    if (const auto match = matchAt(iso, window); match.hasMatch())
        return Numbers{{0, match.capturedEnd()}, number(match, 1), number(match, 2), number(match, 3)};
    if (const auto match = matchAt(dayFirst, window); match.hasMatch() && monthOfName(match.capturedView(2)) > 0)
        return Numbers{{0, match.capturedEnd()}, number(match, 3), monthOfName(match.capturedView(2)), number(match, 1)};
    if (const auto match = matchAt(monthFirst, window); match.hasMatch() && monthOfName(match.capturedView(1)) > 0)
        return Numbers{{0, match.capturedEnd()}, number(match, 3), monthOfName(match.capturedView(1)), number(match, 2)};
    if (const auto match = matchAt(numeric, window); match.hasMatch()) {
        Numbers read{{0, match.capturedEnd()}, number(match, 4), number(match, 3), number(match, 1)};
        if (read.month > 12 && read.day <= 12)
            std::swap(read.month, read.day);
        return read;
    }
    return std::nullopt;
}

} // namespace

std::optional<WrittenDate> readWrittenDate(QStringView text, qsizetype from)
{
    // The longest spelling has some sixty characters; the window keeps a match from wandering through a long line.
    const auto read = readNumbers(text.sliced(from, std::min<qsizetype>(80, text.size() - from)));
    if (!read)
        return std::nullopt;
    WrittenDate result{.span = {from, from + read->span.end}, .date = QDate(read->year, read->month, read->day), .warning = {}};
    const QString written = u"%1-%2-%3"_s.arg(read->year, 4, 10, QChar(u'0')).arg(read->month, 2, 10, QChar(u'0')).arg(read->day, 2, 10, QChar(u'0'));
    if (!result.date.isValid()) {
        result.warning = u"the date %1 does not exist"_s.arg(written);
    } else if (result.date < earliestCredibleDay || result.date > latestCredibleDay) {
        result.warning = u"the date %1 cannot be a day of publication"_s.arg(written);
        result.date = {};
    }
    return result;
}

std::optional<WrittenDay> readWrittenDay(QStringView text, qsizetype from)
{
    static const QRegularExpression monthFirst(weekdayPart + uR"(([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b)"_s, options);
    static const QRegularExpression dayFirst(weekdayPart + uR"((\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\b\.?)"_s, options);
    const QStringView window = text.sliced(from, std::min<qsizetype>(40, text.size() - from));
    WrittenDay result;
    if (const auto match = matchAt(monthFirst, window); match.hasMatch())
        result = {{from, from + match.capturedEnd()}, monthOfName(match.capturedView(1)), match.capturedView(2).toInt()};
    else if (const auto other = matchAt(dayFirst, window); other.hasMatch())
        result = {{from, from + other.capturedEnd()}, monthOfName(other.capturedView(2)), other.capturedView(1).toInt()};
    // 2024 is a leap year: 29 February passes.
    return result.month > 0 && QDate(2024, result.month, result.day).isValid() ? std::optional(result) : std::nullopt;
}

} // namespace entente
