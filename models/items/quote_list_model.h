// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace entente {

// The quotes that belong to what the filter shows (corpus/quote_filter.h), in the corpus' order.
class QuoteListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    // DisplayRole: the words in quotation marks. Dates are QDate, invalid where unknown. Numbers stand for ids and enumerators.
    enum Role { QuoteIdRole = Qt::UserRole, SpeakerRole, SpeakerDetailRole, WordsRole, DateRole, ArticleTitleRole, SourceRole, QuadRole, KindRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::shared_ptr<const Corpus> corpus, const Filter &filter, const RowSet &rows);
    QModelIndex indexOf(QuoteId id) const; // invalid where the quote is not shown
    QuoteId quoteAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::shared_ptr<const Corpus> m_corpus = Corpus::empty();
    std::vector<quint32> m_quotes; // indices into Corpus::quotes()
};

} // namespace entente
