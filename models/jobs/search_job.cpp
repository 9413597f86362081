// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/search_job.h"

#include "archive/archive.h"
#include "corpus/corpus.h"
#include "corpus/search_words.h"

namespace entente {

namespace {

constexpr int mostBest = 200;

} // namespace

// Lives on the thread, with the connection.
class SearchJob::Worker : public QObject
{
public:
    void open(const QString &filePath)
    {
        m_path = filePath;
        m_archive.reset();
    }

    Result<FoundArticles> search(const QString &text)
    {
        // The connection is made when first needed.
        if (!m_archive) {
            auto opened = Archive::open(m_path);
            if (!opened)
                return opened.error();
            m_archive = std::move(*opened);
        }
        auto all = m_archive->matching(text);
        if (!all)
            return all.error();
        auto best = m_archive->bestOf(*all, text, mostBest);
        if (!best)
            return best.error();
        return FoundArticles{.text = text, .all = std::move(*all), .best = std::move(*best)};
    }

private:
    QString m_path;
    std::unique_ptr<Archive> m_archive;
};

SearchJob::SearchJob(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SearchJob::~SearchJob()
{
    ++m_newest;
    ++m_newestLookUp;
    m_thread.quit();
    m_thread.wait();
}

template<typename What>
void SearchJob::tell(const Number &newest, quint64 number, What what)
{
    QMetaObject::invokeMethod(
        this,
        [&newest, number, what = std::move(what)] {
            if (number == newest)
                what();
        },
        Qt::QueuedConnection);
}

void SearchJob::open(const QString &filePath)
{
    ++m_newest;
    ++m_newestLookUp;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, filePath] { worker->open(filePath); }, Qt::QueuedConnection);
}

void SearchJob::prepare(const std::shared_ptr<const Corpus> &corpus)
{
    const auto work = [corpus] {
        FoundArticles nothing{.text = QStringLiteral("a")};
        completeFound(nothing, corpus);
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

void SearchJob::search(const QString &text, const std::shared_ptr<const Corpus> &corpus)
{
    const quint64 number = ++m_newest;
    const QString wanted = text.trimmed();
    if (SearchWords(wanted).isEmpty()) {
        emit found(std::make_shared<const FoundArticles>());
        return;
    }
    const auto work = [this, worker = m_worker, wanted, number, corpus] {
        if (number != m_newest)
            return;
        auto result = worker->search(wanted);
        if (!result)
            return tell(m_newest, number, [this, error = result.error()] { emit problem(error); });
        const auto articles = std::make_shared<const FoundArticles>(std::move(*result));
        tell(m_newest, number, [this, articles] { emit found(articles); });
        if (!corpus || number != m_newest)
            return;
        auto events = std::make_shared<FoundArticles>(*articles);
        completeFound(*events, corpus);
        tell(m_newest, number, [this, events] { emit found(events); });
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

void SearchJob::lookUp(const QString &text, const std::shared_ptr<const Corpus> &corpus)
{
    const auto work = [this, worker = m_worker, wanted = text.trimmed(), number = ++m_newestLookUp, corpus] {
        if (number != m_newestLookUp)
            return;
        auto result = worker->search(wanted);
        if (!result)
            return tell(m_newestLookUp, number, [this, error = result.error()] { emit problem(error); });
        const auto articles = std::make_shared<FoundArticles>(std::move(*result));
        completeFound(*articles, corpus);
        tell(m_newestLookUp, number, [this, articles] { emit lookedUp(articles); });
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

} // namespace entente
