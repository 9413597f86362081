// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_export.h"

#include "app/export/data_rows.h"
#include "app/export/event_formats.h"
#include "app/export/table_formats.h"
#include "app/export/whole_file.h"

#include <QIODevice>

#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

std::optional<DataKind> dataKindNamed(const QString &name)
{
    static const std::pair<QString, DataKind> kinds[] = {{u"events"_s, DataKind::Events}, {u"quotes"_s, DataKind::Quotes},
        {u"articles"_s, DataKind::Articles}, {u"entities"_s, DataKind::Entities}};
    for (const auto &[each, kind] : kinds) {
        if (name.compare(each, Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

std::optional<DataFormat> dataFormatNamed(const QString &name)
{
    static const std::pair<QString, DataFormat> formats[] = {{u"csv"_s, DataFormat::Csv}, {u"json"_s, DataFormat::Json},
        {u"jsonl"_s, DataFormat::JsonLines}, {u"ndjson"_s, DataFormat::JsonLines}, {u"ics"_s, DataFormat::ICalendar},
        {u"timelinejs"_s, DataFormat::TimelineJs}, {u"jsonld"_s, DataFormat::JsonLd}, {u"plover"_s, DataFormat::Plover},
        {u"html"_s, DataFormat::Html}, {u"htm"_s, DataFormat::Html}};
    for (const auto &[each, format] : formats) {
        if (name.compare(each, Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

bool canExport(DataKind kind, DataFormat format)
{
    const bool isTable =
        format == DataFormat::Csv || format == DataFormat::Json || format == DataFormat::JsonLines || format == DataFormat::Html;
    return isTable || kind == DataKind::Events;
}

Result<QByteArray> exportData(const DataScene &scene, DataKind kind, DataFormat format)
{
    if (!canExport(kind, format))
        return Error{{}, u"this format is made of events only"_s};
    switch (format) {
    case DataFormat::Csv: return toCsv(dataTable(scene, kind));
    case DataFormat::Json: return toJson(dataTable(scene, kind));
    case DataFormat::JsonLines: return toJsonLines(dataTable(scene, kind));
    case DataFormat::Html: return toHtml(dataTable(scene, kind));
    case DataFormat::ICalendar: return toICalendar(scene);
    case DataFormat::TimelineJs: return toTimelineJs(scene);
    case DataFormat::JsonLd: return toJsonLd(scene);
    case DataFormat::Plover: return toPlover(scene);
    }
    return Error{{}, u"there is no such format"_s};
}

Outcome writeData(const DataScene &scene, DataKind kind, DataFormat format, const QString &path)
{
    return writeWhole(path, [&](QIODevice &file) -> Outcome {
        const Result<QByteArray> bytes = exportData(scene, kind, format);
        if (!bytes)
            return Error{path, bytes.error().reason};
        if (file.write(*bytes) != bytes->size())
            return Error{path, file.errorString()};
        return std::monostate();
    });
}

} // namespace entente
