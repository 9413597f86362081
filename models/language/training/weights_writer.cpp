// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/weights_writer.h"

#include "language/sparse_table.h"
#include "language/weights_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace entente::training {

namespace {

template<typename T>
void append(QByteArray &bytes, T value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(T));
}

// So many slots that two of three are taken.
quint32 slotsFor(std::size_t rows)
{
    return quint32(rows + rows / 2 + 16);
}

// Puts values with their hashes into open addressing order.
class SlotTable
{
public:
    explicit SlotTable(quint32 count) : m_slots(count, 0) {}

    void insert(quint64 feature, quint32 slot)
    {
        std::size_t at = SparseTable::place(feature, quint32(m_slots.size()));
        while (m_slots[at] != 0)
            at = at + 1 == m_slots.size() ? 0 : at + 1;
        m_slots[at] = slot;
    }

    void appendTo(QByteArray &bytes) const
    {
        bytes.append(reinterpret_cast<const char *>(m_slots.data()), qsizetype(m_slots.size() * sizeof(quint32)));
    }

    quint32 size() const { return quint32(m_slots.size()); }

private:
    std::vector<quint32> m_slots;
};

// The factor that brings all but one in a thousand weights below `limit`.
double scaleFor(const Perceptron &weights, int limit)
{
    std::vector<float> sizes;
    weights.forEachRow([&](quint64, std::span<const Perceptron::Entry> entries) {
        for (const auto &entry : entries)
            sizes.push_back(std::abs(entry.weight));
    });
    if (sizes.empty())
        return 1;
    const auto at = sizes.begin() + qsizetype(double(sizes.size() - 1) * 0.999);
    std::nth_element(sizes.begin(), at, sizes.end());
    return *at > 0 ? limit / double(*at) : 1;
}

struct SparseRow {
    quint64 feature;
    std::vector<std::pair<quint8, qint8>> pairs;
};

int updatesOf(std::span<const Perceptron::Entry> entries)
{
    int updates = 0;
    for (const auto &entry : entries)
        updates += entry.updates;
    return updates / 2; // every correction moves two classes
}

} // namespace

QByteArray packSparse(const Perceptron &weights, const Pruning &pruning)
{
    const double scale = pruning.scale > 0 ? pruning.scale : scaleFor(weights, 127);
    std::vector<SparseRow> rows;
    weights.forEachRow([&](quint64 feature, std::span<const Perceptron::Entry> entries) {
        if (updatesOf(entries) < pruning.leastUpdates)
            return;
        SparseRow row{.feature = feature, .pairs = {}};
        for (const auto &entry : entries) {
            const int weight = std::clamp(int(std::lround(entry.weight * scale)), -127, 127);
            if (std::abs(weight) >= pruning.leastWeight)
                row.pairs.push_back({quint8(entry.classIndex), qint8(weight)});
        }
        if (!row.pairs.empty())
            rows.push_back(std::move(row));
    });
    SlotTable slotTable(slotsFor(rows.size()));
    QByteArray rowBytes;
    for (const SparseRow &row : rows) {
        const auto place = quint32(rowBytes.size() / 2) + 1;
        if (place > 0x3fffffu)
            qFatal("too many weights for one table: prune more");
        slotTable.insert(row.feature, SparseTable::firstFingerprint(row.feature) << 22 | place);
        append(rowBytes, quint8(row.pairs.size()));
        append(rowBytes, SparseTable::secondFingerprint(row.feature));
        for (const auto &[tagClass, weight] : row.pairs) {
            append(rowBytes, tagClass);
            append(rowBytes, weight);
        }
    }
    QByteArray bytes;
    append(bytes, slotTable.size());
    append(bytes, quint32(rowBytes.size()));
    slotTable.appendTo(bytes);
    return bytes + rowBytes;
}

QByteArray packTernary(const Perceptron &weights, const Pruning &pruning)
{
    constexpr int limit = 500;
    const double scale = pruning.scale > 0 ? pruning.scale : scaleFor(weights, limit / 2);
    std::vector<std::pair<quint64, quint32>> rows;
    weights.forEachRow([&](quint64 feature, std::span<const Perceptron::Entry> entries) {
        if (updatesOf(entries) < pruning.leastUpdates)
            return;
        double of[3] = {0, 0, 0};
        for (const auto &entry : entries)
            of[entry.classIndex] = entry.weight;
        const int second = std::clamp(int(std::lround((of[1] - of[0]) * scale)), -limit, limit);
        const int third = std::clamp(int(std::lround((of[2] - of[0]) * scale)), -limit, limit);
        if (std::max({std::abs(second), std::abs(third), std::abs(second - third)}) < pruning.leastWeight)
            return;
        rows.push_back({feature, TernaryTable::fingerprint(feature) << 20 | quint32(second + 512) << 10 | quint32(third + 512)});
    });
    SlotTable slotTable(slotsFor(rows.size()));
    for (const auto &[feature, slot] : rows)
        slotTable.insert(feature, slot);
    QByteArray bytes;
    append(bytes, slotTable.size());
    slotTable.appendTo(bytes);
    return bytes;
}

QByteArray packDictionary(const WordTagMap &dictionary)
{
    const std::size_t count = dictionary.size() + dictionary.size() / 2 + 16;
    QByteArray bytes(qsizetype(count * TagDictionary::entrySize), '\0');
    for (const auto &[word, tags] : dictionary) {
        std::size_t at = TagDictionary::place(word, count);
        quint32 taken = 0;
        const auto keyAt = [&](std::size_t i) { return bytes.data() + i * TagDictionary::entrySize; };
        for (std::memcpy(&taken, keyAt(at), 4); taken != 0; std::memcpy(&taken, keyAt(at), 4))
            at = at + 1 == count ? 0 : at + 1;
        const quint32 key = TagDictionary::key(word);
        std::memcpy(keyAt(at), &key, 4);
        std::memcpy(keyAt(at) + 4, &tags.certain, 1);
        std::memcpy(keyAt(at) + 5, &tags.likeliest, 1);
        std::memcpy(keyAt(at) + 6, &tags.ambiguity, 2);
    }
    return bytes;
}

QByteArray packClasses(const std::vector<TagClass> &classes)
{
    QByteArray bytes;
    for (const TagClass tagClass : classes) {
        append(bytes, quint8(tagClass.xpos));
        append(bytes, quint8(tagClass.upos));
    }
    return bytes;
}

QByteArray packFile(const std::vector<QByteArray> &sections)
{
    Q_ASSERT(sections.size() == weightsSectionCount);
    QByteArray body;
    std::size_t offset = weightsHeaderSize + sections.size() * 16;
    for (const QByteArray &section : sections) {
        append(body, quint64(offset));
        append(body, quint64(section.size()));
        offset += (std::size_t(section.size()) + 7) & ~std::size_t(7);
    }
    for (const QByteArray &section : sections) {
        body += section;
        body.append(qsizetype((8 - section.size() % 8) % 8), '\0');
    }
    QByteArray file(weightsMagic.data(), qsizetype(weightsMagic.size()));
    append(file, weightsVersion);
    append(file, quint32(sections.size()));
    append(file, quint64(offset));
    append(file, weightsChecksum(std::as_bytes(std::span(body.constData(), std::size_t(body.size())))));
    return file + body;
}

} // namespace entente::training
