// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/list/measured_list.h"
#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QLocale>

namespace entente {

class QuoteDelegate;
class QuoteListModel;
class SelectionFollower;

// Who said what, when and where: the quotes that belong to what the filter shows. Selecting an event selects its first quote.
class QuoteList : public MeasuredList
{
    Q_OBJECT
public:
    // The first three must outlive the view.
    QuoteList(ShownEvents &events, FilterState &filter, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    int count() const;
    SelectionFollower &follower() { return *m_follower; }

signals:
    void countChanged(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QModelIndex indexFor(const SelectedItem &item) const;

    ShownEvents &m_events;
    FilterState &m_filter;
    QuoteListModel *m_model;
    QuoteDelegate *m_delegate;
    SelectionFollower *m_follower = nullptr;
};

} // namespace entente
