// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/coreference.h"

#include <algorithm>

namespace entente {

namespace {

std::vector<std::vector<PersonUse>> usesOf(const std::vector<PersonDraft> &people, bool pronouns)
{
    std::vector<std::vector<PersonUse>> all(people.size());
    for (size_t i = 0; i < people.size(); ++i) {
        std::copy_if(people[i].uses.begin(), people[i].uses.end(), std::back_inserter(all[i]),
            [&](const PersonUse &use) { return (use.form == MentionForm::Pronoun) == pronouns; });
    }
    return all;
}

bool sameUses(const std::vector<PersonDraft> &people, const std::vector<std::vector<PersonUse>> &uses)
{
    return std::equal(people.begin(), people.end(), uses.begin(), uses.end(), [](const PersonDraft &person, const std::vector<PersonUse> &own) {
        return std::equal(person.uses.begin(), person.uses.end(), own.begin(), own.end(),
            [](const PersonUse &left, const PersonUse &right) { return left.first == right.first && left.last == right.last; });
    });
}

} // namespace

// A role like "the president" means who was spoken of last, and that may be a "he" whose person is not known before the pronouns are.
void resolveReferences(const PeopleContext &context, const std::vector<bool> &rolesTaken, std::vector<PersonDraft> &people)
{
    const std::vector<PersonDraft> named = people;
    resolveRoles(context, rolesTaken, people);
    const auto roles = usesOf(people, false);
    resolvePronouns(context, people);
    std::vector<PersonDraft> again = named;
    resolveRoles(context, rolesTaken, again, usesOf(people, true));
    if (sameUses(again, roles))
        return;
    resolvePronouns(context, again);
    people = std::move(again);
}

} // namespace entente
