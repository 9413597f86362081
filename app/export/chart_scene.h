// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "corpus/filter.h"
#include "views/theme/theme.h"
#include "views/timeline/lanes.h"
#include "workspace/time_window.h"

#include <QDate>
#include <QImage>
#include <QLocale>
#include <QSize>

#include <memory>
#include <optional>

class QPainter;

namespace entente {

enum class ChartKind { Timeline, Activity, Actors, Dyads, Tone, Speakers };
QString chartName(ChartKind chart); // "timeline", as --chart and file names have it
std::optional<ChartKind> chartNamed(QStringView name);
enum class PictureFormat { Png, Svg, Pdf };

// What a picture shows, apart from its size and colours.
struct ChartScene {
    std::shared_ptr<const Corpus> events;
    RowSet rows;
    Filter filter;    // only told in the caption: `rows` is its result
    TimeRange window; // what the timeline shows
    FacetKind lanes = FacetKind::Country;
    TimeAxis axis = TimeAxis::Happened;
    QDate today;
    QLocale locale;
    std::shared_ptr<const TimelineIndex> index = {}; // what the window's timeline has built of it already; null: built when needed
    // As the reader arranged them; a picture without a window has none.
    LaneArrangement arrangement = {};
    std::set<EventId> pinned = {};
};

struct PictureOptions {
    ChartKind chart = ChartKind::Timeline;
    PictureFormat format = PictureFormat::Png;
    QSize size{1600, 900}; // in device-independent pixels
    qreal scale = 1;       // device pixels in one of them, for PNG
    bool dark = false;
};

// The stretch of time that holds every dated row, with a margin; today's week where there is none.
TimeRange wholeRange(const Corpus &corpus, const RowSet &rows, QDate today);

// How high a picture of the timeline must be, at a width, to show every lane.
int heightOfAllLanes(const ChartScene &scene);

// What stands below the picture: filters, range and counts.
QString captionOf(const ChartScene &scene);

// The picture as an image of size × scale pixels; a null image where memory does not suffice.
QImage renderImage(const ChartScene &scene, const PictureOptions &options);

// Writes the picture whole or not at all.
Outcome writePicture(const ChartScene &scene, const PictureOptions &options, const QString &path);

} // namespace entente
