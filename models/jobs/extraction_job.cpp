// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/extraction_job.h"

#include "import/importer.h"

#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>
#include <memory>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct Done {
    Article article;
    Annotations annotations;
    QByteArray prepared;
};

// Articles under way, given out in the order they came in. The queue is short, so that memory stays flat.
class OrderedQueue
{
public:
    OrderedQueue(const Pipeline &pipeline, const ExtractionOptions &options, const ExtractionSink &sink)
        : m_pipeline(pipeline), m_options(options), m_sink(sink)
    {
        m_pool.setMaxThreadCount(options.jobs);
    }

    void add(Article article)
    {
        const auto shared = std::make_shared<Article>(std::move(article));
        const auto work = [this, shared] { return std::make_shared<Done>(annotate(std::move(*shared))); };
        // One job needs no second thread: its figures are those of one core.
        if (m_options.jobs <= 1)
            return give(*work());
        m_pending.push_back(QtConcurrent::run(&m_pool, work));
        while (m_pending.size() > size_t(m_options.jobs) * 4)
            giveFirst();
    }

    // A problem keeps its place between the articles before and after it.
    void flush()
    {
        while (!m_pending.empty())
            giveFirst();
    }

    qsizetype given() const { return m_given; }

private:
    Done annotate(Article article) const
    {
        if (m_options.published.isValid() && article.published.kind == PublicationKind::None)
            article.published = PublicationDate::set(m_options.published);
        Done done{std::move(article), {}, {}};
        done.annotations = m_pipeline.annotate(done.article, m_options.pipeline);
        if (m_sink.prepare)
            done.prepared = m_sink.prepare(done.article, done.annotations);
        return done;
    }

    void giveFirst()
    {
        const std::shared_ptr<Done> done = m_pending.front().result();
        m_pending.pop_front();
        give(*done);
    }

    void give(const Done &done)
    {
        ++m_given;
        m_sink.article(done.article, done.annotations, done.prepared);
    }

    const Pipeline &m_pipeline;
    const ExtractionOptions &m_options;
    const ExtractionSink &m_sink;
    QThreadPool m_pool;
    std::deque<QFuture<std::shared_ptr<Done>>> m_pending;
    qsizetype m_given = 0;
};

} // namespace

void extractFiles(const QStringList &files, const Pipeline &pipeline, const ExtractionOptions &options, const ExtractionSink &sink,
    const std::atomic<bool> &cancelled)
{
    qint64 total = 0;
    for (const QString &path : files)
        total += QFileInfo(path).size();
    qint64 done = 0;

    OrderedQueue queue(pipeline, options, sink);
    const ImportSink imports{
        .article =
            [&](Article article) {
                queue.add(std::move(article));
                if (sink.progress)
                    sink.progress(queue.given(), done, total);
                return !cancelled;
            },
        .problem =
            [&](const Error &error) {
                queue.flush();
                sink.problem(error);
            }};
    for (const QString &path : files) {
        if (path == "-"_L1) {
            QFile input;
            if (input.open(stdin, QIODevice::ReadOnly))
                importJsonLines(input, u"-"_s, imports);
        } else {
            importFile(path, imports);
        }
        done += QFileInfo(path).size();
        if (sink.progress)
            sink.progress(queue.given(), done, total);
        if (cancelled)
            break;
    }
    queue.flush();
    if (sink.progress)
        sink.progress(queue.given(), done, total);
}

} // namespace entente
