// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/events/sentence_tree.h"

#include <optional>
#include <vector>

namespace entente {

// Finds which of an article's entities a noun phrase names.
class Participants
{
public:
    // `entities` must outlive this.
    explicit Participants(const std::vector<Entity> &entities);

    // The entity of the phrase with this head: its own mention, else the one that describes it ("the Russian delegation", "US officials",
    // "a proposal of Norway"). Conjuncts are not included.
    std::optional<EntityIndex> of(const SentenceTree &tree, int head) const;
    // Those of a noun that stands for several: "negotiators from Ukraine and Russia".
    std::vector<EntityIndex> sides(const SentenceTree &tree, int head) const;
    // Those of several heads, each entity once, in order.
    std::vector<EntityIndex> of(const SentenceTree &tree, const std::vector<int> &heads) const;
    // The entity mentioned at the token itself.
    std::optional<EntityIndex> at(const SentenceTree &tree, int token) const;
    // Whether the token names a people by where they come from: "a Palestinian", not "Palestine".
    bool isDemonym(const SentenceTree &tree, int token) const;
    // The span of the mention at the token.
    std::optional<TextSpan> mentionAt(const SentenceTree &tree, int token) const;
    // The person whom a title or a name names: "Secretary of State Marco Rubio" from "Secretary".
    std::optional<EntityIndex> person(const SentenceTree &tree, int head) const;
    // The first mention within a span of the text, of an entity that passes the filter.
    std::optional<EntityIndex> within(TextSpan span, bool (*accepts)(const Entity &)) const;

    // The two entities of the kind that were named within `distance` characters before the position; empty where more or fewer were.
    std::vector<EntityIndex> lastNamed(qsizetype position, qsizetype distance, EntityKind kind) const;

    const Entity &entity(EntityIndex index) const { return m_entities[size_t(index)]; }
    std::optional<EntityIndex> country(CountryCode code) const;
    // Whether an entity can act on the stage that events are told of: countries, organisations, people who stand for one of them.
    bool isPolitical(EntityIndex index) const;
    // Whether nobody else in the article has the surname.
    bool isOnlySurname(const QString &surname, const Entity &person) const;
    // What `make` calls the entity, asked once an article: labels name the same people again and again.
    template<typename Make>
    const QString &shortName(EntityIndex index, Make make) const
    {
        std::optional<QString> &name = m_shortNames[size_t(index)];
        if (!name)
            name = make();
        return *name;
    }

private:
    struct Mention {
        TextSpan span;
        EntityIndex entity;
        MentionForm form;
    };
    bool isApartFromPreposition(const SentenceTree &tree, int name) const;
    std::vector<EntityIndex> included(const SentenceTree &tree, int head) const;
    const Mention *covering(TextSpan token) const;
    std::optional<EntityIndex> describing(const SentenceTree &tree, int head, int depth) const;
    std::optional<EntityIndex> find(const SentenceTree &tree, int head, int depth) const;

    const std::vector<Entity> &m_entities;
    std::vector<Mention> m_mentions; // by begin, shorter ones last where they begin together
    mutable std::vector<std::optional<QString>> m_shortNames; // as far as asked for
};

} // namespace entente
