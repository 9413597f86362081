// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/words.h"

#include "language/characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

using namespace std::string_view_literals;

namespace {

// Whether `list`, sorted, has `word` in any case.
template<size_t N>
bool has(const std::array<std::u16string_view, N> &list, QStringView word)
{
    std::array<char16_t, 16> units;
    if (word.isEmpty() || word.size() > qsizetype(units.size()))
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        units[size_t(i)] = c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c == 0x2019 ? u'\'' : c;
    }
    return std::binary_search(list.begin(), list.end(), std::u16string_view(units.data(), size_t(word.size())));
}

constexpr std::array determiners{u"a"sv, u"all"sv, u"an"sv, u"another"sv, u"any"sv, u"both"sv, u"each"sv, u"either"sv, u"every"sv, u"no"sv, u"some"sv,
    u"that"sv, u"the"sv, u"these"sv, u"this"sv, u"those"sv};
constexpr std::array pronouns{u"anyone"sv, u"everybody"sv, u"everyone"sv, u"he"sv, u"him"sv, u"i"sv, u"it"sv, u"me"sv, u"nobody"sv, u"one"sv,
    u"she"sv, u"somebody"sv, u"someone"sv, u"them"sv, u"they"sv, u"us"sv, u"we"sv, u"you"sv};
constexpr std::array possessives{u"her"sv, u"his"sv, u"its"sv, u"my"sv, u"our"sv, u"their"sv, u"your"sv};
constexpr std::array relatives{u"which"sv, u"who"sv, u"whom"sv, u"whose"sv};
constexpr std::array prepositions{u"about"sv, u"above"sv, u"across"sv, u"after"sv, u"against"sv, u"along"sv, u"alongside"sv, u"amid"sv, u"among"sv,
    u"around"sv, u"as"sv, u"at"sv, u"because"sv, u"before"sv, u"behind"sv, u"below"sv, u"beneath"sv, u"beside"sv, u"between"sv, u"beyond"sv, u"by"sv,
    u"despite"sv, u"down"sv, u"during"sv, u"except"sv, u"for"sv, u"from"sv, u"if"sv, u"in"sv, u"inside"sv, u"into"sv, u"like"sv, u"near"sv, u"of"sv,
    u"off"sv, u"on"sv, u"onto"sv, u"out"sv, u"outside"sv, u"over"sv, u"per"sv, u"since"sv, u"than"sv, u"through"sv, u"throughout"sv, u"to"sv,
    u"toward"sv, u"towards"sv, u"under"sv, u"until"sv, u"up"sv, u"upon"sv, u"via"sv, u"when"sv, u"whether"sv, u"while"sv, u"with"sv, u"within"sv,
    u"without"sv};
constexpr std::array conjunctions{u"and"sv, u"but"sv, u"nor"sv, u"or"sv, u"so"sv, u"yet"sv};
constexpr std::array auxiliaries{u"'d"sv, u"'ll"sv, u"'re"sv, u"'ve"sv, u"am"sv, u"are"sv, u"be"sv, u"been"sv, u"being"sv, u"can"sv, u"could"sv,
    u"did"sv, u"do"sv, u"does"sv, u"had"sv, u"has"sv, u"have"sv, u"having"sv, u"is"sv, u"may"sv, u"might"sv, u"must"sv, u"n't"sv, u"not"sv,
    u"shall"sv, u"should"sv, u"was"sv, u"were"sv, u"will"sv, u"would"sv};
constexpr std::array adverbs{u"afterwards"sv, u"again"sv, u"ago"sv, u"already"sv, u"also"sv, u"always"sv, u"even"sv, u"ever"sv, u"first"sv, u"further"sv,
    u"here"sv, u"instead"sv, u"just"sv, u"later"sv, u"meanwhile"sv, u"never"sv, u"now"sv, u"often"sv, u"once"sv, u"only"sv, u"soon"sv, u"still"sv,
    u"then"sv, u"there"sv, u"therefore"sv, u"though"sv, u"thus"sv, u"too"sv, u"twice"sv};
constexpr std::array timeWords{u"afternoon"sv, u"april"sv, u"aug."sv, u"august"sv, u"day"sv, u"dec."sv, u"december"sv, u"earlier"sv, u"evening"sv,
    u"feb."sv, u"february"sv, u"fri"sv, u"friday"sv, u"jan."sv, u"january"sv, u"july"sv, u"june"sv, u"last"sv, u"late"sv, u"later"sv, u"march"sv,
    u"monday"sv, u"month"sv, u"morning"sv, u"night"sv, u"nov."sv, u"november"sv, u"oct."sv, u"october"sv, u"recently"sv, u"saturday"sv, u"sept."sv,
    u"september"sv, u"sunday"sv, u"thursday"sv, u"today"sv, u"tomorrow"sv, u"tonight"sv, u"tuesday"sv, u"wednesday"sv, u"week"sv, u"weekend"sv,
    u"year"sv, u"yesterday"sv};
static_assert(std::is_sorted(determiners.begin(), determiners.end()) && std::is_sorted(pronouns.begin(), pronouns.end()));
static_assert(std::is_sorted(prepositions.begin(), prepositions.end()) && std::is_sorted(auxiliaries.begin(), auxiliaries.end()));
static_assert(std::is_sorted(adverbs.begin(), adverbs.end()) && std::is_sorted(timeWords.begin(), timeWords.end()));

bool isPunctuation(QStringView word)
{
    return std::none_of(word.begin(), word.end(), [](QChar c) { return isWordCharacter(c.unicode()); });
}

WordClass classByLists(QStringView word)
{
    if (isPunctuation(word))
        return WordClass::Punctuation;
    if (equals(word, u"'s"))
        return WordClass::PossessiveMark;
    if (has(determiners, word))
        return WordClass::Determiner;
    if (has(pronouns, word))
        return WordClass::Pronoun;
    if (has(possessives, word))
        return WordClass::PossessivePronoun;
    if (has(relatives, word))
        return WordClass::RelativePronoun;
    if (has(prepositions, word))
        return WordClass::Preposition;
    if (has(conjunctions, word))
        return WordClass::Conjunction;
    if (has(auxiliaries, word))
        return WordClass::Auxiliary;
    if (isAdverbBetween(word))
        return WordClass::Adverb;
    if (isAsciiDigit(word[0].unicode()))
        return WordClass::Number;
    if (isUpperCase(word[0].unicode()))
        return WordClass::Proper;
    return WordClass::Noun;
}

WordClass classByTag(const Token &token, QStringView word)
{
    switch (token.xpos) {
    case Xpos::NN: case Xpos::NNS: case Xpos::FW: case Xpos::GW:
        return WordClass::Noun;
    case Xpos::NNP: case Xpos::NNPS: case Xpos::ADD:
        return WordClass::Proper;
    case Xpos::JJ: case Xpos::JJR: case Xpos::JJS: case Xpos::AFX:
        return WordClass::Adjective;
    case Xpos::CD: case Xpos::SYM: case Xpos::Dollar:
        return WordClass::Number;
    case Xpos::DT: case Xpos::PDT:
        return WordClass::Determiner;
    case Xpos::PRP: case Xpos::EX:
        return WordClass::Pronoun;
    case Xpos::PRPS:
        return WordClass::PossessivePronoun;
    case Xpos::POS:
        return WordClass::PossessiveMark;
    case Xpos::WDT: case Xpos::WP: case Xpos::WPS:
        return WordClass::RelativePronoun;
    case Xpos::IN: case Xpos::TO: case Xpos::WRB: case Xpos::RP:
        return WordClass::Preposition;
    case Xpos::CC:
        return WordClass::Conjunction;
    case Xpos::MD:
        return WordClass::Auxiliary;
    case Xpos::RB: case Xpos::RBR: case Xpos::RBS: case Xpos::UH:
        return WordClass::Adverb;
    case Xpos::VB: case Xpos::VBD: case Xpos::VBG: case Xpos::VBN: case Xpos::VBP: case Xpos::VBZ:
        return has(auxiliaries, word) ? WordClass::Auxiliary : WordClass::Verb;
    case Xpos::HYPH:
        return WordClass::Adjective; // joins the words of a compound
    default:
        return isPunctuation(word) ? WordClass::Punctuation : classByLists(word);
    }
}

} // namespace

WordClass classOf(const Token &token, QStringView word, bool opens)
{
    if (token.xpos == Xpos::None)
        return classByLists(word);
    const WordClass tagged = classByTag(token, word);
    // Titles and rare names come out of the tagger as verbs ("said Sen. Lind").
    const bool doubtful = tagged == WordClass::Verb || tagged == WordClass::Adverb || tagged == WordClass::Preposition || tagged == WordClass::Determiner;
    return doubtful && !opens && isUpperCase(word[0].unicode()) && classByLists(word) == WordClass::Proper ? WordClass::Proper : tagged;
}

bool isPreposition(QStringView word)
{
    return has(prepositions, word);
}

bool isDashWord(QStringView word)
{
    return word == u"-" || word == u"--" || (word.size() == 1 && isDash(word[0].unicode()));
}

bool isQuoteMark(char16_t c)
{
    return c == u'"' || c == u'\'' || c == u'`' || isOpeningQuote(c) || isClosingQuote(c);
}

bool equals(QStringView word, QStringView lowerCase)
{
    return word.size() == lowerCase.size() && std::equal(word.begin(), word.end(), lowerCase.begin(), [](QChar a, QChar b) {
        const char16_t c = a.unicode();
        return (c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c == 0x2019 ? char16_t(u'\'') : c) == b.unicode();
    });
}

bool isTimeWord(QStringView word)
{
    return has(timeWords, word);
}

bool isAdverbBetween(QStringView word)
{
    if (has(adverbs, word))
        return true;
    return word.size() > 4 && word.endsWith(u"ly") && isLowerCase(word[0].unicode());
}

bool isAuxiliary(QStringView word)
{
    return has(auxiliaries, word);
}

bool isThirdPersonPronoun(QStringView word)
{
    return equals(word, u"he") || equals(word, u"she") || equals(word, u"they");
}

bool isLayoutLabel(QStringView word)
{
    return equals(word, u"quote") || equals(word, u"quotation") || equals(word, u"source") || equals(word, u"sources") || equals(word, u"details") || equals(word, u"background") || equals(word, u"reference")
        || equals(word, u"note") || equals(word, u"photo") || equals(word, u"video") || equals(word, u"updated") || equals(word, u"context");
}

bool isFirstOrSecondPerson(QStringView word)
{
    return equals(word, u"i") || equals(word, u"we") || equals(word, u"you");
}

} // namespace entente
