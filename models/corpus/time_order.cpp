// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/time_order.h"

#include <algorithm>
#include <array>
#include <bit>

namespace entente {

namespace {

template<typename Key>
struct Keyed {
    Key key;
    quint32 index;
};
using Item = Keyed<quint64>;

constexpr int digitBits = 11;
constexpr size_t digits = size_t(1) << digitBits;

template<typename Key>
void sortByKey(std::vector<Keyed<Key>> &items, quint64 largest)
{
    std::vector<Keyed<Key>> other(items.size());
    for (int shift = 0; shift < 64 && (largest >> shift) != 0; shift += digitBits) {
        std::array<quint32, digits> next{};
        for (const auto &item : items)
            ++next[(item.key >> shift) & (digits - 1)];
        quint32 position = 0;
        for (quint32 &count : next)
            position += std::exchange(count, position);
        for (const auto &item : items)
            other[next[(item.key >> shift) & (digits - 1)]++] = item;
        items.swap(other);
    }
}

// Flipping the sign bit puts negative ids, which a session may give, in front.
quint64 keyOf(EventId id) { return quint64(id) ^ (quint64(1) << 63); }

struct KeyRange {
    quint64 smallest = std::numeric_limits<quint64>::max();
    quint64 largest = 0;
    quint64 length() const { return smallest > largest ? 0 : largest - smallest; }
};

KeyRange rangeOf(std::span<const EventId> ids)
{
    KeyRange range;
    for (const EventId id : ids) {
        range.smallest = std::min(range.smallest, keyOf(id));
        range.largest = std::max(range.largest, keyOf(id));
    }
    return range;
}

// `range` is theirs, and fits the key.
template<typename Key>
std::vector<Keyed<Key>> sortedByIds(std::span<const EventId> ids, const KeyRange &range)
{
    std::vector<Keyed<Key>> items(ids.size());
    for (size_t i = 0; i < ids.size(); ++i)
        items[i] = {Key(keyOf(ids[i]) - range.smallest), quint32(i)};
    if (!std::is_sorted(ids.begin(), ids.end()))
        sortByKey(items, range.length());
    return items;
}

template<typename Key>
std::vector<quint32> indicesOf(const std::vector<Keyed<Key>> &items)
{
    std::vector<quint32> indices(items.size());
    for (size_t i = 0; i < items.size(); ++i)
        indices[i] = items[i].index;
    return indices;
}

bool isInOrder(std::span<const Instant> begins, std::span<const EventId> ids)
{
    // As unsigned, undated events come after all others.
    const auto key = [&](size_t i) { return begins[i] == Corpus::noInstant ? std::numeric_limits<Instant>::max() : begins[i]; };
    for (size_t i = 1; i < begins.size(); ++i) {
        if (key(i - 1) > key(i) || (key(i - 1) == key(i) && ids[i - 1] > ids[i]))
            return false;
    }
    return true;
}

} // namespace

std::vector<quint32> timeOrder(std::span<const Instant> begins, std::span<const EventId> ids)
{
    Q_ASSERT(begins.size() == ids.size());
    if (isInOrder(begins, ids))
        return {};

    std::vector<Item> items = sortedByIds<quint64>(ids, rangeOf(ids));
    Instant first = std::numeric_limits<Instant>::max();
    Instant last = std::numeric_limits<Instant>::min();
    for (const Instant begin : begins) {
        if (begin != Corpus::noInstant) {
            first = std::min(first, begin);
            last = std::max(last, begin);
        }
    }
    const quint64 largest = first > last ? 0 : quint64(last) - quint64(first) + 1;
    for (Item &item : items) {
        const Instant begin = begins[item.index];
        item.key = begin == Corpus::noInstant ? largest : quint64(begin) - quint64(first);
    }
    sortByKey(items, largest);

    return indicesOf(items);
}

std::vector<quint32> idOrder(std::span<const EventId> ids)
{
    // Ids of one project lie close together: half the room is enough to sort them in.
    const KeyRange range = rangeOf(ids);
    return range.length() <= std::numeric_limits<quint32>::max() ? indicesOf(sortedByIds<quint32>(ids, range)) : indicesOf(sortedByIds<quint64>(ids, range));
}

} // namespace entente
