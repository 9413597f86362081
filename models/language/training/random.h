// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <utility>
#include <vector>

namespace entente::training {

// The same numbers with every standard library, unlike its distributions and std::shuffle.
class Random
{
public:
    explicit Random(quint64 seed) : m_engine(seed) {}

    quint32 below(quint32 bound) { return quint32((m_engine() >> 32) * bound >> 32); }
    double unit() { return double(m_engine() >> 11) * 0x1p-53; }

    template<typename T>
    void shuffle(std::vector<T> &values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(quint32(i))]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace entente::training
