// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/teacher.h"

#include "language/kernels.h"
#include "language/training/gradients.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::training {

using namespace network;

namespace {

void makeProbabilities(float *scores, std::size_t count)
{
    const float most = *std::max_element(scores, scores + count);
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        scores[i] = std::exp(scores[i] - most);
        sum += scores[i];
    }
    for (std::size_t i = 0; i < count; ++i)
        scores[i] /= sum;
}

void addShare(const float *part, float share, std::size_t count, float *sums)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += share * part[i];
}

} // namespace

Result<std::unique_ptr<Teacher>> Teacher::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.path = path, .reason = file.errorString()};
    std::unique_ptr<Teacher> teacher(new Teacher);
    teacher->m_bytes = file.readAll();
    const auto bytes = std::as_bytes(std::span(teacher->m_bytes.constData(), std::size_t(teacher->m_bytes.size())));
    if (const auto opened = openWeights(bytes, path, &teacher->m_weights); !opened)
        return opened.error();
    return teacher;
}

void Teacher::embed(const Example &example)
{
    constexpr std::size_t rowBytes = sizeof(float) + width;
    const float *dense = m_weights.dense.data();
    std::vector<quint8> casing;
    casingRows(example.forms, casing);
    float *vector = m_reading.input[0].data();
    std::vector<const std::byte *> rows;
    const auto add = [&](quint32 row) { rows.push_back(m_weights.embeddings.data() + std::size_t(row) * rowBytes); };
    for (std::size_t word = 0; word < example.forms.size(); ++word, vector += width) {
        rows.clear();
        const quint32 known = m_weights.vocabulary.find(example.forms[word].exact);
        if (known != 0) {
            add(known);
        } else {
            const WordFeatures &features = example.features[word];
            for (std::size_t i = 0; i < features.size(); ++i) {
                const quint32 row = features[i] == 0 ? 0 : m_weights.vocabulary.find(features[i]);
                if (row != 0 || i == std::size_t(Feature::Word))
                    add(row);
            }
        }
        kernels().sumScaled(vector, rows.data(), rows.size(), width);
        addTo(vector, dense + layout.casing + casing[word] * width, width);
    }
}

Teacher::Kept Teacher::judge(const Example &example)
{
    const float *dense = m_weights.dense.data();
    const std::size_t words = example.forms.size();
    m_reading.resize({words});
    embed(example);
    for (std::size_t i = 0; i < layers; ++i)
        readLayer(dense, m_reading, i, nullptr);
    auto &vectors = m_reading.input[layers];
    Kept kept;
    const auto scores = [&](std::size_t matrix, std::size_t bias, std::size_t columns, std::size_t count, std::vector<float> &out) {
        out.resize(words * columns);
        for (std::size_t word = 0; word < words; ++word)
            std::copy_n(dense + bias, columns, out.data() + word * columns);
        kernels().multiplyAdd(vectors.data(), dense + matrix, out.data(), words, width, columns);
        for (std::size_t word = 0; word < words; ++word)
            makeProbabilities(out.data() + word * columns, count);
    };
    scores(layout.tags, layout.tagBias, tagColumns, m_weights.classes.size(), kept.tags);
    for (std::size_t word = 0; word < words; ++word) {
        const float *row = kept.tags.data() + word * tagColumns;
        const auto best = std::size_t(std::max_element(row, row + m_weights.classes.size()) - row);
        addTo(vectors.data() + word * width, dense + layout.tagVectors + best * width, width);
    }
    scores(layout.names, layout.nameBias, nameColumns, nameTagCount, kept.names);
    kept.vectors = vectors;
    kept.vectors.insert(kept.vectors.end(), dense + layout.special, dense + layout.special + 2 * width);
    return kept;
}

void Teacher::read(const Example &example)
{
    const auto [found, isNew] = m_kept.try_emplace(&example);
    if (isNew)
        found->second = judge(example);
    m_now = &found->second;
    const float *dense = m_weights.dense.data();
    const std::vector<float> &vectors = m_now->vectors;
    const std::size_t words = example.forms.size();
    m_size = qint32(words);
    m_parts.assign((words + 2) * positions * hidden, 0);
    kernels().multiplyAdd(vectors.data(), dense + layout.parts, m_parts.data(), words + 2, width, positions * hidden);
    m_arcParts.assign((words + 2) * 2 * labelHidden, 0);
    kernels().multiplyAdd(vectors.data(), dense + layout.arcParts, m_arcParts.data(), words + 2, width, 2 * labelHidden);
}

void Teacher::addTags(std::size_t word, float share, float *sums) const
{
    addShare(m_now->tags.data() + word * tagColumns, share, m_weights.classes.size(), sums);
}

void Teacher::addNames(std::size_t word, float share, float *sums) const
{
    addShare(m_now->names.data() + word * nameColumns, share, nameTagCount, sums);
}

void Teacher::addRelations(qint32 head, qint32 child, float share, float *sums) const
{
    const float *dense = m_weights.dense.data();
    std::array<float, labelHidden> units;
    std::copy_n(dense + layout.arcBias, labelHidden, units.data());
    addTo(units.data(), m_arcParts.data() + std::size_t(head) * 2 * labelHidden, labelHidden);
    addTo(units.data(), m_arcParts.data() + std::size_t(child) * 2 * labelHidden + labelHidden, labelHidden);
    addTo(units.data(), dense + layout.arcs + arcRow(head, child, m_size) * labelHidden, labelHidden);
    for (float &unit : units)
        unit = std::max(unit, 0.0f);
    std::array<float, labelColumns> scores;
    std::copy_n(dense + layout.labelBias, labelColumns, scores.data());
    kernels().multiplyAdd(units.data(), dense + layout.labels, scores.data(), 1, labelHidden, labelColumns);
    makeProbabilities(scores.data(), relationCount);
    addShare(scores.data(), share, relationCount, sums);
}

void Teacher::addTransitions(const ParserState &state, const StateView &view, float share, float *sums) const
{
    const float *dense = m_weights.dense.data();
    std::array<float, hidden> units;
    std::copy_n(dense + layout.partBias, hidden, units.data());
    for (std::size_t p = 0; p < positions; ++p)
        addTo(units.data(), m_parts.data() + (std::size_t(view.words[p]) * positions + p) * hidden, hidden);
    for (const std::size_t row : view.rows)
        addTo(units.data(), dense + layout.state + row * hidden, hidden);
    for (float &unit : units)
        unit = std::max(unit, 0.0f);
    std::array<float, transitionColumns> scores;
    std::copy_n(dense + layout.transitionBias, transitionColumns, scores.data());
    kernels().multiplyAdd(units.data(), dense + layout.transitions, scores.data(), 1, hidden, transitionColumns);
    for (const Transition t : {Transition::Shift, Transition::LeftArc, Transition::RightArc}) {
        if (!state.allows(t))
            scores[std::size_t(t)] = -100;
    }
    makeProbabilities(scores.data(), 3);
    addShare(scores.data(), share, 3, sums);
}

} // namespace entente::training
