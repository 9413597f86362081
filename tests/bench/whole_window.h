// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"
#include "workspace/time_window.h"

#include <QLabel>
#include <QUndoStack>
#include <QWidget>

#include <map>

namespace entente {
class EventTable;
class FacetPanel;
class OverviewStrip;
class QuoteList;
class TimelineView;
}

namespace entente::bench {

// What the program's views share.
struct Workplace {
    QUndoStack undo;
    FilterState filter{undo};
    Selection selection;
    TimeWindow window;
    ShownEvents events{filter};
};

// The program's own views in one window, all of them shown: chips, facets, overview, timeline, legend, quotes, events and the line of counts.
// In the program quotes and events stand behind each other; here beside each other, so that both are painted.
class WholeWindow : public QWidget
{
    Q_OBJECT
public:
    // `workplace` must outlive the window.
    WholeWindow(Workplace &workplace, const Theme &theme, QDate today);

    TimelineView &timeline() { return *m_timeline; }
    // Runs the event loop until every view has been painted as it now stands and nothing is being worked out in the background any more.
    void settle();
    // How often each view's own surface has been painted so far, by the view's name.
    const std::map<QString, int> &paints() const { return m_paints; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *surface, const QString &name);

    Workplace &m_workplace;
    TimelineView *m_timeline;
    OverviewStrip *m_overview;
    FacetPanel *m_facets;
    EventTable *m_events;
    QuoteList *m_quotes;
    QLabel *m_counts;
    std::map<QString, int> m_paints;
};

} // namespace entente::bench
