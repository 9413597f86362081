// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/shown_events.h"
#include "workspace/time_window.h"

#include <QLabel>
#include <QLocale>

namespace entente {

// "17 shown · 3 left of view · 1 right of view · 1 undated = 22 events": the sum always holds.
class StatusLine : public QLabel
{
    Q_OBJECT
public:
    // `events` and `window` must outlive the line.
    StatusLine(ShownEvents &events, TimeWindow &window, const QLocale &locale, QWidget *parent = nullptr);
    void setAxis(TimeAxis axis);

private:
    void refresh();

    ShownEvents &m_events;
    TimeWindow &m_window;
    QLocale m_locale;
    TimeAxis m_axis = TimeAxis::Happened;
};

} // namespace entente
