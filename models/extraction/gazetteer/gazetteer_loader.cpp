// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/gazetteer.h"
#include "extraction/gazetteer/person_name.h"
#include "extraction/gazetteer/word_set.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace entente {

using namespace Qt::StringLiterals;

// Fills a gazetteer table by table; stops at the first bad row.
class GazetteerLoader
{
public:
    explicit GazetteerLoader(const GazetteerTables &tables) : m_tables(tables) { }

    Result<Gazetteer> load()
    {
        for (const auto step : {&GazetteerLoader::readIsoCountries, &GazetteerLoader::readCountries, &GazetteerLoader::readOrganizations,
                 &GazetteerLoader::readCities, &GazetteerLoader::readGivenNames, &GazetteerLoader::readTitles,
                 &GazetteerLoader::readOffices}) {
            if (auto error = (this->*step)())
                return *error;
        }
        finishRoles();
        return std::move(m_made);
    }

private:
    using NameKind = Gazetteer::NameKind;
    using Failure = std::optional<Error>;

    static Error fault(const QString &table, const Table &rows, qsizetype row, const QString &reason)
    {
        return Error{u"gazetteer/%1.tsv"_s.arg(table), u"line %1: %2"_s.arg(rows.line(row)).arg(reason), rows.line(row)};
    }

    Failure readIsoCountries();
    Failure readCountries();
    Failure readOrganizations();
    Failure readCities();
    Failure readGivenNames();
    Failure readTitles();
    Failure readOffices();
    Sector commonestSector(const Gazetteer::Role &role) const;
    void finishRoles();

    void addName(QStringView phrase, NameKind kind, size_t index);
    void addPersonName(QStringView name, quint32 person, CountryCode country);
    quint32 personNamed(QStringView name);
    quint32 roleNamed(QStringView words);
    quint32 countryIndex(CountryCode code) const { return m_made.m_countryByCode.at(code.value()); }
    bool isCountry(CountryCode code) const { return m_made.m_countryByCode.contains(code.value()); }

    const GazetteerTables &m_tables;
    Gazetteer m_made;
    std::set<QString> m_countryNames; // an adjective that is a name too ("US") counts as the name
    std::unordered_map<quint64, quint32> m_personByName;
    std::unordered_map<quint64, quint32> m_roleByWords;
    std::unordered_map<quint64, quint32> m_officeIds;
};

void GazetteerLoader::addName(QStringView phrase, NameKind kind, size_t index)
{
    if (phrase.startsWith(u"the ", Qt::CaseInsensitive))
        phrase = phrase.sliced(4);
    m_made.m_nameIndex.add(phrase, (quint32(kind) << 24) | quint32(index));
}

GazetteerLoader::Failure GazetteerLoader::readIsoCountries()
{
    const Table &rows = m_tables.isoCountries;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const CountryCode code = CountryCode::fromString(rows.cell(row, u"code"));
        if (!code.isValid())
            return fault(u"iso-countries"_s, rows, row, u"“%1” is no country code"_s.arg(rows.cell(row, u"code")));
        m_made.m_countryByCode.emplace(code.value(), quint32(m_made.m_countries.size()));
        m_made.m_countries.push_back({code, rows.cell(row, u"name").toString(), {}});
    }
    return {};
}

GazetteerLoader::Failure GazetteerLoader::readCountries()
{
    const Table &rows = m_tables.countries;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const CountryCode code = CountryCode::fromString(rows.cell(row, u"code"));
        if (!code.isValid())
            return fault(u"countries"_s, rows, row, u"“%1” is no country code"_s.arg(rows.cell(row, u"code")));
        const auto [place, isNew] = m_made.m_countryByCode.emplace(code.value(), quint32(m_made.m_countries.size()));
        if (isNew)
            m_made.m_countries.push_back({code, {}, {}});
        Gazetteer::Country &country = m_made.m_countries[place->second];
        country.name = rows.cell(row, u"name").toString();

        std::vector<QStringView> names = rows.list(row, rows.column(u"aliases"));
        names.push_back(rows.cell(row, u"name"));
        for (const QStringView name : names) {
            addName(name, NameKind::Country, place->second);
            m_countryNames.insert(name.toString());
        }
        std::set<QString> demonyms;
        for (const QString &column : {u"demonyms"_s, u"adjectives"_s}) {
            for (const QStringView name : rows.list(row, rows.column(column))) {
                if (!m_countryNames.contains(name.toString()) && demonyms.insert(name.toString()).second)
                    addName(name, NameKind::Demonym, place->second);
            }
        }
        for (const QStringView name : rows.list(row, rows.column(u"capital"))) {
            if (country.capital.isEmpty())
                country.capital = name.toString();
            if (!m_countryNames.contains(name.toString()))
                addName(name, NameKind::Capital, place->second);
        }
        for (const QStringView name : rows.list(row, rows.column(u"seats"))) {
            const bool hasArticle = name.startsWith(u"the ");
            const QString seat = (hasArticle ? name.sliced(4) : name).toString();
            if (demonyms.insert(u"seat "_s + seat).second) {
                addName(seat, NameKind::Seat, m_made.m_organizations.size());
                m_made.m_organizations.push_back({seat, code, Sector::Gov, true});
            }
        }
    }
    return {};
}

GazetteerLoader::Failure GazetteerLoader::readOrganizations()
{
    const Table &rows = m_tables.organizations;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const CountryCode code = CountryCode::fromString(rows.cell(row, u"country"));
        if (!rows.cell(row, u"country").isEmpty() && !isCountry(code))
            return fault(u"organizations"_s, rows, row, u"“%1” is no country code"_s.arg(rows.cell(row, u"country")));
        const quint32 index = quint32(m_made.m_organizations.size());
        m_made.m_organizations.push_back(
            {rows.cell(row, u"name").toString(), code, sectorFromString(rows.cell(row, u"sector")), rows.cell(row, u"kind") == u"seat"});
        addName(rows.cell(row, u"name"), NameKind::Organization, index);
        for (const QStringView alias : rows.list(row, rows.column(u"aliases")))
            addName(alias, NameKind::Organization, index);
    }
    return {};
}

GazetteerLoader::Failure GazetteerLoader::readCities()
{
    const Table &rows = m_tables.cities;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const CountryCode code = CountryCode::fromString(rows.cell(row, u"country"));
        if (!rows.cell(row, u"country").isEmpty() && !isCountry(code))
            return fault(u"cities"_s, rows, row, u"“%1” is no country code"_s.arg(rows.cell(row, u"country")));
        const quint32 index = quint32(m_made.m_places.size());
        const QStringView kind = rows.cell(row, u"kind");
        m_made.m_places.push_back({rows.cell(row, u"name").toString(), code, rows.cell(row, u"population_class").toInt(),
            kind == u"region" || kind == u"state" || kind == u"province"});
        addName(rows.cell(row, u"name"), NameKind::Place, index);
        for (const QStringView alias : rows.list(row, rows.column(u"aliases")))
            addName(alias, NameKind::Place, index);
    }
    return {};
}

GazetteerLoader::Failure GazetteerLoader::readGivenNames()
{
    const Table &rows = m_tables.givenNames;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const QStringView word = rows.cell(row, u"gender");
        const bool known = word.isEmpty() || word.startsWith(u'm') || word.startsWith(u'f') || word.startsWith(u'u')
                        || word.startsWith(u'b') || word.startsWith(u'n') || word.startsWith(u'e');
        if (!known)
            return fault(u"given-names"_s, rows, row, u"“%1” is no gender"_s.arg(word));
        const Gender gender = word == u"m" || word == u"male"   ? Gender::Male
                            : word == u"f" || word == u"female" ? Gender::Female
                                                                : Gender::Unknown;
        const auto [place, isNew] = m_made.m_givenNames.emplace(foldedHash(rows.cell(row, u"name")), gender);
        if (!isNew && place->second != gender)
            place->second = Gender::Unknown;
    }
    return {};
}

quint32 GazetteerLoader::roleNamed(QStringView words)
{
    const QString simple = foldedLower(words);
    const auto [place, isNew] = m_roleByWords.emplace(foldedHash(simple), quint32(m_made.m_roles.size()));
    if (isNew) {
        static const WordSet female(u"mrs ms miss madam madame lady queen princess baroness duchess sister mother");
        static const WordSet male(u"mr sir lord king prince baron duke father monsieur herr");
        Gazetteer::Role role;
        role.words = words.toString();
        const QStringView last = QStringView(simple).sliced(simple.lastIndexOf(u' ') + 1);
        QStringView bare = last;
        if (bare.endsWith(u'.'))
            bare.chop(1);
        if (bare.endsWith(u"woman") || female.contains(bare))
            role.gender = Gender::Female;
        else if (male.contains(bare) && last == simple)
            role.gender = Gender::Male;
        m_made.m_roles.push_back(role);
        m_made.m_roleIndex.add(words, place->second);
    }
    return place->second;
}

GazetteerLoader::Failure GazetteerLoader::readTitles()
{
    const Table &rows = m_tables.titles;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        Gazetteer::Role &role = m_made.m_roles[roleNamed(rows.cell(row, u"title"))];
        const QStringView kind = rows.cell(row, u"kind");
        role.sector = sectorFromString(rows.cell(row, u"sector"));
        role.kind = kind.startsWith(u"honor") ? Gazetteer::RoleKind::Honorific
                  : kind.contains(u"rank")    ? Gazetteer::RoleKind::Rank
                                              : Gazetteer::RoleKind::Office;
    }
    return {};
}

quint32 GazetteerLoader::personNamed(QStringView name)
{
    const auto [place, isNew] = m_personByName.emplace(foldedHash(name), quint32(m_made.m_people.size()));
    if (isNew)
        m_made.m_people.push_back(
            {.name = name.toString(), .given = {}, .surname = {}, .otherNames = {}, .gender = {}, .terms = {}, .rank = 1});
    return place->second;
}

void GazetteerLoader::addPersonName(QStringView name, quint32 person, CountryCode country)
{
    const auto insert = [person](auto &map, QStringView key) {
        auto &list = map[foldedHash(spellingKey(key))];
        if (std::find(list.begin(), list.end(), person) == list.end())
            list.push_back(person);
    };
    const PersonName parts = splitPersonName(name, country);
    // Popes and kings have no surname: "John Paul" for John Paul II, never "Paul".
    const bool regnal = !parts.suffix.isEmpty() && !parts.suffix.startsWith(u'J') && !parts.suffix.startsWith(u'S');
    if (regnal && !parts.given.isEmpty()) {
        insert(m_made.m_bySurname, QString(parts.given + u' ' + parts.surname));
    } else {
        insert(m_made.m_bySurname, parts.surname);
        insert(m_made.m_bySurname, coreSurname(parts.surname));
    }
    if (parts.given.isEmpty())
        return;
    addName(name, NameKind::Person, person);
    insert(m_made.m_byName, name);
    insert(m_made.m_byName, QString(parts.given.section(u' ', 0, 0) + u' ' + parts.surname));
}

GazetteerLoader::Failure GazetteerLoader::readOffices()
{
    static const WordSet heads(u"president premier chancellor king queen pope monarch emir sultan");
    static const QStringList headPhrases{u"prime minister"_s, u"supreme leader"_s, u"general secretary"_s, u"secretary-general"_s,
        u"secretary general"_s, u"crown prince"_s, u"president of the european commission"_s, u"taoiseach"_s};
    static const QStringList frontRow{u"foreign minister"_s, u"foreign secretary"_s, u"secretary of state"_s, u"defence minister"_s,
        u"defence secretary"_s, u"vice president"_s, u"special envoy"_s, u"high representative"_s, u"treasury secretary"_s};
    const Table &rows = m_tables.offices;
    const auto day = [&](qsizetype row, QStringView column) {
        const QString cell = rows.cell(row, column).toString();
        return cell.isEmpty() ? QDate() : QDate::fromString(cell, Qt::ISODate);
    };
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const QStringView codeText = rows.cell(row, u"country");
        const CountryCode code = CountryCode::fromString(codeText);
        // "EU" and "UN" are no countries: the holders act for none.
        if (!codeText.isEmpty() && codeText != u"EU" && codeText != u"UN" && !isCountry(code))
            return fault(u"offices"_s, rows, row, u"“%1” is no country code"_s.arg(codeText));
        Gazetteer::Term term{.person = personNamed(rows.cell(row, u"person")),
            .country = isCountry(code) ? code : CountryCode(),
            .office = rows.cell(row, u"office").toString(),
            .sector = sectorFromString(rows.cell(row, u"sector")),
            .from = day(row, u"from"),
            .to = day(row, u"to"),
            .roles = {}};
        for (const QString &column : {u"from"_s, u"to"_s}) {
            if (!rows.cell(row, column).isEmpty() && !day(row, column).isValid())
                return fault(u"offices"_s, rows, row, u"“%1” is no day"_s.arg(rows.cell(row, column)));
        }
        if (term.from.isValid() && term.to.isValid() && term.to < term.from)
            return fault(u"offices"_s, rows, row, u"left office before entering it"_s);

        std::vector<QStringView> names = rows.list(row, rows.column(u"aliases"));
        names.insert(names.begin(), rows.cell(row, u"person"));
        for (const QStringView name : names)
            addPersonName(name, term.person, term.country);
        for (const QStringView name : rows.list(row, rows.column(u"aliases"))) {
            QStringList &others = m_made.m_people[term.person].otherNames;
            if (!others.contains(name))
                others.append(name.toString());
        }

        const quint32 index = quint32(m_made.m_terms.size());
        const QString office = foldedLower(term.office);
        std::vector<QStringView> words = rows.list(row, rows.column(u"office_aliases"));
        words.insert(words.begin(), rows.cell(row, u"office"));
        const quint32 officeId = m_officeIds.emplace(foldedHash(office), quint32(m_officeIds.size())).first->second;
        for (const QStringView phrase : words) {
            const quint32 role = roleNamed(phrase);
            m_made.m_roles[role].terms.push_back(index);
            m_made.m_roles[role].offices.push_back(officeId);
            term.roles.push_back(role);
        }
        Gazetteer::Person &person = m_made.m_people[term.person];
        if (person.surname.isEmpty()) {
            const PersonName parts = splitPersonName(person.name, term.country);
            person.given = parts.given;
            person.surname = parts.surname;
            person.gender = m_made.genderOf(parts.given.section(u' ', 0, 0).section(u'-', 0, 0));
        }
        const bool head = heads.contains(office) || headPhrases.contains(office);
        person.rank = std::max(person.rank, head ? 3 : frontRow.contains(office) ? 2 : 1);
        person.terms.push_back(index);
        m_made.m_terms.push_back(std::move(term));
    }
    return {};
}

// Of the sectors of a role's holders the commonest: a rebels' "foreign minister" does not make all of them rebels.
Sector GazetteerLoader::commonestSector(const Gazetteer::Role &role) const
{
    std::array<int, 32> counts{};
    for (const quint32 term : role.terms)
        ++counts[size_t(m_made.m_terms[term].sector)];
    return Sector(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

void GazetteerLoader::finishRoles()
{
    for (Gazetteer::Role &role : m_made.m_roles) {
        std::sort(role.offices.begin(), role.offices.end());
        role.offices.erase(std::unique(role.offices.begin(), role.offices.end()), role.offices.end());
        // A role that only one country's offices bear tells the country ("home secretary"), if its holders are known well enough.
        if (role.terms.empty())
            continue;
        if (role.sector == Sector::Unknown)
            role.sector = commonestSector(role);
        const CountryCode first = m_made.m_terms[role.terms.front()].country;
        const bool one
            = std::all_of(role.terms.begin(), role.terms.end(), [&](quint32 term) { return m_made.m_terms[term].country == first; });
        const bool named = std::any_of(role.words.begin(), role.words.end(), [](QChar c) { return c.isUpper(); });
        if (one && (named || role.terms.size() >= 3))
            role.country = first;
    }
}

Result<Gazetteer> Gazetteer::load(const GazetteerTables &tables)
{
    return GazetteerLoader(tables).load();
}

} // namespace entente
