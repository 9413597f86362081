// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/resolver.h"

#include "core/partial_date.h"
#include "extraction/dates/calendar.h"

#include <cmath>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// Days that a date without a year may lie on the wrong side of its clause's tense: "was scheduled for Nov. 6" of a day to come.
constexpr int toleratedDays = 90;
constexpr int toleratedDaysOfMonth = 62;
constexpr int toleratedDaysOfPresent = 45;
constexpr int toleratedDaysOfPlan = 20; // "may come in March" is not said of last month // of a month without a day

// Sentences that a day told goes on for, those in which a report says its day, and how many days old its news may be.
constexpr int storyReach = 2;
constexpr int leadSentences = 1;
constexpr int oldestNews = 2;

bool writesMonthFirst(CountryCode outlet)
{
    return outlet == CountryCode('U', 'S') || outlet == CountryCode('P', 'H') || outlet == CountryCode('C', 'A');
}

QString clockCode(const ClockTime &clock)
{
    return clock.minute < 0 ? u"T%1:00"_s.arg(clock.hour, 2, 10, QChar(u'0')) : u"T%1:%2"_s.arg(clock.hour, 2, 10, QChar(u'0')).arg(clock.minute, 2, 10, QChar(u'0'));
}

} // namespace

bool Resolver::needsDayOfSentence(const Expression &expression) const
{
    const auto *day = std::get_if<DayOfNarrative>(&expression.meaning);
    return (day && !day->isPublication) || std::holds_alternative<AnchoredDate>(expression.meaning);
}

void Resolver::beginSentence(int index, qsizetype paragraph)
{
    m_dayOfSentence = {};
    m_sentence = index;
    m_paragraph = paragraph;
}

// Where the story stands: at the day told just before, else at the report's own.
QDate Resolver::storyDay() const
{
    const int reach = m_storyParagraph == m_paragraph ? storyReach : 1; // many reports make a paragraph of every sentence
    if (m_storyDay.isValid() && m_sentence - m_storySentence <= reach)
        return m_storyDay;
    if (m_leadDay.isValid())
        return m_leadDay;
    return m_published.isValid() ? m_published : m_narrativeDay;
}

std::optional<DateMention> Resolver::resolve(const Expression &expression, Tense tense, bool tellsStory)
{
    m_at = expression.span.begin;
    m_isTold = tellsStory;
    const MaybeValue found = std::visit([&](const auto &meaning) { return valueOf(meaning, tense); }, expression.meaning);
    if (!found)
        return std::nullopt;
    DateMention mention{.span = expression.span, .type = found->type, .value = found->value, .earliest = {}, .latest = {}};
    const bool isDay = mention.type == TimexType::Date && mention.value.size() == 10 && (!mention.value.contains(u'W') || mention.value.startsWith(u"XXXX-WXX-"));
    if (isDay && expression.clock) {
        mention.value += clockCode(*expression.clock);
        mention.type = TimexType::Time;
    } else if (isDay && expression.part != DayPart::None) {
        mention.value += partOfDayCode(expression.part);
        mention.type = TimexType::Time;
    }
    if (mention.type == TimexType::Date || mention.type == TimexType::Time) {
        const PartialDate bounds = PartialDate::fromTimex(mention.value, DateBasis::Stated);
        mention.earliest = bounds.earliest;
        mention.latest = bounds.latest;
        const auto *part = std::get_if<YearPart>(&expression.meaning);
        const auto *day = std::get_if<DayOfNarrative>(&expression.meaning);
        if (!day || day->isPublication) // what only borrows its day lends it to nobody
            remember(mention, part && part->number > 0 && part->year.offset == 0, tellsStory);
    }
    return mention;
}

void Resolver::remember(const DateMention &mention, bool isReportedQuarter, bool tellsStory)
{
    if (!mention.earliest.isValid())
        return;
    m_narrative = mention.earliest;
    if (mention.earliest == mention.latest) {
        m_narrativeDay = mention.earliest;
        m_dayOfSentence = mention.earliest;
        m_dayOfSentenceEnd = mention.span.end;
        if (tellsStory && (!m_published.isValid() || mention.earliest <= m_published)) {
            m_storyDay = mention.earliest;
            m_storySentence = m_sentence;
            m_storyParagraph = m_paragraph;
            const bool isNews = m_published.isValid() && mention.earliest.daysTo(m_published) <= oldestNews;
            if (!m_leadDay.isValid() && m_sentence < leadSentences && isNews)
                m_leadDay = mention.earliest;
        }
    }
    if (isReportedQuarter && mention.value.size() == 7 && mention.value[5] == u'Q') {
        m_quarterYear = mention.earliest.year();
        m_quarter = mention.value[6].digitValue();
    }
}

int Resolver::statedYear(const YearHint &hint) const
{
    if (hint.isStated())
        return hint.year;
    if (hint.which == Which::Unsaid)
        return 0;
    const QDate base = isNarrative(hint.which) ? m_narrative : m_published;
    return base.isValid() ? base.year() + countOf(hint.which) + hint.offset : 0;
}

int Resolver::nearestYear(int month, int day, Tense tense) const
{
    if (!m_published.isValid())
        return 0;
    const QDate now = day > 0 ? m_published : QDate(m_published.year(), m_published.month(), 1);
    int best = 0;
    qint64 bestDistance = 0;
    for (int year = now.year() - 1; year <= now.year() + 1; ++year) {
        const QDate candidate(year, month, day > 0 ? day : 1);
        if (!candidate.isValid())
            continue;
        qint64 distance = now.daysTo(candidate);
        const qint64 tolerated = day > 0 ? toleratedDays : m_isTold ? 0 : toleratedDaysOfMonth;
        // A day on the wrong side of the tense counts as far away, unless it is near enough for the tense to be the planning's.
        const bool wrongSide = (tense == Tense::Past && distance > tolerated) || (tense == Tense::Future && distance < -(day > 0 ? tolerated : toleratedDaysOfPlan));
        const bool isOver = tense == Tense::Present && day > 0 && distance < -toleratedDaysOfPresent; // "takes office on January 20"
        distance = std::abs(distance) + (wrongSide || isOver ? 400 : 0);
        if (best == 0 || distance < bestDistance) {
            best = year;
            bestDistance = distance;
        }
    }
    return best;
}

QDate Resolver::dayWithWeekday(int month, int day, int weekday) const
{
    if (!m_published.isValid())
        return {};
    QDate best;
    for (int year = m_published.year() - 4; year <= m_published.year() + 4; ++year) {
        const QDate candidate(year, month, day);
        if (candidate.isValid() && candidate.dayOfWeek() == weekday && (!best.isValid() || std::abs(m_published.daysTo(candidate)) < std::abs(m_published.daysTo(best))))
            best = candidate;
    }
    return best;
}

Resolver::MaybeValue Resolver::valueOf(const CalendarDate &date, Tense tense) const
{
    int month = date.month;
    int day = date.day;
    if (date.isOrderOpen) {
        const bool asMonthFirst = QDate(date.year.year, month, day).isValid();
        const bool asDayFirst = QDate(date.year.year, day, month).isValid();
        if (asDayFirst && !(asMonthFirst && writesMonthFirst(m_outlet)))
            std::swap(month, day);
    }
    int year = statedYear(date.year);
    if (month == 0 && day == 0)
        return year > 0 ? MaybeValue({TimexType::Date, yearValue(year)}) : std::nullopt;
    if (month == 0) { // "the 27th"
        QDate base = m_narrativeDay.isValid() ? m_narrativeDay : m_published;
        if (date.which != Which::Unsaid && !isNarrative(date.which) && m_published.isValid()) // "of next month"
            base = QDate(m_published.year(), m_published.month(), 1).addMonths(countOf(date.which));
        if (!base.isValid())
            return Value{TimexType::Date, u"XXXX-XX-%1"_s.arg(day, 2, 10, QChar(u'0'))};
        const QDate candidate(base.year(), base.month(), day);
        return candidate.isValid() ? MaybeValue({TimexType::Date, dayValue(candidate)}) : std::nullopt;
    }
    if (date.which != Which::Unsaid && m_published.isValid()) {
        // "last April" is the one before this month, "next April" the one after.
        year = m_published.year();
        if (date.which == Which::Last && month >= m_published.month())
            --year;
        else if (date.which == Which::Next && month <= m_published.month())
            ++year;
        else if (isNarrative(date.which) && m_narrative.isValid())
            year = m_narrative.year() + (date.which == Which::Following && month <= m_narrative.month() ? 1 : date.which == Which::Previous && month >= m_narrative.month() ? -1 : 0);
    }
    if (year == 0 && date.weekday > 0 && day > 0) {
        const QDate matching = dayWithWeekday(month, day, date.weekday);
        if (matching.isValid() && std::abs(m_published.daysTo(matching)) < 400)
            year = matching.year();
    }
    if (year == 0)
        year = nearestYear(month, day, tense);
    if (day == 0)
        return Value{TimexType::Date, monthValue(year, month)};
    if (year == 0)
        return Value{TimexType::Date, u"%1-%2"_s.arg(monthValue(0, month)).arg(day, 2, 10, QChar(u'0'))};
    const QDate exact(year, month, day);
    if (!exact.isValid())
        return std::nullopt;
    return Value{TimexType::Date, date.isWeek ? weekValue(exact) : dayValue(exact)};
}

Resolver::MaybeValue Resolver::valueOf(const WeekdayDate &date, Tense tense) const
{
    if (date.isAfterPrevious && m_dayOfSentence.isValid()) {
        const int ahead = (date.weekday - m_dayOfSentence.dayOfWeek() + 6) % 7 + 1;
        return Value{TimexType::Date, dayValue(m_dayOfSentence.addDays(ahead))};
    }
    const QDate base = isNarrative(date.which) && m_narrativeDay.isValid() ? m_narrativeDay : m_published;
    if (!base.isValid())
        return Value{TimexType::Date, u"XXXX-WXX-%1"_s.arg(date.weekday)};
    const int ahead = (date.weekday - base.dayOfWeek() + 7) % 7; // 0 on the day itself
    const int behind = (base.dayOfWeek() - date.weekday + 7) % 7;
    qint64 shift = 0;
    switch (date.which) {
    case Which::Unsaid: shift = tense == Tense::Future || tense == Tense::Present ? ahead : -behind; break;
    case Which::This: shift = tense == Tense::Past ? -behind : ahead; break;
    case Which::Last:
    case Which::Previous: shift = behind == 0 ? -7 : -behind; break;
    case Which::Next:
    case Which::Following: shift = ahead == 0 ? 7 : ahead; break;
    case Which::Same: shift = -behind; break;
    }
    return Value{TimexType::Date, dayValue(base.addDays(shift))};
}

Resolver::MaybeValue Resolver::valueOf(const ShiftedDate &date, Tense tense) const
{
    if (date.fromQuarter && m_quarterYear > 0)
        return Value{TimexType::Date, partValue(m_quarterYear - 1, PeriodKind::Quarter, m_quarter)};
    const bool needsDay = date.unit <= TimeUnit::Day;
    QDate base = m_published;
    if (date.fromNarrative) {
        const QDate said = needsDay ? m_narrativeDay : m_narrative;
        base = said.isValid() ? said : m_published;
        // What is told as past goes on from the story, not from a day to come that was named in between.
        const bool isAhead = needsDay && m_published.isValid() && base > m_published && tense == Tense::Past;
        const bool ofStory = date.ofStory && needsDay && tense != Tense::Future && !m_dayOfSentence.isValid();
        if (isAhead || ofStory)
            base = ofStory && m_storyDay.isValid() ? m_storyDay : storyDay();
    }
    if (!base.isValid()) {
        switch (date.unit) {
        case TimeUnit::Year: return Value{TimexType::Date, u"XXXX"_s};
        case TimeUnit::Month: return Value{TimexType::Date, u"XXXX-XX"_s};
        case TimeUnit::Week: return Value{TimexType::Date, u"XXXX-WXX"_s};
        case TimeUnit::Weekend: return Value{TimexType::Date, u"XXXX-WXX-WE"_s};
        case TimeUnit::Quarter: return Value{TimexType::Date, u"XXXX-QX"_s};
        default: break;
        }
        if (date.unit == TimeUnit::Day && date.count == 0 && !date.fromNarrative)
            return Value{TimexType::Date, u"PRESENT_REF"_s};
        return Value{TimexType::Date, u"XXXX-XX-XX"_s};
    }
    if (date.weekday > 0) {
        const QDate monday = base.addDays(1 - base.dayOfWeek() + 7 * date.count);
        return Value{TimexType::Date, dayValue(monday.addDays(date.weekday - 1))};
    }
    // Before our era there are no values.
    const bool isLong = date.unit >= TimeUnit::Year;
    const int years = !isLong ? 0 : date.count * (date.unit == TimeUnit::Year ? 1 : date.unit == TimeUnit::Decade ? 10 : date.unit == TimeUnit::Century ? 100 : 1000);
    if (base.year() + years < 1 || base.year() + years > 9999)
        return Value{TimexType::Date, years < 0 ? u"PAST_REF"_s : u"FUTURE_REF"_s};
    // On a Sunday, "this week" of a plan is the week that begins.
    const bool isWeekAhead = date.unit == TimeUnit::Week && date.count == 0 && !date.fromNarrative && base.dayOfWeek() == 7 && tense == Tense::Future;
    // "They met at the weekend": the one that is over.
    const bool isWeekendBehind = date.unit == TimeUnit::Weekend && date.count == 0 && !date.fromNarrative && base.dayOfWeek() > 1 && base.dayOfWeek() < 6 && tense == Tense::Past;
    return Value{TimexType::Date, shiftedValue(base, date.unit, isWeekAhead ? 1 : isWeekendBehind ? -1 : date.count)};
}

Resolver::MaybeValue Resolver::valueOf(const AnchoredDate &date, Tense) const
{
    if (!m_anchor.isValid())
        return Value{TimexType::Duration, durationValue({double(std::abs(date.count)), date.unit})};
    // Counted from a day, weeks and months lead to a day as well.
    switch (date.unit) {
    case TimeUnit::Day: return Value{TimexType::Date, dayValue(m_anchor.addDays(date.count))};
    case TimeUnit::Week: return Value{TimexType::Date, dayValue(m_anchor.addDays(7 * date.count))};
    case TimeUnit::Month: return Value{TimexType::Date, dayValue(m_anchor.addMonths(date.count)).left(7)};
    default: return Value{TimexType::Date, shiftedValue(m_anchor, date.unit, date.count)};
    }
}

Resolver::MaybeValue Resolver::valueOf(const DayOfNarrative &day, Tense tense) const
{
    QDate base = m_published;
    if (!day.isPublication) {
        constexpr qsizetype nearby = 12; // "on Saturday at noon"
        const bool isBeside = m_at >= m_dayOfSentenceEnd && m_at - m_dayOfSentenceEnd <= nearby;
        const bool isAhead = m_published.isValid() && m_dayOfSentence > m_published && tense == Tense::Past && !isBeside;
        base = m_dayOfSentence.isValid() && !isAhead ? m_dayOfSentence : storyDay();
    }
    return Value{TimexType::Date, base.isValid() ? dayValue(base.addDays(day.shift)) : u"XXXX-XX-XX"_s};
}

} // namespace entente
