// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/pipeline_source.h"
#include "archive/archive.h"
#include "corpus/corpus.h"
#include "jobs/import_job.h"
#include "jobs/project_job.h"
#include "jobs/search_job.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

class QUndoStack;

namespace entente {

class FilterState;
class ShownEvents;

// The open project: its archive, the import that fills it, the reader's corrections, the snapshots that follow from them, and the search in
// it. All that takes time is done on threads of its own; the snapshot that is shown is replaced when the next one is ready.
class Session : public QObject, public ArticleReader
{
    Q_OBJECT
public:
    // Both must outlive the session.
    Session(ShownEvents &events, QUndoStack &undo, QObject *parent = nullptr);
    ~Session() override;

    // Starts an unsaved project without articles.
    Outcome startEmpty();
    // Opens or creates a project file; on failure the open one stays. Its events follow when they are ready, then settled().
    Outcome openProject(const QString &path);
    // Writes the project under a name and goes on working there, in the background; answered by saved(). What is asked for meanwhile is done
    // when it is saved.
    void saveAs(const QString &path);
    // The old file, if any, stays as it was, and so does the project.
    void cancelSaving();
    QString projectPath() const; // empty while it is not saved anywhere
    bool hasUnsavedArticles() const;
    // The reader dated or corrected something: worth asking before it is thrown away.
    bool isUserWork() const;
    // Nothing can be stored in it: a file or a folder that cannot be written.
    bool isReadOnly() const;

    // Loads beside whatever else is done what an import will need: worth asking for before the window is made.
    void prepareImport();
    // In the background; a second import waits for the first.
    void importPaths(const QStringList &paths);
    void cancelImport();
    bool isImporting() const { return m_isImporting; }

    // Gives an article its day of publication (or takes it away) and reads it again; undoable.
    void setPublished(ArticleId article, std::optional<QDate> day);

    // Looks for words in the articles' texts; answered by found(), the newest question only. Asked again for each new snapshot.
    void search(const QString &text);

    std::optional<AnnotatedArticle> read(ArticleId id) const override;

signals:
    void projectChanged();
    void importStarted();
    void importProgress(const entente::ImportProgress &progress);
    void importFinished(bool cancelled, qsizetype articles, qint64 milliseconds);
    void projectProgress(const entente::ProjectProgress &progress);
    // What is shown is all that there is: the project has been opened, the import or the correction is done.
    void settled();
    void saved(const QString &path, const entente::Outcome &outcome, bool wasGivenUp);
    void found(const std::shared_ptr<const entente::FoundArticles> &articles);
    void problem(const entente::Error &error);

private:
    class SetPublished;
    void adopt(std::unique_ptr<Archive> archive);
    void show(const std::shared_ptr<const Corpus> &corpus);
    void takeFound(const std::shared_ptr<const FoundArticles> &found);
    std::shared_ptr<const FoundArticles> textOfFilter(const QString &text);
    void takeSaved(const Outcome &outcome, bool wasGivenUp);
    void takeBatch(const std::vector<AnnotatedArticle> &articles);
    void applyPublished(ArticleId article, std::optional<QDate> day);
    void finishImport();

    ShownEvents &m_events;
    FilterState &m_filter;
    QUndoStack &m_undo;
    SharedPipeline m_pipeline;
    std::unique_ptr<Archive> m_archive; // for reading, on this thread; what is written is written by m_project
    ImportJob m_import;
    ProjectJob m_project;
    SearchJob m_search;
    QString m_searched;
    std::vector<std::shared_ptr<const FoundArticles>> m_found; // in the snapshot that is shown, the newest last: what may be filtered by next
    QTimer m_prepareSearch;
    QHash<ArticleId, std::optional<QDate>> m_corrections; // asked for in this session, stored yet or not
    QStringList m_waiting;
    QStringList m_saving; // paths, in the order in which they are written
    bool m_isImporting = false;
    bool m_isImportOfThis = false;  // the import under way was asked for by the open project
    bool m_wasCancelled = false;
    QElapsedTimer m_importTime;
    qsizetype m_imported = 0;
    bool m_corrected = false;
};

} // namespace entente
