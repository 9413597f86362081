// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/events.h"

#include "extraction/events/clause_coder.h"
#include "extraction/events/event_dating.h"
#include "extraction/events/event_labels.h"
#include "extraction/events/event_places.h"
#include "extraction/events/event_selection.h"
#include "extraction/events/group_reference.h"
#include "extraction/events/tree_repair.h"

#include <algorithm>
#include <array>

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
          m_known(knownSpans(context.entities, context.dates)), m_agents(lexicon.classId(u"agent")), m_people(lexicon.classId(u"people"))
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
        for (Happening &happening : ClauseCoder(tree, m_lexicon, m_participants, m_quoted).code()) {
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
        event.actors = m_participants.of(tree, happening.actors);
        addListedPeople(tree, happening.actors, event.actors);
        std::vector<EntityIndex> group;
        if (event.actors.empty() && happening.actors.size() == 1)
            event.actors = group = groupReferredTo(tree, happening.actors.front(), index, m_drafts, m_participants);
        if (event.actors.empty() && happening.actors.size() == 1 && tree.token(happening.actors.front()).upos == Upos::PRON)
            return std::nullopt; // "they", whoever they are
        event.recipients = m_participants.of(tree, happening.recipients);
        // "he warned Mr Putin": a pronoun is not who stands beside it.
        if (happening.actors.size() == 1 && tree.token(happening.actors.front()).upos == Upos::PRON && event.actors == event.recipients)
            event.actors.clear();
        std::erase_if(event.recipients, [&](EntityIndex each) { return std::find(event.actors.begin(), event.actors.end(), each) != event.actors.end(); });
        dropCountriesOfPeople(event.actors);
        dropCountriesOfPeople(event.recipients);
        shareOut(tree, happening, event);
        if (const auto place = findPlace(tree, happening, m_participants)) {
            event.place = place->entity;
            event.placeName = place->name;
            // Who was hit is known by where: "killed 18 people in Kryvyi Rih".
            if (event.type == EventType::Assault && event.recipients.empty())
                event.recipients.push_back(place->entity);
        }
        if (happening.mode == "visit"_L1 && happening.noun < 0 && event.recipients.empty() && !event.place)
            return std::nullopt; // "came to power"
        draft.standsAlone = isOnStage(tree, happening, event) && (event.type != EventType::Consult || !event.actors.empty() || event.recipients.size() > 1 || event.place);
        standForTheirCountry(tree, happening.actors, event.actors);
        if (event.type == EventType::Consult)
            dropPlacesBesidePeople(tree, happening.recipients, event.recipients);
        // Crowds demonstrate; governments and ministers object.
        if (event.type == EventType::Protest && event.mode == "demo"_L1 && isSpokesman(tree, happening.actors)) {
            event.type = EventType::Accuse;
            event.mode = u"disapprove"_s;
        }
        if (happening.type == EventType::Statement)
            std::erase_if(event.recipients, [&](EntityIndex each) { return m_participants.entity(each).kind == EntityKind::Place; });

        auto date = m_dating.stated(tree, happening);
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
        draft.definite = happening.noun >= 0 && isDefinite(tree, happening.noun);
        event.date = date ? *date : inferredDate(tree, index, happening, draft);
        if (event.place) {
            const bool seat = m_participants.entity(*event.place).kind == EntityKind::Organization;
            draft.placePhrase = (seat ? u"at "_s : u"in "_s) + event.placeName;
        }
        event.label = makeLabel(tree, happening, m_participants, {.place = draft.placePhrase, .group = std::move(group)});
        return draft;
    }

    // "Turkey's President Erdogan": the person stands for the country.
    void dropCountriesOfPeople(std::vector<EntityIndex> &all) const
    {
        std::erase_if(all, [&](EntityIndex each) {
            const Entity &country = m_participants.entity(each);
            return country.kind == EntityKind::Country && std::any_of(all.begin(), all.end(), [&](EntityIndex other) {
                return m_participants.entity(other).kind == EntityKind::Person && m_participants.entity(other).country == country.country;
            });
        });
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

    // "Presidents A, B of France C and D held talks": people that the parser hung inside the list belong to it.
    void addListedPeople(const SentenceTree &tree, const std::vector<int> &heads, std::vector<EntityIndex> &actors) const
    {
        if (heads.size() < 3)
            return;
        const int first = *std::min_element(heads.begin(), heads.end()), last = *std::max_element(heads.begin(), heads.end());
        for (int i = first; i < last; ++i) {
            const Relation relation = tree.token(i).relation;
            if (relation == Relation::NmodPoss || relation == Relation::Compound || relation == Relation::Amod)
                continue;
            const auto entity = m_participants.at(tree, i);
            if (!entity || m_participants.entity(*entity).kind != EntityKind::Person || tree.token(i).upos != Upos::PROPN)
                continue;
            if (std::find(actors.begin(), actors.end(), *entity) == actors.end())
                actors.push_back(*entity);
        }
    }

    // A place does nothing: "the parliament in Kyiv" acts for Ukraine, "a bomber in Mogadishu" for nobody that is named.
    void standForTheirCountry(const SentenceTree &tree, const std::vector<int> &heads, std::vector<EntityIndex> &actors) const
    {
        std::vector<EntityIndex> kept;
        for (const EntityIndex each : actors) {
            std::optional<EntityIndex> actor = each;
            if (m_participants.entity(each).kind == EntityKind::Place) {
                actor.reset();
                for (const int head : heads) {
                    const bool itself = m_participants.at(tree, head) == each;
                    if (m_participants.of(tree, head) == each && (itself || isAuthority(tree.text(head))))
                        actor = m_participants.country(m_participants.entity(each).country);
                    if (itself && !actor)
                        actor = each;
                }
            }
            if (actor && std::find(kept.begin(), kept.end(), *actor) == kept.end())
                kept.push_back(*actor);
        }
        actors = std::move(kept);
    }

    // "received a group of allies in London": London is where, not whom.
    void dropPlacesBesidePeople(const SentenceTree &tree, const std::vector<int> &heads, std::vector<EntityIndex> &recipients) const
    {
        std::erase_if(recipients, [&](EntityIndex each) {
            return m_participants.entity(each).kind == EntityKind::Place && std::none_of(heads.begin(), heads.end(), [&](int head) { return m_participants.at(tree, head) == each; })
                && recipients.size() > 1;
        });
    }

    // Whether a government or somebody who speaks for one acts, not a people: "China", "the foreign minister", but "Pakistanis".
    bool isSpokesman(const SentenceTree &tree, const std::vector<int> &heads) const
    {
        return !heads.empty() && std::all_of(heads.begin(), heads.end(), [&](int head) {
            const auto who = m_participants.of(tree, head);
            if (!who || tree.token(head).xpos == Xpos::NNS || tree.token(head).xpos == Xpos::NNPS)
                return false;
            const Entity &entity = m_participants.entity(*who);
            const bool named = m_participants.at(tree, head).has_value();
            return (entity.kind == EntityKind::Country && named) || (entity.kind == EntityKind::Person && entity.sector == Sector::Gov) || isAuthority(tree.text(head));
        });
    }

    static bool isAuthority(QStringView noun)
    {
        static constexpr std::array words{"government"_L1, "parliament"_L1, "leadership"_L1, "leaders"_L1, "authorities"_L1, "ministry"_L1, "ministers"_L1, "court"_L1, "administration"_L1,
            "officials"_L1, "police"_L1, "regime"_L1, "diplomats"_L1, "prosecutors"_L1, "lawmakers"_L1, "deputies"_L1, "cabinet"_L1, "staff"_L1, "command"_L1, "senate"_L1, "congress"_L1};
        return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return noun.compare(each, Qt::CaseInsensitive) == 0; });
    }

    // "accused each other", "attacked one another"
    static bool isReciprocal(const SentenceTree &tree, int head)
    {
        return (tree.isWord(head, "other"_L1) && head > 0 && tree.isWord(head - 1, "each"_L1)) || (tree.isWord(head, "another"_L1) && head > 0 && tree.isWord(head - 1, "one"_L1))
            || (tree.isWord(head, "each"_L1) && head + 1 < tree.size() && tree.isWord(head + 1, "other"_L1));
    }

    // "A and B met": the first is the actor, the others whom it met.
    void shareOut(const SentenceTree &tree, const Happening &happening, EventMention &event) const
    {
        const auto below = happening.verb >= 0 ? tree.children(happening.verb) : std::span<const int>();
        const bool eachOther = std::any_of(below.begin(), below.end(), [&](int each) { return isReciprocal(tree, each); });
        const bool mutual = eachOther || event.type == EventType::Consult || event.type == EventType::Cooperate || event.type == EventType::Agree
            || (event.type == EventType::Support && happening.noun >= 0);
        if (!mutual || !event.recipients.empty() || event.actors.size() != 2)
            return;
        event.recipients.assign(event.actors.begin() + 1, event.actors.end());
        event.actors.resize(1);
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
        const Mood mood = happening.verb >= 0 ? readMood(tree, happening.verb) : Mood();
        const bool narrated = happening.verb < 0 || tree.token(happening.verb).xpos == Xpos::VBD || tree.token(happening.verb).xpos == Xpos::VBN || happening.nominal;
        if (narrated && !mood.perfect) {
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
