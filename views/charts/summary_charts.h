// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/filter.h"
#include "views/charts/summary_counts.h"
#include "views/theme/theme.h"

#include <QLocale>

class QChart;
class QPainter;

namespace entente {

enum class SummaryKind : quint8 { Actors, Dyads, Tone, Speakers };

// Bars from the left, the first on top. The charts belong to the caller.
// Names longer than a third of `width` are elided: Qt Charts would cut off their beginnings.
QChart *makeActorsChart(const QString &title, const std::vector<ActorCount> &actors, const Theme &theme, qreal width);
QChart *makeSpeakersChart(const std::vector<SpeakerCount> &speakers, const Theme &theme, qreal width);
// Bars upwards where cooperation prevails, downwards where conflict does.
QChart *makeToneChart(const Tone &tone, const Theme &theme, const QLocale &locale);

// Paints a summary of the rows without a window, for export. `caption` stands below it. The filter that gave the rows decides which quotes count.
void paintSummary(QPainter &painter, const QRectF &area, SummaryKind kind, const Corpus &corpus, const RowSet &rows, const Theme &theme,
    const QLocale &locale, const QString &caption, const Filter &filter = {});

} // namespace entente
