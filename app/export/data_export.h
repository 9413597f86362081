// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace entente {

enum class DataKind { Events, Quotes, Articles, Entities };
enum class DataFormat { Csv, Json, JsonLines, ICalendar, TimelineJs, JsonLd, Plover, Html };

// What is written: `rows` are the events that pass `filter`, which decides on its own what it lets through of the other kinds.
struct DataScene {
    const Corpus &corpus;
    const RowSet &rows;
    const Filter &filter;
};

// "events" … and "csv", "jsonl" …, in any case; nothing for other names.
std::optional<DataKind> dataKindNamed(const QString &name);
std::optional<DataFormat> dataFormatNamed(const QString &name);

// Calendars, TimelineJS, JSON-LD and PLOVER are made of events only; tables of anything.
bool canExport(DataKind kind, DataFormat format);

// The whole file. Fails only where !canExport().
Result<QByteArray> exportData(const DataScene &scene, DataKind kind, DataFormat format);

// Writes it whole or not at all.
Outcome writeData(const DataScene &scene, DataKind kind, DataFormat format, const QString &path);

} // namespace entente
