// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_labels.h"

#include "extraction/events/headline_words.h"
#include "extraction/events/label_parts.h"
#include "extraction/events/label_words.h"
#include "extraction/events/mood.h"
#include "extraction/events/phrase_text.h"
#include "extraction/events/predicate.h"
#include "language/lemma.h"

#include <QHash>
#include <QRegularExpression>

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

// Verbal acts happen nowhere that matters; where somebody met, hit or marched does.
bool isTiedToPlace(EventType type)
{
    return type != EventType::Accuse && type != EventType::Request && type != EventType::Reject && type != EventType::Threaten && type != EventType::Support
        && type != EventType::Agree;
}

class LabelMaker
{
public:
    LabelMaker(const SentenceTree &tree, const Happening &happening, const Participants &participants, const LabelContext &context)
        : m_tree(tree), m_happening(happening), m_participants(participants), m_context(context), m_phrases(tree, participants, participants.of(tree, happening.actors)),
          m_place(isTiedToPlace(happening.type) ? context.place : QString())
    {}

    QString make() const
    {
        QString label;
        if (isMeetingByNoun())
            label = ofMeeting();
        else if (m_happening.nominal && m_happening.mode == "visit"_L1 && !m_happening.actors.empty() && !m_happening.recipients.empty())
            label = fit({needed(subject()), needed(presentTense(u"visit"_s, isPlural())), needed(m_phrases.names(m_happening.recipients))});
        else if (m_happening.nominal)
            label = ofDeed();
        else if (m_happening.type == EventType::Statement && m_happening.verb >= 0 && (m_happening.speech || lemma(m_tree.text(m_happening.verb), Upos::VERB) == "tell"_L1))
            label = ofSpeech();
        else
            label = ofClause();
        return capitalised(label.simplified());
    }

private:
    using Detail = PhraseText::Detail;

    static LabelPart needed(const QString &wording) { return {{wording}, true}; }

    // A phrase in its wordings from this one on.
    LabelPart phrase(int head, bool isNeeded, Detail fullest = Detail::Full) const
    {
        LabelPart part{{}, isNeeded};
        for (const Detail detail : {Detail::Full, Detail::Medium, Detail::Short, Detail::Bare}) {
            const QString wording = detail <= fullest ? m_phrases.of(head, detail) : QString();
            // "by promising" what?
            const bool torn = (m_tree.token(head).xpos == Xpos::VBG || m_tree.token(head).xpos == Xpos::VB) && detail != fullest && wording.count(u' ') < 2 && !part.wordings.isEmpty();
            if (!wording.isEmpty() && !torn && !part.wordings.contains(wording))
                part.wordings.append(wording);
        }
        std::stable_sort(part.wordings.begin(), part.wordings.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return part;
    }

    // "They have been aided by Iran" -> "Iran aids them"
    static LabelPart asObject(LabelPart part)
    {
        static const QHash<QString, QString> forms{{u"they"_s, u"them"_s}, {u"he"_s, u"him"_s}, {u"she"_s, u"her"_s}, {u"we"_s, u"us"_s}, {u"it"_s, u"it"_s}};
        for (QString &wording : part.wordings)
            wording = forms.value(wording.toLower(), wording);
        return part;
    }

    QString withoutMarker(int head, QString wording) const
    {
        for (const int each : m_tree.children(head)) {
            const QString marker = m_tree.text(each).toString() + u' ';
            if (each < head && m_tree.token(each).relation == Relation::Case && wording.startsWith(marker, Qt::CaseInsensitive))
                wording = wording.mid(marker.size());
        }
        return wording;
    }

    QString fit(const std::vector<LabelPart> &parts) const { return withPlace(fitParts(parts, longestLabel), m_place); }

    // Who does it: the names that a pronoun or "the two presidents" stand for, else the actors' own.
    QString subject() const
    {
        std::vector<EntityIndex> group = m_context.group;
        if (group.empty()) {
            const QString names = m_phrases.names(m_happening.actors);
            group = m_participants.of(m_tree, m_happening.actors);
            if (names.size() < 50 || group.size() < 4)
                return names;
        }
        QStringList names;
        for (const EntityIndex each : group)
            names.append(m_phrases.shortName(each));
        if (names.size() > 4)
            return names[0] + u", "_s + names[1] + u" and %1 others"_s.arg(names.size() - 2);
        const QString last = names.takeLast();
        return names.isEmpty() ? last : names.join(u", "_s) + u" and "_s + last;
    }

    bool isPlural() const
    {
        if (m_happening.actors.size() > 1 || m_context.group.size() > 1)
            return true;
        if (m_happening.actors.empty())
            return false;
        int subject = m_happening.actors.front();
        if (m_happening.verb >= 0 && m_tree.token(subject).upos == Upos::ADJ) {
            const int ofVerb = m_tree.child(m_happening.verb, Relation::Nsubj);
            subject = ofVerb >= 0 ? ofVerb : subject;
        }
        const Token &actor = m_tree.token(subject);
        if (actor.upos == Upos::PRON)
            return m_context.group.size() != 1 && !m_participants.at(m_tree, subject) && (m_tree.isWord(subject, "they"_L1) || m_tree.isWord(subject, "we"_L1) || m_tree.isWord(subject, "many"_L1) || m_tree.isWord(subject, "both"_L1));
        if (m_participants.isDemonym(m_tree, subject) && m_tree.text(subject).endsWith(u's') && actor.upos == Upos::PROPN)
            return true; // "Serbs"
        if (const auto named = m_participants.at(m_tree, subject))
            return actor.xpos == Xpos::NNPS && m_tree.text(subject).compare(m_participants.entity(*named).name.section(u' ', -1), Qt::CaseInsensitive) != 0; // "Palestinians"
        return actor.xpos == Xpos::NNS || actor.xpos == Xpos::NNPS || m_tree.isWord(subject, "police"_L1) || m_tree.isWord(subject, "people"_L1);
    }

    bool isMeetingByNoun() const
    {
        if (m_happening.type != EventType::Consult || m_happening.noun < 0 || m_happening.actors.empty() || m_happening.mode == "visit"_L1)
            return false;
        // "was attended by ministers from": they attend it
        const bool attended = m_happening.passive && m_happening.verb >= 0 && m_tree.token(m_happening.noun).head == m_happening.verb && m_tree.token(m_happening.actors.front()).head == m_happening.verb
            && m_tree.hasMark(m_happening.actors.front(), "by"_L1);
        if (attended)
            return false;
        const Relation relation = m_tree.token(m_happening.noun).relation;
        return m_happening.nominal || relation == Relation::Nsubj || relation == Relation::NsubjPass;
    }

    // "Pakistan's retaliatory attacks devastate India's defences": what the deed did, where the verb tells it.
    QString ofDeed() const
    {
        const int verb = m_happening.verb;
        std::vector<LabelPart> parts{phrase(m_happening.noun, true)};
        const int object = verb >= 0 ? m_tree.child(verb, Relation::Obj) : -1;
        const bool tells = object > verb && m_tree.token(verb).xpos == Xpos::VBD && m_tree.token(m_happening.noun).head == verb && m_tree.token(m_happening.noun).relation == Relation::Nsubj;
        if (tells) {
            const bool plural = m_tree.token(m_happening.noun).xpos == Xpos::NNS;
            parts.push_back(needed(presentTense(lemma(m_tree.text(verb), Upos::VERB), plural)));
            parts.push_back(phrase(object, true, Detail::Medium));
        }
        return fit(parts);
    }

    QString ofMeeting() const
    {
        const QString noun = lemma(m_tree.text(m_happening.noun), Upos::NOUN);
        std::vector<int> all = m_happening.actors;
        const bool both = !m_happening.recipients.empty()
            && (m_tree.hasMark(m_happening.actors.front(), "between"_L1) || m_tree.token(m_happening.actors.front()).relation == Relation::Amod);
        if (both)
            all.insert(all.end(), m_happening.recipients.begin(), m_happening.recipients.end());
        const bool planned = m_happening.status == EventStatus::Planned || m_happening.status == EventStatus::Hypothetical;
        const bool plural = planned || all.size() > 1 || isPlural(); // "to meet" has the plural's form
        QString verb = presentTense(u"hold"_s, plural) + u" talks"_s;
        if (noun.startsWith("negotiation"_L1))
            verb = presentTense(u"negotiate"_s, plural);
        else if (noun == "meeting"_L1 || noun == "summit"_L1 || noun == "encounter"_L1 || noun == "lunch"_L1 || noun == "dinner"_L1)
            verb = presentTense(u"meet"_s, plural);
        else if (noun == "call"_L1 || m_happening.mode == "phone"_L1)
            verb = presentTense(u"speak"_s, plural) + u" by phone"_s;
        if (planned)
            verb.prepend(m_happening.status == EventStatus::Planned ? u"to "_s : u"may "_s);
        std::vector<LabelPart> parts{needed(both ? m_phrases.names(all) : subject()), needed(verb)};
        if (!both && !m_happening.recipients.empty())
            parts.push_back(needed(u"with "_s + m_phrases.names(m_happening.recipients)));
        return fit(parts);
    }

    // "Rubio speaks to reporters in Brussels", "Lavrov says that talks were hard".
    QString ofSpeech() const
    {
        const Predicate said = findPredicate(m_tree, m_happening.verb);
        const QString base = lemma(m_tree.text(m_happening.verb), Upos::VERB);
        const bool writes = base == "tweet"_L1 || base == "post"_L1 || base == "write"_L1;
        if (const QString told = ofWords(said, base); !told.isEmpty())
            return told;
        std::vector<LabelPart> parts{needed(subject()), needed(presentTense(writes ? base : u"speak"_s, isPlural()))};
        if (said.object >= 0 && !said.passive && m_tree.token(said.object).upos == Upos::NOUN)
            parts.push_back({{u"to "_s + m_phrases.of(said.object, Detail::Short), u"to "_s + m_phrases.of(said.object, Detail::Bare)}, true});
        for (const PrepositionalPhrase &phraseOfVerb : said.phrases) {
            const int head = phraseOfVerb.head;
            const bool tells = m_tree.hasMark(head, "in"_L1) || m_tree.hasMark(head, "on"_L1) || m_tree.hasMark(head, "at"_L1) || m_tree.hasMark(head, "to"_L1)
                || m_tree.hasMark(head, "aboard"_L1) || m_tree.hasMark(head, "via"_L1) || m_tree.hasMark(head, "before"_L1);
            if (tells && !isTimeOrFrame(m_tree, head))
                parts.push_back(phrase(head, false));
        }
        for (const PrepositionalPhrase &clause : said.clauses) {
            if (m_tree.hasMark(clause.head, "on"_L1) || m_tree.hasMark(clause.head, "in"_L1))
                parts.push_back({{clauseWords(m_tree, clause.head)}, false});
        }
        if (parts.size() == 2) {
            parts[1] = needed(presentTense(u"make"_s, isPlural()) + u" statement"_s);
            for (const PrepositionalPhrase &phraseOfVerb : said.phrases) {
                if (m_tree.hasMark(phraseOfVerb.head, "after"_L1) || m_tree.hasMark(phraseOfVerb.head, "during"_L1))
                    parts.push_back(phrase(phraseOfVerb.head, false));
            }
        }
        return fit(parts);
    }

    // What was said, where it is short enough to stand in the label whole; empty where it is not.
    QString ofWords(const Predicate &said, const QString &base) const
    {
        const bool tells = base == "tell"_L1 && said.object >= 0 && !said.passive && m_tree.token(said.object).upos == Upos::NOUN;
        const bool plural = isPlural();
        QString opening = subject() + u' ' + (tells ? presentTense(u"tell"_s, plural) + u' ' + m_phrases.of(said.object, Detail::Bare)
                : base == "write"_L1 || base == "tweet"_L1 || base == "post"_L1 ? presentTense(base, plural) : presentTense(u"say"_s, plural));
        if (said.clause >= 0 && m_tree.hasMark(said.clause, "that"_L1) && m_tree.token(said.clause).relation == Relation::Ccomp) {
            for (const Detail detail : {Detail::Full, Detail::Medium}) {
                const QString label = opening + u' ' + m_phrases.of(said.clause, detail);
                if (label.size() <= longestLabel)
                    return label;
            }
        }
        const QStringView sentence = m_tree.sentence().span.in(m_tree.documentText());
        static const QRegularExpression quotation(u"[“\"]([^“”\"]{12,60})[”\"]"_s);
        const auto match = quotation.match(sentence.toString());
        if (!match.hasMatch())
            return {};
        QString words = match.captured(1).trimmed();
        while (words.endsWith(u',') || words.endsWith(u'.'))
            words.chop(1);
        const QString label = opening + u": “"_s + words + u'”';
        return words.count(u' ') >= 2 && words.front().isUpper() && label.size() <= longestLabel ? label : QString();
    }

    QString verbWords(const Predicate &predicate, bool passive) const
    {
        const int head = predicate.head;
        const QString base = lemma(m_tree.text(head), m_tree.token(head).upos);
        const Mood mood = readMood(m_tree, head);
        const bool isVerb = m_tree.token(head).upos == Upos::VERB;
        const bool planned = (m_happening.status == EventStatus::Planned && (!m_happening.arranged || mood.modal != Mood::Modal::None))
            || (m_happening.type == EventType::Threaten && m_happening.ahead && mood.modal != Mood::Modal::Conditional);
        QString verb;
        if (!isVerb)
            verb = presentTense(u"be"_s, isPlural()) + (isNegated(m_tree, head) ? u" not "_s : u" "_s) + (m_tree.hasMark(head, "in"_L1) ? u"in "_s : QString()) + m_tree.text(head).toString();
        else if (planned || (m_happening.type == EventType::Threaten && mood.modal == Mood::Modal::Conditional))
            verb = passive ? u"to be "_s + m_tree.text(head).toString() : (planned ? u"to "_s : u"would "_s) + base;
        else if (passive)
            verb = m_tree.text(head).toString();
        else if (m_happening.status == EventStatus::Hypothetical)
            verb = u"may "_s + base;
        else
            verb = presentTense(base, isPlural());
        if (isVerb && mood.negated) {
            const bool future = mood.modal != Mood::Modal::None;
            const QString no = isNegated(m_tree, head) ? u"not "_s : QString(); // "no country": the subject says it already
            verb = (future ? u"will "_s + no : no.isEmpty() ? QString() : (isPlural() ? u"do "_s : u"does "_s) + no) + (passive ? u"be "_s + m_tree.text(head).toString() : base);
        }
        // "carries out": the particle stands with its verb.
        for (const int each : m_tree.children(head)) {
            if (m_tree.token(each).relation == Relation::CompoundPrt && each > head)
                verb += u' ' + m_tree.text(each).toString();
        }
        const int next = head + 1;
        if (next < m_tree.size() && m_tree.token(next).head != head && m_tree.isWord(next, "forward"_L1))
            verb += u" forward"_s; // hung on the object: "put forward demands"
        return verb;
    }

    bool belongsToLabel(int head, int child) const
    {
        const Token &token = m_tree.token(child);
        if (token.xpos == Xpos::WDT || token.xpos == Xpos::WP)
            return false;
        switch (token.relation) {
        case Relation::Obj:
        case Relation::Iobj:
        case Relation::Xcomp:
            return child > head;
        case Relation::Ccomp: // "recalled its ambassador, saying …" is complete with its object
            return child > head && (child == m_happening.complement || m_tree.child(head, Relation::Obj) < 0);
        case Relation::Obl:
        case Relation::OblAgent:
        case Relation::Nmod:
            return child > head && !isTimeOrFrame(m_tree, child);
        case Relation::Advcl:
        case Relation::Acl:
            return child > head && (m_tree.hasMark(child, "to"_L1) || m_tree.hasMark(child, "of"_L1) || m_tree.hasMark(child, "for"_L1) || m_tree.hasMark(child, "whether"_L1));
        case Relation::Advmod:
            return child == head + 1 && token.upos == Upos::ADV && m_tree.word(child) != 0 && !isWordOfTime(m_tree.text(child))
                && !m_tree.isWord(child, "probably"_L1);
        default:
            return false;
        }
    }

    // What the label is nothing without.
    bool isNeeded(int child) const
    {
        const Relation relation = m_tree.token(child).relation;
        return relation == Relation::Obj || relation == Relation::Iobj || relation == Relation::Xcomp || relation == Relation::Ccomp
            || std::find(m_happening.recipients.begin(), m_happening.recipients.end(), child) != m_happening.recipients.end() || child == m_happening.noun;
    }

    bool isActor(int head) const
    {
        return std::find(m_happening.actors.begin(), m_happening.actors.end(), head) != m_happening.actors.end();
    }

    bool namesPlace(int child) const
    {
        const bool locates = m_tree.hasMark(child, "in"_L1) || m_tree.hasMark(child, "at"_L1) || m_tree.hasMark(child, "near"_L1);
        return locates && child != m_happening.noun && !m_place.isEmpty() && m_tree.spanOf(child).in(m_tree.documentText()).contains(m_place.section(u' ', 1));
    }

    QString ofClause() const
    {
        const Predicate predicate = findPredicate(m_tree, m_happening.verb);
        // "The expulsion of three diplomats by Moldova was announced": who does it stands in the phrase already.
        const bool told = predicate.object >= 0 && !m_happening.actors.empty() && m_tree.isBelow(m_happening.actors.front(), predicate.object);
        const bool inAttack = predicate.object >= 0 && m_happening.noun >= 0 && m_happening.noun != predicate.object && !m_happening.actors.empty() && m_tree.isBelow(m_happening.actors.front(), m_happening.noun);
        const bool passive = predicate.passive && (m_happening.actors.empty() || (predicate.subject < 0 && (told || inAttack)));
        std::vector<LabelPart> parts;
        if (passive) {
            // "the embassy was handed a note"
            const int subjectOfPassive = predicate.indirectObject >= 0 && predicate.indirectObject < m_happening.verb ? predicate.indirectObject : predicate.object;
            if (subjectOfPassive >= 0)
                parts.push_back(phrase(subjectOfPassive, true, Detail::Medium));
            else if (!m_happening.recipients.empty())
                parts.push_back(needed(m_phrases.names(m_happening.recipients)));
        } else if (predicate.subject >= 0 && m_tree.token(predicate.subject).upos == Upos::NOUN && !isActor(predicate.subject)
            && m_tree.isBelow(m_happening.actors.empty() ? predicate.subject : m_happening.actors.front(), predicate.subject)) {
            LabelPart tool = phrase(predicate.subject, true, Detail::Medium); // "Russian missile attack on Kyiv"
            for (QString &wording : tool.wordings)
                wording = withoutMarker(predicate.subject, wording); // "by a missile"
            parts.push_back(std::move(tool));
        } else if (!m_happening.actors.empty()) {
            parts.push_back(needed(subject()));
        }
        parts.push_back(needed(verbWords(predicate, passive)));
        const bool turned = predicate.passive && !passive;
        bool hasObject = turned;
        if (turned && predicate.object >= 0)
            parts.push_back(asObject(phrase(predicate.object, true)));
        const size_t first = parts.size();
        for (const int child : m_tree.children(m_happening.verb)) {
            if (!belongsToLabel(m_happening.verb, child) || (turned && isActor(child)))
                continue;
            if (namesPlace(child))
                continue; // the place itself stands at the end: "in Kryvyi Rih", not "in residential area of city"
            if (!passive && predicate.passive && child == predicate.subject)
                continue; // "was hit by a missile": the missile opens the label
            const Relation relation = m_tree.token(child).relation;
            hasObject = hasObject || relation == Relation::Obj || relation == Relation::Xcomp || relation == Relation::Ccomp;
            if (relation == Relation::Obj && standsForThing(child))
                parts.push_back(needed(m_context.thing));
            else if (const LabelPart part = phrase(child, isNeeded(child)); part.wordings != parts.back().wordings) // "the leader, Xi Jinping" may be two objects
                parts.push_back(part);
        }
        // "killed and others injured in a drone strike": the attack hangs on another verb.
        if (passive && m_happening.type == EventType::Assault && m_happening.noun >= 0 && m_tree.token(m_happening.noun).head != m_happening.verb && m_happening.noun > m_happening.verb
            && !m_tree.hasMark(m_happening.noun, "by"_L1)) {
            if (const LabelPart attack = phrase(m_happening.noun, false, Detail::Medium); !attack.wordings.empty())
                parts.push_back(attack);
        }
        // "Crimea, which Russia annexed": the object stands outside of the clause.
        if (!hasObject && !predicate.passive && predicate.object >= 0 && predicate.object < m_happening.verb
            && m_tree.token(predicate.object).xpos != Xpos::WDT && m_tree.token(predicate.object).xpos != Xpos::WP)
            parts.insert(parts.begin() + qsizetype(first), needed(withoutMarker(predicate.object, m_phrases.of(predicate.object, Detail::Short))));
        if (parts.size() < 3 && !predicate.passive && (m_happening.type != EventType::Consult || m_tree.text(m_happening.verb).startsWith("discuss"_L1)))
            parts.push_back({{wordsBehind(m_tree, m_happening.verb)}, true});
        return fit(parts);
    }

    // "Kyiv rejected them": the demands just told.
    bool standsForThing(int pronoun) const
    {
        if (m_context.thing.isEmpty() || m_tree.token(pronoun).upos != Upos::PRON || m_participants.at(m_tree, pronoun))
            return false;
        const bool plural = m_context.thing.endsWith(u's');
        return plural ? m_tree.isWord(pronoun, "them"_L1) : m_tree.isWord(pronoun, "it"_L1);
    }

    const SentenceTree &m_tree;
    const Happening &m_happening;
    const Participants &m_participants;
    const LabelContext &m_context;
    const PhraseText m_phrases;
    const QString m_place;
};

} // namespace

QString makeLabel(const SentenceTree &tree, const Happening &happening, const Participants &participants, const LabelContext &context)
{
    return LabelMaker(tree, happening, participants, context).make();
}

} // namespace entente
