// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_selection.h"

#include "extraction/events/event_labels.h"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

using Indices = std::vector<EntityIndex>;

// How far apart two tellings may stand when nothing but their kind joins them.
constexpr int nearBy = 5;

bool saysSomething(EventType type)
{
    return type == EventType::Accuse || type == EventType::Request || type == EventType::Reject || type == EventType::Threaten || type == EventType::Support
        || type == EventType::Agree || type == EventType::Statement;
}

// Stems of the words that a label says beside names and its verb.
QStringList content(const QString &label)
{
    QStringList stems;
    bool verb = true;
    for (const QString &word : label.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < 4 || !word.front().isLower())
            continue;
        if (!std::exchange(verb, false))
            stems.append(word.left(5));
    }
    return stems;
}

// Whether two labels share a word of substance, or one of them has none.
bool tellAlike(const QString &a, const QString &b)
{
    const QStringList x = content(a), y = content(b);
    return x.isEmpty() || y.isEmpty() || std::any_of(x.begin(), x.end(), [&](const QString &each) { return y.contains(each); });
}

class Joiner
{
public:
    explicit Joiner(const std::vector<Entity> &entities) : m_entities(entities) {}

    bool sameHappening(const EventDraft &a, const EventDraft &b) const
    {
        const EventMention &x = a.mention, &y = b.mention;
        if (x.type != y.type || x.status != y.status || !canBeSameDay(x.date, y.date) || !canBeSamePlace(x, y))
            return false;
        // "the ministers spoke a week after their presidents met": the meeting is not the call, though it was of the same countries.
        if (x.type == EventType::Consult && b.earlier && b.sentence - a.sentence <= 1 && isFirm(x.date)) {
            const Indices all = joined(x), other = joined(y);
            if (std::none_of(other.begin(), other.end(), [&](EntityIndex each) { return std::find(all.begin(), all.end(), each) != all.end(); }))
                return false;
        }
        if (x.type == EventType::Statement)
            return !x.actors.empty() && x.actors.front() == (y.actors.empty() ? EntityIndex(-1) : y.actors.front()) && canBeSame(x.recipients, y.recipients);
        // A journey is not the talks at its end.
        if (x.type == EventType::Consult && x.mode != y.mode && (x.mode == u"visit" || y.mode == u"visit"))
            return false;
        const bool mutual = x.type == EventType::Consult || x.type == EventType::Cooperate;
        if (mutual) {
            const Indices all = joined(x), other = joined(y);
            if (all.empty() || other.empty())
                return bothNear(a, b) && b.definite;
            // Both sides must be shared; a telling that names one side only must refer back ("the talks").
            const size_t shared = size_t(std::count_if(other.begin(), other.end(), [&](EntityIndex each) { return has(all, each); }));
            return shared >= 2 || (shared == 1 && std::min(all.size(), other.size()) == 1 && b.definite && bothNear(a, b));
        }
        if (!canBeSame(x.actors, y.actors) || !canBeSame(x.recipients, y.recipients))
            return false;
        const bool sharesActor = !x.actors.empty() && !y.actors.empty();
        const bool sharesRecipient = !x.recipients.empty() && !y.recipients.empty();
        if (sharesActor && sharesRecipient)
            return true;
        if (saysSomething(x.type) && !b.definite && !tellAlike(x.label, y.label))
            return false; // "agreed to open embassies … agreed to appoint teams": two promises
        return (sharesActor || sharesRecipient || b.definite || x.type == EventType::Assault) && bothNear(a, b);
    }

    bool overlap(const Indices &a, const Indices &b) const
    {
        return std::any_of(a.begin(), a.end(), [&](EntityIndex each) { return has(b, each); });
    }

private:
    const Entity &entity(EntityIndex index) const { return m_entities[size_t(index)]; }

    static bool bothNear(const EventDraft &a, const EventDraft &b) { return std::abs(a.sentence - b.sentence) <= nearBy; }

    // The same entity, or a country beside its government, its town or the person who acts for it; never two different people.
    bool isSame(EntityIndex a, EntityIndex b) const
    {
        if (a == b)
            return true;
        const Entity &x = entity(a), &y = entity(b);
        if (!x.country.isValid() || x.country != y.country)
            return false;
        return !(x.kind == EntityKind::Person && y.kind == EntityKind::Person) && !(x.kind == EntityKind::Place && y.kind == EntityKind::Place);
    }

    bool has(const Indices &all, EntityIndex one) const
    {
        return std::any_of(all.begin(), all.end(), [&](EntityIndex each) { return isSame(each, one); });
    }

    bool canBeSame(const Indices &a, const Indices &b) const { return a.empty() || b.empty() || overlap(a, b); }

    static Indices joined(const EventMention &mention)
    {
        Indices all = mention.actors;
        all.insert(all.end(), mention.recipients.begin(), mention.recipients.end());
        return all;
    }

    static bool isFirm(const PartialDate &date)
    {
        return date.isKnown() && (date.basis == DateBasis::Stated || date.basis == DateBasis::Inherited);
    }

    static bool canBeSameDay(const PartialDate &a, const PartialDate &b)
    {
        // What is told as news did not happen weeks ago: "has recalled its ambassador … also recalled its ambassador in May 2020".
        constexpr int fresh = 14; // days
        const PartialDate &news = a.basis == DateBasis::Published ? a : b, &other = a.basis == DateBasis::Published ? b : a;
        if (news.basis == DateBasis::Published && news.isKnown() && isFirm(other) && other.latest.isValid() && other.latest.daysTo(news.earliest) > fresh)
            return false;
        if (!isFirm(a) || !isFirm(b))
            return true;
        return a.earliest <= b.latest && b.earliest <= a.latest;
    }

    static bool canBeSamePlace(const EventMention &a, const EventMention &b)
    {
        return a.placeName.isEmpty() || b.placeName.isEmpty() || a.placeName == b.placeName || a.type == EventType::Assault || a.type == EventType::Consult;
    }

    const std::vector<Entity> &m_entities;
};

int firmness(const PartialDate &date)
{
    switch (date.basis) {
    case DateBasis::Set:
    case DateBasis::Stated:
        return date.precision == DatePrecision::Day ? 3 : 2;
    case DateBasis::Inherited:
        return 1;
    default:
        return 0;
    }
}

void addEvidence(EventMention &event, TextSpan span)
{
    if (span == event.span || std::find(event.furtherEvidence.begin(), event.furtherEvidence.end(), span) != event.furtherEvidence.end())
        return;
    event.furtherEvidence.push_back(span);
    std::sort(event.furtherEvidence.begin(), event.furtherEvidence.end());
}

// `isCovered`: told already by another name, as a minister is by his country.
void addMissing(std::vector<EntityIndex> &to, const std::vector<EntityIndex> &from, const std::vector<EntityIndex> &except, const auto &isCovered)
{
    for (const EntityIndex each : from) {
        if (isCovered(each))
            continue;
        if (std::find(to.begin(), to.end(), each) == to.end() && std::find(except.begin(), except.end(), each) == except.end())
            to.push_back(each);
    }
}

// The telling with the firmer date keeps its words; the other becomes further evidence and fills what is missing.
void join(EventDraft &into, EventDraft other, const std::vector<Entity> &entities)
{
    if (firmness(other.mention.date) > firmness(into.mention.date))
        std::swap(into, other);
    EventMention &event = into.mention;
    const EventMention &more = other.mention;
    addEvidence(event, more.span);
    for (const TextSpan span : more.furtherEvidence)
        addEvidence(event, span);
    const bool hadActors = !event.actors.empty();
    const auto isCovered = [&](EntityIndex each) {
        const CountryCode country = entities[size_t(each)].country;
        const auto standsFor = [&](EntityIndex named) { return country.isValid() && entities[size_t(named)].country == country && entities[size_t(named)].kind == EntityKind::Country; };
        return std::any_of(event.actors.begin(), event.actors.end(), standsFor) || std::any_of(event.recipients.begin(), event.recipients.end(), standsFor);
    };
    if (!hadActors)
        addMissing(event.actors, more.actors, event.recipients, isCovered);
    if (event.recipients.empty() || event.type == EventType::Consult)
        addMissing(event.recipients, more.recipients, event.actors, isCovered);
    if (!event.place && more.place) {
        event.place = more.place;
        event.placeName = more.placeName;
        if (event.type == EventType::Consult)
            event.label = withPlace(event.label, other.placePhrase);
    }
    into.sentence = std::max(into.sentence, other.sentence);
    if (event.mode.isEmpty())
        event.mode = more.mode;
    into.definite = into.definite || other.definite;
}

} // namespace

std::vector<EventMention> selectEvents(std::vector<EventDraft> drafts, const std::vector<Entity> &entities)
{
    const Joiner joiner(entities);
    std::vector<EventDraft> kept;
    for (EventDraft &draft : drafts) {
        if (draft.mention.type == EventType::Statement && draft.mention.status == EventStatus::Occurred) {
            // What somebody said beside an accusation or a demand of theirs tells that again.
            const auto richer = std::find_if(kept.rbegin(), kept.rend(), [&](const EventDraft &each) {
                return draft.sentence - each.sentence <= 2 && each.mention.type != EventType::Statement && saysSomething(each.mention.type)
                    && joiner.overlap(each.mention.actors, draft.mention.actors);
            });
            if (richer != kept.rend()) {
                addEvidence(richer->mention, draft.mention.span);
                continue;
            }
        }
        const auto same = std::find_if(kept.rbegin(), kept.rend(), [&](const EventDraft &each) { return joiner.sameHappening(each, draft); });
        if (same != kept.rend())
            join(*same, std::move(draft), entities);
        else if (draft.standsAlone)
            kept.push_back(std::move(draft));
    }
    std::vector<EventMention> events;
    for (EventDraft &draft : kept)
        events.push_back(std::move(draft.mention));
    std::stable_sort(events.begin(), events.end(), [](const EventMention &a, const EventMention &b) {
        const auto first = [](const EventMention &each) { return each.furtherEvidence.empty() ? each.span : std::min(each.span, each.furtherEvidence.front()); };
        return first(a) < first(b);
    });
    return events;
}

} // namespace entente
