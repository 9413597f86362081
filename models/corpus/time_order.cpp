// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/time_order.h"

#include <algorithm>
#include <array>
#include <bit>

namespace entente {

namespace {

struct Item {
    quint64 key;
    quint32 index;
};

constexpr int digitBits = 11;
constexpr size_t digits = size_t(1) << digitBits;

void sortByKey(std::vector<Item> &items, quint64 largest)
{
    std::vector<Item> other(items.size());
    for (int shift = 0; shift < 64 && (largest >> shift) != 0; shift += digitBits) {
        std::array<quint32, digits> next{};
        for (const Item &item : items)
            ++next[(item.key >> shift) & (digits - 1)];
        quint32 position = 0;
        for (quint32 &count : next)
            position += std::exchange(count, position);
        for (const Item &item : items)
            other[next[(item.key >> shift) & (digits - 1)]++] = item;
        items.swap(other);
    }
}

std::vector<Item> sortedByIds(std::span<const EventId> ids)
{
    std::vector<Item> items(ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        // Flipping the sign bit puts negative ids, which a session may give, in front.
        items[i] = {quint64(ids[i]) ^ (quint64(1) << 63), quint32(i)};
    }
    if (std::is_sorted(ids.begin(), ids.end()))
        return items;
    quint64 smallest = std::numeric_limits<quint64>::max();
    quint64 largest = 0;
    for (const Item &item : items) {
        smallest = std::min(smallest, item.key);
        largest = std::max(largest, item.key);
    }
    for (Item &item : items)
        item.key -= smallest;
    sortByKey(items, largest - smallest);
    return items;
}

std::vector<quint32> indicesOf(const std::vector<Item> &items)
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

    std::vector<Item> items = sortedByIds(ids);
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
    return indicesOf(sortedByIds(ids));
}

} // namespace entente
