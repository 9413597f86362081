// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_arguments.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isAuthority(QStringView noun)
{
    static constexpr std::array words{"government"_L1, "parliament"_L1, "leadership"_L1, "leaders"_L1, "authorities"_L1, "ministry"_L1, "ministers"_L1, "court"_L1, "administration"_L1,
        "officials"_L1, "police"_L1, "regime"_L1, "diplomats"_L1, "prosecutors"_L1, "lawmakers"_L1, "deputies"_L1, "cabinet"_L1, "staff"_L1, "command"_L1, "senate"_L1, "congress"_L1};
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return noun.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

void EventArguments::nameActors(const Happening &happening, EventMention &event) const
{
    event.actors = m_participants.of(m_tree, happening.actors);
    addListedPeople(happening.actors, event.actors);
}

void EventArguments::nameRecipients(const Happening &happening, EventMention &event) const
{
    event.recipients = m_participants.of(m_tree, blamed(happening));
    // "he warned Mr Putin": a pronoun is not who stands beside it.
    if (happening.actors.size() == 1 && m_tree.token(happening.actors.front()).upos == Upos::PRON && event.actors == event.recipients)
        event.actors.clear();
    std::erase_if(event.recipients, [&](EntityIndex each) { return std::find(event.actors.begin(), event.actors.end(), each) != event.actors.end(); });
    // "The ambassador denied that Russia had targeted": nobody rejects his own country.
    if (event.type == EventType::Reject && happening.complement >= 0 && event.actors.size() == 1 && m_participants.entity(event.actors.front()).kind == EntityKind::Person) {
        const CountryCode own = m_participants.entity(event.actors.front()).country;
        std::erase_if(event.recipients, [&](EntityIndex each) { return own.isValid() && m_participants.entity(each).kind == EntityKind::Country && m_participants.entity(each).country == own; });
    }
    dropCountriesOfPeople(event.actors);
    dropCountriesOfPeople(event.recipients);
    shareOut(happening, event);
}

// "condemned the blocking of French broadcasts": of a deed that only says what it was done to, nobody is named who did it.
std::vector<int> EventArguments::blamed(const Happening &happening) const
{
    std::vector<int> heads = happening.recipients;
    if (happening.type != EventType::Accuse)
        return heads;
    std::erase_if(heads, [&](int head) {
        const Token &token = m_tree.token(head);
        if (token.upos != Upos::NOUN || !m_tree.text(head).endsWith(u"ing") || m_participants.at(m_tree, head))
            return false;
        const auto below = m_tree.children(head);
        const bool of = std::any_of(below.begin(), below.end(), [&](int each) { return m_tree.hasMark(each, "of"_L1); });
        const bool owned = std::any_of(below.begin(), below.end(), [&](int each) {
            const Relation relation = m_tree.token(each).relation;
            return each < head && (relation == Relation::NmodPoss || relation == Relation::Amod || relation == Relation::Compound) && m_participants.at(m_tree, each);
        });
        const bool by = std::any_of(below.begin(), below.end(), [&](int each) { return m_tree.hasMark(each, "by"_L1); });
        return of && !owned && !by;
    });
    return heads;
}

void EventArguments::keepPlacesOut(const Happening &happening, EventMention &event) const
{
    standForTheirCountry(happening.actors, event.actors);
    if (event.type != EventType::Consult)
        return;
    dropPlacesBesidePeople(happening.recipients, event.recipients);
    if (event.mode != "visit"_L1) {
        std::erase_if(event.recipients, [&](EntityIndex each) { return m_participants.entity(each).kind == EntityKind::Place; });
        shareOut(happening, event);
    }
}

void EventArguments::retype(const Happening &happening, EventMention &event) const
{
    // "speaking to BFMTV", "told the BBC": an outlet is who asks, not whom one consults.
    const auto isOutlet = [&](EntityIndex each) { return m_participants.entity(each).sector == Sector::Med && m_participants.entity(each).kind == EntityKind::Organization; };
    if (event.type == EventType::Consult && happening.noun < 0 && event.mode != "visit"_L1 && !event.recipients.empty() && std::all_of(event.recipients.begin(), event.recipients.end(), isOutlet)) {
        event.type = EventType::Statement;
        event.mode.clear();
    }
    // A ministry that summons another state's people protests.
    if (event.type == EventType::Request && event.mode == "meet"_L1 && happening.verb >= 0 && m_tree.text(happening.verb).startsWith("summon"_L1)) {
        const auto countryOf = [&](EntityIndex each) { return m_participants.entity(each).country; };
        const bool abroad = std::any_of(event.recipients.begin(), event.recipients.end(), [&](EntityIndex each) {
            return countryOf(each).isValid() && m_participants.entity(each).kind != EntityKind::Place
                && std::none_of(event.actors.begin(), event.actors.end(), [&](EntityIndex actor) { return countryOf(actor) == countryOf(each); });
        });
        if (abroad) {
            event.type = EventType::Accuse;
            event.mode = u"disapprove"_s;
        }
    }
    // Crowds demonstrate; governments and ministers object.
    const bool objects = event.type == EventType::Protest && event.mode == "demo"_L1 && isSpokesman(happening.actors);
    if (objects || isAttackByWords(happening, event)) {
        event.type = EventType::Accuse;
        event.mode = u"disapprove"_s;
    }
}

// "Clinton attacked Trump": a politician hits another with words. Armies, crowds and states do it with arms.
bool EventArguments::isAttackByWords(const Happening &happening, const EventMention &event) const
{
    if (event.type != EventType::Assault || !event.mode.isEmpty() || happening.actors.empty())
        return false;
    static constexpr std::array verbs{"attack"_L1, "hit"_L1, "strike"_L1, "target"_L1, "assault"_L1, "battle"_L1, "clash"_L1, "fight"_L1};
    const auto tells = [&](int token) {
        return token >= 0 && std::any_of(verbs.begin(), verbs.end(), [&](QLatin1StringView each) { return m_tree.text(token).startsWith(each, Qt::CaseInsensitive); });
    };
    if (!tells(happening.verb) && !tells(happening.noun))
        return false;
    const auto isPolitician = [&](EntityIndex each) {
        const Entity &entity = m_participants.entity(each);
        return entity.kind == EntityKind::Person && entity.sector != Sector::Mil && entity.sector != Sector::Reb;
    };
    const bool byName = std::all_of(happening.actors.begin(), happening.actors.end(), [&](int head) { return m_participants.person(m_tree, head) || m_tree.token(head).upos == Upos::PRON; });
    return byName && !event.actors.empty() && std::all_of(event.actors.begin(), event.actors.end(), isPolitician)
        && std::all_of(event.recipients.begin(), event.recipients.end(), isPolitician) && !event.place;
}

// "Turkey's President Erdogan": the person stands for the country.
void EventArguments::dropCountriesOfPeople(std::vector<EntityIndex> &all) const
{
    std::erase_if(all, [&](EntityIndex each) {
        const Entity &country = m_participants.entity(each);
        return country.kind == EntityKind::Country && std::any_of(all.begin(), all.end(), [&](EntityIndex other) {
            return m_participants.entity(other).kind == EntityKind::Person && m_participants.entity(other).country == country.country;
        });
    });
}

// "Presidents A, B of France C and D held talks": people that the parser hung inside the list belong to it.
void EventArguments::addListedPeople(const std::vector<int> &heads, std::vector<EntityIndex> &actors) const
{
    if (heads.size() < 3)
        return;
    const int first = *std::min_element(heads.begin(), heads.end()), last = *std::max_element(heads.begin(), heads.end());
    for (int i = first; i < last; ++i) {
        const Relation relation = m_tree.token(i).relation;
        if (relation == Relation::NmodPoss || relation == Relation::Compound || relation == Relation::Amod)
            continue;
        const auto entity = m_participants.at(m_tree, i);
        if (!entity || m_participants.entity(*entity).kind != EntityKind::Person || m_tree.token(i).upos != Upos::PROPN)
            continue;
        if (std::find(actors.begin(), actors.end(), *entity) == actors.end())
            actors.push_back(*entity);
    }
}

// A place does nothing: "the parliament in Kyiv" acts for Ukraine, "a bomber in Mogadishu" for nobody that is named.
void EventArguments::standForTheirCountry(const std::vector<int> &heads, std::vector<EntityIndex> &actors) const
{
    std::vector<EntityIndex> kept;
    for (const EntityIndex each : actors) {
        std::optional<EntityIndex> actor = each;
        if (m_participants.entity(each).kind == EntityKind::Place) {
            actor.reset();
            for (const int head : heads) {
                const bool itself = m_participants.at(m_tree, head) == each;
                if (m_participants.of(m_tree, head) == each && (itself || isAuthority(m_tree.text(head))))
                    actor = m_participants.country(m_participants.entity(each).country);
                if (itself && !actor)
                    actor = each;
            }
        }
        if (actor && std::find(kept.begin(), kept.end(), *actor) == kept.end())
            kept.push_back(*actor);
    }
    actors = std::move(kept);
}

// "received a group of allies in London": London is where, not whom.
void EventArguments::dropPlacesBesidePeople(const std::vector<int> &heads, std::vector<EntityIndex> &recipients) const
{
    std::erase_if(recipients, [&](EntityIndex each) {
        return m_participants.entity(each).kind == EntityKind::Place && std::none_of(heads.begin(), heads.end(), [&](int head) { return m_participants.at(m_tree, head) == each; })
            && recipients.size() > 1;
    });
}

// Whether a government or somebody who speaks for one acts, not a people: "China", "the foreign minister", but "Pakistanis".
bool EventArguments::isSpokesman(const std::vector<int> &heads) const
{
    return !heads.empty() && std::all_of(heads.begin(), heads.end(), [&](int head) {
        const auto who = m_participants.of(m_tree, head);
        if (!who || m_tree.token(head).xpos == Xpos::NNS || m_tree.token(head).xpos == Xpos::NNPS)
            return false;
        const Entity &entity = m_participants.entity(*who);
        const bool named = m_participants.at(m_tree, head).has_value();
        return (entity.kind == EntityKind::Country && named) || (entity.kind == EntityKind::Person && entity.sector == Sector::Gov) || isAuthority(m_tree.text(head));
    });
}

// "accused each other", "attacked one another"
bool EventArguments::isReciprocal(int head) const
{
    return (m_tree.isWord(head, "other"_L1) && head > 0 && m_tree.isWord(head - 1, "each"_L1)) || (m_tree.isWord(head, "another"_L1) && head > 0 && m_tree.isWord(head - 1, "one"_L1))
        || (m_tree.isWord(head, "each"_L1) && head + 1 < m_tree.size() && m_tree.isWord(head + 1, "other"_L1));
}

// "A and B met": the first is the actor, the others whom it met.
void EventArguments::shareOut(const Happening &happening, EventMention &event) const
{
    const auto below = happening.verb >= 0 ? m_tree.children(happening.verb) : std::span<const int>();
    const bool eachOther = std::any_of(below.begin(), below.end(), [&](int each) { return isReciprocal(each); });
    const bool mutual = eachOther || event.type == EventType::Consult || event.type == EventType::Cooperate || event.type == EventType::Agree
        || (event.type == EventType::Support && happening.noun >= 0);
    // "A and B are in contact with the group": the other side is named, if by no name.
    const bool withSomebody = std::any_of(happening.recipients.begin(), happening.recipients.end(), [&](int each) { return m_tree.hasMark(each, "with"_L1) && m_tree.isAgentNoun(each); });
    if (!mutual || withSomebody || !event.recipients.empty() || event.actors.size() != 2)
        return;
    event.recipients.assign(event.actors.begin() + 1, event.actors.end());
    event.actors.resize(1);
}

} // namespace entente
