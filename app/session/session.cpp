// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "jobs/store_articles.h"
#include "workspace/shown_events.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <thread>

namespace entente {

using namespace Qt::StringLiterals;

class Session::SetPublished : public QUndoCommand
{
public:
    SetPublished(Session &session, ArticleId article, std::optional<QDate> before, std::optional<QDate> after)
        : m_session(session), m_article(article), m_before(before), m_after(after)
    {
        setText(QCoreApplication::translate("Session", "Set date"));
    }

    void undo() override { m_session.applyPublished(m_article, m_before); }
    void redo() override { m_session.applyPublished(m_article, m_after); }

private:
    Session &m_session;
    ArticleId m_article;
    std::optional<QDate> m_before;
    std::optional<QDate> m_after;
};

Session::Session(ShownEvents &events, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_events(events), m_undo(undo), m_import([this] { return m_pipeline.get(); })
{
    m_rebuildTimer.setSingleShot(true);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &Session::rebuild);
    connect(&m_import, &ImportJob::batch, this, &Session::takeBatch);
    connect(&m_import, &ImportJob::problem, this, &Session::problem);
    connect(&m_import, &ImportJob::progress, this, &Session::importProgress);
    connect(&m_import, &ImportJob::finished, this, [this](bool cancelled) {
        m_rebuildTimer.stop();
        rebuild();
        emit importFinished(cancelled, m_imported, m_importTime.elapsed());
        const QStringList next = std::exchange(m_waiting, {});
        if (!next.isEmpty() && !cancelled)
            importPaths(next);
    });
}

Session::~Session() = default;

Outcome Session::startEmpty()
{
    auto archive = Archive::temporary();
    if (!archive)
        return archive.error();
    adopt(std::move(*archive));
    return std::monostate();
}

Outcome Session::openProject(const QString &path)
{
    auto archive = Archive::open(path);
    if (!archive)
        return archive.error();
    adopt(std::move(*archive));
    return m_archive->readAll(true, [this](const AnnotatedArticle &each) {
        m_builder->add(each.article, each.annotations);
        return true;
    });
}

Outcome Session::saveAs(const QString &path)
{
    const Outcome saved = m_archive->saveAs(path);
    if (!saved)
        return saved;
    auto archive = Archive::open(path);
    if (!archive)
        return archive.error();
    m_archive = std::move(*archive);
    emit projectChanged();
    return std::monostate();
}

void Session::adopt(std::unique_ptr<Archive> archive)
{
    m_import.cancel();
    m_waiting.clear();
    m_archive = std::move(archive);
    m_builder = std::make_unique<CorpusBuilder>();
    m_undo.clear();
    m_corrected = false;
    rebuildSoon();
    emit projectChanged();
}

QString Session::projectPath() const
{
    return m_archive ? m_archive->path() : QString();
}

bool Session::hasUnsavedArticles() const
{
    return m_archive && m_archive->path().isEmpty() && m_archive->articleCount() > 0;
}

bool Session::isUserWork() const
{
    return m_corrected;
}

void Session::importPaths(const QStringList &paths)
{
    if (m_import.isRunning()) {
        m_waiting += paths;
        return;
    }
    m_imported = 0;
    m_importTime.start();
    const int cores = std::max(1, int(std::thread::hardware_concurrency()));
    emit importStarted();
    m_import.start(paths, {.jobs = cores, .published = {}, .pipeline = {}});
}

void Session::cancelImport()
{
    m_waiting.clear();
    m_import.cancel();
}

void Session::takeBatch(const std::vector<AnnotatedArticle> &articles)
{
    auto stored = articles;
    const auto pipeline = m_pipeline.get(); // loaded by now: the batch was annotated with it
    const Outcome added = pipeline ? storeArticles(*m_archive, **pipeline, stored) : Outcome(pipeline.error());
    if (!added) {
        emit problem(added.error());
        m_import.cancel();
        return;
    }
    for (const AnnotatedArticle &each : stored)
        m_builder->add(each.article, each.annotations);
    m_imported += qsizetype(stored.size());
    rebuildSoon();
}

void Session::setPublished(ArticleId article, std::optional<QDate> day)
{
    const std::optional<QDate> before = m_archive->correctedPublished(article);
    if (before != day)
        m_undo.push(new SetPublished(*this, article, before, day));
}

void Session::applyPublished(ArticleId article, std::optional<QDate> day)
{
    const auto fail = [this](const Error &error) { emit problem(error); };
    const auto pipeline = m_pipeline.get();
    if (!pipeline)
        return fail(pipeline.error());
    if (const Outcome corrected = m_archive->correctPublished(article, day); !corrected)
        return fail(corrected.error());
    auto read = m_archive->read(article);
    if (!read)
        return fail(read.error());
    read->annotations = (*pipeline)->annotate(read->article);
    if (const Outcome replaced = m_archive->replaceAnnotations(article, read->annotations); !replaced)
        return fail(replaced.error());
    m_builder->add(read->article, read->annotations);
    m_corrected = true;
    rebuild();
}

std::optional<AnnotatedArticle> Session::read(ArticleId id) const
{
    auto result = m_archive->read(id);
    return result ? std::optional(std::move(*result)) : std::nullopt;
}

void Session::rebuildSoon()
{
    // A large corpus takes its time: never spend more than a fifth of it on snapshots while articles come in.
    if (!m_rebuildTimer.isActive())
        m_rebuildTimer.start(int(m_lastBuild * 5));
}

void Session::rebuild()
{
    QElapsedTimer timer;
    timer.start();
    m_events.replaceSnapshot(m_builder->build());
    m_lastBuild = timer.elapsed();
}

} // namespace entente
