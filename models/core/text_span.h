// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <compare>

namespace entente {

// A half-open range of UTF-16 code units of an article's text: neighbouring spans share a boundary.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(qsizetype position) const { return begin <= position && position < end; }
    constexpr bool contains(TextSpan other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(TextSpan other) const { return begin < other.end && other.begin < end; }

    // The span's words. The span must lie inside `text`.
    QStringView in(QStringView text) const { return text.sliced(begin, length()); }

    friend constexpr auto operator<=>(TextSpan, TextSpan) = default;
};

} // namespace entente
