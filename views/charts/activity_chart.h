// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/activity.h"
#include "views/theme/theme.h"
#include "workspace/shown_events.h"
#include "workspace/time_window.h"

#include <QLocale>
#include <QWidget>

class QChart;
class QChartView;
class QPainter;

namespace entente {

// A stacked bar chart of activity over time, as Qt Charts draws it. The chart belongs to the caller.
QChart *makeActivityChart(const Activity &activity, const Theme &theme, const QLocale &locale);

// Paints the chart of the rows without a window, for export. `caption` stands below it.
void paintActivity(QPainter &painter, const QRectF &area, const Corpus &corpus, const RowSet &rows, const Theme &theme, const QLocale &locale,
    const QString &caption);

// The chart of what the filter shows. A click on a bar shows its days on the timeline.
class ActivityChart : public QWidget
{
    Q_OBJECT
public:
    // `events` and `window` must outlive the chart.
    ActivityChart(ShownEvents &events, TimeWindow &window, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    ShownEvents &m_events;
    TimeWindow &m_window;
    Theme m_theme;
    QLocale m_locale;
    QChartView *m_view;
    bool m_stale = true;
};

} // namespace entente
