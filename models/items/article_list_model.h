// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/found_articles.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace entente {

// The articles that tell of a shown event (all articles under the default filter), by publication; while a search is on, those of them that
// it has found.
class ArticleListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DateColumn, TitleColumn, SourceColumn, EventsColumn, QuotesColumn, ColumnCount };
    enum Role { ArticleIdRole = Qt::UserRole, UndatedRole, WarningsRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Corpus> corpus, const RowSet &rows, bool everyArticle);
    // Of those that tell of `rows` (or of every article) what was found; and what tells of `alsoRows`.
    void showFound(std::shared_ptr<const Corpus> corpus, const RowSet &rows, bool everyArticle, const FoundArticles &found, const RowSet &alsoRows);
    QModelIndex indexOf(ArticleId id) const; // invalid where the article is not shown
    ArticleId articleAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static std::vector<quint32> articlesOf(const Corpus &corpus, const RowSet &rows, bool everyArticle);

    std::shared_ptr<const Corpus> m_corpus = Corpus::empty();
    std::vector<quint32> m_articles; // indices into Corpus::articles()
};

} // namespace entente
