// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/phrase_text.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isDateWord(QStringView word)
{
    static const QStringList days{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s, u"yesterday"_s,
        u"today"_s, u"tomorrow"_s, u"tonight"_s, u"week"_s, u"month"_s, u"year"_s, u"morning"_s, u"evening"_s, u"night"_s, u"afternoon"_s, u"january"_s,
        u"february"_s, u"march"_s, u"april"_s, u"june"_s, u"july"_s, u"august"_s, u"september"_s, u"october"_s, u"november"_s, u"december"_s};
    return days.contains(word.toString().toLower()) || (word.size() == 4 && (word.startsWith(u"19") || word.startsWith(u"20")) && word.toInt() > 0);
}

} // namespace

QString joinWords(const QStringList &words)
{
    QString text;
    for (const QString &word : words) {
        const bool clings = word == u"'s" || word == u"’s" || word == u"'" || word == u"’" || word == u"," || word == u"n't" || word == u"%" || word == u"-";
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

QString PhraseText::shortName(EntityIndex index) const
{
    const Entity &entity = m_participants.entity(index);
    if (entity.kind == EntityKind::Country) {
        const QString code = entity.country.toString();
        if (code == "US"_L1)
            return u"US"_s;
        if (code == "GB"_L1)
            return u"UK"_s;
        if (code == "AE"_L1)
            return u"UAE"_s;
        return entity.name;
    }
    if (entity.kind != EntityKind::Person)
        return entity.name;
    return surname(entity);
}

QString PhraseText::surname(const Entity &person) const
{
    const QStringList parts = person.name.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return person.name;
    const QString land = person.country.toString();
    const bool hyphened = parts.size() == 2 && parts.last().section(u'-', 1, 1).left(1).toLower() == parts.last().section(u'-', 1, 1).left(1)
        && parts.last().contains(u'-'); // "Ban Ki-moon"
    const bool familyFirst = hyphened || land == "CN"_L1 || land == "TW"_L1 || land == "KR"_L1 || land == "KP"_L1;
    QString name = familyFirst ? parts.first() : parts.last();
    // "von der Leyen", "bin Salman", "al Sharaa": particles belong to the surname.
    for (qsizetype i = parts.size() - 2; !familyFirst && i > 0 && parts[i].front().isLower(); --i)
        name.prepend(parts[i] + u' ');
    if (name.size() < 3 && !familyFirst)
        return person.name;
    // Two people of one surname are told apart.
    return m_participants.isOnlySurname(name, person) ? name : person.name;
}

bool PhraseText::isLeftOut(int head, int child, bool deep, int depth) const
{
    const Token &token = m_tree.token(child);
    switch (token.relation) {
    case Relation::Punct:
        return !(token.upos == Upos::PUNCT && (m_tree.isWord(child, "-"_L1) || m_tree.isWord(child, "%"_L1)));
    case Relation::Det:
        return m_tree.isWord(child, "a"_L1) || m_tree.isWord(child, "an"_L1) || m_tree.isWord(child, "the"_L1);
    case Relation::Appos:
    case Relation::AclRelcl:
    case Relation::Parataxis:
    case Relation::Advcl:
    case Relation::Discourse:
    case Relation::Reparandum:
        return true;
    case Relation::Acl:
        return !deep || depth > 2;
    case Relation::Nmod:
    case Relation::Obl:
        return (!deep && child > head && !m_tree.hasMark(child, "of"_L1)) || depth > 3 || m_tree.hasMark(child, "including"_L1) || isDateWord(m_tree.text(child));
    case Relation::OblUnmarked:
    case Relation::NmodUnmarked:
        return isDateWord(m_tree.text(child));
    case Relation::NmodPoss:
        return isDateWord(m_tree.text(child));
    case Relation::Advmod:
        return m_tree.isWord(child, "also"_L1) || m_tree.isWord(child, "just"_L1) || m_tree.isWord(child, "previously"_L1) || m_tree.isWord(child, "however"_L1);
    default:
        return false;
    }
}

void PhraseText::write(int head, bool deep, int depth, Writing &to) const
{
    const TextSpan own = m_tree.token(head).span;
    if (std::any_of(to.names.begin(), to.names.end(), [&](TextSpan each) { return each.contains(own); }))
        return;
    const auto named = namedBy(head);
    const bool isPerson = named && m_participants.entity(*named).kind == EntityKind::Person;
    const bool isPronoun = m_tree.token(head).upos == Upos::PRON;
    bool wroteHead = false;
    const auto writeHead = [&] {
        if (wroteHead)
            return;
        wroteHead = true;
        // "asks his partners": a name in the place of a possessive would read as a title ("asks Zelenskyy partners").
        if (isPronoun && m_tree.token(head).relation == Relation::NmodPoss)
            to.words.append(m_tree.text(head).toString().toLower());
        else if (named && (isPerson || isPronoun || m_participants.entity(*named).kind == EntityKind::Country) && m_tree.token(head).upos != Upos::ADJ)
            to.words.append(shortName(*named));
        else if (head == 0 && (m_tree.token(head).upos == Upos::ADP || m_tree.token(head).upos == Upos::ADV))
            to.words.append(m_tree.text(head).toString().toLower()); // the sentence's capital is not the label's
        else
            to.words.append(m_tree.text(head).toString());
        if (isPerson) {
            if (const auto mention = m_participants.mentionAt(m_tree, head))
                to.names.push_back(*mention);
        }
    };
    for (const int each : m_tree.children(head)) {
        const Relation relation = m_tree.token(each).relation;
        if (each > head)
            writeHead();
        if (isLeftOut(head, each, deep, depth))
            continue;
        // A person's titles and the rest of the name are in the name that is written.
        if (isPerson && (relation == Relation::Flat || relation == Relation::Compound || relation == Relation::NmodDesc || relation == Relation::Amod
                || relation == Relation::NmodPoss || relation == Relation::Goeswith || (relation == Relation::Nmod && each > head)))
            continue;
        if (named && m_participants.entity(*named).kind == EntityKind::Country && m_participants.at(m_tree, each) == named && m_tree.token(head).upos != Upos::ADJ)
            continue; // "United" of "United States"
        // Two people's names joined: the group ends where the clause around it goes on.
        if (relation == Relation::Conj && m_tree.token(each).upos == Upos::VERB && m_tree.token(head).upos != Upos::VERB)
            continue;
        if (relation == Relation::Cc) {
            const bool wellAs = m_tree.child(each, Relation::Fixed) >= 0; // "as well as"
            to.words.append(wellAs ? u"and"_s : m_tree.text(each).toString());
            continue;
        }
        write(each, deep, depth + (relation == Relation::Nmod || relation == Relation::Obl ? 1 : 0), to);
    }
    writeHead();
}

QString PhraseText::of(int head, bool deep) const
{
    Writing to;
    write(head, deep, 0, to);
    return joinWords(to.words);
}

QString PhraseText::names(const std::vector<int> &heads) const
{
    QStringList parts;
    for (const int head : heads) {
        const auto named = namedBy(head);
        QString part;
        if (named && m_tree.token(head).upos != Upos::ADJ) {
            part = shortName(*named);
        } else {
            Writing to;
            for (const int each : m_tree.children(head)) {
                if (each > head || m_tree.token(each).relation == Relation::Cc || m_tree.token(each).relation == Relation::Case || isLeftOut(head, each, false, 0))
                    continue;
                write(each, false, 1, to);
            }
            to.words.append(named && m_tree.token(head).upos == Upos::ADJ ? shortName(*named) : m_tree.text(head).toString());
            for (const int each : m_tree.children(head)) {
                if (each > head && m_tree.token(each).relation == Relation::Nmod && !isLeftOut(head, each, false, 0))
                    write(each, false, 1, to);
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
