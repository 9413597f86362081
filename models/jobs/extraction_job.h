// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "core/article.h"
#include "core/result.h"
#include "extraction/pipeline.h"

#include <QStringList>

#include <atomic>
#include <functional>

namespace entente {

struct ExtractionOptions {
    int jobs = 1;        // worker threads, at least 1
    QDate published;     // given to articles that state no date themselves, where valid
    PipelineOptions pipeline;
};

// What the caller of an extraction hears, always on the calling thread and in the order of the input, whatever `jobs` is.
struct ExtractionSink {
    std::function<void(const Article &, const Annotations &, const QByteArray &prepared)> article;
    std::function<void(const Error &)> problem;
    // After each input; bytes of the files done so far and of all files (0 where unknown: standard input).
    std::function<void(qsizetype articles, qint64 bytesDone, qint64 bytesTotal)> progress;
    // Runs on the worker thread, so that costly output is made in parallel; its result is `prepared`. May be empty.
    std::function<QByteArray(const Article &, const Annotations &)> prepare;
};

// Reads files ("-": JSON Lines from standard input) and annotates their articles. Holds only a few articles at a time, however many there are.
// Stops early, with what is done kept, once `cancelled` is set.
void extractFiles(const QStringList &files, const Pipeline &pipeline, const ExtractionOptions &options, const ExtractionSink &sink,
    const std::atomic<bool> &cancelled);

} // namespace entente
