// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/axis.h"
#include "views/timeline/lane_placement.h"

#include <QRect>
#include <QSize>

#include <array>
#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

namespace entente {

// How an event's time is drawn. Only a known day (or less) is a Point.
enum class MarkForm : quint8 { Point, Range, Imprecise };

struct MarkStyle {
    QuadClass quad = QuadClass::Statement;
    EventStatus status = EventStatus::Occurred;
    MarkForm form = MarkForm::Point;
    bool estimated = false;
    bool disputed = false;
    friend auto operator<=>(const MarkStyle &, const MarkStyle &) = default;
};

MarkStyle markStyleOf(const EventTraits &traits, bool isSpan);

// All below is in pixels of the view, whose origin is its top left corner. Nothing is decided after this.

struct MarkItem {
    Row row = 0;
    int lane = 0; // index into Layout::lanes
    MarkStyle style;
    QRect box;           // of the mark, or of the part of the bar in view
    qint64 begin = 0;    // of the whole bar, which may lie far outside the view; of a mark its day's, where days are wide
    qint64 end = 0;
    bool showsDay = false; // the day is much wider than the mark: a fine line says how long it may be
    bool selected = false;
    bool pinned = false;
    int label = -1; // index into Layout::labels
};

struct LabelItem {
    Row row = 0;
    int mark = 0; // index into Layout::marks
    QRect box;
    LabelSide side = LabelSide::Right;
    int clipBegin = 0; // what is shown of it: labels slide out of view with their marks
    int clipEnd = 0;
};

// Sources differ: one tick a claim, joined by a bracket.
struct ClaimsItem {
    int mark = 0;
    std::vector<std::pair<int, int>> stretches; // [x, x) of each claim
    int y = 0;
};

struct CountItem {
    int lane = 0;
    QRect box;
    TimeRange range;
    ClassCounts counts{};
    quint32 total = 0;
};

// A crowded slot: its columns are among Layout::columns.
struct DensityItem {
    int lane = 0;
    QRect box;
    TimeRange range;
    ClassCounts counts{};
};

// How many spans that are not drawn by themselves lie over a stretch.
struct StripItem {
    int lane = 0;
    QRect box;
    TimeRange range;
    quint32 count = 0;
};

// Where days are much wider than what counts their events: a fine line over the day that a crowd is known to, and no hour of.
struct DayItem {
    int lane = 0;
    int begin = 0; // [begin, end) of the day, within or just beside the view
    int end = 0;
    int y = 0;
};

struct LaneItem {
    LaneId id;
    QString name;
    size_t count = 0; // of all its shown events, in and out of view
    QRect box;        // as wide as the view
    QRect triangle;   // collapses it
    QRect pin;
    QRect more;       // empty where everything has its label
    quint32 moreCount = 0;
    bool collapsed = false;
    bool pinned = false;
    bool isFixed = false; // pinned, and stands still while the others scroll
    bool expanded = false;
};

struct Layout {
    QSize size;
    Metrics metrics;
    TimeScale scale{TimeRange{}, 0, 1};
    Axis axis;
    QRect ruler; // above the lanes, right of the gutter
    QRect plot;  // lanes without gutter, end and ruler
    QRect end;   // right of the plot: what the lanes count there; empty where there is no room for it
    int pinnedBottom = 0; // lower edge of the lanes that do not scroll
    int contentHeight = 0; // of all lanes
    std::optional<int> today;
    std::vector<LaneItem> lanes; // those in view
    std::vector<LaneBox> boxes;  // all
    std::vector<MarkItem> marks;
    std::vector<LabelItem> labels;
    std::vector<ClaimsItem> claims;
    std::vector<CountItem> counts;
    std::vector<DensityItem> density;
    std::array<std::vector<QRect>, quadClassCount> columns; // of density, one colour each
    std::vector<StripItem> strips;
    std::vector<DayItem> days;
};

struct TimelineInput {
    std::shared_ptr<const TimelineIndex> index;
    LaneArrangement arrangement;
    Metrics metrics;
    TimeRange window;
    QSize size;
    int scroll = 0; // of lanes, in pixels
    std::optional<Row> selected;
    std::unordered_set<Row> pinned;
    Instant today = 0;
    QLocale locale;
    bool showsGutter = true;
};

// What layOut() remembers from frame to frame, so that labels are steady and nothing is worked out twice. Empty to begin with; may be dropped any time.
class LayoutMemory
{
public:
    explicit LayoutMemory(LabelCache &labels) : m_labels(labels) {}
    LabelCache &labels() { return m_labels; }
    LanePlacement &lane(LaneId id) { return m_lanes[id]; }
    // The days that each source claims for an event.
    const std::vector<TimeRange> &claims(const TimelineIndex &index, Row row);
    void forget();

private:
    LabelCache &m_labels;
    std::map<LaneId, LanePlacement> m_lanes;
    const Corpus *m_corpus = nullptr;
    std::map<Row, std::vector<TimeRange>> m_claims;
};

// Decides where everything stands. Costs what is in view, not what is stored.
Layout layOut(const TimelineInput &input, LayoutMemory &memory);

// What stands at a place.
struct Hit {
    enum class Kind : quint8 { Nothing, Event, Count, Density, Strip, LaneName, LaneTriangle, LanePin, More, Ruler, Ground };
    Kind kind = Kind::Nothing;
    int lane = -1;       // index into Layout::lanes
    int item = -1;       // index into marks, counts, density or strips
    std::optional<Row> row;
};
Hit hitTest(const Layout &layout, QPoint place);

} // namespace entente
