// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/merge_events.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

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

// Lists of happenings by a number that stands for a type, status, day and cast: millions of short ones, so they are chains in one array.
class Blocks
{
public:
    // Calls visit(happening) for those under a key, the last added first, until it answers false.
    template<typename Visit>
    void each(quint64 key, Visit visit) const
    {
        if (m_keys.empty())
            return;
        for (quint32 at = m_heads[slotOf(key)]; at != 0 && visit(m_entries[at - 1].happening); at = m_entries[at - 1].next) {
        }
    }
    void add(quint64 key, quint32 happening)
    {
        if (m_used * 3 >= m_keys.size() * 2)
            grow();
        const size_t slot = slotOf(key);
        if (m_heads[slot] == 0) {
            m_keys[slot] = key;
            ++m_used;
        }
        m_entries.push_back({happening, std::exchange(m_heads[slot], quint32(m_entries.size() + 1))});
    }

private:
    struct Entry {
        quint32 happening;
        quint32 next; // position plus one; 0: the last
    };
    size_t slotOf(quint64 key) const
    {
        size_t slot = size_t(key) & (m_keys.size() - 1);
        while (m_heads[slot] != 0 && m_keys[slot] != key)
            slot = (slot + 1) & (m_keys.size() - 1);
        return slot;
    }
    void grow()
    {
        const auto keys = std::exchange(m_keys, std::vector<quint64>(std::max<size_t>(1024, m_keys.size() * 2)));
        const auto heads = std::exchange(m_heads, std::vector<quint32>(m_keys.size()));
        for (size_t i = 0; i < keys.size(); ++i) {
            if (heads[i] == 0)
                continue;
            const size_t slot = slotOf(keys[i]);
            m_keys[slot] = keys[i];
            m_heads[slot] = heads[i];
        }
    }

    std::vector<quint64> m_keys; // open addressing, the size a power of two; free where the head is 0
    std::vector<quint32> m_heads;
    std::vector<Entry> m_entries;
    size_t m_used = 0;
};

class EventMerger
{
public:
    EventMerger(std::span<const Telling> tellings, std::span<const quint32> copyGroups) : m_tellings(tellings), m_copyGroups(copyGroups) {}

    std::vector<Happening> merge(const std::atomic<bool> &stop)
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
        for (const quint32 telling : order) {
            if (stop)
                return {};
            place(telling);
        }
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
    // Calls visit(key) for each of the telling's casts on each day that it may lie on and `margin` days more on both sides.
    template<typename Visit>
    static void eachKey(const Telling &telling, std::span<const quint64> casts, qint64 margin, Visit visit);

    std::span<const Telling> m_tellings;
    std::span<const quint32> m_copyGroups;
    std::vector<Happening> m_happenings;
    Blocks m_blocks;                               // by type, status, day and cast
    std::unordered_map<quint64, quint32> m_copies; // by copied text, type, status and label
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

// Who must be common to two tellings before they can agree, as numbers: a happening is stored under some, and a telling that may belong to
// it looks under one of them. Narrow on purpose: "the US on 4 April" is hundreds of tellings, "the US towards Russia" a few.
enum class CastSide : quint64 { Any, Alone, Pair };

quint64 castOf(CastSide side, quint32 first, quint32 second = 0)
{
    return hashOf({quint64(side), first, second});
}

std::vector<quint32> slotsOf(const Telling &telling, bool actors, bool recipients)
{
    std::vector<quint32> parties;
    for (const Participant &participant : telling.participants) {
        if ((participant.isActor ? actors : recipients) && (parties.empty() || parties.back() != participant.slot))
            parties.push_back(participant.slot);
    }
    return parties;
}

// Talks are of one set of participants, and one telling's set must lie in the other's; other acts share an actor and, where both name
// recipients, a recipient.
struct Casts {
    std::vector<quint64> stored;
    std::vector<quint64> looked;
};

Casts castsOf(const Telling &telling)
{
    Casts casts;
    if (isReciprocal(*telling.mention)) {
        const std::vector<quint32> parties = slotsOf(telling, true, true);
        for (size_t i = 0; i < parties.size(); ++i) {
            casts.stored.push_back(castOf(CastSide::Any, parties[i]));
            if (parties.size() == 1) {
                casts.stored.push_back(castOf(CastSide::Alone, parties[i]));
                casts.looked.push_back(castOf(CastSide::Any, parties[i]));
                continue;
            }
            casts.looked.push_back(castOf(CastSide::Alone, parties[i]));
            for (size_t j = i + 1; j < parties.size(); ++j) {
                casts.stored.push_back(castOf(CastSide::Pair, parties[i], parties[j]));
                casts.looked.push_back(casts.stored.back());
            }
        }
        return casts;
    }
    const std::vector<quint32> recipients = slotsOf(telling, false, true);
    for (const quint32 actor : slotsOf(telling, true, false)) {
        casts.stored.push_back(castOf(CastSide::Any, actor));
        if (recipients.empty()) {
            casts.stored.push_back(castOf(CastSide::Alone, actor));
            casts.looked.push_back(castOf(CastSide::Any, actor));
            continue;
        }
        casts.looked.push_back(castOf(CastSide::Alone, actor));
        for (const quint32 recipient : recipients) {
            casts.stored.push_back(castOf(CastSide::Pair, actor, recipient));
            casts.looked.push_back(casts.stored.back());
        }
    }
    return casts;
}

template<typename Visit>
void EventMerger::eachKey(const Telling &telling, std::span<const quint64> casts, qint64 margin, Visit visit)
{
    const EventTime &time = telling.time();
    if (!time.isDated())
        return;
    const qint64 first = startOf(time.firstDay()) / msPerDay;
    const qint64 last = startOf(time.lastDay()) / msPerDay;
    const quint64 kind = quint64(telling.mention->type) << 8 | quint64(telling.mention->status);
    for (const quint64 cast : casts) {
        if (last - first >= widestSearch) {
            visit(hashOf({kind, quint64(first), quint64(last), cast})); // only what is dated just so
            continue;
        }
        for (qint64 day = first - margin; day <= last + margin; ++day)
            visit(hashOf({kind, quint64(day), cast}));
    }
}

// How many days off another telling of the same may lie.
qint64 daysAround(const PreparedMention &mention)
{
    if (!isReciprocal(mention))
        return 0;
    return mention.mode == "visit"_L1 ? 3 : 1;
}

std::vector<quint32> EventMerger::candidatesOf(const Telling &telling) const
{
    std::vector<quint32> candidates;
    eachKey(telling, castsOf(telling).looked, daysAround(*telling.mention), [&](quint64 key) {
        m_blocks.each(key, [&candidates](quint32 happening) {
            candidates.push_back(happening);
            return true;
        });
    });
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

quint64 EventMerger::copyKey(const Telling &telling) const
{
    const PreparedMention &mention = *telling.mention;
    quint64 label = 0;
    for (const char c : mention.label.utf8())
        label = (label ^ quint8(c)) * 1099511628211ULL;
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
    std::vector<quint32> best; // of equal agreement
    int bestAgreement = -1;
    for (const quint32 candidate : candidates) {
        const auto value = agreementWith(candidate, telling);
        if (!value || *value < bestAgreement)
            continue;
        if (*value > bestAgreement)
            best.clear();
        bestAgreement = *value;
        best.push_back(candidate);
    }
    if (best.size() < 2)
        return best.empty() ? std::nullopt : std::optional(best.front());
    // It fits several alike: the one that is told in the same words, if any.
    std::optional<quint32> closest;
    int mostShared = 0;
    bool isTied = false;
    for (const quint32 candidate : best) {
        const int shared = commonLabelWords(*m_tellings[m_happenings[candidate].front()].mention, *telling.mention);
        if (shared < mostShared)
            continue;
        isTied = shared == mostShared;
        mostShared = shared;
        closest = candidate;
    }
    return isTied ? std::nullopt : closest;
}

void EventMerger::remember(quint32 happening, const Telling &telling)
{
    eachKey(telling, castsOf(telling).stored, 0, [&](quint64 key) {
        size_t count = 0;
        bool isThere = false;
        m_blocks.each(key, [&](quint32 each) {
            isThere = each == happening;
            return !isThere && ++count < mostCandidates;
        });
        if (!isThere && count < mostCandidates)
            m_blocks.add(key, happening);
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

std::vector<Happening> mergeEvents(std::span<const Telling> tellings, std::span<const quint32> copyGroups, const std::atomic<bool> &stop)
{
    return EventMerger(tellings, copyGroups).merge(stop);
}

} // namespace entente
