// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/time_window.h"

#include <QFrame>
#include <QLocale>
#include <QTimer>

#include <optional>

class QLabel;

namespace entente {

class TimelineView;

// Counts what is inside the brush and offers what can be done with it. Floats over the timeline, below the brush.
class BrushPanel : public QFrame
{
    Q_OBJECT
public:
    // A child of the view's viewport; shows itself when something is brushed.
    BrushPanel(TimelineView &view, const Theme &theme, const QLocale &locale);
    void setTheme(const Theme &theme);
    // To where the brush now stands.
    void place();

private:
    void follow(const std::optional<TimeRange> &range);
    void count();

    TimelineView &m_view;
    QLocale m_locale;
    QLabel *m_title;
    QLabel *m_counts;
    QTimer m_soon; // counts a moment after the edge has come to rest
};

} // namespace entente
