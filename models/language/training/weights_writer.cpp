// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/weights_writer.h"

#include "language/vocabulary.h"
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

QByteArray packClasses(const std::vector<TagClass> &classes)
{
    QByteArray bytes;
    for (const TagClass tagClass : classes) {
        append(bytes, quint8(tagClass.xpos));
        append(bytes, quint8(tagClass.upos));
    }
    return bytes;
}

QByteArray packVocabulary(const std::map<quint64, quint32> &vocabulary)
{
    const std::size_t count = vocabulary.size() + vocabulary.size() / 2 + 16;
    QByteArray bytes(qsizetype(count * Vocabulary::entrySize), '\0');
    for (const auto &[word, row] : vocabulary) {
        std::size_t at = Vocabulary::place(word, count);
        const auto entry = [&] { return bytes.data() + at * Vocabulary::entrySize; };
        quint32 taken = 0;
        for (std::memcpy(&taken, entry(), 4); taken != 0; std::memcpy(&taken, entry(), 4))
            at = at + 1 == count ? 0 : at + 1;
        const quint32 key = Vocabulary::key(word);
        std::memcpy(entry(), &key, 4);
        std::memcpy(entry() + 4, &row, 4);
    }
    return bytes;
}

QByteArray packEmbeddings(const std::vector<float> &values)
{
    QByteArray bytes;
    for (std::size_t at = 0; at < values.size(); at += network::width) {
        const float *row = values.data() + at;
        float most = 0;
        for (std::size_t k = 0; k < network::width; ++k)
            most = std::max(most, std::abs(row[k]));
        const float scale = most / 127;
        append(bytes, scale);
        for (std::size_t k = 0; k < network::width; ++k)
            append(bytes, qint8(scale > 0 ? std::lround(row[k] / scale) : 0));
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

} // namespace

QByteArray packWeights(const std::vector<TagClass> &classes, const NetworkTrainer &trainer, std::size_t source)
{
    const NetworkTrainer::Weights weights = trainer.weights(source);
    return packFile({packClasses(classes), packVocabulary(weights.vocabulary), packEmbeddings(weights.embeddings),
                     QByteArray(reinterpret_cast<const char *>(weights.dense.data()), qsizetype(weights.dense.size() * sizeof(float)))});
}

} // namespace entente::training
