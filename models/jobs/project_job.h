// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"
#include "core/result.h"
#include "corpus/corpus.h"
#include "jobs/import_job.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

// What a project is being readied by.
struct ProjectProgress {
    enum class Stage : quint8 { Opening, Reading, Merging, Saving, Done };
    Stage stage = Stage::Done;
    qint64 done = 0; // articles, while they are read; bytes, while they are saved
    qint64 total = 0;
};

// Everything slow that is done with the open project, off the GUI thread: opening it from the snapshot that it keeps, or from its articles
// where it keeps none that is true; storing articles and corrections; making the snapshots that follow from them, and keeping the last one
// in the project. Work is done in the order in which it is asked for, snapshots beside it; only the newest one is announced.
class ProjectJob : public QObject
{
    Q_OBJECT
public:
    using PipelineSource = ImportJob::PipelineSource;

    // `pipeline` is called on the worker thread.
    explicit ProjectJob(PipelineSource pipeline, QObject *parent = nullptr);
    // Stores what was asked for, gives up snapshots under way, and keeps the last one.
    ~ProjectJob() override;

    // Calls for the pipeline, so that it is there when a batch comes.
    void prepare();
    // Another project, by its file. What was asked for before is still done for the one before. A snapshot is kept only where `keeps` is set.
    void open(const QString &filePath, bool keeps);
    // Stores a batch; snapshots with it follow, never taking more than a fifth of the time while batches come in.
    void add(std::vector<AnnotatedArticle> articles);
    // All of a run has been added: a snapshot now.
    void finishAdding();
    // Gives an article its day of publication (or takes it away) and annotates it again.
    void correctPublished(ArticleId article, std::optional<QDate> day);
    // Copies the project under another name, after everything asked for so far; what follows is done there. Answered by saved().
    void saveAs(const QString &filePath);
    // Leaves the old file as it was, and the project where it is: answered by saved() as well, with an error, and wasGivenUp.
    void cancelSaving();

signals:
    void snapshot(const std::shared_ptr<const entente::Corpus> &corpus);
    void progress(const entente::ProjectProgress &progress);
    void problem(const entente::Error &error);
    void notStored(const entente::Error &error); // a batch; the next ones would fare no better
    void saved(const entente::Outcome &outcome, bool wasGivenUp);
    // Nothing is waiting: the snapshot is of all that was asked for.
    void settled();

private:
    class Worker;
    friend class Worker;
    void ask(std::function<void(Worker &)> work);
    void answer(int asked, bool isIdle);

    QThread m_thread;
    Worker *m_worker;
    quint64 m_project = 0;                         // counts the projects opened: what is told of an earlier one is dropped
    std::shared_ptr<std::atomic<bool>> m_given;    // set when the project under way is given up
    std::shared_ptr<std::atomic<bool>> m_savingGiven; // set when what is being saved is given up
    int m_asked = 0;                               // tasks not answered yet
};

} // namespace entente
