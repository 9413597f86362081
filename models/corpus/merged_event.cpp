// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/merged_event.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

int foundation(DateBasis basis)
{
    switch (basis) {
    case DateBasis::Set: return 4;
    case DateBasis::Stated: return 3;
    case DateBasis::Inherited: return 2;
    case DateBasis::Published: return 1;
    case DateBasis::None: break;
    }
    return 0;
}

EventTime bestTime(const Happening &happening, std::span<const Telling> tellings)
{
    std::map<std::pair<Instant, Instant>, int> support;
    for (const quint32 index : happening)
        ++support[{tellings[index].time().begin, tellings[index].time().end}];
    const auto rank = [&](quint32 index) {
        const EventTime &time = tellings[index].time();
        const Instant width = time.isDated() ? time.end - time.begin : std::numeric_limits<Instant>::max();
        return std::tuple(time.isDated(), !time.estimated, foundation(time.basis), -width, support[{time.begin, time.end}], -qint64(tellings[index].mention->id));
    };
    return tellings[*std::max_element(happening.begin(), happening.end(), [&](quint32 a, quint32 b) { return rank(a) < rank(b); })].time();
}

quint32 bestPlace(const Happening &happening, std::span<const Telling> tellings)
{
    std::map<quint32, std::pair<int, int>> places; // is no country, how often
    for (const quint32 index : happening) {
        const Telling &telling = tellings[index];
        if (telling.place != noIndex) {
            places[telling.place].first = telling.placeIsCountry ? 0 : 1;
            ++places[telling.place].second;
        }
    }
    const auto best = std::max_element(places.begin(), places.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return best == places.end() ? noIndex : best->first;
}

bool isDisputed(const Happening &happening, std::span<const Telling> tellings)
{
    std::optional<Instant> day;
    const Telling *placed = nullptr;
    for (const quint32 index : happening) {
        const Telling &telling = tellings[index];
        if (isDayPrecise(telling.time()) && isOwnClaim(telling.time())) {
            const Instant claimed = startOf(telling.time().firstDay());
            if (day && *day != claimed)
                return true;
            day = claimed;
        }
        if (telling.place != noIndex) {
            if (placed && placesContradict(*placed, telling))
                return true;
            // A country says less than a city in it: keep the city to compare with.
            if (!placed || placed->placeIsCountry)
                placed = &telling;
        }
    }
    return false;
}

// A country that stands beside its own people adds nothing to them.
void dropImpliedCountries(std::vector<quint32> &list, const std::vector<quint32> &beside, const std::vector<CorpusEntity> &entities)
{
    std::erase_if(list, [&](quint32 index) {
        return entities[index].kind == EntityKind::Country && entities[index].country.isValid()
            && std::any_of(beside.begin(), beside.end(), [&](quint32 other) {
                   return entities[other].kind == EntityKind::Person && entities[other].country == entities[index].country;
               });
    });
}

bool contains(const std::vector<quint32> &list, quint32 each)
{
    return std::find(list.begin(), list.end(), each) != list.end();
}

// Adds who is in neither list yet. Talks have two sides but no direction: there, people join the side of their country.
void addParticipants(MergedEvent &event, const Telling &telling, const std::vector<CorpusEntity> &entities)
{
    const bool hasSides = isReciprocal(*telling.mention);
    const auto isRecipientsCountry = [&](quint32 entity) {
        return entities[entity].country.isValid() && std::any_of(event.recipients.begin(), event.recipients.end(), [&](quint32 other) {
                   return entities[other].country == entities[entity].country;
               });
    };
    const auto isActorsCountry = [&](quint32 entity) {
        return entities[entity].country.isValid() && std::any_of(event.actors.begin(), event.actors.end(), [&](quint32 other) {
                   return entities[other].country == entities[entity].country;
               });
    };
    const auto add = [&](quint32 entity, bool isActor) {
        if (contains(event.actors, entity) || contains(event.recipients, entity))
            return;
        if (hasSides && isRecipientsCountry(entity))
            isActor = false;
        else if (hasSides && isActorsCountry(entity))
            isActor = true;
        (isActor ? event.actors : event.recipients).push_back(entity);
    };
    for (const quint32 entity : telling.actors)
        add(entity, true);
    for (const quint32 entity : telling.recipients)
        add(entity, false);
}

} // namespace

MergedEvent mergedEvent(const Happening &happening, std::span<const Telling> tellings, const std::vector<CorpusEntity> &entities)
{
    const Telling &main = tellings[happening.front()];
    MergedEvent event;
    event.id = main.mention->id;
    event.label = main.mention->label;
    event.traits.type = main.mention->type;
    event.traits.status = main.mention->status;
    event.actors.assign(main.actors.begin(), main.actors.end());
    event.recipients.assign(main.recipients.begin(), main.recipients.end());
    for (const quint32 index : happening) {
        const Telling &telling = tellings[index];
        event.id = std::min(event.id, telling.mention->id);
        if (event.mode.isEmpty())
            event.mode = telling.mention->mode;
        addParticipants(event, telling, entities);
    }
    if (happening.size() > 1) {
        std::vector<quint32> besideActors = event.actors;
        std::vector<quint32> besideRecipients = event.recipients;
        if (isReciprocal(*main.mention)) {
            besideActors.insert(besideActors.end(), event.recipients.begin(), event.recipients.end());
            besideRecipients = besideActors;
        }
        dropImpliedCountries(event.actors, besideActors, entities);
        dropImpliedCountries(event.recipients, besideRecipients, entities);
    }
    event.time = bestTime(happening, tellings);
    event.place = bestPlace(happening, tellings);
    event.traits.precision = event.time.precision;
    event.traits.basis = event.time.basis;
    event.traits.isRange = event.time.isRange;
    event.traits.estimated = event.time.estimated;
    event.traits.disputed = happening.size() > 1 && isDisputed(happening, tellings);
    return event;
}

} // namespace entente
