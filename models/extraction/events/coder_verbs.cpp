// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/clause_coder.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;
using enum Mood::Modal;

void ClauseCoder::apply(const Predicate &found, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out)
{
    switch (match.frame->action) {
    case FrameAction::Plain:
        plain(found, match, context, mood, out);
        break;
    case FrameAction::Noun:
    case FrameAction::Plan:
    case FrameAction::Stop:
        noun(found, match, context, mood, out);
        break;
    case FrameAction::Say:
        say(found, match, context, out);
        break;
    case FrameAction::Opinion:
    case FrameAction::Wish:
    case FrameAction::Nothing:
        break;
    default:
        governed(found, match, context, mood, out);
        break;
    }
}

void ClauseCoder::plain(const Predicate &found, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out)
{
    Happening happening{.type = match.frame->type, .mode = match.frame->mode, .verb = found.head, .noun = match.theme, .complement = match.complement,
        .passive = found.passive};
    const NounFrame *ofSubject = found.subject >= 0 ? matchNoun(m_tree, found.subject, {}, m_lexicon) : nullptr;
    if (ofSubject && isHostileDeed(ofSubject->type) && m_tree.token(found.subject).upos == Upos::NOUN && m_tree.conjuncts(found.subject).size() == 1) {
        // "The Taliban attack on a base killed 20": who attacked whom.
        fillNounArguments(found.subject, nullptr, *ofSubject, happening);
        if (happening.actors.empty() && happening.recipients.empty())
            happening.actors.push_back(found.subject);
    } else if (found.subject >= 0) {
        happening.actors = m_tree.conjuncts(found.subject);
    }
    for (const int recipient : match.recipients) {
        const auto heads = m_tree.conjuncts(recipient);
        happening.recipients.insert(happening.recipients.end(), heads.begin(), heads.end());
    }
    if (match.recipients.empty() && match.theme >= 0) {
        // "put forward demands to Kyiv", "imposed tariffs on India"
        if (const NounFrame *frame = matchNoun(m_tree, match.theme, found.phrases, m_lexicon)) {
            Happening ofNoun;
            fillNounArguments(match.theme, &found, *frame, ofNoun);
            happening.recipients = ofNoun.recipients;
            if (found.passive && happening.actors.empty())
                happening.actors = ofNoun.actors; // "Talks between Congo and Rwanda were called off"
        }
        const bool takesPart = std::none_of(match.frame->conditions.begin(), match.frame->conditions.end(),
            [](const FrameCondition &each) { return each.slot == FrameCondition::Slot::Theme; });
        if (happening.recipients.empty() && found.indirectObject >= 0 && found.indirectObject != match.theme && namesSomebody(found.indirectObject))
            happening.recipients = m_tree.conjuncts(found.indirectObject); // "handed the British ambassador a protest"
        if (happening.recipients.empty() && takesPart)
            happening.recipients.push_back(match.theme); // its owner: "rejected a US proposal"
        if (!happening.recipients.empty() && happening.recipients.front() == match.theme) {
            for (const PrepositionalPhrase &phrase : found.phrases) {
                const bool post = phrase.ofObject || m_tree.hasMark(phrase.head, "to"_L1);
                if (post && isSentBySomebodyElse(match.theme, happening.actors))
                    continue; // "the French ambassador to Algiers": the capital is where the ambassador serves
                if (namesSomebody(phrase.head) && std::find(happening.actors.begin(), happening.actors.end(), phrase.head) == happening.actors.end()
                    && (m_tree.hasMark(phrase.head, "on"_L1) || m_tree.hasMark(phrase.head, "to"_L1) || m_tree.hasMark(phrase.head, "against"_L1)
                        || m_tree.hasMark(phrase.head, "with"_L1) || m_tree.hasMark(phrase.head, "from"_L1) || m_tree.hasMark(phrase.head, "for"_L1)))
                    happening.recipients.push_back(phrase.head);
            }
        }
    }
    if (happening.type == EventType::Sanction && happening.mode == "withdraw"_L1)
        namePost(found, happening);
    if (happening.type == EventType::Assault && happening.noun < 0)
        nameAttack(found.head, happening);
    if (happening.type == EventType::Request && match.complement >= 0 && match.complement == found.clause && isQuestion(match.complement))
        return; // "asked who would control the line"
    if (happening.mode == "phone"_L1 && m_tree.isWord(found.head, "called"_L1) && callsNames(found))
        return;
    // "came to Kyiv", not "came to a conclusion", "came down according to the governor".
    const bool goes = happening.mode == "visit"_L1 && std::any_of(match.frame->conditions.begin(), match.frame->conditions.end(), [](const FrameCondition &each) {
        return each.slot == FrameCondition::Slot::Preposition && !each.optional;
    });
    if (goes && std::none_of(match.recipients.begin(), match.recipients.end(), [&](int each) { return isGoal(each); }) && match.theme < 0)
        return;
    if (match.complement >= 0 && match.recipients.empty() && happening.type != EventType::Consult) {
        const Predicate asked = predicateOf(match.complement);
        if (asked.subject >= 0)
            happening.recipients = m_tree.conjuncts(asked.subject);
        else if (asked.object >= 0)
            happening.recipients = m_tree.conjuncts(asked.object);
    }
    if (happening.type == EventType::Statement && isOfDocument(found)) {
        // "issued a joint statement calling on Israel to stop": what the statement says is what its authors say.
        const size_t before = out.size();
        for (const int each : m_tree.children(found.head))
            saidByDocument(each, found, context, out);
        if (found.object >= 0) {
            for (const int each : m_tree.children(found.object))
                saidByDocument(each, found, context, out);
        }
        if (out.size() > before)
            return;
    }
    if (happening.type == EventType::Statement) {
        happening.occasion = true;
        happening.speech = match.theme < 0 || m_lexicon.isIn(m_tree.word(match.theme), m_audiences);
        happening.speech = happening.speech && match.recipients.empty();
        if (happening.actors.empty())
            return;
    }
    // "demanded that": not the mood of what is demanded
    const bool asksForMore = happening.type == EventType::Request && match.complement >= 0 && match.complement == found.clause;
    finish(std::move(happening), context, mood, false, out);
    if (asksForMore)
        proposed(found, match.complement, context, out);
}

// "were killed and others injured in a Russian drone strike": the attack says who did it, where nobody else does.
void ClauseCoder::nameAttack(int verb, Happening &happening) const
{
    for (int i = verb + 1; i < m_tree.size(); ++i) {
        if (m_tree.token(i).upos != Upos::NOUN || !m_tree.isBelow(i, verb) || !(m_tree.hasMark(i, "in"_L1) || m_tree.hasMark(i, "by"_L1) || m_tree.hasMark(i, "during"_L1)))
            continue;
        const NounFrame *frame = matchNoun(m_tree, i, {}, m_lexicon);
        if (!frame || frame->type != EventType::Assault)
            continue;
        happening.noun = i;
        if (happening.mode.isEmpty())
            happening.mode = frame->mode;
        if (happening.actors.empty()) {
            Happening attack;
            fillNounArguments(i, nullptr, *frame, attack);
            happening.actors = attack.actors;
            happening.recipients.insert(happening.recipients.end(), attack.recipients.begin(), attack.recipients.end());
        }
        return;
    }
}

// "ordered the recall of the Algerian ambassador to France": France is who it is done to.
void ClauseCoder::namePost(const Predicate &found, Happening &happening) const
{
    for (int i = found.head + 1; i < m_tree.size(); ++i) {
        if (m_tree.token(i).upos == Upos::VERB)
            return;
        if (!(m_tree.hasMark(i, "to"_L1) || m_tree.hasMark(i, "from"_L1)) || !m_tree.isBelow(i, found.head) || !namesSomebody(i))
            continue;
        const auto post = m_participants.at(m_tree, i);
        if (post && m_participants.entity(*post).country.isValid()) {
            happening.recipients = m_tree.conjuncts(i);
            return;
        }
    }
}

void ClauseCoder::saidByDocument(int participle, const Predicate &issued, const Context &context, Happenings &out)
{
    const Relation relation = m_tree.token(participle).relation;
    if (m_tree.token(participle).xpos != Xpos::VBG || participle < issued.object || (relation != Relation::Acl && relation != Relation::Advcl) || m_tree.child(participle, Relation::Mark) >= 0)
        return;
    Predicate said = predicateOf(participle);
    said.subject = issued.subject;
    said.passive = false;
    const auto match = matchFrame(m_tree, said, m_lexicon);
    if (match && match->frame->action == FrameAction::Plain && match->frame->type != EventType::Statement)
        plain(said, *match, context, Mood(), out);
}

// "the French ambassador": an official of somebody who is not one of the actors.
bool ClauseCoder::isSentBySomebodyElse(int official, const std::vector<int> &actors) const
{
    if (!m_tree.isAgentNoun(official))
        return false;
    const auto sender = m_participants.of(m_tree, official);
    return sender && std::none_of(actors.begin(), actors.end(), [&](int each) {
        const auto actor = m_participants.of(m_tree, each);
        return actor && (*actor == *sender || m_participants.entity(*actor).country == m_participants.entity(*sender).country);
    });
}

// "proposed that both sides begin talks on 15 May": a meeting with a day of its own is told beside the proposal, as one that may be.
void ClauseCoder::proposed(const Predicate &found, int complement, const Context &context, Happenings &out)
{
    if (m_tree.child(complement, Relation::OblUnmarked) < 0)
        return;
    for (Happening &inner : ofComplement(found, complement, context)) {
        if (inner.type != EventType::Consult || inner.verb != complement)
            continue;
        inner.status = EventStatus::Hypothetical;
        inner.conditional = true;
        out.push_back(std::move(inner));
    }
}

// "called Munero a ruffian", "called Merkel “the chancellor”", "called Obama weak": what stands behind the name says what he was called.
bool ClauseCoder::callsNames(const Predicate &found) const
{
    const auto mention = m_participants.mentionAt(m_tree, found.object);
    int next = mention ? m_tree.tokenAt(mention->end - 1) + 1 : found.object + 1;
    if (next < m_tree.size() && m_tree.token(next).xpos == Xpos::Colon) {
        for (++next; next < m_tree.size() && m_tree.token(next).xpos != Xpos::Colon; ++next) { // "-- who drove a taxi --"
        }
        ++next;
    }
    if (next >= m_tree.size())
        return false;
    const Token &token = m_tree.token(next);
    return token.xpos == Xpos::OpenQuote || token.xpos == Xpos::CloseQuote || m_tree.isWord(next, "onto"_L1) || m_tree.isWord(next, "into"_L1) || token.upos == Upos::ADJ || m_tree.isWord(next, "a"_L1) || m_tree.isWord(next, "an"_L1)
        || m_tree.isWord(next, "the"_L1);
}

// A clause that asks: '"Have you said thanks?" he asked', "asked who would pay", "asked whether".
bool ClauseCoder::isQuestion(int clause) const
{
    if (m_tree.hasMark(clause, "that"_L1))
        return false;
    const bool asks = isQuoted(clause) || m_tree.hasMark(clause, "whether"_L1) || m_tree.hasMark(clause, "if"_L1);
    const auto below = m_tree.children(clause);
    return asks || std::any_of(below.begin(), below.end(), [&](int each) {
        const Xpos xpos = m_tree.token(each).xpos;
        return each < clause && (xpos == Xpos::WP || xpos == Xpos::WRB || xpos == Xpos::WDT || m_tree.child(each, Relation::Det) >= 0) && (xpos == Xpos::WP || xpos == Xpos::WRB || xpos == Xpos::WDT
            || m_tree.token(m_tree.child(each, Relation::Det)).xpos == Xpos::WDT);
    });
}

// Whether the phrase names a place, a country, an institution or a person that one can go to.
bool ClauseCoder::isGoal(int head) const
{
    if (m_tree.hasMark(head, "according"_L1))
        return false;
    if (const auto named = m_participants.at(m_tree, head))
        return m_participants.entity(*named).kind != EntityKind::Person; // "going back to Bush"
    for (const int each : m_tree.children(head)) {
        const Relation relation = m_tree.token(each).relation;
        if ((relation == Relation::Nmod || relation == Relation::Appos || relation == Relation::Amod || relation == Relation::Compound || relation == Relation::NmodPoss) && namesSomebody(each))
            return m_tree.eventNoun(head) == 0 || m_lexicon.nounFrames(m_tree.eventNoun(head)).empty(); // "the Russian capital", "the city of Lviv"; not "talks with Iran"
    }
    return false;
}

ClauseCoder::Happenings ClauseCoder::ofComplement(const Predicate &found, int complement, const Context &context)
{
    Happenings inner;
    if (complement < 0)
        return inner;
    Context next;
    // "urged Iran to stop": Iran stops; "approved a bill to suspend aid": who approved it does.
    const bool paper = found.object >= 0 && m_lexicon.isIn(m_tree.word(found.object), m_documents);
    next.subject = found.object >= 0 && !paper && m_tree.token(found.head).upos == Upos::VERB ? found.object : found.subject;
    next.speaker = context.speaker;
    next.reported = context.reported;
    next.depth = context.depth + 1;
    Predicate asked = predicateOf(complement, next.subject);
    if (asked.subject >= 0 && m_tree.token(asked.subject).upos == Upos::PRON && !namesSomebody(asked.subject))
        asked.subject = found.subject;
    const auto match = matchFrame(m_tree, asked, m_lexicon);
    if (match && match->frame->action != FrameAction::Nothing)
        apply(asked, *match, next, Mood(), inner); // whatever its mood: it is promised, refused …
    return inner;
}

// Verbs that govern another happening: promise, refuse, threaten, plan, begin, stop doing …
void ClauseCoder::governed(const Predicate &found, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out)
{
    const FrameAction action = match.frame->action;
    const Mood inner = match.complement >= 0 ? readMood(m_tree, match.complement) : Mood();
    if (action == FrameAction::Aspect || action == FrameAction::Intend) {
        if (match.complement < 0)
            return;
        // "is set to", not "set up a company to"; "is going to", not "went on to".
        const bool ahead = action == FrameAction::Intend && !(m_tree.isWord(found.head, "set"_L1) && !found.passive && m_tree.token(found.head).upos == Upos::VERB && found.object >= 0)
            && !(m_tree.isWord(found.head, "went"_L1) || m_tree.isWord(found.head, "goes"_L1) || m_tree.isWord(found.head, "gone"_L1));
        Context next = context;
        next.subject = found.passive && found.object >= 0 ? found.object : found.subject;
        next.object = -1;
        next.depth = context.depth + 1;
        next.future = context.future || ahead || mood.modal == Future || (mood.modal == Conditional && context.reported);
        if (mood.negated || mood.modal == Possible || mood.modal == Obligation)
            return;
        clause(match.complement, next, out);
        return;
    }
    Happenings below = ofComplement(found, match.complement, context);
    const std::optional<EventType> of = below.empty() ? std::nullopt : std::optional(below.front().type);
    std::optional<Composed> composed;
    switch (action) {
    case FrameAction::Pledge:
        composed = inner.negated ? Composed{EventType::Agree, {}, EventStatus::Occurred} : promised(of);
        break;
    case FrameAction::Vow:
        composed = vowed(of);
        break;
    case FrameAction::Refuse:
        composed = Composed{EventType::Reject, {}, EventStatus::Occurred};
        break;
    case FrameAction::Warn:
        // "warned residents of floods" threatens nobody; "warned Tokyo", "warned that it would attack" do.
        if (!(found.objectIsNamed || (found.object >= 0 && namesSomebody(found.object) && isAgent(found.object)))
            && !(of && isHostileDeed(*of)) && !(inner.negated && inner.modal == Future)) // "warned that it will not tolerate"
            return;
        composed = Composed{EventType::Threaten, {}, EventStatus::Occurred};
        break;
    case FrameAction::Menace:
        composed = Composed{EventType::Threaten, {}, EventStatus::Occurred};
        break;
    case FrameAction::Attempt:
        if (of == EventType::Assault || of == EventType::Coerce)
            composed = Composed{*of, below.front().mode, EventStatus::Occurred};
        break;
    case FrameAction::Decide:
        if (inner.negated)
            composed = Composed{EventType::Reject, {}, EventStatus::Occurred};
        else if (of)
            composed = decided(*of, below.front().mode);
        break;
    case FrameAction::StopDoing:
        if (of)
            composed = stopped(*of);
        break;
    case FrameAction::Fail:
        if (of)
            composed = failed(*of);
        break;
    default:
        break;
    }
    if (!composed)
        return;
    Happening happening{.type = composed->type, .mode = composed->mode, .status = composed->status, .verb = found.head, .complement = match.complement,
        .passive = found.passive};
    if (found.subject >= 0)
        happening.actors = m_tree.conjuncts(found.subject);
    else if (found.passive && found.object >= 0)
        happening.actors = m_tree.conjuncts(found.object);
    if (!below.empty()) {
        happening.recipients = below.front().recipients;
        happening.noun = below.front().noun;
    } else if (match.complement >= 0) {
        const Predicate asked = predicateOf(match.complement);
        if (asked.object >= 0)
            happening.recipients = m_tree.conjuncts(asked.object);
        for (const PrepositionalPhrase &phrase : asked.phrases) {
            const bool toSomebody = m_tree.hasMark(phrase.head, "to"_L1) || m_tree.hasMark(phrase.head, "with"_L1) || m_tree.hasMark(phrase.head, "for"_L1)
                || m_tree.hasMark(phrase.head, "against"_L1) || m_tree.hasMark(phrase.head, "on"_L1) || m_tree.hasMark(phrase.head, "from"_L1);
            if (toSomebody)
                happening.recipients.push_back(phrase.head);
        }
    }
    // "warned Iran that it would restore sanctions": whom one warns or promises, before what that would hit.
    const int addressee = found.indirectObject >= 0 ? found.indirectObject : found.object;
    const bool told = action == FrameAction::Warn || action == FrameAction::Menace || action == FrameAction::Pledge || action == FrameAction::Vow;
    if (told && !found.passive && match.recipients.empty() && addressee >= 0 && addressee < match.complement && m_participants.at(m_tree, addressee))
        happening.recipients = m_tree.conjuncts(addressee);
    for (const int recipient : match.recipients)
        happening.recipients.insert(happening.recipients.begin(), recipient);
    if (mood.modal == Future && happening.type == EventType::Agree)
        return; // "will agree to" is nobody's promise yet
    finish(std::move(happening), context, mood, false, out);
}

} // namespace entente
