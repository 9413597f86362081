// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <QObject>

#include <vector>

namespace entente {

// A half-open stretch of time; `begin` < `end`.
struct TimeRange {
    Instant begin = 0;
    Instant end = msPerDay;
    Instant length() const { return end - begin; }
    friend bool operator==(TimeRange, TimeRange) = default;
};

// The stretch of time that the timeline shows, shared with the overview, with a history to walk. Zoom is never a filter.
class TimeWindow : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    TimeRange range() const { return m_range; }
    // Clamped to an hour at least and three thousand years at most.
    void show(TimeRange range);
    // Puts the range that is shown on the history: called when a gesture ends.
    void remember();
    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();

signals:
    void changed(entente::TimeRange range);
    void historyChanged();

private:
    TimeRange m_range;
    std::vector<TimeRange> m_history;
    size_t m_position = 0; // one past the entry that is shown
};

} // namespace entente
