// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/people.h"

namespace entente {

// Gives the people of the article the role phrases that mean them ("the secretary of state", "the Russian leader", "his French
// counterpart"). A phrase that fits nobody in the article but one office-holder at the publication date adds that person.
// `pronouns` are uses of the same people that are known already; they tell who was last spoken of.
void resolveRoles(const PeopleContext &context, const std::vector<bool> &rolesTaken, std::vector<PersonDraft> &people,
    const std::vector<std::vector<PersonUse>> &pronouns = {});

// Both, until roles and pronouns agree, at most twice.
void resolveReferences(const PeopleContext &context, const std::vector<bool> &rolesTaken, std::vector<PersonDraft> &people);

// Gives them the pronouns he, she, him, her, his, hers, himself and herself, by agreement in gender, nearness, the preference for
// subjects, and who speaks: inside quotation marks the sentence's speaker is not meant.
void resolvePronouns(const PeopleContext &context, std::vector<PersonDraft> &people);

// Gives countries and organisations "it" and "its" where they are the subject of the clause or the one above ("Russia said it …"), and "It"
// before a speech verb behind a sentence of which they are the subject. Needs trees; does nothing without.
void resolveNeuters(const Reading &reading, std::vector<Entity> &entities);

} // namespace entente
