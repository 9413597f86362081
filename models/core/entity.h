// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/country_code.h"
#include "core/plover.h"
#include "core/text_span.h"

#include <QString>

#include <vector>

namespace entente {

enum class EntityKind : quint8 { Person, Country, Organization, Place };

// How a mention names its entity. Names and demonyms carry the name; the others are resolved by coreference.
enum class MentionForm : quint8 { Name, ShortName, Demonym, Metonym, Role, Pronoun };

struct EntityMention {
    TextSpan span;
    MentionForm form = MentionForm::Name;
    friend bool operator==(const EntityMention &, const EntityMention &) = default;
};

// Somebody or something that one article names. Entities of several articles are joined by kind, name and country in the corpus.
struct Entity {
    EntityKind kind = EntityKind::Person;
    QString name;        // the fullest form in the article or the usual English form of a known one
    CountryCode country; // of a country its code, of a place where it lies, of a person or organisation who they act for
    Sector sector = Sector::Unknown;
    QString role; // "Secretary of State"; empty where none is known
    std::vector<EntityMention> mentions; // in text order; never empty
    friend bool operator==(const Entity &, const Entity &) = default;
};

QString toString(EntityKind kind); // "person", "country", "organization", "place"

} // namespace entente
