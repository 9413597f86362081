// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace entente::training {

// Numbers that are learnt by Adam (Kingma and Ba 2015), with a moving average of their values, which scores better than the
// last values do. Rows (of embeddings) that nothing pulls at may be left out of a step; the average catches up with them later.
class Adam
{
public:
    // For steps counted from 1.
    struct Step {
        long number = 0;
        double rate = 0;
        double averageDecay = 0; // 0: the average is the value
    };

    void resize(std::size_t size, std::size_t rowSize);
    std::size_t rowCount() const { return m_lastSteps.size(); }
    // Moves the rows from `begin` to `end` against their gradients, which become 0.
    void step(std::size_t begin, std::size_t end, const Step &step);
    // The averages as of step `number`.
    std::vector<float> averages(long number, double averageDecay) const;

    std::vector<float> values;
    std::vector<float> gradients;

private:
    std::vector<float> m_mean, m_square, m_average;
    std::vector<long> m_lastSteps; // by row
    std::size_t m_rowSize = 1;
};

} // namespace entente::training
