// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/subjects.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

bool Subjects::isNameOfPerson(const Scene::Mention *mention) const
{
    return mention && m_scene.entity(mention->entity).kind == EntityKind::Person
        && (mention->form == MentionForm::Name || mention->form == MentionForm::ShortName);
}

WordClass Subjects::classAt(size_t item) const
{
    const FrameItem &it = m_frame.items[item];
    // A hyphen between blanks is a dash, whatever the tagger says.
    const bool dash = !it.isQuote() && item > 0 && isDashWord(m_scene.word(it)) && m_frame.items[item - 1].span.end < it.span.begin;
    return it.isQuote() || dash ? WordClass::Punctuation : classOf(m_scene.token(it), m_scene.word(it), it.token == 0);
}

bool Subjects::isPersonal(const Subject &subject) const
{
    if (subject.entity)
        return m_scene.entity(*subject.entity).kind == EntityKind::Person;
    const size_t last = subject.lastItem;
    return last > subject.firstItem && classAt(last) == WordClass::Proper && classAt(last - 1) == WordClass::Proper && isUpperCase(wordAt(last)[0].unicode());
}

size_t Subjects::listBegin(const Subject &subject) const
{
    constexpr int longestList = 5;
    size_t first = subject.firstItem;
    for (int names = 0; names < longestList && first >= 2; ++names) {
        const bool joins = isWord(first - 1, u"and") || (isWord(first - 1, u",") && first != subject.firstItem);
        const size_t last = joins && first >= 3 && isWord(first - 1, u"and") && isWord(first - 2, u",") ? first - 3 : first - 2;
        if (!joins || isQuote(last))
            break;
        const auto before = endingAt(last);
        if (!before || before->pronoun || !isPersonal(*before))
            break;
        first = before->firstItem;
    }
    // "said Lind, and Berg answered": a list stands where its clause begins.
    const bool opens = first == 0 || isQuote(first - 1) || classAt(first - 1) == WordClass::Punctuation;
    return opens ? first : subject.firstItem;
}

Subject Subjects::firstOfList(const Subject &subject) const
{
    const size_t begin = listBegin(subject);
    if (begin == subject.firstItem)
        return subject;
    auto first = beginningAt(begin);
    if (!first || !isPersonal(*first))
        return subject;
    first->lastItem = subject.lastItem;
    first->words.end = subject.words.end;
    return *first;
}

bool Subjects::followsHyphen(size_t item) const
{
    return item > 0 && isWord(item - 1, u"-") && m_frame.items[item - 1].span.end == m_frame.items[item].span.begin && item > 1
        && !isQuote(item - 2) && m_frame.items[item - 2].span.end == m_frame.items[item - 1].span.begin;
}

bool Subjects::isNominal(size_t item) const
{
    if (m_frame.items[item].isQuote())
        return false;
    if (followsHyphen(item))
        return true; // "the Florida-based strategist"
    switch (classAt(item)) {
    case WordClass::Noun:
    case WordClass::Proper:
    case WordClass::Adjective:
    case WordClass::Number:
    case WordClass::PossessiveMark:
        return !isTimeWord(wordAt(item)) || (m_scene.mentionAt(m_frame.items[item].span) != nullptr);
    default:
        return false;
    }
}

// Whether the phrase of the items [first, last] means the entity that its head mentions, not one of its people: "a Ukrainian", "the Utah
// Democrat" and a surname like a country's are somebody else.
bool Subjects::speaksAsEntity(size_t first, size_t last, const Scene::Mention &mention) const
{
    const Entity &entity = m_scene.entity(mention.entity);
    if (entity.kind == EntityKind::Place)
        return false;
    if (entity.kind == EntityKind::Person)
        return true;
    static constexpr QStringView indefinite[] = {u"a", u"an", u"another", u"one", u"some", u"many", u"several", u"other", u"two", u"three"};
    if (std::any_of(std::begin(indefinite), std::end(indefinite), [&](QStringView each) { return equals(wordAt(first), each); }))
        return false;
    // "the Republican" is one of the Republican Party.
    const QStringView word = mention.span.in(m_scene.document.text);
    const bool shortened = entity.kind == EntityKind::Organization && entity.name.size() > word.size() && entity.name.startsWith(word.chopped(1));
    if (shortened && first != last && !word.endsWith(u's') && classAt(first) == WordClass::Determiner)
        return false;
    const bool plural = mention.span.end > 0 && m_scene.document.text[mention.span.end - 1] == u's';
    if (mention.form == MentionForm::Demonym && !plural && (entity.kind == EntityKind::Organization || first == last))
        return false;
    return !isWord(last + 1, u"who") && !(isWord(last + 1, u",") && isWord(last + 2, u"who"));
}

// The phrase of the items [first, last] with its head at `head`.
std::optional<Subject> Subjects::phrase(size_t first, size_t head, size_t last) const
{
    Subject subject;
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[head].span);
    // "the secretary of | state" is one mention.
    while (mention && first > 0 && !isQuote(first - 1) && m_frame.items[first - 1].span.begin >= mention->span.begin)
        --first;
    subject.firstItem = first;
    subject.lastItem = last;
    subject.words = {m_frame.items[first].span.begin, m_frame.items[last].span.end};
    const QStringView headWord = wordAt(head);
    subject.pronoun = isThirdPersonPronoun(headWord);
    subject.firstPerson = classAt(head) == WordClass::Pronoun && isFirstOrSecondPerson(headWord);
    if (mention && speaksAsEntity(first, last, *mention))
        subject.entity = mention->entity;
    const bool anyPronoun = classAt(head) == WordClass::Pronoun;
    if (anyPronoun && !subject.pronoun && !subject.firstPerson && !subject.entity)
        return {}; // it, one, there: nobody
    if (((classAt(head) == WordClass::Determiner && !isAnonymous(head)) || classAt(head) == WordClass::RelativePronoun) && !subject.entity)
        return {}; // this, that, which
    return subject;
}

// "Another tweeted", "others warned"
bool Subjects::isAnonymous(size_t item) const
{
    static constexpr QStringView words[] = {u"another", u"others", u"some", u"many", u"several", u"one"};
    return std::any_of(std::begin(words), std::end(words), [&](QStringView each) { return isWord(item, each); });
}

std::optional<Subject> Subjects::endingAt(size_t item) const
{
    size_t last = item;
    // (D-S.C.), (54)
    if (isWord(last, u")")) {
        size_t open = last;
        while (open > 0 && !isWord(open, u"("))
            --open;
        if (open == 0)
            return {};
        last = open - 1;
    }
    if (isQuote(last))
        return {};
    if (classAt(last) == WordClass::Pronoun)
        return phrase(last, last, last);
    if (isAnonymous(last))
        return phrase(last, last, last);
    if (!isNominal(last) && last > 0 && isQuote(last - 1) && isUpperCase(wordAt(last)[0].unicode()))
        return phrase(last, last, last); // “…,” Will said
    if (!isNominal(last) || classAt(last) == WordClass::PossessiveMark)
        return {};
    size_t first = last;
    while (first > 0 && isNominal(first - 1))
        --first;
    if (first > 0 && (classAt(first - 1) == WordClass::Determiner || classAt(first - 1) == WordClass::PossessivePronoun))
        --first;
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[last].span);
    // "Speaker of the House Anna Lind": a title with its holder.
    if (first >= 2 && isWord(first - 1, u"of") && isNameOfPerson(mention) && mention->span.begin > m_frame.items[first].span.begin && !isQuote(first - 2)
        && isUpperCase(wordAt(first - 2)[0].unicode())) {
        const auto title = endingAt(first - 2);
        return phrase(title ? title->firstItem : first - 2, last, last);
    }
    // "a spokesman for the ministry": the spokesman speaks.
    if (first >= 2 && !isQuote(first - 1) && isPreposition(wordAt(first - 1)) && isNominal(first - 2) && !isTimeWord(wordAt(first - 2))
        && !(mention && mention->span.begin < m_frame.items[first].span.begin)) {
        if (const auto head = endingAt(first - 2)) {
            const bool opensClause = head->firstItem == 0 || isQuote(head->firstItem - 1) || classAt(head->firstItem - 1) == WordClass::Punctuation
                || classAt(head->firstItem - 1) == WordClass::Conjunction || classAt(head->firstItem - 1) == WordClass::Determiner;
            if (opensClause) {
                Subject subject = *head;
                subject.lastItem = item;
                subject.words.end = m_frame.items[item].span.end;
                return subject;
            }
        }
    }
    return phrase(first, last, last);
}

bool Subjects::isParticiple(size_t item) const
{
    const Xpos tag = m_scene.token(m_frame.items[item]).xpos;
    return tag == Xpos::VBN || tag == Xpos::VBG || (tag == Xpos::VBD && item + 1 < size() && classAt(item + 1) == WordClass::Proper);
}

// A word that the tagger took for a verb between an outlet and a name: "said NBC host Anna Lind".
bool Subjects::isHost(size_t item, size_t first) const
{
    if (item == first || item + 1 >= size() || isQuote(item + 1) || classAt(item) != WordClass::Verb)
        return false;
    const Scene::Mention *next = m_scene.mentionAt(m_frame.items[item + 1].span);
    return isNameOfPerson(next) && next->span.begin == m_frame.items[item + 1].span.begin && classAt(item - 1) == WordClass::Proper;
}

bool Subjects::insideMention(size_t item, size_t next) const
{
    if (isQuote(next))
        return false;
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[item].span);
    return isNameOfPerson(mention) && mention->span.contains(m_frame.items[next].span);
}

std::optional<Subject> Subjects::beginningAt(size_t item) const
{
    if (item >= size() || isQuote(item))
        return {};
    if (classAt(item) == WordClass::Pronoun)
        return phrase(item, item, item);
    size_t next = item;
    if (classAt(next) == WordClass::Determiner || classAt(next) == WordClass::PossessivePronoun)
        ++next;
    if (next + 1 < size() && !isQuote(next) && isParticiple(next) && isNominal(next + 1))
        ++next; // "retired general Lind"
    size_t last = next;
    while (last < size() && (isNominal(last) || isHost(last, next)))
        ++last;
    if (last == next)
        return {};
    --last;
    // "Secretary of State Anna Lind": a title with its holder.
    if (isWord(last + 1, u"of") && last + 2 < size() && !isQuote(last + 2) && isUpperCase(wordAt(last)[0].unicode())) {
        size_t holder = last + 2;
        while (holder + 1 < size() && isNominal(holder) && isNominal(holder + 1))
            ++holder;
        const Scene::Mention *name = m_scene.mentionAt(m_frame.items[holder].span);
        if (isNameOfPerson(name) && name->span.begin > m_frame.items[last + 2].span.begin)
            last = holder;
    }
    while (last + 1 < size() && insideMention(last, last + 1))
        ++last;
    if (classAt(last) == WordClass::PossessiveMark)
        return {};
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[last].span);
    auto subject = phrase(item, last, last);
    if (subject && !isNameOfPerson(mention))
        extend(*subject);
    // The role and its holder: "said the foreign minister, Anna Berg".
    if (subject && !isNameOfPerson(mention) && isWord(last + 1, u",") && last + 2 < size() && !isQuote(last + 2)) {
        const Scene::Mention *holder = m_scene.mentionAt(m_frame.items[last + 2].span);
        const bool outlet = mention && m_scene.entity(mention->entity).kind == EntityKind::Organization && mention->span.contains(m_frame.items[item].span); // "according to Reuters, Lind will travel"
        const bool unknownName = !mention && last == item && isUpperCase(wordAt(item)[0].unicode());
        if (isNameOfPerson(holder) && holder->span.begin == m_frame.items[last + 2].span.begin && !outlet && !unknownName)
            subject->entity = holder->entity;
    }
    return subject;
}

// The prepositional phrase that belongs to a role: "an adviser | to the president", "a doctor | at the front".
void Subjects::extend(Subject &subject) const
{
    for (int phrases = 0; phrases < 2; ++phrases) {
        const size_t preposition = subject.lastItem + 1;
        const bool belongs = isWord(preposition, u"of") || isWord(preposition, u"to") || isWord(preposition, u"for") || isWord(preposition, u"at")
            || isWord(preposition, u"from") || isWord(preposition, u"with");
        if (!belongs || preposition + 1 >= size() || isQuote(preposition + 1) || isTimeWord(wordAt(preposition + 1)))
            return;
        size_t last = preposition + 1;
        if (classAt(last) == WordClass::Determiner || classAt(last) == WordClass::PossessivePronoun)
            ++last;
        const size_t first = last;
        while (last < size() && isNominal(last))
            ++last;
        if (last == first)
            return;
        subject.lastItem = last - 1;
        subject.words.end = m_frame.items[last - 1].span.end;
    }
}

} // namespace entente
