// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/pipeline_source.h"
#include "archive/archive.h"
#include "corpus/corpus.h"
#include "corpus/corpus_builder.h"
#include "jobs/import_job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

class QUndoStack;

namespace entente {

class ShownEvents;

// The open project: its archive, the import that fills it, the reader's corrections, and the snapshots that follow from them.
class Session : public QObject, public ArticleReader
{
    Q_OBJECT
public:
    // Both must outlive the session.
    Session(ShownEvents &events, QUndoStack &undo, QObject *parent = nullptr);
    ~Session() override;

    // Starts an unsaved project without articles.
    Outcome startEmpty();
    // Opens or creates a project file; on failure the open one stays.
    Outcome openProject(const QString &path);
    // Writes the project under a name and goes on working there.
    Outcome saveAs(const QString &path);
    QString projectPath() const; // empty while it is not saved anywhere
    bool hasUnsavedArticles() const;
    // The reader dated or corrected something: worth asking before it is thrown away.
    bool isUserWork() const;

    // In the background; a second import waits for the first.
    void importPaths(const QStringList &paths);
    void cancelImport();
    bool isImporting() const { return m_import.isRunning(); }

    // Gives an article its day of publication (or takes it away) and reads it again; undoable.
    void setPublished(ArticleId article, std::optional<QDate> day);

    std::optional<AnnotatedArticle> read(ArticleId id) const override;

signals:
    void projectChanged();
    void importStarted();
    void importProgress(const entente::ImportProgress &progress);
    void importFinished(bool cancelled, qsizetype articles, qint64 milliseconds);
    void problem(const entente::Error &error);

private:
    class SetPublished;
    void adopt(std::unique_ptr<Archive> archive);
    void takeBatch(const std::vector<AnnotatedArticle> &articles);
    void applyPublished(ArticleId article, std::optional<QDate> day);
    void rebuildSoon();
    void rebuild();

    ShownEvents &m_events;
    QUndoStack &m_undo;
    SharedPipeline m_pipeline;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<CorpusBuilder> m_builder = std::make_unique<CorpusBuilder>();
    ImportJob m_import;
    QStringList m_waiting;
    QTimer m_rebuildTimer;
    qint64 m_lastBuild = 0; // ms that the last snapshot took
    QElapsedTimer m_importTime;
    qsizetype m_imported = 0;
    bool m_corrected = false;
};

} // namespace entente
