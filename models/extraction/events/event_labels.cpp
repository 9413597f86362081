// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_labels.h"

#include "extraction/events/headline_words.h"
#include "extraction/events/mood.h"
#include "extraction/events/phrase_text.h"
#include "extraction/events/predicate.h"
#include "language/lemma.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

class LabelMaker
{
public:
    LabelMaker(const SentenceTree &tree, const Happening &happening, const Participants &participants)
        : m_tree(tree), m_happening(happening), m_participants(participants), m_phrases(tree, participants)
    {}

    QString make(const QString &place) const
    {
        QString label;
        if (isMeetingByNoun())
            label = ofMeeting(place);
        else if (m_happening.nominal)
            label = cut({m_phrases.of(m_happening.noun)}, place);
        else if (m_happening.type == EventType::Statement && isSpeech())
            label = ofSpeech();
        else
            label = ofClause(place);
        return capitalised(label.simplified());
    }

private:
    bool isPlural() const
    {
        if (m_happening.actors.size() > 1)
            return true;
        if (m_happening.actors.empty())
            return false;
        int subject = m_happening.actors.front();
        if (m_happening.verb >= 0 && m_tree.token(subject).upos == Upos::ADJ) {
            const int ofVerb = m_tree.child(m_happening.verb, Relation::Nsubj);
            subject = ofVerb >= 0 ? ofVerb : subject;
        }
        const Token &actor = m_tree.token(subject);
        if (m_participants.at(m_tree, subject))
            return false;
        return actor.xpos == Xpos::NNS || actor.xpos == Xpos::NNPS || m_tree.isWord(subject, "police"_L1) || m_tree.isWord(subject, "people"_L1);
    }

    bool isMeetingByNoun() const
    {
        if (m_happening.type != EventType::Consult || m_happening.noun < 0 || m_happening.actors.empty() || m_happening.mode == "visit"_L1)
            return false;
        const Relation relation = m_tree.token(m_happening.noun).relation;
        return m_happening.nominal || relation == Relation::Nsubj || relation == Relation::NsubjPass;
    }

    QString ofMeeting(const QString &place) const
    {
        const QString noun = lemma(m_tree.text(m_happening.noun), Upos::NOUN);
        std::vector<int> all = m_happening.actors;
        const bool both = !m_happening.recipients.empty()
            && (m_tree.hasMark(m_happening.actors.front(), "between"_L1) || m_tree.token(m_happening.actors.front()).relation == Relation::Amod);
        if (both)
            all.insert(all.end(), m_happening.recipients.begin(), m_happening.recipients.end());
        const bool plural = all.size() > 1 || isPlural();
        QString verb = presentTense(u"hold"_s, plural) + u" talks"_s;
        if (noun.startsWith("negotiation"_L1))
            verb = presentTense(u"negotiate"_s, plural);
        else if (noun == "meeting"_L1 || noun == "summit"_L1 || noun == "encounter"_L1 || noun == "lunch"_L1 || noun == "dinner"_L1)
            verb = presentTense(u"meet"_s, plural);
        else if (noun == "call"_L1 || m_happening.mode == "phone"_L1)
            verb = presentTense(u"speak"_s, plural) + u" by phone"_s;
        if (m_happening.status == EventStatus::Planned)
            verb = u"to "_s + verb.section(u' ', 0, 0).replace(u"holds"_s, u"hold"_s).replace(u"negotiates"_s, u"negotiate"_s).replace(u"meets"_s, u"meet"_s).replace(u"speaks"_s, u"speak"_s)
                + (verb.contains(u' ') ? u' ' + verb.section(u' ', 1) : QString());
        QString label = m_phrases.names(all) + u' ' + verb;
        if (!both && !m_happening.recipients.empty())
            label += u" with "_s + m_phrases.names(m_happening.recipients);
        return cut({label}, place);
    }

    bool isSpeech() const { return m_happening.speech && m_happening.verb >= 0; }

    QString ofSpeech() const
    {
        const Predicate said = findPredicate(m_tree, m_happening.verb);
        const QString base = lemma(m_tree.text(m_happening.verb), Upos::VERB);
        QStringList parts{m_phrases.names(m_happening.actors) + u' ' + presentTense(base == "tweet"_L1 || base == "post"_L1 || base == "write"_L1 ? base : u"speak"_s, isPlural())};
        if (said.object >= 0 && !said.passive && m_tree.token(said.object).upos == Upos::NOUN)
            parts.append(u"to "_s + m_phrases.of(said.object, false));
        for (const PrepositionalPhrase &phrase : said.phrases) {
            if (!m_tree.hasMark(phrase.head, "by"_L1) && !m_tree.hasMark(phrase.head, "of"_L1) && !m_tree.hasMark(phrase.head, "after"_L1))
                parts.append(m_phrases.of(phrase.head));
        }
        for (const PrepositionalPhrase &clause : said.clauses) {
            if (m_tree.hasMark(clause.head, "on"_L1) || m_tree.hasMark(clause.head, "in"_L1))
                parts.append(clauseWords(clause.head));
        }
        return cut(parts, {});
    }

    // All words below, in order, for what the parser took for a clause ("on NBC's 'Meet the Press'").
    QString clauseWords(int head) const
    {
        QStringList words;
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree.token(i).upos != Upos::PUNCT && m_tree.isBelow(i, head))
                words.append(m_tree.text(i).toString());
        }
        return joinWords(words);
    }

    QString verbWords(const Predicate &predicate, bool passive) const
    {
        const int head = predicate.head;
        const QString base = lemma(m_tree.text(head), m_tree.token(head).upos);
        QString verb;
        if (m_tree.token(head).upos != Upos::VERB)
            verb = presentTense(u"be"_s, isPlural()) + u' ' + m_tree.text(head).toString();
        else if (m_happening.status == EventStatus::Planned || (m_happening.type == EventType::Threaten && readMood(m_tree, head).modal == Mood::Modal::Conditional))
            verb = passive ? u"to be "_s + m_tree.text(head).toString() : (m_happening.status == EventStatus::Planned ? u"to "_s : u"would "_s) + base;
        else if (passive)
            verb = m_tree.text(head).toString();
        else if (m_happening.status == EventStatus::Hypothetical)
            verb = u"may "_s + base;
        else
            verb = presentTense(base, isPlural());
        if (readMood(m_tree, head).negated && m_tree.token(head).upos == Upos::VERB) {
            const bool future = readMood(m_tree, head).modal != Mood::Modal::None;
            verb = (future ? u"will not "_s : (isPlural() ? u"do not "_s : u"does not "_s)) + (passive ? u"be "_s + m_tree.text(head).toString() : base);
        }
        return verb;
    }

    bool belongsToLabel(int head, int child) const
    {
        const Token &token = m_tree.token(child);
        switch (token.relation) {
        case Relation::Obj:
        case Relation::Iobj:
        case Relation::Xcomp:
        case Relation::CompoundPrt:
        case Relation::Ccomp:
            return child > head;
        case Relation::Obl:
        case Relation::OblAgent:
        case Relation::Nmod:
            return child > head && !isTime(child);
        case Relation::Advcl:
        case Relation::Acl:
            return child > head && (m_tree.hasMark(child, "to"_L1) || m_tree.hasMark(child, "of"_L1) || m_tree.hasMark(child, "for"_L1) || m_tree.hasMark(child, "whether"_L1));
        case Relation::Advmod:
            return child > head && child == head + 1 && m_tree.token(child).upos == Upos::ADV && m_tree.word(child) != 0;
        default:
            return false;
        }
    }

    bool isActor(int head) const
    {
        return std::find(m_happening.actors.begin(), m_happening.actors.end(), head) != m_happening.actors.end();
    }

    bool namesPlace(int child, const QString &place) const
    {
        const bool locates = m_tree.hasMark(child, "in"_L1) || m_tree.hasMark(child, "at"_L1) || m_tree.hasMark(child, "near"_L1);
        return locates && !place.isEmpty() && m_tree.spanOf(child).in(m_tree.documentText()).contains(place.section(u' ', 1));
    }

    bool isTime(int child) const
    {
        const QString words = m_phrases.of(child, false);
        return words.isEmpty() || m_tree.token(child).relation == Relation::OblUnmarked || isFraming(child);
    }

    bool isFraming(int child) const
    {
        return m_tree.hasMark(child, "during"_L1) || m_tree.hasMark(child, "after"_L1) || m_tree.hasMark(child, "since"_L1) || m_tree.hasMark(child, "before"_L1)
            || isDay(m_tree.text(child));
    }

    static bool isDay(QStringView word)
    {
        static const QStringList days{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s, u"january"_s, u"february"_s,
            u"march"_s, u"april"_s, u"may"_s, u"june"_s, u"july"_s, u"august"_s, u"september"_s, u"october"_s, u"november"_s, u"december"_s, u"week"_s, u"month"_s, u"year"_s};
        return days.contains(word.toString().toLower()) || (!word.isEmpty() && word[0].isDigit());
    }

    QString ofClause(const QString &place) const
    {
        const Predicate predicate = findPredicate(m_tree, m_happening.verb);
        const bool passive = predicate.passive && m_happening.actors.empty();
        QStringList parts;
        if (passive) {
            const int subject = predicate.object;
            if (subject >= 0)
                parts.append(m_phrases.names(m_tree.conjuncts(subject)));
            else if (!m_happening.recipients.empty())
                parts.append(m_phrases.names(m_happening.recipients));
        } else if (predicate.subject >= 0 && m_tree.token(predicate.subject).upos == Upos::NOUN && !isActor(predicate.subject) && m_tree.isBelow(m_happening.actors.empty() ? predicate.subject : m_happening.actors.front(), predicate.subject)) {
            parts.append(m_phrases.of(predicate.subject, false)); // "Russian missile attack"
        } else if (!m_happening.actors.empty()) {
            parts.append(m_phrases.names(m_happening.actors));
        }
        parts.append(verbWords(predicate, passive));
        if (predicate.passive && !passive && predicate.object >= 0)
            parts.append(m_phrases.of(predicate.object));
        for (const int child : m_tree.children(m_happening.verb)) {
            if (!belongsToLabel(m_happening.verb, child))
                continue;
            if (predicate.passive && !passive && isActor(child))
                continue;
            if (namesPlace(child, place))
                continue; // the place itself stands at the end: "in Kryvyi Rih", not "in residential area of city"
            parts.append(m_phrases.of(child));
        }
        return cut(parts, place);
    }

    // The parts that fit, the last one shortened to its first phrase where that is what fits; the place where there is room.
    QString cut(const QStringList &parts, const QString &place) const
    {
        QString label;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString next = label.isEmpty() ? parts[i] : label + u' ' + parts[i];
            if (next.size() <= longestLabel) {
                label = next;
                continue;
            }
            label = shortened(next, label.size());
            break;
        }
        return withPlace(label, place);
    }

    // Cut between words, before a preposition or conjunction where one stands late enough; never inside a word.
    static QString shortened(const QString &text, qsizetype keep)
    {
        static const QStringList openers{u"of"_s, u"in"_s, u"on"_s, u"at"_s, u"for"_s, u"to"_s, u"with"_s, u"from"_s, u"by"_s, u"against"_s, u"over"_s, u"and"_s, u"or"_s,
            u"but"_s, u"that"_s, u"who"_s, u"which"_s, u"after"_s, u"as"_s, u"into"_s, u"about"_s, u"the"_s, u"a"_s, u"an"_s, u"its"_s, u"his"_s, u"their"_s, u"her"_s};
        QStringList words = text.left(longestLabel + 1).split(u' ');
        if (text.size() > longestLabel)
            words.removeLast();
        const qsizetype least = std::max<qsizetype>(keep, 40);
        for (qsizetype i = words.size() - 1; i > 0; --i) {
            const QString kept = words.mid(0, i).join(u' ');
            if (kept.size() < least)
                break;
            if (openers.contains(words[i].toLower()))
                return trimmed(words.mid(0, i), openers);
        }
        return trimmed(words, openers);
    }

    static QString trimmed(QStringList words, const QStringList &openers)
    {
        // "… and push" says less than nothing.
        if (words.size() > 3 && (words[words.size() - 2] == u"and" || words[words.size() - 2] == u"or"))
            words = words.mid(0, words.size() - 2);
        while (words.size() > 1 && (openers.contains(words.last().toLower()) || words.last() == u","))
            words.removeLast();
        QString text = words.join(u' ');
        while (text.endsWith(u',') || text.endsWith(u' '))
            text.chop(1);
        return text;
    }

    const SentenceTree &m_tree;
    const Happening &m_happening;
    const Participants &m_participants;
    PhraseText m_phrases;
};

} // namespace

QString withPlace(const QString &label, const QString &place)
{
    if (place.isEmpty() || label.contains(place.section(u' ', 1), Qt::CaseInsensitive) || label.size() + 1 + place.size() > longestLabel)
        return label;
    return label + u' ' + place;
}

QString makeLabel(const SentenceTree &tree, const Happening &happening, const Participants &participants, const QString &place)
{
    return LabelMaker(tree, happening, participants).make(place);
}

} // namespace entente
