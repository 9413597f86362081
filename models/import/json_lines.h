// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QByteArray>

#include <optional>
#include <vector>

class QIODevice;

namespace entente {

struct JsonLine {
    QByteArray bytes; // without a byte order mark; empty where it is too large
    qint64 number = 0; // from 1
    qint64 size = 0; // bytes that it and the blank lines before it take of the device
};

// Gives the lines of a device that are not blank. Holds one line, and of a line larger than `largestArticle` nothing.
class JsonLineReader
{
public:
    explicit JsonLineReader(QIODevice &device);

    // Nothing at the device's end.
    std::optional<JsonLine> next();

private:
    QIODevice &m_device;
    std::vector<char> m_slice;
    qint64 m_number = 0;
};

// Reads one line's article. `name` stands for the device in ids and errors. Returns false when the sink stopped it.
bool importJsonLine(const JsonLine &line, const QString &name, const ImportSink &sink);

} // namespace entente
