// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/perceptron.h"

#include <algorithm>

namespace entente::training {

Perceptron::Perceptron(int classCount) : m_classCount(classCount), m_rows(std::size_t(1) << 16)
{
}

const Perceptron::Row *Perceptron::find(quint64 feature) const
{
    const std::size_t mask = m_rows.size() - 1;
    for (std::size_t at = std::size_t(feature >> 20) & mask;; at = (at + 1) & mask) {
        const Row &row = m_rows[at];
        if (!row.used)
            return nullptr;
        if (row.feature == feature)
            return &row;
    }
}

Perceptron::Row &Perceptron::findOrAdd(quint64 feature)
{
    if (m_rowCount * 2 > m_rows.size())
        grow();
    const std::size_t mask = m_rows.size() - 1;
    std::size_t at = std::size_t(feature >> 20) & mask;
    while (m_rows[at].used && m_rows[at].feature != feature)
        at = (at + 1) & mask;
    Row &row = m_rows[at];
    if (!row.used) {
        row.used = 1;
        row.feature = feature;
        ++m_rowCount;
    }
    return row;
}

void Perceptron::grow()
{
    std::vector<Row> old(m_rows.size() * 2);
    old.swap(m_rows);
    const std::size_t mask = m_rows.size() - 1;
    for (const Row &row : old) {
        if (!row.used)
            continue;
        std::size_t at = std::size_t(row.feature >> 20) & mask;
        while (m_rows[at].used)
            at = (at + 1) & mask;
        m_rows[at] = row;
    }
}

void Perceptron::score(std::span<const quint64> features, float *scores) const
{
    const std::size_t mask = m_rows.size() - 1;
    for (const quint64 feature : features)
        __builtin_prefetch(&m_rows[std::size_t(feature >> 20) & mask]);
    for (const quint64 feature : features) {
        const Row *row = find(feature);
        if (!row)
            continue;
        const Entry *entry = m_entries.data() + row->first;
        for (int i = 0; i < row->size; ++i)
            scores[entry[i].classIndex] += entry[i].weight;
    }
}

void Perceptron::add(Row &row, int classIndex, float amount)
{
    const auto begin = m_entries.begin() + row.first;
    auto entry = std::find_if(begin, begin + row.size, [&](const Entry &e) { return e.classIndex == classIndex; });
    if (entry == begin + row.size) {
        if (row.size == row.capacity) {
            const std::size_t capacity = row.capacity == 0 ? 2 : std::size_t(row.capacity) * 2;
            const std::size_t first = m_entries.size();
            m_entries.resize(first + capacity);
            std::copy_n(m_entries.begin() + row.first, row.size, m_entries.begin() + qsizetype(first));
            row.first = quint32(first);
            row.capacity = quint16(capacity) & 0x7fff;
        }
        entry = m_entries.begin() + row.first + row.size;
        ++row.size;
        *entry = {.total = 0, .weight = 0, .stamp = m_time, .classIndex = quint16(classIndex), .updates = 0};
    }
    entry->total += double(entry->weight) * (m_time - entry->stamp);
    entry->stamp = m_time;
    entry->weight += amount;
    entry->updates += entry->updates < 0xffff;
}

void Perceptron::update(std::span<const quint64> features, int truth, int guess, float amount)
{
    for (const quint64 feature : features) {
        Row &row = findOrAdd(feature);
        add(row, truth, amount);
        add(row, guess, -amount);
    }
}

void Perceptron::average()
{
    for (Entry &entry : m_entries) {
        entry.total += double(entry.weight) * (m_time - entry.stamp);
        entry.stamp = m_time;
        entry.weight = float(entry.total / m_time);
    }
}

} // namespace entente::training
