// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/summary_counts.h"

#include "corpus/facet_counts.h"
#include "corpus/facet_keys.h"
#include "corpus/same_happening.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace entente {

namespace {

using Countries = std::set<CountryCode>;
using Pair = std::pair<CountryCode, CountryCode>;

Countries countriesOf(const std::vector<EntityId> &ids, const Corpus &corpus)
{
    Countries countries;
    for (const EntityId id : ids) {
        const CorpusEntity *entity = corpus.entity(id);
        if (entity && entity->country.isValid())
            countries.insert(entity->country);
    }
    return countries;
}

QString nameOf(CountryCode country, const Corpus &corpus)
{
    const FacetValue *value = corpus.find(facetKey(country));
    return value ? value->name : country.toString();
}

// Every pair of countries that an event counts for.
std::set<Pair> dyadsOf(const Corpus &corpus, Row row)
{
    const EventDetails details = corpus.details(row);
    Countries actors = countriesOf(details.actors, corpus);
    Countries recipients = countriesOf(details.recipients, corpus);
    if (isReciprocal(details.traits.type)) {
        actors.insert(recipients.begin(), recipients.end());
        recipients = actors;
    }
    std::set<Pair> pairs;
    for (const CountryCode actor : actors) {
        for (const CountryCode recipient : recipients) {
            if (actor != recipient)
                pairs.insert({actor, recipient});
        }
    }
    return pairs;
}

} // namespace

int ActorCount::total() const
{
    return std::accumulate(events.begin(), events.end(), 0);
}

std::vector<ActorCount> countActors(FacetKind kind, const Corpus &corpus, const RowSet &rows, int most)
{
    const std::vector<quint32> counts = facetCounts(kind, rows, corpus);
    std::vector<size_t> order(counts.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return counts[a] > counts[b]; });
    std::vector<ActorCount> actors;
    for (const size_t index : order) {
        if (int(actors.size()) >= most || counts[index] == 0)
            break;
        const FacetValue &value = corpus.facet(kind)[index];
        ActorCount actor{.name = value.name, .key = value.key};
        for (const Row row : value.rows) {
            if (rows.contains(row))
                ++actor.events[size_t(corpus.traits()[row].quad())];
        }
        actors.push_back(actor);
    }
    return actors;
}

DyadCounts countDyads(const Corpus &corpus, const RowSet &rows, int most)
{
    std::map<Pair, int> pairs;
    std::map<CountryCode, int> totals;
    for (const Row row : rows) {
        Countries involved;
        for (const Pair &pair : dyadsOf(corpus, row)) {
            ++pairs[pair];
            involved.insert({pair.first, pair.second});
        }
        for (const CountryCode country : involved)
            ++totals[country];
    }
    std::vector<std::pair<CountryCode, int>> order(totals.begin(), totals.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    if (order.size() > size_t(most))
        order.resize(size_t(most));
    DyadCounts dyads;
    for (const auto &[actor, total] : order) {
        dyads.countries.append(nameOf(actor, corpus));
        dyads.codes.push_back(actor);
        for (const auto &[recipient, ignored] : order) {
            const auto found = pairs.find({actor, recipient});
            dyads.events.push_back(found == pairs.end() ? 0 : found->second);
        }
    }
    return dyads;
}

RowSet rowsOfDyad(const Corpus &corpus, const RowSet &rows, CountryCode actor, CountryCode recipient)
{
    RowSet counted;
    for (const Row row : rows) {
        if (dyadsOf(corpus, row).contains({actor, recipient}))
            counted.add(row);
    }
    return counted;
}

Tone countTone(const Corpus &corpus, const RowSet &rows)
{
    Tone tone{.activity = activityOf(corpus, rows), .bars = {}};
    for (const ActivityBar &bar : tone.activity.bars) {
        const auto of = [&bar](QuadClass quad) { return bar.events[size_t(quad)]; };
        tone.bars.push_back({.cooperation = of(QuadClass::VerbalCooperation) + of(QuadClass::MaterialCooperation),
            .conflict = of(QuadClass::VerbalConflict) + of(QuadClass::MaterialConflict),
            .events = std::accumulate(bar.events.begin(), bar.events.end(), 0)});
        tone.coarse += bar.coarse;
    }
    return tone;
}

std::vector<SpeakerCount> countSpeakers(const Corpus &corpus, std::span<const quint32> quotes, int most)
{
    std::vector<SpeakerCount> speakers;
    QHash<qint64, size_t> known;
    QHash<QString, size_t> named; // "an official": nobody that the corpus knows
    for (const quint32 index : quotes) {
        const QuoteInfo &quote = corpus.quotes()[index];
        if (!quote.speaker && quote.speakerName.isEmpty())
            continue;
        size_t &place = quote.speaker ? known[qint64(*quote.speaker)] : named[quote.speakerName];
        if (place == 0) {
            const CorpusEntity *entity = quote.speaker ? corpus.entity(*quote.speaker) : nullptr;
            speakers.push_back({.name = entity ? entity->name : quote.speakerName});
            place = speakers.size(); // one more than the index
        }
        ++speakers[place - 1].quotes;
        speakers[place - 1].which.push_back(index);
    }
    std::stable_sort(speakers.begin(), speakers.end(), [](const SpeakerCount &a, const SpeakerCount &b) { return a.quotes > b.quotes; });
    if (speakers.size() > size_t(most))
        speakers.resize(size_t(most));
    return speakers;
}

} // namespace entente
