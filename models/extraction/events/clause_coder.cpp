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
      m_audiences(lexicon.classId(u"audience")), m_outlets(lexicon.classId(u"outlet")), m_talks(lexicon.classId(u"talks")), m_visits(lexicon.classId(u"visit")), m_agents(lexicon.classId(u"agent")),
      m_on(lexicon.wordId(u"on"))
{}

std::vector<Happening> ClauseCoder::code()
{
    Happenings found;
    if (m_tree.root() < 0)
        return found;
    clause(m_tree.root(), {}, found);
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
    if (isQuoted(head) && !ownClause)
        return;
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
    } else if (mood.negated && (mood.modal == Future || (mood.modal == Conditional && context.reported)) && namesSomebody(found.subject) && isAgent(found.subject)) {
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
        const bool sequel = relation == Relation::Advcl && m_tree.token(each).xpos == Xpos::VBG && (m_tree.hasMark(each, "before"_L1) || m_tree.hasMark(each, "after"_L1));
        if (relation != Relation::Conj && relation != Relation::Parataxis && !sequel)
            continue;
        if (!isClauseHead(m_tree, each))
            continue;
        Context next = context;
        next.depth = context.depth + 1;
        if (sequel) {
            next.subject = surface;
            next.object = -1;
        } else if (relation == Relation::Conj) {
            next.subject = surface;
            next.modal = None;
            if (m_tree.token(each).xpos == Xpos::VB && m_tree.child(each, Relation::Aux) < 0 && m_tree.token(found.head).xpos != Xpos::VB
                && m_tree.token(found.head).xpos != Xpos::VBP)
                continue; // a bare verb joined to a finite one belongs to some other clause
            if (m_tree.token(each).xpos == Xpos::VB && m_tree.child(each, Relation::Aux) < 0) {
                const Mood shared = readMood(m_tree, found.head);
                next.modal = shared.modal == None ? context.modal : shared.modal;
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

// Where the clause itself tells nothing that the lexicon knows, its subject, a clause beside it or one that it carries may.
void ClauseCoder::asides(const Predicate &found, const Context &context, const Mood &mood, Happenings &out)
{
    Context next = context;
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
    if (!out.empty())
        return;
    for (const int each : m_tree.children(found.head)) {
        const Relation relation = m_tree.token(each).relation;
        if (relation != Relation::Advcl || m_tree.hasMark(each, "if"_L1) || m_tree.hasMark(each, "to"_L1))
            continue;
        next.subject = surface;
        clause(each, next, out);
        if (!out.empty())
            return;
    }
}

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

// Sets the status from the clause's mood; leaves the event out where nothing is told to have happened or to be planned.
void ClauseCoder::finish(Happening happening, const Context &context, const Mood &mood, bool keepsType, Happenings &out)
{
    happening.speaker = context.speaker;
    happening.reported = context.reported;
    const bool future = context.future || mood.modal == Future || (mood.modal == Conditional && context.reported);
    // "Trump suggested he would": the pronoun is the speaker, whoever else was named before.
    if (context.speaker >= 0 && happening.actors.size() == 1 && m_tree.token(happening.actors.front()).upos == Upos::PRON
        && (future || !namesSomebody(happening.actors.front())))
        happening.actors = m_tree.conjuncts(context.speaker);
    if (happening.actors.empty() && !happening.nominal && !happening.passive)
        return; // a verb whose subject is lost: what it tells is not known well enough
    if (happening.actors.size() == 1) {
        const int actor = happening.actors.front();
        // "I", "Iran's economy": nobody on this stage acts.
        if (isSpeakerAndHearer(actor))
            return;
        const bool ofNoun = !m_lexicon.nounFrames(m_tree.eventNoun(actor)).empty();
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
    switch (future ? Future : mood.modal) {
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
        }
        const bool takesPart = std::none_of(match.frame->conditions.begin(), match.frame->conditions.end(),
            [](const FrameCondition &each) { return each.slot == FrameCondition::Slot::Theme; });
        if (happening.recipients.empty() && takesPart)
            happening.recipients.push_back(match.theme); // its owner: "rejected a US proposal"
        if (!happening.recipients.empty() && happening.recipients.front() == match.theme) {
            for (const PrepositionalPhrase &phrase : found.phrases) {
                if (namesSomebody(phrase.head) && std::find(happening.actors.begin(), happening.actors.end(), phrase.head) == happening.actors.end()
                    && (m_tree.hasMark(phrase.head, "on"_L1) || m_tree.hasMark(phrase.head, "to"_L1) || m_tree.hasMark(phrase.head, "against"_L1)
                        || m_tree.hasMark(phrase.head, "with"_L1) || m_tree.hasMark(phrase.head, "from"_L1) || m_tree.hasMark(phrase.head, "for"_L1)))
                    happening.recipients.push_back(phrase.head);
            }
        }
    }
    if (match.complement >= 0 && match.recipients.empty()) {
        const Predicate asked = predicateOf(match.complement);
        if (asked.subject >= 0)
            happening.recipients = m_tree.conjuncts(asked.subject);
        else if (asked.object >= 0)
            happening.recipients = m_tree.conjuncts(asked.object);
    }
    if (happening.type == EventType::Statement) {
        happening.occasion = true;
        happening.speech = match.theme < 0 || m_lexicon.isIn(m_tree.word(match.theme), m_audiences);
        happening.speech = happening.speech && match.recipients.empty();
        if (happening.actors.empty())
            return;
    }
    // "demanded that": not the mood of what is demanded
    finish(std::move(happening), context, mood, false, out);
}

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
        if (!frame.ofIsRecipient && happening.actors.empty() && (m_tree.hasMark(head, "of"_L1) || m_tree.hasMark(head, "by"_L1)))
            add(happening.actors, head);
    };
    for (const int each : m_tree.children(noun)) {
        const Relation relation = m_tree.token(each).relation;
        if (relation == Relation::Nmod || relation == Relation::Obl)
            takePhrase(each);
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
        if (const auto composed = intended(happening.type, happening.mode)) {
            happening.type = composed->type;
            happening.mode = composed->mode;
            happening.status = composed->status;
        }
    }
    happening.occasion = happening.type == EventType::Statement;
    finish(std::move(happening), context, mood, ofSubject, out);
}

ClauseCoder::Happenings ClauseCoder::ofComplement(const Predicate &found, int complement, const Context &context)
{
    Happenings inner;
    if (complement < 0)
        return inner;
    Context next;
    next.subject = found.object >= 0 && m_tree.token(found.head).upos == Upos::VERB ? found.object : found.subject;
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
        Context next = context;
        next.subject = found.passive && found.object >= 0 ? found.object : found.subject;
        next.object = -1;
        next.depth = context.depth + 1;
        next.future = context.future || action == FrameAction::Intend || mood.modal == Future || (mood.modal == Conditional && context.reported);
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
            && !(of && isHostileDeed(*of)))
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
        for (const PrepositionalPhrase &phrase : asked.phrases)
            happening.recipients.push_back(phrase.head);
    }
    for (const int recipient : match.recipients)
        happening.recipients.insert(happening.recipients.begin(), recipient);
    if (mood.modal == Future && happening.type == EventType::Agree)
        return; // "will agree to" is nobody's promise yet
    finish(std::move(happening), context, mood, false, out);
}

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
    bool obliged = mood.modal == Obligation;
    if (!obliged && mood.modal == None && speech.infinitive >= 0 && (m_tree.isWord(speech.head, "needs"_L1) || m_tree.isWord(speech.head, "need"_L1)
            || m_tree.isWord(speech.head, "has"_L1) || m_tree.isWord(speech.head, "have"_L1)))
        obliged = true;
    const int subject = speech.subject >= 0 ? speech.subject : speech.object;
    if (!obliged || said.subject < 0 || subject < 0 || saysOfItself(said.subject, subject))
        return false;
    Happening happening{.type = EventType::Request, .mode = {}, .verb = said.head, .complement = speech.head};
    happening.actors = m_tree.conjuncts(said.subject);
    happening.recipients = m_tree.conjuncts(subject);
    out.push_back(std::move(happening));
    return true;
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
            next.depth = context.depth + 1;
            next.subject = found.subject;
            clause(complement, next, out);
        }
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

// "told journalists after talks with NATO allies": a meeting that the sentence tells beside its main happening.
void ClauseCoder::besides(Happenings &out) const
{
    for (int i = 1; i < m_tree.size(); ++i) {
        if (m_tree.token(i).upos != Upos::NOUN || isQuoted(i))
            continue;
        if (!m_tree.hasMark(i, "after"_L1) && !m_tree.hasMark(i, "following"_L1) && !m_tree.hasMark(i, "during"_L1) && !m_tree.hasMark(i, "at"_L1))
            continue;
        const WordId noun = m_tree.eventNoun(i);
        if (!m_lexicon.isIn(noun, m_talks) && !m_lexicon.isIn(noun, m_visits))
            continue;
        const NounFrame *frame = matchNoun(m_tree, i, {}, m_lexicon);
        if (!frame || std::any_of(out.begin(), out.end(), [&](const Happening &each) { return each.noun == i; }))
            continue;
        Happening happening{.type = frame->type, .mode = frame->mode, .noun = i, .nominal = true};
        fillNounArguments(i, nullptr, *frame, happening);
        int verb = m_tree.token(i).head;
        while (verb >= 0 && !m_tree.isVerb(verb))
            verb = m_tree.token(verb).head;
        happening.verb = verb;
        if (happening.actors.empty() && verb >= 0) {
            const Predicate above = predicateOf(verb);
            if (above.subject >= 0)
                happening.actors = m_tree.conjuncts(above.subject);
        }
        const auto named = [&](const std::vector<int> &heads) { return std::any_of(heads.begin(), heads.end(), [&](int each) { return namesSomebody(each); }); };
        if (named(happening.actors) && named(happening.recipients))
            out.push_back(std::move(happening));
    }
}

// "A Taliban attack on a base left 20 dead": the noun tells it where the verb does not.
void ClauseCoder::nominal(int head, const Context &context, Happenings &out)
{
    const NounFrame *frame = matchNoun(m_tree, head, {}, m_lexicon);
    // Deeds, not states: "relations between A and B soured" tells of no agreement.
    if (!frame || isQuoted(head) || (frame->type != EventType::Assault && frame->type != EventType::Protest && frame->type != EventType::Coerce))
        return;
    // "A meeting is the only thing that can help" tells of none.
    if (m_tree.token(m_tree.token(head).head).upos != Upos::VERB)
        return;
    Happening happening{.type = frame->type, .mode = frame->mode, .verb = m_tree.token(head).head, .noun = head, .nominal = true};
    fillNounArguments(head, nullptr, *frame, happening);
    const bool named = std::any_of(happening.actors.begin(), happening.actors.end(), [&](int each) { return namesSomebody(each); })
        || std::any_of(happening.recipients.begin(), happening.recipients.end(), [&](int each) { return namesSomebody(each); });
    if (!named)
        return;
    happening.speaker = context.speaker;
    happening.reported = context.reported;
    out.push_back(std::move(happening));
}

} // namespace entente
