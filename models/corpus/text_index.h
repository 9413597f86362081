// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/row_set.h"

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

    // The documents with a word that begins with `prefix` (folded UTF-8, not empty), rising within each word but not over all.
    std::vector<quint32> find(QByteArrayView prefix) const;

private:
    void addWord(quint32 document, std::string_view word);
    std::string_view word(quint32 id) const { return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]); }
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
    RowSet find(QStringView text, const CorpusColumns &columns) const;

private:
    RowSet rowsOf(const QString &word, const CorpusColumns &columns) const;
    WordPostings m_labels;   // rows
    WordPostings m_people;   // indices of the Person facet
    WordPostings m_places;   // indices of the Place facet
    WordPostings m_titles;   // indices of articles
};

} // namespace entente
