// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace entente {

// Words, affixes and shapes are known by 64-bit hashes, which decide their rows in the weights file: a change here needs a new
// version of the file.

constexpr quint64 scramble(quint64 x)
{
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93u;
    x ^= x >> 32;
    x *= 0xa0761d6478bd642fu;
    return x ^ (x >> 29);
}

} // namespace entente
