// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lemma.h"

#include "language/characters.h"
#include "language/irregular_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace entente {

namespace {

using Word = std::u16string_view;

bool isVowel(char16_t c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

// The unit `back` places before the end, 0 if the word is shorter.
char16_t fromEnd(Word word, std::size_t back)
{
    return back < word.size() ? word[word.size() - 1 - back] : u'\0';
}

bool hasVowel(Word word)
{
    return std::any_of(word.begin(), word.end(), [](char16_t c) { return isVowel(c) || c == u'y'; });
}

int syllables(Word word)
{
    int count = 0;
    bool inVowel = false;
    for (const char16_t c : word) {
        const bool vowel = isVowel(c) || c == u'y';
        count += vowel && !inVowel;
        inVowel = vowel;
    }
    return count;
}

bool endsWithAny(Word word, std::initializer_list<Word> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](Word ending) { return word.ends_with(ending); });
}

// Whether a stem that ends in vowel + consonant lost an "e" before -ed or -ing: "invad" did, "target" did not.
// The two-vowel endings ("treat", "avoid") never did; the rest goes by ending, with its commonest exceptions.
bool lostEAfterSingleVowel(Word stem)
{
    const char16_t last = fromEnd(stem, 0);
    const char16_t vowel = fromEnd(stem, 1);
    const bool longer = syllables(stem) > 1;
    switch (last) {
    case u't':
        if (vowel == u'a')
            return !endsWithAny(stem, {u"combat", u"format", u"threat"});
        if (vowel == u'i')
            return !longer || endsWithAny(stem, {u"nvit", u"unit", u"xcit", u"gnit", u"incit", u"recit", u"writ", u"pedit", u"pit"});
        if (vowel == u'o')
            return !endsWithAny(stem, {u"pilot", u"pivot", u"ballot", u"boycot"});
        if (vowel == u'u')
            return !endsWithAny(stem, {u"debut", u"rebut"});
        return endsWithAny(stem, {u"plet", u"delet", u"compet"});
    case u'd':
        return !endsWithAny(stem, {u"embed"});
    case u'r':
        if (vowel == u'e')
            return endsWithAny(stem, {u"terfer", u"adher", u"persever", u"rever"});
        if (vowel == u'o')
            return endsWithAny(stem, {u"stor", u"plor", u"ignor", u"scor", u"shor", u"ador"}) || !longer;
        if (vowel == u'u')
            return !endsWithAny(stem, {u"murmur", u"sulfur"});
        return vowel != u'a' || !endsWithAny(stem, {u"altar", u"collar", u"pillar"});
    case u'l':
        if (vowel == u'a')
            return endsWithAny(stem, {u"exhal", u"inhal", u"scal"});
        if (vowel == u'e')
            return false;
        return !endsWithAny(stem, {u"pencil", u"council", u"symbol", u"evil"});
    case u'm':
        if (vowel == u'o')
            return endsWithAny(stem, {u"com"}) || stem == u"hom";
        return vowel != u'e' && !endsWithAny(stem, {u"victim"});
    case u'n':
        if (vowel == u'o')
            return endsWithAny(stem, {u"phon", u"ostpon", u"condon", u"ston", u"clon", u"zon", u"aton"}) || !longer;
        if (vowel == u'e')
            return endsWithAny(stem, {u"terven", u"conven", u"traven", u"scen"});
        if (vowel == u'a')
            return !longer;
        return !endsWithAny(stem, {u"margin", u"ruin"});
    case u'k':
        return vowel != u'e';
    case u'p':
        if (vowel == u'o')
            return !endsWithAny(stem, {u"develop", u"envelop", u"gallop"});
        return vowel != u'e' && !endsWithAny(stem, {u"gossip", u"worship", u"kidnap", u"chirp"});
    case u'b':
        return true;
    case u'g':
        return true;
    default:
        return false;
    }
}

bool lostE(Word stem)
{
    const char16_t last = fromEnd(stem, 0);
    const char16_t before = fromEnd(stem, 1);
    const bool singleVowel = isVowel(before) && !(isVowel(fromEnd(stem, 2)) && fromEnd(stem, 2) != u'\0'
                                                  && !(fromEnd(stem, 2) == u'u' && fromEnd(stem, 3) == u'q'));
    switch (last) {
    case u'c':
    case u'v':
    case u'u':
        return true;
    case u'z':
        return before != u'z' && !endsWithAny(stem, {u"waltz", u"blitz"});
    case u's':
        return before != u's' && !endsWithAny(stem, {u"focus", u"bias", u"canvas"});
    case u'g':
        if (before == u'n') // "plung", "chang", "arrang"; but "belong", "bring", "hang"
            return !endsWithAny(stem, {u"ong", u"bring", u"sing", u"cling", u"wing", u"thing", u"sting"})
                && stem != u"hang" && stem != u"bang" && stem != u"ring";
        return before == u'd' || before == u'r' || before == u'l' || isVowel(before);
    case u'l':
        if (!isVowel(before))
            return before != u'l' && before != u'r' && before != u'w';
        return singleVowel && lostEAfterSingleVowel(stem);
    case u'd':
        if (endsWithAny(stem, {u"guid", u"suad"}))
            return true;
        return singleVowel && lostEAfterSingleVowel(stem);
    case u'h':
        return endsWithAny(stem, {u"breath", u"bath", u"cloth", u"loath", u"sooth", u"seeth"});
    case u't':
        if (endsWithAny(stem, {u"creat", u"duat", u"luat", u"nuat", u"tuat", u"iat", u"cuat", u"meat", u"quot", u"rout"}))
            return true;
        if (before == u's')
            return endsWithAny(stem, {u"tast", u"past", u"hast", u"wast"}) && syllables(stem) == 1;
        return singleVowel && lostEAfterSingleVowel(stem);
    case u'r':
        return endsWithAny(stem, {u"quir", u"squar", u"sacr"}) || (singleVowel && lostEAfterSingleVowel(stem));
    default:
        return singleVowel && lostEAfterSingleVowel(stem);
    }
}

// The verb of a form without its -ed or -ing.
std::u16string restoreStem(Word stem)
{
    const char16_t last = fromEnd(stem, 0);
    if (stem.size() > 2 && last == fromEnd(stem, 1) && !isVowel(last)) {
        const bool keeps = last == u's' || last == u'z' || last == u'f'
            || (last == u'l' && (syllables(stem) == 1 || endsWithAny(stem, {u"install", u"recall", u"enroll", u"forestall", u"stonewall", u"fulfill", u"appall", u"misspell"})));
        return std::u16string(keeps ? stem : stem.substr(0, stem.size() - 1));
    }
    std::u16string verb(stem);
    if (lostE(stem))
        verb += u'e';
    return verb;
}

std::u16string withoutPluralS(Word word)
{
    if (word.size() < 3 || word.back() != u's' || endsWithAny(word, {u"ss", u"us", u"is"}))
        return std::u16string(word);
    if (word.ends_with(u"ies") && word.size() > 4)
        return std::u16string(word.substr(0, word.size() - 3)) + u'y';
    if (endsWithAny(word, {u"sses", u"shes", u"ches", u"xes", u"zzes"}))
        return std::u16string(word.substr(0, word.size() - 2));
    return std::u16string(word.substr(0, word.size() - 1));
}

std::u16string verbLemma(Word word)
{
    if (const Word irregular = irregularVerb(word); !irregular.empty())
        return std::u16string(irregular);
    if (const Word form = auxiliary(word); !form.empty())
        return std::u16string(form);
    if (word.ends_with(u"ied") && word.size() > 4)
        return std::u16string(word.substr(0, word.size() - 3)) + u'y';
    if (word.ends_with(u"ed") && word.size() > 3 && hasVowel(word.substr(0, word.size() - 2)))
        return restoreStem(word.substr(0, word.size() - 2));
    if (word.ends_with(u"ing") && word.size() > 4 && hasVowel(word.substr(0, word.size() - 3)))
        return restoreStem(word.substr(0, word.size() - 3));
    if (endsWithAny(word, {u"oes"}) && word.size() > 4)
        return std::u16string(word.substr(0, word.size() - 2));
    return withoutPluralS(word);
}

std::u16string nounLemma(Word word)
{
    if (const Word irregular = irregularNoun(word); !irregular.empty())
        return std::u16string(irregular);
    if (word.ends_with(u"ics") && word.size() > 5)
        return std::u16string(word);
    return withoutPluralS(word);
}

std::u16string lowerCase(QStringView word)
{
    std::u16string lower(std::size_t(word.size()), u'\0');
    std::transform(word.begin(), word.end(), lower.begin(), [](QChar c) {
        const char16_t unit = toLowerCase(c.unicode());
        return isApostrophe(unit) ? u'\'' : unit;
    });
    return lower;
}

// Behind a prefix with its hyphen the last part is inflected: "re-elected".
std::u16string behindHyphen(Word word, std::u16string (*inflected)(Word))
{
    const std::size_t hyphen = word.rfind(u'-');
    if (hyphen == Word::npos || hyphen + 1 == word.size())
        return inflected(word);
    return std::u16string(word.substr(0, hyphen + 1)) + inflected(word.substr(hyphen + 1));
}

std::u16string lemmaOf(const std::u16string &word, Upos upos)
{
    switch (upos) {
    case Upos::VERB:
        return behindHyphen(word, verbLemma);
    case Upos::NOUN:
        return behindHyphen(word, nounLemma);
    case Upos::ADJ:
    case Upos::ADV: {
        const Word irregular = irregularAdjective(word);
        return irregular.empty() ? word : std::u16string(irregular);
    }
    case Upos::AUX: {
        const Word form = auxiliary(word);
        return form.empty() ? word : std::u16string(form);
    }
    case Upos::PART:
        return word == u"n't" ? u"not" : word;
    default:
        return word;
    }
}

} // namespace

QString lemma(QStringView word, Upos upos)
{
    const std::u16string found = lemmaOf(lowerCase(word), upos);
    // Not fromStdU16String(), which looks for a byte order mark in every word.
    return QString(reinterpret_cast<const QChar *>(found.data()), qsizetype(found.size()));
}

} // namespace entente
