// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/time_window.h"

#include <algorithm>

namespace entente {

namespace {

constexpr Instant shortest = 3'600'000;
constexpr Instant longest = 3000 * Instant(365.2425 * double(msPerDay));
// Far beyond any credible day, so that sums of instants never overflow.
constexpr Instant farthest = 20'000 * Instant(365) * msPerDay;
constexpr size_t longestHistory = 200;

TimeRange clamped(TimeRange range)
{
    const Instant begin = std::clamp(range.begin, -farthest, farthest);
    const Instant end = std::clamp(range.end, -farthest, farthest);
    const Instant length = std::clamp(end - begin, shortest, longest);
    // A length that had to change changes around the middle.
    const Instant middle = begin + (end - begin) / 2;
    return length == end - begin ? TimeRange{begin, end} : TimeRange{middle - length / 2, middle - length / 2 + length};
}

} // namespace

void TimeWindow::show(TimeRange range)
{
    range = clamped(range);
    if (range == m_range)
        return;
    m_range = range;
    emit changed(m_range);
}

void TimeWindow::remember()
{
    if (m_position > 0 && m_history[m_position - 1] == m_range)
        return;
    m_history.resize(m_position);
    m_history.push_back(m_range);
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    m_position = m_history.size();
    emit historyChanged();
}

bool TimeWindow::canGoBack() const
{
    // A range that was not remembered yet lies in front of the last that was.
    return m_position > 1 || (m_position == 1 && m_history.front() != m_range);
}

bool TimeWindow::canGoForward() const
{
    return m_position < m_history.size();
}

void TimeWindow::goBack()
{
    if (!canGoBack())
        return;
    if (m_history[m_position - 1] == m_range)
        --m_position;
    show(m_history[m_position - 1]);
    emit historyChanged();
}

void TimeWindow::goForward()
{
    if (!canGoForward())
        return;
    ++m_position;
    show(m_history[m_position - 1]);
    emit historyChanged();
}

} // namespace entente
