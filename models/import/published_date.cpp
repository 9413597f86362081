// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/published_date.h"

#include "core/partial_date.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

int monthNumber(const QString &name)
{
    static const std::array<QLatin1StringView, 12> months{
        "jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1, "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
    const QString lower = name.toLower();
    for (size_t i = 0; i < months.size(); ++i) {
        if (lower.startsWith(months[i]))
            return int(i) + 1;
    }
    return 0;
}

Parts partsOf(const QString &text)
{
    // 2025-04-27, 2025/04/27, 20250427 …, with anything behind.
    static const QRegularExpression iso(uR"(^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d{1,3}$))"_s);
    static const QRegularExpression dayFirst(uR"((\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4}))"_s);
    static const QRegularExpression monthFirst(uR"(([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))"_s);
    static const QRegularExpression dotted(uR"(^(\d{1,2})\.(\d{1,2})\.(\d{4}))"_s);
    if (const auto m = iso.match(text); m.hasMatch())
        return {m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()};
    if (const auto m = dayFirst.match(text); m.hasMatch() && monthNumber(m.captured(2)))
        return {m.captured(3).toInt(), monthNumber(m.captured(2)), m.captured(1).toInt()};
    if (const auto m = monthFirst.match(text); m.hasMatch() && monthNumber(m.captured(1)))
        return {m.captured(3).toInt(), monthNumber(m.captured(1)), m.captured(2).toInt()};
    if (const auto m = dotted.match(text); m.hasMatch())
        return {m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt()};
    return {};
}

} // namespace

std::variant<QDate, QString> parsePublished(const QString &text)
{
    const Parts parts = partsOf(text.trimmed());
    if (parts.year == 0)
        return u"“%1” is not a date"_s.arg(text.trimmed().left(40));
    const QDate day(parts.year, parts.month, parts.day);
    const QString written = u"%1-%2-%3"_s.arg(parts.year, 4, 10, QChar(u'0')).arg(parts.month, 2, 10, QChar(u'0')).arg(parts.day, 2, 10, QChar(u'0'));
    if (!day.isValid())
        return u"the date %1 does not exist"_s.arg(written);
    if (day < earliestCredibleDay || day > latestCredibleDay)
        return u"the date %1 cannot be true"_s.arg(written);
    return day;
}

} // namespace entente
