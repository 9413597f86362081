// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/name_evidence.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/person_name.h"
#include "extraction/names/known_people.h"
#include "extraction/names/name_words.h"
#include "extraction/names/organs.h"

#include <algorithm>

namespace entente {

namespace {

using Shape = ReadWord::Shape;

bool inSentence(const Reading &reading, size_t at, size_t near)
{
    return at < reading.words.size() && reading.sameSentence(at, near);
}

// ", 34," or ", a former …" or ", the … minister" behind the name.
bool hasApposition(const NameChunk &chunk, const PeopleContext &context)
{
    const Reading &reading = context.reading;
    if (!inSentence(reading, chunk.last, chunk.first) || reading.word(chunk.last) != u",")
        return false;
    const size_t next = chunk.last + 1;
    if (!inSentence(reading, next, chunk.first))
        return false;
    if (reading.isWord(next, chunk.first, u"who"))
        return true;
    if (reading.words[next].shape == Shape::Number && reading.words[next].span.length() <= 2)
        return inSentence(reading, next + 1, next) && (reading.word(next + 1) == u"," || reading.word(next + 1) == u".");
    for (size_t at = next; at < next + 7 && inSentence(reading, at, next); ++at) {
        if (reading.words[at].role >= 0)
            return true;
        if (reading.words[at].shape == Shape::Mark)
            return false;
    }
    return false;
}

bool hasRoleBeforeComma(const NameChunk &chunk, const PeopleContext &context)
{
    const Reading &reading = context.reading;
    return (chunk.first >= 2 && reading.sameSentence(chunk.first - 2, chunk.first) && reading.word(chunk.first - 1) == u","
               && reading.words[chunk.first - 2].role >= 0)
        || roleBeforeComma(reading, context.roles, chunk.first);
}

// A comma or a verb behind the name
bool isFollowedLikeSubject(const NameChunk &chunk, const Reading &reading)
{
    if (!inSentence(reading, chunk.last, chunk.first))
        return false;
    const Upos upos = reading.words[chunk.last].token->upos;
    return reading.word(chunk.last) == u"," || upos == Upos::VERB || upos == Upos::AUX;
}

double speechEvidence(const NameChunk &chunk, const Reading &reading)
{
    const bool after = inSentence(reading, chunk.last, chunk.first) && speechVerbs().contains(reading.word(chunk.last));
    const bool before
        = chunk.first > 0 && reading.sameSentence(chunk.first - 1, chunk.first) && speechVerbs().contains(reading.word(chunk.first - 1));
    if (after || before)
        return 1;
    const bool acts = inSentence(reading, chunk.last, chunk.first)
                   && (personVerbs().contains(reading.word(chunk.last)) || reading.word(chunk.last) == u"who");
    return acts ? 0.5 : 0;
}

// "in Urem al-Kubra, northern Syria"
bool isPlaced(const NameChunk &chunk, const Reading &reading)
{
    static const WordSet directions(u"northern southern eastern western central north south east west northwestern northeastern southwestern southeastern");
    if (chunk.first == 0 || !reading.sameSentence(chunk.first - 1, chunk.first) || !locativePrepositions().contains(reading.word(chunk.first - 1))
        || !inSentence(reading, chunk.last + 1, chunk.first) || reading.word(chunk.last) != u",")
        return false;
    const int name = reading.words[chunk.last + 1].name;
    return directions.contains(reading.word(chunk.last + 1)) || (name >= 0 && !reading.names[size_t(name)].has(Gazetteer::NameKind::Person));
}

// "(Arabic: Jabal Hamrin, Kurdish: …)", "transliterated as Kitab al-Jilwah", "Kitebe Cilwe in Kurdish": how another language says it
bool isGloss(const NameChunk &chunk, const Reading &reading)
{
    const auto isLanguageAt = [&](size_t at) {
        const int name = inSentence(reading, at, chunk.first) ? reading.words[at].name : -1;
        static const WordSet languages(u"arabic kurdish persian farsi hebrew latin cyrillic mandarin pinyin urdu pashto hindi bengali tamil swahili");
        return inSentence(reading, at, chunk.first)
            && (languages.contains(reading.word(at)) || (name >= 0 && reading.names[size_t(name)].has(Gazetteer::NameKind::Demonym)));
    };
    if (reading.isWord(chunk.last, chunk.first, u"in") && isLanguageAt(chunk.last + 1)
        && (!inSentence(reading, chunk.last + 2, chunk.first) || reading.words[chunk.last + 2].shape == Shape::Mark))
        return true;
    for (size_t back = 1; back <= 6 && back + 1 <= chunk.first && reading.sameSentence(chunk.first - back, chunk.first); ++back) {
        const size_t at = chunk.first - back;
        if (reading.word(at) == u":")
            return at > 0 && isLanguageAt(at - 1);
        if (reading.word(at) == u"as")
            return at > 0 && reading.word(at - 1) == u"transliterated";
        const bool script = reading.word(at).front().isLetter() && reading.word(at).front().unicode() > 0x2ff; // the name in its own letters
        if (reading.words[at].shape == Shape::Lower && reading.word(at) != u"or" && !script)
            return false;
    }
    return false;
}

// "Hungarian astronaut Bertalan Farkas"
bool hasNounBefore(const NameChunk &chunk, const Reading &reading)
{
    if (chunk.first < 2 || !reading.sameSentence(chunk.first - 2, chunk.first) || !reading.words[chunk.first].blankBefore)
        return false;
    const ReadWord &noun = reading.words[chunk.first - 1];
    const int before = reading.words[chunk.first - 2].name;
    return noun.shape == Shape::Lower && noun.token->upos == Upos::NOUN && before >= 0 && reading.names[size_t(before)].has(Gazetteer::NameKind::Demonym);
}

// "14-year-old Amjad"
double ageEvidence(const NameChunk &chunk, const Reading &reading)
{
    if (chunk.first == 0 || !reading.sameSentence(chunk.first - 1, chunk.first))
        return 0;
    return reading.word(chunk.first - 1).endsWith(u"year-old") || (reading.word(chunk.first - 1) == u"old" && chunk.first >= 4 && reading.word(chunk.first - 3) == u"year") ? 2.6 : 0;
}

// "his wife Olena", "one girl, Islam, says"
double kinEvidence(const NameChunk &chunk, const Reading &reading)
{
    static const WordSet kin(
        u"girl boy man woman son daughter wife husband brother sister mother father uncle aunt cousin nephew niece grandson granddaughter grandmother grandfather "
        u"widow fiancee friend colleague neighbour neighbor resident student teacher doctor nurse fighter farmer shopkeeper activist survivor villager refugee");
    if (chunk.first < 2 || chunk.parts.size() > 2 || !reading.sameSentence(chunk.first - 2, chunk.first))
        return 0;
    const bool comma = reading.word(chunk.first - 1) == u",";
    const size_t noun = comma ? chunk.first - 2 : chunk.first - 1;
    if (reading.words[noun].shape != Shape::Lower || !kin.contains(reading.word(noun)))
        return 0;
    return !comma || (inSentence(reading, chunk.last, chunk.first) && reading.word(chunk.last) == u",") ? 3.6 : 0;
}

double tagEvidence(const NameChunk &chunk, const Reading &reading)
{
    int person = 0;
    int other = 0;
    for (size_t i = chunk.first; i < chunk.last; ++i) {
        const NameTag tag = reading.words[i].token->name;
        person += tag == NameTag::BPerson || tag == NameTag::IPerson;
        other += tag != NameTag::O && tag != NameTag::BPerson && tag != NameTag::IPerson;
    }
    if (person == int(chunk.last - chunk.first))
        return 1.8;
    return person > other ? 1.2 : other > person ? -1.5 : 0;
}

} // namespace

void noteLoneWords(const std::vector<NameChunk> &chunks, PeopleContext &context)
{
    for (const NameChunk &chunk : chunks) {
        if (chunk.parts.size() != 1 || chunk.capitals)
            continue;
        LoneWord &word = context.loneWords[foldedHash(chunk.parts.front())];
        ++word.uses;
        word.person += tagEvidence(chunk, context.reading) > 0;
        word.speech += speechEvidence(chunk, context.reading) >= 1;
        static const WordSet inside(u"in at near");
        word.placed += chunk.first > 0 && context.reading.sameSentence(chunk.first - 1, chunk.first) && inside.contains(context.reading.word(chunk.first - 1));
    }
}

bool isNamesake(const NameChunk &chunk, const Reading &reading)
{
    static const WordSet ships(u"uss hms fs ins hmas usns hmcs rfa mv ms ss yacht frigate destroyer carrier ship vessel tanker submarine");
    static const WordSet behind(u"airport carrier strike battlegroup bridge stadium hospital frigate destroyer");
    if (inSentence(reading, chunk.last, chunk.first) && reading.words[chunk.last].shape == Shape::Lower && behind.contains(reading.word(chunk.last)))
        return true;
    if (chunk.first == 0 || !reading.sameSentence(chunk.first - 1, chunk.first))
        return false;
    if (ships.contains(reading.word(chunk.first - 1)))
        return true;
    // "the Anna Novak and other ships", but "the Anna Novak government"
    const bool modifies = chunk.followedByThing
                       || (inSentence(reading, chunk.last, chunk.first) && reading.words[chunk.last].shape != Shape::Mark
                           && (reading.words[chunk.last].token->upos == Upos::NOUN || reading.words[chunk.last].token->upos == Upos::PROPN
                               || reading.words[chunk.last].shape == Shape::Capital || reading.word(chunk.last).endsWith(u's')));
    return reading.isTagged && chunk.parts.size() >= 2 && reading.isWord(chunk.first - 1, chunk.first, u"the") && !modifies;
}

double personEvidence(const NameChunk &chunk, const PeopleContext &context, const RolePhrase *title)
{
    const Reading &reading = context.reading;
    const Gazetteer &gazetteer = context.gazetteer;
    const bool lone = chunk.parts.size() == 1;
    double evidence = chunk.inNames ? 4 : 0;
    if (gazetteer.isGivenName(chunk.parts.front().section(u'-', 0, 0)))
        evidence += lone ? 1 : 2;
    else if (!lone && gazetteer.isGivenName(chunk.parts[1].section(u'-', 0, 0)))
        evidence += 1;
    if (!lone && chunk.parts.front() == u"Abu")
        evidence += 2;
    for (size_t i = 0; i < chunk.parts.size(); ++i) {
        const QString &part = chunk.parts[i];
        if (part.size() == 2 && part[1] == u'.')
            evidence += i > 0 ? 1 : 0.5;
        else if (i == 0 && part.size() >= 4 && part[1] == u'.' && part[3] == u'.')
            evidence += 1.5; // "P.J."
        if (i > 0 && i + 1 < chunk.parts.size() && isNameParticle(part))
            evidence += 0.5;
        if (i > 0 && (part.startsWith(u"al-") || part.startsWith(u"el-") || part.startsWith(u"Al-")))
            evidence += 1;
    }
    if (title)
        evidence += 2;
    if (hasApposition(chunk, context) || hasRoleBeforeComma(chunk, context))
        evidence += 1.5;
    evidence += speechEvidence(chunk, reading);
    const auto again = context.loneWords.find(foldedHash(chunk.parts.back()));
    const LoneWord votes = again == context.loneWords.end() ? LoneWord() : again->second;
    if (!lone && votes.uses > 0)
        evidence += votes.uses >= 3 && !reading.words[chunk.first].opensSentence && !reading.titleCase[reading.words[chunk.first].sentence] ? 1.7 : 1.2;
    else if (lone && votes.uses >= 2 && votes.person * 3 >= votes.uses * 2 && votes.speech > 0)
        evidence += votes.uses >= 4 ? 1.5 : 1;
    if (lone && votes.placed * 4 >= votes.uses && votes.placed > 0)
        evidence -= 2; // a town called Charlotte
    if (chunk.capitals && votes.uses == 0)
        evidence -= 1;
    evidence += std::max(ageEvidence(chunk, reading), kinEvidence(chunk, reading));
    if (!lone && !title && hasNounBefore(chunk, reading))
        evidence += 0.7;
    const double tags = tagEvidence(chunk, reading);
    evidence
        += title || (evidence >= 2 && tags < 0) ? std::max(tags, -0.5) : tags; // the recogniser errs more often than given names and titles
    if (!lone && (!reading.words[chunk.first].opensSentence || isFollowedLikeSubject(chunk, reading)))
        evidence += 0.5;
    if (reading.titleCase[reading.words[chunk.first].sentence])
        evidence -= evidence >= 3 ? 0.5 : 1.5;
    if (chunk.first > 0 && reading.sameSentence(chunk.first - 1, chunk.first) && !title) {
        const QStringView before = reading.word(chunk.first - 1);
        if (isNamesake(chunk, reading) || (isOutletNoun(reading, chunk.first - 1) && !chunk.inNames))
            evidence -= 4;
        else if (before.compare(u"the", Qt::CaseInsensitive) == 0 || before == u"a" || before == u"an")
            evidence -= 2;
        else if (locativePrepositions().contains(before))
            evidence -= 1.5;
        static const WordSet places(
            u"city town village vicinity district province region area outskirts suburb suburbs neighbourhood neighborhood port island river battle university");
        if (before == u"of" && chunk.first > 1 && reading.sameSentence(chunk.first - 2, chunk.first)
            && places.contains(reading.word(chunk.first - 2)))
            evidence -= 2.5;
    }
    static const WordSet peoples(u"tribe tribes clan clans tribesmen");
    if (inSentence(reading, chunk.last, chunk.first) && peoples.contains(reading.word(chunk.last)))
        evidence -= 3;
    if (isPlaced(chunk, reading))
        evidence -= 2;
    if (!title && !chunk.inNames && isGloss(chunk, reading))
        evidence -= 3;
    if (!chunk.inNames && inSentence(reading, chunk.last, chunk.first) && isOutletNoun(reading, chunk.last))
        evidence -= 4;
    for (const QString &part : chunk.parts) {
        if (reading.isCommon(part) && !isNameParticle(part))
            evidence -= gazetteer.isGivenName(part) ? 0.5 : 1.5;
    }
    if (lone && (reading.words[chunk.first].opensSentence || wordSurnames().contains(chunk.parts.front())))
        evidence -= 1;
    return evidence;
}

bool isTitledName(const NameChunk &chunk, const PeopleContext &context, const RolePhrase &title)
{
    const Reading &reading = context.reading;
    if (chunk.parts.front().size() < 2 && chunk.parts.size() == 1)
        return false;
    const Gazetteer::Role &role = context.gazetteer.role(title.role);
    static const WordSet sure(u"ambassador minister president senator secretary chancellor premier governor mayor representative congressman congresswoman judge justice");
    const bool isSure = role.kind == Gazetteer::RoleKind::Honorific
                     || (sure.contains(role.words.section(u' ', -1)) && reading.words[title.headFirst].shape == Shape::Capital); // whatever the recogniser says
    if (!isSure && tagEvidence(chunk, reading) < 0 && speechEvidence(chunk, reading) <= 0 && !context.gazetteer.isGivenName(chunk.parts.front()))
        return false;
    if (role.kind == Gazetteer::RoleKind::Honorific)
        return true;
    if (std::any_of(chunk.parts.begin(), chunk.parts.end(),
            [&](const QString &part) { return reading.isCommon(part) && !context.gazetteer.isGivenName(part); }))
        return tagEvidence(chunk, reading) > 0;
    // A role in lower case may end what stands before it: "told the president Monday"; a name behind it is the usual case.
    return title.determiner != RolePhrase::Determiner::Indefinite;
}

bool isPlainSurname(const NameChunk &chunk, const PeopleContext &context)
{
    const Reading &reading = context.reading;
    if (chunk.parts.size() > 2 || (chunk.parts.size() == 2 && !isNameParticle(chunk.parts.front())))
        return false;
    if (reading.titleCase[reading.words[chunk.first].sentence])
        return false;
    // Part of a longer run of capitals: "Trump Tower", "Camp Reagan".
    const bool capitalBefore = chunk.first > 0 && reading.sameSentence(chunk.first - 1, chunk.first)
                            && reading.words[chunk.first].blankBefore && reading.words[chunk.first - 1].shape == Shape::Capital
                            && reading.words[chunk.first - 1].name < 0 && reading.words[chunk.first - 1].role < 0
                            && !functionWords().contains(reading.word(chunk.first - 1)) && !premodifiers().contains(reading.word(chunk.first - 1))
                            && !calendarWords().contains(reading.word(chunk.first - 1));
    return !capitalBefore;
}

namespace {

bool isCurrent(const Gazetteer::Person &person, const PeopleContext &context)
{
    const QDate day = context.published;
    return day.isValid() && std::any_of(person.terms.begin(), person.terms.end(), [&](quint32 term) {
        const Gazetteer::Term &each = context.gazetteer.term(term);
        return (!each.from.isValid() || each.from <= day.addMonths(3)) && (!each.to.isValid() || day.addYears(-2) <= each.to);
    });
}

} // namespace

bool isInTheNews(const Gazetteer::Person &person, const PeopleContext &context)
{
    return person.rank >= 2 && isCurrent(person, context) && namesCountryOf(person, context);
}

bool mayStandAlone(const NameChunk &chunk, const Gazetteer::Person &person, const PeopleContext &context)
{
    const QString &word = chunk.parts.back();
    if (context.reading.isCommon(word) || (person.rank < 3 && tagEvidence(chunk, context.reading) < 0))
        return false;
    // A short name is spelt as its bearer does: "Ally" is no Ali.
    if (spellingKey(word).size() <= 3 && !equalFolded(word, coreSurname(person.surname)))
        return false;
    const QDate day = context.published;
    const bool current = isCurrent(person, context);
    const bool administration = chunk.last < context.reading.words.size() && context.reading.isWord(chunk.last, chunk.first, u"administration");
    if (administration && person.rank == 3 && equalFolded(word, person.surname) && !context.gazetteer.isGivenName(word))
        return true; // "the Bush administration"
    if (wordSurnames().contains(word) || word.size() <= 3)
        return current && person.rank == 3 && speechEvidence(chunk, context.reading) > 0 && word.size() > 2
            && !context.gazetteer.isGivenName(word);
    if (context.gazetteer.isGivenName(word))
        return person.rank == 3 && (current || (!day.isValid() && namesCountryOf(person, context)));
    if (person.rank == 3)
        return current || !day.isValid() || namesCountryOf(person, context);
    return current && person.rank == 2;
}

} // namespace entente
