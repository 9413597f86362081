// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "views/timeline/time_scale.h"
#include "views/timeline/timeline_index.h"

#include <QImage>
#include <QLocale>
#include <QWidget>

#include <optional>

namespace entente {

class TimelineView;

// All of the time that there are events in, with the part that the timeline shows as a window that can be dragged and stretched.
class OverviewStrip : public QWidget
{
    Q_OBJECT
public:
    // `view` and `window` must outlive the strip.
    OverviewStrip(TimelineView &view, TimeWindow &window, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // Rows of the present snapshot that a search has found: ticks along the upper edge.
    void setHits(const RowSet &hits);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Grip : quint8 { None, Begin, End, Whole };
    TimeScale scale() const;
    QRect windowRect() const;
    Grip gripAt(QPoint place) const;
    void refresh();
    void paintHistogram(QPainter &painter) const;
    void paintYears(QPainter &painter) const;
    void paintHits(QPainter &painter) const;
    void paintWindow(QPainter &painter) const;

    TimelineView &m_view;
    TimeWindow &m_window;
    Theme m_theme;
    QLocale m_locale;
    RowSet m_hits;
    TimeRange m_extent;
    QImage m_picture; // all but the window
    Grip m_grip = Grip::None;
    int m_pressX = 0;
    TimeRange m_pressRange;
};

} // namespace entente
