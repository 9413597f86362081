// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/list/cell_delegate.h"
#include "views/list/flat_table.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <array>

namespace entente {

class EventTableModel;
class SelectionFollower;

// When an event happened, for the cell of a table.
DateDelegate::Words eventDateWords(const Corpus &corpus, EventId event, const QLocale &locale);

// The same events as the timeline as a table: the way in for screen readers, and for those who think in rows.
class EventTable : public FlatTable
{
    Q_OBJECT
public:
    // Both must outlive the view. Dates are in the words of its locale().
    EventTable(ShownEvents &events, Selection &selection, QWidget *parent = nullptr);
    int count() const;
    SelectionFollower &follower() { return *m_follower; }

signals:
    void countChanged(int count);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    ShownEvents &m_events;
    EventTableModel *m_model;
    SelectionFollower *m_follower = nullptr;
    std::array<int, 7> m_widths{}; // of columns that are shown, in pixels
};

} // namespace entente
