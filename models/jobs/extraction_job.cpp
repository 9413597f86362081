// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/extraction_job.h"

#include "import/import_parts.h"

#include <QFileInfo>
#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <memory>
#include <variant>
#include <vector>

namespace entente {

namespace {

// How far the workers may be ahead of what was given out. Enough that one long article in front keeps nobody waiting.
constexpr size_t waitingPerJob = 16; // parts
constexpr qint64 waitingWeight = 4 * 1024 * 1024; // bytes; one part may be larger

struct Done {
    Article article;
    Annotations annotations;
    QByteArray prepared;
};

// What a part of the input came to, in its order.
struct Outcomes {
    std::vector<std::variant<Done, Error>> list;
    bool isCut = false; // cancelled before its end: nothing that comes after may be given out
};

class Worker
{
public:
    Worker(const Pipeline &pipeline, const ExtractionOptions &options, const ExtractionSink &sink, const std::atomic<bool> &cancelled)
        : m_pipeline(pipeline), m_options(options), m_sink(sink), m_cancelled(cancelled)
    {
    }

    Outcomes operator()(const ImportPart &part) const
    {
        Outcomes outcomes;
        const ImportSink sink{.article =
                                  [&](Article article) {
                                      add(std::move(article), outcomes);
                                      return !outcomes.isCut;
                                  },
            .problem = [&](const Error &error) { outcomes.list.push_back(error); }};
        outcomes.isCut = m_cancelled;
        if (!outcomes.isCut)
            importPart(part, sink);
        return outcomes;
    }

    Outcomes operator()(Article &article) const
    {
        Outcomes outcomes;
        add(std::move(article), outcomes);
        return outcomes;
    }

    Outcomes operator()(const Error &error) const { return {.list = {error}}; }

private:
    void add(Article article, Outcomes &outcomes) const
    {
        outcomes.isCut = m_cancelled;
        if (!outcomes.isCut)
            outcomes.list.push_back(annotate(std::move(article)));
    }

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

    const Pipeline &m_pipeline;
    const ExtractionOptions &m_options;
    const ExtractionSink &m_sink;
    const std::atomic<bool> &m_cancelled;
};

// Work under way, given out in the order it came in. The queue is short, so that memory stays flat.
class OrderedQueue
{
public:
    OrderedQueue(const Worker &worker, int jobs, const ExtractionSink &sink, qint64 bytesTotal)
        : m_worker(worker), m_jobs(jobs), m_sink(sink), m_bytesTotal(bytesTotal)
    {
        m_pool.setMaxThreadCount(jobs);
    }

    // `work` is anything that the worker takes; `weight` tells about how many bytes it holds, `size` how many of the input are done with it.
    template<typename Work>
    void add(Work work, qint64 weight, qint64 size)
    {
        // One job needs no second thread: its figures are those of one core.
        if (m_jobs <= 1)
            return give(m_worker(work), size);
        const auto shared = std::make_shared<Work>(std::move(work));
        m_waiting.push_back({QtConcurrent::run(&m_pool, [this, shared] { return std::make_shared<Outcomes>(m_worker(*shared)); }), weight, size});
        m_weight += weight;
        while (!m_waiting.empty() && (isTooLong() || m_waiting.front().future.isFinished()))
            giveFirst();
    }

    void flush()
    {
        while (!m_waiting.empty())
            giveFirst();
    }

    // Bytes of the input that are done apart from any work.
    void skip(qint64 size)
    {
        m_bytesDone = std::min(m_bytesDone + size, m_bytesTotal);
        if (m_sink.progress)
            m_sink.progress(m_articles, m_bytesDone, m_bytesTotal);
    }

private:
    struct Waiting {
        QFuture<std::shared_ptr<Outcomes>> future;
        qint64 weight = 0;
        qint64 size = 0;
    };

    bool isTooLong() const { return m_waiting.size() > waitingPerJob * size_t(m_jobs) || (m_weight > waitingWeight && m_waiting.size() > 1); }

    void giveFirst()
    {
        const Waiting first = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_weight -= first.weight;
        give(*first.future.result(), first.size);
    }

    // After a cut nothing more is given: what came out stays the beginning of the input, without a gap, however the workers overtook each other.
    void give(const Outcomes &outcomes, qint64 size)
    {
        if (m_isCut)
            return;
        m_isCut = outcomes.isCut;
        for (const auto &outcome : outcomes.list) {
            if (const Error *error = std::get_if<Error>(&outcome)) {
                m_sink.problem(*error);
                continue;
            }
            const Done &done = std::get<Done>(outcome);
            ++m_articles;
            m_sink.article(done.article, done.annotations, done.prepared);
        }
        if (!m_isCut)
            skip(size);
    }

    const Worker &m_worker;
    const int m_jobs;
    const ExtractionSink &m_sink;
    const qint64 m_bytesTotal;
    QThreadPool m_pool;
    std::deque<Waiting> m_waiting;
    qint64 m_weight = 0;
    qint64 m_bytesDone = 0;
    qsizetype m_articles = 0;
    bool m_isCut = false;
};

} // namespace

void extractFiles(const QStringList &files, const Pipeline &pipeline, const ExtractionOptions &options, const ExtractionSink &sink,
    const std::atomic<bool> &cancelled)
{
    qint64 total = 0;
    for (const QString &path : files)
        total += QFileInfo(path).size();

    const Worker worker(pipeline, options, sink, cancelled);
    OrderedQueue queue(worker, options.jobs, sink, total);
    const ImportSink here{.article =
                              [&](Article article) {
                                  const qint64 weight = article.text.size();
                                  queue.add(std::move(article), weight, 0);
                                  return !cancelled;
                              },
        .problem = [&](Error error) { queue.add(std::move(error), 0, 0); }};
    for (const QString &path : files) {
        const auto take = [&](ImportPart part) {
            if (part.holdsMany) {
                importPart(part, here);
                queue.skip(part.size);
            } else {
                const qint64 size = part.size;
                queue.add(std::move(part), size, size);
            }
            return !cancelled;
        };
        if (cancelled || !splitInput(path, take))
            break;
    }
    queue.flush();
    // Blank lines at the ends of files are no work.
    queue.skip(cancelled ? 0 : total);
}

} // namespace entente
