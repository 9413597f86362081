// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/group_reference.h"

#include <algorithm>
#include <array>
#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// How many sentences back the group may have been introduced.
constexpr int reach = 6;
// How many characters back its members may have been named.
constexpr qsizetype readingDistance = 900;

enum class Members { People, Countries, Either };

struct Reference {
    Members members = Members::Either;
    size_t count = 0; // 0: more than one
};

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

std::optional<Members> membersOf(QStringView noun)
{
    if (isOneOf(noun, {"presidents"_L1, "leaders"_L1, "ministers"_L1, "chancellors"_L1, "politicians"_L1, "men"_L1, "women"_L1, "counterparts"_L1, "heads"_L1, "diplomats"_L1,
            "envoys"_L1}))
        return Members::People;
    if (isOneOf(noun, {"sides"_L1, "countries"_L1, "nations"_L1, "governments"_L1, "delegations"_L1, "states"_L1, "parties"_L1, "neighbours"_L1, "neighbors"_L1, "negotiators"_L1,
            "rivals"_L1, "powers"_L1, "allies"_L1, "teams"_L1, "capitals"_L1}))
        return Members::Countries;
    return std::nullopt;
}

std::optional<size_t> countOf(QStringView word)
{
    static constexpr std::array numbers{"two"_L1, "three"_L1, "four"_L1, "five"_L1, "six"_L1};
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (word.compare(numbers[i], Qt::CaseInsensitive) == 0)
            return i + 2;
    }
    return isOneOf(word, {"both"_L1}) ? std::optional<size_t>(2) : std::nullopt;
}

std::optional<Reference> referenceAt(const SentenceTree &tree, int head)
{
    const Token &token = tree.token(head);
    if (token.upos == Upos::PRON && isOneOf(tree.text(head), {"they"_L1, "both"_L1}))
        return Reference{Members::Either, isOneOf(tree.text(head), {"both"_L1}) ? size_t(2) : size_t(0)};
    if (token.upos == Upos::NUM && countOf(tree.text(head)) && tree.child(head, Relation::Det) >= 0 && tree.child(head, Relation::Nmod) < 0)
        return Reference{Members::Either, *countOf(tree.text(head))}; // "The five telephoned Trump"
    const auto members = membersOf(tree.text(head));
    if (token.xpos != Xpos::NNS || !members)
        return std::nullopt;
    Reference reference{*members, 0};
    bool definite = false;
    for (const int each : tree.children(head)) {
        const Relation relation = tree.token(each).relation;
        const bool counted = *members == Members::Countries && tree.child(head, Relation::Nummod) >= 0; // "the two South Caucasus nations"
        if (relation == Relation::Compound && counted)
            continue;
        if (relation == Relation::Nmod || relation == Relation::NmodPoss || relation == Relation::AclRelcl || relation == Relation::Acl || relation == Relation::Compound)
            return std::nullopt; // says itself who they are
        if (relation == Relation::Amod && !isOneOf(tree.text(each), {"both"_L1, "same"_L1, "respective"_L1}))
            return std::nullopt; // "the European leaders"
        definite = definite || isOneOf(tree.text(each), {"the"_L1, "both"_L1, "these"_L1});
        if (each < head && countOf(tree.text(each)))
            reference.count = *countOf(tree.text(each));
    }
    return definite ? std::optional(reference) : std::nullopt;
}

// An organ that every state has one of.
bool isOrgan(const SentenceTree &tree, int head)
{
    return isOneOf(tree.text(head), {"government"_L1, "presidency"_L1, "cabinet"_L1, "army"_L1, "military"_L1, "ministry"_L1, "authorities"_L1, "parliament"_L1});
}

} // namespace

// Its country acted in the sentences before, and no other one has since.
std::optional<EntityIndex> governmentReferredTo(const SentenceTree &tree, int head, int sentence, const std::vector<EventDraft> &drafts, const Participants &participants)
{
    if (!isOrgan(tree, head) || tree.token(head).upos != Upos::NOUN)
        return std::nullopt;
    bool definite = false;
    for (const int each : tree.children(head)) {
        const Relation relation = tree.token(each).relation;
        if (relation == Relation::NmodPoss || relation == Relation::Nmod || relation == Relation::Compound)
            return std::nullopt; // says itself whose it is
        definite = definite || tree.isWord(each, "the"_L1);
    }
    if (!definite || drafts.empty() || sentence - drafts.back().sentence > 2 || drafts.back().mention.actors.size() != 1)
        return std::nullopt;
    const Entity &last = participants.entity(drafts.back().mention.actors.front());
    return last.kind == EntityKind::Place ? std::nullopt : participants.country(last.country);
}

std::vector<EntityIndex> groupReferredTo(const SentenceTree &tree, int head, int sentence, const std::vector<EventDraft> &drafts, const Participants &participants)
{
    const auto reference = referenceAt(tree, head);
    if (!reference)
        return {};
    const auto fits = [&](EntityIndex each) {
        const Entity &entity = participants.entity(each);
        if (entity.kind == EntityKind::Place)
            return false;
        const bool person = entity.kind == EntityKind::Person;
        return reference->members == Members::Either || person == (reference->members == Members::People);
    };
    const auto countryOf = [&](EntityIndex each) -> std::optional<EntityIndex> {
        const Entity &entity = participants.entity(each);
        return entity.kind == EntityKind::Person ? participants.country(entity.country) : std::optional(each);
    };
    for (auto draft = drafts.rbegin(); draft != drafts.rend() && sentence - draft->sentence <= reach; ++draft) {
        if (draft->inPassing || draft->mention.status != EventStatus::Occurred)
            continue;
        const EventType type = draft->mention.type;
        if (type != EventType::Consult && type != EventType::Agree && type != EventType::Support && type != EventType::Cooperate)
            continue;
        std::vector<EntityIndex> all = draft->mention.actors;
        all.insert(all.end(), draft->mention.recipients.begin(), draft->mention.recipients.end());
        // "both countries" after a call of two presidents
        if (reference->members == Members::Countries) {
            std::vector<EntityIndex> countries;
            for (const EntityIndex each : all) {
                const auto country = countryOf(each);
                if (country && std::find(countries.begin(), countries.end(), *country) == countries.end())
                    countries.push_back(*country);
            }
            all = std::move(countries);
        }
        std::erase_if(all, [&](EntityIndex each) { return !fits(each); });
        if (all.size() > 1 && (reference->count == 0 || all.size() == reference->count))
            return all;
        // "the ministers" of the G7 that met
        const auto &sides = draft->mention.actors;
        if (type == EventType::Consult && reference->count == 0 && sides.size() == 1 && participants.entity(sides.front()).kind == EntityKind::Organization
            && participants.entity(sides.front()).sector == Sector::Igo)
            return sides;
    }
    if (reference->members == Members::Either || reference->count > 2)
        return {};
    return participants.lastNamed(tree.token(head).span.begin, readingDistance, reference->members == Members::People ? EntityKind::Person : EntityKind::Country);
}

} // namespace entente
