// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/visible_date.h"

#include "import/html/month_names.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

std::optional<QDate> credible(int year, int month, int day)
{
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    const QDate date(year, month, day);
    return date.isValid() && year >= firstYear && year <= lastYear ? std::optional(date) : std::nullopt;
}

class DateReader
{
public:
    DateReader(QStringView text, SlashOrder order) : m_text(text), m_order(order) {}

    std::vector<VisibleDate> run()
    {
        // 2025-04-27, 2025/4/27, 2025.04.27, 2025年4月27日, 2025년 4월 27일
        static const QRegularExpression yearFirst(uR"((?<![\d.])(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d))"_s);
        static const QRegularExpression dotted(uR"((?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]\d|\d))"_s);
        static const QRegularExpression slashed(uR"((?<![\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]))"_s);
        // 27 April 2025, 27. April 2025, 27 de abril de 2025, 27th of April, 2025, 27-Apr-25
        static const QRegularExpression dayName(
            uR"((?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\s-]*(?:de\s|of\s|d[’'])?\s*(\p{L}{3,12})\.?,?[\s-]*(?:de\s|del\s)?\s*(\d{4}|[’']\d{2})(?!\d))"_s);
        static const QRegularExpression nameDay(uR"((?<!\p{L})(\p{L}{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(?:de\s)?(\d{4})(?!\d))"_s);
        find(yearFirst, [](const auto &m) { return credible(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()); });
        find(dotted, [](const auto &m) { return credible(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt()); });
        find(slashed, [this](const auto &m) {
            if (m.captured(2) == u"-"_s && m.captured(4).size() == 2)
                return std::optional<QDate>(); // as telephone numbers are written
            int day = m.captured(1).toInt();
            int month = m.captured(3).toInt();
            if (m_order == SlashOrder::Unknown && day <= 12 && month <= 12 && day != month)
                return std::optional<QDate>();
            if (month > 12 || (m_order == SlashOrder::MonthFirst && day <= 12))
                std::swap(day, month);
            return credible(m.captured(4).toInt(), month, day);
        });
        find(dayName, [](const auto &m) { return named(m.captured(3), m.captured(2), m.captured(1)); });
        find(nameDay, [](const auto &m) { return named(m.captured(3), m.captured(1), m.captured(2)); });
        std::sort(m_found.begin(), m_found.end(), [](const VisibleDate &a, const VisibleDate &b) { return a.begin < b.begin; });
        return std::move(m_found);
    }

private:
    template<typename Reading>
    void find(const QRegularExpression &pattern, Reading reading)
    {
        for (auto it = pattern.globalMatch(m_text); it.hasNext();) {
            const auto match = it.next();
            if (const auto day = reading(match))
                m_found.push_back({*day, match.capturedStart(), match.capturedEnd()});
        }
    }

    static std::optional<QDate> named(const QString &year, const QString &month, const QString &day)
    {
        const int number = monthNamed(month.toLower());
        const QString digits = year.size() == 3 ? year.sliced(1) : year;
        return number ? credible(digits.toInt(), number, day.toInt()) : std::nullopt;
    }

    QStringView m_text;
    SlashOrder m_order;
    std::vector<VisibleDate> m_found;
};

} // namespace

std::vector<VisibleDate> visibleDates(QStringView text, SlashOrder order)
{
    return DateReader(text, order).run();
}

std::optional<QDate> firstVisibleDate(QStringView text, SlashOrder order)
{
    const auto found = visibleDates(text, order);
    return found.empty() ? std::nullopt : std::optional(found.front().day);
}

std::optional<QDate> machineDate(const QString &value, SlashOrder order)
{
    static const QRegularExpression compact(uR"(^(\d{4})(\d{2})(\d{2})(?:\D|\d{4,6}$|$))"_s);
    static const QRegularExpression epoch(uR"(^(\d{10})(\d{3})?$)"_s);
    const QString text = value.trimmed();
    if (const auto m = epoch.match(text); m.hasMatch()) {
        const QDate day = QDateTime::fromSecsSinceEpoch(m.captured(1).toLongLong(), Qt::UTC).date();
        return credible(day.year(), day.month(), day.day());
    }
    if (const auto m = compact.match(text); m.hasMatch())
        return credible(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    return firstVisibleDate(text, order);
}

} // namespace entente
