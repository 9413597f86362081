// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/made_events.h"
#include "views/timeline/layout.h"

#include <QRandomGenerator>

#include <cmath>

namespace entente::staged {

// A timeline without a widget.
struct Stage {
    explicit Stage(std::shared_ptr<const Corpus> events, FacetKind grouping = FacetKind::Country, TimeAxis axis = TimeAxis::Happened)
        : corpus(std::move(events))
        , labels(QFont(), Metrics().maxLabelWidth)
        , memory(labels)
    {
        labels.setCorpus(corpus);
        input.index = TimelineIndex::build(corpus, corpus->all(), axis, grouping);
        input.window = input.index->extent(0);
        input.size = {1200, 800};
        input.locale = QLocale(QLocale::English);
    }
    Layout layOut() { return entente::layOut(input, memory); }
    Layout layOut(QDate from, QDate to)
    {
        input.window = {startOf(from), startOf(to)};
        return layOut();
    }
    Row row(const QString &label) const
    {
        for (Row row = 0; row < corpus->eventCount(); ++row) {
            if (corpus->label(row) == label)
                return row;
        }
        return Row(-1);
    }

    std::shared_ptr<const Corpus> corpus;
    LabelCache labels;
    LayoutMemory memory;
    TimelineInput input;
};

inline made::MadeEvent day(int month, int dayOfMonth, const char *label, int sources = 1)
{
    made::MadeEvent event;
    event.from = QDate(2025, month, dayOfMonth);
    event.label = QString::fromLatin1(label);
    event.countries = {QStringLiteral("France")};
    event.sources = sources;
    return event;
}

inline const MarkItem *markOf(const Layout &layout, Row row)
{
    const auto found = std::ranges::find(layout.marks, row, &MarkItem::row);
    return found == layout.marks.end() ? nullptr : &*found;
}

// The visible part of a label.
inline QRect seen(const LabelItem &label) { return label.box.intersected(QRect(label.clipBegin, 0, label.clipEnd - label.clipBegin, 10'000)); }

inline TimeRange randomWindow(QRandomGenerator &random, TimeRange extent)
{
    const double shortest = 2.0 * double(msPerDay);
    const double length = shortest * std::pow(double(extent.length()) / shortest, random.generateDouble());
    const auto begin = extent.begin + Instant(random.generateDouble() * (double(extent.length()) - length));
    return {begin, begin + Instant(length)};
}

} // namespace entente::staged
