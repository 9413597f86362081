// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace entente {

// The values of one facet with their counts under the current filter (its own kind left out, so that alternatives stay visible).
// Checked values come first, then by falling count, then as the snapshot orders them (total, name): values without a shown event come last.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, TotalRole, KeyRole /* qint64: FacetKey::value */ };

    explicit FacetModel(FacetKind kind, QObject *parent = nullptr);

    FacetKind kind() const { return m_kind; }
    void show(std::shared_ptr<const Corpus> corpus, const Filter &filter);
    // Only values whose name contains all of the words' beginnings; empty shows all.
    void find(const QString &text);
    const FacetKey &keyAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override; // CheckStateRole: part of the filter
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Setting CheckStateRole only asks: the filter's owner answers by show().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void toggled(entente::FacetKey key, const QString &name);

private:
    struct Entry {
        quint32 value; // index into Corpus::facet(kind)
        quint32 count;
        bool checked;
    };
    void arrange();

    FacetKind m_kind;
    std::shared_ptr<const Corpus> m_corpus = Corpus::empty();
    std::vector<Entry> m_all;
    std::vector<Entry> m_shown;
    QString m_text;
    std::vector<QString> m_words; // by value: its name's folded words, each behind a blank; made when something is first looked for
};

} // namespace entente
