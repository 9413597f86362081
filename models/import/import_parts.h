// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"
#include "import/json_lines.h"

#include <QString>

#include <functional>
#include <optional>

namespace entente {

// A piece of an input that any thread can read without the others.
struct ImportPart {
    QString path;
    std::optional<JsonLine> line; // of JSON Lines; else the whole file
    qint64 size = 0; // bytes that it takes of its file
    bool holdsMany = false; // perhaps thousands of articles, so that they are work for several threads themselves
};

// Gives an input ("-": JSON Lines from standard input) in parts, in their order. Only lines are read yet; what cannot be opened is one
// part and fails when that is read. Returns false when the sink stopped it.
bool splitInput(const QString &path, const std::function<bool(ImportPart)> &part);

// Reads one part. Returns false when the sink stopped it.
bool importPart(const ImportPart &part, const ImportSink &sink);

} // namespace entente
