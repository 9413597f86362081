// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "resources/resources.h"

namespace entente {

using namespace Qt::StringLiterals;

Result<Pipeline> loadPipeline()
{
    auto knowledge = Knowledge::load(resources::languageWeights(), [](const QString &name) -> Result<QByteArray> {
        if (auto bytes = resources::read(name))
            return std::move(*bytes);
        return Error{name, u"this table is missing from the program"_s};
    });
    if (!knowledge)
        return knowledge.error();
    return Pipeline(std::make_shared<const Knowledge>(std::move(*knowledge)));
}

} // namespace entente
