// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over the articles' titles and texts by FTS5.
#include "archive/sqlite_archive.h"
#include "archive/sql_reason.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// bm25 reads each match's length from a table of its own, a microsecond each; and where so many match, the words tell little about any.
constexpr size_t mostRanked = 4000;

// Every word quoted, so that no character of it is read as FTS5's query language.
QString matchExpression(const QString &words)
{
    static const QRegularExpression notWord(u"[^\\p{L}\\p{M}\\p{N}]+"_s);
    QStringList terms = words.split(notWord, Qt::SkipEmptyParts);
    if (terms.isEmpty())
        return {};
    // A single letter begins tens of thousands of words: it is looked up as the word that it may be.
    const bool mayBeUnfinished = terms.last().size() > 1;
    for (QString &term : terms)
        term = u"\"%1\""_s.arg(term);
    return terms.join(u' ') + (mayBeUnfinished ? u"*"_s : QString());
}

} // namespace

Result<std::vector<ArticleId>> SqliteArchive::matching(const QString &words) const
{
    std::vector<ArticleId> found;
    const QString expression = matchExpression(words);
    if (expression.isEmpty())
        return found;
    // One row with all ids: the driver takes longer for a row than FTS5 for a match.
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT group_concat(rowid, ' ') FROM article_words WHERE article_words MATCH ?"_s);
    query.addBindValue(expression);
    if (!query.exec() || !query.next())
        return Error{m_path, reasonOf(query.lastError())};
    qint64 id = 0;
    const QString ids = query.value(0).toString();
    for (const QChar c : ids) {
        if (c == u' ') {
            found.push_back(ArticleId(id));
            id = 0;
        } else {
            id = id * 10 + (c.unicode() - u'0');
        }
    }
    if (!ids.isEmpty())
        found.push_back(ArticleId(id));
    std::sort(found.begin(), found.end());
    return found;
}

Result<std::vector<ArticleId>> SqliteArchive::search(const QString &words, int most) const
{
    const auto all = matching(words);
    return all ? bestOf(*all, words, most) : all;
}

Result<std::vector<ArticleId>> SqliteArchive::bestOf(const std::vector<ArticleId> &all, const QString &words, int most) const
{
    const size_t wanted = std::min(all.size(), size_t(std::max(0, most)));
    if (wanted == 0)
        return std::vector<ArticleId>();
    if (all.size() > mostRanked)
        return std::vector<ArticleId>(all.rbegin(), all.rbegin() + qsizetype(wanted));
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rank LIMIT ?"_s);
    query.addBindValue(matchExpression(words));
    query.addBindValue(most);
    if (!query.exec())
        return Error{m_path, reasonOf(query.lastError())};
    std::vector<ArticleId> found;
    while (query.next())
        found.push_back(ArticleId(query.value(0).toLongLong()));
    return found;
}

} // namespace entente
