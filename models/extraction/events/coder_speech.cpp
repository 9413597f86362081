// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/clause_coder.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

bool ClauseCoder::saysOfItself(int speaker, int subject) const
{
    if (speaker < 0 || subject < 0)
        return false;
    const auto who = m_participants.of(m_tree, speaker);
    const auto whom = m_participants.of(m_tree, subject);
    if (m_tree.token(subject).upos == Upos::PRON) {
        if (who && whom)
            return *who == *whom || m_participants.entity(*who).country == m_participants.entity(*whom).country;
        return true;
    }
    if (!who || !whom)
        return false;
    if (*who == *whom)
        return true;
    const CountryCode country = m_participants.entity(*who).country;
    return country.isValid() && m_participants.entity(*whom).country == country && m_participants.entity(*whom).kind != EntityKind::Person;
}

// "Russia says Israel must end attacks": what a speaker says somebody else must do is asked of them.
bool ClauseCoder::reportedRequest(const Predicate &said, const Predicate &speech, Happenings &out)
{
    const Mood mood = readMood(m_tree, speech.head);
    bool obliged = mood.modal == Mood::Modal::Obligation;
    if (!obliged && mood.modal == Mood::Modal::None && speech.infinitive >= 0 && speech.object < 0 && (m_tree.isWord(speech.head, "needs"_L1) || m_tree.isWord(speech.head, "need"_L1)
            || m_tree.isWord(speech.head, "has"_L1) || m_tree.isWord(speech.head, "have"_L1)))
        obliged = true;
    const int subject = speech.subject >= 0 ? speech.subject : speech.object;
    if (!obliged || said.subject < 0 || subject < 0 || (speech.subject >= 0 && !isAgent(subject)) || saysOfItself(said.subject, subject))
        return false;
    Happening happening{.type = EventType::Request, .mode = {}, .verb = said.head, .complement = speech.head};
    happening.actors = m_tree.conjuncts(said.subject);
    happening.recipients = m_tree.conjuncts(subject);
    out.push_back(std::move(happening));
    return true;
}

bool ClauseCoder::isFinite(int verb) const
{
    const Xpos xpos = m_tree.token(verb).xpos;
    return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || m_tree.child(verb, Relation::Aux) >= 0;
}

bool ClauseCoder::hasOccasion(const Predicate &found) const
{
    const auto isOccasion = [&](const PrepositionalPhrase &phrase) {
        if (isQuoted(phrase.head))
            return false;
        const WordId noun = m_tree.word(phrase.head);
        if (m_lexicon.isIn(noun, m_occasions) || m_lexicon.isIn(m_tree.eventNoun(phrase.head), m_occasions) || m_lexicon.isIn(noun, m_audiences))
            return true;
        if (!m_tree.hasMarker(phrase.head, m_on))
            return false;
        if (m_lexicon.isIn(noun, m_outlets))
            return true;
        return m_participants.within(m_tree.spanOf(phrase.head), [](const Entity &each) { return each.sector == Sector::Med; }).has_value();
    };
    if (std::any_of(found.phrases.begin(), found.phrases.end(), isOccasion) || std::any_of(found.clauses.begin(), found.clauses.end(), isOccasion))
        return true;
    const auto isAudience = [&](int noun) { return noun >= 0 && m_lexicon.isIn(m_tree.word(noun), m_audiences); };
    return isAudience(found.object) || isAudience(found.indirectObject);
}

void ClauseCoder::say(const Predicate &found, const FrameMatch &match, const Context &context, Happenings &out)
{
    const size_t before = out.size();
    const int complement = match.complement >= 0 ? match.complement : found.clause;
    if (complement >= 0) {
        const Predicate speech = predicateOf(complement);
        const bool quoted = isQuoted(complement) && (speech.subject < 0 || isQuoted(speech.subject));
        if (!quoted && !reportedRequest(found, speech, out)) {
            Context next;
            next.speaker = found.subject;
            next.reported = true;
            next.direct = true;
            next.depth = context.depth + 1;
            next.subject = isFinite(complement) ? -1 : found.subject; // a finite clause has a subject of its own, also where the parser lost it
            clause(complement, next, out);
        }
    }
    if (out.size() == before && found.gerund > found.head && m_tree.hasMark(found.gerund, "by"_L1) == false) {
        // '"We are ready," he said, adding that Japan had lodged a protest'
        Context next = context;
        next.subject = found.subject;
        next.object = -1;
        next.direct = false;
        next.depth = context.depth + 1;
        clause(found.gerund, next, out);
    }
    if (out.size() > before || found.subject < 0)
        return;
    Happening happening{.type = EventType::Statement, .mode = {}, .verb = found.head};
    happening.actors = m_tree.conjuncts(found.subject);
    happening.occasion = hasOccasion(found) || match.frame->mode == "occasion"_L1;
    happening.speech = true;
    if (happening.occasion && namesSomebody(found.subject))
        out.push_back(std::move(happening));
}

} // namespace entente
