// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/clauses.h"
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
    PronounResolver(const PeopleContext &context, std::vector<PersonDraft> &people) : m_reading(context.reading), m_clauses(context.reading), m_people(people)
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
        made.subject = m_clauses.isSubject(first, last);
        made.speaks = speaks(first, last);
        for (size_t i = first; made.subject && m_reading.isTagged && i < last; ++i) {
            const std::optional<size_t> verb = m_clauses.verbOfSubject(i);
            made.leads = made.leads || (verb && m_clauses.isMainVerb(*verb));
        }
        if (made.speaks && m_reading.isTagged && !m_reading.words[first].quoted) // "…, said Rubio"
            made.subject = made.leads = true;
        if (!made.subject && m_clauses.standsBeforeVerb(first, last)) {
            const bool auxiliary = m_reading.words[last].token->upos == Upos::AUX && m_clauses.hasHead(last);
            made.subject = true;
            made.leads = m_clauses.isMainVerb(auxiliary ? m_clauses.headOf(last) : last);
        }
        return made;
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
        // "Novak, known as Zubrek, said he hoped": not "…, said the minister"
        static const WordSet behind(u"he she it they that in on at during after before to");
        if (last + 2 < m_reading.words.size() && m_reading.word(last) == u"," && isSpeech(last + 1) && m_reading.sameSentence(last + 2, first)
            && behind.contains(m_reading.word(last + 2)))
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
        constexpr size_t longest = 1500; // words of a paragraph to look through
        size_t begin = at;
        while (begin > 0 && begin + longest > at && m_reading.words[begin - 1].paragraph == m_reading.words[at].paragraph)
            --begin;
        size_t end = at;
        while (end < m_reading.words.size() && end < at + longest && m_reading.words[end].paragraph == m_reading.words[at].paragraph)
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
        std::optional<size_t> verb = m_reading.isTagged ? m_clauses.verbAbove(at) : std::nullopt;
        for (int steps = 0; verb && steps < 3; ++steps) {
            const bool other = m_clauses.hasSubject(*verb);
            for (auto it = m_candidates.rbegin(); it != m_candidates.rend() && m_reading.sameSentence(it->first, at); ++it) {
                if (isSubjectOf(*it, *verb))
                    return it->person;
            }
            const Relation relation = m_clauses.relationOf(*verb);
            // "called him to congratulate him": the infinitive's subject is that of the verb above.
            const bool controlled = relation == Relation::Xcomp || relation == Relation::Conj || relation == Relation::Advcl
                                 || (relation == Relation::Acl && m_clauses.relationOf(at) == Relation::NmodPoss); // "hit by a shot fired into his home"
            if (other || !controlled || !m_clauses.hasHead(*verb))
                break;
            const size_t above = m_clauses.headOf(*verb);
            // "He preferred Trump to call him": the infinitive's subject is the object above.
            const bool ofObject = relation == Relation::Xcomp || (relation == Relation::Advcl && controlsByObject(m_reading.word(above)));
            if (const auto object = ofObject ? m_clauses.objectOf(above, *verb) : std::nullopt)
                return personAt(*object);
            verb = above;
        }
        for (auto it = m_candidates.rbegin(); it != m_candidates.rend(); ++it) {
            if (it->first < at && it->subject && m_reading.sameSentence(it->first, at) && at - it->last <= 3)
                return it->person;
        }
        return {};
    }

    // "asked him to leave", but not "called him to congratulate"
    static bool controlsByObject(QStringView verb)
    {
        static const WordSet verbs(
            u"prefer prefers preferred want wants wanted ask asks asked asking tell tells told telling urge urges urged urging allow allows allowed allowing expect expects "
            u"expected persuade persuaded persuading force forces forced forcing invite invites invited inviting order orders ordered press presses pressed pressing "
            u"convince convinced convincing encourage encouraged encouraging permit permitted enable enabled require required instruct instructed advise advised beg begged "
            u"help helped lead led push pushed");
        return verbs.contains(verb);
    }

    bool isSubjectOf(const Candidate &candidate, size_t verb) const
    {
        // Right before the verb, whatever the parser made of it.
        if (candidate.subject && (candidate.last == verb || (candidate.last + 1 == verb && m_reading.words[candidate.last].token->upos == Upos::AUX)))
            return true;
        for (size_t i = candidate.first; candidate.subject && i < candidate.last; ++i) {
            if (m_clauses.verbOfSubject(i) == verb)
                return true;
        }
        return false;
    }

    // "Zelenskyy could come back when he was ready": the subject of the clause that the pronoun's own modifies.
    std::optional<size_t> subjectAbove(size_t at) const
    {
        const auto verb = m_reading.isTagged && m_clauses.isSubject(at, at + 1) ? m_clauses.verbOfSubject(at) : std::nullopt;
        if (!verb || m_clauses.relationOf(*verb) != Relation::Advcl || !m_clauses.hasHead(*verb))
            return {};
        size_t above = m_clauses.headOf(*verb);
        for (int steps = 0; steps < 3; ++steps) {
            for (auto it = m_candidates.rbegin(); it != m_candidates.rend() && m_reading.sameSentence(it->first, at); ++it) {
                if (it->first < at && isSubjectOf(*it, above))
                    return it->person;
            }
            const Relation relation = m_clauses.relationOf(above);
            if (relation == Relation::AclRelcl && m_clauses.hasHead(above))
                return personOf(m_clauses.headOf(above)); // "Novak, who worked there before he left"
            if ((relation != Relation::Conj && relation != Relation::Xcomp) || !m_clauses.hasHead(above))
                return {};
            above = m_clauses.headOf(above);
        }
        return {};
    }

    // The person at the word, or whom it stands in apposition to.
    std::optional<size_t> personOf(size_t at) const
    {
        if (const auto person = personAt(at))
            return person;
        return m_clauses.relationOf(at) == Relation::Appos && m_clauses.hasHead(at) ? personAt(m_clauses.headOf(at)) : std::nullopt;
    }

    std::optional<size_t> personAt(size_t at) const
    {
        const auto found = std::find_if(m_candidates.begin(), m_candidates.end(), [&](const Candidate &each) { return each.first <= at && at < each.last; });
        return found == m_candidates.end() ? std::nullopt : std::optional(found->person);
    }

    // The last before the sentence who spoke in one or was the subject of one, of that gender.
    std::optional<size_t> lastLeader(size_t at, Gender gender) const
    {
        const Candidate *leader = nullptr;
        for (auto it = m_candidates.rbegin(); it != m_candidates.rend(); ++it) {
            const Gender own = m_people[it->person].gender;
            if (it->first >= at || m_reading.sameSentence(it->first, at) || m_reading.words[it->first].quoted || (own != gender && own != Gender::Unknown))
                continue;
            if (leader && !m_reading.sameSentence(leader->first, it->first))
                break;
            if (it->speaks)
                return it->person;
            if (it->leads && !leader)
                leader = &*it;
        }
        return leader ? std::optional(leader->person) : std::nullopt;
    }

    // "… the birthplace of Zelenskyy. He called": a sentence behind the candidate's has named somebody else.
    bool isAnotherNamedSince(const Candidate &candidate, size_t at, Gender gender) const
    {
        return std::any_of(m_candidates.rbegin(), m_candidates.rend(), [&](const Candidate &each) {
            return each.first > candidate.first && each.first < at && !each.pronoun && each.person != candidate.person
                && !m_reading.words[each.first].quoted && !m_reading.sameSentence(each.first, candidate.first) && !m_reading.sameSentence(each.first, at)
                && m_people[each.person].gender == gender;
        });
    }

    // "Kellogg, his envoy": the one whom the phrase means is not its owner.
    bool isOwnPhrase(const Candidate &candidate, size_t at) const
    {
        return std::any_of(m_candidates.begin(), m_candidates.end(),
            [&](const Candidate &each) { return each.first == at && each.last > at + 1 && each.person == candidate.person; });
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
        const std::optional<size_t> subject = m_clauses.isSubject(at, at + 1) ? std::nullopt : clauseSubject(at);
        const std::optional<size_t> bound = object ? subject : std::nullopt;
        const bool namedBefore = std::any_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate &candidate) {
            return candidate.first < at && m_reading.sameSentence(candidate.first, at) && m_people[candidate.person].gender == gender;
        });
        const bool cataphoric = !namedBefore && m_clauses.isCataphoric(at);
        const std::optional<size_t> clauseVerb = object && m_reading.isTagged ? m_clauses.verbAbove(at) : std::nullopt;
        const std::optional<size_t> above = subjectAbove(at);
        const std::optional<size_t> leader = pronounSpeaks ? lastLeader(at, gender) : std::nullopt;
        const Candidate *best = nullptr;
        double bestWeight = -4.5;
        for (const Candidate &candidate : m_candidates) {
            const bool joined = clauseVerb && m_reading.sameSentence(candidate.first, at) && isSubjectOf(candidate, *clauseVerb);
            if (bound == candidate.person || joined || isOwnPhrase(candidate, at))
                continue;
            double weight = weigh(candidate, at, gender, quoted, speaker, cataphoric);
            if (pronounSpeaks && candidate.speaks && (!leader || leader == candidate.person || m_reading.sameSentence(candidate.first, at))
                && !isAnotherNamedSince(candidate, at, gender))
                weight += 1.5; // the speaker goes on
            if (above == candidate.person && m_reading.sameSentence(candidate.first, at))
                weight += 1;

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

    // Whether somebody known to be of that gender stands in the sentence or in the one before it.
    bool hasKnownGender(Gender gender, quint32 sentence) const
    {
        return std::any_of(m_candidates.rbegin(), m_candidates.rend(), [&](const Candidate &each) {
            const quint32 own = m_reading.words[each.first].sentence;
            return m_people[each.person].gender == gender && own <= sentence && own + 1 >= sentence && !each.pronoun;
        });
    }

    // In the first sentence of its paragraph.
    bool opensParagraph(size_t at) const
    {
        const size_t first = m_reading.sentences[m_reading.words[at].sentence].first;
        return first == 0 || m_reading.words[first - 1].paragraph != m_reading.words[first].paragraph;
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
        if (candidate.first >= at && there == here && m_clauses.announcesSubject(at))
            return candidate.leads || candidate.subject ? 3 - 0.03 * double(candidate.first - at) : -100;
        if (candidate.first >= at) // "the region's governor, he …" never
            return cataphoric && candidate.leads && there == here ? (opensParagraph(at) ? 1.8 : 1) - (person.gender == gender ? 0 : 0.4) : -100;
        const bool candidateQuoted = m_reading.words[candidate.first].quoted;
        double weight = -1.5 * double(here - there) - 0.03 * double(std::min<size_t>(at - candidate.first, 60));
        if (candidate.subject)
            weight += 1.6;
        if (candidate.leads && !candidateQuoted)
            weight += 0.4;
        if (candidate.pronoun)
            weight += 0.6;
        if (person.gender == Gender::Unknown)
            weight -= hasKnownGender(gender, there) ? 2 : 1.3;
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
    Clauses m_clauses;
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
