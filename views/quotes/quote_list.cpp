// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quotes/quote_list.h"

#include "items/quote_list_model.h"
#include "views/list/empty_note.h"
#include "views/list/selection_follower.h"
#include "views/quotes/quote_delegate.h"

namespace entente {

QuoteList::QuoteList(ShownEvents &events, FilterState &filter, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent)
    : MeasuredList(parent), m_events(events), m_filter(filter), m_model(new QuoteListModel(this)), m_delegate(new QuoteDelegate(theme, locale, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Quotes"));
    refresh();
    m_follower = new SelectionFollower(*this, selection,
        {.itemAt = [this](const QModelIndex &index) { return SelectedItem{m_model->quoteAt(index.row()), 0}; },
            .indexOf = [this](const SelectedItem &item) { return indexFor(item); }},
        this);
    connect(&m_events, &ShownEvents::rowsChanged, this, &QuoteList::refresh);
}

void QuoteList::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

int QuoteList::count() const
{
    return m_model->rowCount();
}

void QuoteList::refresh()
{
    m_model->show(m_events.snapshot(), m_filter.filter(), m_events.rows());
    emit countChanged(m_model->rowCount());
}

QModelIndex QuoteList::indexFor(const SelectedItem &item) const
{
    if (const auto quote = item.quote())
        return m_model->indexOf(*quote);
    const auto event = item.event();
    const auto row = event ? m_events.corpus().row(*event) : std::nullopt;
    if (!row)
        return {};
    for (const quint32 index : m_events.corpus().quotesOf(m_events.corpus().firstArticle(*row))) {
        const QuoteInfo &quote = m_events.corpus().quotes()[index];
        if (std::find(quote.events.begin(), quote.events.end(), *event) != quote.events.end())
            return m_model->indexOf(quote.id);
    }
    return {};
}

void QuoteList::paintEvent(QPaintEvent *event)
{
    MeasuredList::paintEvent(event);
    if (m_model->rowCount() == 0)
        paintEmptyNote(*this, m_events.corpus().quotes().empty() ? tr("No quotes yet.") : tr("No quote belongs to what the filter shows."));
}

} // namespace entente
