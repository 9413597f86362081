// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <vector>

namespace entente {

// Strings as UTF-8 behind each other; at most 4 GB in all.
struct StringPool {
    std::vector<quint32> starts{0};
    std::vector<char> bytes;

    void append(QByteArrayView utf8);
    void append(QStringView text);
    QByteArrayView at(size_t i) const { return {bytes.data() + starts[i], qsizetype(starts[i + 1] - starts[i])}; }
    size_t size() const { return starts.size() - 1; }
};

} // namespace entente
