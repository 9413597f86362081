// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "core/partial_date.h"
#include "extraction/names/name_chunks.h"
#include "extraction/names/role_phrases.h"

#include <QDate>

#include <optional>
#include <unordered_map>

namespace entente {

struct PersonUse {
    size_t first = 0; // words [first, last)
    size_t last = 0;
    MentionForm form = MentionForm::Name;
};

// A person of the article while it is being put together.
struct PersonDraft {
    QString name;
    QString given;
    QString surname;
    QString suffix;
    Gender gender = Gender::Unknown;
    std::optional<quint32> known; // gazetteer person
    CountryCode country;
    Sector sector = Sector::Unknown;
    QString role;
    std::vector<quint32> roles; // roles that the article gives them
    bool abroad = false; // the article says whose country's office it is: "Turkish President Erdogan", not "President Trump"
    std::vector<PersonUse> uses;
    std::vector<quint64> surnameKeys; // hashes of the spelling keys: whole, without particles, last part
    quint64 givenKey = 0;
    quint64 firstSurnameKey = 0; // "Sierra" of Rafael Fernando Sierra Quesada; 0 where there is none
};

// What an article does with a capital that stands alone.
struct LoneWord {
    int uses = 0;
    int person = 0; // uses that the recogniser takes for a person
    int speech = 0; // uses beside a speech verb
    int placed = 0; // uses behind "in" and the like
};

struct PeopleContext {
    const Reading &reading;
    const Gazetteer &gazetteer;
    const std::vector<RolePhrase> &roles;
    QDate published; // may be invalid
    QDate earliest = {}; // bounds of the publication date, where they are known
    QDate latest = {};
    std::unordered_map<quint64, LoneWord> loneWords = {}; // by folded hash: capitals that stand alone somewhere, surnames mostly
};

// People by name: full names, then what is joined to them (surnames, given names), then titled surnames and office-holders that are known
// by their surname alone. `rolesTaken[i]` becomes true for each of `roles` that stands beside a name as its title or apposition and is
// thereby used up. Uses are in text order within each draft.
std::vector<PersonDraft> findPeople(const PeopleContext &context, std::vector<bool> &rolesTaken);

} // namespace entente
