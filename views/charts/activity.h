// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <array>
#include <optional>
#include <vector>

namespace entente {

// One bar of the activity chart: a stretch of days with its events by class.
struct ActivityBar {
    QDate first;
    QDate last; // inclusive
    std::array<int, quadClassCount> events{}; // known to lie inside the bar
    int coarse = 0; // may lie inside it: their date is coarser than the bar, so that no bar claims a day it does not know
};

enum class ActivityBin : quint8 { Day, Week, Month, Year };

struct Activity {
    ActivityBin bin = ActivityBin::Day;
    std::vector<ActivityBar> bars; // without gaps, by time
    int undated = 0;
};

// Counts the rows over time in days, weeks or months, the finest that need at most `mostBars` bars; in years where none does.
// An event whose days cross a bar's edge is coarse and counted once, in the bar of its middle day.
Activity activityOf(const Corpus &corpus, const RowSet &rows, int mostBars = 200);

// The rows that a bar counts, of one class or, without one, of the coarse part. `rows` are those that the activity was counted from.
RowSet rowsOfBar(const Corpus &corpus, const RowSet &rows, const Activity &activity, size_t bar, std::optional<QuadClass> quad);

} // namespace entente
