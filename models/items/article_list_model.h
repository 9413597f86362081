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

    // What belongs to what a filter shows; `rows` are the events that pass it.
    void show(std::shared_ptr<const Corpus> corpus, const Filter &filter, const RowSet &rows);
    // Of that only what was found.
    void showFound(std::shared_ptr<const Corpus> corpus, const Filter &filter, const RowSet &rows, const FoundArticles &found);
    QModelIndex indexOf(ArticleId id) const; // invalid where the article is not shown
    ArticleId articleAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const Corpus> m_corpus = Corpus::empty();
    std::vector<quint32> m_articles; // indices into Corpus::articles()
};

} // namespace entente
