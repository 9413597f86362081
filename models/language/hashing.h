// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace entente {

// Features are 64-bit hashes of a template's number and its parts. Everything here is written into the weights file
// through the hashes in it: a change needs a new version of the file.

constexpr quint64 scramble(quint64 x)
{
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93u;
    x ^= x >> 32;
    x *= 0xa0761d6478bd642fu;
    return x ^ (x >> 29);
}

// The parts are hashes themselves, so that a linear mix and one scrambling step do.
constexpr quint64 feature(quint64 number, quint64 a)
{
    quint64 x = (a + number) * 0x9e3779b97f4a7c15u + number * 0xc2b2ae3d27d4eb4fu;
    x ^= x >> 31;
    return x * 0xd6e8feb86659fd93u;
}

constexpr quint64 feature(quint64 number, quint64 a, quint64 b)
{
    return feature(number, a * 0x8cb92ba72f3d8dd7u + (b ^ (b >> 29)) * 0xe7037ed1a0b428dbu);
}

constexpr quint64 feature(quint64 number, quint64 a, quint64 b, quint64 c)
{
    return feature(number, a * 0x8cb92ba72f3d8dd7u + (b ^ (b >> 29)) * 0xe7037ed1a0b428dbu, c);
}

} // namespace entente
