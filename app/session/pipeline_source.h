// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "extraction/pipeline.h"

#include <memory>
#include <mutex>
#include <optional>

namespace entente {

// Loads the pipeline once, on whichever thread asks first; the others wait for it.
class SharedPipeline
{
public:
    Result<std::shared_ptr<const Pipeline>> get();

private:
    std::mutex m_mutex;
    std::optional<Result<std::shared_ptr<const Pipeline>>> m_loaded;
};

} // namespace entente
