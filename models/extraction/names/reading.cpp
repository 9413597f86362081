// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/reading.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/names/name_words.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

using Shape = ReadWord::Shape;

Shape shapeOf(QStringView word)
{
    const char16_t first = word.front().unicode();
    if (isAsciiDigit(first))
        return Shape::Number;
    if (!isLetter(first))
        return word.size() > 1 && isApostrophe(first) && isLetter(word[1].unicode()) ? Shape::Lower : Shape::Mark;
    if (!isUpperCase(first))
        return Shape::Lower;
    if (word.size() == 1 || (word.size() == 2 && word[1] == u'.'))
        return Shape::Initial;
    const bool hasLower = std::any_of(word.begin(), word.end(), [](QChar c) { return isLowerCase(c.unicode()); });
    return hasLower ? Shape::Capital : Shape::AllCaps;
}

bool isQuotationMark(QStringView word)
{
    const char16_t c = word.front().unicode();
    return c == u'"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb || word == u"``" || word == u"''";
}

bool closesQuotation(QStringView word)
{
    const char16_t c = word.front().unicode();
    return c == 0x201d || c == 0xbb || word == u"''";
}

// Quotation marks pair within a paragraph; one that is not closed reaches to the paragraph's end.
void markQuotations(Reading &reading, const Document &document)
{
    size_t paragraph = 0;
    bool open = false;
    for (ReadWord &word : reading.words) {
        while (paragraph < document.paragraphs.size() && word.span.begin >= document.paragraphs[paragraph].end) {
            ++paragraph;
            open = false;
        }
        word.paragraph = quint32(paragraph);
        const QStringView text = word.span.in(reading.text);
        if (isQuotationMark(text)) {
            if (closesQuotation(text))
                open = false;
            else
                open = text.front() == u'"' ? !open : true;
        } else {
            word.quoted = open;
        }
    }
}

// "By Marta Keller in Kyiv": who wrote the article is nobody in it.
void markByline(Reading &reading, size_t first)
{
    const size_t count = reading.words.size() - first;
    const bool sentence = reading.word(reading.words.size() - 1) == u".";
    if (count < 2 || count > 12 || sentence || reading.word(first).compare(u"by", Qt::CaseInsensitive) != 0)
        return;
    for (size_t i = first + 1; i < reading.words.size(); ++i) {
        const QStringView word = reading.word(i);
        if (reading.words[i].shape == Shape::Lower && word != u"and")
            break;
        reading.words[i].furniture = true;
        if (word == u",")
            break;
    }
}

void addWords(Reading &reading, const Document &document, const std::vector<TextSpan> &furniture)
{
    auto nextFurniture = furniture.begin();
    quint32 sentenceIndex = 0;
    for (const Sentence &sentence : document.sentences) {
        const size_t first = reading.words.size();
        size_t capitals = 0;
        size_t lowers = 0;
        bool opens = true;
        for (const Token &token : sentence.tokens) {
            while (nextFurniture != furniture.end() && nextFurniture->end <= token.span.begin)
                ++nextFurniture;
            const QStringView text = token.span.in(reading.text);
            ReadWord word{.span = token.span, .token = &token, .sentence = sentenceIndex, .shape = shapeOf(text)};
            word.opensSentence = opens;
            word.furniture = nextFurniture != furniture.end() && nextFurniture->overlaps(token.span);
            word.blankBefore = token.span.begin == 0 || isBlank(reading.text[token.span.begin - 1].unicode());
            if (word.shape != Shape::Mark)
                opens = false;
            else if (isQuotationMark(text) || text == u":" || text == u"‘" || text == u"•")
                opens = true;
            if (word.shape == Shape::Lower && text.size() >= 3)
                reading.common.push_back(foldedHash(text));
            if (!opens && (text.size() >= 4 || (text.size() == 3 && !functionWords().contains(text)))) {
                capitals += word.shape == Shape::Capital;
                lowers += word.shape == Shape::Lower;
            }
            reading.isTagged = reading.isTagged || token.upos != Upos::X;
            reading.words.push_back(word);
        }
        reading.sentences.emplace_back(first, reading.words.size());
        if (sentenceIndex < 6)
            markByline(reading, first);
        const bool stopped = !sentence.tokens.empty() && sentence.tokens.back().span.in(reading.text) == u".";
        reading.titleCase.push_back(stopped ? capitals >= 6 && lowers * 6 <= capitals : capitals >= 3 && lowers * 4 <= capitals);
        ++sentenceIndex;
    }
}

// The word behind a phrase that ends at text position `end`; `first` where the phrase ends inside a word.
size_t wordBehind(const Reading &reading, size_t first, qsizetype end)
{
    size_t last = first;
    const quint32 sentence = reading.words[first].sentence;
    while (last < reading.words.size() && reading.words[last].sentence == sentence && reading.words[last].span.end <= end)
        ++last;
    const bool whole = last > first && reading.words[last - 1].span.end == end;
    // "U.S" before the full stop that ends the sentence.
    const bool stopOnly = last < reading.words.size() && reading.words[last].span.end == end + 1 && reading.text[end] == u'.'
                       && reading.words[last].span.begin < end;
    return whole ? last : stopOnly ? last + 1 : first;
}

// Where a name may begin in a word in lower case: at its own begin, or behind the prefix of "pro-Russian"; -1 for nowhere.
qsizetype prefixEnd(const Reading &reading, size_t at)
{
    const QStringView word = reading.word(at);
    const qsizetype hyphen = word.indexOf(u'-');
    if (hyphen > 0 && hyphen + 1 < word.size() && word[hyphen + 1].isUpper())
        return reading.words[at].span.begin + hyphen + 1;
    return word.size() <= 3 ? reading.words[at].span.begin : -1;
}

// "Foreign Affairs" of "Ministry of Foreign Affairs", "Labour" of "Minister of Employment and Labour": no magazine and no party.
bool isPortfolio(const Reading &reading, const NameUse &use)
{
    static const WordSet offices(
        u"minister ministers ministry ministries secretary undersecretary department committee subcommittee commission commissioner council directorate office adviser advisor");
    if (!use.has(Gazetteer::NameKind::Organization))
        return false;
    for (size_t i = use.first; i < use.last; ++i) {
        if (!portfolioWords().contains(reading.word(i)))
            return false;
    }
    if (use.last < reading.words.size() && reading.sameSentence(use.last, use.first) && offices.contains(reading.word(use.last)))
        return true; // "Foreign Affairs Minister"
    if (use.first < 2 || !reading.sameSentence(use.first - 2, use.first))
        return false;
    static const WordSet joins(u"of for on and & ,");
    const QStringView before = reading.word(use.first - 2);
    return joins.contains(reading.word(use.first - 1)) && (offices.contains(before) || (portfolioWords().contains(before) && reading.words[use.first - 2].shape == Shape::Capital));
}

void findNames(Reading &reading, const Gazetteer &gazetteer)
{
    std::vector<Gazetteer::Name> names;
    size_t free = 0;
    for (size_t i = 0; i < reading.words.size(); ++i) {
        const ReadWord &word = reading.words[i];
        if (i < free || word.furniture || word.shape == Shape::Mark)
            continue;
        const qsizetype begin = word.shape == Shape::Lower ? prefixEnd(reading, i) : word.span.begin;
        if (begin < 0)
            continue;
        names.clear();
        gazetteer.namesAt(reading.text, begin, names);
        NameUse use{.first = i, .last = i, .readings = {}};
        for (const Gazetteer::Name &name : names) {
            const size_t last = wordBehind(reading, i, name.end);
            if (last == i || last < use.last)
                continue;
            use.last = last;
            const auto same = [&](const Gazetteer::Name &other) { return other.kind == name.kind && other.index == name.index; };
            if (std::none_of(use.readings.begin(), use.readings.end(), same))
                use.readings.push_back(name);
        }
        if (use.readings.empty() || isPortfolio(reading, use))
            continue;
        for (size_t k = use.first; k < use.last; ++k)
            reading.words[k].name = int(reading.names.size());
        free = use.last;
        reading.names.push_back(std::move(use));
    }
}

// "Minister of Trade, Industry and Energy": where what the office is for ends, in capitals; `last` where none follows.
size_t portfolioEnd(const Reading &reading, size_t first, size_t last)
{
    static const WordSet offices(u"minister ministers secretary undersecretary under-secretary commissioner adviser advisor vice-minister");
    const auto in = [&](size_t at) { return at < reading.words.size() && reading.sameSentence(at, first); };
    const auto isCapital = [&](size_t at) { return in(at) && reading.words[at].shape == Shape::Capital && portfolioWords().contains(reading.word(at)); };
    if (!in(last))
        return last;
    size_t at = last;
    size_t end = last;
    bool joined = false;
    if (offices.contains(reading.word(last - 1)) && (reading.word(last) == u"of" || reading.word(last) == u"for")) {
        at = reading.isWord(last + 1, first, u"the") ? last + 2 : last + 1;
    } else if (isCapital(last - 1) && std::any_of(reading.words.begin() + qsizetype(first), reading.words.begin() + qsizetype(last),
                   [&](const ReadWord &word) { return offices.contains(word.span.in(reading.text)); })) {
        // "Minister of Economy" of the table goes on: "and Finance"
        at = reading.word(last) == u"," ? last + 1 : last;
        at += in(at) && (reading.word(at) == u"and" || reading.word(at) == u"&");
        if (at == last || !isCapital(at))
            return last;
        joined = true;
    } else {
        return last;
    }
    while (isCapital(at)) {
        size_t next = at;
        while (isCapital(next))
            ++next;
        if (joined && in(next) && offices.contains(reading.word(next)))
            break; // "Minister of Health, Foreign Minister Keller"
        end = at = next;
        joined = true;
        if (in(at) && reading.word(at) == u",")
            ++at;
        if (in(at) && (reading.word(at) == u"and" || reading.word(at) == u"&"))
            ++at;
    }
    return end;
}

void findRoles(Reading &reading, const Gazetteer &gazetteer)
{
    std::vector<PhraseIndex::Match> matches;
    size_t free = 0;
    for (size_t i = 0; i < reading.words.size(); ++i) {
        const ReadWord &word = reading.words[i];
        if (i < free || word.furniture || word.shape == Shape::Mark || word.shape == Shape::Initial)
            continue;
        matches.clear();
        gazetteer.rolesAt(reading.text, word.span.begin, matches);
        for (const auto &match : matches) {
            size_t last = wordBehind(reading, i, match.end);
            const Gazetteer::Role &role = gazetteer.role(match.value);
            const bool commonNoun = word.shape == Shape::Lower && role.kind == Gazetteer::RoleKind::Honorific
                                 && role.terms.empty(); // "father", "miss", but "the Saudi crown prince"
            // "General Staff", "General Assembly": a rank names nobody in front of a body
            const bool ofBody = role.kind == Gazetteer::RoleKind::Rank && word.shape == Shape::Capital && last < reading.words.size()
                             && reading.words[last].shape == Shape::Capital && reading.words[last].sentence == word.sentence
                             && (organizationWords().contains(reading.word(last)) || bodyWords().contains(reading.word(last)));
            if (last == i || commonNoun || ofBody)
                continue;
            last = portfolioEnd(reading, i, last);
            for (size_t k = i; k < last; ++k)
                reading.words[k].role = int(reading.roles.size());
            reading.roles.push_back({i, last, match.value});
            free = last;
            break;
        }
    }
}

} // namespace

bool NameUse::has(Gazetteer::NameKind kind) const
{
    return of(kind) != nullptr;
}

const Gazetteer::Name *NameUse::of(Gazetteer::NameKind kind) const
{
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const Gazetteer::Name &name) { return name.kind == kind; });
    return found == readings.end() ? nullptr : &*found;
}

bool Reading::isWord(size_t index, size_t near, QStringView wanted) const
{
    return index < words.size() && sameSentence(index, near) && word(index).compare(wanted, Qt::CaseInsensitive) == 0;
}

Reading readDocument(const Document &document, const Gazetteer &gazetteer, const std::vector<TextSpan> &furniture)
{
    Reading reading;
    reading.text = document.text;
    addWords(reading, document, furniture);
    std::sort(reading.common.begin(), reading.common.end());
    markQuotations(reading, document);
    findNames(reading, gazetteer);
    findRoles(reading, gazetteer);
    return reading;
}

} // namespace entente
