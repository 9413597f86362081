// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/events.h"

#include "extraction/events/clause_coder.h"
#include "extraction/events/event_arguments.h"
#include "extraction/events/event_dating.h"
#include "extraction/events/event_labels.h"
#include "extraction/events/event_places.h"
#include "extraction/events/event_selection.h"
#include "extraction/events/group_reference.h"
#include "extraction/events/tree_repair.h"

#include <algorithm>
#include <iterator>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isInside(TextSpan span, const std::vector<TextSpan> &spans)
{
    return std::any_of(spans.begin(), spans.end(), [&](TextSpan each) { return each.contains(span); });
}

// No prose: tables and endless text, whose trees mean nothing and cost their square.
constexpr size_t longestSentence = 300;
// How many sentences a place or day told in a narrative goes on for.
constexpr int narrativeReach = 2;
// How far back "the talks" may refer.
constexpr int referenceReach = 8;

class ArticleCoder
{
public:
    ArticleCoder(const Document &document, const EventLexicon &lexicon, const EventsContext &context)
        : m_document(document), m_lexicon(lexicon), m_context(context), m_participants(context.entities), m_dating(context.dates, context.published),
          m_known(knownSpans(context.entities, context.dates)), m_agents(lexicon.classId(u"agent")), m_people(lexicon.classId(u"people")), m_statesmen(lexicon.classId(u"statesman"))
    {
        for (const Quote &quote : context.quotes) {
            if (quote.kind != QuoteKind::Indirect)
                m_quoted.push_back(quote.span);
        }
    }

    std::vector<EventMention> code()
    {
        for (size_t i = 0; i < m_document.sentences.size(); ++i) {
            const Sentence &sentence = m_document.sentences[i];
            if (sentence.tokens.empty() || sentence.tokens.size() > longestSentence || isInside(sentence.span, m_context.furniture) || sentence.span.in(m_document.text).endsWith(u'?'))
                continue;
            codeSentence(int(i), repaired(sentence, m_document.text, m_known, m_lexicon));
        }
        if (isSport())
            return {};
        return selectEvents(std::move(m_drafts), m_context.entities);
    }

private:
    // Teams attack, defend, threaten and reject each other all day long; none of it is diplomacy.
    void countSport(const SentenceTree &tree)
    {
        m_tokens += size_t(tree.size());
        for (int i = 0; i < tree.size(); ++i) {
            if (!m_lexicon.isIn(tree.word(i), m_lexicon.sport()))
                continue;
            ++m_sportTerms;
            if (std::find(m_sports.begin(), m_sports.end(), tree.word(i)) == m_sports.end())
                m_sports.push_back(tree.word(i));
        }
    }
    bool isSport() const { return m_sports.size() >= 6 && m_sportTerms * 60 > m_tokens; }

    void codeSentence(int index, const Sentence &sentence)
    {
        const SentenceTree tree(m_document, sentence, m_lexicon);
        countSport(tree);
        std::vector<TextSpan> quoted;
        std::copy_if(m_quoted.begin(), m_quoted.end(), std::back_inserter(quoted), [&](TextSpan quote) { return quote.overlaps(sentence.span); });
        for (Happening &happening : ClauseCoder(tree, m_lexicon, m_participants, quoted).code()) {
            if (auto draft = draftOf(tree, index, happening))
                m_drafts.push_back(std::move(*draft));
        }
    }

    std::optional<EventDraft> draftOf(const SentenceTree &tree, int index, Happening &happening)
    {
        EventDraft draft;
        EventMention &event = draft.mention;
        event.type = happening.type;
        event.mode = happening.mode;
        const EventArguments arguments(tree, m_participants);
        arguments.nameActors(happening, event);
        std::vector<EntityIndex> group;
        // Those who met do not strike together.
        if (event.actors.empty() && happening.actors.size() == 1 && event.type != EventType::Assault && !isInRelativeClause(tree, happening.verb))
            event.actors = group = groupReferredTo(tree, happening.actors.front(), index, m_drafts, m_participants);
        if (event.actors.empty() && happening.actors.size() == 1) {
            if (const auto own = countryOfSpeaker(tree, happening))
                event.actors = group = {*own};
        }
        if (event.actors.empty() && happening.actors.size() == 1) {
            if (const auto home = governmentReferredTo(tree, happening.actors.front(), index, m_drafts, m_participants))
                event.actors = {*home};
        }
        if (event.actors.empty() && happening.actors.size() == 1 && (tree.token(happening.actors.front()).upos == Upos::PRON
                || (tree.token(happening.actors.front()).upos == Upos::NUM && tree.child(happening.actors.front(), Relation::Nmod) < 0)))
            return std::nullopt; // "they", "the two", whoever they are
        arguments.nameRecipients(happening, event);
        if (const auto place = findPlace(tree, happening, m_participants)) {
            event.place = place->entity;
            event.placeName = place->name;
            // Who was hit is known by where: "killed 18 people in Kryvyi Rih".
            if (event.type == EventType::Assault && event.recipients.empty())
                event.recipients.push_back(place->entity);
        }
        if (event.type == EventType::Consult && happening.verb >= 0 && tree.text(happening.verb).startsWith("discuss"_L1) && !isWithSomebody(tree, happening) && event.actors.size() + event.recipients.size() < 2)
            return std::nullopt; // "the candidate discussed his plans": with nobody
        if (happening.mode == "visit"_L1 && happening.noun < 0 && event.recipients.empty() && !event.place)
            return std::nullopt; // "came to power"
        if (event.type == EventType::Threaten && happening.status == EventStatus::Planned && event.actors.empty())
            return std::nullopt; // "will be punished": nobody threatens
        draft.standsAlone = isOnStage(tree, happening, event) && (event.type != EventType::Consult || !event.actors.empty() || event.recipients.size() > 1 || event.place || (event.mode == "visit"_L1 && !event.recipients.empty() && isByStatesman(tree, happening)));
        arguments.keepPlacesOut(happening, event);
        arguments.retype(happening, event);
        if (happening.type == EventType::Statement)
            std::erase_if(event.recipients, [&](EntityIndex each) { return m_participants.entity(each).kind == EntityKind::Place; });

        auto date = m_dating.stated(tree, happening);
        if (!date)
            date = scheduled(tree, happening);
        if (happening.status == EventStatus::Hypothetical && !happening.conditional && (happening.type == EventType::Statement || happening.type == EventType::Consult)) {
            // "could decide this week" has a day ahead; "could decide" is nobody's plan.
            if (!date)
                return std::nullopt;
            happening.status = EventStatus::Planned;
        }
        event.status = happening.status;
        event.span = clauseOf(tree, happening);
        draft.sentence = index;
        draft.occasion = happening.occasion;
        draft.inPassing = happening.inPassing;
        draft.earlier = !happening.nominal && happening.verb >= 0 && tree.hasMark(happening.verb, "after"_L1);
        draft.definite = happening.noun >= 0 && isDefinite(tree, happening.noun);
        event.date = date ? *date : inferredDate(tree, index, happening, draft);
        if (event.place) {
            const bool seat = m_participants.entity(*event.place).kind == EntityKind::Organization;
            draft.placePhrase = (seat ? u"at "_s : u"in "_s) + event.placeName;
        }
        event.label = makeLabel(tree, happening, m_participants, {.place = draft.placePhrase, .thing = lastThing(index), .group = std::move(group)});
        draft.thing = thingOf(tree, happening, m_participants, m_lexicon);
        return draft;
    }

    // "Japan's ministry said the country's ministers would hold talks": the speaker's country.
    std::optional<EntityIndex> countryOfSpeaker(const SentenceTree &tree, const Happening &happening) const
    {
        const int owner = tree.child(happening.actors.front(), Relation::NmodPoss);
        if (happening.speaker < 0 || owner < 0 || !(tree.isWord(owner, "country"_L1) || tree.isWord(owner, "nation"_L1) || tree.isWord(owner, "his"_L1) || tree.isWord(owner, "her"_L1) || tree.isWord(owner, "its"_L1)))
            return std::nullopt;
        const auto speaker = m_participants.of(tree, happening.speaker);
        return speaker && m_participants.entity(*speaker).country.isValid() ? m_participants.country(m_participants.entity(*speaker).country) : std::nullopt;
    }

    // "the group's attack, during which they killed": "they" are none of those whom the sentences before told of.
    static bool isInRelativeClause(const SentenceTree &tree, int verb)
    {
        for (int steps = 0; verb >= 0 && steps < 20; ++steps, verb = tree.token(verb).head) {
            if (tree.token(verb).relation == Relation::AclRelcl)
                return true;
        }
        return false;
    }

    static bool isWithSomebody(const SentenceTree &tree, const Happening &happening)
    {
        return std::any_of(happening.recipients.begin(), happening.recipients.end(), [&](int each) { return tree.hasMark(each, "with"_L1) || tree.token(each).relation == Relation::Conj; });
    }

    // "Netanyahu and Arafat meet Monday": the present tense with a day ahead is a plan.
    std::optional<PartialDate> scheduled(const SentenceTree &tree, Happening &happening) const
    {
        const bool present = happening.verb >= 0 && (tree.token(happening.verb).xpos == Xpos::VBZ || tree.token(happening.verb).xpos == Xpos::VBP);
        if (!present || happening.status != EventStatus::Occurred || happening.type != EventType::Consult || !m_context.published.isDay())
            return std::nullopt;
        Happening ahead = happening;
        ahead.status = EventStatus::Planned;
        const auto date = m_dating.stated(tree, ahead);
        if (date && date->earliest > m_context.published.day)
            happening.status = EventStatus::Planned;
        return date && happening.status == EventStatus::Planned ? date : std::nullopt;
    }

    // What the sentence before told of: "demands", "a memorandum".
    QString lastThing(int index) const
    {
        const bool near = !m_drafts.empty() && m_drafts.back().sentence < index && index - m_drafts.back().sentence <= 1;
        return near ? m_drafts.back().thing : QString();
    }

    bool isByStatesman(const SentenceTree &tree, const Happening &happening) const
    {
        return std::any_of(happening.actors.begin(), happening.actors.end(), [&](int head) { return m_lexicon.isIn(tree.word(head), m_statesmen); });
    }

    // Whether somebody takes part whom a diplomat would know: a country, an organisation, a person who stands for one; or where none is,
    // somebody named, soldiers, a court, protesters … in a sentence that names a country or a place.
    bool isOnStage(const SentenceTree &tree, const Happening &happening, const EventMention &event) const
    {
        const auto political = [&](EntityIndex each) { return m_participants.isPolitical(each); };
        if (std::any_of(event.actors.begin(), event.actors.end(), political))
            return true;
        if (std::any_of(event.recipients.begin(), event.recipients.end(), political))
            return true;
        // "Foreign ministers from five Arab countries met in Cairo"
        if (event.type == EventType::Consult && event.place)
            return isByStatesman(tree, happening);
        if (event.type == EventType::Statement || event.type == EventType::Consult)
            return false;
        if (event.place && happening.noun >= 0 && isHostileDeed(event.type))
            return true; // "riots broke out in France"
        const auto acts = [&](int head) {
            const Upos upos = tree.token(head).upos;
            return upos == Upos::PROPN || m_lexicon.isIn(tree.word(head), m_agents) || m_lexicon.isIn(tree.word(head), m_people);
        };
        const bool somebody = std::any_of(happening.actors.begin(), happening.actors.end(), acts) || std::any_of(happening.recipients.begin(), happening.recipients.end(), acts);
        return somebody && (event.place || m_participants.within(tree.sentence().span, [](const Entity &each) { return each.country.isValid() && each.kind != EntityKind::Place; }));
    }

    TextSpan clauseOf(const SentenceTree &tree, const Happening &happening) const
    {
        if (happening.nominal && happening.noun >= 0)
            return tree.spanOf(happening.noun);
        if (happening.verb < 0)
            return tree.sentence().span;
        TextSpan span = tree.spanOf(happening.verb);
        if (!happening.actors.empty() && !tree.isBelow(happening.verb, happening.actors.front()))
            span.begin = std::min(span.begin, tree.spanOf(happening.actors.front()).begin);
        // A clause joined behind is another one.
        for (const int each : tree.children(happening.verb)) {
            const Relation relation = tree.token(each).relation;
            if (relation == Relation::Conj && tree.isVerb(each)) {
                const TextSpan other = tree.spanOf(each);
                if (other.begin > tree.token(happening.verb).span.end)
                    span.end = std::min(span.end, other.begin);
            }
        }
        const int first = tree.tokenAt(span.begin);
        if (first >= 0 && first + 1 < tree.size() && tree.token(first).upos == Upos::CCONJ)
            span.begin = tree.token(first + 1).span.begin;
        while (span.end > span.begin && (tree.documentText()[span.end - 1].isSpace() || tree.documentText()[span.end - 1] == u','))
            --span.end;
        return span;
    }

    bool isDefinite(const SentenceTree &tree, int noun) const
    {
        const auto below = tree.children(noun);
        return std::any_of(below.begin(), below.end(), [&](int each) {
            return tree.token(each).relation == Relation::Det && (tree.isWord(each, "the"_L1) || tree.isWord(each, "this"_L1) || tree.isWord(each, "these"_L1)
                || tree.isWord(each, "those"_L1) || tree.isWord(each, "that"_L1));
        });
    }

    struct Reference {
        const EventDraft *draft = nullptr;
        bool after = false;
    };

    // "During the negotiations", "after the attack": the happening just told that the words refer to.
    Reference referredTo(const SentenceTree &tree, int index) const
    {
        for (int i = 0; i < tree.size(); ++i) {
            if (tree.token(i).upos != Upos::NOUN || !isDefinite(tree, i))
                continue;
            const bool after = tree.hasMark(i, "after"_L1) || tree.hasMark(i, "following"_L1);
            if (!after && !tree.hasMark(i, "during"_L1) && !tree.hasMark(i, "at"_L1) && !tree.hasMark(i, "in"_L1))
                continue;
            const NounFrame *frame = matchNoun(tree, i, {}, m_lexicon);
            if (!frame)
                continue;
            for (auto it = m_drafts.rbegin(); it != m_drafts.rend() && index - it->sentence <= referenceReach; ++it) {
                if (it->mention.type == frame->type && it->sentence < index && it->mention.status == EventStatus::Occurred && it->mention.date.isKnown())
                    return {&*it, after};
            }
        }
        return {};
    }

    bool isSameParagraph(int a, int b) const
    {
        const auto paragraphOf = [&](int index) {
            const auto position = m_document.sentences[size_t(index)].span.begin;
            return std::partition_point(m_document.paragraphs.begin(), m_document.paragraphs.end(), [&](TextSpan each) { return each.end <= position; });
        };
        return paragraphOf(a) == paragraphOf(b);
    }

    static PartialDate inherited(PartialDate date)
    {
        if (date.basis == DateBasis::Stated)
            date.basis = DateBasis::Inherited;
        return date;
    }

    PartialDate inferredDate(const SentenceTree &tree, int index, const Happening &happening, EventDraft &draft)
    {
        if (happening.status == EventStatus::Planned || happening.status == EventStatus::Hypothetical)
            return m_dating.afterPublication();
        if (const Reference reference = referredTo(tree, index); reference.draft) {
            const EventMention &anchor = reference.draft->mention;
            PartialDate date = inherited(anchor.date);
            if (reference.after) {
                // The day itself or the one after it.
                if (date.precision == DatePrecision::Day && (!m_context.published.isDay() || date.latest < m_context.published.day))
                    date.latest = date.latest.addDays(1);
                return date;
            }
            if (!draft.mention.place && anchor.place) {
                draft.mention.place = anchor.place;
                draft.mention.placeName = anchor.placeName;
            }
            addOtherSide(anchor, draft.mention);
            return date;
        }
        if (m_dating.isTold(tree, happening)) {
            const EventMention *last = m_drafts.empty() || index - m_drafts.back().sentence > narrativeReach || !isSameParagraph(index, m_drafts.back().sentence)
                ? nullptr : &m_drafts.back().mention;
            auto day = m_dating.ofStory(m_document, index);
            if (!day && last && last->status == EventStatus::Occurred && last->date.isKnown() && last->date.basis == DateBasis::Inherited)
                day = last->date; // of what it refers to: "During the talks …"
            if (day) {
                if (last && !draft.mention.place && last->place && sharesActor(*last, draft.mention)) {
                    draft.mention.place = last->place;
                    draft.mention.placeName = last->placeName;
                }
                return *day;
            }
        }
        if (m_dating.isBeforePublication(tree, happening))
            return m_dating.beforePublication();
        return m_dating.published();
    }

    // "During the talks Moscow put forward demands": to those it talked with.
    static void addOtherSide(const EventMention &talks, EventMention &event)
    {
        const bool addressed = event.type == EventType::Request || event.type == EventType::Threaten || event.type == EventType::Reject || event.type == EventType::Agree;
        if (talks.type != EventType::Consult || !addressed || !event.recipients.empty() || event.actors.empty())
            return;
        std::vector<EntityIndex> sides = talks.actors;
        sides.insert(sides.end(), talks.recipients.begin(), talks.recipients.end());
        const auto own = std::find(sides.begin(), sides.end(), event.actors.front());
        if (own == sides.end() || sides.size() != 2)
            return;
        sides.erase(own);
        event.recipients = sides;
    }

    static bool sharesActor(const EventMention &a, const EventMention &b)
    {
        return std::any_of(a.actors.begin(), a.actors.end(), [&](EntityIndex each) { return std::find(b.actors.begin(), b.actors.end(), each) != b.actors.end(); });
    }

    const Document &m_document;
    const EventLexicon &m_lexicon;
    const EventsContext &m_context;
    const Participants m_participants;
    const EventDating m_dating;
    const KnownSpans m_known;
    const WordId m_agents;
    const WordId m_people;
    const WordId m_statesmen;
    std::vector<TextSpan> m_quoted;
    std::vector<EventDraft> m_drafts;
    std::vector<WordId> m_sports;
    size_t m_sportTerms = 0;
    size_t m_tokens = 0;
};

} // namespace

std::vector<EventMention> codeEvents(const Document &document, const EventLexicon &lexicon, const EventsContext &context)
{
    return ArticleCoder(document, lexicon, context).code();
}

} // namespace entente
