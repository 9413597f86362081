// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_choice.h"

namespace entente {

using namespace Qt::StringLiterals;

std::vector<DataChoice> dataChoices()
{
    struct Format {
        DataFormat format;
        QString suffix;
        QString name;
    };
    const Format formats[] = {{DataFormat::Csv, u".csv"_s, DataChoice::tr("%1, table")}, {DataFormat::Json, u".json"_s, DataChoice::tr("%1, JSON")},
        {DataFormat::JsonLines, u".jsonl"_s, DataChoice::tr("%1, JSON lines")}, {DataFormat::Html, u".html"_s, DataChoice::tr("%1, web page")},
        {DataFormat::ICalendar, u".ics"_s, DataChoice::tr("%1, calendar")}, {DataFormat::TimelineJs, u".timelinejs"_s, DataChoice::tr("%1, TimelineJS")},
        {DataFormat::JsonLd, u".jsonld"_s, DataChoice::tr("%1, linked data")}, {DataFormat::Plover, u".plover"_s, DataChoice::tr("%1, PLOVER")}};
    const std::pair<DataKind, QString> kinds[] = {{DataKind::Events, DataChoice::tr("Events")}, {DataKind::Quotes, DataChoice::tr("Quotes")},
        {DataKind::Articles, DataChoice::tr("Articles")}, {DataKind::Entities, DataChoice::tr("People, countries and organisations")}};
    std::vector<DataChoice> choices;
    for (const auto &[kind, kindName] : kinds) {
        for (const Format &each : formats) {
            if (!canExport(kind, each.format))
                continue;
            DataChoice choice;
            choice.kind = kind;
            choice.format = each.format;
            choice.suffix = each.suffix;
            choice.name = u"%1 (*%2)"_s.arg(each.name.arg(kindName), each.suffix);
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

} // namespace entente
