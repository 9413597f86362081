// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/complements.h"

#include "extraction/quotes/clause_trees.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

Complements::Complements(const Scene &scene, const Frame &frame, const Subjects &subjects, const std::vector<Cue> &cues)
    : m_scene(scene), m_frame(frame), m_subjects(subjects), m_cues(cues)
{
}

std::optional<Complements::Place> Complements::placeOf(size_t item) const
{
    const FrameItem &it = m_frame.items[item];
    if (it.isQuote())
        return {};
    return Place{&m_scene.document.sentences[size_t(it.sentence)], it.token};
}

// The item that holds the token, a marked span where the token stands between marks.
std::optional<size_t> Complements::itemOf(const Place &place, qint32 token) const
{
    const TextSpan span = place.sentence->tokens[size_t(token)].span;
    const auto next = std::upper_bound(m_frame.items.begin(), m_frame.items.end(), span.begin, [](qsizetype begin, const FrameItem &item) { return begin < item.span.begin; });
    if (next == m_frame.items.begin() || !std::prev(next)->span.contains(span))
        return {};
    return size_t(std::prev(next) - m_frame.items.begin());
}

// A clause of its own with subject and finite verb, not "pleaded guilty".
bool Complements::isFiniteClause(const Place &place, qint32 head) const
{
    bool subject = false;
    bool finite = isFinite(place.sentence->tokens[size_t(head)].xpos);
    findChild(*place.sentence, head, 0, [&](const Token &token, qint32) {
        subject = subject || isSubject(token.relation) || token.relation == Relation::Expl;
        const bool helps = token.relation == Relation::Aux || token.relation == Relation::AuxPass || token.relation == Relation::Cop;
        finite = finite || (helps && isFinite(token.xpos));
        return false;
    });
    return subject && finite;
}

// "that", "whether" and no mark make a complement; "as he sat", "before it was over" and "who sat there" none.
bool Complements::isComplement(const Place &place, qint32 head) const
{
    static constexpr QStringView circumstances[] = {u"as", u"while", u"before", u"after", u"because", u"since", u"though", u"although", u"until", u"once",
        u"when", u"where", u"even", u"just", u"who", u"whose", u"which", u"lest", u"except"};
    const auto range = subtree(place, head);
    if (!range || m_subjects.isQuote(range->first))
        return true;
    size_t first = range->first;
    while (first < range->last && m_subjects.classAt(first) == WordClass::Punctuation)
        ++first;
    if (m_subjects.isQuote(first))
        return true;
    const auto opening = placeOf(first);
    if (!opening || opening->sentence != place.sentence)
        return true;
    // A circumstance that only opens the complement has a clause of its own: "said | when he came, they left".
    const Token &token = place.sentence->tokens[size_t(opening->token)];
    const bool opensOther = token.head != head && (token.head < 0 || place.sentence->tokens[size_t(token.head)].head == head) && token.relation == Relation::Mark;
    return opensOther || std::none_of(std::begin(circumstances), std::end(circumstances), [&](QStringView each) { return m_subjects.isWord(first, each); });
}

// What stands below `head` around it without a gap, without the verb of saying and what belongs to that alone.
std::optional<ItemRange> Complements::subtree(const Place &verb, qint32 head) const
{
    const Sentence &sentence = *verb.sentence;
    const auto below = [&](qint32 token, qint32 ancestor) { return token == ancestor || childAbove(sentence, token, ancestor) >= 0; };
    const bool headBelowVerb = below(head, verb.token);
    const auto belongs = [&](qint32 token) { return token != verb.token && below(token, head) && (headBelowVerb || !below(token, verb.token)); };
    qint32 first = head;
    qint32 last = head;
    while (first > 0 && head - first < longestClause && belongs(first - 1))
        --first;
    while (last + 1 < qint32(sentence.tokens.size()) && last - head < longestClause && belongs(last + 1))
        ++last;
    const auto begin = itemOf(verb, first);
    const auto end = itemOf(verb, last);
    if (!begin || !end)
        return {};
    return ItemRange{*begin, *end};
}

std::optional<ItemRange> Complements::trimmed(ItemRange range) const
{
    const auto isMark = [&](size_t i) { return !m_subjects.isQuote(i) && std::none_of(m_subjects.wordAt(i).begin(), m_subjects.wordAt(i).end(), [](QChar c) { return isWordCharacter(c.unicode()) || c == u'$' || c == u'%'; }); };
    while (range.last > range.first && isMark(range.last))
        --range.last;
    while (range.first < range.last && isMark(range.first))
        ++range.first;
    return range.first <= range.last && !isMark(range.first) ? std::optional(range) : std::nullopt;
}

bool Complements::hasFiniteVerb(size_t first, size_t end) const
{
    for (size_t i = first; i < end && i < m_subjects.size(); ++i) {
        if (!m_subjects.isQuote(i) && isFinite(m_scene.token(m_frame.items[i]).xpos))
            return true;
    }
    return false;
}

// The last item of the clause [first, last] with what trees often leave out at its end: words that no comma parts from it ("would leave | should he
// win"), and what goes on telling behind a conjunction ("that it was late | and he would leave"), but nothing of another report.
size_t Complements::extended(const Cue &cue, size_t first, size_t last) const
{
    size_t end = m_subjects.size();
    for (const Cue &other : m_cues) {
        // "that it would host the talks | , according to his office"
        if (other.type == Cue::Type::Phrase && other.item > first + 1 && other.item <= last && m_subjects.isWord(other.item - 1, u","))
            return other.item - 2;
        if (&other != &cue && other.firstItem() > last && other.type != Cue::Type::Noun)
            end = std::min(end, other.firstItem());
    }
    const auto isMark = [&](size_t i) { return !m_subjects.isQuote(i) && m_subjects.classAt(i) == WordClass::Punctuation; };
    const auto joins = [&](size_t i) { return !m_subjects.isQuote(i) && m_subjects.classAt(i) == WordClass::Conjunction; };
    while (end > last + 1 && (isMark(end - 1) || joins(end - 1)))
        --end;
    const auto partEnd = [&](size_t from) {
        while (from + 1 < end && !isMark(from + 1) && !(joins(from + 1) && end < m_subjects.size()))
            ++from;
        return from;
    };
    // "that if nobody came | , they would leave": the condition is not all.
    static constexpr QStringView conditions[] = {u"if", u"unless", u"when", u"once", u"although", u"while", u"after", u"before", u"since", u"because"};
    const size_t opening = m_subjects.isWord(first, u"that") ? first + 1 : first;
    bool onlyCondition = std::any_of(std::begin(conditions), std::end(conditions), [&](QStringView each) { return m_subjects.isWord(opening, each); });
    for (size_t i = opening; i <= last; ++i)
        onlyCondition = onlyCondition && !m_subjects.isWord(i, u",");
    if (onlyCondition && last + 2 < end && m_subjects.isWord(last + 1, u","))
        last = partEnd(last + 2);
    while (last + 1 < end) {
        size_t next = last + 1;
        const bool comma = m_subjects.isWord(next, u",");
        if (comma)
            ++next;
        else if (isMark(next))
            break;
        if (next >= end)
            break;
        if (joins(next)) {
            const size_t start = next + 1;
            if (start >= end || m_subjects.isQuote(start))
                break;
            const WordClass kind = m_subjects.classAt(start);
            const bool goesOn = m_subjects.isWord(start, u"that") || m_scene.token(m_frame.items[start]).xpos == Xpos::MD
                || (kind != WordClass::Verb && kind != WordClass::Auxiliary && (!comma || hasFiniteVerb(start, partEnd(start) + 1)));
            if (!goesOn)
                break;
            last = partEnd(start);
        } else if (!comma && next == last + 1 && last > first) {
            last = partEnd(next);
        } else {
            break;
        }
    }
    return last;
}

// "OSLO, 3 May (Agency) - | The bridge will open, the minister said."
size_t Complements::datelineEnd(size_t first, size_t last) const
{
    constexpr size_t longestDateline = 20;
    if (m_subjects.isQuote(first))
        return first;
    const QStringView opening = m_subjects.wordAt(first);
    if (opening.size() < 3 || !std::all_of(opening.begin(), opening.end(), [](QChar c) { return isUpperCase(c.unicode()); }))
        return first;
    for (size_t i = first; i + 1 < last && i < first + longestDateline; ++i) {
        if (!m_subjects.isQuote(i) && isDashWord(m_subjects.wordAt(i)))
            return i + 1;
    }
    return first;
}

std::optional<ItemRange> Complements::ofVerb(const Cue &cue) const
{
    const auto verb = placeOf(cue.item);
    const SpeechVerb *word = m_scene.lexicon.verb(m_subjects.wordAt(cue.item));
    if (!verb || !word)
        return {};
    // "a plan announced on Monday" tells of a plan; where nothing else is the sentence's verb, the tree took this one for a participle.
    const Token &token = m_scene.token(m_frame.items[cue.item]);
    const bool onNoun = token.relation == Relation::Acl && token.xpos == Xpos::VBN && token.head >= 0;
    if (onNoun && verb->sentence->tokens[size_t(token.head)].relation != Relation::Root)
        return {};
    if (cue.kind == SpeechKind::Say || m_scene.lexicon.reportsBy(word->lemma, u"that")) {
        if (auto clause = clauseBehind(cue, *verb))
            return clause;
        if (auto clause = cue.kind == SpeechKind::Say ? thatBehind(cue) : std::nullopt)
            return clause;
        if (auto clause = bareClauseBehind(cue))
            return clause;
    }
    if (auto other = byForm(cue, *verb, word->lemma))
        return other;
    return cue.kind == SpeechKind::Say ? clauseBefore(cue, *verb) : std::nullopt;
}

std::optional<ItemRange> Complements::clauseBehind(const Cue &cue, const Place &verb) const
{
    const qint32 head = findChild(*verb.sentence, verb.token, verb.token + 1, [&](const Token &token, qint32 i) {
        return token.relation == Relation::Ccomp && isFiniteClause(verb, i) && isComplement(verb, i);
    });
    if (head < 0)
        return {};
    const auto at = itemOf(verb, head);
    const auto range = subtree(verb, head);
    if (!at || !range || m_subjects.isQuote(*at) || range->first <= cue.lastItem)
        return {};
    const size_t first = clauseBegin(cue, verb, range->first);
    return trimmed({first, extended(cue, first, range->last)});
}

// Where the complement begins that the tree begins at `first`: words between the verb and it belong to it unless they tell to whom, when, where or how
// it was said.
size_t Complements::clauseBegin(const Cue &cue, const Place &verb, size_t first) const
{
    for (size_t i = cue.lastItem + 1; i < first + 6 && i < m_subjects.size(); ++i) {
        if (m_subjects.isQuote(i) || (i >= first && !m_subjects.isWord(i, u"that") && !isTimeWord(m_subjects.wordAt(i)) && !isAdverbBetween(m_subjects.wordAt(i)) && m_subjects.classAt(i) != WordClass::Punctuation))
            break;
        if (m_subjects.isWord(i, u"that") && m_scene.token(m_frame.items[i]).xpos == Xpos::IN)
            return i;
    }
    // "said Tuesday | his actions were right"
    if (!m_subjects.isQuote(first) && isTimeWord(m_subjects.wordAt(first)) && first == cue.lastItem + 1 && first + 1 < m_subjects.size() && !m_subjects.isQuote(first + 1)) {
        const WordClass next = m_subjects.classAt(first + 1);
        return next == WordClass::Verb || next == WordClass::Auxiliary || next == WordClass::PossessiveMark ? first : first + 1;
    }
    if (cue.inverted)
        return first;
    // "said the country's | “red line” with Iran is this": nobody says a person, so what stands between opens the clause.
    static constexpr QStringView withoutAudience[] = {u"said", u"says", u"say", u"noted", u"added", u"claimed", u"argued", u"insisted", u"stated"};
    const size_t next = cue.lastItem + 1;
    const bool opens = next < first
        && (m_subjects.isQuote(next)
            || (!isTimeWord(m_subjects.wordAt(next)) && (m_subjects.classAt(next) == WordClass::Determiner || m_subjects.classAt(next) == WordClass::PossessivePronoun)));
    if (opens && std::any_of(std::begin(withoutAudience), std::end(withoutAudience), [&](QStringView each) { return m_subjects.isWord(cue.item, each); })) {
        const auto isComma = [&](size_t i) { return m_subjects.isWord(i, u","); };
        bool comma = false;
        for (size_t i = next; i < first; ++i)
            comma = comma || isComma(i);
        if (!comma)
            return next;
    }
    for (size_t i = next; i < first; ++i) {
        const auto place = placeOf(i);
        if (!place || place->sentence != verb.sentence)
            return first;
        const qint32 child = childAbove(*verb.sentence, place->token, verb.token);
        const Relation relation = child < 0 ? Relation::None : verb.sentence->tokens[size_t(child)].relation;
        const bool named = relation == Relation::Obj && !isTimeWord(m_subjects.wordAt(i)) && i == cue.lastItem + 1 && m_subjects.isWord(cue.item, u"said");
        if (named)
            return i; // "said | states like these would decide": nobody says a person
        if (relation == Relation::None || relation == Relation::Ccomp)
            return first;
    }
    return first;
}

// "the fact that", "evidence that": the clause belongs to the noun.
bool Complements::holdsClause(size_t item) const
{
    static constexpr QStringView nouns[] = {u"fact", u"evidence", u"idea", u"notion", u"possibility", u"belief", u"view", u"hope", u"hopes", u"fear", u"fears", u"concern",
        u"concerns", u"sign", u"signs", u"chance", u"risk", u"proof", u"point", u"doubt", u"theory", u"way", u"law", u"legislation", u"bill"};
    return m_scene.lexicon.isNoun(m_subjects.wordAt(item)) || std::any_of(std::begin(nouns), std::end(nouns), [&](QStringView each) { return m_subjects.isWord(item, each); });
}

// Whether "that" at `item` joins a clause, whatever the tagger takes it for: a subject and a finite verb follow.
bool Complements::opensClause(size_t item) const
{
    const size_t next = item + 1;
    if (next >= m_subjects.size() || m_subjects.isQuote(next))
        return false;
    const WordClass kind = m_subjects.classAt(next);
    const bool subject = kind != WordClass::Verb && kind != WordClass::Auxiliary && kind != WordClass::Punctuation && kind != WordClass::Conjunction;
    return m_scene.token(m_frame.items[item]).xpos == Xpos::IN || (subject && hasFiniteVerb(next, m_subjects.size()));
}

// "said in an interview with the paper that": a tree that lost its way.
std::optional<ItemRange> Complements::thatBehind(const Cue &cue) const
{
    constexpr size_t furthest = 14;
    bool behindPreposition = false; // "in a letter that": the clause is the verb's
    for (size_t i = cue.lastItem + 1; i + 2 < m_subjects.size() && i < cue.lastItem + furthest; ++i) {
        if (m_subjects.isQuote(i))
            return {};
        const WordClass kind = m_subjects.classAt(i);
        if (m_subjects.isWord(i, u"that") && opensClause(i)) {
            if (i > cue.lastItem + 1 && !behindPreposition && holdsClause(i - 1))
                return {};
            if (!hasFiniteVerb(i + 1, m_subjects.size()))
                return {};
            return trimmed({i, extended(cue, i, i + 2)});
        }
        behindPreposition = behindPreposition || kind == WordClass::Preposition;
        if (kind == WordClass::Verb || kind == WordClass::Auxiliary || (kind == WordClass::Punctuation && !m_subjects.isWord(i, u",")))
            return {};
    }
    return {};
}

// "said some of the demands were not acceptable", where the tree makes nothing of it: a subject right behind the verb, then a finite verb.
std::optional<ItemRange> Complements::bareClauseBehind(const Cue &cue) const
{
    const size_t first = cue.lastItem + 1;
    const bool plain = m_subjects.isWord(cue.item, u"said") || m_subjects.isWord(cue.item, u"says") || m_subjects.isWord(cue.item, u"say") || m_subjects.isWord(cue.item, u"saying");
    if (!plain || cue.inverted || cue.subject->lastItem >= cue.item || first >= m_subjects.size() || m_subjects.isQuote(first) || isTimeWord(m_subjects.wordAt(first)))
        return {};
    const WordClass opening = m_subjects.classAt(first);
    const bool opens = opening == WordClass::Determiner || opening == WordClass::Pronoun || opening == WordClass::PossessivePronoun || opening == WordClass::Proper || opening == WordClass::Noun
        || opening == WordClass::Adjective || opening == WordClass::Number;
    if (!opens)
        return {};
    constexpr size_t longestSubject = 14;
    for (size_t i = first + 1; i < m_subjects.size() && i < first + longestSubject; ++i) {
        if (m_subjects.isQuote(i) || (m_subjects.classAt(i) == WordClass::Punctuation) || m_subjects.classAt(i) == WordClass::RelativePronoun)
            return {};
        if (isFinite(m_scene.token(m_frame.items[i]).xpos))
            return trimmed({first, extended(cue, first, i)});
    }
    return {};
}

std::optional<ItemRange> Complements::clauseBefore(const Cue &cue, const Place &verb) const
{
    const Token &token = verb.sentence->tokens[size_t(verb.token)];
    qint32 head = -1;
    if (token.relation == Relation::Parataxis && token.head >= 0 && token.head < verb.token)
        head = token.head;
    else
        head = findChild(*verb.sentence, verb.token, 0, [&](const Token &each, qint32 i) { return i < verb.token && each.relation == Relation::Ccomp; });
    if (head < 0 || !isFiniteClause(verb, head) || !isComplement(verb, head))
        return {};
    const auto at = itemOf(verb, head);
    auto range = subtree(verb, head);
    if (!at || !range || m_subjects.isQuote(*at) || range->last >= cue.firstItem())
        return {};
    range->first = datelineEnd(range->first, range->last);
    // A comma alone parts it from the speaker: "Coverage was merciless: Lind said he had lost" tells of something else.
    for (size_t i = range->last; i < cue.firstItem(); ++i) {
        if (m_subjects.isWord(i, u":") || m_subjects.isWord(i, u";"))
            return {};
    }
    return trimmed(*range);
}

} // namespace entente
