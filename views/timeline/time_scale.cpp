// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr Instant shortest = 3'600'000;
constexpr Instant longest = 3000 * Instant(365.2425 * double(msPerDay));
constexpr Instant earliest = -62'135'596'800'000; // 0001-01-01
constexpr Instant latest = 64'060'588'800'000;    // 4000-01-01

} // namespace

TimeScale::TimeScale(TimeRange range, int left, int width)
    : m_range(range)
    , m_left(left)
    , m_width(std::max(width, 1))
    , m_pixelsPerMs(double(m_width) / double(std::max<Instant>(range.length(), 1)))
    , m_originX(worldX(range.begin) - left)
{
}

int TimeScale::clampedX(Instant instant, int slack) const
{
    return int(std::clamp<qint64>(x(instant), m_left - slack, right() + slack));
}

Instant TimeScale::instantAt(qreal x) const { return m_range.begin + length(x - m_left); }

Instant TimeScale::length(qreal pixels) const { return Instant(std::llround(pixels / m_pixelsPerMs)); }

qint64 TimeScale::worldX(Instant instant) const { return std::llround(std::floor(double(instant) * m_pixelsPerMs + 0.5)); }

Instant TimeScale::instantOfWorld(qint64 worldX) const { return Instant(std::llround(double(worldX) / m_pixelsPerMs)); }

TimeRange zoomed(TimeRange range, Instant fixed, double factor)
{
    const double length = std::clamp(double(range.length()) * factor, double(shortest), double(longest));
    const double share = double(fixed - range.begin) / double(std::max<Instant>(range.length(), 1));
    const Instant begin = fixed - Instant(std::llround(share * length));
    return clamped({begin, begin + Instant(std::llround(length))});
}

TimeRange panned(TimeRange range, Instant by) { return clamped({range.begin + by, range.end + by}); }

TimeRange clamped(TimeRange range)
{
    const Instant length = std::clamp(range.length(), shortest, longest);
    const Instant growth = length - range.length();
    const Instant begin = std::clamp(range.begin - growth / 2, earliest, latest - length);
    return {begin, begin + length};
}

TimeRange padded(TimeRange range, double share)
{
    const auto pad = Instant(double(range.length()) * share);
    return clamped({range.begin - pad, range.end + pad});
}

TimeRange between(TimeRange from, TimeRange to, double progress)
{
    if (progress >= 1)
        return to;
    // Lengths change by equal ratios; the place that stays fixed is where both ranges have the same share, if there is one.
    const double ratio = double(to.length()) / double(from.length());
    const double length = double(from.length()) * std::pow(ratio, progress);
    const double done = std::abs(ratio - 1) < 1e-6 ? progress : (length / double(from.length()) - 1) / (ratio - 1);
    const double begin = double(from.begin) + (double(to.begin) - double(from.begin)) * done;
    return {Instant(std::llround(begin)), Instant(std::llround(begin + length))};
}

} // namespace entente
