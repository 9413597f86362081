// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/known_people.h"

#include "extraction/gazetteer/person_name.h"
#include "extraction/names/organs.h"
#include "extraction/names/place_words.h"

#include <algorithm>

namespace entente {

namespace {

using NameKind = Gazetteer::NameKind;

} // namespace

bool namesCountry(CountryCode country, const PeopleContext &context)
{
    return country.isValid() && std::any_of(context.reading.names.begin(), context.reading.names.end(), [&](const NameUse &use) {
        const Gazetteer::Name &name = use.readings.front();
        if (name.kind == NameKind::Organization && isGenericOrgan(context.reading.phrase(use.first, use.last)))
            return false; // "National Assembly" names no country
        if (isPartOfPeople(context.reading, use))
            return false;
        const bool land = name.kind == NameKind::Country || name.kind == NameKind::Demonym || name.kind == NameKind::Capital;
        const CountryCode code = land                          ? context.gazetteer.country(name.index).code
                               : name.kind == NameKind::Place  ? context.gazetteer.place(name.index).country
                               : name.kind == NameKind::Person ? CountryCode()
                                                               : context.gazetteer.organization(name.index).country;
        return code == country;
    });
}

bool namesCountryOf(const Gazetteer::Person &person, const PeopleContext &context)
{
    return std::any_of(
        person.terms.begin(), person.terms.end(), [&](quint32 term) { return namesCountry(context.gazetteer.term(term).country, context); });
}

namespace {

bool holdsOfficeAround(const Gazetteer::Person &person, QDate day, const Gazetteer &gazetteer)
{
    return day.isValid() && std::any_of(person.terms.begin(), person.terms.end(), [&](quint32 term) {
        const Gazetteer::Term &each = gazetteer.term(term);
        return (!each.from.isValid() || each.from <= day.addMonths(3)) && (!each.to.isValid() || day.addMonths(-3) <= each.to);
    });
}

} // namespace

std::optional<quint32> knownByName(const NameChunk &chunk, const Gazetteer &gazetteer)
{
    if (!chunk.suffix.isEmpty() && (chunk.suffix == u"Jr" || chunk.suffix == u"Sr"))
        return {};
    const auto found = gazetteer.peopleByName(chunk.name());
    return found.empty() ? std::optional<quint32>() : found.front();
}

std::optional<quint32> knownBySurname(const NameChunk &chunk, const RolePhrase *title, const PeopleContext &context)
{
    const QString whole = QStringList(chunk.parts.begin(), chunk.parts.end()).join(u' ');
    auto candidates = context.gazetteer.peopleBySurname(whole);
    if (candidates.empty())
        candidates = context.gazetteer.peopleBySurname(coreSurname(whole));
    const QDate day = context.published;
    std::optional<quint32> best;
    int bestRank = 0;
    QDate bestEnd;
    bool tied = false;
    const auto lastDay = [&](const Gazetteer::Person &person) {
        QDate last;
        for (const quint32 term : person.terms) {
            const QDate to = context.gazetteer.term(term).to;
            last = std::max(last, to.isValid() ? to : latestCredibleDay);
        }
        return last;
    };
    for (const quint32 candidate : candidates) {
        const Gazetteer::Person &person = context.gazetteer.person(candidate);
        int rank = person.rank * 2;
        const bool honorific = title && context.gazetteer.role(title->role).kind == Gazetteer::RoleKind::Honorific;
        if (title && !honorific) {
            if (termFor(context.gazetteer, candidate, context.gazetteer.role(title->role), title->country, title->isFormer ? QDate() : day))
                rank += 8;
            else if (title->countryStated || isNameSuffix(QStringView(person.name).sliced(person.name.lastIndexOf(u' ') + 1)))
                continue; // "Chairman Paul" is no pope
            else
                rank -= 3;
            // "President Novak" of an article on neither the day nor the country of the one that the table knows
            if (!title->countryStated && !namesCountryOf(person, context) && !holdsOfficeAround(person, day, context.gazetteer))
                continue;
        }
        if (day.isValid()) {
            const bool current = std::any_of(
                person.terms.begin(), person.terms.end(), [&](quint32 term) { return context.gazetteer.term(term).covers(day); });
            const bool past = std::any_of(person.terms.begin(), person.terms.end(),
                [&](quint32 term) { return context.gazetteer.term(term).from <= day.addYears(1); });
            // Of two who left, the one who left lately: in 2016 "Clinton" is the secretary of state of 2013, not the president of 2001.
            const bool lately = past && !current && lastDay(person) >= day.addYears(-8);
            rank += current ? 3 : lately ? 2 : past ? 0 : -4;
        }
        const QDate end = lastDay(person);
        if (rank == bestRank && best)
            tied = end == bestEnd;
        // Of two of one rank (the elder and the younger Assad) the later.
        if (rank > bestRank || (rank == bestRank && end > bestEnd)) {
            best = candidate;
            bestRank = rank;
            bestEnd = end;
            tied = false;
        }
    }
    return tied ? std::nullopt : best;
}

const Gazetteer::Term *termFor(const Gazetteer &gazetteer, quint32 person, const Gazetteer::Role &role, CountryCode country, QDate day)
{
    for (const quint32 index : gazetteer.person(person).terms) {
        const Gazetteer::Term &term = gazetteer.term(index);
        if (day.isValid() && !term.covers(day))
            continue;
        if (country.isValid() && term.country.isValid() && term.country != country)
            continue;
        const bool shares = std::any_of(term.roles.begin(), term.roles.end(), [&](quint32 each) { return &gazetteer.role(each) == &role; });
        if (shares)
            return &term;
    }
    return nullptr;
}

} // namespace entente
