// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace entente::bench {

enum class ClockKind { Wall, Processor };

// Milliseconds since some fixed moment; those of the processor count only what this process worked, for busy machines.
double now(ClockKind clock);

template<typename Work>
double milliseconds(ClockKind clock, Work work)
{
    const double begin = now(clock);
    work();
    return now(clock) - begin;
}

// How long each of several frames took.
class Times
{
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    double at(double share) const; // 0.5: the median; 0 where there is none
    double median() const { return at(0.5); }
    QByteArray json() const; // {"median":…,"p95":…}

private:
    std::vector<double> m_values;
};

// The most memory that this process has had at once; -1 where the system does not tell.
long peakMegabytes();

} // namespace entente::bench
