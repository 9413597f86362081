// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/organs.h"

#include "extraction/gazetteer/word_set.h"

#include <algorithm>

namespace entente {

// "in the Oval Office", "at the Kremlin"
bool isScene(const Reading &reading, const NameUse &use)
{
    static const WordSet scenes(u"in inside at outside near");
    size_t at = use.first;
    if (at > 0 && reading.isWord(at - 1, use.first, u"the"))
        --at;
    const bool modifies = use.last < reading.words.size() && reading.sameSentence(use.last, use.first) && reading.words[use.last].blankBefore
                       && (reading.words[use.last].role >= 0 || reading.words[use.last].token->upos == Upos::NOUN); // "at White House talks"
    return at > 0 && reading.sameSentence(at - 1, use.first) && scenes.contains(reading.word(at - 1)) && !modifies;
}

// The Senate, the Treasury, the National Assembly: every state may have one; the gazetteer's is that of the best known.
bool isGenericOrgan(QStringView name)
{
    static const WordSet words(
        u"senate congress house representatives national security council nsc guard coast treasury justice labor labour agriculture education transportation interior "
        u"energy commerce health defense department of the economic army navy air force marine corps border patrol customs service and immigration supreme court "
        u"environmental protection agency central command budget census bureau assembly president's presidential office chamber deputies");
    if (name == u"State Council")
        return true;
    const auto parts = name.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [](QStringView part) { return words.contains(part); });
}

// Who speaks for the state: the Kremlin, the Senate, the Bundesbank.
bool isOrganOfState(const Gazetteer::Organization &organization)
{
    using enum Sector;
    const Sector sector = organization.sector;
    return organization.country.isValid() && (organization.isSeat || sector == Gov || sector == Leg || sector == Mil || sector == Jud);
}

bool isOutletNoun(const Reading &reading, size_t at)
{
    static const WordSet nouns(u"outlet newspaper broadcaster website portal daily weekly magazine channel station");
    return reading.words[at].shape == ReadWord::Shape::Lower && nouns.contains(reading.word(at));
}

bool isAbbreviatedRole(const Reading &reading, const NameUse &use)
{
    const QStringView word = reading.word(use.first);
    if (use.last != use.first + 1 || use.first < 2 || word.size() < 2 || reading.word(use.first - 1) != u"(" || reading.words[use.first - 2].role < 0
        || reading.words[use.first - 2].name >= 0 || !reading.sameSentence(use.first - 2, use.first))
        return false;
    const size_t letters = size_t(word.size());
    if (use.first - 1 < letters)
        return false;
    for (size_t i = 0; i < letters; ++i) {
        if (reading.word(use.first - 1 - letters + i).front().toUpper() != word[qsizetype(i)])
            return false;
    }
    return true;
}

} // namespace entente
