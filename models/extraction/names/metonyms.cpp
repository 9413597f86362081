// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/metonyms.h"

#include "extraction/names/name_words.h"

namespace entente {

namespace {

using Shape = ReadWord::Shape;

const WordSet &travelWords()
{
    static const WordSet set(
        u"leave leaves left leaving depart departs departed departing travel travels travelled traveled travelling traveling trip trips fly flies flew flying flown flight flights visit visits visited visiting return returned "
        "returning returns arrive arrived arriving go goes went going gone head headed heading come came coming drive drove driving move moved moving journey "
        "sent send sends sending dispatch dispatched train trains bus road tour toured deported evacuated transported brought took taken invited invite rushed "
        "relocated fled flee bound route miles km kilometres kilometers close ambassador envoy embassy consulate delegation way");
    return set;
}

const WordSet &cityNounsBehind()
{
    static const WordSet set(
        u"residents resident region airport suburb suburbs street streets metro subway police mayor hospital university court apartment area area's time theatre "
        "theater stadium hotel outskirts district districts neighbourhood neighborhood skyline zoo museum marathon stock exchange bureau correspondent newsroom conference "
        "summit meeting talks visit trip protest protests rally studio office headquarters bombing attack attacks prison jail club school schools borough "
        "restaurant festival olympics games accord agreement agreements treaty convention protocol declaration format based native born time");
    return set;
}

const WordSet &cityWordsBefore()
{
    static const WordSet set(
        u"capital city town mayor suburb outskirts centre center streets downtown north south east west northeast northwest southeast southwest residents "
        "miles kilometres kilometers km people university region bishop archbishop port airport parts heart siege battle fall governor district");
    return set;
}

} // namespace

// By the tree: the subject of an active verb that is no copula.
bool isActor(const Reading &reading, const NameUse &use)
{
    for (size_t i = use.first; i < use.last; ++i) {
        const Token &token = *reading.words[i].token;
        if (token.relation != Relation::Nsubj || token.head < 0)
            continue;
        const size_t verb = reading.sentences[reading.words[i].sentence].first + size_t(token.head);
        return reading.words[verb].token->upos == Upos::VERB && verb > i;
    }
    return false;
}

// "Dar es Salaam, Tanzania"
bool isPlacedBehind(const Reading &reading, const NameUse &use)
{
    using NameKind = Gazetteer::NameKind;
    const size_t at = use.last + 1;
    if (at >= reading.words.size() || !reading.sameSentence(at, use.first) || reading.word(use.last) != u"," || reading.words[at].name < 0)
        return false;
    const Gazetteer::Name *country = reading.names[size_t(reading.words[at].name)].of(NameKind::Country);
    const Gazetteer::Name *capital = use.of(NameKind::Capital);
    return country && capital && country->index == capital->index;
}

// What a government gives: "drew fire from Warsaw", "a signal from Ankara"
const WordSet &givenWords()
{
    static const WordSet set(
        u"fire criticism support pressure response responses reply reaction reactions message messages offer offers demand demands statement statements objection objections "
        "condemnation protest protests approval assurance assurances guarantee guarantees concession concessions signal signals answer aid help backing anger rebuke rebukes "
        "opposition resistance threat threats consent permission commitment commitments denial warning warnings request requests instructions orders funding weapons");
    return set;
}

bool standsForGovernment(const Reading &reading, const NameUse &use)
{
    const auto in = [&](size_t at) { return at < reading.words.size() && reading.sameSentence(at, use.first); };
    const auto word = [&](size_t at) { return reading.word(at); };
    const quint32 sentence = reading.words[use.first].sentence;
    const size_t begin = reading.sentences[sentence].first;
    const size_t next = use.last;

    // Datelines: "MOSCOW (Reuters) -", "KYIV, May 5", "Geneva —"
    const bool opens = use.first == begin;
    if (opens && in(next)
        && (word(next) == u"," || word(next) == u"(" || word(next) == u"–" || word(next) == u"—" || word(next) == u"-" || word(next) == u"--"
            || word(next) == u":"))
        return false;
    if (opens && (!in(next) || next + 1 == reading.sentences[sentence].second) && reading.words[use.first].shape == Shape::AllCaps)
        return false; // a dateline that stands alone
    if (isPlacedBehind(reading, use))
        return false;
    static const WordSet named(u"capital city town port");
    if (!opens && named.contains(word(use.first - 1)))
        return false; // "a court in the Turkish capital Ankara"
    if (reading.isTagged && isActor(reading, use))
        return true;
    if (!opens && word(use.first - 1) == u",") {
        // "in Kyiv, Moscow and Ankara" goes with the first of the list; ", Russia" behind a city is a place.
        return false;
    }
    if (in(next) && word(next) == u"," && in(next + 1) && reading.words[next + 1].name >= 0)
        return false;
    if (in(next) && cityNounsBehind().contains(word(next)))
        return false;
    if (in(next) && word(next) == u"-" && in(next + 1) && !reading.words[next + 1].blankBefore)
        return in(next + 1)
            && (word(next + 1) == u"backed" || word(next + 1) == u"led" || word(next + 1) == u"appointed"
                || word(next + 1) == u"installed");

    if (!opens) {
        const size_t before = use.first - 1;
        const QStringView previous = word(before);
        const auto hasBefore = [&](const WordSet &set, size_t reach) {
            for (size_t k = 1; k <= reach && before >= begin + k; ++k) {
                if (set.contains(word(before - k)))
                    return true;
            }
            return false;
        };
        if (locativePrepositions().contains(previous))
            return false;
        if (previous == u"to" || previous == u"from" || previous == u"for" || previous == u"towards")
            return previous == u"from" ? hasBefore(givenWords(), 2) : !hasBefore(travelWords(), 4);
        if (previous == u"of") {
            // "Donnie Smith of London"
            const bool person = before > begin && reading.words[before - 1].shape == Shape::Capital && reading.words[before - 1].name < 0
                             && reading.words[before - 1].role < 0;
            return !person && !hasBefore(cityWordsBefore(), 2);
        }
        if (cityWordsBefore().contains(previous) || previous == u"visited" || previous == u"leave" || previous == u"leaves" || previous == u"left" || previous == u"reached"
            || previous == u"visiting" || previous == u"leaving" || previous == u"entered" || previous == u"the" || previous == u"greater")
            return false;
        if (previous == u"and" || previous == u"or") {
            // As the name before it: "in Moscow and Kyiv", "between Moscow and Kyiv"
            const int other = before > begin ? reading.words[before - 1].name : -1;
            if (other >= 0 && reading.names[size_t(other)].has(Gazetteer::NameKind::Capital))
                return standsForGovernment(reading, reading.names[size_t(other)]);
        }
    }
    return true;
}

} // namespace entente
