// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/merge_events.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace entente {

namespace {

// Beyond these a block is news of one day by everybody about everything: more comparisons find nothing more.
constexpr size_t mostCandidates = 400;
constexpr size_t mostCompared = 32;
constexpr qint64 widestSearch = 31; // days

quint64 mixed(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

quint64 hashOf(std::initializer_list<quint64> values)
{
    quint64 hash = 0x2545f4914f6cdd1dULL;
    for (const quint64 value : values)
        hash = mixed(hash ^ value);
    return hash;
}

class EventMerger
{
public:
    EventMerger(std::span<const Telling> tellings, std::span<const quint32> copyGroups) : m_tellings(tellings), m_copyGroups(copyGroups) {}

    std::vector<Happening> merge()
    {
        std::vector<quint32> order(m_tellings.size());
        std::iota(order.begin(), order.end(), 0u);
        std::vector<int> specificities;
        specificities.reserve(m_tellings.size());
        for (const Telling &telling : m_tellings)
            specificities.push_back(specificity(telling));
        std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
            return std::tuple(-specificities[a], m_tellings[a].mention->id) < std::tuple(-specificities[b], m_tellings[b].mention->id);
        });
        for (const quint32 telling : order)
            place(telling);
        return std::move(m_happenings);
    }

private:
    static int specificity(const Telling &telling);
    void place(quint32 index);
    std::optional<quint32> bestOf(const std::vector<quint32> &candidates, const Telling &telling) const;
    std::optional<int> agreementWith(quint32 happening, const Telling &telling) const;
    void remember(quint32 happening, const Telling &telling);
    std::vector<quint32> candidatesOf(const Telling &telling) const;
    quint64 copyKey(const Telling &telling) const;
    // Days from 1970 on that the telling may lie on; `margin` more on both sides.
    template<typename Visit>
    static void eachKey(const Telling &telling, qint64 margin, Visit visit);

    std::span<const Telling> m_tellings;
    std::span<const quint32> m_copyGroups;
    std::vector<Happening> m_happenings;
    std::unordered_map<quint64, std::vector<quint32>> m_blocks; // by type, status, day and participant
    std::unordered_map<quint64, quint32> m_copies;              // by copied text, type, status and label
};

int EventMerger::specificity(const Telling &telling)
{
    int value = isDayPrecise(telling.time()) ? 64 : telling.time().isDated() ? 32 : 0;
    value += isOwnClaim(telling.time()) ? 16 : 0;
    value += telling.place != noIndex ? (telling.placeIsCountry ? 4 : 8) : 0;
    for (const Participant &participant : telling.participants)
        value += participant.isPerson ? 5 : 3;
    return value;
}

template<typename Visit>
void EventMerger::eachKey(const Telling &telling, qint64 margin, Visit visit)
{
    const EventTime &time = telling.time();
    if (!time.isDated())
        return;
    const qint64 first = startOf(time.firstDay()) / msPerDay;
    const qint64 last = startOf(time.lastDay()) / msPerDay;
    const quint64 kind = quint64(telling.mention->type) << 8 | quint64(telling.mention->status);
    quint32 slot = noIndex;
    for (const Participant &participant : telling.participants) {
        if (participant.slot == slot)
            continue;
        slot = participant.slot;
        if (last - first >= widestSearch) {
            visit(hashOf({kind, quint64(first), quint64(last), slot})); // only what is dated just so
            continue;
        }
        for (qint64 day = first - margin; day <= last + margin; ++day)
            visit(hashOf({kind, quint64(day), slot}));
    }
}

std::vector<quint32> EventMerger::candidatesOf(const Telling &telling) const
{
    std::vector<quint32> candidates;
    eachKey(telling, isReciprocal(telling.mention->type) ? 1 : 0, [&](quint64 key) {
        if (const auto found = m_blocks.find(key); found != m_blocks.end())
            candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    });
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

quint64 EventMerger::copyKey(const Telling &telling) const
{
    const PreparedMention &mention = *telling.mention;
    quint64 label = 0;
    for (const QChar c : mention.label)
        label = (label ^ c.unicode()) * 1099511628211ULL;
    return hashOf({m_copyGroups[telling.article], quint64(mention.type), quint64(mention.status), label, quint64(mention.time.begin), quint64(mention.time.end)});
}

std::optional<int> EventMerger::agreementWith(quint32 happening, const Telling &telling) const
{
    const Happening &members = m_happenings[happening];
    int best = 0;
    for (size_t i = 0; i < std::min(members.size(), mostCompared); ++i) {
        const auto each = agreement(m_tellings[members[i]], telling);
        if (!each)
            return std::nullopt;
        best = std::max(best, *each);
    }
    return best;
}

std::optional<quint32> EventMerger::bestOf(const std::vector<quint32> &candidates, const Telling &telling) const
{
    std::optional<quint32> best;
    int bestAgreement = -1;
    bool isTied = false;
    for (const quint32 candidate : candidates) {
        const auto value = agreementWith(candidate, telling);
        if (!value || *value < bestAgreement)
            continue;
        isTied = *value == bestAgreement;
        bestAgreement = *value;
        best = candidate;
    }
    return isTied ? std::nullopt : best;
}

void EventMerger::remember(quint32 happening, const Telling &telling)
{
    eachKey(telling, 0, [&](quint64 key) {
        auto &block = m_blocks[key];
        if (block.size() < mostCandidates && std::find(block.rbegin(), block.rend(), happening) == block.rend())
            block.push_back(happening);
    });
}

void EventMerger::place(quint32 index)
{
    const Telling &telling = m_tellings[index];
    const quint64 key = copyKey(telling);
    std::optional<quint32> happening;
    if (const auto copy = m_copies.find(key); copy != m_copies.end() && m_tellings[m_happenings[copy->second].front()].article != telling.article)
        happening = copy->second;
    if (!happening)
        happening = bestOf(candidatesOf(telling), telling);
    if (!happening) {
        happening = quint32(m_happenings.size());
        m_happenings.emplace_back();
    }
    m_happenings[*happening].push_back(index);
    m_copies.emplace(key, *happening);
    remember(*happening, telling);
}

} // namespace

std::vector<Happening> mergeEvents(std::span<const Telling> tellings, std::span<const quint32> copyGroups)
{
    return EventMerger(tellings, copyGroups).merge();
}

} // namespace entente
