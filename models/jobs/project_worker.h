// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "corpus/corpus_builder.h"
#include "jobs/project_job.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

namespace entente {

// What ProjectJob does, on its thread: the connection, the builder and when snapshots are made. Private to this folder.
class ProjectJob::Worker : public QObject
{
public:
    using Given = std::shared_ptr<std::atomic<bool>>;

    Worker(ProjectJob &owner, PipelineSource pipeline);

    void open(quint64 project, const Given &given, const QString &filePath, bool keeps);
    void prepare() { m_pipeline(); }
    void add(std::vector<AnnotatedArticle> articles);
    void finishAdding();
    void correctPublished(ArticleId article, std::optional<QDate> day);
    void saveAs(const Given &given, const QString &filePath);
    void finish(); // before the thread ends

    ProjectJob &owner() const { return m_owner; }
    bool isIdle() const { return !m_isBuilding && !m_rebuild.isActive(); }
    // Runs on the owner's thread, unless another project has been opened there since.
    void tell(std::function<void()> what);

private:
    bool load();
    void rebuildSoon();
    void rebuild();
    void built(quint64 project, qint64 generation, qint64 milliseconds, const std::shared_ptr<const Corpus> &corpus);
    void announce(const std::shared_ptr<const Corpus> &corpus);
    void keep();
    void fail(const Error &error);
    void report(ProjectProgress::Stage stage, qint64 done = 0, qint64 total = 0);

    ProjectJob &m_owner;
    PipelineSource m_pipeline;
    quint64 m_project = 0;
    Given m_given;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<CorpusBuilder> m_builder;
    bool m_keeps = false;
    bool m_isLoaded = false;   // the builder holds every article of the project
    bool m_isWhole = true;     // nothing was left out because it could not be read
    bool m_isForeign = false;  // somebody else has written since the builder was loaded
    bool m_isAdding = false;
    bool m_isBuilding = false;
    bool m_isWantedAgain = false; // something changed while a snapshot was made
    std::shared_ptr<const Corpus> m_unkept; // the last snapshot, until it is kept
    qint64 m_generation = 0;                // of it
    qint64 m_lastBuild = 0;                 // ms
    QTimer m_rebuild;
    QTimer m_keep;
    QTimer m_release;
    QThreadPool m_pool;
};

} // namespace entente
