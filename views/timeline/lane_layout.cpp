// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/lane_layout.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace entente {

namespace {

constexpr int stripHeight = 5;
constexpr int insideMargin = 14; // from a bar's end to the label inside it

class LaneLayout
{
public:
    LaneLayout(Layout &layout, const TimelineInput &input, LayoutMemory &memory, const LaneBox &box, int item)
        : m_layout(layout)
        , m_input(input)
        , m_memory(memory)
        , m_box(box)
        , m_item(item)
        , m_content(input.index->lanes()[size_t(box.lane)].events)
        , m_top(layout.lanes[size_t(item)].box.top())
        , m_view(layout.plot.left(), layout.plot.left() + layout.plot.width())
    {
    }

    void run()
    {
        place();
        addEvents();
        addClusters();
        addStrips();
        addMore();
    }

private:
    qint64 toView(qint64 world) const { return world - m_layout.scale.originX(); }
    int middleOf(int line) const
    {
        const Metrics &metrics = m_layout.metrics;
        if (m_box.collapsed)
            return m_top + m_box.height / 2;
        return m_top + metrics.lanePadding / 2 + metrics.rowHeight / 2 + line * metrics.rowHeight;
    }
    bool isInView(qint64 begin, qint64 end) const { return end > m_view.first && begin < m_view.second; }

    void place()
    {
        const Metrics &metrics = m_layout.metrics;
        const qint64 origin = m_layout.scale.originX();
        PlacementRules rules;
        rules.index = m_input.index.get();
        rules.lane = &m_input.index->lanes()[size_t(m_box.lane)];
        rules.metrics = &metrics;
        rules.labels = &m_memory.labels();
        rules.pinned = &m_input.pinned;
        rules.selected = m_input.selected ? qint64(*m_input.selected) : -1;
        rules.lines = m_box.rows;
        rules.countsOnly = m_box.collapsed;
        m_placement = &m_memory.lane(rules.lane->id);
        m_placement->cover(origin + m_view.first, origin + m_view.second, origin + m_view.first + metrics.labelSpace / 2,
                           origin + m_view.second - metrics.labelSpace / 2, m_layout.scale, rules);
    }

    void addEvents()
    {
        const auto traits = m_input.index->corpus().traits();
        for (const PlacedEvent &event : m_placement->events()) {
            const qint64 begin = toView(event.begin);
            const qint64 end = toView(event.end);
            // A label goes with its mark: words without one would say nothing of when.
            if (!isInView(begin, end))
                continue;
            m_more += event.line < 0 || !addMark(event, begin, end, traits[event.row]);
        }
    }

    bool addMark(const PlacedEvent &event, qint64 begin, qint64 end, const EventTraits &traits)
    {
        const Metrics &metrics = m_layout.metrics;
        const int middle = middleOf(event.line);
        MarkItem mark;
        mark.row = event.row;
        mark.lane = m_item;
        mark.style = markStyleOf(traits, event.isSpan);
        mark.selected = m_input.selected == event.row;
        mark.pinned = m_input.pinned.contains(event.row);
        mark.begin = begin;
        mark.end = end;
        const int half = event.isSpan ? metrics.markSize / 2 : metrics.markSize / 2 + 1;
        const int slack = metrics.maxLabelWidth * 2; // marks beside the view keep their place for labels that reach in
        const int left = int(std::clamp<qint64>(begin, m_view.first - slack, m_view.second + slack));
        const int right = int(std::clamp<qint64>(end, m_view.first - slack, m_view.second + slack));
        mark.box = QRect(left, middle - half, std::max(1, right - left), 2 * half + 1);
        if (!event.isSpan) {
            const EventTimes &times = m_input.index->times();
            const qint64 dayBegin = m_layout.scale.x(times.begin(event.row));
            const qint64 dayEnd = m_layout.scale.x(times.end(event.row));
            mark.showsDay = dayEnd - dayBegin > 4 * metrics.markSize;
            if (mark.showsDay) {
                mark.begin = dayBegin;
                mark.end = dayEnd;
            }
        }
        const int index = int(m_layout.marks.size());
        const bool hasLabel = event.side != LabelSide::None && addLabel(event, mark, index, begin, end, middle);
        m_layout.marks.push_back(mark);
        if (mark.style.disputed)
            addClaims(event.row, index, middle + half + 2);
        return hasLabel;
    }

    bool addLabel(const PlacedEvent &event, MarkItem &mark, int index, qint64 begin, qint64 end, int middle)
    {
        const Metrics &metrics = m_layout.metrics;
        LabelItem label;
        label.row = event.row;
        label.mark = index;
        label.side = event.side;
        label.clipBegin = m_view.first;
        label.clipEnd = m_view.second;
        const int gap = event.isSpan ? metrics.labelGap / 2 + 1 : metrics.labelGap;
        const qint64 middleX = (begin + end) / 2;
        qint64 x = 0;
        switch (event.side) {
        case LabelSide::Right:
            x = (event.isSpan ? end : middleX) + gap;
            break;
        case LabelSide::Left:
            x = (event.isSpan ? begin : middleX) - gap - event.labelWidth;
            break;
        case LabelSide::Inside: {
            // In the middle of what is seen of the bar, so that both ends are; it slides out with the end that leaves last.
            const qint64 seenMiddle = (std::max<qint64>(begin, m_view.first) + std::min<qint64>(end, m_view.second)) / 2;
            x = std::clamp(seenMiddle - event.labelWidth / 2, begin + insideMargin, std::max(begin + insideMargin, end - insideMargin - event.labelWidth));
            label.clipEnd = int(std::clamp<qint64>(end, m_view.first, m_view.second));
            break;
        }
        case LabelSide::None:
            break;
        }
        const int height = m_memory.labels().height();
        label.box = QRect(int(std::clamp<qint64>(x, -100'000, 100'000)), middle - height / 2, event.labelWidth, height);
        if (!isInView(label.box.left(), label.box.left() + label.box.width()))
            return false;
        mark.label = int(m_layout.labels.size());
        m_layout.labels.push_back(label);
        return true;
    }

    void addClaims(Row row, int mark, int y)
    {
        const std::vector<TimeRange> &claims = m_memory.claims(*m_input.index, row);
        if (claims.size() < 2)
            return;
        ClaimsItem item{mark, {}, y};
        for (const TimeRange &claim : claims)
            item.stretches.emplace_back(m_layout.scale.clampedX(claim.begin, 50), m_layout.scale.clampedX(claim.end, 50));
        m_layout.claims.push_back(std::move(item));
    }

    void addClusters()
    {
        const Metrics &metrics = m_layout.metrics;
        const qint64 width = metrics.slotWidth;
        for (const PlacedCluster &cluster : m_placement->clusters()) {
            const qint64 x = toView(cluster.slot * width);
            if (!isInView(x, x + width))
                continue;
            const TimeRange range{m_layout.scale.instantOfWorld(cluster.slot * width), m_layout.scale.instantOfWorld((cluster.slot + 1) * width)};
            if (cluster.isDense) {
                addDensity(cluster, int(x), range);
                continue;
            }
            const quint32 count = total(cluster.counts);
            m_more += count;
            if (cluster.line < 0)
                continue;
            const int middle = middleOf(cluster.line);
            const int half = metrics.rowHeight * 9 / 25;
            addDay(range, middle);
            m_layout.counts.push_back({m_item, QRect(int(x) + 1, middle - half, int(width) - 2, 2 * half + 1), range, cluster.counts, count});
        }
    }

    void addDensity(const PlacedCluster &cluster, int x, TimeRange range)
    {
        const Metrics &metrics = m_layout.metrics;
        const int pad = m_box.collapsed ? 4 : metrics.lanePadding / 2 + 1;
        const int bottom = m_top + m_box.height - pad - (m_content.spanCount() > 0 && !m_box.collapsed ? stripHeight + 2 : 0);
        const int height = std::max(4, bottom - m_top - pad);
        m_layout.density.push_back({m_item, QRect(x, m_top + pad, metrics.slotWidth, height), range, cluster.counts});
        m_more += total(cluster.counts);
        addDay(range, bottom);

        const int columns = metrics.slotWidth / metrics.columnWidth;
        const qint64 world = cluster.slot * metrics.slotWidth;
        const double fullest = std::sqrt(double(columnPeak()));
        struct Filled {
            int column = 0;
            ClassCounts counts{};
        };
        std::array<Filled, 64> filled; // enough for fonts of 100 pixels
        size_t used = 0;
        Instant begin = range.begin;
        for (int column = 0; column < columns; ++column) {
            const qint64 next = column + 1 == columns ? world + metrics.slotWidth : world + (column + 1) * metrics.columnWidth;
            const Instant end = m_layout.scale.instantOfWorld(next);
            const ClassCounts counts = m_content.pointsAbout(begin, end);
            if (total(counts) > 0 && used < filled.size())
                filled[used++] = {column, counts};
            begin = end;
        }
        // Where days are wider than slots, a whole day's events stand at one place, which may be as wide as it can be told apart.
        const bool isOneDay = used == 1 && m_layout.scale.length(metrics.slotWidth) <= msPerDay;
        const int width = isOneDay ? std::min(3 * metrics.columnWidth, metrics.slotWidth) : metrics.columnWidth;
        for (size_t i = 0; i < used; ++i) {
            const int middle = x + filled[i].column * metrics.columnWidth + metrics.columnWidth / 2;
            const int left = isOneDay ? std::clamp(middle - width / 2, x, x + metrics.slotWidth - width) : x + filled[i].column * metrics.columnWidth;
            addColumn(filled[i].counts, total(filled[i].counts), left, width - 1, bottom, height, fullest);
        }
    }

    // Points stand at the noon of their days, so that a slot which is shorter holds those of one day.
    void addDay(TimeRange slot, int y)
    {
        const TimeScale &scale = m_layout.scale;
        if (scale.pixels(msPerDay) <= 4 * m_layout.metrics.markSize)
            return;
        Instant day = startOf(dayOf(slot.end - 1));
        if (day + msPerDay / 2 >= slot.end)
            day = startOf(dayOf(slot.begin));
        m_layout.days.push_back({m_item, scale.clampedX(day, 10), scale.clampedX(day + msPerDay, 10), y});
    }

    // Classes stand on one another in a column whose height grows with the root of the count.
    void addColumn(const ClassCounts &counts, quint32 count, int left, int width, int bottom, int height, double fullest)
    {
        const int begin = std::max(left, m_view.first);
        const int end = std::min(left + width, m_view.second);
        if (end <= begin)
            return;
        const int full = std::clamp(int(height * std::sqrt(double(count)) / fullest + 0.5), 2, height);
        quint32 below = 0;
        int from = 0;
        for (size_t quad = 0; quad < counts.size(); ++quad) {
            below += counts[quad];
            const int to = int(qint64(full) * below / count);
            if (to > from)
                addPiece(quad, QRect(begin, bottom - to, end - begin, to - from));
            from = to;
        }
    }

    // Lanes that scroll under pinned ones are cut here, because columns are painted without asking for their lane.
    void addPiece(size_t quad, QRect piece)
    {
        if (!m_layout.lanes[size_t(m_item)].isFixed)
            piece.setTop(std::max(piece.top(), m_layout.pinnedBottom));
        if (piece.height() > 0)
            m_layout.columns[quad].push_back(piece);
    }

    quint32 columnPeak()
    {
        if (m_columnPeak == 0)
            m_columnPeak = std::max(1u, m_content.peak(m_layout.scale.length(m_layout.metrics.columnWidth)));
        return m_columnPeak;
    }

    // Spans that have no bar of their own, counted over stretches of one column and joined where equal.
    void addStrips()
    {
        if (m_content.spanCount() == 0)
            return;
        const Metrics &metrics = m_layout.metrics;
        const EventTimes &times = m_input.index->times();
        std::vector<TimeRange> alone;
        for (const PlacedEvent &event : m_placement->events()) {
            if (event.isSpan && event.line >= 0)
                alone.push_back({times.begin(event.row), times.end(event.row)});
        }
        if (alone.size() >= m_content.spanCount())
            return;
        const int y = m_top + m_box.height - stripHeight - (m_box.collapsed ? 3 : 2);
        const qint64 step = metrics.columnWidth;
        const qint64 origin = m_layout.scale.originX();
        qint64 world = origin + m_view.first;
        world -= ((world % step) + step) % step;
        Instant begin = m_layout.scale.instantOfWorld(world);
        StripItem strip{m_item, {}, {begin, begin}, 0};
        const auto flush = [&](qint64 upTo) {
            if (strip.count > 0) {
                strip.box.setRight(int(std::min<qint64>(toView(upTo), m_view.second)) - 1);
                m_layout.strips.push_back(strip);
            }
        };
        size_t begun = 0;
        size_t ended = 0;
        for (; toView(world) < m_view.second; world += step) {
            const Instant end = m_layout.scale.instantOfWorld(world + step);
            begun = m_content.spansBegunBefore(end, begun);
            ended = m_content.spansEndedBy(begin, ended);
            const size_t across = begun - ended;
            const auto covers = [&](TimeRange bar) { return TimePyramid::isAcross(bar.begin, bar.end, begin, end); };
            const size_t drawn = across == 0 ? 0 : size_t(std::ranges::count_if(alone, covers));
            const quint32 count = quint32(across > drawn ? across - drawn : 0);
            // Shades double, so a stretch ends where its number doubles or halves; few are told apart exactly.
            const auto shadeOf = [](quint32 n) { return n <= 4 ? n : 4 + quint32(std::bit_width(n)); };
            if (shadeOf(count) != shadeOf(strip.count)) {
                flush(world);
                strip.count = count;
                strip.range.begin = begin;
                strip.box = QRect(std::max(int(toView(world)), m_view.first), y, 1, stripHeight);
            }
            strip.count = std::max(strip.count, count);
            strip.range.end = end;
            begin = end;
        }
        flush(world);
    }

    void addMore()
    {
        LaneItem &lane = m_layout.lanes[size_t(m_item)];
        lane.moreCount = m_box.collapsed ? 0 : m_more;
        if (lane.moreCount == 0 || m_layout.end.isEmpty())
            return;
        const Metrics &metrics = m_layout.metrics;
        lane.more = QRect(m_layout.end.left(), m_top + metrics.lanePadding / 2 + 3, m_layout.end.width() - metrics.labelSpace / 2, m_memory.labels().height() + 2);
    }

    Layout &m_layout;
    const TimelineInput &m_input;
    LayoutMemory &m_memory;
    const LaneBox &m_box;
    int m_item;
    const TimePyramid &m_content;
    int m_top;
    std::pair<int, int> m_view; // [left, right) of the plot
    LanePlacement *m_placement = nullptr;
    quint32 m_more = 0;
    quint32 m_columnPeak = 0;
};

} // namespace

void layOutLane(Layout &layout, const TimelineInput &input, LayoutMemory &memory, const LaneBox &box, int item)
{
    LaneLayout(layout, input, memory, box, item).run();
}

} // namespace entente
