// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/participants.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// "Trump's adviser" is not Trump; "Trump's proposal" is his.
bool isSomebodyElse(QStringView noun)
{
    static constexpr std::array words{"adviser"_L1, "advisor"_L1, "aide"_L1, "ally"_L1, "allies"_L1, "ambassador"_L1, "assistant"_L1, "brother"_L1,
        "children"_L1, "counterpart"_L1, "critic"_L1, "critics"_L1, "daughter"_L1, "deputy"_L1, "envoy"_L1, "father"_L1, "friend"_L1, "husband"_L1, "lawyer"_L1, "lawyers"_L1,
        "mother"_L1, "opponent"_L1, "opponents"_L1, "opposition"_L1, "predecessor"_L1, "rival"_L1, "rivals"_L1, "sister"_L1, "son"_L1, "sons"_L1, "spokesman"_L1, "spokesperson"_L1,
        "spokeswoman"_L1, "successor"_L1, "supporter"_L1, "supporters"_L1, "wife"_L1};
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return noun.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

Participants::Participants(const std::vector<Entity> &entities) : m_entities(entities), m_shortNames(entities.size())
{
    for (size_t i = 0; i < entities.size(); ++i) {
        for (const EntityMention &mention : entities[i].mentions)
            m_mentions.push_back({mention.span, EntityIndex(i), mention.form});
    }
    std::stable_sort(m_mentions.begin(), m_mentions.end(), [](const Mention &a, const Mention &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
}

const Participants::Mention *Participants::covering(TextSpan token) const
{
    auto it = std::partition_point(m_mentions.begin(), m_mentions.end(), [&](const Mention &each) { return each.span.begin <= token.begin; });
    const Mention *best = nullptr;
    for (int steps = 0; it != m_mentions.begin() && steps < 6; ++steps) {
        --it;
        if (it->span.contains(token) && (!best || it->span.length() < best->span.length()))
            best = &*it;
    }
    return best;
}

std::optional<EntityIndex> Participants::at(const SentenceTree &tree, int token) const
{
    const Mention *mention = covering(tree.token(token).span);
    return mention ? std::optional(mention->entity) : std::nullopt;
}

bool Participants::isDemonym(const SentenceTree &tree, int token) const
{
    const Mention *mention = covering(tree.token(token).span);
    return mention && mention->form == MentionForm::Demonym && tree.token(token).upos != Upos::ADJ;
}

std::optional<TextSpan> Participants::mentionAt(const SentenceTree &tree, int token) const
{
    const Mention *mention = covering(tree.token(token).span);
    return mention ? std::optional(mention->span) : std::nullopt;
}

// "Secretary of State Marco Rubio": the preposition is the title's, not the name's.
bool Participants::isApartFromPreposition(const SentenceTree &tree, int name) const
{
    const auto mention = mentionAt(tree, name);
    const int first = mention ? tree.tokenAt(mention->begin) : -1;
    return first > 0 && tree.token(first - 1).upos == Upos::PROPN;
}

std::optional<EntityIndex> Participants::person(const SentenceTree &tree, int head) const
{
    const auto isPerson = [&](std::optional<EntityIndex> found) { return found && entity(*found).kind == EntityKind::Person; };
    if (const auto found = at(tree, head); isPerson(found))
        return found;
    if (tree.token(head).upos == Upos::NOUN && !tree.isAgentNoun(head))
        return std::nullopt; // "the palace of their host, Alexander Lukashenko"
    for (const int each : tree.children(head)) {
        const Relation relation = tree.token(each).relation;
        const bool names = relation == Relation::Flat || relation == Relation::Appos
            || (each > head && (relation == Relation::Compound || relation == Relation::NmodDesc || (relation == Relation::Nmod && (!tree.preposition(each) || (tree.token(head).upos == Upos::PROPN && isApartFromPreposition(tree, each))))));
        if (!names)
            continue;
        if (const auto found = at(tree, each); isPerson(found))
            return found;
    }
    return std::nullopt;
}

std::optional<EntityIndex> Participants::within(TextSpan span, bool (*accepts)(const Entity &)) const
{
    auto it = std::partition_point(m_mentions.begin(), m_mentions.end(), [&](const Mention &each) { return each.span.begin < span.begin; });
    for (; it != m_mentions.end() && it->span.begin < span.end; ++it) {
        if (it->span.end <= span.end && accepts(entity(it->entity)))
            return it->entity;
    }
    return std::nullopt;
}

std::vector<EntityIndex> Participants::lastNamed(qsizetype position, qsizetype distance, EntityKind kind) const
{
    const auto end = std::partition_point(m_mentions.begin(), m_mentions.end(), [&](const Mention &each) { return each.span.begin < position; });
    std::vector<EntityIndex> found;
    for (auto it = end; it != m_mentions.begin() && position - std::prev(it)->span.begin <= distance; --it) {
        const EntityIndex each = std::prev(it)->entity;
        const Entity &named = entity(each);
        if (named.kind == kind && (kind != EntityKind::Person || named.country.isValid()) && std::find(found.begin(), found.end(), each) == found.end())
            found.insert(found.begin(), each);
    }
    return found.size() == 2 ? found : std::vector<EntityIndex>();
}

std::optional<EntityIndex> Participants::country(CountryCode code) const
{
    for (size_t i = 0; i < m_entities.size(); ++i) {
        if (m_entities[i].kind == EntityKind::Country && m_entities[i].country == code)
            return EntityIndex(i);
    }
    return std::nullopt;
}

bool Participants::isPolitical(EntityIndex index) const
{
    const Entity &each = entity(index);
    switch (each.kind) {
    case EntityKind::Country:
        return true;
    case EntityKind::Organization:
        return each.country.isValid() || (each.sector != Sector::Unknown && each.sector != Sector::Bus && each.sector != Sector::Edu) || each.name.isUpper();
    case EntityKind::Person:
        return each.country.isValid() || each.sector != Sector::Unknown;
    case EntityKind::Place:
        return each.country.isValid();
    }
    return false;
}

bool Participants::isOnlySurname(const QString &surname, const Entity &person) const
{
    return std::none_of(m_entities.begin(), m_entities.end(), [&](const Entity &each) {
        return each.kind == EntityKind::Person && &each != &person && each.name.contains(surname);
    });
}

std::optional<EntityIndex> Participants::describing(const SentenceTree &tree, int head, int depth) const
{
    const auto below = tree.children(head);
    const auto among = [&](auto accepts, bool deeper) -> std::optional<EntityIndex> {
        for (const int each : below) {
            if (!accepts(each))
                continue;
            if (auto found = deeper ? find(tree, each, depth + 1) : at(tree, each))
                return found;
        }
        return std::nullopt;
    };
    const auto relation = [&](int each) { return tree.token(each).relation; };

    // The name beside a title: "President Donald Trump", "the minister, Annalena Baerbock".
    if (const auto named = person(tree, head))
        return named;
    if (const auto named = among([&](int each) {
            const Relation r = relation(each);
            return r == Relation::Flat || r == Relation::Appos || (each > head && (r == Relation::Compound || r == Relation::NmodDesc));
        }, false))
        return named;
    const bool somebodyElse = isSomebodyElse(tree.text(head));
    // "its Chinese counterpart" is China's, not the owner's.
    if (tree.text(head).startsWith("counterpart"_L1)) {
        if (const auto own = among([&](int each) { return each < head && (relation(each) == Relation::Amod || relation(each) == Relation::Compound); }, false))
            return own;
    }
    const auto owned = [&](std::optional<EntityIndex> found) -> std::optional<EntityIndex> {
        if (!found || !somebodyElse || entity(*found).kind != EntityKind::Person)
            return found;
        return country(entity(*found).country);
    };
    if (const auto owner = owned(among([&](int each) { return relation(each) == Relation::NmodPoss; }, true)))
        return owner;
    if (const auto modifier = owned(among([&](int each) {
            const Relation r = relation(each);
            return each < head && (r == Relation::Amod || r == Relation::Compound || r == Relation::NmodDesc || r == Relation::NmodUnmarked);
        }, false)))
        return modifier;
    const auto behind = [&](std::initializer_list<QLatin1StringView> prepositions) {
        return owned(among([&](int each) {
            return (relation(each) == Relation::Nmod || relation(each) == Relation::Obl)
                && std::any_of(prepositions.begin(), prepositions.end(), [&](QLatin1StringView word) { return tree.hasMark(each, word); });
        }, true));
    };
    if (const auto of = behind({"of"_L1, "by"_L1, "from"_L1}))
        return of;
    if (const auto in = behind({"in"_L1, "for"_L1, "against"_L1, "with"_L1, "to"_L1, "on"_L1, "between"_L1}))
        return in;
    // "House Speaker": a modifier of a modifier.
    return depth < 2 ? among([&](int each) { return each < head && (relation(each) == Relation::Amod || relation(each) == Relation::Compound); }, true)
                     : std::nullopt;
}

std::optional<EntityIndex> Participants::find(const SentenceTree &tree, int head, int depth) const
{
    if (head < 0 || depth > 3)
        return std::nullopt;
    if (const auto found = at(tree, head))
        return found;
    return describing(tree, head, depth);
}

std::optional<EntityIndex> Participants::of(const SentenceTree &tree, int head) const
{
    return find(tree, head, 0);
}

// "several countries, including Belgium and Ireland": those who are named, though there are more.
std::vector<EntityIndex> Participants::included(const SentenceTree &tree, int head) const
{
    std::vector<EntityIndex> all;
    const Xpos xpos = tree.token(head).xpos;
    if ((xpos != Xpos::NNS && xpos != Xpos::NNPS) || at(tree, head))
        return all;
    const auto add = [&](int member) {
        const auto found = at(tree, member);
        if (found && isPolitical(*found) && entity(*found).kind != EntityKind::Place && std::find(all.begin(), all.end(), *found) == all.end())
            all.push_back(*found);
    };
    for (const int each : tree.children(head)) {
        if (each < head || !(tree.hasMark(each, "including"_L1) || (tree.hasMark(each, "as"_L1) && tree.hasMark(each, "such"_L1))))
            continue;
        for (const int member : tree.conjuncts(each)) {
            add(member);
            for (const int beside : tree.children(member)) {
                if (tree.token(beside).relation == Relation::Appos)
                    add(beside); // the parser takes members behind a comma for another name of the first
            }
        }
    }
    return all;
}

// "negotiators from Ukraine and Russia", "American and Russian officials": one noun for several sides.
std::vector<EntityIndex> Participants::sides(const SentenceTree &tree, int head) const
{
    const auto first = of(tree, head);
    if (const auto listed = included(tree, head); !listed.empty())
        return listed;
    if (!first)
        return {};
    std::vector<EntityIndex> all{*first};
    if (tree.token(head).upos != Upos::NOUN || at(tree, head) || person(tree, head))
        return all;
    for (const int each : tree.children(head)) {
        const Relation relation = tree.token(each).relation;
        const bool before = each < head && (relation == Relation::Amod || relation == Relation::Compound || relation == Relation::NmodPoss);
        const bool behind = relation == Relation::Nmod
            && (tree.hasMark(each, "of"_L1) || tree.hasMark(each, "from"_L1) || tree.hasMark(each, "between"_L1) || tree.hasMark(each, "representing"_L1));
        if ((!before && !behind) || at(tree, each) != first)
            continue;
        for (const int other : tree.conjuncts(each)) {
            const auto found = of(tree, other);
            if (found && std::find(all.begin(), all.end(), *found) == all.end())
                all.push_back(*found);
        }
        break;
    }
    return all;
}

std::vector<EntityIndex> Participants::of(const SentenceTree &tree, const std::vector<int> &heads) const
{
    std::vector<EntityIndex> all;
    for (const int head : heads) {
        for (const EntityIndex found : sides(tree, head)) {
            if (std::find(all.begin(), all.end(), found) == all.end())
                all.push_back(found);
        }
    }
    return all;
}

} // namespace entente
