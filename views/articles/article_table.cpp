// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/articles/article_table.h"

#include "items/article_list_model.h"
#include "views/format/date_words.h"
#include "views/list/empty_note.h"
#include "views/list/selection_follower.h"
#include "views/list/table_style.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>


namespace entente {

using namespace Qt::StringLiterals;

ArticleTable::ArticleTable(ShownEvents &events, FilterState &filter, Selection &selection, QWidget *parent)
    : QTableView(parent), m_events(events), m_filter(filter), m_model(new ArticleListModel(this))
{
    setModel(m_model);
    styleTable(*this);
    horizontalHeader()->setSectionResizeMode(ArticleListModel::TitleColumn, QHeaderView::Stretch);
    const auto fit = [this](ArticleListModel::Column column, const QString &widest) {
        horizontalHeader()->resizeSection(column, fontMetrics().horizontalAdvance(widest) + 22);
    };
    fit(ArticleListModel::DateColumn, u"≈ 28 Mar – 30 Mar 0000"_s);
    fit(ArticleListModel::EventsColumn, tr("Events"));
    fit(ArticleListModel::QuotesColumn, tr("Quotes"));
    setItemDelegateForColumn(ArticleListModel::DateColumn, new DateDelegate([this](const QModelIndex &index) { return dateAt(index.row()); }, this));
    setAccessibleName(tr("Articles"));
    refresh();
    m_follower = new SelectionFollower(*this, selection,
        {.itemAt = [this](const QModelIndex &index) { return SelectedItem{m_model->articleAt(index.row()), 0}; },
            .indexOf =
                [this](const SelectedItem &item) {
                    const auto article = item.article();
                    return article ? m_model->indexOf(*article) : QModelIndex();
                }},
        this);
    connect(&m_events, &ShownEvents::rowsChanged, this, &ArticleTable::refresh);
}

DateDelegate::Words ArticleTable::dateAt(int row) const
{
    const ArticleInfo *article = m_events.corpus().article(m_model->articleAt(row));
    if (!article)
        return {};
    const PublicationDate &date = article->published;
    const QString whole = (QStringList(publishedWords(date, locale())) + date.reasons).join(u'\n');
    if (date.kind == PublicationKind::None)
        return {{tr("no date")}, whole};
    return {shortDateForms(date.earliest, date.latest, date.kind == PublicationKind::Estimated, locale()), whole};
}

int ArticleTable::count() const
{
    return m_model->rowCount();
}

void ArticleTable::setFound(const std::shared_ptr<const FoundArticles> &found)
{
    m_found = found;
    refresh();
}

void ArticleTable::refresh()
{
    if (m_found && !m_found->text.isEmpty())
        m_model->showFound(m_events.snapshot(), m_filter.filter(), m_events.rows(), *m_found);
    else
        m_model->show(m_events.snapshot(), m_filter.filter(), m_events.rows());
    emit countChanged(m_model->rowCount());
}

void ArticleTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    const ArticleId article = m_model->articleAt(index.row());
    QMenu menu;
    menu.addAction(tr("Set date…"), this, [this, article] { emit setDateRequested(article); });
    menu.exec(event->globalPos());
}

void ArticleTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() == 0)
        paintEmptyNote(*this, m_events.corpus().articles().empty() ? tr("Drop articles here, or open some with Ctrl+O.") : m_found && !m_found->text.isEmpty() ? tr("No article has these words.") : tr("No article tells of what the filter shows."));
}

} // namespace entente
