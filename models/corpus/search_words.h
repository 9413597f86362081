// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <initializer_list>

namespace entente {

// What a search asks for: all of its words must stand in what is searched, whatever their case and diacritics. The last one may be
// unfinished from its second letter on. A project's full-text search takes words in the same way.
class SearchWords
{
public:
    explicit SearchWords(QStringView query);

    bool isEmpty() const { return m_words.isEmpty(); } // nothing is asked for: the query is blank or has no letter or digit
    const QStringList &words() const { return m_words; } // folded
    bool mayBeUnfinished(qsizetype i) const { return i + 1 == m_words.size() && m_words[i].size() > 1; }

    // Whether all words stand somewhere in these texts.
    bool allIn(std::initializer_list<QStringView> texts) const;

private:
    QStringList m_words;
};

} // namespace entente
