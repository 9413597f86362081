// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facet_model.h"

#include "corpus/facet_counts.h"
#include "corpus/fold.h"

#include <algorithm>

namespace entente {

FacetModel::FacetModel(FacetKind kind, QObject *parent) : QAbstractListModel(parent), m_kind(kind) {}

void FacetModel::show(std::shared_ptr<const Corpus> corpus, const Filter &filter)
{
    Q_ASSERT(corpus);
    beginResetModel();
    if (corpus != m_corpus)
        m_words.clear();
    m_corpus = std::move(corpus);
    const auto values = m_corpus->facet(m_kind);
    const std::vector<quint32> counts = facetCounts(m_kind, applyWithout(m_kind, filter, *m_corpus), *m_corpus);
    m_all.clear();
    m_all.reserve(values.size());
    for (quint32 i = 0; i < values.size(); ++i)
        m_all.push_back({i, counts[i], false});
    for (const FacetKey &key : filter.keys) {
        if (key.kind != m_kind)
            continue;
        if (const FacetValue *value = m_corpus->find(key))
            m_all[size_t(value - values.data())].checked = true;
    }
    arrange();
    endResetModel();
}

void FacetModel::find(const QString &text)
{
    beginResetModel();
    m_text = text;
    arrange();
    endResetModel();
}

void FacetModel::arrange()
{
    const QStringList wanted = foldedWords(m_text);
    const auto values = m_corpus->facet(m_kind);
    if (!wanted.isEmpty() && m_words.empty()) {
        m_words.reserve(values.size());
        for (const FacetValue &value : values)
            m_words.push_back(u' ' + foldedWords(value.name).join(u' '));
    }
    m_shown.clear();
    for (const Entry &entry : m_all) {
        const bool matches = std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return m_words[entry.value].contains(u' ' + word); });
        if (matches)
            m_shown.push_back(entry);
    }
    std::sort(m_shown.begin(), m_shown.end(), [](const Entry &a, const Entry &b) {
        return std::tuple(!a.checked, ~a.count, a.value) < std::tuple(!b.checked, ~b.count, b.value);
    });
}

const FacetKey &FacetModel::keyAt(int row) const
{
    return m_corpus->facet(m_kind)[m_shown[size_t(row)].value].key;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Entry &entry = m_shown[size_t(index.row())];
    const FacetValue &value = m_corpus->facet(m_kind)[entry.value];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return value.name;
    case Qt::AccessibleTextRole: return tr("%1, %n event(s)", nullptr, int(entry.count)).arg(value.name);
    case Qt::CheckStateRole: return entry.checked ? Qt::Checked : Qt::Unchecked;
    case CountRole: return entry.count;
    case TotalRole: return quint32(value.rows.cardinality());
    case KeyRole: return value.key.value;
    default: return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (role != Qt::CheckStateRole)
        return false;
    const FacetValue &value = m_corpus->facet(m_kind)[m_shown[size_t(index.row())].value];
    // The answer resets the model: copies outlive it.
    const FacetKey key = value.key;
    const QString name = value.name;
    emit toggled(key, name);
    return true;
}

} // namespace entente
