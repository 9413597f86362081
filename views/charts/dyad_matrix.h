// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/summary_counts.h"
#include "views/theme/theme.h"

#include <QLocale>

class QPainter;

namespace entente {

// A heat map of countries by countries with its counts: who acts stands at the left, who is acted upon above.
void paintDyads(QPainter &painter, const QRectF &area, const DyadCounts &dyads, const Theme &theme, const QLocale &locale);

} // namespace entente
