// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/clause_coder.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

void ClauseCoder::fillNounArguments(int noun, const Predicate *verb, const NounFrame &frame, Happening &happening) const
{
    const auto add = [&](std::vector<int> &to, int head) {
        for (const int each : m_tree.conjuncts(head)) {
            if (std::find(to.begin(), to.end(), each) == to.end())
                to.push_back(each);
        }
    };
    const auto takePhrase = [&](int head) {
        if (m_tree.hasMark(head, "between"_L1) || m_tree.hasMark(head, "among"_L1)) {
            const auto both = m_tree.conjuncts(head);
            if (happening.actors.empty()) {
                happening.actors.push_back(both.front());
                happening.recipients.insert(happening.recipients.end(), both.begin() + 1, both.end());
            } else {
                happening.recipients.insert(happening.recipients.end(), both.begin(), both.end());
            }
            return;
        }
        for (const WordId preposition : frame.recipientPrepositions) {
            if (m_tree.hasMarker(head, preposition))
                return add(happening.recipients, head);
        }
        if (happening.actors.empty() && (m_tree.hasMark(head, "by"_L1) || (!frame.ofIsRecipient && m_tree.hasMark(head, "of"_L1))))
            add(happening.actors, head);
    };
    for (const int each : m_tree.children(noun)) {
        const Relation relation = m_tree.token(each).relation;
        if (relation == Relation::Nmod || relation == Relation::Obl)
            takePhrase(each);
    }
    // "the expulsion of three diplomats by Moldova": the agent may hang inside.
    if (happening.actors.empty() && frame.ofIsRecipient) {
        for (const int recipient : std::vector<int>(happening.recipients)) {
            for (const int each : m_tree.children(recipient)) {
                if (m_tree.token(each).relation == Relation::Nmod && m_tree.hasMark(each, "by"_L1))
                    add(happening.actors, each);
            }
        }
    }
    if (verb) {
        for (const PrepositionalPhrase &phrase : verb->phrases) {
            if (phrase.ofObject && m_tree.token(phrase.head).head == noun)
                continue;
            if (phrase.head != noun && !m_tree.hasMark(phrase.head, "in"_L1) && !m_tree.hasMark(phrase.head, "at"_L1))
                takePhrase(phrase.head);
        }
    }
    if (happening.actors.empty()) {
        for (const int each : m_tree.children(noun)) {
            const Relation relation = m_tree.token(each).relation;
            const bool before = each < noun
                && (relation == Relation::NmodPoss || relation == Relation::Amod || relation == Relation::Compound || relation == Relation::NmodDesc);
            if (before && namesSomebody(each))
                happening.actors.push_back(each);
        }
        // "Russian and Ukrainian talks", "US-Russian talks"
        if (happening.actors.size() == 1)
            happening.actors = m_tree.conjuncts(happening.actors.front());
    }
}

void ClauseCoder::noun(const Predicate &found, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out)
{
    if (match.theme < 0)
        return;
    const NounFrame *frame = matchNoun(m_tree, match.theme, found.phrases, m_lexicon);
    if (!frame)
        return;
    const bool ofSubject = match.theme == found.subject || (found.passive && match.theme == found.object && found.subject < 0);
    Happening happening{.type = frame->type, .mode = frame->mode, .verb = found.head, .noun = match.theme, .passive = found.passive || ofSubject};
    if (!ofSubject && found.subject >= 0)
        happening.actors = m_tree.conjuncts(found.subject);
    fillNounArguments(match.theme, &found, *frame, happening);
    if (match.frame->action == FrameAction::Stop) {
        const auto composed = stopped(happening.type);
        if (!composed)
            return;
        happening.type = composed->type;
        happening.mode = composed->mode;
    } else if (match.frame->action == FrameAction::Plan) {
        happening.status = EventStatus::Planned;
        happening.arranged = true;
        if (const auto composed = intended(happening.type, happening.mode)) {
            happening.type = composed->type;
            happening.mode = composed->mode;
            happening.status = composed->status;
        }
    }
    happening.occasion = happening.type == EventType::Statement;
    finish(std::move(happening), context, mood, ofSubject, out);
}

// "A Taliban attack on a base left 20 dead", "Talks between A and B collapsed", "A's rejection of B's plan angered C": the noun tells it where the verb does not.
void ClauseCoder::nominal(int head, const Context &context, Happenings &out)
{
    const NounFrame *frame = matchNoun(m_tree, head, {}, m_lexicon);
    if (!frame || isQuoted(head))
        return;
    const int verb = m_tree.token(head).head;
    // "A meeting is the only thing that can help" tells of none.
    if (verb < 0 || m_tree.token(verb).upos != Upos::VERB)
        return;
    const WordId noun = m_tree.eventNoun(head);
    const bool deed = frame->type == EventType::Assault || frame->type == EventType::Protest || frame->type == EventType::Coerce;
    const bool talks = m_lexicon.isIn(noun, m_talks) || m_lexicon.isIn(noun, m_visits);
    const bool refusal = frame->type == EventType::Reject || frame->type == EventType::Sanction || (frame->type == EventType::Accuse && frame->ofIsRecipient);
    // Not states: "relations between A and B soured" tells of no agreement.
    if (!deed && !talks && !refusal)
        return;
    Happening happening{.type = frame->type, .mode = frame->mode, .verb = verb, .noun = head, .nominal = true};
    fillNounArguments(head, nullptr, *frame, happening);
    const auto named = [&](const std::vector<int> &heads) { return std::any_of(heads.begin(), heads.end(), [&](int each) { return namesSomebody(each); }); };
    const bool both = named(happening.actors) && named(happening.recipients);
    // Deeds by either side; what may be just a subject of talk must name both, and its verb must tell the past.
    if (deed ? !named(happening.actors) && !named(happening.recipients) : !both || !isFinite(verb) || m_tree.token(verb).xpos == Xpos::VBP)
        return;
    happening.speaker = context.speaker;
    happening.reported = context.reported;
    out.push_back(std::move(happening));
}

// "Blinken, who met Wang Yi in Munich on Friday, warned China": a meeting with a day or a place, told in passing.
void ClauseCoder::inPassing(Happenings &out)
{
    for (int i = 1; i < m_tree.size(); ++i) {
        const Token &verb = m_tree.token(i);
        if (verb.relation != Relation::AclRelcl || (verb.xpos != Xpos::VBD && verb.xpos != Xpos::VBN) || isQuoted(i) || verb.head < 0 || !namesSomebody(verb.head)
            || m_tree.token(verb.head).upos != Upos::PROPN)
            continue;
        const Predicate found = predicateOf(i);
        const Mood mood = readMood(m_tree, i);
        const auto match = matchFrame(m_tree, found, m_lexicon);
        if (!match || match->frame->action != FrameAction::Plain || match->frame->type != EventType::Consult || mood.modal != Mood::Modal::None || mood.negated
            || found.subject != verb.head)
            continue;
        const auto below = m_tree.children(i);
        const bool situated = std::any_of(below.begin(), below.end(), [&](int each) {
            return m_tree.token(each).relation == Relation::OblUnmarked || m_tree.hasMark(each, "in"_L1) || m_tree.hasMark(each, "at"_L1);
        });
        const bool named = std::any_of(match->recipients.begin(), match->recipients.end(), [&](int each) { return m_participants.at(m_tree, each) || m_participants.person(m_tree, each); });
        if (!situated || !named)
            continue;
        const size_t before = out.size();
        plain(found, *match, {}, mood, out);
        for (size_t added = before; added < out.size(); ++added)
            out[added].inPassing = true;
    }
}

// "told journalists after talks with NATO allies": a meeting that the sentence tells beside its main happening.
void ClauseCoder::besides(Happenings &out) const
{
    for (int i = 1; i < m_tree.size(); ++i) {
        if (m_tree.token(i).upos != Upos::NOUN || isQuoted(i))
            continue;
        // "In separate calls with Sharif and Jaishankar, Rubio urged": what opens the sentence with "in" as well.
        const bool opens = m_tree.hasMark(i, "in"_L1) && i < 6 && m_tree.token(i).head > i;
        if (!opens && !m_tree.hasMark(i, "after"_L1) && !m_tree.hasMark(i, "following"_L1) && !m_tree.hasMark(i, "during"_L1) && !m_tree.hasMark(i, "at"_L1))
            continue;
        const WordId noun = m_tree.eventNoun(i);
        if (!m_lexicon.isIn(noun, m_talks) && !m_lexicon.isIn(noun, m_visits))
            continue;
        const NounFrame *frame = matchNoun(m_tree, i, {}, m_lexicon);
        if (!frame || std::any_of(out.begin(), out.end(), [&](const Happening &each) { return each.noun == i; }))
            continue;
        Happening happening{.type = frame->type, .mode = frame->mode, .noun = i, .nominal = true};
        fillNounArguments(i, nullptr, *frame, happening);
        const int owner = m_tree.child(i, Relation::NmodPoss);
        // "In their meeting on Sunday, Fidan and Sharaa called for": theirs is that of the two.
        if (happening.actors.empty() && happening.recipients.empty() && owner >= 0 && m_tree.isWord(owner, "their"_L1)) {
            const int above = m_tree.token(i).head;
            const Predicate governing = above >= 0 && m_tree.isVerb(above) ? predicateOf(above) : Predicate();
            const auto both = governing.subject >= 0 ? m_tree.conjuncts(governing.subject) : std::vector<int>();
            if (both.size() == 2) {
                happening.actors.push_back(both.front());
                happening.recipients.push_back(both.back());
            }
        }
        if (happening.actors.empty() && owner >= 0)
            continue; // "after her meeting with Obama": she is not who the sentence goes on about
        int verb = m_tree.token(i).head;
        while (verb >= 0 && !m_tree.isVerb(verb))
            verb = m_tree.token(verb).head;
        happening.verb = verb;
        if (m_lexicon.isIn(noun, m_visits) && verb >= 0 && m_tree.hasMark(i, "after"_L1) && m_tree.text(verb).startsWith("return"_L1))
            continue; // "returned on Sunday after visits to": not on Sunday
        if (happening.actors.empty() && verb >= 0) {
            const Predicate above = predicateOf(verb);
            const int who = above.passive && above.object >= 0 ? above.object : above.subject; // "was received after a trip to": who was received made it
            if (who >= 0)
                happening.actors = m_tree.conjuncts(who);
        }
        const auto named = [&](const std::vector<int> &heads) { return std::any_of(heads.begin(), heads.end(), [&](int each) { return namesSomebody(each); }); };
        if (named(happening.actors) && named(happening.recipients))
            out.push_back(std::move(happening));
    }
}

} // namespace entente
