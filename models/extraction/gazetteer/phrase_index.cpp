// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/phrase_index.h"

#include "extraction/gazetteer/folding.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

QStringView firstWord(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && isWordCharacter(text[end].unicode()))
        ++end;
    return text.sliced(begin, end - begin);
}

} // namespace

void PhraseIndex::add(QStringView phrase, quint32 value)
{
    const QString simple = phrase.toString().simplified();
    const QStringView word = firstWord(simple, 0);
    if (word.isEmpty())
        return;
    Entry entry{simple, value};
    for (QChar &c : entry.phrase)
        c = QChar(m_matching == Matching::AnyCase ? foldLower(c.unicode()) : foldCharacter(c.unicode()));
    auto &list = m_entries[foldedHash(word)];
    const auto place
        = std::find_if(list.begin(), list.end(), [&](const Entry &other) { return other.phrase.size() < entry.phrase.size(); });
    list.insert(place, std::move(entry));
}

qsizetype PhraseIndex::matchEnd(QStringView text, qsizetype begin, const Entry &entry, bool capitals) const
{
    qsizetype at = begin;
    for (const QChar wanted : entry.phrase) {
        if (at >= text.size())
            return -1;
        const char16_t c = text[at].unicode();
        if (wanted == u' ') {
            if (!isBlank(c))
                return -1;
            while (at < text.size() && isBlank(text[at].unicode()))
                ++at;
            continue;
        }
        const char16_t folded = m_matching == Matching::AnyCase ? foldLower(c) : foldCharacter(c);
        if (folded != wanted.unicode() && !(capitals && folded == wanted.toUpper().unicode()))
            return -1;
        ++at;
    }
    const bool insideWord = at < text.size() && isWordCharacter(text[at].unicode()) && isWordCharacter(text[at - 1].unicode());
    return insideWord ? -1 : at;
}

void PhraseIndex::find(QStringView text, qsizetype begin, std::vector<Match> &matches) const
{
    const QStringView word = firstWord(text, begin);
    if (word.isEmpty())
        return;
    const auto list = m_entries.find(foldedHash(word));
    if (list == m_entries.end())
        return;
    const bool capitals = m_matching == Matching::Exact && word.size() >= 3
                       && std::none_of(word.begin(), word.end(), [](QChar c) { return isLowerCase(c.unicode()); });
    for (const Entry &entry : list->second) {
        const qsizetype end = matchEnd(text, begin, entry, capitals);
        if (end >= 0)
            matches.push_back({entry.value, end});
    }
}

} // namespace entente
