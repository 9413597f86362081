// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/source/found_words.h"

#include "corpus/fold.h"

namespace entente {

std::vector<TextSpan> foundWords(QStringView text, QStringView wanted)
{
    std::vector<TextSpan> found;
    const QStringList words = foldedWords(wanted);
    if (words.isEmpty())
        return found;
    const QString unfinished = words.last().size() > 1 ? words.last() : QString();
    const auto inWord = [&](qsizetype i) { return text[i].isLetterOrNumber() || text[i].isMark() || text[i].isSurrogate(); };
    for (qsizetype begin = 0; begin < text.size();) {
        if (!inWord(begin)) {
            ++begin;
            continue;
        }
        qsizetype end = begin + 1;
        while (end < text.size() && inWord(end))
            ++end;
        const QString word = folded(text.sliced(begin, end - begin));
        if (words.contains(word) || (!unfinished.isEmpty() && word.startsWith(unfinished)))
            found.push_back({begin, end});
        begin = end;
    }
    return found;
}

} // namespace entente
