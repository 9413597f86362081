// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/project_job.h"

#include "jobs/project_worker.h"

namespace entente {

ProjectJob::ProjectJob(PipelineSource pipeline, QObject *parent)
    : QObject(parent), m_worker(new Worker(*this, std::move(pipeline))), m_given(std::make_shared<std::atomic<bool>>(false))
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

ProjectJob::~ProjectJob()
{
    *m_given = true;
    // What was asked for stands in the worker's queue before this.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_worker->finish();
            delete m_worker; // on its thread, as its connection was made there
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ProjectJob::ask(std::function<void(Worker &)> work)
{
    ++m_asked;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, work = std::move(work)] {
            work(*worker);
            worker->tell([owner = &worker->owner(), idle = worker->isIdle()] { owner->answer(1, idle); });
        },
        Qt::QueuedConnection);
}

void ProjectJob::answer(int asked, bool isIdle)
{
    m_asked -= asked;
    if (m_asked == 0 && isIdle)
        emit settled();
}

void ProjectJob::open(const QString &filePath, bool keeps)
{
    *m_given = true;
    m_given = std::make_shared<std::atomic<bool>>(false);
    m_asked = 0; // nobody waits for what the project before was asked
    ask([project = ++m_project, given = m_given, filePath, keeps](Worker &worker) { worker.open(project, given, filePath, keeps); });
}

void ProjectJob::prepare()
{
    ask([](Worker &worker) { worker.prepare(); });
}

void ProjectJob::add(std::vector<AnnotatedArticle> articles)
{
    ask([articles = std::move(articles)](Worker &worker) { worker.add(articles); });
}

void ProjectJob::finishAdding()
{
    ask([](Worker &worker) { worker.finishAdding(); });
}

void ProjectJob::correctPublished(ArticleId article, std::optional<QDate> day)
{
    ask([article, day](Worker &worker) { worker.correctPublished(article, day); });
}

void ProjectJob::saveAs(const QString &filePath)
{
    m_savingGiven = std::make_shared<std::atomic<bool>>(false);
    ask([given = m_savingGiven, filePath](Worker &worker) { worker.saveAs(given, filePath); });
}

void ProjectJob::cancelSaving()
{
    if (m_savingGiven)
        *m_savingGiven = true;
}

} // namespace entente
