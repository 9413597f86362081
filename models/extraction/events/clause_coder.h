// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/composition.h"
#include "extraction/events/frame_match.h"
#include "extraction/events/happening.h"
#include "extraction/events/mood.h"
#include "extraction/events/participants.h"

#include <vector>

namespace entente {

// Codes the main happenings of one sentence from its tree: the root's clause, what it is joined to, and what it reports.
class ClauseCoder
{
public:
    // `quoted` are the spans of direct speech: what a speaker says in them is no happening of the article.
    ClauseCoder(const SentenceTree &tree, const EventLexicon &lexicon, const Participants &participants, const std::vector<TextSpan> &quoted);

    std::vector<Happening> code();

private:
    struct Context {
        int subject = -1; // shared by a governing or joined verb
        int object = -1;
        int speaker = -1; // whose words a clause reports
        bool reported = false;
        bool direct = false; // the very clause that is reported, not one inside it
        bool future = false; // told by "is set to", "plans to"
        int depth = 0;
        Mood::Modal modal = Mood::Modal::None; // of the clause that a bare verb is joined to: "must stop and withdraw"
    };
    using Happenings = std::vector<Happening>;

    void clause(int head, const Context &context, Happenings &out);
    void predicate(const Predicate &predicate, const Context &context, Happenings &out);
    void joined(const Predicate &predicate, const Context &context, Happenings &out);
    void asides(const Predicate &predicate, const Context &context, const Mood &mood, Happenings &out);
    void apply(const Predicate &predicate, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out);
    void plain(const Predicate &predicate, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out);
    void noun(const Predicate &predicate, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out);
    void proposed(const Predicate &predicate, int complement, const Context &context, Happenings &out);
    void saidByDocument(int participle, const Predicate &issued, const Context &context, Happenings &out);
    void say(const Predicate &predicate, const FrameMatch &match, const Context &context, Happenings &out);
    void governed(const Predicate &predicate, const FrameMatch &match, const Context &context, const Mood &mood, Happenings &out);
    bool reportedRequest(const Predicate &said, const Predicate &speech, Happenings &out);
    void nominal(int head, const Context &context, Happenings &out);
    void inPassing(Happenings &out);
    void besides(Happenings &out) const;
    void finish(Happening happening, const Context &context, const Mood &mood, bool keepsType, Happenings &out);

    Happenings ofComplement(const Predicate &predicate, int complement, const Context &context);
    void fillNounArguments(int noun, const Predicate *verb, const NounFrame &frame, Happening &happening) const;
    void namePost(const Predicate &predicate, Happening &happening) const;
    void nameAttack(int verb, Happening &happening) const;
    bool saysOfItself(int speaker, int subject) const;
    bool isQuoted(int token) const;
    bool hasOccasion(const Predicate &predicate) const;
    bool namesSomebody(int head) const;
    bool isAgent(int head) const;
    bool isGoal(int head) const;
    bool tellsBeside(int clause) const;
    bool isSingular(int noun) const;
    bool concedes(int clause) const;
    bool treatsDocument(int verb) const;
    bool isOfDocument(const Predicate &predicate) const;
    bool callsNames(const Predicate &predicate) const;
    bool canMean(int pronoun, const Context &context) const;
    bool isFinite(int verb) const;
    bool isQuestion(int clause) const;
    bool isSpeakerAndHearer(int head) const;
    bool isSentBySomebodyElse(int official, const std::vector<int> &actors) const;
    Predicate predicateOf(int head, int subject = -1, int object = -1) const;

    const SentenceTree &m_tree;
    const EventLexicon &m_lexicon;
    const Participants &m_participants;
    const std::vector<TextSpan> &m_quoted;
    const WordId m_occasions, m_audiences, m_outlets, m_talks, m_visits, m_agents, m_documents, m_on;
};

} // namespace entente
