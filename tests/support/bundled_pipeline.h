// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/pipeline.h"
#include "resources/resources.h"

namespace entente {

// The pipeline over the bundled vocabulary and weights, as the program loads it.
inline Result<Pipeline> bundledPipeline()
{
    auto knowledge = Knowledge::load(resources::languageWeights(), [](const QString &name) -> Result<QByteArray> {
        auto bytes = resources::read(name);
        return bytes ? Result<QByteArray>(*bytes) : Result<QByteArray>(Error{name, QStringLiteral("missing")});
    });
    if (!knowledge)
        return knowledge.error();
    return Pipeline(std::make_shared<const Knowledge>(std::move(*knowledge)));
}

} // namespace entente
