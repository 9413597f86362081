// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/people_finder.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/person_name.h"
#include "extraction/names/known_people.h"
#include "extraction/names/name_agreement.h"
#include "extraction/names/name_evidence.h"
#include "extraction/names/name_words.h"
#include "extraction/names/person_details.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

using NameKind = Gazetteer::NameKind;

std::vector<PersonDraft> PeopleFinder::run()
{
    m_used.assign(m_chunks.size(), false);
    noteLoneWords(m_chunks, m_context);
    m_chunkAt.assign(m_reading.words.size() + 1, false);
    for (const NameChunk &chunk : m_chunks)
        m_chunkAt[chunk.first] = true;
    takeFullNames(false);
    takeListed();
    takeFullNames(true);
    noteByNames();
    takeShortNames();
    takeTitledNames();
    takeShortNames(); // of those that a title introduced
    takeKnownSurnames();
    takeShortNames(); // of those that nothing but their use introduced
    takeMisspeltSurnames();
    takePlaceLikeSurnames();
    for (PersonDraft &person : m_people)
        completeDetails(person, m_context);
    return std::move(m_people);
}

size_t PeopleFinder::draftFor(const PersonName &parts, std::optional<quint32> known)
{
    const quint64 coreKey = keyOf(coreSurname(parts.surname));
    for (size_t i = 0; i < m_people.size(); ++i) {
        const PersonDraft &other = m_people[i];
        if (known && other.known == known)
            return i;
        if (known && other.known)
            continue;
        const bool suffixAgrees = parts.suffix == other.suffix
                               || (parts.suffix != u"Jr" && other.suffix != u"Jr" && (parts.suffix.isEmpty() || other.suffix.isEmpty()));
        const bool surnameAgrees = other.surnameKeys[1] == coreKey
                                || (!known && !other.given.isEmpty() && equalFolded(other.given, parts.given) && isMisspelling(other.surname, parts.surname));
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
    setKeys(draft);
    m_people.push_back(draft);
    return m_people.size() - 1;
}

void PeopleFinder::addUse(size_t draft, const NameChunk &chunk, MentionForm form)
{
    m_people[draft].uses.push_back({chunk.first, chunk.last, form});
}

void PeopleFinder::takeFullNames(bool headlines)
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        NameChunk &chunk = m_chunks[i];
        if (chunk.parts.size() < 2 || m_used[i] || m_reading.titleCase[m_reading.words[chunk.first].sentence] != headlines)
            continue;
        if (headlines)
            cutToIntroduced(chunk);
        if (isBareSurname(chunk) || (headlines && endsInSurname(chunk)))
            continue;
        const auto known = knownByName(chunk, m_gazetteer);
        if (known && isNamesake(chunk, m_reading))
            continue;
        if (known || personEvidence(chunk, m_context, titleOf(chunk)) >= personThreshold)
            takeFullName(i, known);
    }
}

// "ESPN Fires Schilling": a headline's word and somebody whom the text below introduces.
bool PeopleFinder::endsInSurname(const NameChunk &chunk) const
{
    if (chunk.parts.size() != 2 || chunk.inNames || m_gazetteer.isGivenName(chunk.parts.front()))
        return false;
    return std::any_of(m_people.begin(), m_people.end(),
        [&](const PersonDraft &person) { return !equalFolded(person.given, chunk.parts.front()) && equalFolded(person.surname, chunk.parts.back()); });
}

// "Bin Laden", "De Mistura": a particle and a surname, not a given name and a surname as in "Al Gore".
bool PeopleFinder::isBareSurname(const NameChunk &chunk) const
{
    if (chunk.parts.size() != 2 || !isNameParticle(chunk.parts.front()) || knownByName(chunk, m_gazetteer))
        return false;
    if (!m_gazetteer.isGivenName(chunk.parts.front()))
        return true;
    const auto person = bySurname(chunk, Gender::Unknown);
    return person && coreSurname(m_people[*person].surname).size() < m_people[*person].surname.size();
}

void PeopleFinder::takeFullName(size_t index, std::optional<quint32> known)
{
    const NameChunk &chunk = m_chunks[index];
    const PersonName parts = splitPersonName(chunk.name());
    if (parts.given.isEmpty())
        return; // "de Mistura": joined as a surname
    if (chunk.parts.front() == u"Abu") { // "Abu Jandal" of Abu Jandal al-Kuwaiti
        const auto same = std::find_if(m_people.begin(), m_people.end(), [&](const PersonDraft &person) { return equalFolded(person.given, chunk.name()); });
        if (same != m_people.end()) {
            addUse(size_t(same - m_people.begin()), chunk, MentionForm::ShortName);
            m_used[index] = true;
            return;
        }
    }
    const size_t draft = draftFor(parts, known);
    const int title = m_reading.words[chunk.first].role; // "Lord Robertson"
    const bool titled = title >= 0 && m_gazetteer.role(m_reading.roles[size_t(title)].role).kind == Gazetteer::RoleKind::Honorific && known
                     && chunk.parts.size() == 2;
    addUse(draft, chunk, titled ? MentionForm::ShortName : MentionForm::Name);
    m_used[index] = true;
    takeRolesBeside(m_people[draft], chunk);
}

// "Gary Hirshberg, Jennifer Horn, Rich Killion and Sylvia Larsen": who stands between people is one.
void PeopleFinder::takeListed()
{
    const auto joins = [&](size_t left, size_t right) {
        const size_t from = m_chunks[left].last;
        const size_t to = m_chunks[right].first;
        if (!m_used[left] && !m_used[right])
            return false;
        if (!m_reading.sameSentence(from - 1, to) || to <= from || to - from > 2)
            return false;
        const bool last = m_reading.word(to - 1) == u"and" || m_reading.word(to - 1) == u"&";
        return to - from == 2 ? m_reading.word(from) == u"," && last : last || m_reading.word(from) == u",";
    };
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        const NameChunk &chunk = m_chunks[i];
        if (m_used[i] || chunk.capitals || chunk.parts.size() < 2 || chunk.parts.size() > 3)
            continue;
        const int neighbours = int(i > 0 && m_used[i - 1] && joins(i - 1, i)) + int(i + 1 < m_chunks.size() && m_used[i + 1] && joins(i, i + 1));
        if (neighbours > 0 && personEvidence(chunk, m_context, nullptr) + 0.8 * neighbours >= personThreshold)
            takeFullName(i, {});
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
    const quint64 wholeKey = keyOf(whole);
    const quint64 coreKey = keyOf(coreSurname(whole));
    std::optional<size_t> best;
    int bestRank = -1;
    for (size_t i = 0; i < m_people.size(); ++i) {
        const PersonDraft &person = m_people[i];
        const auto bears
            = [&](quint64 key) { return std::find(person.surnameKeys.begin(), person.surnameKeys.end(), key) != person.surnameKeys.end(); };
        const bool asSurname = bears(coreKey) || bears(wholeKey);
        const bool asGiven = chunk.parts.size() == 1 && whole.size() >= 3 && person.givenKey == wholeKey;
        const bool asFirstSurname = chunk.parts.size() == 1 && whole.size() >= 4 && person.firstSurnameKey == wholeKey;
        if (!asSurname && !asGiven && !asFirstSurname)
            continue;
        if (!chunk.suffix.isEmpty() && chunk.suffix != person.suffix)
            continue;
        if (gender != Gender::Unknown && person.gender != Gender::Unknown && gender != person.gender)
            continue;
        int rank = asSurname ? 4 : 0;
        rank += chunk.suffix == person.suffix ? 8 : 0;
        rank += person.known ? (m_gazetteer.person(*person.known).rank == 3 ? 3 : 2) : 0; // "Kim" beside a sister: who rules
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
        if (chunk.capitals) {
            if (const auto person = bySurname(chunk, Gender::Unknown); person && equalFolded(coreSurname(m_people[*person].surname), chunk.parts.back())) {
                addUse(*person, chunk, MentionForm::ShortName);
                m_used[i] = true;
            }
            continue;
        }
        const RolePhrase *title = titleOf(chunk);
        const Gender gender = title ? m_gazetteer.role(title->role).gender : Gender::Unknown;
        auto person = bySurname(chunk, gender);
        if (!person && chunk.parts.size() == 2 && !chunk.inNames
            && (m_reading.words[chunk.first].opensSentence || m_reading.titleCase[m_reading.words[chunk.first].sentence]) && !m_gazetteer.isGivenName(chunk.parts.front())) {
            // "Meanwhile Trump": the capital in front is the sentence's
            chunk.parts.erase(chunk.parts.begin());
            ++chunk.first;
            person = bySurname(chunk, gender);
        }
        if (!person || isOfElder(m_people[*person], chunk))
            continue;
        addUse(*person, chunk, MentionForm::ShortName);
        m_used[i] = true;
        takeRolesBeside(m_people[*person], chunk);
    }
}

// "Trump" where the article has Donald Trump Jr. and calls him "Trump Jr.": the one whom everybody knows.
bool PeopleFinder::isOfElder(const PersonDraft &person, const NameChunk &chunk) const
{
    if (person.suffix != u"Jr" || !chunk.suffix.isEmpty() || m_gazetteer.peopleBySurname(person.surname).empty())
        return false;
    return std::any_of(person.uses.begin(), person.uses.end(), [&](const PersonUse &use) {
        return use.form == MentionForm::ShortName && use.last - use.first >= 2 && isNameSuffix(m_reading.word(use.last - 1));
    });
}

void PeopleFinder::takeTitledNames()
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        const NameChunk &chunk = m_chunks[i];
        const RolePhrase *title = m_used[i] ? nullptr : titleOf(chunk);
        if (!title || chunk.capitals || chunk.parts.size() > 3 || !isTitledName(chunk, m_context, *title))
            continue;
        const auto known = knownBySurname(chunk, title, m_context);
        PersonName parts = splitPersonName(chunk.name());
        const bool particle = known && chunk.parts.size() == 2 && isNameParticle(chunk.parts.front()); // "Egyptian leader Al Sisi"
        if (parts.given.isEmpty() || chunk.parts.size() == 1 || particle) {
            parts.surname = QStringList(chunk.parts.begin(), chunk.parts.end()).join(u' ');
            parts.given.clear();
        }
        if (const auto meant = parts.given.isEmpty() ? misspelt(chunk) : std::nullopt; meant && (!known || m_people[*meant].known == known || !m_people[*meant].known)) {
            addUse(*meant, chunk, MentionForm::ShortName);
            if (known && !m_people[*meant].known)
                m_people[*meant].known = known;
            m_used[i] = true;
            takeRolesBeside(m_people[*meant], chunk);
            continue;
        }
        PersonDraft draft;
        draft.given = parts.given;
        draft.surname = parts.surname;
        draft.suffix = parts.suffix;
        if (parts.given.isEmpty())
            draft.known = known;
        setKeys(draft);
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
            known = knownBySurname(chunk, nullptr, m_context);
        if (known && (!mayStandAlone(chunk, m_gazetteer.person(*known), m_context) || (chunk.capitals && !isInTheNews(m_gazetteer.person(*known), m_context))))
            known.reset();
        const bool bare = isBareSurname(chunk);
        const bool introduced = !known && !chunk.capitals && (chunk.parts.size() == 1 || bare)
                             && personEvidence(chunk, m_context, nullptr) >= (bare ? personThreshold : loneNameThreshold);
        if (!known && !introduced)
            continue;
        PersonName parts{.given = {}, .surname = chunk.name(), .suffix = {}};
        size_t draft = m_people.size();
        for (size_t k = 0; known && k < m_people.size(); ++k) {
            if (m_people[k].known == known)
                draft = k;
        }
        if (const auto same = bySurname(chunk, Gender::Unknown); draft == m_people.size() && same && !isOfElder(m_people[*same], chunk))
            draft = *same;
        if (draft == m_people.size()) {
            PersonDraft made;
            made.surname = parts.surname;
            made.known = known;
            setKeys(made);
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
        if (use.last - use.first != 1 || use.has(NameKind::Person) || use.has(NameKind::Organization)
            || m_reading.words[use.first].furniture)
            continue;
        const QStringView word = m_reading.word(use.first);
        for (PersonDraft &person : m_people) {
            if (person.given.isEmpty() || !equalFolded(word, person.surname))
                continue;
            const bool inName = std::any_of(person.uses.begin(), person.uses.end(),
                [&](const PersonUse &each) { return each.first <= use.first && use.last <= each.last; });
            const bool placed = use.first > 0
                             && (locativePrepositions().contains(m_reading.word(use.first - 1)) || m_reading.word(use.first - 1) == u"of");
            if (!inName && !placed && !use.has(NameKind::Demonym))
                person.uses.push_back({use.first, use.last, MentionForm::ShortName});
        }
    }
}

std::vector<PersonDraft> findPeople(const PeopleContext &context, std::vector<bool> &rolesTaken)
{
    rolesTaken.assign(context.roles.size(), false);
    return PeopleFinder(context, rolesTaken).run();
}

} // namespace entente
