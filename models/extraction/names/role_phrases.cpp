// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/role_phrases.h"

#include "extraction/names/name_words.h"
#include "extraction/names/organs.h"

#include <algorithm>

namespace entente {

namespace {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;
using Determiner = RolePhrase::Determiner;

RolePhrase bare(size_t first, size_t last, quint32 role)
{
    RolePhrase phrase;
    phrase.first = phrase.headFirst = first;
    phrase.last = phrase.headLast = last;
    phrase.role = role;
    return phrase;
}

class RolePhraseBuilder
{
public:
    RolePhraseBuilder(const Reading &reading, const Gazetteer &gazetteer) : m_reading(reading), m_gazetteer(gazetteer) { }

    RolePhrase build(size_t headFirst, size_t headLast, quint32 role, bool counterpart)
    {
        m_phrase = bare(headFirst, headLast, role);
        m_phrase.isCounterpart = counterpart;
        const QStringView opening = m_reading.word(headFirst);
        m_phrase.isFormer = opening.compare(u"former", Qt::CaseInsensitive) == 0 || opening.compare(u"ex", Qt::CaseInsensitive) == 0;
        extendLeft();
        extendRight();
        if (!m_phrase.countryStated && !counterpart && m_phrase.organization < 0) // "UN envoy for Yemen", though America alone may have such an envoy, too
            m_phrase.country = m_gazetteer.role(role).country;
        return m_phrase;
    }

private:
    bool joins(size_t left, size_t right) const { return right < m_reading.words.size() && m_reading.sameSentence(left, right); }

    // Takes the country or organisation that a gazetteer name stands for. False where it stands for neither.
    bool take(const NameUse &use)
    {
        for (const Gazetteer::Name &name : use.readings) {
            CountryCode country;
            switch (name.kind) {
            case NameKind::Country:
            case NameKind::Demonym:
            case NameKind::Capital: country = m_gazetteer.country(name.index).code; break;
            case NameKind::Place: country = m_gazetteer.place(name.index).country; break;
            case NameKind::Seat:
            case NameKind::Organization:
                m_phrase.organization = int(name.index);
                if (isGenericOrgan(m_reading.phrase(use.first, use.last))) {
                    if (!m_phrase.country.isValid())
                        m_phrase.country = m_gazetteer.organization(name.index).country; // not stated: every state has one
                } else {
                    country = m_gazetteer.organization(name.index).country;
                }
                break;
            case NameKind::Person: continue;
            }
            if (country.isValid() && !m_phrase.countryStated) {
                m_phrase.country = country;
                m_phrase.countryStated = true;
            }
            return true;
        }
        return false;
    }

    bool takeDeterminer(size_t at)
    {
        static const WordSet possessives(u"his her their its our my your");
        const QStringView word = m_reading.word(at);
        if (word.compare(u"the", Qt::CaseInsensitive) == 0)
            m_phrase.determiner = Determiner::Definite;
        else if (word.compare(u"a", Qt::CaseInsensitive) == 0 || word.compare(u"an", Qt::CaseInsensitive) == 0)
            m_phrase.determiner = Determiner::Indefinite;
        else if (possessives.contains(word)) {
            m_phrase.determiner = Determiner::Possessive;
            m_phrase.possessor = at;
        } else {
            return false;
        }
        m_phrase.first = at;
        return true;
    }

    // "'s" at `at`: the possessor before it, with its own determiner.
    void takePossessor(size_t at)
    {
        const size_t owner = at - 1;
        m_phrase.determiner = Determiner::Possessive;
        if (m_reading.words[owner].name >= 0) {
            const NameUse &use = m_reading.names[size_t(m_reading.words[owner].name)];
            take(use);
            m_phrase.first = use.first;
        } else {
            m_phrase.first = owner;
        }
        m_phrase.possessor = owner;
        if (m_phrase.first > 0 && m_reading.isWord(m_phrase.first - 1, owner, u"the"))
            --m_phrase.first;
    }

    // The country's name in front of up to two nouns in lower case that end at `at`, as in "Israeli military spokesman"; `at` where there is none.
    size_t ownerBefore(size_t at) const
    {
        size_t owner = at;
        for (int nouns = 0; nouns < 2; ++nouns) {
            const ReadWord &word = m_reading.words[owner];
            const bool noun = word.shape == Shape::Lower && (word.token->upos == Upos::NOUN || word.token->upos == Upos::ADJ) && word.name < 0;
            if (!noun || owner == 0 || !m_reading.sameSentence(owner - 1, at))
                return at;
            --owner;
            if (const int name = m_reading.words[owner].name; name >= 0) {
                const NameUse &use = m_reading.names[size_t(name)];
                return use.has(NameKind::Demonym) || use.has(NameKind::Country) || use.has(NameKind::Organization) ? owner : at;
            }
        }
        return at;
    }

    void extendLeft()
    {
        static const WordSet formerWords(u"former ex then late erstwhile one-time onetime ousted deposed");
        while (m_phrase.first > 0 && m_reading.sameSentence(m_phrase.first - 1, m_phrase.first)) {
            const size_t at = m_phrase.first - 1;
            const ReadWord &word = m_reading.words[at];
            const QStringView text = m_reading.word(at);
            if (at > 0 && (text == u"'s" || text == u"’s" || ((text == u"'" || text == u"’") && !word.blankBefore)) && joins(at - 1, at)) {
                takePossessor(at);
                return;
            }
            if (takeDeterminer(at))
                return;
            if (word.name >= 0) {
                const NameUse &use = m_reading.names[size_t(word.name)];
                if (use.has(NameKind::Person) || !take(use))
                    return;
                m_phrase.first = use.first;
            } else if (roleAdjectives().contains(text)) {
                m_phrase.isFormer = m_phrase.isFormer || formerWords.contains(text);
                m_phrase.first = at;
            } else if (text == u"-" && !word.blankBefore && at > 0 && (m_reading.isWord(at - 1, at, u"ex"))) {
                m_phrase.isFormer = true;
                m_phrase.first = at - 1;
            } else if (word.token->upos == Upos::ADJ && word.shape == Shape::Lower) {
                m_phrase.first = at;
            } else if (const size_t owner = ownerBefore(at); owner != at) {
                m_phrase.first = owner + 1; // "Saudi coalition spokesman"
            } else {
                return;
            }
        }
    }

    void extendRight()
    {
        const size_t of = m_phrase.last;
        if (of >= m_reading.words.size() || !m_reading.sameSentence(of, of - 1))
            return;
        const QStringView word = m_reading.word(of);
        if (word != u"of" && word != u"for" && word != u"to" && word != u"in" && word != u"at")
            return;
        static const WordSet posted(u"ambassador envoy representative consul attaché attache affaires correspondent coordinator delegate delegation resident");
        if ((word == u"in" || word == u"at" || word == u"to") && !posted.contains(m_reading.word(m_phrase.headLast - 1)))
            return; // "the French foreign minister in Paris" is not minister there
        size_t at = of + 1;
        if (m_reading.isWord(at, of, u"the"))
            ++at;
        if (!joins(of, at) || m_reading.words[at].name < 0)
            return;
        const NameUse &use = m_reading.names[size_t(m_reading.words[at].name)];
        if (use.first != at || use.has(NameKind::Person))
            return;
        // "the envoy of the American president"
        const bool noun = joins(of, use.last) && (m_reading.words[use.last].role >= 0 || m_reading.words[use.last].token->upos == Upos::NOUN);
        if (use.has(NameKind::Demonym) && !use.has(NameKind::Country) && noun)
            return;
        // "ambassador to Kyiv", "envoy for Ukraine": the country is where they work, not whom they act for.
        const bool serves = word == u"of";
        const RolePhrase before = m_phrase;
        if (!take(use))
            return;
        if (!serves) {
            m_phrase.country = before.country;
            m_phrase.countryStated = before.countryStated;
        }
        m_phrase.last = use.last;
        // "Speaker of the National Assembly of the Republic of Korea"
        const size_t next = m_reading.isWord(use.last + 1, of, u"the") ? use.last + 2 : use.last + 1;
        if (!serves || m_phrase.countryStated || !use.has(NameKind::Organization) || !m_reading.isWord(use.last, of, u"of") || !joins(of, next)
            || m_reading.words[next].name < 0)
            return;
        const NameUse &owner = m_reading.names[size_t(m_reading.words[next].name)];
        const Gazetteer::Name *country = owner.of(NameKind::Country);
        if (!country || owner.first != next)
            return;
        m_phrase.country = m_gazetteer.country(country->index).code;
        m_phrase.countryStated = true;
        m_phrase.last = owner.last;
    }

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    RolePhrase m_phrase;
};

} // namespace

std::optional<size_t> roleBeforeComma(const Reading &reading, const std::vector<RolePhrase> &roles, size_t first)
{
    constexpr size_t longest = 10; // words
    if (first < 2 || !reading.sameSentence(first - 2, first) || reading.word(first - 1) != u",")
        return {};
    const auto behind = std::upper_bound(roles.begin(), roles.end(), first - 1, [](size_t at, const RolePhrase &role) { return at < role.last; });
    if (behind == roles.begin())
        return {};
    const RolePhrase &phrase = *(behind - 1);
    if (!reading.sameSentence(phrase.first, first) || phrase.isCounterpart || first - 1 - phrase.last > longest)
        return {};
    static const WordSet opens(u"of for at in to");
    // "the speaker of the Libyan Parliament, Anna Novak": what the phrase is of goes on in capitals.
    const bool goesOn = phrase.last > phrase.headLast && reading.words[phrase.last].shape == Shape::Capital;
    if (phrase.last < first - 1 && !opens.contains(reading.word(phrase.last)) && !goesOn)
        return {};
    for (size_t at = phrase.last; at + 1 < first; ++at) {
        const Upos upos = reading.words[at].token->upos;
        if (reading.words[at].shape == Shape::Mark || upos == Upos::VERB || upos == Upos::AUX || upos == Upos::PRON)
            return {};
    }
    return size_t(behind - roles.begin()) - 1;
}

std::vector<RolePhrase> findRolePhrases(const Reading &reading, const Gazetteer &gazetteer)
{
    std::vector<RolePhrase> phrases;
    RolePhraseBuilder builder(reading, gazetteer);
    for (size_t i = 0; i < reading.words.size(); ++i) {
        const ReadWord &word = reading.words[i];
        if (!word.furniture && reading.word(i).compare(u"counterpart", Qt::CaseInsensitive) == 0) {
            phrases.push_back(builder.build(i, i + 1, 0, true));
        } else if (word.role >= 0) {
            const RoleUse &use = reading.roles[size_t(word.role)];
            const Gazetteer::Role &role = gazetteer.role(use.role);
            const bool office = !role.terms.empty() && word.shape == Shape::Lower; // "the Saudi crown prince"
            if (role.kind == Gazetteer::RoleKind::Honorific && !office)
                phrases.push_back(bare(use.first, use.last, use.role));
            else
                phrases.push_back(builder.build(use.first, use.last, use.role, false));
            i = use.last - 1;
        }
    }
    return phrases;
}

} // namespace entente
