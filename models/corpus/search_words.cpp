// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/search_words.h"

#include "corpus/fold.h"

#include <algorithm>

namespace entente {

SearchWords::SearchWords(QStringView query) : m_words(foldedWords(query)) {}

bool SearchWords::allIn(std::initializer_list<QStringView> texts) const
{
    std::vector<bool> found(size_t(m_words.size()), false);
    qsizetype missing = m_words.size();
    for (const QStringView text : texts) {
        const QStringList words = missing > 0 ? foldedWords(text) : QStringList();
        for (const QString &word : words) {
            for (qsizetype i = 0; i < m_words.size(); ++i) {
                if (found[size_t(i)] || !(mayBeUnfinished(i) ? word.startsWith(m_words[i]) : word == m_words[i]))
                    continue;
                found[size_t(i)] = true;
                --missing;
            }
        }
    }
    return missing == 0;
}

} // namespace entente
