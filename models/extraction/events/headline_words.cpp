// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/headline_words.h"

namespace entente {

using namespace Qt::StringLiterals;

QString presentTense(const QString &verb, bool plural)
{
    if (verb == "be"_L1)
        return plural ? u"are"_s : u"is"_s;
    if (plural || verb.isEmpty())
        return verb;
    if (verb == "have"_L1)
        return u"has"_s;
    const QChar last = verb.back();
    const QChar before = verb.size() > 1 ? verb[verb.size() - 2] : QChar();
    const auto isVowel = [](QChar c) { return QStringView(u"aeiou").contains(c); };
    if (last == u'y' && !isVowel(before))
        return verb.chopped(1) + u"ies"_s;
    if (last == u's' || last == u'x' || last == u'z' || last == u'o' || (last == u'h' && (before == u's' || before == u'c')))
        return verb + u"es"_s;
    return verb + u's';
}

} // namespace entente
