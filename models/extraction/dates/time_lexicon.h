// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace entente {

// Ordered from short to long.
enum class TimeUnit : quint8 { Second, Minute, Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Half, Year, Decade, Century, Millennium };
enum class DayPart : quint8 { None, Dawn, Morning, Midday, Afternoon, Evening, Night };
enum class Season : quint8 { Spring, Summer, Autumn, Winter };

// What a word does in a time expression. The number beside it in the lexicon is its value: a month, a unit, a day part.
enum class TimeWord : quint8 {
    None,
    Number, Hundred, Thousand, Ordinal, Vague, Couple, HalfOf, A,
    Month, Weekday, Unit, PluralUnit, SeasonName, PartOfDay, PluralPartOfDay, Frequency, Period,
    The, This, These, That, Those, Same, Its,
    Last, Past, Next, Coming, Previous, Following, Recent, Current, Latest, First, Another, Whole, Each,
    Of, In, To, And, Or, From, On, At, Than, Through, Between, Until,
    Ago, Earlier, Later, Before, After, Hence,
    Early, Late, Mid, End, Beginning, Middle,
    Today, Yesterday, Tomorrow, Tonight, Overnight,
    Approximately, More, Less, Least, Up,
    Fiscal, Old, Long, Extra,
    Meridiem, OClock, Noon, Midnight, Zone,
    PresentReference, PastReference, FutureReference,
    PluralWeekday, Compared, HolidayName, // "Fridays"; "the comparable quarter"; a word that may open a holiday's name
};

struct TimeWordEntry {
    TimeWord word = TimeWord::None;
    int value = 0;
};

// The entry of a word in lower case, TimeWord::None for words that say nothing about time.
TimeWordEntry timeWordOf(QStringView lowerCase);

} // namespace entente
