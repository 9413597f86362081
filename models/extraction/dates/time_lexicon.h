// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/table.h"

#include <QStringView>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

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

// The words that time expressions are made of: those of lexicon/time.tsv and the names of months and weekdays.
class TimeLexicon
{
public:
    // Columns of lexicon/time.tsv: word, kind, value, example. Fails on an unknown kind or value and on a word that is missing, too long or there twice.
    static Result<TimeLexicon> load(const Table &time);

    // No word of the lexicon is longer, in UTF-16 code units.
    static constexpr qsizetype longestWord = 13;

    // The entry of a word in lower case, TimeWord::None for words that say nothing about time.
    TimeWordEntry entryOf(QStringView lowerCase) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>()(text); }
    };
    std::unordered_map<std::u16string, TimeWordEntry, Hash, std::equal_to<>> m_words;
};

} // namespace entente
