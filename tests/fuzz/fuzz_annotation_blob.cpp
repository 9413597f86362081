// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as stored annotations: nothing, or a value that is stored as it was read.
#include "fuzz_target.h"

#include "archive/annotation_blob.h"

#include <cstdlib>

using namespace entente;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto annotations = decodeAnnotations(bytes)) {
        const auto again = decodeAnnotations(encode(*annotations));
        if (!again || !(*again == *annotations))
            std::abort();
    }
    return 0;
}
