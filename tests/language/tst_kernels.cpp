// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/fixed_matrix.h"
#include "language/kernels.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>
#include <vector>

using namespace entente;

namespace {

constexpr std::size_t width = 96;

std::vector<float> madeUp(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> values(-2, 2);
    std::vector<float> made(count);
    std::generate(made.begin(), made.end(), [&] { return values(random); });
    return made;
}

struct Rows {
    std::vector<std::int32_t> pairs;
    std::vector<float> scales;
};

Rows fixedRows(const std::vector<float> &values)
{
    const std::size_t rows = values.size() / width;
    Rows made{std::vector<std::int32_t>(values.size() / 2), std::vector<float>(rows)};
    kernels().toFixed(values.data(), made.pairs.data(), made.scales.data(), rows, width);
    return made;
}

} // namespace

class TestKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productsAreThoseOfFloats()
    {
        const std::size_t columns = 48;
        // Row counts around every size of block.
        for (const std::size_t rows : {1, 2, 3, 7, 8, 11, 40}) {
            const auto a = madeUp(rows * width, 1);
            const auto b = madeUp(width * columns, 2);
            const auto bias = madeUp(columns, 3);
            const FixedMatrix matrix = makeFixedMatrix(b.data(), bias.data(), width, columns);
            const Rows fixed = fixedRows(a);
            std::vector<float> product(rows * columns);
            kernels().multiplyFixed(fixed.pairs.data(), fixed.scales.data(), matrix, product.data(), rows, 0);
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t column = 0; column < columns; ++column) {
                    double exact = double(bias[column]);
                    for (std::size_t k = 0; k < width; ++k)
                        exact += double(a[row * width + k]) * double(b[k * columns + column]);
                    QVERIFY(std::abs(exact - double(product[row * columns + column])) < 0.02);
                }
            }
        }
    }

    // What a sentence gets must not depend on the sentences read with it.
    void rowsDoNotDependOnTheirNeighbours()
    {
        const std::size_t rows = 13, columns = 192, half = 48;
        const auto a = madeUp(rows * width, 4);
        const FixedMatrix matrix = makeFixedMatrix(madeUp(width * columns, 5).data(), nullptr, width, columns);
        const Rows fixed = fixedRows(a);
        std::vector<float> together(rows * columns);
        kernels().multiplyFixed(fixed.pairs.data(), fixed.scales.data(), matrix, together.data(), rows, half);
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<float> alone(columns);
            kernels().multiplyFixed(fixed.pairs.data() + row * width / 2, fixed.scales.data() + row, matrix, alone.data(), 1, half);
            QVERIFY(std::equal(alone.begin(), alone.end(), together.begin() + std::ptrdiff_t(row * columns)));
        }
    }

    void rowsOfZeros()
    {
        const Rows fixed = fixedRows(std::vector<float>(width, 0.0f));
        QVERIFY(std::all_of(fixed.pairs.begin(), fixed.pairs.end(), [](std::int32_t pair) { return pair == 0; }));
        QCOMPARE(fixed.scales[0], 0.0f);
    }

    // The largest that can come must not run over.
    void greatestNumbers()
    {
        const Rows fixed = fixedRows(std::vector<float>(width, -3.0f));
        const FixedMatrix matrix = makeFixedMatrix(std::vector<float>(width * 16, 5.0f).data(), nullptr, width, 16);
        std::vector<float> product(16);
        kernels().multiplyFixed(fixed.pairs.data(), fixed.scales.data(), matrix, product.data(), 1, 0);
        for (const float each : product)
            QVERIFY(std::abs(each + 15.0f * width) < 0.1f);
    }

    void theFirstOfTheGreatest()
    {
        for (std::size_t count = 1; count < 70; ++count) {
            std::vector<float> values(count);
            for (std::size_t at = 0; at < count; ++at) {
                std::fill(values.begin(), values.end(), -1.0f);
                values[at] = 2;
                values.back() = 2;
                QCOMPARE(kernels().greatest(values.data(), count), at);
            }
        }
    }

    void statesFlowBothWays()
    {
        const std::size_t half = 48, words = 5;
        // Candidates of 1 and gates of 1/2: the state goes half of the way to 1 at every word.
        std::vector<float> gates(words * 2 * half, 0.5f);
        for (std::size_t word = 0; word < words; ++word)
            std::fill_n(gates.begin() + std::ptrdiff_t(word * 2 * half), half, 1.0f);
        std::vector<float> states(words * half, 7.0f);
        kernels().scan(gates.data(), 2 * half, states.data(), half, words, half, false, false);
        QCOMPARE(states[0], 0.5f);
        QCOMPARE(states[(words - 1) * half], 0.96875f);
        kernels().scan(gates.data(), 2 * half, states.data(), half, words, half, true, true);
        QCOMPARE(states[0], 0.5f + 0.96875f);
        QCOMPARE(states[(words - 1) * half], 0.96875f + 0.5f);
    }

    void sumsOfRows()
    {
        const auto rows = madeUp(3 * 64, 6);
        const float *const list[] = {rows.data(), rows.data() + 64, rows.data() + 128};
        std::vector<float> sum(64);
        kernels().sumRectified(sum.data(), list, 3, 64);
        for (std::size_t i = 0; i < 64; ++i)
            QVERIFY(std::abs(sum[i] - std::max(0.0f, rows[i] + rows[64 + i] + rows[128 + i])) < 1e-5f);

        std::vector<std::byte> bytes(2 * (sizeof(float) + width));
        const float scales[] = {0.5f, 2.0f};
        for (std::size_t row = 0; row < 2; ++row) {
            std::byte *at = bytes.data() + row * (sizeof(float) + width);
            std::memcpy(at, &scales[row], sizeof(float));
            for (std::size_t i = 0; i < width; ++i)
                at[sizeof(float) + i] = std::byte(static_cast<unsigned char>(static_cast<signed char>(int(i) - 48)));
        }
        const std::byte *const scaled[] = {bytes.data(), bytes.data() + sizeof(float) + width};
        std::vector<float> vector(width);
        kernels().sumScaled(vector.data(), scaled, 2, width);
        for (std::size_t i = 0; i < width; ++i)
            QCOMPARE(vector[i], 2.5f * (float(i) - 48.0f));
    }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
