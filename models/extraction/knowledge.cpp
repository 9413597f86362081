// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/knowledge.h"

#include <array>
#include <optional>
#include <vector>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

Result<Table> readTable(const Knowledge::TableReader &reader, const QString &name)
{
    const Result<QByteArray> bytes = reader(name);
    if (!bytes)
        return bytes.error();
    return Table::parse(*bytes, name);
}

} // namespace

Result<Knowledge> Knowledge::load(std::span<const std::byte> weights, const TableReader &reader)
{
    auto language = LanguageModel::load(weights, u"language/en.weights"_s);
    if (!language)
        return language.error();

    const std::array names{u"gazetteer/iso-countries.tsv"_s, u"gazetteer/countries.tsv"_s, u"gazetteer/organizations.tsv"_s,
        u"gazetteer/offices.tsv"_s, u"gazetteer/cities.tsv"_s, u"gazetteer/given-names.tsv"_s, u"gazetteer/titles.tsv"_s,
        u"lexicon/speech.tsv"_s, u"lexicon/verbs.tsv"_s, u"lexicon/nouns.tsv"_s, u"lexicon/noun-classes.tsv"_s, u"lexicon/time.tsv"_s};
    std::vector<Table> tables;
    for (const QString &name : names) {
        auto table = readTable(reader, name);
        if (!table)
            return table.error();
        tables.push_back(std::move(*table));
    }

    auto gazetteer = Gazetteer::load({.isoCountries = tables[0], .countries = tables[1], .organizations = tables[2], .offices = tables[3],
        .cities = tables[4], .givenNames = tables[5], .titles = tables[6]});
    if (!gazetteer)
        return gazetteer.error();
    auto speech = SpeechLexicon::load(tables[7]);
    if (!speech)
        return speech.error();
    auto events = EventLexicon::load(tables[8], tables[9], tables[10]);
    if (!events)
        return events.error();
    auto time = TimeLexicon::load(tables[11]);
    if (!time)
        return time.error();
    return Knowledge{std::move(*language), std::move(*gazetteer), std::move(*time), std::move(*speech), std::move(*events)};
}

} // namespace entente
