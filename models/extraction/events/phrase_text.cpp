// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/phrase_text.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

bool isWordOfTime(QStringView word)
{
    static const QSet<QString> words{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s, u"yesterday"_s, u"today"_s,
        u"tomorrow"_s, u"tonight"_s, u"minute"_s, u"minutes"_s, u"hour"_s, u"hours"_s, u"day"_s, u"days"_s, u"week"_s, u"weeks"_s, u"weekend"_s, u"month"_s, u"months"_s,
        u"year"_s, u"years"_s, u"decade"_s, u"decades"_s, u"morning"_s, u"evening"_s, u"night"_s, u"afternoon"_s, u"noon"_s, u"midnight"_s, u"dawn"_s, u"january"_s, u"february"_s,
        u"march"_s, u"april"_s, u"june"_s, u"july"_s, u"august"_s, u"september"_s, u"october"_s, u"november"_s, u"december"_s, u"spring"_s, u"summer"_s, u"autumn"_s, u"winter"_s};
    return words.contains(word.toString().toLower()) || (word.size() == 4 && (word.startsWith(u"19") || word.startsWith(u"20")) && word.toInt() > 0);
}

namespace {

bool isAbbreviation(const QString &word)
{
    return word.size() < 6 && word == word.toUpper();
}

} // namespace

QString joinWords(const QStringList &words)
{
    QString text;
    for (const QString &word : words) {
        if (!word.isEmpty() && word.front().isUpper() && (text == word || text.endsWith(u' ' + word)))
            continue; // "the leader, Xi Jinping": named once
        const bool clings = word == u"'s" || word == u"’s" || word == u"'" || word == u"’" || word == u"," || word == u"n't" || word == u"n’t" || word == u"%" || word == u"-";
        const bool afterDash = text.endsWith(u'-') || text.endsWith(u'$') || text.endsWith(u'€') || text.endsWith(u'£');
        if (!text.isEmpty() && !clings && !afterDash)
            text += u' ';
        text += word;
    }
    return text;
}

std::optional<EntityIndex> PhraseText::namedBy(int head) const
{
    if (const auto found = m_participants.at(m_tree, head))
        return found;
    return m_participants.person(m_tree, head);
}

// "Save the Children", "Joe the Plumber": an article that belongs to a name.
bool PhraseText::isInsideName(int article) const
{
    return article > 0 && article + 1 < m_tree.size() && m_tree.token(article - 1).upos == Upos::PROPN && m_tree.token(article + 1).upos == Upos::PROPN
        && m_tree.token(article - 1).head == m_tree.token(article).head;
}

bool PhraseText::isRelativeClause(int verb) const
{
    if (m_tree.token(verb).upos != Upos::VERB && m_tree.child(verb, Relation::Cop) < 0)
        return false;
    const auto below = m_tree.children(verb);
    return m_tree.token(verb).relation != Relation::Ccomp && std::any_of(below.begin(), below.end(), [&](int each) {
        const Token &token = m_tree.token(each);
        const auto words = m_tree.children(each);
        const bool whose = std::any_of(words.begin(), words.end(), [&](int word) { return m_tree.token(word).xpos == Xpos::WPS; });
        if (each < verb && token.xpos == Xpos::WRB && token.relation == Relation::Advmod && m_tree.token(verb).relation != Relation::Xcomp)
            return true; // "steps where armed men …"
        return each < verb && (whose || ((token.xpos == Xpos::WDT || token.xpos == Xpos::WP) && token.upos == Upos::PRON));
    });
}

// Whether a word after the preposition is where something happens: there a capital stays a town ("an attack on Kyiv", "talks in Moscow").
bool PhraseText::isSpot(int head) const
{
    return m_tree.hasMark(head, "in"_L1) || m_tree.hasMark(head, "on"_L1) || m_tree.hasMark(head, "at"_L1) || m_tree.hasMark(head, "near"_L1) || m_tree.hasMark(head, "outside"_L1)
        || m_tree.hasMark(head, "from"_L1) || m_tree.hasMark(head, "over"_L1) || m_tree.hasMark(head, "to"_L1);
}

bool PhraseText::isLeftOut(int head, int child, Detail detail, int depth) const
{
    const Token &token = m_tree.token(child);
    if (child < head && (token.xpos == Xpos::WDT || token.xpos == Xpos::WP) && m_tree.token(head).relation != Relation::Ccomp)
        return true; // "as a deterrence to what it called a threat"
    if (token.relation == Relation::Conj && token.upos == Upos::CCONJ)
        return true; // an "and" that joins nothing
    if (token.relation == Relation::AclRelcl && m_tree.token(head).xpos == Xpos::WP && detail == Detail::Full)
        return false; // "what a deal would include"
    if (isRelativeClause(child))
        return true; // whatever the parser calls it
    const auto isOneOf = [&](std::initializer_list<QLatin1StringView> words) {
        return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return m_tree.isWord(child, each); });
    };
    switch (token.relation) {
    case Relation::Punct:
        return !(token.upos == Upos::PUNCT && isOneOf({"-"_L1, "%"_L1}));
    case Relation::Det:
        return isOneOf({"a"_L1, "an"_L1, "the"_L1}) && !isInsideName(child);
    case Relation::Appos:
    case Relation::AclRelcl:
    case Relation::Parataxis:
    case Relation::Advcl:
    case Relation::Discourse:
    case Relation::Reparandum:
        return true;
    case Relation::Acl:
        return detail != Detail::Full || depth > 2;
    case Relation::Nmod:
    case Relation::Obl:
        if (isWordOfTime(m_tree.text(child)) || m_tree.hasMark(child, "after"_L1) || m_tree.hasMark(child, "before"_L1) || m_tree.hasMark(child, "since"_L1)
            || m_tree.hasMark(child, "during"_L1) || m_tree.hasMark(child, "until"_L1) || m_tree.hasMark(child, "including"_L1) || m_tree.hasMark(child, "according"_L1) || m_tree.hasMark(child, "despite"_L1)
            || m_tree.hasMark(child, "amid"_L1))
            return true;
        if (child < head)
            return false;
        if (detail == Detail::Bare)
            return true;
        if (detail == Detail::Short)
            return depth > 0 || !m_tree.hasMark(child, "of"_L1);
        return depth > (detail == Detail::Medium ? 0 : 3);
    case Relation::OblUnmarked:
    case Relation::NmodUnmarked:
    case Relation::NmodPoss:
        return isWordOfTime(m_tree.text(child));
    case Relation::Compound:
        return isWordOfTime(m_tree.text(child)) && token.upos == Upos::PROPN; // "the Friday explosions"
    case Relation::Amod:
        return token.upos == Upos::ADV && isOneOf({"forward"_L1, "back"_L1});
    case Relation::CompoundPrt:
        return m_tree.token(head).upos == Upos::NOUN; // "put forward demands"
    case Relation::Advmod:
        return (m_tree.token(head).upos == Upos::NOUN && isOneOf({"forward"_L1, "out"_L1, "up"_L1, "back"_L1, "down"_L1})) || isOneOf({"also"_L1, "just"_L1, "previously"_L1, "however"_L1, "earlier"_L1, "later"_L1, "already"_L1, "now"_L1, "then"_L1, "still"_L1, "meanwhile"_L1,
            "subsequently"_L1, "recently"_L1, "soon"_L1, "probably"_L1, "only"_L1, "even"_L1, "therefore"_L1, "instead"_L1, "ago"_L1});
    default:
        return false;
    }
}

// A country by its usual name where it acts as one ("Moscow" is Russia); in a phrase about something else its own word ("the Ankara prosecutor").
QString PhraseText::headWord(int head) const
{
    const Token &token = m_tree.token(head);
    const QString word = m_tree.text(head).toString();
    const auto named = namedBy(head);
    if (token.upos == Upos::PRON && token.relation == Relation::NmodPoss)
        return word.toLower(); // "asks his partners": a name in the place of a possessive would read as a title ("asks Zelenskyy partners")
    if (named && token.upos != Upos::ADJ) {
        const Entity &entity = m_participants.entity(*named);
        const bool describes = token.relation == Relation::Compound || token.relation == Relation::Amod || token.relation == Relation::NmodDesc;
        const bool people = m_participants.isDemonym(m_tree, head)
            || (token.xpos == Xpos::NNPS && word.compare(entity.name.section(u' ', -1), Qt::CaseInsensitive) != 0); // "Palestinians"
        // "Kellogg denies that he had proposed", "Blair pledges to stand with the president"
        const bool self = std::find(m_selves.begin(), m_selves.end(), *named) != m_selves.end();
        const bool isCapitalised = entity.kind == EntityKind::Country && head > 0 && word.front().isUpper(); // "from Chile", taken for a common noun
        if (self && token.relation != Relation::Nsubj && (token.upos == Upos::PRON || (token.upos == Upos::NOUN && !isCapitalised)))
            return word.toLower();
        if (self && token.upos == Upos::PRON)
            return word.toLower();
        if (entity.kind == EntityKind::Person || token.upos == Upos::PRON)
            return shortName(*named);
        const bool isName = entity.name.endsWith(word) || isAbbreviation(word);
        if (entity.kind == EntityKind::Country && !describes && !people && (isName || !isSpot(head)))
            return shortName(*named);
    }
    if (head == 0 && (token.upos == Upos::ADP || token.upos == Upos::ADV || token.upos == Upos::NOUN || token.upos == Upos::ADJ || token.upos == Upos::NUM || token.upos == Upos::DET) && !named)
        return word == word.toUpper() && word.size() > 1 ? word : word.toLower(); // the sentence's capital is not the label's
    if (word == u"U.S." || word == u"U.S")
        return u"US"_s;
    if (word == u"U.K.")
        return u"UK"_s;
    if (word == u"U.N.")
        return u"UN"_s;
    return word;
}

void PhraseText::write(int head, Detail detail, int depth, Writing &to) const
{
    const TextSpan own = m_tree.token(head).span;
    if (std::any_of(to.names.begin(), to.names.end(), [&](TextSpan each) { return each.contains(own); }))
        return;
    const auto named = namedBy(head);
    const bool isPerson = named && m_participants.entity(*named).kind == EntityKind::Person;
    bool wroteHead = false;
    // "the broadcaster CNN", "the chief of staff, Andriy Yermak": the name says it.
    if (!named && m_tree.token(head).upos == Upos::NOUN && m_tree.token(head).xpos == Xpos::NN && m_tree.isAgentNoun(head)) {
        for (const int each : m_tree.children(head)) {
            const auto name = m_tree.token(each).relation == Relation::Appos && each > head ? m_participants.at(m_tree, each) : std::nullopt;
            if (!name || (m_participants.entity(*name).kind != EntityKind::Organization && m_participants.entity(*name).kind != EntityKind::Person))
                continue;
            for (const int marker : m_tree.children(head)) {
                if (m_tree.token(marker).relation == Relation::Case && marker < head)
                    to.words.append(m_tree.text(marker).toString().toLower());
            }
            to.words.append(shortName(*name));
            return;
        }
    }
    // "the Organization for Security and Co-operation in Europe": a name of several words is written whole, as it is known.
    const auto mention = m_participants.mentionAt(m_tree, head);
    if (named && m_participants.at(m_tree, head) == named && m_participants.entity(*named).kind == EntityKind::Organization && mention && mention->length() > m_tree.token(head).span.length()
        && m_tree.token(head).upos == Upos::PROPN) {
        for (const int each : m_tree.children(head)) {
            if (each < head && m_tree.token(each).relation == Relation::Case && !mention->contains(m_tree.token(each).span))
                to.words.append(m_tree.text(each).toString().toLower());
        }
        const QString name = m_participants.entity(*named).name;
        while (!to.words.isEmpty() && mention->in(m_tree.documentText()).startsWith(to.words.last()))
            to.words.removeLast(); // "Khmer" of "Khmer Rouge"
        to.words.append(name.size() <= mention->length() ? name : mention->in(m_tree.documentText()).toString());
        to.names.push_back(*mention);
        for (const int each : m_tree.children(head)) {
            const Relation relation = m_tree.token(each).relation;
            if (relation == Relation::Conj && m_tree.token(each).upos != Upos::VERB) {
                const int conjunction = m_tree.child(each, Relation::Cc);
                if (conjunction < 0)
                    to.words.append(u","_s);
                write(each, detail, depth, to);
            }
        }
        return;
    }
    if (m_tree.token(head).xpos == Xpos::POS && !to.words.isEmpty() && to.words.last().endsWith(u's') != (m_tree.text(head).size() == 1)) {
        to.words.append(to.words.last().endsWith(u's') ? u"’"_s : u"’s"_s); // "Paris'" written as France, "Manila's" as the Philippines
        return;
    }
    const auto writeHead = [&] {
        if (wroteHead)
            return;
        wroteHead = true;
        to.words.append(headWord(head));
        if (isPerson) {
            if (mention)
                to.names.push_back(*mention);
        }
    };
    for (const int each : m_tree.children(head)) {
        const Relation relation = m_tree.token(each).relation;
        if (each > head)
            writeHead();
        if (isLeftOut(head, each, detail, depth))
            continue;
        if (isPerson && relation != Relation::Conj && m_participants.at(m_tree, each) == named)
            continue;
        // A person's titles and the rest of the name are in the name that is written.
        if (isPerson && (relation == Relation::Flat || relation == Relation::Compound || relation == Relation::NmodDesc || relation == Relation::Amod
                || relation == Relation::NmodPoss || relation == Relation::Goeswith || relation == Relation::Det || (relation == Relation::Nmod && each > head)))
            continue;
        if (named && m_participants.entity(*named).kind == EntityKind::Country && m_participants.at(m_tree, each) == named && m_tree.token(head).upos != Upos::ADJ)
            continue; // "United" of "United States"
        // "accepted the outlines of the deal, but Israel has not": another clause
        if (relation == Relation::Conj && m_tree.token(each).upos != Upos::ADJ) {
            const int conjunction = m_tree.child(each, Relation::Cc);
            if (conjunction >= 0 && m_tree.isWord(conjunction, "but"_L1))
                continue;
        }
        // "urged them to stop and pushed for talks": the finite verb is the governor's
        if (relation == Relation::Conj && m_tree.token(head).xpos == Xpos::VB && (m_tree.token(each).xpos == Xpos::VBD || m_tree.token(each).xpos == Xpos::VBZ))
            continue;
        // Two people's names joined: the group ends where the clause around it goes on.
        if (relation == Relation::Conj && m_tree.token(each).upos == Upos::VERB && m_tree.token(head).upos != Upos::VERB)
            continue;
        if (relation == Relation::Cc) {
            const bool wellAs = m_tree.child(each, Relation::Fixed) >= 0; // "as well as"
            to.words.append(wellAs ? u"and"_s : m_tree.text(each).toString());
            continue;
        }
        if (relation == Relation::Conj && m_tree.child(each, Relation::Cc) < 0 && !to.words.isEmpty())
            to.words.append(u","_s); // "security, political and economic issues"
        write(each, detail, depth + (relation == Relation::Nmod || relation == Relation::Obl ? 1 : 0), to);
    }
    writeHead();
}

QString PhraseText::of(int head, Detail detail) const
{
    Writing to;
    write(head, detail, 0, to);
    return joinWords(to.words);
}

// "Ministry" of "South Korea's Ministry of Foreign Affairs": a name that many share says nothing alone.
bool PhraseText::isCommonName(EntityIndex index) const
{
    const Entity &entity = m_participants.entity(index);
    static const QStringList common{u"ministry"_s, u"government"_s, u"parliament"_s, u"council"_s, u"cabinet"_s, u"committee"_s, u"commission"_s, u"army"_s, u"navy"_s, u"court"_s,
        u"embassy"_s, u"treasury"_s, u"party"_s, u"force"_s, u"forces"_s};
    static const QStringList kinds{u"foreign"_s, u"defense"_s, u"defence"_s, u"interior"_s, u"finance"_s, u"national"_s, u"security"_s, u"supreme"_s, u"trade"_s, u"air"_s};
    QStringList words = entity.name.toLower().split(u' ');
    if (entity.kind != EntityKind::Organization || !entity.country.isValid() || !common.contains(words.takeLast()))
        return false;
    return std::all_of(words.begin(), words.end(), [&](const QString &each) { return kinds.contains(each); });
}

QString PhraseText::names(const std::vector<int> &heads) const
{
    QStringList parts;
    for (const int head : heads) {
        const auto named = namedBy(head);
        QString part;
        // "a Palestinian", which the tagger takes for an adjective
        const Relation role = m_tree.token(head).relation;
        const bool person = m_tree.token(head).upos == Upos::ADJ && (role == Relation::Nsubj || role == Relation::Obj) && head > 0 && m_tree.token(head - 1).upos == Upos::DET;
        if (named && person) {
            parts.append(m_tree.text(head).toString());
            continue;
        }
        // "Grishchenko, a former minister and a deputy premier": what the person is, not another one.
        const int article = m_tree.child(head, Relation::Det);
        if (!named && !parts.isEmpty() && article >= 0 && m_tree.token(head).xpos == Xpos::NN && m_tree.token(article).head == head
            && (m_tree.isWord(article, "a"_L1) || m_tree.isWord(article, "an"_L1)) && m_participants.person(m_tree, heads.front()))
            continue;
        if (named && m_tree.token(head).upos != Upos::ADJ && !isCommonName(*named)) {
            part = m_tree.token(head).xpos == Xpos::NNPS ? headWord(head)
                : m_participants.isDemonym(m_tree, head)   ? m_tree.text(head).toString() // "a Palestinian"
                                                           : shortName(*named);
        } else {
            Writing to;
            for (const int each : m_tree.children(head)) {
                const bool counterpart = m_tree.text(head).startsWith("counterpart"_L1) && m_tree.token(each).upos == Upos::PRON;
                if (counterpart || each > head || m_tree.token(each).relation == Relation::Cc || m_tree.token(each).relation == Relation::Case || isLeftOut(head, each, Detail::Short, 0))
                    continue;
                write(each, Detail::Short, 1, to);
            }
            to.words.append(named && m_tree.token(head).upos == Upos::ADJ ? shortName(*named) : m_tree.text(head).toString());
            for (const int each : m_tree.children(head)) {
                const bool origin = m_tree.hasMark(each, "of"_L1) || m_tree.hasMark(each, "from"_L1) || m_tree.hasMark(each, "between"_L1);
                if (each > head && origin && m_tree.token(each).relation == Relation::Nmod && !isWordOfTime(m_tree.text(each)))
                    write(each, Detail::Short, 1, to);
            }
            part = joinWords(to.words);
        }
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
    }
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return parts.join(u", "_s) + u" and "_s + last;
}

} // namespace entente
