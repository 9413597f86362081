// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/list/flat_table.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

namespace entente {

class EventTableModel;

// The same events as the timeline as a table: the way in for screen readers, and for those who think in rows.
class EventTable : public FlatTable
{
    Q_OBJECT
public:
    // Both must outlive the view.
    EventTable(ShownEvents &events, Selection &selection, QWidget *parent = nullptr);
    int count() const;

signals:
    void countChanged(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ShownEvents &m_events;
    EventTableModel *m_model;
};

} // namespace entente
