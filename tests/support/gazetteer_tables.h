// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/gazetteer/gazetteer.h"
#include "resources/resources.h"

namespace entente::testing {

inline Table bundledTable(const QString &name)
{
    using namespace Qt::StringLiterals;
    const QString path = u"gazetteer/%1.tsv"_s.arg(name);
    const auto bytes = resources::read(path);
    auto table = bytes ? Table::parse(*bytes, path) : Result<Table>(Error{path, u"missing"_s});
    if (!table)
        qFatal("%s: %s", qPrintable(table.error().path), qPrintable(table.error().reason));
    return std::move(*table);
}

inline GazetteerTables bundledTables()
{
    using namespace Qt::StringLiterals;
    return {.isoCountries = bundledTable(u"iso-countries"_s), .countries = bundledTable(u"countries"_s), .organizations = bundledTable(u"organizations"_s),
        .offices = bundledTable(u"offices"_s), .cities = bundledTable(u"cities"_s), .givenNames = bundledTable(u"given-names"_s), .titles = bundledTable(u"titles"_s)};
}

} // namespace entente::testing
