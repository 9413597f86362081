// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/same_happening.h"

#include <algorithm>
#include <memory>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

enum class DayRelation { None, Equal, Contains, Neighbours };

// Coarser dates than these mean too many happenings to say which.
constexpr Instant longestContaining = 31 * msPerDay;

bool isCoarse(const EventTime &time)
{
    return time.end - time.begin > msPerDay;
}

DayRelation compareDays(const EventTime &a, const EventTime &b)
{
    if (!a.isDated() || !b.isDated())
        return DayRelation::None;
    const QDate aFirst = a.firstDay();
    const QDate bFirst = b.firstDay();
    const QDate aLast = a.lastDay();
    const QDate bLast = b.lastDay();
    if (aFirst == bFirst && aLast == bLast)
        return DayRelation::Equal;
    if (!isCoarse(a) && !isCoarse(b))
        return std::abs(aFirst.daysTo(bFirst)) == 1 ? DayRelation::Neighbours : DayRelation::None;
    const bool aHoldsB = aFirst <= bFirst && bLast <= aLast;
    const bool bHoldsA = bFirst <= aFirst && aLast <= bLast;
    const EventTime &wider = aHoldsB ? a : b;
    return (aHoldsB || bHoldsA) && wider.end - wider.begin <= longestContaining ? DayRelation::Contains : DayRelation::None;
}

struct Overlap {
    int sharedSlots = 0;        // in both
    int entities = 0;     // in both
    int persons = 0;      // in both
    bool contradicts = false; // one slot, named people on both sides, none in common
    bool aWithin = true;  // every slot of a is in b
    bool bWithin = true;
    bool any = false;
};

template<typename Keep>
Overlap overlapOf(std::span<const Participant> a, std::span<const Participant> b, Keep keep)
{
    Overlap overlap;
    auto i = a.begin();
    auto j = b.begin();
    // Both are sorted by slot: walk them slot by slot.
    while (i != a.end() || j != b.end()) {
        const quint32 slot = std::min(i != a.end() ? i->slot : noIndex, j != b.end() ? j->slot : noIndex);
        const auto endOfSlot = [slot](auto from, auto end) { return std::find_if(from, end, [slot](const Participant &each) { return each.slot != slot; }); };
        const auto iEnd = endOfSlot(i, a.end());
        const auto jEnd = endOfSlot(j, b.end());
        const bool inA = std::any_of(i, iEnd, keep);
        const bool inB = std::any_of(j, jEnd, keep);
        overlap.any = overlap.any || inA || inB;
        if (inA && inB) {
            ++overlap.sharedSlots;
            bool personsInA = false;
            bool personsInB = false;
            int shared = 0;
            for (auto k = j; k != jEnd; ++k)
                personsInB = personsInB || (k->isPerson && keep(*k));
            for (auto each = i; each != iEnd; ++each) {
                if (!keep(*each))
                    continue;
                personsInA = personsInA || each->isPerson;
                const bool same = std::any_of(j, jEnd, [&](const Participant &other) { return keep(other) && other.entity == each->entity; });
                overlap.entities += same ? 1 : 0;
                shared += same && each->isPerson ? 1 : 0;
            }
            overlap.persons += shared;
            if (personsInA && personsInB && shared == 0)
                overlap.contradicts = true;
        } else if (inA) {
            overlap.aWithin = false;
        } else if (inB) {
            overlap.bWithin = false;
        }
        i = iEnd;
        j = jEnd;
    }
    return overlap;
}

int sharedWords(std::span<const quint32> a, std::span<const quint32> b)
{
    int shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++shared;
            ++i;
            ++j;
        } else {
            ++(*i < *j ? i : j);
        }
    }
    return shared;
}

// Acts of speech are one where most of the shorter one's content words stand in the other.
bool saysTheSame(const PreparedMention &a, const PreparedMention &b)
{
    const int shared = sharedWords(a.words(), b.words());
    const auto shorter = int(std::min(a.words().size(), b.words().size()));
    const bool isStatement = a.type == EventType::Statement;
    return shared >= (isStatement ? 3 : 2) && shared * 100 >= shorter * (isStatement ? 50 : 34);
}

// Of what somebody did alone: in labels that share a word beside the name.
bool areToldAlike(const PreparedMention &a, const PreparedMention &b)
{
    const auto wordsOf = [](const PreparedMention &each) {
        const auto words = each.words();
        return words.empty() ? labelWords(each) : std::vector<quint32>(words.begin(), words.end());
    };
    return sharedWords(wordsOf(a), wordsOf(b)) >= 2;
}

// A visit lasts, and who tells of it without a day tells of it on any of its days.
bool isOneVisit(const Telling &a, const Telling &b)
{
    constexpr int longestVisit = 3; // days between two articles
    const auto isVisit = [](const Telling &each) { return each.mention->mode == "visit"_L1 && isDayPrecise(each.time()); };
    return isVisit(a) && isVisit(b) && !(isOwnClaim(a.time()) && isOwnClaim(b.time()))
        && std::abs(a.time().firstDay().daysTo(b.time().firstDay())) <= longestVisit;
}

bool agreesWithinArticle(const Telling &a, const Telling &b)
{
    return std::ranges::equal(a.actors, b.actors) && std::ranges::equal(a.recipients, b.recipients) && a.place == b.place && a.time() == b.time()
        && (!isSpeech(a.mention->type) || a.mention->label == b.mention->label);
}

} // namespace

size_t Telling::slotCount() const
{
    size_t count = 0;
    for (size_t i = 0; i < participants.size(); ++i)
        count += i == 0 || participants[i].slot != participants[i - 1].slot ? 1 : 0;
    return count;
}

template<typename T>
static std::span<const T> kept(const std::vector<T> &list, std::pmr::memory_resource &room)
{
    if (list.empty())
        return {};
    T *to = static_cast<T *>(room.allocate(list.size() * sizeof(T), alignof(T)));
    std::uninitialized_copy(list.begin(), list.end(), to);
    return {to, list.size()};
}

Telling makeTelling(quint32 article, const PreparedMention &mention, const std::vector<quint32> &entityOfArticle, const std::vector<CorpusEntity> &entities,
                    std::pmr::memory_resource &room)
{
    Telling telling;
    telling.article = article;
    telling.mention = &mention;
    std::vector<Participant> participants;
    const auto merged = [&](std::span<const quint32> own, bool isActor) {
        std::vector<quint32> list;
        for (const quint32 index : own) {
            const quint32 entity = entityOfArticle[index];
            if (std::find(list.begin(), list.end(), entity) != list.end())
                continue;
            list.push_back(entity);
            const CorpusEntity &participant = entities[entity];
            // Organisations act for themselves even where they sit in a country; its ministries and its army act for it.
            const bool isOrgan = participant.kind == EntityKind::Organization && (participant.sector == Sector::Gov || participant.sector == Sector::Mil);
            const bool actsForCountry = participant.country.isValid() && (participant.kind == EntityKind::Person || participant.kind == EntityKind::Country || isOrgan);
            const quint32 slot = actsForCountry ? participant.country.value() : 0x10000 + entity;
            participants.push_back({slot, entity, participant.kind == EntityKind::Person, isActor});
        }
        return kept(list, room);
    };
    telling.actors = merged(mention.actors(), true);
    telling.recipients = merged(mention.recipients(), false);
    std::sort(participants.begin(), participants.end());
    telling.participants = kept(participants, room);
    if (mention.place != noIndex) {
        telling.place = entityOfArticle[mention.place];
        telling.placeCountry = entities[telling.place].country;
        telling.placeIsCountry = entities[telling.place].kind == EntityKind::Country;
    }
    return telling;
}

// An agreement is signed by all of its parties, whichever is named first. PLOVER has no mode for it, so the words tell.
static bool isSigning(const PreparedMention &mention)
{
    return mention.type == EventType::Support && (mention.label.utf8().contains(" sign ") || mention.label.utf8().contains(" signs "));
}

bool isReciprocal(EventType type)
{
    return type == EventType::Consult || type == EventType::Agree || type == EventType::Cooperate;
}

bool isReciprocal(const PreparedMention &mention)
{
    return isReciprocal(mention.type) || isSigning(mention);
}

bool isDayPrecise(const EventTime &time)
{
    return time.isDated() && time.precision == DatePrecision::Day && !isCoarse(time);
}

bool isOwnClaim(const EventTime &time)
{
    return time.isDated() && !time.estimated && (time.basis == DateBasis::Stated || time.basis == DateBasis::Set);
}

bool placesContradict(const Telling &a, const Telling &b)
{
    if (a.place == noIndex || b.place == noIndex || a.place == b.place)
        return false;
    // "In Saudi Arabia" says nothing against Riyadh.
    const bool oneIsCountry = a.placeIsCountry != b.placeIsCountry;
    return !(oneIsCountry && a.placeCountry.isValid() && a.placeCountry == b.placeCountry);
}

int commonLabelWords(const PreparedMention &a, const PreparedMention &b)
{
    const std::vector<quint32> first = labelWords(a);
    const std::vector<quint32> second = labelWords(b);
    const int shared = sharedWords(first, second);
    const auto shorter = int(std::min(first.size(), second.size()));
    return shared >= 3 && shared * 100 >= shorter * 60 ? shared : 0;
}

std::optional<int> agreement(const Telling &a, const Telling &b)
{
    const PreparedMention &first = *a.mention;
    const PreparedMention &second = *b.mention;
    if (first.type != second.type || first.status != second.status)
        return std::nullopt;
    if (!first.mode.isEmpty() && !second.mode.isEmpty() && first.mode != second.mode)
        return std::nullopt;
    if (a.article == b.article)
        return agreesWithinArticle(a, b) ? std::optional(1000) : std::nullopt;

    DayRelation days = compareDays(a.time(), b.time());
    const bool mayBeOneVisit = days == DayRelation::None && isOneVisit(a, b);
    if (mayBeOneVisit)
        days = DayRelation::Neighbours;
    if (days == DayRelation::None)
        return std::nullopt;

    const auto everybody = [](const Participant &) { return true; };
    const bool reciprocal = isReciprocal(first) && isReciprocal(second);
    Overlap all = overlapOf(a.participants, b.participants, everybody);
    if (reciprocal) {
        if (all.sharedSlots == 0 || all.contradicts || !(all.aWithin || all.bWithin))
            return std::nullopt;
    } else {
        const Overlap actors = overlapOf(a.participants, b.participants, [](const Participant &each) { return each.isActor; });
        const Overlap recipients = overlapOf(a.participants, b.participants, [](const Participant &each) { return !each.isActor; });
        if (actors.sharedSlots == 0 || actors.contradicts || recipients.contradicts)
            return std::nullopt;
        if (!a.recipients.empty() && !b.recipients.empty() && recipients.sharedSlots == 0)
            return std::nullopt;
    }
    const bool sameParticipants = all.aWithin && all.bWithin && all.sharedSlots >= 2;
    const bool samePlace = a.place != noIndex && a.place == b.place;
    const bool sameDay = days == DayRelation::Equal;

    if (placesContradict(a, b)) {
        // The same people on the same day: one meeting that is said to have been in two places.
        if (!(reciprocal && sameParticipants && all.persons >= 2 && sameDay && isDayPrecise(a.time())))
            return std::nullopt;
    }
    // One agreement is signed once; who confers today may confer again tomorrow, so talks must be in one place as well.
    const bool isOneTime = samePlace || ((first.type == EventType::Agree || isSigning(first)) && !placesContradict(a, b));
    if (days == DayRelation::Neighbours && !(reciprocal && sameParticipants && (isOneTime || (mayBeOneVisit && all.persons > 0))))
        return std::nullopt;
    if (days == DayRelation::Contains) {
        const Instant width = std::max(a.time().end - a.time().begin, b.time().end - b.time().begin);
        const bool isWide = width > 7 * msPerDay;
        // "Brazil suspended interest payments in February", "on 20 February": told in the same words.
        const bool sameWords = !reciprocal && all.aWithin && all.bWithin && !placesContradict(a, b) && commonLabelWords(first, second) > 0;
        if (!sameWords && (!sameParticipants || (isWide && !samePlace)))
            return std::nullopt;
    }
    if (sameDay && isCoarse(a.time()) && !all.aWithin && !all.bWithin)
        return std::nullopt;
    if (isSpeech(first.type) && !saysTheSame(first, second))
        return std::nullopt;
    // Who is known to have done something that day may have done two things, unless it was with or to somebody or in a place.
    if (!isSpeech(first.type) && all.sharedSlots < 2 && all.entities < 2 && !samePlace && !areToldAlike(first, second))
        return std::nullopt;

    return all.persons * 4 + all.entities * 2 + all.sharedSlots * 2 + (samePlace ? 4 : 0) + (sameDay ? 4 : 0)
        + (isSpeech(first.type) ? sharedWords(first.words(), second.words()) : 0);
}

} // namespace entente
