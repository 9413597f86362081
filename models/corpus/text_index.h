// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/row_marks.h"

#include <QByteArrayView>
#include <QString>

#include <span>
#include <string>
#include <vector>

namespace entente {

class CorpusColumns;

// Which documents (rows, facet values, articles: by number) a word stands in, for words that begin with given letters.
class WordPostings
{
public:
    // Documents in rising order, each with its UTF-8 text; words are folded here.
    void add(quint32 document, QByteArrayView utf8);
    void finish(); // before the first find()

    // Calls visit(document) for those with a word that begins with `prefix` (folded UTF-8, not empty): rising within each word, not over all.
    template<typename Visit>
    void eachWith(QByteArrayView prefix, Visit visit) const
    {
        const std::string_view wanted(prefix.data(), size_t(prefix.size()));
        for (size_t at = firstFrom(wanted); at < m_sorted.size() && word(m_sorted[at]).substr(0, wanted.size()) == wanted; ++at) {
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
    std::vector<quint32> m_tokens;          // word of every occurrence, in the order of adding
    std::vector<quint32> m_tokenDocuments;
    std::vector<quint32> m_sorted;          // words by their bytes
    std::vector<quint32> m_postingStarts;   // by word
    std::vector<quint32> m_postings;
};

// Finds rows by the words of their label, place, people and article titles.
class TextIndex
{
public:
    void build(const CorpusColumns &columns);
    // Rows where every word of `text` begins some word there.
    RowMarks find(QStringView text, const CorpusColumns &columns) const;

private:
    RowMarks rowsOf(const QString &word, const CorpusColumns &columns) const;
    WordPostings m_labels;   // rows
    WordPostings m_people;   // indices of the Person facet
    WordPostings m_places;   // indices of the Place facet
    WordPostings m_titles;   // indices of articles
};

} // namespace entente
