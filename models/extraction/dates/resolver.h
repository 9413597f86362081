// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "core/country_code.h"
#include "extraction/dates/expression.h"
#include "extraction/dates/tense.h"

#include <optional>

namespace entente {

// Gives expressions their TIMEX3 values, one after the other in the order of the text: what was said before is the anchor of
// "the next day" and "that year". Without a day of publication, relative expressions get values with X for what is not known.
class Resolver
{
public:
    Resolver(QDate published, CountryCode outlet) : m_published(published), m_outlet(outlet) {}

    // Nothing where the date does not exist ("31 February"). `tellsStory`: see tense.h.
    std::optional<DateMention> resolve(const Expression &expression, Tense tense, bool tellsStory);

    // The days of one sentence are the first to look for the day of a clock time in it; the story's day goes on for the next
    // sentences of its paragraph. `index` counts the sentences of prose.
    void beginSentence(int index, qsizetype paragraph);
    bool needsDayOfSentence(const Expression &expression) const;
    // The day that the next AnchoredDate counts from.
    void setAnchor(QDate day) { m_anchor = day; }

private:
    struct Value {
        TimexType type = TimexType::Date;
        QString value;
    };
    using MaybeValue = std::optional<Value>;

    MaybeValue valueOf(const CalendarDate &date, Tense tense) const;
    MaybeValue valueOf(const WeekdayDate &date, Tense tense) const;
    MaybeValue valueOf(const ShiftedDate &date, Tense tense) const;
    MaybeValue valueOf(const AnchoredDate &date, Tense tense) const;
    MaybeValue valueOf(const YearPart &part, Tense tense) const;
    MaybeValue valueOf(const DecadeDate &date, Tense tense) const;
    MaybeValue valueOf(const CenturyDate &date, Tense tense) const;
    MaybeValue valueOf(const Length &length, Tense tense) const;
    MaybeValue valueOf(const Recurrence &recurrence, Tense tense) const;
    MaybeValue valueOf(const Reference &reference, Tense tense) const;
    MaybeValue valueOf(const HolidayDate &date, Tense tense) const;
    MaybeValue valueOf(const DayOfNarrative &day, Tense tense) const;

    QDate storyDay() const;
    int statedYear(const YearHint &hint) const; // 0 where the hint says nothing or nothing is known
    int nearestYear(int month, int day, Tense tense) const;
    QDate dayWithWeekday(int month, int day, int weekday) const;
    void remember(const DateMention &mention, bool isReportedQuarter, bool tellsStory);

    QDate m_published;
    CountryCode m_outlet;
    QDate m_narrative;     // begin of the last date said
    QDate m_narrativeDay;  // the last one that was a day
    QDate m_dayOfSentence;
    qsizetype m_dayOfSentenceEnd = 0;
    bool m_isTold = false; // whether it says when a main clause's deed was done
    qsizetype m_at = 0;    // where the expression being resolved begins
    QDate m_storyDay;      // the last day that a main clause told of
    QDate m_leadDay;       // the one that the first sentences told of: the report's day
    int m_sentence = 0;
    int m_storySentence = 0;
    qsizetype m_paragraph = 0;
    qsizetype m_storyParagraph = -1;
    QDate m_anchor;
    int m_quarterYear = 0; // the last quarter said
    int m_quarter = 0;
};

} // namespace entente
