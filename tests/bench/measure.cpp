// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QFile>

#include <algorithm>
#include <ctime>

namespace entente::bench {

double now(ClockKind clock)
{
    timespec time{};
    clock_gettime(clock == ClockKind::Processor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double Times::at(double share) const
{
    std::vector<double> sorted = m_values;
    std::ranges::sort(sorted);
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, size_t(double(sorted.size()) * share))];
}

QByteArray Times::json() const
{
    return "{\"median\":" + QByteArray::number(at(0.5), 'f', 3) + ",\"p95\":" + QByteArray::number(at(0.95), 'f', 3) + '}';
}

long peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLong() / 1024;
    }
    return -1;
}

} // namespace entente::bench
