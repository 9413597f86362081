// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/clause_coder.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;
using enum Mood::Modal;

namespace {

constexpr int deepest = 6;

bool isClauseHead(const SentenceTree &tree, int index)
{
    const Upos upos = tree.token(index).upos;
    return upos == Upos::VERB || upos == Upos::AUX || tree.child(index, Relation::Cop) >= 0;
}

} // namespace

ClauseCoder::ClauseCoder(
    const SentenceTree &tree, const EventLexicon &lexicon, const Participants &participants, const std::vector<TextSpan> &quoted)
    : m_tree(tree), m_lexicon(lexicon), m_participants(participants), m_quoted(quoted), m_occasions(lexicon.classId(u"occasion")),
      m_audiences(lexicon.classId(u"audience")), m_outlets(lexicon.classId(u"outlet")), m_talks(lexicon.classId(u"talks")), m_visits(lexicon.classId(u"visit")), m_agents(lexicon.classId(u"agent")), m_documents(lexicon.classId(u"document")),
      m_on(lexicon.wordId(u"on"))
{}

std::vector<Happening> ClauseCoder::code()
{
    Happenings found;
    if (m_tree.root() < 0)
        return found;
    clause(m_tree.root(), {}, found);
    inPassing(found);
    besides(found);
    return found;
}

bool ClauseCoder::isQuoted(int token) const
{
    const TextSpan span = m_tree.token(token).span;
    return std::any_of(m_quoted.begin(), m_quoted.end(), [&](TextSpan quote) { return quote.contains(span); });
}

bool ClauseCoder::namesSomebody(int head) const
{
    return head >= 0 && m_participants.of(m_tree, head).has_value();
}

// Whether the noun itself can act: a name, or "troops", "court", "delegation"; not "economy" or "deal".
bool ClauseCoder::isAgent(int head) const
{
    if (head < 0)
        return false;
    if (m_participants.at(m_tree, head) || m_participants.person(m_tree, head))
        return true;
    const Upos upos = m_tree.token(head).upos;
    if (upos == Upos::PROPN || upos == Upos::PRON || upos == Upos::NUM || upos == Upos::ADJ)
        return true;
    if (m_tree.text(head).size() > 1 && m_tree.text(head).toString().isUpper())
        return true; // "MEP", "FARC"
    return m_lexicon.isIn(m_tree.word(head), m_agents) || m_tree.text(head).endsWith(u"men"_s) || m_tree.text(head).endsWith(u"man"_s);
}

// "I", "we", "you": words of a speaker or of the writer.
bool ClauseCoder::isSpeakerAndHearer(int head) const
{
    return head >= 0 && m_tree.token(head).upos == Upos::PRON
        && (m_tree.isWord(head, "i"_L1) || m_tree.isWord(head, "we"_L1) || m_tree.isWord(head, "you"_L1) || m_tree.isWord(head, "one"_L1)
            || m_tree.isWord(head, "me"_L1) || m_tree.isWord(head, "us"_L1) || m_tree.isWord(head, "everyone"_L1) || m_tree.isWord(head, "someone"_L1))
        && !namesSomebody(head);
}

// Whether a pronoun can be the speaker: "it" is a country or a body, or the one that a person has just spoken for.
bool ClauseCoder::canMean(int pronoun, const Context &context) const
{
    const int speaker = context.speaker;
    if (m_tree.isWord(pronoun, "who"_L1))
        return false;
    if (m_tree.isWord(pronoun, "they"_L1)) {
        const auto who = m_participants.at(m_tree, speaker);
        return m_tree.conjuncts(speaker).size() > 1 || m_tree.token(speaker).upos == Upos::PRON || !(who && m_participants.entity(*who).kind == EntityKind::Person);
    }
    if (!m_tree.isWord(pronoun, "it"_L1) || context.direct)
        return true;
    const auto who = m_participants.of(m_tree, speaker);
    return !(who && m_participants.entity(*who).kind == EntityKind::Person && m_participants.person(m_tree, speaker));
}

Predicate ClauseCoder::predicateOf(int head, int subject, int object) const
{
    Predicate found = findPredicate(m_tree, head, subject, object);
    found.objectIsNamed = found.object >= 0 && m_participants.at(m_tree, found.object).has_value();
    return found;
}

void ClauseCoder::clause(int head, const Context &context, Happenings &out)
{
    if (context.depth > deepest)
        return;
    const Predicate found = predicateOf(head, context.subject, context.object);
    // Words of a speaker are no happening, unless the clause around them is the article's own ("said Russia 'must leave'").
    if (m_tree.token(head).relation == Relation::Amod)
        return; // "the outlawed party"
    const bool ownClause = found.subject >= 0 && !isQuoted(found.subject) && m_tree.token(found.subject).head == head;
    if (isQuoted(head) && !ownClause) {
        joined(found, context, out); // "'The talks were hard,' Rubio told reporters"
        return;
    }
    predicate(found, context, out);
    joined(found, context, out);
}

void ClauseCoder::predicate(const Predicate &found, const Context &context, Happenings &out)
{
    Mood mood = readMood(m_tree, found.head);
    if (mood.condition)
        return;
    if (mood.modal == None)
        mood.modal = context.modal;
    const size_t before = out.size();
    const auto match = matchFrame(m_tree, found, m_lexicon);
    if (match && match->frame->action != FrameAction::Nothing) {
        apply(found, *match, context, mood, out);
    } else if (mood.negated && !(m_tree.isWord(found.head, "have"_L1) && found.infinitive >= 0)
        && (found.object >= 0 || found.infinitive >= 0 || found.gerund >= 0) && (mood.modal == Future || (mood.modal == Conditional && context.reported)) && namesSomebody(found.subject) && isAgent(found.subject)) {
        out.push_back({.type = EventType::Reject, .mode = {}, .verb = found.head, .speaker = context.speaker, .actors = m_tree.conjuncts(found.subject),
            .recipients = found.object >= 0 ? m_tree.conjuncts(found.object) : std::vector<int>(), .reported = context.reported});
    }
    if (out.size() == before)
        asides(found, context, mood, out);
}

void ClauseCoder::joined(const Predicate &found, const Context &context, Happenings &out)
{
    const int surface = found.passive ? (found.object >= 0 ? found.object : found.indirectObject) : found.subject;
    for (const int each : m_tree.children(found.head)) {
        const Relation relation = m_tree.token(each).relation;
        // "met Zelensky before threatening Moscow": two happenings.
        const bool sequel = relation == Relation::Advcl && !isQuoted(found.head) && m_tree.token(each).xpos == Xpos::VBG && (m_tree.hasMark(each, "before"_L1) || m_tree.hasMark(each, "after"_L1));
        if (relation != Relation::Conj && relation != Relation::Parataxis && !sequel)
            continue;
        if (!isClauseHead(m_tree, each))
            continue;
        Context next = context;
        next.direct = false;
        next.depth = context.depth + 1;
        if (sequel) {
            next.subject = surface;
            next.object = -1;
        } else if (relation == Relation::Conj) {
            next.subject = surface;
            next.modal = None;
            const bool ownSubject = m_tree.child(each, Relation::Nsubj) >= 0 || m_tree.child(each, Relation::NsubjPass) >= 0;
            // "used its veto to block the resolution condemning the attack and demanding a withdrawal", "a ceasefire that would secure the release, allow a surge"
            const bool ofOther = (m_tree.token(each).xpos == Xpos::VBG && m_tree.child(each, Relation::Cc) >= 0 && m_tree.child(each, Relation::Aux) < 0 && m_tree.token(found.head).xpos != Xpos::VBG)
                || (m_tree.token(each).xpos == Xpos::VBP && surface >= 0 && isSingular(surface) && m_tree.token(found.head).xpos != Xpos::VBP);
            if (!ownSubject && ofOther)
                continue;
            if (m_tree.token(each).xpos == Xpos::VB && m_tree.child(each, Relation::Aux) < 0 && m_tree.token(found.head).xpos != Xpos::VB
                && m_tree.token(found.head).xpos != Xpos::VBP)
                continue; // a bare verb joined to a finite one belongs to some other clause
            if (m_tree.token(each).xpos == Xpos::VB && m_tree.child(each, Relation::Aux) < 0) {
                const Mood shared = readMood(m_tree, found.head);
                next.modal = shared.modal == None ? context.modal : shared.modal;
            }
            // "said that the launch was illegal and called on Pyongyang to stop": a launch calls on nobody, who said so does.
            if (context.speaker >= 0 && surface >= 0 && !isAgent(surface) && m_tree.child(each, Relation::Nsubj) < 0 && m_tree.child(each, Relation::NsubjPass) < 0) {
                next.subject = context.speaker;
                next.speaker = -1;
                next.reported = false;
            }
            // "arrested and deported a man": one object for both, after the second.
            next.object = found.object > each ? found.object : -1;
        } else {
            next.subject = -1;
            next.object = -1;
        }
        clause(each, next, out);
    }
}

// Whether an adverbial clause tells something of its own: "after visiting Kyiv", not "for holding exercises", "if it attacked", "without consulting Paris".
bool ClauseCoder::tellsBeside(int clause) const
{
    static constexpr std::array others{"if"_L1, "to"_L1, "for"_L1, "of"_L1, "on"_L1, "about"_L1, "from"_L1, "against"_L1, "without"_L1, "despite"_L1, "instead"_L1, "than"_L1, "unless"_L1};
    return std::none_of(others.begin(), others.end(), [&](QLatin1StringView each) { return m_tree.hasMark(clause, each); });
}

// "while", "although": what such a clause tells is as true as what its main clause does.
bool ClauseCoder::concedes(int clause) const
{
    return m_tree.hasMark(clause, "while"_L1) || m_tree.hasMark(clause, "although"_L1) || m_tree.hasMark(clause, "though"_L1) || m_tree.hasMark(clause, "whereas"_L1);
}

// "voted on", "debated": what happens to a paper that others wrote.
bool ClauseCoder::treatsDocument(int verb) const
{
    static constexpr std::array stems{"vot"_L1, "veto"_L1, "debat"_L1, "consider"_L1, "discuss"_L1, "draft"_L1, "reject"_L1, "block"_L1, "oppos"_L1, "support"_L1, "back"_L1, "prepar"_L1, "submit"_L1};
    return std::any_of(stems.begin(), stems.end(), [&](QLatin1StringView each) { return m_tree.text(verb).startsWith(each, Qt::CaseInsensitive); });
}

bool ClauseCoder::isSingular(int noun) const
{
    const Xpos xpos = m_tree.token(noun).xpos;
    return (xpos == Xpos::NN || xpos == Xpos::NNP) && m_tree.conjuncts(noun).size() == 1 && !m_participants.at(m_tree, noun);
}

// Whether the verb's object, or what it is about, is a paper that says something itself.
bool ClauseCoder::isOfDocument(const Predicate &found) const
{
    const auto isDocument = [&](int noun) { return noun >= 0 && m_lexicon.isIn(m_tree.word(noun), m_documents); };
    return isDocument(found.object) || std::any_of(found.phrases.begin(), found.phrases.end(), [&](const PrepositionalPhrase &each) {
        return isDocument(each.head) && !each.ofObject && (m_tree.hasMark(each.head, "on"_L1) || m_tree.hasMark(each.head, "against"_L1) || m_tree.hasMark(each.head, "for"_L1));
    });
}

// Where the clause itself tells nothing that the lexicon knows, its subject, a clause beside it or one that it carries may.
void ClauseCoder::asides(const Predicate &found, const Context &context, const Mood &mood, Happenings &out)
{
    Context next = context;
    next.direct = false;
    next.depth = context.depth + 1;
    next.object = -1;
    const int surface = found.passive ? found.object : found.subject;
    if (found.clause >= 0 && found.clause != found.head && m_tree.token(found.clause).relation == Relation::Ccomp) {
        const auto match = matchFrame(m_tree, found, m_lexicon);
        if (!match) {
            next.subject = -1;
            clause(found.clause, next, out);
        }
    }
    if (out.empty() && surface >= 0 && mood.modal == None && !mood.negated)
        nominal(surface, next, out);
    // "could come back when he was ready": nobody says that he was; "while they agreed to exchange prisoners, no truce was reached" does say it.
    const bool doubtful = mood.modal != None || mood.negated;
    if (!out.empty())
        return;
    for (const int each : m_tree.children(found.head)) {
        const Relation relation = m_tree.token(each).relation;
        if (relation != Relation::Advcl || !tellsBeside(each) || (doubtful && !(each < found.head && isFinite(each) && concedes(each))))
            continue;
        if (m_tree.token(each).xpos == Xpos::VBG && each > found.head && isOfDocument(found) && treatsDocument(found.head))
            continue; // "vetoed a resolution yesterday calling for a ceasefire": the paper calls
        next.subject = isFinite(each) ? -1 : surface; // "when a junta overthrew the emperor" has a subject of its own
        clause(each, next, out);
        if (!out.empty())
            return;
    }
}

// Sets the status from the clause's mood; leaves the event out where nothing is told to have happened or to be planned.
void ClauseCoder::finish(Happening happening, const Context &context, const Mood &mood, bool keepsType, Happenings &out)
{
    happening.speaker = context.speaker;
    happening.reported = context.reported;
    const bool future = context.future || mood.modal == Future || (mood.modal == Conditional && context.reported);
    // One clause may be reached by two ways.
    if (std::any_of(out.begin(), out.end(), [&](const Happening &each) { return each.verb == happening.verb && each.noun == happening.noun && each.type == happening.type; }))
        return;
    // "Trump suggested he would": the pronoun is the speaker, whoever else was named before.
    if (context.speaker >= 0 && happening.actors.size() == 1 && m_tree.token(happening.actors.front()).upos == Upos::PRON
        && canMean(happening.actors.front(), context) && (future || !namesSomebody(happening.actors.front())))
        happening.actors = m_tree.conjuncts(context.speaker);
    if (mood.habitual)
        return; // "often meets": no one happening
    if (mood.modal == Conditional && mood.perfect)
        return; // "would have attacked": did not
    if (happening.verb >= 0 && m_tree.token(happening.verb).upos == Upos::NOUN && m_tree.child(happening.verb, Relation::Cop) >= 0 && happening.type != EventType::Consult)
        return; // "was a clash of cultures": says what something is
    if (happening.actors.empty() && !happening.nominal && !happening.passive)
        return; // a verb whose subject is lost: what it tells is not known well enough
    if (happening.actors.size() == 1) {
        const int actor = happening.actors.front();
        // "I", "Iran's economy": nobody on this stage acts.
        if (isSpeakerAndHearer(actor))
            return;
        if (m_tree.token(actor).upos == Upos::PRON && !namesSomebody(actor)
            && (m_tree.isWord(actor, "it"_L1) || m_tree.isWord(actor, "that"_L1) || m_tree.isWord(actor, "this"_L1) || m_tree.isWord(actor, "which"_L1) || m_tree.isWord(actor, "what"_L1)
                || m_tree.isWord(actor, "there"_L1) || m_tree.isWord(actor, "many"_L1) || m_tree.isWord(actor, "some"_L1) || m_tree.isWord(actor, "who"_L1)))
            return; // nobody that the reader could name
        const NounFrame *frame = matchNoun(m_tree, actor, {}, m_lexicon);
        // "the attack killed"; not "the proposal recognized", "the praise helped": words do nothing
        const bool hits = !isHostileDeed(happening.type) || (frame && (frame->type == EventType::Assault || frame->type == EventType::Mobilize || frame->type == EventType::Protest));
        const bool deed = isHostileDeed(happening.type) || happening.type == EventType::Threaten || happening.type == EventType::Retreat || happening.type == EventType::Concede;
        const bool tells = frame && ((isHostileDeed(frame->type) && deed) || frame->type == EventType::Consult || frame->type == EventType::Aid || frame->type == happening.type || happening.noun == actor);
        const bool ofNoun = tells && hits && frame->type != EventType::Request && frame->type != EventType::Statement;
        if (!happening.nominal && !ofNoun && !isAgent(actor))
            return;
    }
    if (mood.negated) {
        if (future) {
            happening.type = EventType::Reject;
            happening.mode.clear();
            out.push_back(std::move(happening));
        } else if (mood.modal == None && context.depth == 0 && happening.type == EventType::Consult) {
            happening.status = EventStatus::Denied;
            out.push_back(std::move(happening));
        }
        return;
    }
    happening.ahead = future;
    switch (future && mood.modal != Obligation ? Future : mood.modal) {
    case None:
        break;
    case Future:
        if (happening.status != EventStatus::Occurred)
            break;
        if (keepsType) {
            happening.status = EventStatus::Planned;
        } else if (const auto composed = intended(happening.type, happening.mode)) {
            happening.type = composed->type;
            happening.mode = composed->mode;
            happening.status = composed->status;
            // A hostile act that its own actor announces is a threat made, not one planned.
            if (happening.type == EventType::Threaten && saysOfItself(context.speaker, happening.actors.empty() ? -1 : happening.actors.front()))
                happening.status = EventStatus::Occurred;
        }
        // "will help if attacked", "would lift the ban if Iran agreed": nobody's plan yet.
        if (happening.status == EventStatus::Planned && mood.conditional) {
            happening.status = EventStatus::Hypothetical;
            happening.conditional = true;
        }
        break;
    case Possible:
        if (mood.perfect && isHostileDeed(happening.type))
            happening.status = EventStatus::Hypothetical;
        else if (happening.type == EventType::Statement || happening.type == EventType::Consult)
            happening.status = EventStatus::Hypothetical; // planned where it has a day: see event_dating
        else
            return;
        break;
    case Conditional:
    case Obligation:
        return;
    }
    out.push_back(std::move(happening));
}

} // namespace entente
