// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language_model.h"

#include "language/annotator.h"
#include "language/weights_file.h"

#include <cmath>
#include <cstring>

namespace entente {

using namespace Qt::StringLiterals;

Outcome openWeights(std::span<const std::byte> bytes, const QString &path, ModelWeights *weights)
{
    const auto sections = readWeightsSections(bytes, path);
    if (!sections)
        return sections.error();
    const auto section = [&](WeightsSection which) { return (*sections)[std::size_t(which)]; };
    const Error damaged{.path = path, .reason = u"the language weights are damaged (tables)"_s};

    const auto pairs = section(WeightsSection::TagClasses);
    if (pairs.empty() || pairs.size() % 2 != 0 || pairs.size() / 2 > network::tagColumns)
        return damaged;
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (int(pairs[i]) >= xposCount || int(pairs[i + 1]) >= uposCount)
            return damaged;
        weights->classes.push_back({.xpos = Xpos(pairs[i]), .upos = Upos(pairs[i + 1])});
    }

    weights->embeddings = section(WeightsSection::Embeddings);
    const std::size_t rowBytes = sizeof(float) + network::width;
    const std::size_t rows = weights->embeddings.size() / rowBytes;
    if (weights->embeddings.size() % rowBytes != 0 || rows == 0)
        return damaged;
    if (!Vocabulary::open(section(WeightsSection::Vocabulary), quint32(rows), &weights->vocabulary))
        return damaged;

    const auto dense = section(WeightsSection::Network);
    if (dense.size() != network::layout.size * sizeof(float))
        return damaged;
    weights->dense.resize(network::layout.size);
    std::memcpy(weights->dense.data(), dense.data(), dense.size());
    for (const float value : weights->dense) {
        if (!std::isfinite(value))
            return damaged;
    }
    using namespace network;
    const float *values = weights->dense.data();
    for (std::size_t i = 0; i < layers; ++i)
        weights->recurrence[i] = makeFixedMatrix(values + layout.recurrence[i], values + layout.recurrenceBias[i], width, 4 * half);
    weights->tags = makeFixedMatrix(values + layout.tags, values + layout.tagBias, width, tagColumns);
    weights->names = makeFixedMatrix(values + layout.names, values + layout.nameBias, width, nameColumns);
    weights->parts = makeFixedMatrix(values + layout.parts, nullptr, width, positions * hidden);
    weights->arcParts = makeFixedMatrix(values + layout.arcParts, nullptr, width, 2 * labelHidden);
    return std::monostate();
}

struct LanguageModel::Weights : ModelWeights {
};

LanguageModel::LanguageModel(std::unique_ptr<const Weights> weights) : m_weights(std::move(weights))
{
}

LanguageModel::LanguageModel(LanguageModel &&) noexcept = default;
LanguageModel &LanguageModel::operator=(LanguageModel &&) noexcept = default;
LanguageModel::~LanguageModel() = default;

Result<LanguageModel> LanguageModel::load(std::span<const std::byte> bytes, const QString &path)
{
    auto weights = std::make_unique<Weights>();
    if (const auto opened = openWeights(bytes, path, weights.get()); !opened)
        return opened.error();
    return LanguageModel(std::move(weights));
}

void LanguageModel::annotate(Document &document) const
{
    Annotator(*m_weights).annotate(document);
}

} // namespace entente
