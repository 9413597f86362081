// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/word_lists.h"

#include "language/characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

namespace {

using Words = std::u16string_view;

// The word in lower case in a buffer that lives with it; longer words are in no list.
class LowerCase
{
public:
    explicit LowerCase(QStringView word)
    {
        if (word.size() > qsizetype(m_units.size()))
            return;
        for (const QChar c : word)
            m_units[m_size++] = toLowerCase(c.unicode());
    }

    Words view() const { return {m_units.data(), m_size}; }

private:
    std::array<char16_t, 16> m_units;
    std::size_t m_size = 0;
};

template<std::size_t N>
bool contains(const std::array<Words, N> &sorted, QStringView word)
{
    const LowerCase lower(word);
    return std::binary_search(sorted.begin(), sorted.end(), lower.view());
}

template<std::size_t N>
constexpr std::array<Words, N> sorted(std::array<Words, N> words)
{
    std::sort(words.begin(), words.end());
    return words;
}

constexpr auto titles = sorted(std::to_array<Words>({
    u"mr", u"mrs", u"ms", u"mx", u"dr", u"prof", u"rev", u"hon", u"gen", u"lt", u"col", u"maj", u"capt", u"cmdr", u"adm",
    u"sgt", u"cpl", u"pvt", u"brig", u"gov", u"sen", u"sens", u"rep", u"reps", u"pres", u"amb", u"supt", u"det", u"insp",
    u"st", u"ste", u"mt", u"ft", u"fr", u"messrs", u"mme", u"mlle", u"msgr", u"atty", u"comdr", u"secy", u"dep", u"asst",
}));

// These in lower case too.
// In lower case too.
constexpr auto opening = sorted(std::to_array<Words>({u"vs", u"v", u"cf", u"viz", u"approx", u"ca", u"incl", u"esp"}));
constexpr auto pages = sorted(std::to_array<Words>({u"nos", u"vol", u"fig", u"pp", u"p"}));

// Words of their own as well, which only a number after them makes an abbreviation.
constexpr auto beforeNumber = sorted(std::to_array<Words>({
    u"no", u"art", u"sec", u"ch", u"mar", u"jun", u"jul", u"sun", u"sat", u"mon", u"wed",
}));

constexpr auto closing = sorted(std::to_array<Words>({
    u"inc", u"corp", u"co", u"cos", u"ltd", u"bros", u"jr", u"sr", u"esq", u"etc", u"ave", u"blvd", u"dept", u"univ",
    u"assn", u"jan", u"feb", u"apr", u"aug", u"sep", u"sept", u"oct", u"nov", u"dec", u"tue", u"tues", u"thu", u"thur",
    u"thurs", u"fri", u"ala", u"ariz", u"ark", u"calif", u"colo", u"conn", u"fla", u"ga", u"ky", u"md", u"mich",
    u"minn", u"mont", u"neb", u"nev", u"okla", u"penn", u"tenn", u"tex", u"vt", u"va", u"wis", u"wyo",
}));

constexpr auto closingLowerCase = sorted(std::to_array<Words>({u"etc", u"al", u"ext", u"eds", u"inc", u"ltd", u"corp"}));

constexpr auto prefixes = sorted(std::to_array<Words>({
    u"anti", u"arch", u"co", u"counter", u"cross", u"e", u"em", u"ex", u"inter", u"intra", u"macro", u"mega", u"micro",
    u"mid", u"mini", u"multi", u"neo", u"non", u"over", u"para", u"post", u"pre", u"pro", u"pseudo", u"psycho", u"quasi",
    u"re", u"semi", u"socio", u"sub", u"super", u"trans", u"ultra", u"un", u"under",
}));

constexpr auto sentenceOpeners = sorted(std::to_array<Words>({
    u"the", u"a", u"an", u"he", u"she", u"it", u"they", u"we", u"i", u"you", u"his", u"her", u"its", u"their", u"our",
    u"my", u"your", u"this", u"that", u"these", u"those", u"there", u"here", u"in", u"on", u"at", u"by", u"for", u"from",
    u"with", u"without", u"after", u"before", u"during", u"since", u"until", u"under", u"over", u"as", u"if", u"when",
    u"while", u"where", u"what", u"who", u"why", u"how", u"and", u"but", u"or", u"so", u"yet", u"nor", u"because",
    u"although", u"though", u"however", u"meanwhile", u"moreover", u"instead", u"then", u"now", u"also", u"still",
    u"despite", u"according", u"asked", u"some", u"many", u"most", u"both", u"each", u"all", u"no", u"not", u"once",
    u"last", u"another", u"other", u"others", u"such", u"since", u"earlier", u"later", u"today", u"yesterday", u"among",
    u"about", u"only", u"even", u"just", u"one", u"two", u"more", u"several", u"to", u"of", u"is", u"are", u"was",
    u"were", u"do", u"does", u"did", u"can", u"will", u"would", u"should", u"let", u"officials", u"critics", u"analysts",
}));

constexpr auto speechVerbs = sorted(std::to_array<Words>({
    u"said", u"says", u"asked", u"asks", u"added", u"adds", u"told", u"tells", u"wrote", u"writes", u"replied", u"replies",
    u"answered", u"shouted", u"cried", u"exclaimed", u"wondered", u"wonders", u"declared", u"tweeted", u"posted",
    u"continued", u"insisted", u"joked", u"quipped", u"responded", u"noted", u"quoted", u"recalled", u"explained",
    u"demanded", u"retorted", u"remarked", u"warned", u"yelled", u"chanted",
}));

constexpr auto units = sorted(std::to_array<Words>({
    u"am", u"pm", u"a.m", u"p.m", u"km", u"kg", u"cm", u"mm", u"m", u"bn", u"mn", u"mln", u"mio", u"tn", u"trn", u"k",
    u"mph", u"kph", u"kmh", u"ft", u"mi", u"gb", u"mb", u"kb", u"tb", u"mw", u"gw", u"kw", u"kwh", u"ha", u"hz", u"ghz",
    u"lb", u"lbs", u"oz", u"hrs", u"hr", u"min", u"mins", u"sec", u"pct", u"gmt", u"est", u"utc", u"bps", u"bpd", u"kt",
}));

// In the spelling they are glued in; only names that begin no ordinary word.
constexpr auto agencies = std::to_array<Words>({
    u"EPA-EFE", u"Reuters", u"REUTERS", u"AFP", u"EPA", u"EFE", u"TASS", u"ANSA", u"UPI", u"DPA", u"AP", u"Images",
    u"Anadolu", u"Xinhua", u"Shutterstock", u"NurPhoto", u"Alamy", u"Bloomberg",
});

struct FusedWord {
    Words word;
    qsizetype cut;
};

constexpr auto fusedWords = std::to_array<FusedWord>({
    {u"cannot", 3}, {u"gonna", 3}, {u"wanna", 3}, {u"gotta", 3}, {u"gimme", 3}, {u"lemme", 3},
});

} // namespace

Abbreviation abbreviationOf(QStringView word)
{
    if (word.isEmpty() || word.size() > 6)
        return Abbreviation::None;
    if (contains(opening, word))
        return Abbreviation::Opens;
    if (contains(pages, word))
        return Abbreviation::OpensNumber;
    if (!isUpperCase(word.front().unicode()))
        return contains(closingLowerCase, word) ? Abbreviation::Closes : Abbreviation::None;
    if (word.size() > 1 && isUpperCase(word[1].unicode()))
        return Abbreviation::None; // "LA.", "MD.": capitals are not cut short
    if (contains(beforeNumber, word))
        return Abbreviation::OpensNumber;
    if (contains(titles, word))
        return Abbreviation::Opens;
    return contains(closing, word) ? Abbreviation::Closes : Abbreviation::None;
}

bool isBoundPrefix(QStringView prefix)
{
    return contains(prefixes, prefix);
}

bool opensSentences(QStringView word)
{
    return contains(sentenceOpeners, word);
}

bool isSpeechVerb(QStringView word)
{
    return contains(speechVerbs, word);
}

bool isUnit(QStringView word)
{
    return contains(units, word);
}

qsizetype gluedAgencyLength(QStringView word)
{
    for (const Words agency : agencies) {
        const auto length = qsizetype(agency.size());
        if (word.size() < length + 4 || !word.startsWith(QStringView(agency)))
            continue;
        const auto isLower = [](QChar c) { return isLowerCase(c.unicode()); };
        const QStringView rest = word.sliced(length);
        if (isUpperCase(rest.front().unicode()) && std::all_of(rest.begin() + 1, rest.begin() + 4, isLower))
            return length;
        return 0;
    }
    return 0;
}

qsizetype fusedWordCut(QStringView word)
{
    const LowerCase lower(word);
    const auto found = std::find_if(fusedWords.begin(), fusedWords.end(), [&](const FusedWord &fused) { return fused.word == lower.view(); });
    return found == fusedWords.end() ? 0 : found->cut;
}

} // namespace entente
