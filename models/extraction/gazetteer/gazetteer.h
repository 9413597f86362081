// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/country_code.h"
#include "core/plover.h"
#include "core/result.h"
#include "core/table.h"
#include "extraction/gazetteer/phrase_index.h"

#include <QDate>
#include <QStringList>

#include <span>
#include <unordered_map>

namespace entente {

struct GazetteerTables {
    Table isoCountries; // code name official_name, from iso-codes
    Table countries;
    Table organizations;
    Table offices;
    Table cities;
    Table givenNames;
    Table titles;
};

enum class Gender : quint8 { Unknown, Male, Female };

// Countries, organisations, offices with their holders, cities, given names and titles, with look-up by name.
// Immutable once loaded; any number of threads may read it. All indices are those of the accessors below.
class Gazetteer
{
public:
    enum class NameKind : quint8 { Country, Demonym, Capital, Seat, Organization, Place, Person };

    // A name that begins at a place of the text. `index` counts countries (Country, Demonym, Capital, Seat), organisations, places or people.
    struct Name {
        NameKind kind;
        quint32 index;
        qsizetype end;
    };

    struct Country {
        CountryCode code;
        QString name;
        QString capital; // the first one; may be empty
    };
    struct Organization {
        QString name;
        CountryCode country; // who it acts for or belongs to, if one
        Sector sector;
        bool isSeat = false; // a seat of government (Kremlin, White House), from the table of countries
    };
    struct Place {
        QString name;
        CountryCode country; // invalid for what lies in no one country (seas, continents)
        int populationClass; // 0 smallest or unknown
        bool isRegion;
    };
    // One term of one holder. Both days are inclusive; an invalid `to` is "still in office", an invalid `from` "unknown since".
    struct Term {
        quint32 person;
        CountryCode country;
        QString office;
        Sector sector;
        QDate from;
        QDate to;
        std::vector<quint32> roles; // the words for the office

        bool covers(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day <= to); }
    };
    struct Person {
        QString name;
        QString given; // without the family name
        QString surname; // in the order of the name's language: "Xi" of Xi Jinping
        QStringList otherNames; // "Bashar Assad" of Bashar al-Assad
        Gender gender = Gender::Unknown;
        std::vector<quint32> terms;
        int rank = 0; // 3 head of state or government (or of an international body), 2 minister of the front row, 1 all others
    };
    enum class RoleKind : quint8 {
        Honorific, // Mr, Dr: only before a name
        Rank, // General: before a name or alone
        Office // minister, spokesman: also a definite description
    };
    // Words for an office, a rank or an honorific: "foreign minister", "Mr", "head of American diplomacy".
    struct Role {
        QString words; // as in its table
        RoleKind kind = RoleKind::Office;
        Sector sector = Sector::Unknown;
        Gender gender = Gender::Unknown;
        CountryCode country; // where the words themselves can mean one country's office only
        std::vector<quint32> terms; // whose office is called so
        std::vector<quint32> offices; // interned names of these offices, sorted: roles that share one may mean the same person
    };

    // Fails, with the table's name and the line, on a row with a bad date, country code or gender.
    static Result<Gazetteer> load(const GazetteerTables &tables);

    // Appends the names that begin at `begin`, longest first.
    void namesAt(QStringView text, qsizetype begin, std::vector<Name> &names) const;
    // Appends the roles that begin at `begin`, in any case, longest first; the values are indices of roles.
    void rolesAt(QStringView text, qsizetype begin, std::vector<PhraseIndex::Match> &roles) const { m_roleIndex.find(text, begin, roles); }

    const Country &country(quint32 index) const { return m_countries[index]; }
    const Organization &organization(quint32 index) const { return m_organizations[index]; }
    const Place &place(quint32 index) const { return m_places[index]; }
    const Person &person(quint32 index) const { return m_people[index]; }
    const Term &term(quint32 index) const { return m_terms[index]; }
    const Role &role(quint32 index) const { return m_roles[index]; }

    // Nothing for a code that is no country.
    const Country *countryByCode(CountryCode code) const;
    // People with that family name in any spelling.
    std::span<const quint32> peopleBySurname(QStringView surname) const;
    // People with that name in any spelling; middle names and initials make no difference.
    std::span<const quint32> peopleByName(QStringView name) const;

    bool isGivenName(QStringView word) const;
    // Unknown for an unknown name and for one that both bear.
    Gender genderOf(QStringView givenName) const;

private:
    friend class GazetteerLoader;

    std::vector<Country> m_countries;
    std::vector<Organization> m_organizations;
    std::vector<Place> m_places;
    std::vector<Person> m_people;
    std::vector<Term> m_terms;
    std::vector<Role> m_roles;
    std::unordered_map<quint16, quint32> m_countryByCode;
    std::unordered_map<quint64, std::vector<quint32>> m_bySurname; // by the hash of the spelling key
    std::unordered_map<quint64, std::vector<quint32>> m_byName;
    std::unordered_map<quint64, Gender> m_givenNames;
    PhraseIndex m_nameIndex{PhraseIndex::Matching::Exact}; // values: kind << 24 | index
    PhraseIndex m_roleIndex{PhraseIndex::Matching::AnyCase};
};

} // namespace entente
