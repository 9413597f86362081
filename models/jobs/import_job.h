// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"
#include "core/result.h"
#include "jobs/extraction_job.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace entente {

struct ImportProgress {
    qsizetype articles = 0;
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0; // 0 where unknown
};

// Reads and annotates files in the background. Signals arrive on the thread that owns the job; batches in the order of the input, a few
// a second. The job can be started again once it has finished.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    // Called on the worker thread; loading the vocabulary is part of the work.
    using PipelineSource = std::function<Result<std::shared_ptr<const Pipeline>>()>;

    explicit ImportJob(PipelineSource pipeline, QObject *parent = nullptr);
    // Cancels and waits: an article under way is finished first.
    ~ImportJob() override;

    void start(const QStringList &paths, const ExtractionOptions &options);
    void cancel();
    bool isRunning() const { return m_thread != nullptr; }

signals:
    void batch(const std::vector<entente::AnnotatedArticle> &articles);
    void problem(const entente::Error &error);
    void progress(const entente::ImportProgress &progress);
    void finished(bool cancelled);

private:
    void run(const QStringList &paths, const ExtractionOptions &options);

    PipelineSource m_pipeline;
    QThread *m_thread = nullptr;
    std::atomic<bool> m_cancelled = false;
};

} // namespace entente
