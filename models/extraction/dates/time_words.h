// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>

namespace entente {

// Names of months and days, as news writes them, with their abbreviations (without the full stop).
struct NumberedName {
    QLatin1StringView name;
    int number = 0;
};

inline constexpr std::array monthNames{
    NumberedName{QLatin1StringView("january"), 1}, NumberedName{QLatin1StringView("jan"), 1},
    NumberedName{QLatin1StringView("february"), 2}, NumberedName{QLatin1StringView("feb"), 2},
    NumberedName{QLatin1StringView("march"), 3}, NumberedName{QLatin1StringView("mar"), 3},
    NumberedName{QLatin1StringView("april"), 4}, NumberedName{QLatin1StringView("apr"), 4},
    NumberedName{QLatin1StringView("may"), 5},
    NumberedName{QLatin1StringView("june"), 6}, NumberedName{QLatin1StringView("jun"), 6},
    NumberedName{QLatin1StringView("july"), 7}, NumberedName{QLatin1StringView("jul"), 7},
    NumberedName{QLatin1StringView("august"), 8}, NumberedName{QLatin1StringView("aug"), 8},
    NumberedName{QLatin1StringView("september"), 9}, NumberedName{QLatin1StringView("sept"), 9}, NumberedName{QLatin1StringView("sep"), 9},
    NumberedName{QLatin1StringView("october"), 10}, NumberedName{QLatin1StringView("oct"), 10},
    NumberedName{QLatin1StringView("november"), 11}, NumberedName{QLatin1StringView("nov"), 11},
    NumberedName{QLatin1StringView("december"), 12}, NumberedName{QLatin1StringView("dec"), 12},
};

// Monday is 1, as in ISO 8601 and QDate.
inline constexpr std::array weekdayNames{
    NumberedName{QLatin1StringView("monday"), 1}, NumberedName{QLatin1StringView("mon"), 1},
    NumberedName{QLatin1StringView("tuesday"), 2}, NumberedName{QLatin1StringView("tues"), 2}, NumberedName{QLatin1StringView("tue"), 2},
    NumberedName{QLatin1StringView("wednesday"), 3}, NumberedName{QLatin1StringView("wed"), 3},
    NumberedName{QLatin1StringView("thursday"), 4}, NumberedName{QLatin1StringView("thurs"), 4}, NumberedName{QLatin1StringView("thur"), 4},
    NumberedName{QLatin1StringView("thu"), 4},
    NumberedName{QLatin1StringView("friday"), 5}, NumberedName{QLatin1StringView("fri"), 5},
    NumberedName{QLatin1StringView("saturday"), 6}, NumberedName{QLatin1StringView("sat"), 6},
    NumberedName{QLatin1StringView("sunday"), 7}, NumberedName{QLatin1StringView("sun"), 7},
};

template<std::size_t count>
int numberOfName(const std::array<NumberedName, count> &names, QStringView word)
{
    if (word.size() < 3 || word.size() > 9)
        return 0;
    for (const NumberedName &each : names) {
        if (word.compare(each.name, Qt::CaseInsensitive) == 0)
            return each.number;
    }
    return 0;
}

// 1 to 12 for "January", "Jan", "sept" …, 0 for anything else. Whether a capital is needed is the caller's business.
inline int monthOfName(QStringView word)
{
    return numberOfName(monthNames, word);
}

// 1 (Monday) to 7 for "Monday", "Mon", "Tues" …, 0 for anything else.
inline int weekdayOfName(QStringView word)
{
    return numberOfName(weekdayNames, word);
}

} // namespace entente
