// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/code_points.h"

#include <algorithm>

namespace entente {

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            m_pairs.push_back(i);
    }
}

qsizetype CodePoints::fromUtf16(qsizetype position) const
{
    return position - (std::lower_bound(m_pairs.begin(), m_pairs.end(), position) - m_pairs.begin());
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    // The k-th pair's second half stands at code point m_pairs[k] - k: every pair at or before it adds one unit.
    qsizetype position = codePoint;
    for (const qsizetype second : m_pairs) {
        if (second > position)
            break;
        ++position;
    }
    return position;
}

} // namespace entente
