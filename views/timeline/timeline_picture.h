// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "views/theme/theme.h"
#include "views/timeline/lanes.h"
#include "workspace/time_window.h"

#include <QDate>
#include <QLocale>
#include <QSize>
#include <QString>

#include <memory>
#include <set>

class QPainter;

namespace entente {

// What a picture of the timeline shows.
struct TimelinePicture {
    std::shared_ptr<const Corpus> corpus;
    RowSet rows;
    TimeRange window;
    FacetKind lanes = FacetKind::Country;
    TimeAxis axis = TimeAxis::Happened;
    QDate today;
    QString caption; // below the lanes, with a legend of the classes
    // What a view that shows the same has built already; null, or one of something else: it is built here.
    std::shared_ptr<const TimelineIndex> index = {};
    // As the reader arranged the lanes, and the events that keep their labels.
    LaneArrangement arrangement = {};
    std::set<EventId> pinned = {};
};

// Paints a timeline of `size` without a window. Lanes that have no room are counted in the caption. Needs a QGuiApplication for its fonts.
void paintTimelinePicture(QPainter &painter, QSize size, const TimelinePicture &picture, const Theme &theme, const QLocale &locale);

// How high the picture must be to show every lane.
int heightOfAllLanes(const TimelinePicture &picture);

} // namespace entente
