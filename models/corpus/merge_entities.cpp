// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/merge_entities.h"

#include "corpus/name_keys.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// One way in which articles name somebody: a kind, a name key and a country.
struct Variant {
    EntityKind kind = EntityKind::Person;
    QString key;
    CountryCode country;
    int articles = 0;
    int mentions = 0;
    std::map<QString, int> names; // as written, with the articles that write so
    std::map<QString, int> roles;
    std::map<Sector, int> sectors;
};

struct VariantKey {
    EntityKind kind;
    CountryCode country;
    qsizetype name; // number of the name key
    friend bool operator==(const VariantKey &, const VariantKey &) = default;
    friend size_t qHash(const VariantKey &key, size_t seed = 0) { return qHashMulti(seed, int(key.kind), key.country, key.name); }
};

QString keyOf(EntityKind kind, QStringView name)
{
    return kind == EntityKind::Person ? personNameKey(name).join(u' ') : properNameKey(name);
}

// The same in every session and on every machine: FNV-1a.
EntityId idOf(EntityKind kind, QStringView key, CountryCode country)
{
    quint64 hash = 1469598103934665603ULL;
    const auto add = [&hash](quint64 value) { hash = (hash ^ value) * 1099511628211ULL; };
    add(quint64(kind) + 1);
    for (const QChar c : key)
        add(c.unicode());
    add(country.value());
    return EntityId(qint64(hash >> 1)); // never negative
}

class Merger
{
public:
    explicit Merger(std::span<const PreparedArticle *const> articles)
    {
        collect(articles);
        m_parents.resize(m_variants.size());
        std::iota(m_parents.begin(), m_parents.end(), 0u);
        joinCountries();
        joinMiddleNames();
        joinSurnames();
    }

    MergedEntities result();

private:
    void collect(std::span<const PreparedArticle *const> articles);
    void joinCountries();
    void joinMiddleNames();
    void joinSurnames();
    quint32 root(quint32 i);
    // `into` stays the one whose name counts.
    void join(quint32 into, quint32 other) { m_parents[root(other)] = root(into); }
    CountryCode countryOf(quint32 i) { return m_variants[root(i)].country; }
    bool isCompatible(quint32 a, quint32 b);

    std::vector<Variant> m_variants;
    std::vector<quint32> m_parents;
    std::vector<std::vector<quint32>> m_ofArticles;
    std::map<std::pair<EntityKind, QString>, std::vector<quint32>> m_byName; // variants of all countries
};

void Merger::collect(std::span<const PreparedArticle *const> articles)
{
    QHash<std::pair<int, QString>, qsizetype> nameNumbers; // kind and name as written: number of the key
    QHash<QString, qsizetype> keyNumbers;
    std::vector<QString> keys;
    QHash<VariantKey, quint32> variants;
    m_ofArticles.reserve(articles.size());
    for (const PreparedArticle *article : articles) {
        std::vector<quint32> ofArticle;
        std::set<quint32> seen;
        for (const PreparedEntity &entity : article->entities) {
            qsizetype &number = nameNumbers[{int(entity.kind == EntityKind::Person), entity.name}];
            if (number == 0) { // numbers count from 1
                // Whose name has no letters keeps it as it is.
                QString key = keyOf(entity.kind, entity.name);
                key = key.isEmpty() ? entity.name : key;
                auto found = keyNumbers.find(key);
                if (found == keyNumbers.end()) {
                    keys.push_back(key);
                    found = keyNumbers.insert(key, qsizetype(keys.size()));
                }
                number = *found;
            }
            // A country is its code, whatever it is called.
            const bool byCode = entity.kind == EntityKind::Country && entity.country.isValid();
            const VariantKey variantKey{entity.kind, entity.country, byCode ? 0 : number};
            auto found = variants.find(variantKey);
            if (found == variants.end()) {
                found = variants.insert(variantKey, quint32(m_variants.size()));
                Variant variant;
                variant.kind = entity.kind;
                variant.key = byCode ? QString() : keys[size_t(number - 1)];
                variant.country = entity.country;
                m_variants.push_back(std::move(variant));
            }
            Variant &variant = m_variants[*found];
            variant.articles += seen.insert(*found).second ? 1 : 0;
            variant.mentions += entity.mentions;
            ++variant.names[entity.name];
            if (!entity.role.isEmpty())
                ++variant.roles[entity.role];
            if (entity.sector != Sector::Unknown)
                ++variant.sectors[entity.sector];
            ofArticle.push_back(*found);
        }
        m_ofArticles.push_back(std::move(ofArticle));
    }
    for (quint32 i = 0; i < m_variants.size(); ++i)
        m_byName[{m_variants[i].kind, m_variants[i].key}].push_back(i);
}

quint32 Merger::root(quint32 i)
{
    while (m_parents[i] != i)
        i = m_parents[i] = m_parents[m_parents[i]];
    return i;
}

bool Merger::isCompatible(quint32 a, quint32 b)
{
    return !countryOf(a).isValid() || !countryOf(b).isValid() || countryOf(a) == countryOf(b);
}

// Within one name: those without a country belong to whom the name most often means; two countries are two people, unless
// only one article says so against several others.
void Merger::joinCountries()
{
    for (auto &[name, variants] : m_byName) {
        if (variants.size() < 2 || name.first == EntityKind::Country)
            continue;
        std::sort(variants.begin(), variants.end(), [this](quint32 a, quint32 b) {
            const auto key = [this](quint32 i) { return std::tuple(!m_variants[i].country.isValid(), -m_variants[i].articles, m_variants[i].country); };
            return key(a) < key(b);
        });
        const quint32 main = variants.front();
        const bool isGeneric = name.first == EntityKind::Organization && variants.size() > 2; // "Foreign Ministry" of whom?
        for (size_t i = 1; i < variants.size(); ++i) {
            const Variant &other = m_variants[variants[i]];
            const bool countryIsUnknown = !other.country.isValid() && !isGeneric;
            const bool isOutlier = name.first == EntityKind::Person && other.country.isValid() && other.articles < 2 && m_variants[main].articles >= 2;
            if (countryIsUnknown || isOutlier)
                join(main, variants[i]);
        }
    }
}

// "Sergey Viktorovich Lavrov" is "Sergey Lavrov", where some article calls him so.
void Merger::joinMiddleNames()
{
    for (const auto &[name, variants] : m_byName) {
        const QStringList words = name.second.split(u' ');
        if (name.first != EntityKind::Person || words.size() != 3 || words.last() == "jr"_L1)
            continue;
        const auto plain = m_byName.find({EntityKind::Person, words.first() + u' ' + words.last()});
        if (plain == m_byName.end())
            continue;
        for (const quint32 variant : variants) {
            for (const quint32 other : plain->second) {
                if (root(variant) != root(other) && isCompatible(variant, other)) {
                    join(other, variant);
                    break;
                }
            }
        }
    }
}

// Whoever is called by the last words of one full name only: "Lavrov", "von der Leyen", "Tayyip Erdogan".
void Merger::joinSurnames()
{
    const auto familyNameFirst = [](CountryCode country) {
        static const CountryCode countries[] = {{'C', 'N'}, {'T', 'W'}, {'H', 'K'}, {'K', 'R'}, {'K', 'P'}, {'V', 'N'}, {'S', 'G'}};
        return std::find(std::begin(countries), std::end(countries), country) != std::end(countries);
    };
    std::map<QString, std::vector<quint32>> bearers; // by the last words of their names
    std::vector<std::pair<qsizetype, const std::vector<quint32> *>> byLength;
    std::vector<const QString *> names;
    for (const auto &[name, variants] : m_byName) {
        if (name.first != EntityKind::Person)
            continue;
        const QStringList words = name.second.split(u' ');
        const bool hasGeneration = words.last() == "jr"_L1;
        for (const quint32 variant : variants) {
            for (qsizetype first = 1; first < words.size(); ++first) {
                const QStringList last = words.mid(first);
                bearers[last.join(u' ')].push_back(variant);
                if (hasGeneration && last.size() > 1)
                    bearers[last.first(last.size() - 1).join(u' ')].push_back(variant);
            }
            if (words.size() > 1 && familyNameFirst(countryOf(variant)))
                bearers[words.first()].push_back(variant);
        }
        byLength.emplace_back(-words.size(), &variants);
        names.push_back(&name.second);
    }
    // Longer ones first, so that a surname finds those already joined as one.
    std::vector<size_t> order(names.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return byLength[a].first < byLength[b].first; });
    for (const size_t i : order) {
        const auto found = bearers.find(*names[i]);
        if (found == bearers.end())
            continue;
        for (const quint32 variant : *byLength[i].second) {
            if (root(variant) != variant)
                continue; // follows its namesake
            std::set<quint32> fitting;
            for (const quint32 bearer : found->second) {
                if (root(bearer) != variant && isCompatible(variant, bearer))
                    fitting.insert(root(bearer));
            }
            if (fitting.size() == 1)
                join(*fitting.begin(), variant);
        }
    }
}

// The most frequent; of equals the longest, then the first by letters.
QString mostFrequent(const std::map<QString, int> &counts)
{
    const auto best = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.second, a.first.size(), b.first) < std::tuple(b.second, b.first.size(), a.first);
    });
    return best == counts.end() ? QString() : best->first;
}

MergedEntities Merger::result()
{
    std::map<quint32, std::vector<quint32>> groups;
    for (quint32 i = 0; i < m_variants.size(); ++i)
        groups[root(i)].push_back(i);

    // A name in several countries: the most frequent one has the id without a country, so that learning the country keeps the id.
    std::map<std::pair<EntityKind, QString>, quint32> mainOfName;
    for (const auto &[name, variants] : m_byName)
        mainOfName[name] = root(variants.front());

    MergedEntities merged;
    std::vector<std::pair<quint32, CorpusEntity>> ordered;
    for (const auto &[rootIndex, members] : groups) {
        const Variant &main = m_variants[rootIndex];
        CorpusEntity entity;
        entity.kind = main.kind;
        entity.country = main.country;
        const bool isMain = mainOfName[{main.kind, main.key}] == rootIndex && main.kind != EntityKind::Country;
        entity.id = idOf(main.kind, main.key, isMain ? CountryCode() : main.country);
        std::map<QString, int> names;
        std::map<QString, int> roles;
        std::map<Sector, int> sectors;
        for (const quint32 member : members) {
            const Variant &variant = m_variants[member];
            entity.mentions += variant.mentions;
            if (!entity.country.isValid())
                entity.country = variant.country;
            // Only the root's own key gives the name: a surname alone is never the fullest form.
            if (variant.key == main.key) {
                for (const auto &[name, count] : variant.names)
                    names[name] += count;
            }
            for (const auto &[role, count] : variant.roles)
                roles[role] += count;
            for (const auto &[sector, count] : variant.sectors)
                sectors[sector] += count;
        }
        entity.name = mostFrequent(names);
        entity.role = mostFrequent(roles);
        for (const auto &[sector, count] : sectors) {
            if (entity.sector == Sector::Unknown || count > sectors[entity.sector])
                entity.sector = sector;
        }
        ordered.emplace_back(rootIndex, std::move(entity));
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.second.id < b.second.id; });

    std::vector<quint32> indexOfRoot(m_variants.size());
    for (quint32 index = 0; index < ordered.size(); ++index) {
        indexOfRoot[ordered[index].first] = index;
        merged.entities.push_back(std::move(ordered[index].second));
    }
    for (quint32 i = 0; i < m_variants.size(); ++i) {
        const Variant &variant = m_variants[i];
        const quint32 entity = indexOfRoot[root(i)];
        for (const CountryCode country : {CountryCode(), variant.country}) {
            const bool meansAnother = !country.isValid() && mainOfName[{variant.kind, variant.key}] != root(i);
            const EntityId alias = idOf(variant.kind, variant.key, country);
            if (!meansAnother && alias != merged.entities[entity].id)
                merged.aliases.push_back({alias, entity});
        }
    }
    merged.ofArticles = std::move(m_ofArticles);
    for (auto &ofArticle : merged.ofArticles) {
        for (quint32 &index : ofArticle)
            index = indexOfRoot[root(index)];
    }
    return merged;
}

} // namespace

MergedEntities mergeEntities(std::span<const PreparedArticle *const> articles)
{
    return Merger(articles).result();
}

} // namespace entente
