// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/activity.h"
#include "views/theme/theme.h"

#include <QLocale>
#include <QRectF>

class QChart;
class QPainter;

namespace entente {

// A stacked bar chart of activity over time, as Qt Charts draws it. The chart belongs to the caller.
QChart *makeActivityChart(const Activity &activity, const Theme &theme, const QLocale &locale);

// Paints the chart of the rows without a window, for export. `caption` stands below it.
void paintActivity(QPainter &painter, const QRectF &area, const Corpus &corpus, const RowSet &rows, const Theme &theme, const QLocale &locale,
    const QString &caption);

// "April 2025", "7–13 April 2025": what a bar stands for.
QString activityBarWords(const ActivityBar &bar, ActivityBin bin, const QLocale &locale);

} // namespace entente
