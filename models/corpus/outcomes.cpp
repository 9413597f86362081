// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/outcomes.h"

#include <algorithm>
#include <map>
#include <set>

namespace entente {

namespace {

// Meetings slip: a plan for 15 May is fulfilled on the 16th, hardly a week later.
constexpr qint64 daysEarly = 1;
constexpr qint64 daysLate = 4;

std::set<quint32> slotsOf(const Telling &telling, bool actorsOnly)
{
    std::set<quint32> found;
    for (const Participant &participant : telling.participants) {
        if (!actorsOnly || participant.isActor)
            found.insert(participant.slot);
    }
    return found;
}

bool sidesFit(const Telling &planned, const Telling &occurred)
{
    const bool directed = !isReciprocal(*planned.mention);
    if (directed && slotsOf(planned, true) != slotsOf(occurred, true))
        return false;
    const std::set<quint32> wanted = slotsOf(planned, false);
    const std::set<quint32> came = slotsOf(occurred, false);
    return wanted.size() >= 2 && std::includes(came.begin(), came.end(), wanted.begin(), wanted.end());
}

} // namespace

std::vector<std::optional<quint32>> findOutcomes(std::span<const DatedHappening> happenings)
{
    // Occurred ones by type and first slot, then by their first day.
    std::map<std::pair<EventType, quint32>, std::vector<std::pair<qint64, quint32>>> occurred;
    for (quint32 i = 0; i < happenings.size(); ++i) {
        const DatedHappening &each = happenings[i];
        if (each.telling->mention->status != EventStatus::Occurred || !isDayPrecise(each.time))
            continue;
        for (const quint32 slot : slotsOf(*each.telling, false))
            occurred[{each.telling->mention->type, slot}].emplace_back(startOf(each.time.firstDay()) / msPerDay, i);
    }
    for (auto &[key, list] : occurred)
        std::sort(list.begin(), list.end());

    std::vector<std::optional<quint32>> outcomes(happenings.size());
    for (quint32 i = 0; i < happenings.size(); ++i) {
        const DatedHappening &planned = happenings[i];
        if (planned.telling->mention->status != EventStatus::Planned || !planned.time.isDated() || planned.telling->participants.empty())
            continue;
        const auto list = occurred.find({planned.telling->mention->type, planned.telling->participants.front().slot});
        if (list == occurred.end())
            continue;
        const qint64 first = startOf(planned.time.firstDay()) / msPerDay;
        const qint64 last = startOf(planned.time.lastDay()) / msPerDay;
        if (last - first > 31)
            continue;
        std::optional<qint64> nearest;
        for (auto at = std::lower_bound(list->second.begin(), list->second.end(), std::pair(first - daysEarly, quint32(0)));
             at != list->second.end() && at->first <= last + daysLate; ++at) {
            const Telling &came = *happenings[at->second].telling;
            if (!sidesFit(*planned.telling, came) || placesContradict(*planned.telling, came))
                continue;
            const qint64 distance = at->first < first ? first - at->first : std::max<qint64>(0, at->first - last);
            if (nearest && distance > *nearest)
                continue;
            outcomes[i] = nearest == distance ? std::nullopt : std::optional(at->second);
            nearest = distance;
        }
    }
    return outcomes;
}

} // namespace entente
