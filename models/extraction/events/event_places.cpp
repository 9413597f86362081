// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_places.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

class Finder
{
public:
    Finder(const SentenceTree &tree, const Participants &participants) : m_tree(tree), m_participants(participants) {}

    // The place that the phrase names at its head or inside ("a residential area of the city of Kryvyi Rih").
    std::optional<EventPlace> named(int head, bool alsoSeats, int depth = 0) const
    {
        if (const auto entity = m_participants.at(m_tree, head)) {
            const Entity &found = m_participants.entity(*entity);
            if (found.kind == EntityKind::Place)
                return EventPlace{*entity, found.name};
            if (found.kind == EntityKind::Country && depth == 0)
                return EventPlace{*entity, found.name};
            // "at the White House", "at the Kremlin": a seat of government that something happens in
            if (alsoSeats && depth == 0 && found.kind == EntityKind::Organization && found.country.isValid() && found.sector != Sector::Med)
                return EventPlace{*entity, found.name};
        }
        if (depth > 3)
            return std::nullopt;
        for (const int each : m_tree.children(head)) {
            const Relation relation = m_tree.token(each).relation;
            if (relation == Relation::Nmod || relation == Relation::Appos || relation == Relation::Flat || relation == Relation::Compound
                || relation == Relation::NmodPoss || relation == Relation::NmodUnmarked) {
                if (auto found = named(each, false, depth + 1))
                    return found;
            }
        }
        return std::nullopt;
    }

    // `whom`: phrases that name who it is done to, not where ("lashed out at Azerbaijan").
    std::optional<EventPlace> below(int governor, const std::vector<int> &whom = {}) const
    {
        if (governor < 0)
            return std::nullopt;
        std::optional<EventPlace> country;
        for (const int each : m_tree.children(governor)) {
            const Relation relation = m_tree.token(each).relation;
            if (relation != Relation::Obl && relation != Relation::Nmod && relation != Relation::OblUnmarked)
                continue;
            const bool at = m_tree.hasMark(each, "at"_L1);
            if (at && std::find(whom.begin(), whom.end(), each) != whom.end())
                continue;
            if (!at && !m_tree.hasMark(each, "in"_L1) && !m_tree.hasMark(each, "near"_L1) && !m_tree.hasMark(each, "outside"_L1)
                && !m_tree.hasMark(each, "across"_L1) && !m_tree.hasMark(each, "inside"_L1))
                continue;
            const auto found = named(each, at);
            if (!found)
                continue;
            if (m_participants.entity(found->entity).kind != EntityKind::Country)
                return found;
            if (!country)
                country = found;
        }
        return country;
    }

    // A town that some phrase of the clause names: "talks with officials, led by Vice Premier He, in Geneva". Not one of another clause.
    std::optional<EventPlace> within(int verb) const
    {
        for (int i = verb + 1; i < m_tree.size(); ++i) {
            const auto entity = m_participants.at(m_tree, i);
            if (!entity || m_participants.entity(*entity).kind != EntityKind::Place || !m_tree.hasMark(i, "in"_L1))
                continue;
            int up = i;
            for (int steps = 0; up >= 0 && up != verb && steps < 8; ++steps) {
                const Token &token = m_tree.token(up);
                const bool phrase = token.relation == Relation::Nmod || token.relation == Relation::Obl || token.relation == Relation::Appos || token.relation == Relation::Obj
                    || token.relation == Relation::Conj || token.relation == Relation::Flat || (token.relation == Relation::Acl && token.xpos == Xpos::VBN);
                up = phrase ? token.head : -1;
            }
            if (up == verb)
                return EventPlace{*entity, m_participants.entity(*entity).name};
        }
        return std::nullopt;
    }

private:
    const SentenceTree &m_tree;
    const Participants &m_participants;
};

} // namespace

std::optional<EventPlace> findPlace(const SentenceTree &tree, const Happening &happening, const Participants &participants)
{
    const Finder finder(tree, participants);
    // "discussed the situation in Haiti": where the topic lies, not where they met
    const bool topical = happening.type == EventType::Consult && happening.verb >= 0 && tree.text(happening.verb).startsWith("discuss"_L1);
    const bool elsewhere = happening.nominal && happening.mode == "visit"_L1; // "received him in Ankara after a trip to Riyadh"
    std::vector<int> governors{topical ? -1 : happening.noun, elsewhere ? -1 : happening.verb};
    governors.insert(governors.end(), happening.recipients.begin(), happening.recipients.end());
    governors.insert(governors.end(), happening.actors.begin(), happening.actors.end());
    if (happening.verb >= 0 && !topical) {
        governors.push_back(tree.child(happening.verb, Relation::Obj));
        governors.push_back(tree.child(happening.verb, Relation::Iobj));
        // "was killed and others injured in Odesa"
        for (const int each : tree.children(happening.verb)) {
            if (happening.passive && tree.token(each).relation == Relation::Conj && tree.token(each).xpos == Xpos::VBN)
                governors.push_back(each);
        }
    }
    std::optional<EventPlace> country;
    for (const int governor : governors) {
        const auto found = finder.below(governor, happening.type == EventType::Assault ? std::vector<int>() : happening.recipients);
        if (found && participants.entity(found->entity).kind != EntityKind::Country)
            return found;
        if (found && !country)
            country = found;
    }
    const bool goesThere = happening.type == EventType::Assault || happening.mode == "visit"_L1;
    if (goesThere) {
        for (const int recipient : happening.recipients) {
            const auto found = finder.named(recipient, false);
            if (found && participants.entity(found->entity).kind == EntityKind::Place)
                return found;
        }
    }
    if (country)
        return country;
    // An event told beside another in one clause happened where that did: "told journalists in Brussels after talks with allies".
    const bool takesPlace = happening.type == EventType::Consult || happening.type == EventType::Assault || happening.type == EventType::Mobilize || happening.type == EventType::Protest
        || happening.type == EventType::Statement || happening.type == EventType::Cooperate || happening.type == EventType::Coerce;
    if (takesPlace && !elsewhere && happening.verb >= 0 && (happening.nominal || (tree.token(happening.verb).relation == Relation::Advcl && tree.token(happening.verb).xpos == Xpos::VBG))) {
        const int above = happening.nominal ? happening.verb : tree.token(happening.verb).head;
        if (above >= 0) {
            if (auto found = finder.below(above))
                return found;
            for (const int each : tree.children(above)) {
                if (tree.token(each).relation == Relation::Obj || tree.token(each).relation == Relation::Iobj) {
                    if (auto found = finder.below(each))
                        return found;
                }
            }
        }
    }
    if (happening.type == EventType::Consult && happening.mode != "phone"_L1 && happening.verb >= 0 && !topical)
        return finder.within(happening.verb);
    return std::nullopt;
}

} // namespace entente
