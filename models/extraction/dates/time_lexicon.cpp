// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/time_lexicon.h"

#include "extraction/dates/time_words.h"

#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

template<typename Value>
struct Named {
    QStringView name; // as the table writes it
    Value value;
};

constexpr Named<TimeWord> kinds[] = {
    {u"number", TimeWord::Number}, {u"hundred", TimeWord::Hundred}, {u"thousand", TimeWord::Thousand}, {u"ordinal", TimeWord::Ordinal},
    {u"vague", TimeWord::Vague}, {u"couple", TimeWord::Couple}, {u"half-of", TimeWord::HalfOf}, {u"a", TimeWord::A}, {u"unit", TimeWord::Unit},
    {u"plural-unit", TimeWord::PluralUnit}, {u"season-name", TimeWord::SeasonName}, {u"part-of-day", TimeWord::PartOfDay},
    {u"plural-part-of-day", TimeWord::PluralPartOfDay}, {u"frequency", TimeWord::Frequency}, {u"period", TimeWord::Period}, {u"the", TimeWord::The},
    {u"this", TimeWord::This}, {u"these", TimeWord::These}, {u"that", TimeWord::That}, {u"those", TimeWord::Those}, {u"same", TimeWord::Same},
    {u"its", TimeWord::Its}, {u"last", TimeWord::Last}, {u"past", TimeWord::Past}, {u"next", TimeWord::Next}, {u"coming", TimeWord::Coming},
    {u"previous", TimeWord::Previous}, {u"following", TimeWord::Following}, {u"recent", TimeWord::Recent}, {u"current", TimeWord::Current},
    {u"latest", TimeWord::Latest}, {u"another", TimeWord::Another}, {u"whole", TimeWord::Whole}, {u"each", TimeWord::Each}, {u"of", TimeWord::Of},
    {u"in", TimeWord::In}, {u"to", TimeWord::To}, {u"and", TimeWord::And}, {u"or", TimeWord::Or}, {u"from", TimeWord::From}, {u"on", TimeWord::On},
    {u"at", TimeWord::At}, {u"than", TimeWord::Than}, {u"through", TimeWord::Through}, {u"between", TimeWord::Between}, {u"until", TimeWord::Until},
    {u"ago", TimeWord::Ago}, {u"earlier", TimeWord::Earlier}, {u"later", TimeWord::Later}, {u"before", TimeWord::Before}, {u"after", TimeWord::After},
    {u"hence", TimeWord::Hence}, {u"early", TimeWord::Early}, {u"late", TimeWord::Late}, {u"mid", TimeWord::Mid}, {u"end", TimeWord::End},
    {u"beginning", TimeWord::Beginning}, {u"middle", TimeWord::Middle}, {u"today", TimeWord::Today}, {u"yesterday", TimeWord::Yesterday},
    {u"tomorrow", TimeWord::Tomorrow}, {u"tonight", TimeWord::Tonight}, {u"overnight", TimeWord::Overnight},
    {u"approximately", TimeWord::Approximately}, {u"more", TimeWord::More}, {u"less", TimeWord::Less}, {u"least", TimeWord::Least},
    {u"up", TimeWord::Up}, {u"fiscal", TimeWord::Fiscal}, {u"old", TimeWord::Old}, {u"long", TimeWord::Long}, {u"extra", TimeWord::Extra},
    {u"meridiem", TimeWord::Meridiem}, {u"oclock", TimeWord::OClock}, {u"noon", TimeWord::Noon}, {u"midnight", TimeWord::Midnight},
    {u"zone", TimeWord::Zone}, {u"present-reference", TimeWord::PresentReference}, {u"past-reference", TimeWord::PastReference},
    {u"future-reference", TimeWord::FutureReference}, {u"plural-weekday", TimeWord::PluralWeekday}, {u"compared", TimeWord::Compared},
    {u"holiday-name", TimeWord::HolidayName},
};

constexpr Named<TimeUnit> units[] = {
    {u"second", TimeUnit::Second}, {u"minute", TimeUnit::Minute}, {u"hour", TimeUnit::Hour}, {u"day", TimeUnit::Day}, {u"weekend", TimeUnit::Weekend},
    {u"week", TimeUnit::Week}, {u"fortnight", TimeUnit::Fortnight}, {u"month", TimeUnit::Month}, {u"quarter", TimeUnit::Quarter}, {u"year", TimeUnit::Year},
    {u"decade", TimeUnit::Decade}, {u"century", TimeUnit::Century}, {u"millennium", TimeUnit::Millennium},
};

constexpr Named<Season> seasons[] = {{u"spring", Season::Spring}, {u"summer", Season::Summer}, {u"autumn", Season::Autumn}, {u"winter", Season::Winter}};

constexpr Named<DayPart> dayParts[] = {
    {u"dawn", DayPart::Dawn}, {u"morning", DayPart::Morning}, {u"afternoon", DayPart::Afternoon}, {u"evening", DayPart::Evening}, {u"night", DayPart::Night},
};

template<typename Value, std::size_t count>
std::optional<Value> named(const Named<Value> (&all)[count], QStringView name)
{
    for (const Named<Value> &each : all) {
        if (each.name == name)
            return each.value;
    }
    return {};
}

template<typename Value, std::size_t count>
std::optional<int> numberOf(const Named<Value> (&all)[count], QStringView name)
{
    const std::optional<Value> value = named(all, name);
    return value ? std::optional<int>(int(*value)) : std::nullopt;
}

std::optional<int> valueOf(TimeWord kind, QStringView written)
{
    switch (kind) {
    case TimeWord::Unit:
    case TimeWord::PluralUnit:
    case TimeWord::Frequency:
        return numberOf(units, written);
    case TimeWord::SeasonName:
        return numberOf(seasons, written);
    case TimeWord::PartOfDay:
    case TimeWord::PluralPartOfDay:
        return numberOf(dayParts, written);
    default:
        break;
    }
    if (written.isEmpty())
        return 0;
    bool isNumber = false;
    const int number = written.toInt(&isNumber);
    return isNumber ? std::optional<int>(number) : std::nullopt;
}

} // namespace

Result<TimeLexicon> TimeLexicon::load(const Table &time)
{
    TimeLexicon lexicon;
    const auto enter = [&](QStringView word, TimeWord kind, int value) { return lexicon.m_words.try_emplace(word.toString().toStdU16String(), TimeWordEntry{kind, value}).second; };
    for (const NumberedName &month : monthNames)
        enter(month.name, TimeWord::Month, month.number);
    for (const NumberedName &weekday : weekdayNames)
        enter(weekday.name, TimeWord::Weekday, weekday.number);

    const int wordColumn = time.column(u"word");
    const int kindColumn = time.column(u"kind");
    const int valueColumn = time.column(u"value");
    for (qsizetype row = 0; row < time.rowCount(); ++row) {
        const auto wrong = [&](const QString &reason) { return Error{u"lexicon/time.tsv"_s, reason, time.line(row)}; };
        const QStringView word = time.cell(row, wordColumn);
        const QStringView kindName = time.cell(row, kindColumn);
        const QStringView written = time.cell(row, valueColumn);
        if (word.isEmpty())
            return wrong(u"a row has no word"_s);
        if (word.size() > longestWord)
            return wrong(u"%1 is longer than %2 letters"_s.arg(word).arg(longestWord));
        const auto kind = named(kinds, kindName);
        if (!kind)
            return wrong(u"%1 has the unknown kind %2"_s.arg(word, kindName));
        const auto value = valueOf(*kind, written);
        if (!value)
            return wrong(u"%1 has the unknown value %2"_s.arg(word, written));
        if (!enter(word, *kind, *value))
            return wrong(u"%1 is there twice"_s.arg(word));
    }
    return lexicon;
}

TimeWordEntry TimeLexicon::entryOf(QStringView lowerCase) const
{
    const auto found = m_words.find(std::u16string_view(lowerCase.utf16(), std::size_t(lowerCase.size())));
    return found == m_words.end() ? TimeWordEntry{} : found->second;
}

} // namespace entente
