// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/import_job.h"

#include "import/importer.h"

#include <QElapsedTimer>
#include <QThread>

namespace entente {

namespace {

constexpr qint64 batchTime = 250;   // ms between batches: often enough to watch, rarely enough to be cheap
constexpr size_t batchSize = 2000; // articles: bounds the memory of one batch

} // namespace

ImportJob::ImportJob(PipelineSource pipeline, QObject *parent) : QObject(parent), m_pipeline(std::move(pipeline)) {}

ImportJob::~ImportJob()
{
    if (!m_thread)
        return;
    m_cancelled = true;
    m_thread->wait();
    delete m_thread;
}

void ImportJob::start(const QStringList &paths, const ExtractionOptions &options)
{
    Q_ASSERT(!m_thread);
    m_cancelled = false;
    m_thread = QThread::create([this, paths, options] { run(paths, options); });
    connect(m_thread, &QThread::finished, this, [this] {
        m_thread->deleteLater();
        m_thread = nullptr;
        emit finished(m_cancelled);
    });
    m_thread->start();
}

void ImportJob::cancel()
{
    m_cancelled = true;
}

void ImportJob::run(const QStringList &paths, const ExtractionOptions &options)
{
    // Everything below runs on the worker thread; what it has to say is queued to the owner's.
    const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); };
    const auto sendProblem = [&](const Error &error) { tell([this, error] { emit problem(error); }); };

    const auto pipeline = m_pipeline();
    if (!pipeline) {
        sendProblem(pipeline.error());
        return;
    }
    std::vector<AnnotatedArticle> pending;
    QElapsedTimer sinceBatch;
    sinceBatch.start();
    const auto sendBatch = [&] {
        if (!pending.empty())
            tell([this, articles = std::make_shared<std::vector<AnnotatedArticle>>(std::move(pending))] { emit batch(*articles); });
        pending.clear();
        sinceBatch.restart();
    };
    const ExtractionSink sink{
        .article =
            [&](const Article &article, const Annotations &annotations, const QByteArray &) {
                pending.push_back({article, annotations});
                if (sinceBatch.elapsed() > batchTime || pending.size() >= batchSize)
                    sendBatch();
            },
        .problem = sendProblem,
        .progress =
            [&, last = qint64(-1000)](qsizetype articles, qint64 bytesDone, qint64 bytesTotal) mutable {
                if (bytesDone - last < bytesTotal / 200 && bytesDone < bytesTotal)
                    return;
                last = bytesDone;
                tell([this, now = ImportProgress{articles, bytesDone, bytesTotal}] { emit progress(now); });
            },
        .prepare = {}};
    extractFiles(expandPaths(paths, sendProblem), **pipeline, options, sink, m_cancelled);
    sendBatch();
}

} // namespace entente
