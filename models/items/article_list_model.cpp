// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/article_list_model.h"

#include "corpus/quote_filter.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString publishedText(const PublicationDate &published)
{
    const auto iso = [](QDate day) { return day.toString(Qt::ISODate); };
    switch (published.kind) {
    case PublicationKind::Stated:
    case PublicationKind::Set: return iso(published.day);
    case PublicationKind::Estimated: return u"%1 – %2"_s.arg(iso(published.earliest), iso(published.latest));
    case PublicationKind::None: break;
    }
    return ArticleListModel::tr("no date");
}

QString howKnown(const PublicationDate &published)
{
    QString kind;
    switch (published.kind) {
    case PublicationKind::Stated: kind = ArticleListModel::tr("Stated by the article"); break;
    case PublicationKind::Set: kind = ArticleListModel::tr("Set by you"); break;
    case PublicationKind::Estimated: kind = ArticleListModel::tr("Estimated"); break;
    case PublicationKind::None: kind = ArticleListModel::tr("No date is known"); break;
    }
    return (QStringList(kind) + published.reasons).join(u'\n');
}

} // namespace

void ArticleListModel::show(std::shared_ptr<const Corpus> corpus, const Filter &filter, const RowSet &rows)
{
    Q_ASSERT(corpus);
    beginResetModel();
    m_corpus = std::move(corpus);
    m_articles = shownArticles(filter, rows, *m_corpus);
    endResetModel();
}

void ArticleListModel::showFound(std::shared_ptr<const Corpus> corpus, const Filter &filter, const RowSet &rows, const FoundArticles &found)
{
    Q_ASSERT(corpus);
    beginResetModel();
    m_corpus = std::move(corpus);
    // By id, both lists rising: looking each of a hundred thousand up would take longer than the search.
    const auto articles = m_corpus->articles();
    std::vector<std::pair<ArticleId, quint32>> byId;
    const std::vector<quint32> shown = shownArticles(filter, rows, *m_corpus);
    byId.reserve(shown.size());
    for (const quint32 article : shown)
        byId.emplace_back(articles[article].id, article);
    std::sort(byId.begin(), byId.end());
    m_articles.clear();
    auto next = found.all.begin();
    for (const auto &[id, article] : byId) {
        while (next != found.all.end() && *next < id)
            ++next;
        if (next != found.all.end() && *next == id)
            m_articles.push_back(article);
    }
    std::sort(m_articles.begin(), m_articles.end());
    endResetModel();
}

QModelIndex ArticleListModel::indexOf(ArticleId id) const
{
    const ArticleInfo *article = m_corpus->article(id);
    if (!article)
        return {};
    const auto wanted = quint32(article - m_corpus->articles().data());
    const auto found = std::lower_bound(m_articles.begin(), m_articles.end(), wanted);
    return found != m_articles.end() && *found == wanted ? index(int(found - m_articles.begin()), 0) : QModelIndex();
}

ArticleId ArticleListModel::articleAt(int row) const
{
    return m_corpus->articles()[m_articles[size_t(row)]].id;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

int ArticleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const ArticleInfo &article = m_corpus->articles()[m_articles[size_t(index.row())]];
    switch (role) {
    case ArticleIdRole: return qint64(article.id);
    case UndatedRole: return !article.published.isDay();
    case WarningsRole: return article.warnings;
    case Qt::ToolTipRole:
        if (index.column() == DateColumn)
            return howKnown(article.published);
        return (QStringList(article.title) + (article.path.isEmpty() ? QStringList() : QStringList(article.path)) + article.warnings).join(u'\n');
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (Column(index.column())) {
    case DateColumn: return publishedText(article.published);
    case TitleColumn: return article.title;
    case SourceColumn: return article.source;
    case EventsColumn: return article.events;
    case QuotesColumn: return article.quotes;
    case ColumnCount: break;
    }
    return {};
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case DateColumn: return tr("Published");
    case TitleColumn: return tr("Title");
    case SourceColumn: return tr("Source");
    case EventsColumn: return tr("Events");
    case QuotesColumn: return tr("Quotes");
    case ColumnCount: break;
    }
    return {};
}

} // namespace entente
