// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What libFuzzer calls with one input, and what replay.cpp calls with every file of the corpus. Aborts on a finding.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
