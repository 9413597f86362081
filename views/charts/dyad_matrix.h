// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/summary_counts.h"
#include "views/theme/theme.h"

#include <QFont>
#include <QLocale>
#include <QRectF>

#include <optional>
#include <utility>

class QPainter;

namespace entente {

// Where the cells of the heat map stand in an area. What acts stands at the left, what is acted upon above.
struct DyadGrid {
    QFont font;
    qreal name = 0; // room for a country's name at its row
    qreal head = 0; // and above its column
    QRectF heading;
    QPointF origin; // of the first cell
    QSizeF cell;
    qsizetype count = 0; // the countries that have room for their names, those with most events
    QRectF at(qsizetype actor, qsizetype recipient) const;
    // Actor and recipient of the cell at a place.
    std::optional<std::pair<qsizetype, qsizetype>> cellAt(QPointF place) const;
};
DyadGrid dyadGrid(const QRectF &area, const DyadCounts &dyads, const QFont &base);

// A heat map of countries by countries with its counts.
void paintDyads(QPainter &painter, const QRectF &area, const DyadCounts &dyads, const Theme &theme, const QLocale &locale);

} // namespace entente
