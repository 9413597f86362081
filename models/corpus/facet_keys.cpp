// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/facet_keys.h"

#include "corpus/corpus.h"
#include "corpus/fold.h"

namespace entente {

FacetKey facetKey(CountryCode country)
{
    return {FacetKind::Country, country.value()};
}

FacetKey facetKey(EventType type)
{
    return {FacetKind::Type, qint64(type)};
}

FacetKey facetKey(QuadClass quad)
{
    return {FacetKind::Quad, qint64(quad)};
}

FacetKey facetKey(EventStatus status)
{
    return {FacetKind::Status, qint64(status)};
}

FacetKey sourceFacetKey(QStringView source)
{
    // FNV-1a over the UTF-16 code units: the same in every session, unlike qHash.
    quint64 hash = 1469598103934665603ULL;
    for (const QChar c : source)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    return {FacetKind::Source, qint64(hash)};
}

FacetKey entityFacetKey(EntityKind kind, EntityId id)
{
    const FacetKind facet = kind == EntityKind::Person ? FacetKind::Person
        : kind == EntityKind::Organization             ? FacetKind::Organization
                                                       : FacetKind::Place;
    return {facet, qint64(id)};
}

std::optional<FacetKey> facetKeyByName(FacetKind kind, QStringView name, const Corpus &corpus)
{
    if (kind == FacetKind::Country) {
        const CountryCode code = CountryCode::fromString(name.toString().toUpper());
        if (code.isValid() && corpus.find(facetKey(code)))
            return facetKey(code);
    }
    const QStringList wanted = foldedWords(name);
    if (wanted.isEmpty())
        return std::nullopt;
    std::optional<FacetKey> bySurname;
    bool surnameIsShared = false;
    for (const FacetValue &value : corpus.facet(kind)) {
        const QStringList words = foldedWords(value.name);
        if (words == wanted)
            return value.key;
        if (kind == FacetKind::Person && words.size() > wanted.size() && words.last(wanted.size()) == wanted) {
            surnameIsShared = bySurname.has_value();
            bySurname = value.key;
        }
    }
    return surnameIsShared ? std::nullopt : bySurname;
}

} // namespace entente
