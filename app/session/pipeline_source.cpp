// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pipeline_source.h"

#include "app/engine.h"

namespace entente {

Result<std::shared_ptr<const Pipeline>> SharedPipeline::get()
{
    const std::lock_guard lock(m_mutex);
    if (!m_loaded) {
        auto pipeline = loadPipeline();
        if (pipeline)
            m_loaded.emplace(std::make_shared<const Pipeline>(std::move(*pipeline)));
        else
            m_loaded.emplace(pipeline.error());
    }
    return *m_loaded;
}

} // namespace entente
