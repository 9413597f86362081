// SPDX-License-Identifier: GPL-3.0-or-later
// How phrases call people and countries: the short names of headlines.
#include "extraction/events/phrase_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

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
    return m_participants.shortName(index, [&] { return surname(entity); });
}

// What the article calls the person for short: "Lou" of Lou Jiwei, "Suu Kyi" of Aung San Suu Kyi; empty where it has no one way, or the given name would be it.
QString PhraseText::ownShortName(const Entity &person) const
{
    const QStringList parts = person.name.split(u' ', Qt::SkipEmptyParts);
    QHash<QString, int> uses;
    for (const EntityMention &mention : person.mentions) {
        if (mention.form != MentionForm::ShortName)
            continue;
        const QString text = mention.span.in(m_tree.documentText()).toString().section(u". "_s, -1).simplified();
        const QStringList words = text.split(u' ');
        if (words.size() < parts.size() && std::all_of(words.begin(), words.end(), [&](const QString &each) { return parts.contains(each) && each.front().isUpper(); }))
            ++uses[text];
    }
    QString best;
    for (auto it = uses.cbegin(); it != uses.cend(); ++it) {
        if (best.isEmpty() || it.value() > uses.value(best) || (it.value() == uses.value(best) && it.key() < best))
            best = it.key();
    }
    const bool last = best == parts.last() || (best.contains(u' ') && person.name.endsWith(best));
    const bool first = best == parts.first() && uses.value(best) > 1;
    return (last || first) && m_participants.isOnlySurname(best, person) ? best : QString();
}

QString PhraseText::surname(const Entity &person) const
{
    if (const QString own = ownShortName(person); !own.isEmpty())
        return own;
    QStringList parts = person.name.split(u' ', Qt::SkipEmptyParts);
    while (parts.size() > 2 && (parts.last() == "Jr."_L1 || parts.last() == "Jr"_L1 || parts.last() == "Sr."_L1))
        parts.removeLast();
    if (parts.size() < 2)
        return person.name;
    static const QRegularExpression numeral(u"^[IVX]+$"_s);
    if (numeral.match(parts.last()).hasMatch())
        return person.name; // "Charles III"
    const QString land = person.country.toString();
    const bool hyphened = parts.size() == 2 && parts.last().section(u'-', 1, 1).left(1).toLower() == parts.last().section(u'-', 1, 1).left(1)
        && parts.last().contains(u'-'); // "Ban Ki-moon"
    const bool familyFirst = hyphened || land == "CN"_L1 || land == "TW"_L1 || land == "KR"_L1 || land == "KP"_L1;
    QString name = familyFirst ? parts.first() : parts.last();
    // "von der Leyen", "bin Salman", "al Sharaa": particles belong to the surname.
    for (qsizetype i = parts.size() - 2; !familyFirst && i > 0 && parts[i].front().isLower(); --i)
        name.prepend(parts[i] + u' ');
    static const QSet<QString> particles{u"von"_s, u"van"_s, u"de"_s, u"di"_s, u"da"_s, u"bin"_s, u"al"_s, u"el"_s, u"ben"_s};
    if ((name.size() < 3 && !familyFirst) || particles.contains(parts.first().toLower()))
        return person.name;
    // Two people of one surname are told apart.
    return m_participants.isOnlySurname(name, person) ? name : person.name;
}

} // namespace entente
