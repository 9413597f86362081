// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/search_job.h"

#include "archive/archive.h"
#include "corpus/corpus.h"
#include "corpus/filter.h"

namespace entente {

namespace {

constexpr int mostBest = 200;

RowSet rowsOf(const FoundArticles &found, const Corpus &corpus)
{
    Filter words;
    words.text = found.text;
    words.showHypothetical = true;
    RowSet rows = apply(words, corpus);
    if (found.all.size() == corpus.articles().size())
        return corpus.all();
    for (const ArticleId article : found.all) {
        const auto events = corpus.eventsOf(article);
        rows.addMany(events.size(), events.data());
    }
    return rows;
}

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

    Result<std::shared_ptr<const FoundArticles>> search(const QString &text, const std::shared_ptr<const Corpus> &corpus)
    {
        auto articles = std::make_shared<FoundArticles>();
        articles->text = text;
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
        auto best = m_archive->search(text, mostBest);
        if (!best)
            return best.error();
        articles->all = std::move(*all);
        articles->best = std::move(*best);
        articles->corpus = corpus;
        if (corpus)
            articles->rows = rowsOf(*articles, *corpus);
        return std::shared_ptr<const FoundArticles>(std::move(articles));
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
    m_thread.quit();
    m_thread.wait();
}

void SearchJob::open(const QString &filePath)
{
    ++m_newest;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, filePath] { worker->open(filePath); }, Qt::QueuedConnection);
}

void SearchJob::prepare(const std::shared_ptr<const Corpus> &corpus)
{
    QMetaObject::invokeMethod(m_worker, [corpus] { apply({.text = QStringLiteral("a")}, *corpus); }, Qt::QueuedConnection);
}

void SearchJob::search(const QString &text, const std::shared_ptr<const Corpus> &corpus)
{
    const quint64 number = ++m_newest;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        emit found(std::make_shared<const FoundArticles>());
        return;
    }
    const auto work = [this, worker = m_worker, wanted, number, corpus] {
        if (number != m_newest)
            return;
        auto result = worker->search(wanted, corpus);
        QMetaObject::invokeMethod(
            this,
            [this, number, result = std::move(result)] {
                if (number != m_newest)
                    return;
                if (result)
                    emit found(*result);
                else
                    emit problem(result.error());
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

} // namespace entente
