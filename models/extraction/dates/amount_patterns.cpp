// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/calendar.h"
#include "extraction/dates/patterns.h"

namespace entente {

using namespace Qt::StringLiterals;

namespace {

Match duration(Length length, std::size_t end)
{
    return {{.meaning = length}, end};
}

// "three times a year", "twice a month": what happens again and again.
bool isRecurrence(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.is(at, TimeWord::A) && at > 0 && (lexemes.says(at - 1, u"times") || lexemes.says(at - 1, u"twice") || lexemes.says(at - 1, u"once"));
}

// "$300 a week", "700 seats a week", "24 hours a day": a measure of something else.
bool isRate(const Lexemes &lexemes, std::size_t at)
{
    if (!lexemes.is(at, TimeWord::A) || at == 0)
        return false;
    const Lexeme &before = lexemes[at - 1];
    const bool isAmount = before.shape == Lexeme::Shape::Number || lexemes.says(at - 1, u"million") || lexemes.says(at - 1, u"billion");
    const bool isCounted = lexemes[at - 2].shape == Lexeme::Shape::Number && at > 1 && lexemes.textOf(at - 1).endsWith(u's');
    return isAmount || (isCounted && !lexemes[at - 2].apostrophe) || (lexemes.is(at - 2, TimeWord::Number) && lexemes.textOf(at - 1).endsWith(u's'));
}

// "30-day", "two-year": a hyphen may bind the unit to what follows ("three-month-old"). Ages in years are no durations of the news.
bool isAge(const Lexemes &lexemes, const ReadLength &length)
{
    const bool isOld = lexemes.is(length.end, TimeWord::Old);
    return isOld && length.length.unit == TimeUnit::Year;
}

std::size_t oldOrLongEnd(const Lexemes &lexemes, std::size_t at)
{
    return lexemes[at].hyphenBefore && (lexemes.is(at, TimeWord::Old) || lexemes.is(at, TimeWord::Long)) ? at + 1 : at;
}

} // namespace

Found findDuration(const Lexemes &lexemes, std::size_t at)
{
    std::size_t place = at;
    bool isStretch = false; // "the past three months": the words in front tell which
    if (lexemes.is(place, TimeWord::The) || lexemes.is(place, TimeWord::Its) || lexemes.is(place, TimeWord::These) || lexemes.is(place, TimeWord::Those))
        ++place;
    const bool hasArticle = place > at;
    switch (lexemes[place].word) {
    case TimeWord::Last:
    case TimeWord::Past:
    case TimeWord::Previous:
    case TimeWord::Latest:
    case TimeWord::Ordinal:
        isStretch = lexemes[place].word != TimeWord::Ordinal || lexemes[place].value == 1;
        place += isStretch ? 1 : 0;
        break;
    case TimeWord::Next:
    case TimeWord::Coming:
    case TimeWord::Following:
        isStretch = true;
        ++place;
        break;
    case TimeWord::Recent:
        if (lexemes.is(place + 1, TimeWord::PluralUnit)) {
            const auto unit = TimeUnit(lexemes[place + 1].value);
            if (unit >= TimeUnit::Year)
                return Match{{.meaning = Reference::Past}, place + 2};
            return duration({-1, unit}, place + 2);
        }
        return std::nullopt;
    case TimeWord::Whole:
        isStretch = lexemes.is(place + 1, TimeWord::Unit);
        place += isStretch ? 1 : 0;
        break;
    default:
        break;
    }
    if (auto length = readLength(lexemes, place)) {
        if (isAge(lexemes, *length) || (place > at && length->isArticle))
            return std::nullopt;
        if (hasArticle && !isStretch && lexemes[length->end - 1].hyphenBefore && !length->isPlural)
            return std::nullopt; // "the two-year siege": the article is the siege's
        if (isRecurrence(lexemes, at))
            return Match{{.meaning = Recurrence{durationValue(length->length)}}, length->end};
        const bool isFraction = length->length.unit == TimeUnit::Quarter && !isStretch && (length->isArticle || lexemes[length->end - 1].hyphenBefore || lexemes.is(length->end, TimeWord::Of));
        if (isRate(lexemes, at) || isFraction)
            return std::nullopt;
        const std::size_t behind = length->end;
        std::size_t end = oldOrLongEnd(lexemes, behind);
        if (lexemes.is(end, TimeWord::Or) && lexemes.says(end + 1, u"so"))
            end += 2;
        return duration(length->length, end);
    }
    // "the coming months", "the years", "weeks": some of them.
    if (lexemes.is(place, TimeWord::PluralUnit)) {
        const auto unit = TimeUnit(lexemes[place].value);
        if (lexemes.is(place + 1, TimeWord::Old) && unit == TimeUnit::Year)
            return std::nullopt;
        if (unit == TimeUnit::Weekend || unit < TimeUnit::Hour)
            return std::nullopt;
        if (unit == TimeUnit::Quarter && (lexemes.is(place + 1, TimeWord::Of) || !isStretch))
            return std::nullopt;
        if (lexemes.is(place + 1, TimeWord::Ago))
            return Match{{.meaning = Reference::Past}, place + 2};
        if (place == at && oldOrLongEnd(lexemes, place + 1) == place + 1)
            return std::nullopt; // "for years", "weeks of talks": neither when nor how long
        return duration({-1, unit}, oldOrLongEnd(lexemes, place + 1));
    }
    if (isStretch && lexemes.is(place, TimeWord::Unit) && lexemes.is(place - 1, TimeWord::Whole))
        return duration({1, TimeUnit(lexemes[place].value)}, place + 1);
    // "the year", "the weekend", "the day": a stretch that the resolver may know.
    if (hasArticle && lexemes.is(at, TimeWord::The) && lexemes.is(place, TimeWord::Unit) && !lexemes[place + 1].hyphenBefore) {
        const auto unit = TimeUnit(lexemes[place].value);
        const bool isSpecified = lexemes.is(place + 1, TimeWord::Of) || lexemes[place].capital || lexemes.says(place + 1, u"that") || lexemes.says(place + 1, u"when");
        if (lexemes.is(place - 1, TimeWord::Whole) && unit == TimeUnit::Year)
            return Match{{.meaning = ShiftedDate{.unit = unit, .count = 0}}, place + 1};
        if (unit == TimeUnit::Weekend)
            return Match{{.meaning = ShiftedDate{.unit = unit, .count = 0}}, place + 1};
        if (unit == TimeUnit::Week && !isSpecified)
            return Match{{.meaning = ShiftedDate{.unit = unit, .count = 0, .fromNarrative = true}}, place + 1};
        if ((unit == TimeUnit::Year || unit == TimeUnit::Month) && !isSpecified)
            return duration({1, unit}, place + 1);
        return std::nullopt;
    }
    // "the fiscal year".
    if (hasArticle && lexemes.is(at, TimeWord::The) && lexemes.is(place, TimeWord::Fiscal) && lexemes.says(place + 1, u"year") && !lexemes.isNumber(place + 2))
        return duration({1, TimeUnit::Year}, place + 2);
    // "day-long", "decades-long", "weekslong".
    if (!hasArticle && lexemes.is(place, TimeWord::Unit) && lexemes.is(place + 1, TimeWord::Long) && lexemes[place + 1].hyphenBefore)
        return duration({1, TimeUnit(lexemes[place].value)}, place + 2);
    return std::nullopt;
}

Found findRecurrence(const Lexemes &lexemes, std::size_t at)
{
    const auto set = [](const QString &value, std::size_t end) { return Match{{.meaning = Recurrence{value}}, end}; };
    if (lexemes.is(at, TimeWord::Frequency)) {
        const bool isName = lexemes[at].capital && at > 0 && lexemes[at - 1].capital;
        const bool nameFollows = lexemes[at + 1].capital && !lexemes.isMark(at + 1, u'.'); // the Daily Telegraph, the daily Granma
        return isName || nameFollows ? std::nullopt : Found(set(durationValue({1, TimeUnit(lexemes[at].value)}), at + 1));
    }
    if (lexemes.is(at, TimeWord::Each)) {
        const std::size_t place = at + 1;
        if (const auto length = readLength(lexemes, place))
            return set(durationValue(length->length), length->end);
        if (lexemes.is(place, TimeWord::Of) && lexemes.is(place + 1, TimeWord::The)) {
            if (const auto inner = findDuration(lexemes, place + 1); inner && std::holds_alternative<Length>(inner->expression.meaning))
                return inner;
        }
        if (lexemes.is(place, TimeWord::Unit))
            return set(durationValue({1, TimeUnit(lexemes[place].value)}), place + 1);
        if (lexemes.is(place, TimeWord::Weekday) && lexemes[place].capital) {
            const QString part = lexemes.is(place + 1, TimeWord::PartOfDay) ? partOfDayCode(DayPart(lexemes[place + 1].value)) : QString();
            return set(u"XXXX-WXX-%1%2"_s.arg(lexemes[place].value).arg(part), part.isEmpty() ? place + 1 : place + 2);
        }
        if (lexemes.is(place, TimeWord::Month) && lexemes[place].capital)
            return set(monthValue(0, lexemes[place].value), place + 1);
        if (lexemes.is(place, TimeWord::SeasonName))
            return set(partValue(0, PeriodKind::SeasonOfYear, lexemes[place].value), place + 1);
        if (lexemes.is(place, TimeWord::PartOfDay))
            return set(u"XXXX-XX-XX"_s + partOfDayCode(DayPart(lexemes[place].value)), place + 1);
        return std::nullopt;
    }
    // "Tuesday nights", "on Fridays".
    if (lexemes.is(at, TimeWord::Weekday) && lexemes[at].capital && lexemes.is(at + 1, TimeWord::PluralPartOfDay))
        return set(u"XXXX-WXX-%1%2"_s.arg(lexemes[at].value).arg(partOfDayCode(DayPart(lexemes[at + 1].value))), at + 2);
    if (lexemes.is(at, TimeWord::PluralWeekday) && lexemes[at].capital)
        return set(u"XXXX-WXX-%1"_s.arg(lexemes[at].value), at + 1);
    return std::nullopt;
}

Found findReference(const Lexemes &lexemes, std::size_t at)
{
    const auto reference = [](Reference which, std::size_t end) { return Match{{.meaning = which}, end}; };
    const Lexeme &lexeme = lexemes[at];
    switch (lexeme.word) {
    case TimeWord::PresentReference:
        // A bare "now" marks the step of an argument more often than a time; "right now" and "until now" mean the time.
        if (lexemes.says(at, u"now") && !lexemes.says(at - 1, u"right") && !lexemes.is(at - 1, TimeWord::Until) && !lexemes.says(at - 1, u"by"))
            return std::nullopt;
        return lexeme.hyphenBefore ? std::nullopt : Found(reference(Reference::Present, at + 1));
    case TimeWord::PastReference:
        return reference(Reference::Past, at + 1);
    case TimeWord::These:
        return lexemes.says(at + 1, u"days") ? Found(reference(Reference::Present, at + 2)) : std::nullopt;
    case TimeWord::The:
        if (lexemes.says(at + 1, u"near") && (lexemes.says(at + 2, u"future") || lexemes.says(at + 2, u"term")))
            return reference(Reference::Future, at + 3);
        if (lexemes.says(at + 1, u"future") && !lexemes.is(at + 2, TimeWord::Of))
            return reference(Reference::Future, at + 2);
        if (lexemes.is(at + 1, TimeWord::Past) && lexemes.is(at - 1, TimeWord::In) && at > 0 && !lexemes.isUnit(at + 2) && !readAmount(lexemes, at + 2))
            return reference(Reference::Past, at + 2);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace entente
