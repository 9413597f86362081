// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/text_index.h"

#include "corpus/corpus_columns.h"
#include "corpus/fold.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace entente {

namespace {

size_t hashOf(std::string_view word)
{
    quint64 hash = 1469598103934665603ULL;
    for (const char c : word)
        hash = (hash ^ quint8(c)) * 1099511628211ULL;
    return size_t(hash ^ (hash >> 29));
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return quint8(c) < 0x80; });
}

// For ASCII letters and digits their lower case, for anything else 0.
std::array<char, 128> makeWordCharacters()
{
    std::array<char, 128> table{};
    for (char c = '0'; c <= '9'; ++c)
        table[size_t(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[size_t(c)] = c;
        table[size_t(c - 'a' + 'A')] = c;
    }
    return table;
}

} // namespace

void WordPostings::add(quint32 document, QByteArrayView utf8)
{
    if (!isAscii(utf8)) {
        const QStringList words = foldedWords(QString::fromUtf8(utf8));
        for (const QString &each : words)
            addWord(document, each.toUtf8().toStdString());
        return;
    }
    static const std::array<char, 128> lower = makeWordCharacters();
    std::array<char, 64> buffer;
    size_t length = 0;
    for (const char c : utf8) {
        const char letter = lower[size_t(c)];
        if (letter != 0) {
            // What a word has beyond 64 letters finds nothing that its beginning does not.
            if (length < buffer.size())
                buffer[length++] = letter;
        } else if (length > 0) {
            addWord(document, {buffer.data(), length});
            length = 0;
        }
    }
    if (length > 0)
        addWord(document, {buffer.data(), length});
}

void WordPostings::addWord(quint32 document, std::string_view each)
{
    if ((m_starts.size() - 1) * 2 >= m_table.size())
        growTable();
    const size_t mask = m_table.size() - 1;
    size_t slot = hashOf(each) & mask;
    while (m_table[slot] != 0 && word(m_table[slot] - 1) != each)
        slot = (slot + 1) & mask;
    if (m_table[slot] == 0) {
        m_bytes.append(each);
        m_starts.push_back(quint32(m_bytes.size()));
        m_table[slot] = quint32(m_starts.size() - 1);
        m_lastDocuments.push_back(noIndex);
    }
    const quint32 id = m_table[slot] - 1;
    if (std::exchange(m_lastDocuments[id], document) == document)
        return;
    m_tokens.push_back(id);
    m_tokenDocuments.push_back(document);
}

void WordPostings::growTable()
{
    m_table.assign(std::max<size_t>(1024, m_table.size() * 2), 0);
    const size_t mask = m_table.size() - 1;
    for (quint32 id = 0; id + 1 < m_starts.size(); ++id) {
        size_t slot = hashOf(word(id)) & mask;
        while (m_table[slot] != 0)
            slot = (slot + 1) & mask;
        m_table[slot] = id + 1;
    }
}

void WordPostings::finish()
{
    const size_t words = m_starts.size() - 1;
    m_postingStarts.assign(words + 1, 0);
    for (const quint32 token : m_tokens)
        ++m_postingStarts[token + 1];
    std::partial_sum(m_postingStarts.begin(), m_postingStarts.end(), m_postingStarts.begin());
    m_postings.resize(m_tokens.size());
    std::vector<quint32> next(m_postingStarts.begin(), m_postingStarts.end() - 1);
    for (size_t i = 0; i < m_tokens.size(); ++i)
        m_postings[next[m_tokens[i]]++] = m_tokenDocuments[i];

    m_sorted.resize(words);
    std::iota(m_sorted.begin(), m_sorted.end(), 0u);
    std::sort(m_sorted.begin(), m_sorted.end(), [this](quint32 a, quint32 b) { return word(a) < word(b); });
    // Assigning {} to a vector would keep its room.
    m_tokens = decltype(m_tokens)();
    m_tokenDocuments = decltype(m_tokenDocuments)();
    m_table = decltype(m_table)();
    m_lastDocuments = decltype(m_lastDocuments)();
}

size_t WordPostings::firstFrom(std::string_view prefix) const
{
    const auto at = std::lower_bound(m_sorted.begin(), m_sorted.end(), prefix, [this](quint32 id, std::string_view value) { return word(id) < value; });
    return size_t(at - m_sorted.begin());
}

void TextIndex::build(const CorpusColumns &columns)
{
    m_articles = quint32(columns.articles.size());
    const std::array<FacetKind, 2> named{FacetKind::Person, FacetKind::Place};
    std::array<std::vector<QByteArray>, 2> names;
    for (size_t i = 0; i < named.size(); ++i) {
        for (const FacetValue &value : columns.facets[size_t(named[i])].values)
            names[i].push_back(value.name.toUtf8());
    }
    std::vector<std::pair<size_t, quint32>> mentioned; // which names, each once an article
    std::vector<QString> speakers;
    for (quint32 article = 0; article < m_articles; ++article) {
        m_words.add(article, columns.articles[article].title.toUtf8());
        mentioned.clear();
        for (const Row row : columns.eventsOfArticles.at(article)) {
            m_words.add(article, columns.labels.at(row));
            for (size_t i = 0; i < named.size(); ++i) {
                for (const quint32 index : columns.facets[size_t(named[i])].lists.at(columns.groupOf(named[i], row)))
                    mentioned.emplace_back(i, index);
            }
        }
        std::sort(mentioned.begin(), mentioned.end());
        mentioned.erase(std::unique(mentioned.begin(), mentioned.end()), mentioned.end());
        for (const auto &[kind, index] : mentioned)
            m_words.add(article, names[kind][index]);
        speakers.clear();
        for (const quint32 quote : columns.quotesOfArticles.at(article))
            speakers.push_back(columns.quotes[quote].speakerName);
        std::sort(speakers.begin(), speakers.end());
        speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
        for (const QString &speaker : speakers)
            m_words.add(article, speaker.toUtf8());
    }
    m_words.finish();
}

RowMarks TextIndex::articlesWith(const SearchWords &words) const
{
    RowMarks found(m_articles);
    for (qsizetype i = 0; i < words.words().size(); ++i) {
        RowMarks having(m_articles);
        m_words.eachWith(words.words()[i].toUtf8(), words.mayBeUnfinished(i), [&having](quint32 article) { having.mark(article); });
        if (i == 0)
            found = std::move(having);
        else
            found.intersect(having);
    }
    return found;
}

} // namespace entente
