// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/activity.h"
#include "views/theme/theme.h"

#include <QBrush>
#include <QLocale>
#include <QRectF>
#include <QStringList>

#include <vector>

class QAbstractAxis;
class QBarSet;
class QChart;
class QFont;
class QPainter;
class QValueAxis;

namespace entente {

// What the charts drawn by Qt Charts share.

// An empty chart in the theme's colours with its legend above it. It belongs to the caller.
QChart *makeChart(const Theme &theme);
// Labels under every bar would overlap: only as many as fit keep theirs, the others a blank that is still unique, as the axis wants it.
QStringList axisLabels(const Activity &activity, const QLocale &locale);
// Axes say "20,000" as the locale does.
void localiseNumbers(QChart &chart, const QLocale &locale);
void styleAxis(QAbstractAxis *axis, const Theme &theme, const QFont &font);
// From 0 to at least `most`, in four steps of round numbers. It belongs to the caller.
QValueAxis *makeCountAxis(int most, const QString &title, const Theme &theme, const QFont &font);
// Leaves out of a low chart what its surroundings say too (title, legend, name of the count axis), so that the axes keep their labels: Qt Charts
// writes "..." for those without room.
void makeCompact(QChart &chart);
QBarSet *makeBarSet(const QString &name, const QBrush &brush);

// What the colours of a painted chart mean, in as many centred rows as the width asks for: Qt Charts' own legend cuts its words in narrow
// pictures. Returns the height that it takes; without a painter only measures.
struct LegendEntry {
    QBrush brush;
    QString words;
};
qreal paintLegendRows(QPainter *painter, const QRectF &area, const std::vector<LegendEntry> &entries, const Theme &theme);
std::vector<LegendEntry> classEntries(const Theme &theme);

} // namespace entente
