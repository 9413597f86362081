// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/people.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/person_name.h"
#include "extraction/names/name_evidence.h"
#include "extraction/names/name_words.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

using NameKind = Gazetteer::NameKind;

bool sameSpelling(QStringView left, QStringView right)
{
    return equalFolded(left, right) || spellingKey(left) == spellingKey(right);
}

bool initialsOnly(QStringView word)
{
    return word.size() == 1 || (word.size() == 2 && word[1] == u'.');
}

// Whether both given names may be one person's: one is missing, an initial of the other, or spelt like it.
bool givenNamesAgree(const QString &left, const QString &right)
{
    if (left.isEmpty() || right.isEmpty())
        return true;
    const QString a = left.section(u' ', 0, 0);
    const QString b = right.section(u' ', 0, 0);
    if (initialsOnly(a) || initialsOnly(b))
        return foldLower(a.front().unicode()) == foldLower(b.front().unicode());
    if (sameSpelling(a, b))
        return true;
    // "Mohammed bin" against "Crown Mohammed", "Steve" against "Steven"
    return a.size() >= 3 && b.size() >= 3 && (a.startsWith(b, Qt::CaseInsensitive) || b.startsWith(a, Qt::CaseInsensitive));
}

class PeopleFinder
{
public:
    PeopleFinder(const PeopleContext &context, std::vector<bool> &rolesTaken)
        : m_context(context), m_reading(context.reading), m_gazetteer(context.gazetteer), m_rolesTaken(rolesTaken), m_chunks(findNameChunks(m_reading, m_gazetteer))
    {
    }

    std::vector<PersonDraft> run()
    {
        m_used.assign(m_chunks.size(), false);
        for (const NameChunk &chunk : m_chunks) {
            if (chunk.parts.size() == 1)
                m_context.loneWords.insert(foldedHash(chunk.parts.front()));
        }
        m_chunkAt.assign(m_reading.words.size() + 1, false);
        for (const NameChunk &chunk : m_chunks)
            m_chunkAt[chunk.first] = true;
        takeFullNames(false);
        takeFullNames(true);
        takeShortNames();
        takeTitledNames();
        takeShortNames(); // of those that a title introduced
        takeKnownSurnames();
        takePlaceLikeSurnames();
        for (PersonDraft &person : m_people)
            finish(person);
        return std::move(m_people);
    }

private:
    void takeFullNames(bool headlines);
    void cutToIntroduced(NameChunk &chunk) const;
    void takeShortNames();
    void takeTitledNames();
    void takeKnownSurnames();
    void takePlaceLikeSurnames();
    void finish(PersonDraft &person) const;

    size_t draftFor(const PersonName &parts, std::optional<quint32> known);
    std::optional<size_t> bySurname(const NameChunk &chunk, Gender gender) const;
    std::optional<quint32> knownByName(const NameChunk &chunk) const;
    std::optional<quint32> knownBySurname(const NameChunk &chunk, const RolePhrase *title) const;
    bool namesCountryOf(const Gazetteer::Person &person) const;
    bool holdsOfficeAround(const Gazetteer::Person &person, QDate day) const;
    void addUse(size_t draft, const NameChunk &chunk, MentionForm form);
    void giveRole(PersonDraft &person, size_t role);
    void takeRolesBeside(PersonDraft &person, const NameChunk &chunk);
    const RolePhrase *titleOf(const NameChunk &chunk) const;

    PeopleContext m_context;
    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    std::vector<bool> &m_rolesTaken;
    std::vector<NameChunk> m_chunks;
    std::vector<bool> m_used;
    std::vector<bool> m_chunkAt; // by word: a chunk begins here
    std::vector<PersonDraft> m_people;
};

std::optional<quint32> PeopleFinder::knownByName(const NameChunk &chunk) const
{
    if (!chunk.suffix.isEmpty() && (chunk.suffix == u"Jr" || chunk.suffix == u"Sr"))
        return {};
    const auto found = m_gazetteer.peopleByName(chunk.name());
    return found.empty() ? std::optional<quint32>() : found.front();
}

size_t PeopleFinder::draftFor(const PersonName &parts, std::optional<quint32> known)
{
    for (size_t i = 0; i < m_people.size(); ++i) {
        const PersonDraft &other = m_people[i];
        if (known && other.known == known)
            return i;
        if (known && other.known)
            continue;
        const bool suffixAgrees = parts.suffix == other.suffix || (parts.suffix != u"Jr" && other.suffix != u"Jr" && (parts.suffix.isEmpty() || other.suffix.isEmpty()));
        const bool surnameAgrees = sameSpelling(coreSurname(parts.surname), coreSurname(other.surname));
        if (suffixAgrees && surnameAgrees && !parts.given.isEmpty() && givenNamesAgree(parts.given, other.given)) {
            if (known)
                m_people[i].known = known;
            return i;
        }
    }
    PersonDraft draft;
    draft.given = parts.given;
    draft.surname = parts.surname;
    draft.suffix = parts.suffix;
    draft.known = known;
    m_people.push_back(draft);
    return m_people.size() - 1;
}

void PeopleFinder::addUse(size_t draft, const NameChunk &chunk, MentionForm form)
{
    m_people[draft].uses.push_back({chunk.first, chunk.last, form});
}

const RolePhrase *PeopleFinder::titleOf(const NameChunk &chunk) const
{
    const auto &roles = m_context.roles;
    auto it = std::upper_bound(roles.begin(), roles.end(), chunk.first, [](size_t at, const RolePhrase &role) { return at < role.last; });
    if (it == roles.begin())
        return nullptr;
    --it;
    return it->last == chunk.first && !it->isCounterpart && m_reading.sameSentence(it->first, chunk.first) ? &*it : nullptr;
}

void PeopleFinder::giveRole(PersonDraft &person, size_t index)
{
    const RolePhrase &phrase = m_context.roles[index];
    const Gazetteer::Role &role = m_gazetteer.role(phrase.role);
    m_rolesTaken[index] = true;
    if (person.gender == Gender::Unknown)
        person.gender = role.gender;
    if (role.kind == Gazetteer::RoleKind::Honorific)
        return;
    if (!phrase.isFormer) {
        person.roles.push_back(phrase.role);
        if (person.role.isEmpty())
            person.role = m_reading.words_(phrase.headFirst, phrase.headLast);
        if (person.sector == Sector::Unknown)
            person.sector = role.sector;
    }
    if (!person.country.isValid())
        person.country = phrase.country;
}

void PeopleFinder::takeRolesBeside(PersonDraft &person, const NameChunk &chunk)
{
    using Determiner = RolePhrase::Determiner;
    const auto &roles = m_context.roles;
    const auto begin = std::lower_bound(roles.begin(), roles.end(), chunk.first, [](const RolePhrase &role, size_t at) { return role.last + 1 < at; });
    for (auto it = begin; it != roles.end() && it->first <= chunk.last + 2; ++it) {
        const size_t index = size_t(it - roles.begin());
        if (m_rolesTaken[index] || it->isCounterpart || !m_reading.sameSentence(it->first, chunk.first))
            continue;
        const bool title = it->last == chunk.first;
        const bool before = it->last + 1 == chunk.first && m_reading.word(it->last) == u"," && (it->determiner != Determiner::None || it->countryStated || it->first == 0)
            && it->determiner != Determiner::Indefinite;
        const bool titlesNext = m_chunkAt.size() > it->last && m_chunkAt[it->last]; // "Zelenskyy, President of France Emmanuel Macron"
        const bool behind = it->first == chunk.last + 1 && m_reading.word(chunk.last) == u"," && !titlesNext;
        const bool copular = it->first == chunk.last + 1 && (m_reading.word(chunk.last) == u"is" || m_reading.word(chunk.last) == u"was") && it->determiner == Determiner::Definite;
        if (title || before || behind || copular)
            giveRole(person, index);
    }
}

void PeopleFinder::takeFullNames(bool headlines)
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        NameChunk &chunk = m_chunks[i];
        if (chunk.parts.size() < 2 || m_used[i] || m_reading.titleCase[m_reading.words[chunk.first].sentence] != headlines)
            continue;
        if (headlines)
            cutToIntroduced(chunk);
        const auto known = knownByName(chunk);
        if (!known && personEvidence(chunk, m_context, titleOf(chunk)) < personThreshold)
            continue;
        const PersonName parts = splitPersonName(chunk.name());
        if (parts.given.isEmpty())
            continue; // "de Mistura": joined as a surname
        const size_t draft = draftFor(parts, known);
        addUse(draft, chunk, MentionForm::Name);
        m_used[i] = true;
        takeRolesBeside(m_people[draft], chunk);
    }
}

// "Ted Cruz Apologizes": what the text below the headline calls a person, and no more.
void PeopleFinder::cutToIntroduced(NameChunk &chunk) const
{
    if (chunk.parts.size() < 3 || chunk.parts.size() != chunk.last - chunk.first)
        return;
    for (size_t at = 0; at + 1 < chunk.parts.size(); ++at) {
        const bool introduced = std::any_of(m_people.begin(), m_people.end(), [&](const PersonDraft &person) {
            return equalFolded(person.given, chunk.parts[at]) && equalFolded(person.surname, chunk.parts[at + 1]);
        });
        if (!introduced)
            continue;
        chunk.parts = {chunk.parts[at], chunk.parts[at + 1]};
        chunk.first += at;
        chunk.last = chunk.first + 2;
        return;
    }
}

// The person of the article that a surname (or a given name alone) means.
std::optional<size_t> PeopleFinder::bySurname(const NameChunk &chunk, Gender gender) const
{
    const QString whole = QStringList(chunk.parts.begin(), chunk.parts.end()).join(u' ');
    const QStringView core = coreSurname(whole);
    std::optional<size_t> best;
    int bestRank = -1;
    for (size_t i = 0; i < m_people.size(); ++i) {
        const PersonDraft &person = m_people[i];
        const bool asSurname = sameSpelling(core, coreSurname(person.surname)) || sameSpelling(whole, person.surname)
            || (person.surname.contains(u'-') && sameSpelling(core, QStringView(person.surname).sliced(person.surname.lastIndexOf(u'-') + 1)))
            || (person.surname.contains(u' ') && sameSpelling(core, QStringView(person.surname).sliced(person.surname.lastIndexOf(u' ') + 1)));
        const bool asGiven = chunk.parts.size() == 1 && sameSpelling(whole, person.given.section(u' ', 0, 0)) && whole.size() >= 3;
        if (!asSurname && !asGiven)
            continue;
        if (!chunk.suffix.isEmpty() && chunk.suffix != person.suffix)
            continue;
        if (gender != Gender::Unknown && person.gender != Gender::Unknown && gender != person.gender)
            continue;
        int rank = asSurname ? 4 : 0;
        rank += chunk.suffix == person.suffix ? 8 : 0;
        rank += person.known ? 2 : 0;
        rank += person.uses.empty() || person.uses.front().first > chunk.first ? 0 : 1;
        if (rank > bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

void PeopleFinder::takeShortNames()
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        if (m_used[i])
            continue;
        NameChunk chunk = m_chunks[i];
        const RolePhrase *title = titleOf(chunk);
        const Gender gender = title ? m_gazetteer.role(title->role).gender : Gender::Unknown;
        auto person = bySurname(chunk, gender);
        if (!person && chunk.parts.size() == 2 && !chunk.inNames && m_reading.words[chunk.first].opensSentence && !m_gazetteer.isGivenName(chunk.parts.front())) {
            // "Meanwhile Trump": the capital in front is the sentence's
            chunk.parts.erase(chunk.parts.begin());
            ++chunk.first;
            person = bySurname(chunk, gender);
        }
        if (!person)
            continue;
        addUse(*person, chunk, MentionForm::ShortName);
        m_used[i] = true;
        takeRolesBeside(m_people[*person], chunk);
    }
}

std::optional<quint32> PeopleFinder::knownBySurname(const NameChunk &chunk, const RolePhrase *title) const
{
    const QString whole = QStringList(chunk.parts.begin(), chunk.parts.end()).join(u' ');
    auto candidates = m_gazetteer.peopleBySurname(whole);
    if (candidates.empty())
        candidates = m_gazetteer.peopleBySurname(coreSurname(whole));
    const QDate day = m_context.published;
    std::optional<quint32> best;
    int bestRank = 0;
    QDate bestEnd;
    bool tied = false;
    const auto lastDay = [&](const Gazetteer::Person &person) {
        QDate last;
        for (const quint32 term : person.terms) {
            const QDate to = m_gazetteer.term(term).to;
            last = std::max(last, to.isValid() ? to : latestCredibleDay);
        }
        return last;
    };
    for (const quint32 candidate : candidates) {
        const Gazetteer::Person &person = m_gazetteer.person(candidate);
        int rank = person.rank * 2;
        const bool honorific = title && m_gazetteer.role(title->role).kind == Gazetteer::RoleKind::Honorific;
        if (title && !honorific) {
            if (termFor(m_gazetteer, candidate, m_gazetteer.role(title->role), title->country, title->isFormer ? QDate() : day))
                rank += 8;
            else if (title->countryStated)
                continue;
            else
                rank -= 3;
            // "President Novak" of an article on neither the day nor the country of the one that the table knows
            if (!title->countryStated && !namesCountryOf(person) && !holdsOfficeAround(person, day))
                continue;
        }
        if (day.isValid()) {
            const bool current = std::any_of(person.terms.begin(), person.terms.end(), [&](quint32 term) { return m_gazetteer.term(term).covers(day); });
            const bool past = std::any_of(person.terms.begin(), person.terms.end(), [&](quint32 term) { return m_gazetteer.term(term).from <= day.addYears(1); });
            rank += current ? 3 : past ? 0 : -4;
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

bool PeopleFinder::namesCountryOf(const Gazetteer::Person &person) const
{
    return std::any_of(m_reading.names.begin(), m_reading.names.end(), [&](const NameUse &use) {
        const Gazetteer::Name &name = use.readings.front();
        const bool land = name.kind == NameKind::Country || name.kind == NameKind::Demonym || name.kind == NameKind::Capital;
        const CountryCode code = land ? m_gazetteer.country(name.index).code
            : name.kind == NameKind::Place ? m_gazetteer.place(name.index).country
            : name.kind == NameKind::Person ? CountryCode()
                                            : m_gazetteer.organization(name.index).country;
        return code.isValid() && std::any_of(person.terms.begin(), person.terms.end(), [&](quint32 term) { return m_gazetteer.term(term).country == code; });
    });
}

bool PeopleFinder::holdsOfficeAround(const Gazetteer::Person &person, QDate day) const
{
    return day.isValid() && std::any_of(person.terms.begin(), person.terms.end(), [&](quint32 term) {
        const Gazetteer::Term &each = m_gazetteer.term(term);
        return (!each.from.isValid() || each.from <= day.addMonths(3)) && (!each.to.isValid() || day.addMonths(-3) <= each.to);
    });
}

void PeopleFinder::takeTitledNames()
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        const NameChunk &chunk = m_chunks[i];
        const RolePhrase *title = m_used[i] ? nullptr : titleOf(chunk);
        if (!title || chunk.parts.size() > 3 || !isTitledName(chunk, m_context, *title))
            continue;
        const auto known = knownBySurname(chunk, title);
        const bool confirmed = known && (chunk.parts.size() == 1 || !isNameParticle(chunk.parts.front()) || true);
        PersonName parts = splitPersonName(chunk.name());
        if (parts.given.isEmpty() || chunk.parts.size() == 1) {
            parts.surname = QStringList(chunk.parts.begin(), chunk.parts.end()).join(u' ');
            parts.given.clear();
        }
        PersonDraft draft;
        draft.given = parts.given;
        draft.surname = parts.surname;
        draft.suffix = parts.suffix;
        if (confirmed && parts.given.isEmpty())
            draft.known = known;
        m_people.push_back(draft);
        addUse(m_people.size() - 1, chunk, parts.given.isEmpty() ? MentionForm::ShortName : MentionForm::Name);
        m_used[i] = true;
        takeRolesBeside(m_people.back(), chunk);
        // The rest of the article calls them by the same name.
        for (size_t k = i + 1; k < m_chunks.size(); ++k) {
            if (!m_used[k] && titleOf(m_chunks[k]) && bySurname(m_chunks[k], Gender::Unknown) == m_people.size() - 1) {
                addUse(m_people.size() - 1, m_chunks[k], MentionForm::ShortName);
                m_used[k] = true;
                takeRolesBeside(m_people.back(), m_chunks[k]);
            }
        }
    }
}

void PeopleFinder::takeKnownSurnames()
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        const NameChunk &chunk = m_chunks[i];
        if (m_used[i])
            continue;
        std::optional<quint32> known;
        if (isPlainSurname(chunk, m_context))
            known = knownBySurname(chunk, nullptr);
        if (known && !mayStandAlone(chunk, m_gazetteer.person(*known), m_context))
            known.reset();
        const bool introduced = !known && chunk.parts.size() == 1 && personEvidence(chunk, m_context, nullptr) >= loneNameThreshold;
        if (!known && !introduced)
            continue;
        PersonName parts{.given = {}, .surname = chunk.name(), .suffix = {}};
        size_t draft = m_people.size();
        for (size_t k = 0; known && k < m_people.size(); ++k) {
            if (m_people[k].known == known)
                draft = k;
        }
        if (const auto same = bySurname(chunk, Gender::Unknown); draft == m_people.size() && same)
            draft = *same;
        if (draft == m_people.size()) {
            PersonDraft made;
            made.surname = parts.surname;
            made.known = known;
            m_people.push_back(made);
        }
        addUse(draft, chunk, MentionForm::ShortName);
        m_used[i] = true;
        takeRolesBeside(m_people[draft], chunk);
    }
}

// "Houston said" where the article knows a Whitney Houston.
void PeopleFinder::takePlaceLikeSurnames()
{
    for (const NameUse &use : m_reading.names) {
        if (use.last - use.first != 1 || use.has(NameKind::Person) || use.has(NameKind::Organization) || m_reading.words[use.first].furniture)
            continue;
        const QStringView word = m_reading.word(use.first);
        for (PersonDraft &person : m_people) {
            if (person.given.isEmpty() || !equalFolded(word, person.surname))
                continue;
            const bool inName = std::any_of(person.uses.begin(), person.uses.end(), [&](const PersonUse &each) { return each.first <= use.first && use.last <= each.last; });
            const bool placed = use.first > 0 && (locativePrepositions().contains(m_reading.word(use.first - 1)) || m_reading.word(use.first - 1) == u"of");
            if (!inName && !placed && !use.has(NameKind::Demonym))
                person.uses.push_back({use.first, use.last, MentionForm::ShortName});
        }
    }
}

void PeopleFinder::finish(PersonDraft &person) const
{
    std::sort(person.uses.begin(), person.uses.end(), [](const PersonUse &left, const PersonUse &right) { return left.first < right.first; });
    // The fullest form: most words that are no initials; the commonest of these.
    std::vector<std::pair<QString, int>> forms;
    for (const PersonUse &use : person.uses) {
        if (use.form != MentionForm::Name)
            continue;
        QString form = m_reading.words_(use.first, use.last).remove(u'[').remove(u']');
        const auto same = std::find_if(forms.begin(), forms.end(), [&](const auto &other) { return other.first == form; });
        if (same == forms.end())
            forms.emplace_back(form, 1);
        else
            ++same->second;
    }
    const auto weight = [](const std::pair<QString, int> &form) {
        int words = 0;
        for (const QString &word : form.first.split(u' '))
            words += word.size() > 2 ? 1 : 0;
        return words * 1000 + form.second;
    };
    const auto fullest = std::max_element(forms.begin(), forms.end(), [&](const auto &left, const auto &right) { return weight(left) < weight(right); });
    const Gazetteer::Person *known = person.known ? &m_gazetteer.person(*person.known) : nullptr;
    if (fullest != forms.end())
        person.name = fullest->first;
    else if (known)
        person.name = known->name;
    else
        person.name = person.surname + (person.suffix.isEmpty() ? u""_s : u" "_s + person.suffix);
    if (known) {
        const Gazetteer::Term *term = nullptr;
        for (const quint32 index : known->terms) {
            const Gazetteer::Term &each = m_gazetteer.term(index);
            const bool current = !m_context.published.isValid() ? !each.to.isValid() : each.covers(m_context.published);
            if (!term || current)
                term = &each;
            if (current)
                break;
        }
        if (term) {
            const bool current = m_context.published.isValid() ? term->covers(m_context.published) : true;
            person.country = person.country.isValid() ? person.country : term->country;
            person.sector = person.sector == Sector::Unknown ? term->sector : person.sector;
            if (person.role.isEmpty() && current)
                person.role = term->office;
            // "Kremlin chief", "top diplomat": by the office's own name.
            for (const quint32 role : person.roles) {
                if (const Gazetteer::Term *held = termFor(m_gazetteer, *person.known, m_gazetteer.role(role), {}, m_context.published)) {
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
    if (person.gender == Gender::Unknown && !person.given.isEmpty())
        person.gender = m_gazetteer.genderOf(person.given.section(u' ', 0, 0).section(u'-', 0, 0));
}

} // namespace

std::vector<PersonDraft> findPeople(const PeopleContext &context, std::vector<bool> &rolesTaken)
{
    rolesTaken.assign(context.roles.size(), false);
    return PeopleFinder(context, rolesTaken).run();
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
