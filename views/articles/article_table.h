// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/found_articles.h"
#include "views/list/cell_delegate.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QTableView>

namespace entente {

class ArticleListModel;
class SelectionFollower;

// The articles that tell of what the filter shows.
class ArticleTable : public QTableView
{
    Q_OBJECT
public:
    // All three must outlive the view. Dates are in the words of its locale().
    ArticleTable(ShownEvents &events, FilterState &filter, Selection &selection, QWidget *parent = nullptr);
    int count() const;
    SelectionFollower &follower() { return *m_follower; }
    // While a search is on, the list holds what it has found of what the filter shows; null or without a text: there is none.
    void setFound(const std::shared_ptr<const FoundArticles> &found);

signals:
    void countChanged(int count);
    void setDateRequested(entente::ArticleId article);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    DateDelegate::Words dateAt(int row) const;

    ShownEvents &m_events;
    FilterState &m_filter;
    std::shared_ptr<const FoundArticles> m_found;
    ArticleListModel *m_model;
    SelectionFollower *m_follower = nullptr;
};

} // namespace entente
