// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/person_details.h"

#include "extraction/gazetteer/person_name.h"
#include "extraction/names/known_people.h"
#include "extraction/names/name_agreement.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// "HILLARY CLINTON" of a headline: "Hillary Clinton"; initials and the like stay.
QString plainCase(const QString &name)
{
    const bool capitals = name.size() >= 6 && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLower(); });
    if (!capitals)
        return name;
    QString plain = name.toLower();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i == 0 || !plain[i - 1].isLetter())
            plain[i] = plain[i].toUpper();
    }
    return plain;
}

// The usual name with the surname as the article writes it, if people write it so: "Bashar Assad" where it says Assad, never al-Assad.
QString usualName(const Gazetteer::Person &known, const PersonDraft &person, const Reading &reading)
{
    const auto use
        = std::find_if(person.uses.begin(), person.uses.end(), [](const PersonUse &each) { return each.form == MentionForm::ShortName; });
    if (use == person.uses.end())
        return known.name;
    const QString form = reading.phrase(use->first, use->last);
    if (equalFolded(form, known.surname))
        return known.name;
    for (const QString &other : known.otherNames) {
        if (equalFolded(form, splitPersonName(other).surname) && other.count(u' ') == 1)
            return other;
    }
    if (known.surname.startsWith(u"al-", Qt::CaseInsensitive) && spellingKey(form) == spellingKey(coreSurname(known.surname))
        && !known.given.isEmpty())
        return known.given + u' ' + form;
    return known.name;
}

} // namespace

void completeDetails(PersonDraft &person, const PeopleContext &context)
{
    std::sort(
        person.uses.begin(), person.uses.end(), [](const PersonUse &left, const PersonUse &right) { return left.first < right.first; });
    // The fullest form: most words that are no initials; the commonest of these.
    std::vector<std::pair<QString, int>> forms;
    for (const PersonUse &use : person.uses) {
        if (use.form != MentionForm::Name)
            continue;
        QString form = plainCase(context.reading.phrase(use.first, use.last).remove(u'[').remove(u']'));
        const auto same = std::find_if(forms.begin(), forms.end(), [&](const auto &other) { return other.first == form; });
        if (same == forms.end())
            forms.emplace_back(form, 1);
        else
            ++same->second;
    }
    const Gazetteer::Person *known = person.known ? &context.gazetteer.person(*person.known) : nullptr;
    const auto weight = [&](const std::pair<QString, int> &form) {
        int words = 0;
        for (const QString &word : form.first.split(u' '))
            words += word.size() > 2 ? 1 : 0;
        if (known && equalFolded(form.first, known->name))
            words += 10; // not the longer nom de guerre
        return words * 1000 + form.second;
    };
    const auto fullest
        = std::max_element(forms.begin(), forms.end(), [&](const auto &left, const auto &right) { return weight(left) < weight(right); });
    const auto surnameOf = [](const QString &name) { return coreSurname(splitPersonName(name).surname).toString(); };
    const bool misspelt = known && fullest != forms.end() && keyOf(surnameOf(fullest->first)) != keyOf(coreSurname(known->surname))
                       && isMisspelling(surnameOf(fullest->first), coreSurname(known->surname));
    if (fullest != forms.end() && !misspelt)
        person.name = fullest->first;
    else if (known)
        person.name = usualName(*known, person, context.reading);
    else
        person.name = person.surname + (person.suffix.isEmpty() ? u""_s : u" "_s + person.suffix);
    if (known) {
        const Gazetteer::Term *term = nullptr;
        for (const quint32 index : known->terms) {
            const Gazetteer::Term &each = context.gazetteer.term(index);
            const bool current = !context.published.isValid() ? !each.to.isValid() : each.covers(context.published);
            if (!term || current)
                term = &each;
            if (current)
                break;
        }
        if (term) {
            const bool current = context.published.isValid() ? term->covers(context.published) : true;
            person.country = person.country.isValid() ? person.country : term->country;
            person.sector = person.sector == Sector::Unknown ? term->sector : person.sector;
            if (person.role.isEmpty() && current)
                person.role = term->office;
            // "Kremlin chief", "top diplomat": by the office's own name.
            for (const quint32 role : person.roles) {
                if (const Gazetteer::Term *held
                    = termFor(context.gazetteer, *person.known, context.gazetteer.role(role), {}, context.published)) {
                    person.role = held->office;
                    break;
                }
            }
        }
        if (person.gender == Gender::Unknown)
            person.gender = known->gender;
        if (person.given.isEmpty())
            person.given = known->given;
    }
    if (person.gender == Gender::Unknown && person.given.contains(u'-'))
        person.gender = context.gazetteer.genderOf(person.given.section(u' ', 0, 0)); // Jae-in
    if (person.gender == Gender::Unknown && !person.given.isEmpty())
        person.gender = context.gazetteer.genderOf(person.given.section(u' ', 0, 0).section(u'-', 0, 0));
}

} // namespace entente
