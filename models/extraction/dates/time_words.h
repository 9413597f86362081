// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>

namespace entente {

// Names of months and days, as news writes them, with their abbreviations (without the full stop).
struct NumberedName {
    QStringView name;
    int number = 0;
};

inline constexpr std::array monthNames{
    NumberedName{u"january", 1}, NumberedName{u"jan", 1},
    NumberedName{u"february", 2}, NumberedName{u"feb", 2},
    NumberedName{u"march", 3}, NumberedName{u"mar", 3},
    NumberedName{u"april", 4}, NumberedName{u"apr", 4},
    NumberedName{u"may", 5},
    NumberedName{u"june", 6}, NumberedName{u"jun", 6},
    NumberedName{u"july", 7}, NumberedName{u"jul", 7},
    NumberedName{u"august", 8}, NumberedName{u"aug", 8},
    NumberedName{u"september", 9}, NumberedName{u"sept", 9}, NumberedName{u"sep", 9},
    NumberedName{u"october", 10}, NumberedName{u"oct", 10},
    NumberedName{u"november", 11}, NumberedName{u"nov", 11},
    NumberedName{u"december", 12}, NumberedName{u"dec", 12},
};

// Monday is 1, as in ISO 8601 and QDate.
inline constexpr std::array weekdayNames{
    NumberedName{u"monday", 1}, NumberedName{u"mon", 1},
    NumberedName{u"tuesday", 2}, NumberedName{u"tues", 2}, NumberedName{u"tue", 2},
    NumberedName{u"wednesday", 3}, NumberedName{u"wed", 3},
    NumberedName{u"thursday", 4}, NumberedName{u"thurs", 4}, NumberedName{u"thur", 4},
    NumberedName{u"thu", 4},
    NumberedName{u"friday", 5}, NumberedName{u"fri", 5},
    NumberedName{u"saturday", 6}, NumberedName{u"sat", 6},
    NumberedName{u"sunday", 7}, NumberedName{u"sun", 7},
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
