// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/row_marks.h"
#include "corpus/search_words.h"

#include <QByteArrayView>
#include <QString>

#include <span>
#include <string>
#include <vector>

namespace entente {

class CorpusColumns;

// Which documents (by number) a word stands in, for whole words and for words that begin with given letters.
class WordPostings
{
public:
    // Documents in rising order, each with its UTF-8 text; words are folded here.
    void add(quint32 document, QByteArrayView utf8);
    void finish(); // before the first find()

    // Calls visit(document) for those with this word (folded UTF-8, not empty) or, where it may be unfinished, with one that begins so: rising
    // within each word, not over all.
    template<typename Visit>
    void eachWith(QByteArrayView utf8, bool mayBeUnfinished, Visit visit) const
    {
        const std::string_view wanted(utf8.data(), size_t(utf8.size()));
        for (size_t at = firstFrom(wanted); at < m_sorted.size() && word(m_sorted[at]).substr(0, wanted.size()) == wanted; ++at) {
            if (!mayBeUnfinished && word(m_sorted[at]).size() > wanted.size())
                return; // longer ones follow
            for (quint32 i = m_postingStarts[m_sorted[at]]; i < m_postingStarts[m_sorted[at] + 1]; ++i)
                visit(m_postings[i]);
        }
    }

private:
    void addWord(quint32 document, std::string_view word);
    std::string_view word(quint32 id) const { return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]); }
    size_t firstFrom(std::string_view prefix) const; // position in m_sorted
    void growTable();

    std::string m_bytes;
    std::vector<quint32> m_starts{0};
    std::vector<quint32> m_table;           // open addressing: word + 1
    std::vector<quint32> m_lastDocuments;   // by word
    std::vector<quint32> m_tokens;          // word of every occurrence, in the order of adding; once a document
    std::vector<quint32> m_tokenDocuments;
    std::vector<quint32> m_sorted;          // words by their bytes
    std::vector<quint32> m_postingStarts;   // by word
    std::vector<quint32> m_postings;
};

// Finds articles by the words of their titles and of what was found in them: labels, places and people of their events, and speakers.
class TextIndex
{
public:
    void build(const CorpusColumns &columns);
    // Articles (by index) that have all the words, none of which may be missing; nothing for no words.
    RowMarks articlesWith(const SearchWords &words) const;

private:
    WordPostings m_words; // indices of articles
    quint32 m_articles = 0;
};

} // namespace entente
