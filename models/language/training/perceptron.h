// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace entente::training {

// A multi-class perceptron over hashed features whose weights are averaged over all examples (Freund and Schapire 1999;
// lazily, as Daumé 2006). Rows hold only classes that were ever updated.
class Perceptron
{
public:
    struct Entry {
        double total = 0;
        float weight = 0;
        quint32 stamp = 0;
        quint16 classIndex = 0;
        quint16 updates = 0;
    };

    explicit Perceptron(int classCount);

    int classCount() const { return m_classCount; }
    std::size_t rowCount() const { return m_rowCount; }

    // Adds the features' weights to scores[classCount].
    void score(std::span<const quint64> features, float *scores) const;

    // Moves `truth` up and `guess` down by `amount`; call tick() once per example, updated or not.
    void update(std::span<const quint64> features, int truth, int guess, float amount = 1);
    void tick() { ++m_time; }

    // Replaces each weight by its average; no update after that.
    void average();

    // visit(feature, std::span<const Entry>) for every row, in no particular but a reproducible order.
    template<typename Visit>
    void forEachRow(Visit visit) const
    {
        for (const Row &row : m_rows) {
            if (row.used)
                visit(row.feature, std::span<const Entry>(m_entries.data() + row.first, row.size));
        }
    }

private:
    struct Row {
        quint64 feature = 0;
        quint32 first = 0;
        quint16 size = 0;
        quint16 capacity : 15 = 0;
        quint16 used : 1 = 0;
    };

    const Row *find(quint64 feature) const;
    Row &findOrAdd(quint64 feature);
    void add(Row &row, int classIndex, float amount);
    void grow();

    int m_classCount;
    quint32 m_time = 1;
    std::size_t m_rowCount = 0;
    std::vector<Row> m_rows;
    std::vector<Entry> m_entries;
};

} // namespace entente::training
