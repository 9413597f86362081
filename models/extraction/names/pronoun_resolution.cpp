// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/coreference.h"
#include "extraction/names/name_words.h"

#include <algorithm>

namespace entente {

namespace {

using Shape = ReadWord::Shape;

struct Candidate {
    size_t person = 0;
    size_t first = 0;
    size_t last = 0;
    bool subject = false;
    bool pronoun = false;
    bool speaks = false; // beside a speech verb
    bool leads = false; // subject of the sentence's main clause
};

constexpr quint32 reach = 4; // sentences

class PronounResolver
{
public:
    PronounResolver(const PeopleContext &context, std::vector<PersonDraft> &people) : m_reading(context.reading), m_people(people)
    {
        for (size_t i = 0; i < people.size(); ++i) {
            for (const PersonUse &use : people[i].uses)
                m_named.push_back(candidate(i, use.first, use.last, false));
        }
        std::sort(m_named.begin(), m_named.end(), [](const Candidate &left, const Candidate &right) { return left.first < right.first; });
    }

    void run()
    {
        // Sentence by sentence, the narrator's pronouns before those of the quoted: these depend on who speaks.
        for (const auto &[begin, end] : m_reading.sentences) {
            admit(begin, end);
            for (const bool quoted : {false, true}) {
                for (size_t i = begin; i < end; ++i) {
                    if (m_reading.words[i].quoted == quoted && !m_reading.words[i].furniture)
                        resolveAt(i);
                }
            }
        }
        for (PersonDraft &person : m_people)
            std::sort(person.uses.begin(), person.uses.end(),
                [](const PersonUse &left, const PersonUse &right) { return left.first < right.first; });
    }

private:
    static Gender genderOfPronoun(QStringView word)
    {
        static const WordSet male(u"he him his himself");
        static const WordSet female(u"she her hers herself");
        return male.contains(word) ? Gender::Male : female.contains(word) ? Gender::Female : Gender::Unknown;
    }

    Candidate candidate(size_t person, size_t first, size_t last, bool pronoun) const
    {
        Candidate made{.person = person, .first = first, .last = last, .pronoun = pronoun};
        made.subject = isSubject(first, last);
        made.speaks = speaks(first, last);
        for (size_t i = first; made.subject && m_reading.isTagged && i < last; ++i) {
            const std::optional<size_t> verb = verbOfSubject(i);
            made.leads = made.leads || (verb && isMainVerb(*verb));
        }
        if (!made.subject && standsBeforeVerb(first, last)) {
            const bool auxiliary = m_reading.words[last].token->upos == Upos::AUX && hasHead(last);
            made.subject = true;
            made.leads = isMainVerb(auxiliary ? headOf(last) : last);
        }
        return made;
    }

    size_t headOf(size_t at) const { return m_reading.sentences[m_reading.words[at].sentence].first + size_t(m_reading.words[at].token->head); }
    bool hasHead(size_t at) const { return m_reading.words[at].token->head >= 0; }
    Relation relationOf(size_t at) const { return m_reading.words[at].token->relation; }

    // The verb whose subject the word is or belongs to.
    std::optional<size_t> verbOfSubject(size_t at) const
    {
        for (int steps = 0; steps < 4 && hasHead(at); ++steps) {
            if (entente::isSubject(relationOf(at)))
                return headOf(at);
            at = headOf(at);
        }
        return {};
    }

    // The verb of the sentence, one joined to it, or the speech verb of a quote.
    bool isMainVerb(size_t at) const
    {
        for (int steps = 0; steps < 4; ++steps) {
            const Relation relation = relationOf(at);
            if (relation == Relation::Root || relation == Relation::Parataxis || !hasHead(at))
                return true;
            if (relation != Relation::Conj)
                return false;
            at = headOf(at);
        }
        return false;
    }

    // Right before a finite verb, behind no preposition: a subject, whatever the parser made of the clauses in front of it.
    bool standsBeforeVerb(size_t first, size_t last) const
    {
        if (!m_reading.isTagged || last >= m_reading.words.size() || !m_reading.sameSentence(last, first))
            return false;
        const Token &verb = *m_reading.words[last].token;
        if ((verb.upos != Upos::VERB && verb.upos != Upos::AUX) || (verb.xpos != Xpos::VBD && verb.xpos != Xpos::VBZ))
            return false;
        while (first > 0 && m_reading.sameSentence(first - 1, last) && (m_reading.words[first - 1].role >= 0 || m_reading.words[first - 1].name >= 0))
            --first;
        if (first == 0 || !m_reading.sameSentence(first - 1, last))
            return true;
        const Upos before = m_reading.words[first - 1].token->upos;
        return before == Upos::PUNCT || before == Upos::CCONJ || before == Upos::SCONJ;
    }

    // The nearest verb above the word.
    std::optional<size_t> verbAbove(size_t at) const
    {
        for (int steps = 0; steps < 6 && hasHead(at); ++steps) {
            at = headOf(at);
            if (m_reading.words[at].token->upos == Upos::VERB)
                return at;
        }
        return {};
    }

    // "In Ankara, where he met Erdogan, Zelenskyy criticised …": the pronoun stands in a clause in front of the main one.
    bool isCataphoric(size_t at) const
    {
        if (!m_reading.isTagged || m_reading.words[at].quoted)
            return false;
        bool subordinate = false;
        for (int steps = 0; steps < 8 && hasHead(at); ++steps) {
            const Relation relation = relationOf(at);
            subordinate = subordinate || relation == Relation::Advcl || relation == Relation::AdvclRelcl || relation == Relation::AclRelcl
                       || relation == Relation::Acl || relation == Relation::Obl;
            if (relation == Relation::Ccomp || relation == Relation::Conj || relation == Relation::Parataxis)
                return false;
            at = headOf(at);
        }
        return subordinate;
    }

    // The word is a subject, or belongs to one: as the name behind a title, or one of several joined by "and".
    bool reachesSubject(size_t at) const
    {
        for (int steps = 0; steps < 4; ++steps) {
            const Token &token = *m_reading.words[at].token;
            if (entente::isSubject(token.relation))
                return true;
            switch (token.relation) {
            case Relation::Flat:
            case Relation::Compound:
            case Relation::NmodDesc:
            case Relation::NmodUnmarked:
            case Relation::Conj:
            case Relation::Appos: break;
            default: return false;
            }
            if (token.head < 0)
                return false;
            at = m_reading.sentences[m_reading.words[at].sentence].first + size_t(token.head);
        }
        return false;
    }

    bool isSubject(size_t first, size_t last) const
    {
        if (m_reading.isTagged) {
            for (size_t i = first; i < last; ++i) {
                if (reachesSubject(i))
                    return true;
            }
            return false;
        }
        if (last >= m_reading.words.size() || !m_reading.sameSentence(last, first))
            return false;
        const QStringView next = m_reading.word(last);
        return speechVerbs().contains(next) || personVerbs().contains(next) || next.endsWith(u"ed");
    }

    // Makes the names of the sentence candidates.
    void admit(size_t begin, size_t end)
    {
        while (m_next < m_named.size() && m_named[m_next].first < end) {
            if (m_named[m_next].first >= begin)
                m_candidates.push_back(m_named[m_next]);
            ++m_next;
        }
        // Names of the same sentence behind the pronoun are looked at, too, but only those of the last sentences before.
        while (m_candidates.size() > 200)
            m_candidates.erase(m_candidates.begin(), m_candidates.begin() + 100);
    }

    // "said X", "X said", "X also said"
    bool speaks(size_t first, size_t last) const
    {
        const auto isSpeech = [&](size_t at) {
            return at < m_reading.words.size() && m_reading.sameSentence(at, first) && speechVerbs().contains(m_reading.word(at));
        };
        // The verb in front opens its clause: ", said Rubio", but not "Rubio said Trump".
        if (first > 1 && isSpeech(first - 1)
            && (!m_reading.sameSentence(first - 2, first) || m_reading.words[first - 2].shape == Shape::Mark))
            return true;
        size_t verb = last;
        while (verb < last + 3 && verb < m_reading.words.size()
               && (m_reading.words[verb].token->upos == Upos::ADV || m_reading.words[verb].token->upos == Upos::AUX))
            ++verb;
        return isSpeech(verb);
    }

    // Who says the quoted word at `at`: whoever speaks outside of quotation marks nearest to it, in its sentence or beside the quote.
    std::optional<size_t> speakerOf(size_t at) const
    {
        size_t begin = at;
        while (begin > 0 && m_reading.words[begin - 1].paragraph == m_reading.words[at].paragraph)
            --begin;
        size_t end = at;
        while (end < m_reading.words.size() && m_reading.words[end].paragraph == m_reading.words[at].paragraph)
            ++end;
        std::optional<size_t> speaker;
        size_t nearest = size_t(-1);
        const auto consider = [&](const Candidate &candidate) {
            if (candidate.first < begin || candidate.last > end || m_reading.words[candidate.first].quoted || !candidate.speaks)
                return;
            const size_t distance = candidate.first > at ? candidate.first - at : (at - candidate.first) * 2; // "…", X said: mostly behind
            if (distance < nearest) {
                nearest = distance;
                speaker = candidate.person;
            }
        };
        const auto from = std::lower_bound(
            m_named.begin(), m_named.end(), begin, [](const Candidate &candidate, size_t place) { return candidate.first < place; });
        for (auto it = from; it != m_named.end() && it->first < end; ++it)
            consider(*it);
        for (const Candidate &candidate : m_candidates) {
            if (candidate.pronoun)
                consider(candidate);
        }
        return speaker;
    }

    bool hasSubject(size_t verb) const
    {
        const auto [begin, end] = m_reading.sentences[m_reading.words[verb].sentence];
        for (size_t i = begin; i < end; ++i) {
            if (entente::isSubject(relationOf(i)) && hasHead(i) && headOf(i) == verb)
                return true;
        }
        return false;
    }

    bool isObject(size_t at, QStringView word) const
    {
        // "He had no weapon on him": where something is may be beside the subject itself.
        static const WordSet places(u"on around behind beside near before above over inside");
        if (at > 0 && m_reading.sameSentence(at - 1, at) && places.contains(m_reading.word(at - 1)))
            return false;
        return word.compare(u"him", Qt::CaseInsensitive) == 0
            || (word.compare(u"her", Qt::CaseInsensitive) == 0 && m_reading.words[at].token->xpos == Xpos::PRP);
    }

    // "Trump told him", "Trump spoke with him": the subject of the clause is not its object.
    std::optional<size_t> clauseSubject(size_t at) const
    {
        std::optional<size_t> verb = m_reading.isTagged ? verbAbove(at) : std::nullopt;
        for (int steps = 0; verb && steps < 3; ++steps) {
            const bool other = hasSubject(*verb);
            for (auto it = m_candidates.rbegin(); it != m_candidates.rend() && m_reading.sameSentence(it->first, at); ++it) {
                for (size_t i = it->first; it->subject && i < it->last; ++i) {
                    if (verbOfSubject(i) == verb)
                        return it->person;
                }
            }
            const Relation relation = relationOf(*verb);
            // "called him to congratulate him": the infinitive's subject is that of the verb above.
            const bool controlled = relation == Relation::Xcomp || relation == Relation::Conj || relation == Relation::Advcl
                                 || (relation == Relation::Acl && relationOf(at) == Relation::NmodPoss); // "hit by a shot fired into his home"
            if (other || !controlled || !hasHead(*verb))
                break;
            verb = headOf(*verb);
        }
        for (auto it = m_candidates.rbegin(); it != m_candidates.rend(); ++it) {
            if (it->first < at && it->subject && m_reading.sameSentence(it->first, at) && at - it->last <= 3)
                return it->person;
        }
        return {};
    }

    void resolveAt(size_t at)
    {
        if (m_reading.words[at].shape != Shape::Lower && m_reading.words[at].shape != Shape::Capital)
            return;
        const QStringView word = m_reading.word(at);
        if (word.size() > 7)
            return;
        const Gender gender = genderOfPronoun(word);
        if (gender == Gender::Unknown)
            return;
        const bool quoted = m_reading.words[at].quoted;
        const std::optional<size_t> speaker = quoted ? speakerOf(at) : std::nullopt;
        const bool pronounSpeaks = !quoted && speaks(at, at + 1);
        const bool object = isObject(at, word);
        const std::optional<size_t> subject = isSubject(at, at + 1) ? std::nullopt : clauseSubject(at);
        const std::optional<size_t> bound = object ? subject : std::nullopt;
        const bool namedBefore = std::any_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate &candidate) {
            return candidate.first < at && m_reading.sameSentence(candidate.first, at) && m_people[candidate.person].gender == gender;
        });
        const bool cataphoric = !namedBefore && isCataphoric(at);
        const Candidate *best = nullptr;
        double bestWeight = -4.5;
        for (const Candidate &candidate : m_candidates) {
            if (bound == candidate.person)
                continue;
            double weight = weigh(candidate, at, gender, quoted, speaker, cataphoric) + (pronounSpeaks && candidate.speaks ? 1.5 : 0);
            if (!object && subject == candidate.person && m_reading.sameSentence(candidate.first, at))
                weight += word.endsWith(u"self") ? 3 : 0.7; // "Carter defended his plan"
            if (pronounSpeaks && m_reading.words[candidate.first].quoted)
                weight -= 3; // whom a quote names is seldom who says it
            if (weight > bestWeight) {
                best = &candidate;
                bestWeight = weight;
            }
        }
        if (!best)
            return;
        const size_t person = best->person;
        m_people[person].uses.push_back({at, at + 1, MentionForm::Pronoun});
        if (m_people[person].gender == Gender::Unknown)
            m_people[person].gender = gender;
        m_candidates.push_back(candidate(person, at, at + 1, true));
    }

    double weigh(
        const Candidate &candidate, size_t at, Gender gender, bool quoted, std::optional<size_t> speaker, bool cataphoric) const
    {
        const PersonDraft &person = m_people[candidate.person];
        if (person.gender != Gender::Unknown && person.gender != gender)
            return -100;
        const quint32 here = m_reading.words[at].sentence;
        const quint32 there = m_reading.words[candidate.first].sentence;
        if (there > here || here - there > reach)
            return -100;
        if (candidate.first >= at) // "the region's governor, he …" never
            return cataphoric && candidate.leads && there == here && person.gender == gender ? 0.4 : -100;
        const bool candidateQuoted = m_reading.words[candidate.first].quoted;
        double weight = -1.5 * double(here - there) - 0.03 * double(std::min<size_t>(at - candidate.first, 60));
        if (candidate.subject)
            weight += 1.6;
        if (candidate.leads && !candidateQuoted)
            weight += 0.4;
        if (candidate.pronoun)
            weight += 0.6;
        if (person.gender == Gender::Unknown)
            weight -= 1.3;
        weight += std::min(0.5, double(person.uses.size()) * 0.05);
        if (quoted) {
            weight += candidateQuoted ? 1 : 0;
            if (speaker && *speaker == candidate.person)
                weight -= 8;
        } else if (candidateQuoted) {
            weight -= 1.5;
        }
        return weight;
    }

    const Reading &m_reading;
    std::vector<PersonDraft> &m_people;
    std::vector<Candidate> m_named;
    std::vector<Candidate> m_candidates;
    size_t m_next = 0;
};

} // namespace

void resolvePronouns(const PeopleContext &context, std::vector<PersonDraft> &people)
{
    PronounResolver(context, people).run();
}

} // namespace entente
