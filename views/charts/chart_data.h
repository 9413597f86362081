// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/filter.h"
#include "views/charts/summary_counts.h"

namespace entente {

// The charts of the window, in the order in which it offers them.
enum class ChartPage : quint8 { Activity, Actors, Dyads, Tone, Speakers };
inline constexpr int chartPageCount = 5;

// What a page shows; only its own part is filled.
struct ChartData {
    ChartPage page = ChartPage::Activity;
    Activity activity;
    std::vector<ActorCount> people;
    std::vector<ActorCount> countries;
    DyadCounts dyads;
    Tone tone;
    std::vector<SpeakerCount> speakers;
};

// Counts what a page needs, with at most `most` bars of people, countries or speakers. Reads the snapshot only: any thread may call it.
ChartData countFor(ChartPage page, const Corpus &corpus, const RowSet &rows, const Filter &filter, int most);

} // namespace entente
