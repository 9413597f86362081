// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quote_list_model.h"

#include "corpus/facet_keys.h"
#include "corpus/quote_filter.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString speakerDetail(const QuoteInfo &quote, const Corpus &corpus)
{
    QStringList parts;
    if (!quote.speakerRole.isEmpty())
        parts += quote.speakerRole;
    if (quote.speakerCountry.isValid()) {
        const FacetValue *country = corpus.find(facetKey(quote.speakerCountry));
        parts += country ? country->name : quote.speakerCountry.toString();
    }
    return parts.join(u", ");
}

QVariant quadOf(const QuoteInfo &quote, const Corpus &corpus)
{
    for (const EventId event : quote.events) {
        if (const auto row = corpus.row(event))
            return int(corpus.traits()[*row].quad());
    }
    return {};
}

} // namespace

void QuoteListModel::show(std::shared_ptr<const Corpus> corpus, const Filter &filter, const RowSet &rows)
{
    Q_ASSERT(corpus);
    beginResetModel();
    m_corpus = std::move(corpus);
    m_quotes = shownQuotes(filter, rows, *m_corpus);
    endResetModel();
}

QModelIndex QuoteListModel::indexOf(QuoteId id) const
{
    const QuoteInfo *quote = m_corpus->quote(id);
    if (!quote)
        return {};
    const auto wanted = quint32(quote - m_corpus->quotes().data());
    const auto found = std::lower_bound(m_quotes.begin(), m_quotes.end(), wanted);
    return found != m_quotes.end() && *found == wanted ? index(int(found - m_quotes.begin()), 0) : QModelIndex();
}

QuoteId QuoteListModel::quoteAt(int row) const
{
    return m_corpus->quotes()[m_quotes[size_t(row)]].id;
}

int QuoteListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_quotes.size());
}

QVariant QuoteListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const QuoteInfo &quote = m_corpus->quotes()[m_quotes[size_t(index.row())]];
    const ArticleInfo *article = m_corpus->article(quote.article);
    switch (role) {
    case Qt::DisplayRole: return QString(u'“' + quote.text.toString().simplified() + u'”');
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(quote.speakerName.isEmpty() ? tr("Speaker unknown") : quote.speakerName, quote.text.toString().simplified());
    case QuoteIdRole: return qint64(quote.id);
    case SpeakerRole: return quote.speakerName;
    case SpeakerDetailRole: return speakerDetail(quote, *m_corpus);
    case WordsRole: return quote.text.toString();
    case DateRole: return quote.date;
    case ArticleTitleRole: return article ? article->title : QString();
    case SourceRole: return article ? article->source : QString();
    case QuadRole: return quadOf(quote, *m_corpus);
    case KindRole: return int(quote.kind);
    default: return {};
    }
}

} // namespace entente
