// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "extraction/pipeline.h"

namespace entente {

// The pipeline over the bundled vocabulary and weights.
Result<Pipeline> loadPipeline();

} // namespace entente
