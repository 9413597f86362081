// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

#include <optional>

namespace entente {

// A role with what belongs to it: "the former French foreign minister", "Russia's president", "Prime Minister of Poland", "his counterpart".
struct RolePhrase {
    enum class Determiner : quint8 { None, Definite, Indefinite, Possessive };

    size_t first = 0; // the whole phrase, words [first, last)
    size_t last = 0;
    size_t headFirst = 0; // the role's own words
    size_t headLast = 0;
    quint32 role = 0;
    CountryCode country; // stated by an adjective, a possessor or "of …"; else that of the role's own words
    bool countryStated = false;
    int organization = -1; // gazetteer index of "Kremlin", "NATO"
    Determiner determiner = Determiner::None;
    size_t possessor = size_t(-1); // word of "his", "Trump's"
    bool isFormer = false; // former, ex-, then, late
    bool isCounterpart = false; // `role` is meaningless: "his French counterpart"
};

// The role phrase, by index, that ends right before the comma in front of the word `first` or is closed there by what it is of: "the undersecretary of
// foreign affairs, Anna Novak", "press attaché of the Czech embassy in Oslo, Anna Novak". Nothing where none does.
std::optional<size_t> roleBeforeComma(const Reading &reading, const std::vector<RolePhrase> &roles, size_t first);

// All role phrases in text order. Their heads are Reading::roles and "counterpart".
std::vector<RolePhrase> findRolePhrases(const Reading &reading, const Gazetteer &gazetteer);

} // namespace entente
