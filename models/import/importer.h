// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QStringList>

#include <functional>

class QIODevice;

namespace entente {

// What an import gives, in the order of the input. An article's id is not set. Return false to stop reading.
struct ImportSink {
    std::function<bool(Article)> article;
    std::function<void(Error)> problem; // one input that could not be read; the rest goes on
};

// Articles larger than this are refused: no news article is, and every view would suffer.
inline constexpr qint64 largestArticle = 32 * 1024 * 1024; // bytes
// Files of many articles that have to be read whole; JSON Lines may be of any size.
inline constexpr qint64 largestCollection = 1024 * 1024 * 1024; // bytes

// The endings of the files that are read ("txt", "html" …), for dialogs. Files without an ending are read as text.
QStringList importedSuffixes();

// The files that a list of files and folders stands for: folders are walked to the bottom in the order of their names, hidden files and
// files of kinds that no importer reads are passed over. Paths that do not exist and folders with nothing to read are problems.
QStringList expandPaths(const QStringList &paths, const std::function<void(Error)> &problem);

// Reads one file by its kind: plain text, web pages, PDF, CSV, feeds, JSON and JSON Lines. Returns false when the sink stopped it.
bool importFile(const QString &path, const ImportSink &sink);

// Reads JSON Lines from a device until its end, one article at a time. `name` stands for the device in ids and errors.
bool importJsonLines(QIODevice &device, const QString &name, const ImportSink &sink);

} // namespace entente
