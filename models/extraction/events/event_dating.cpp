// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_dating.h"

#include "extraction/dates/tense.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isWeekday(QStringView word)
{
    return isOneOf(word, {"monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1, "saturday"_L1, "sunday"_L1});
}

// What the preposition makes of a date.
enum class Bearing : quint8 {
    Day,     // "on Friday"
    Start,   // "from Friday", "for Friday": the day of what is planned, of nothing else
    End,     // "by Friday", "before June", "until Monday": what is planned comes no later
    Since,   // "since Friday": what has gone on ever since
    Outside, // "after June"
};

std::optional<Bearing> bearingOfWord(const SentenceTree &tree, int token)
{
    if (isOneOf(tree.text(token), {"from"_L1, "for"_L1, "starting"_L1, "beginning"_L1}))
        return Bearing::Start;
    if (isOneOf(tree.text(token), {"by"_L1, "before"_L1, "until"_L1, "till"_L1}))
        return Bearing::End;
    if (tree.isWord(token, "since"_L1))
        return Bearing::Since;
    if (isOneOf(tree.text(token), {"after"_L1, "through"_L1}))
        return Bearing::Outside;
    return std::nullopt;
}

// By the preposition that hangs on the date, else the one that stands before it: parsers take "since" for a conjunction of the verb's.
Bearing bearingOf(const SentenceTree &tree, int dateHead, int dateBegin)
{
    for (const int each : tree.children(dateHead)) {
        if (each > dateHead)
            break;
        if (const auto bearing = bearingOfWord(tree, each))
            return *bearing;
    }
    return dateBegin > 0 ? bearingOfWord(tree, dateBegin - 1).value_or(Bearing::Day) : Bearing::Day;
}

struct SentenceDate {
    const DateMention *mention;
    int head;
    int governor; // the nearest verb above, or the noun that it modifies
    Bearing bearing;
    const DateMention *last = nullptr; // of a range: "from 3 to 5 May"
};

// "between 3 and 5 May", "May 3-5", "from Friday to Sunday": the second mention closes a range that the first opens.
bool closesRange(const SentenceTree &tree, const DateMention &first, const DateMention &second)
{
    if (first.type != TimexType::Date || second.type != TimexType::Date || !second.latest.isValid() || second.earliest <= first.earliest)
        return false;
    const QStringView between = tree.documentText().sliced(first.span.end, second.span.begin - first.span.end);
    const QStringView joint = between.trimmed();
    if (isOneOf(joint, {"to"_L1, "through"_L1, "until"_L1, "till"_L1}) || (joint.size() == 1 && (joint == u"-" || joint[0].unicode() == 0x2013 || joint[0].unicode() == 0x2014)))
        return true;
    const int token = tree.tokenAt(first.span.begin);
    return joint == u"and" && token > 0 && tree.isWord(token - 1, "between"_L1);
}

int headOf(const SentenceTree &tree, TextSpan span)
{
    int last = -1;
    for (int i = std::max(0, tree.tokenAt(span.begin)); i < tree.size() && tree.token(i).span.begin < span.end; ++i) {
        const int up = tree.token(i).head;
        if (up < 0 || !span.contains(tree.token(up).span))
            return i;
        last = i;
    }
    return last;
}

bool mayDate(Bearing bearing, EventStatus status)
{
    if (bearing == Bearing::Since)
        return status == EventStatus::Occurred;
    return bearing == Bearing::Day || (status == EventStatus::Planned && bearing != Bearing::Outside);
}

std::vector<SentenceDate> datesIn(const SentenceTree &tree, const std::vector<DateMention> &dates, EventStatus status)
{
    const TextSpan span = tree.sentence().span;
    std::vector<SentenceDate> found;
    auto it = std::partition_point(dates.begin(), dates.end(), [&](const DateMention &each) { return each.span.end <= span.begin; });
    for (; it != dates.end() && it->span.begin < span.end; ++it) {
        if ((it->type != TimexType::Date && it->type != TimexType::Time) || !it->earliest.isValid() || !it->latest.isValid())
            continue;
        const int head = headOf(tree, it->span);
        if (head < 0)
            continue;
        SentenceDate date{&*it, head, tree.token(head).head, bearingOf(tree, head, tree.tokenAt(it->span.begin))};
        if (const auto next = it + 1; next != dates.end() && next->span.begin < span.end && closesRange(tree, *it, *next)) {
            date.last = &*next;
            date.bearing = Bearing::Day; // "from 3 to 5 May" is when
            it = next;
        }
        if (mayDate(date.bearing, status))
            found.push_back(date);
    }
    return found;
}

// Days beat weeks beat months: "this week … on Wednesday".
const SentenceDate *finest(const std::vector<SentenceDate> &dates, auto accepts)
{
    const SentenceDate *best = nullptr;
    for (const SentenceDate &each : dates) {
        if (!accepts(each))
            continue;
        if (!best || each.mention->earliest.daysTo(each.mention->latest) < best->mention->earliest.daysTo(best->mention->latest))
            best = &each;
    }
    return best;
}

// "has often accused", "have met several times", "have talked in recent months": no one day, and not that of publication.
bool isOfManyDays(const SentenceTree &tree, int verb)
{
    const auto below = tree.children(verb);
    return std::any_of(below.begin(), below.end(), [&](int each) {
        if (tree.token(each).upos == Upos::ADV)
            return isOneOf(tree.text(each), {"repeatedly"_L1, "often"_L1, "frequently"_L1, "sometimes"_L1, "always"_L1, "consistently"_L1, "routinely"_L1, "regularly"_L1, "twice"_L1, "already"_L1,
                "long"_L1, "occasionally"_L1, "constantly"_L1, "never"_L1, "periodically"_L1, "recently"_L1, "ever"_L1});
        const Relation relation = tree.token(each).relation;
        if (relation != Relation::Obl && relation != Relation::OblUnmarked)
            return false;
        if (isOneOf(tree.text(each), {"times"_L1, "occasions"_L1}))
            return true;
        const auto modifiers = tree.children(each);
        const bool stretch = isOneOf(tree.text(each), {"weeks"_L1, "months"_L1, "years"_L1, "decades"_L1, "days"_L1, "year"_L1, "decade"_L1});
        return stretch && std::any_of(modifiers.begin(), modifiers.end(), [&](int modifier) {
            return isOneOf(tree.text(modifier), {"recent"_L1, "past"_L1, "last"_L1, "over"_L1, "previous"_L1});
        });
    });
}

// "In the war, Russia seized …", "signed it during his first term", "under the last government": of a time gone by that is not dated, not of the news.
bool isOfBygoneTime(const SentenceTree &tree, int verb)
{
    while (tree.token(verb).relation == Relation::Conj && tree.token(verb).head >= 0)
        verb = tree.token(verb).head;
    const auto below = tree.children(verb);
    return std::any_of(below.begin(), below.end(), [&](int each) {
        if (tree.token(each).relation != Relation::Obl
            || !isOneOf(tree.text(each), {"war"_L1, "wars"_L1, "conflict"_L1, "term"_L1, "terms"_L1, "presidency"_L1, "premiership"_L1, "tenure"_L1, "reign"_L1, "rule"_L1, "era"_L1,
                "invasion"_L1, "occupation"_L1, "uprising"_L1, "revolution"_L1, "administration"_L1}))
            return false;
        const auto modifiers = tree.children(each);
        return std::any_of(modifiers.begin(), modifiers.end(), [&](int modifier) {
            return tree.token(modifier).relation == Relation::Case && isOneOf(tree.text(modifier), {"in"_L1, "during"_L1, "under"_L1, "throughout"_L1});
        });
    });
}

} // namespace

EventDating::EventDating(const std::vector<DateMention> &dates, const PublicationDate &published) : m_dates(dates), m_published(published) {}

std::optional<PartialDate> EventDating::dateOf(const DateMention &mention, EventStatus status) const
{
    PartialDate date = PartialDate::fromTimex(mention.value, DateBasis::Stated);
    if (!date.isKnown())
        return std::nullopt;
    if (date.precision == DatePrecision::Day && date.earliest == date.latest)
        date.value = date.earliest.toString(Qt::ISODate); // without the time of day
    if (date.precision == DatePrecision::Week) {
        // What is planned for "this week" on its last day happens in the week that then begins.
        if (status != EventStatus::Occurred && m_published.isDay() && date.latest == m_published.day) {
            date.earliest = date.earliest.addDays(7);
            date.latest = date.latest.addDays(7);
        }
        // First and last day beside the precision: a week has no value of its own that sorts among days.
        date.value = date.earliest.toString(Qt::ISODate);
        date.endValue = date.latest.toString(Qt::ISODate);
    }
    // A happening that is told as past does not lie after the day it is told.
    if (status == EventStatus::Occurred && m_published.isDay() && date.earliest > m_published.day)
        return std::nullopt;
    return date;
}

// The whole stretch from what `first` bounds to the end of `last`.
PartialDate EventDating::rangeTo(const DateMention &last, PartialDate first) const
{
    first.latest = last.latest;
    first.endValue = last.latest.toString(Qt::ISODate);
    first.value = first.earliest.toString(Qt::ISODate);
    first.isRange = true;
    return first;
}

// "by Friday": some day from publication on, Friday at the latest.
std::optional<PartialDate> EventDating::noLaterThan(PartialDate date) const
{
    const QDate first = m_published.isDay() ? m_published.day : m_published.earliest;
    if (!first.isValid() || date.latest < first)
        return std::nullopt;
    date.earliest = first;
    date.value.clear();
    date.precision = DatePrecision::Unknown;
    return date;
}

// "has been held since October": some day from then to publication.
std::optional<PartialDate> EventDating::everSince(PartialDate date) const
{
    const QDate last = m_published.isDay() ? m_published.day : m_published.latest;
    if (!last.isValid() || last < date.earliest)
        return std::nullopt;
    date.latest = last;
    date.value.clear();
    date.precision = DatePrecision::Unknown;
    return date;
}

std::optional<PartialDate> EventDating::stated(const SentenceTree &tree, const Happening &happening) const
{
    const auto dates = datesIn(tree, m_dates, happening.status);
    if (dates.empty())
        return std::nullopt;
    const auto hangsOn = [&](int governor) {
        return [governor](const SentenceDate &each) { return governor >= 0 && each.governor == governor; };
    };
    const auto give = [&](const SentenceDate *found) -> std::optional<PartialDate> {
        if (!found)
            return std::nullopt;
        auto date = dateOf(*found->mention, happening.status);
        // "is expected to meet on Monday": the Monday ahead, whatever tense the words around it have.
        if (date && happening.status == EventStatus::Planned && m_published.isDay() && date->precision == DatePrecision::Day && date->latest < m_published.day
            && date->latest.daysTo(m_published.day) < 7 && isWeekday(found->mention->span.in(tree.documentText()))) {
            date->earliest = date->earliest.addDays(7);
            date->latest = date->latest.addDays(7);
            date->value = date->earliest.toString(Qt::ISODate);
        }
        if (date && found->last)
            return rangeTo(*found->last, *date);
        if (date && found->bearing == Bearing::End)
            return noLaterThan(*date);
        if (date && found->bearing == Bearing::Since)
            return everSince(*date);
        return date;
    };
    // "talks on Monday": the date of the noun; the repaired tree hangs most of them on the verb.
    if (auto date = give(finest(dates, hangsOn(happening.noun))))
        return date;
    // "was killed and others injured in a strike on Saturday"
    if (happening.type == EventType::Assault && happening.passive && happening.verb >= 0) {
        for (const int each : tree.children(happening.verb)) {
            if (tree.token(each).relation != Relation::Conj || tree.token(each).xpos != Xpos::VBN || finest(dates, hangsOn(happening.verb)))
                continue;
            if (auto date = give(finest(dates, hangsOn(each))))
                return date;
        }
    }
    // "failed to adopt a resolution on Friday"
    if (happening.type == EventType::Reject && happening.complement >= 0) {
        if (auto date = give(finest(dates, hangsOn(happening.complement))))
            return date;
    }
    int verb = happening.verb;
    bool apart = false;
    for (int steps = 0; verb >= 0 && steps < 8; ++steps) {
        if (auto date = give(finest(dates, hangsOn(verb))))
            return date;
        const Relation relation = tree.token(verb).relation;
        // A relative clause or a conditional does not share the day of what it hangs on.
        if (relation == Relation::AclRelcl)
            break;
        // "Germany on Tuesday halted work and the EU is set to act": nor does a clause with a subject of its own.
        if (relation == Relation::Conj && (tree.child(verb, Relation::Nsubj) >= 0 || tree.child(verb, Relation::NsubjPass) >= 0)) {
            apart = true;
            break;
        }
        verb = tree.token(verb).head;
    }
    // "On May 17, …" and "…, on Friday, …" of a sentence with one day.
    const bool opens = dates.front().head <= 4 && dates.front().bearing != Bearing::Since;
    const auto isSubject = [&](int each) { return tree.token(each).relation == Relation::Nsubj || tree.token(each).relation == Relation::NsubjPass; };
    bool ofOther = false;
    for (int i = 0; apart && i < dates.front().head; ++i)
        ofOther = ofOther || isSubject(i);
    if (opens && !ofOther)
        return give(&dates.front());
    return std::nullopt;
}

bool EventDating::isTold(const SentenceTree &tree, const Happening &happening) const
{
    if (happening.verb < 0 || happening.nominal)
        return true;
    const Xpos xpos = tree.token(happening.verb).xpos;
    if (xpos != Xpos::VBD && xpos != Xpos::VBN)
        return false;
    // "have met and spoken": the auxiliary of the first verb is the second's.
    for (int verb = happening.verb; verb >= 0;) {
        const Mood mood = readMood(tree, verb);
        if (mood.perfect || mood.pastPerfect)
            return false;
        const bool shares = tree.token(verb).relation == Relation::Conj && tree.token(verb).xpos == Xpos::VBN;
        verb = shares ? tree.token(verb).head : -1;
    }
    return !isBeforePublication(tree, happening);
}

std::optional<PartialDate> EventDating::ofStory(const Document &document, int sentence) const
{
    const qsizetype begin = document.sentences[size_t(sentence)].span.begin;
    const auto paragraph = std::partition_point(document.paragraphs.begin(), document.paragraphs.end(), [&](TextSpan each) { return each.end <= begin; });
    const auto behind = std::partition_point(m_dates.begin(), m_dates.end(), [&](const DateMention &each) { return each.span.begin < begin; });
    for (auto it = behind; it != m_dates.begin() && paragraph != document.paragraphs.end();) {
        --it;
        if (it->span.begin < paragraph->begin)
            break;
        if ((it->type != TimexType::Date && it->type != TimexType::Time) || !it->earliest.isValid() || !it->latest.isValid())
            continue;
        const auto holder = std::partition_point(document.sentences.begin(), document.sentences.end(), [&](const Sentence &each) { return each.span.end <= it->span.begin; });
        if (holder == document.sentences.end() || !tellsStory(document, *holder, it->span))
            continue;
        auto date = dateOf(*it, EventStatus::Occurred);
        if (!date || date->precision == DatePrecision::Week)
            continue;
        date->basis = DateBasis::Inherited;
        return date;
    }
    return std::nullopt;
}

bool EventDating::isBeforePublication(const SentenceTree &tree, const Happening &happening) const
{
    // "has previously suggested that he would impose": the word may stand by the verb that reports it.
    int verb = happening.verb;
    for (int steps = 0; verb >= 0 && steps < 3; ++steps) {
        for (const int each : tree.children(verb)) {
            if (isOneOf(tree.text(each), {"previously"_L1, "earlier"_L1, "formerly"_L1, "once"_L1, "before"_L1, "long"_L1, "originally"_L1, "initially"_L1})
                && tree.token(each).upos == Upos::ADV)
                return true;
            if (tree.token(each).relation == Relation::Obl && tree.isWord(each, "past"_L1))
                return true;
        }
        const Relation relation = tree.token(verb).relation;
        if (relation != Relation::Ccomp && relation != Relation::Xcomp)
            break;
        verb = tree.token(verb).head;
    }
    if (happening.verb < 0)
        return false;
    // "came a week after they met": some day before
    if (!happening.nominal && (tree.hasMark(happening.verb, "after"_L1) || tree.hasMark(happening.verb, "since"_L1)))
        return true;
    if (!happening.nominal && isOfBygoneTime(tree, happening.verb))
        return true;
    const Mood mood = readMood(tree, happening.verb);
    return mood.pastPerfect || (mood.perfect && isOfManyDays(tree, happening.verb));
}

PartialDate EventDating::beforePublication() const
{
    PartialDate date;
    date.latest = m_published.isDay() ? m_published.day : m_published.latest;
    return date;
}

PartialDate EventDating::afterPublication() const
{
    PartialDate date;
    date.earliest = m_published.isDay() ? m_published.day : m_published.earliest;
    return date;
}

PartialDate EventDating::published() const
{
    if (m_published.isDay())
        return PartialDate::day(m_published.day, DateBasis::Published);
    PartialDate date;
    if (m_published.earliest.isValid() && m_published.latest.isValid()) {
        date.earliest = m_published.earliest;
        date.latest = m_published.latest;
        date.basis = DateBasis::Published;
    }
    return date;
}

} // namespace entente
