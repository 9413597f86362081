// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/name_keys.h"

#include "corpus/fold.h"

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// The Ukrainian and Russian forms of one given name, as transliterate() leaves them: English-language news uses both for one person.
struct GivenNamePair {
    QLatin1StringView from;
    QLatin1StringView to;
};
constexpr GivenNamePair givenNames[] = {
    {"volodimir"_L1, "vladimir"_L1}, {"dmitro"_L1, "dmitri"_L1},    {"olexandr"_L1, "alexandr"_L1}, {"alexander"_L1, "alexandr"_L1},
    {"olexander"_L1, "alexandr"_L1}, {"olexi"_L1, "alexei"_L1},     {"alexi"_L1, "alexei"_L1},      {"serhi"_L1, "sergei"_L1},
    {"sergi"_L1, "sergei"_L1},       {"andri"_L1, "andrei"_L1},     {"mikola"_L1, "nikolai"_L1},    {"mihailo"_L1, "mihail"_L1},
    {"evhen"_L1, "evgeni"_L1},       {"evheni"_L1, "evgeni"_L1},    {"ihor"_L1, "igor"_L1},         {"kirilo"_L1, "kiril"_L1},
    {"oleh"_L1, "oleg"_L1},          {"pavlo"_L1, "pavel"_L1},
};

QString transliterated(const QString &word)
{
    QString result;
    result.reserve(word.size());
    for (qsizetype i = 0; i < word.size(); ++i) {
        QChar c = word[i];
        if (c == u'y' || c == u'j')
            c = u'i';
        if (c == u'k' && i + 1 < word.size() && word[i + 1] == u'h')
            continue; // kh is written h as often
        if (c == u'k' && i + 1 < word.size() && word[i + 1] == u's') {
            c = u'x';
            ++i;
        }
        if (!result.isEmpty() && result.back() == c)
            continue; // doubled letters come and go between spellings
        result += c;
    }
    if (result.startsWith(u"ie") && result.size() > 3)
        result.remove(0, 1); // Yevgeny and Evgeny
    for (const GivenNamePair &pair : givenNames) {
        if (result == pair.from)
            return pair.to;
    }
    return result == "el"_L1 ? u"al"_s : result;
}

} // namespace

QStringList personNameKey(QStringView name)
{
    const QStringList words = foldedWords(name);
    QStringList key;
    bool lastWasInitial = false;
    for (const QString &word : words) {
        const bool isInitial = word.size() == 1;
        if (isInitial && lastWasInitial)
            key.back() += word; // J. D. is JD
        else if (word == "jr"_L1 && key.size() > 1)
            key.back() += u" jr"_s; // a generation is a different person
        else
            key += transliterated(word);
        lastWasInitial = isInitial;
    }
    return key;
}

QString properNameKey(QStringView name)
{
    QStringList words = foldedWords(name);
    if (words.size() > 1 && words.front() == "the"_L1)
        words.removeFirst();
    return words.join(u' ');
}

} // namespace entente
