// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/filter.h"
#include "corpus/found_articles.h"

#include <QObject>

#include <functional>
#include <memory>

class QUndoStack;

namespace entente {

// The one filter that all views share. Every change goes through the undo stack, so that each can be taken back. Who has the articles' texts
// answers what a filter's text finds (Filter::found).
class FilterState : public QObject
{
    Q_OBJECT
public:
    // `undo` must outlive this object.
    explicit FilterState(QUndoStack &undo, QObject *parent = nullptr);

    const Filter &filter() const { return m_filter; }
    // `what` names the change in the Edit menu ("Filter by Marco Rubio").
    void setFilter(const Filter &filter, const QString &what);
    void toggle(FacetKey key, const QString &name);
    void clear();
    // Without a place in the undo history: restoring a session.
    void restore(const Filter &filter);

    // Asked whenever another text is filtered by: gives the answer, or something to go on with until answerText() is called.
    using TextSearch = std::function<std::shared_ptr<const FoundArticles>(const QString &text)>;
    void setTextSearch(TextSearch search) { m_search = std::move(search); }
    // The articles that the filter's text finds, in this snapshot from now on; an answer to another text is passed over.
    void answerText(const std::shared_ptr<const FoundArticles> &found);

signals:
    void changed(const entente::Filter &filter);

private:
    class Change;
    void apply(const Filter &filter);
    QUndoStack &m_undo;
    TextSearch m_search;
    Filter m_filter;
};

} // namespace entente
