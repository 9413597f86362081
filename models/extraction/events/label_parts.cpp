// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/label_parts.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isOpener(const QString &word)
{
    static const QStringList openers{u"of"_s, u"in"_s, u"on"_s, u"at"_s, u"for"_s, u"to"_s, u"with"_s, u"from"_s, u"by"_s, u"against"_s, u"over"_s, u"and"_s, u"or"_s,
        u"but"_s, u"that"_s, u"who"_s, u"which"_s, u"after"_s, u"as"_s, u"into"_s, u"about"_s, u"the"_s, u"a"_s, u"an"_s, u"its"_s, u"his"_s, u"their"_s, u"her"_s, u"between"_s,
        u"towards"_s, u"toward"_s, u"under"_s, u"near"_s, u"not"_s, u"than"_s, u"while"_s, u"if"_s, u"whether"_s, u"is"_s, u"are"_s, u"was"_s, u"were"_s, u"be"_s, u"has"_s,
        u"have"_s, u"had"_s, u"will"_s, u"would"_s, u"should"_s, u"must"_s, u"could"_s, u"may"_s};
    return openers.contains(word.toLower());
}

QString withoutEnd(QStringList words)
{
    // "… and push" says less than nothing.
    if (words.size() > 3 && (words[words.size() - 2] == u"and" || words[words.size() - 2] == u"or"))
        words = words.mid(0, words.size() - 2);
    while (words.size() > 1 && (isOpener(words.last()) || words.last() == u","))
        words.removeLast();
    QString text = words.join(u' ');
    while (text.endsWith(u',') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

// Cut before a preposition or conjunction where one stands late enough, else between words.
QString shortened(const QString &text, qsizetype longest)
{
    QStringList words = text.left(longest + 1).split(u' ');
    if (text.size() > longest)
        words.removeLast();
    const qsizetype least = longest / 2;
    for (qsizetype i = words.size() - 1; i > 0; --i) {
        if (words.mid(0, i).join(u' ').size() < least)
            break;
        if (isOpener(words[i]))
            return withoutEnd(words.mid(0, i));
    }
    return withoutEnd(words);
}

qsizetype shortest(const LabelPart &part)
{
    return part.wordings.isEmpty() ? 0 : part.wordings.last().size() + 1;
}

} // namespace

QString fitParts(const std::vector<LabelPart> &parts, qsizetype longest)
{
    QString label;
    for (size_t i = 0; i < parts.size(); ++i) {
        const LabelPart &part = parts[i];
        if (part.wordings.isEmpty() || part.wordings.first().isEmpty())
            continue;
        if (part.wordings.first().front().isUpper() && label.endsWith(u' ' + part.wordings.first()))
            continue; // "warned the leader, Xi Jinping": named once
        qsizetype reserved = 0;
        for (size_t later = i + 1; later < parts.size(); ++later)
            reserved += parts[later].needed ? shortest(parts[later]) : 0;
        const auto joined = [&](const QString &wording) { return label.isEmpty() ? wording : label + u' ' + wording; };
        const auto fitting = [&](qsizetype room) {
            return std::find_if(part.wordings.begin(), part.wordings.end(),
                [&](const QString &wording) { return !wording.isEmpty() && joined(wording).size() + room <= longest; });
        };
        auto fits = fitting(reserved);
        if (fits == part.wordings.end() && part.needed)
            fits = fitting(0);
        if (fits != part.wordings.end())
            label = joined(*fits);
        else if (part.needed)
            return shortened(joined(part.wordings.last()), longest);
    }
    static const QStringList dangling{u"what"_s, u"who"_s, u"which"_s, u"whether"_s, u"where"_s, u"how"_s, u"why"_s, u"and"_s, u"to"_s, u"that"_s};
    while (label.contains(u' ') && dangling.contains(label.section(u' ', -1)))
        label = label.section(u' ', 0, -2);
    return label;
}

} // namespace entente
