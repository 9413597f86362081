// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/project_worker.h"

#include "corpus/snapshot_bytes.h"
#include "jobs/store_articles.h"

namespace entente {

namespace {

constexpr int keepAfter = 1500;            // ms of rest before a snapshot is written into the project
constexpr int releaseAfter = 60'000;       // ms of rest before a large project's articles are forgotten: reading them again takes seconds
constexpr qsizetype largeProject = 20'000; // articles, of which a prepared one takes some ten kilobytes
constexpr qsizetype progressStep = 500;    // articles
constexpr qint64 tellEvery = 100;          // ms between reports of what is being written

} // namespace

ProjectJob::Worker::Worker(ProjectJob &owner, PipelineSource pipeline)
    : m_owner(owner), m_pipeline(std::move(pipeline)), m_rebuild(this), m_keep(this), m_release(this), m_pool(this)
{
    m_pool.setMaxThreadCount(1);
    for (QTimer *timer : {&m_rebuild, &m_keep, &m_release})
        timer->setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &Worker::rebuild);
    connect(&m_keep, &QTimer::timeout, this, &Worker::keep);
    connect(&m_release, &QTimer::timeout, this, [this] {
        if (!m_unkept && !m_isAdding && !m_isBuilding && m_archive && m_archive->articleCount() > largeProject) {
            m_builder = std::make_unique<CorpusBuilder>();
            m_isLoaded = false;
        }
    });
}

void ProjectJob::Worker::tell(std::function<void()> what)
{
    QMetaObject::invokeMethod(
        &m_owner,
        [owner = &m_owner, project = m_project, what = std::move(what)] {
            if (owner->m_project == project)
                what();
        },
        Qt::QueuedConnection);
}

void ProjectJob::Worker::fail(const Error &error)
{
    tell([owner = &m_owner, error] { emit owner->problem(error); });
}

void ProjectJob::Worker::report(ProjectProgress::Stage stage, qint64 done, qint64 total)
{
    tell([owner = &m_owner, progress = ProjectProgress{stage, done, total}] { emit owner->progress(progress); });
}

void ProjectJob::Worker::announce(const std::shared_ptr<const Corpus> &corpus)
{
    tell([owner = &m_owner, corpus] { emit owner->snapshot(corpus); });
}

void ProjectJob::Worker::open(quint64 project, const Given &given, const QString &filePath, bool keeps)
{
    keep();
    m_rebuild.stop();
    m_project = project;
    m_given = given;
    m_builder = std::make_unique<CorpusBuilder>();
    m_isLoaded = m_isForeign = m_isAdding = m_isWantedAgain = false;
    m_isWhole = true;
    m_unkept.reset();
    m_lastBuild = 0;
    m_archive.reset();
    auto archive = Archive::open(filePath, keeps ? Durability::Lasting : Durability::Temporary);
    if (!archive)
        return fail(archive.error());
    m_archive = std::move(*archive);
    m_keeps = keeps && !m_archive->isReadOnly();
    m_archive->changedElsewhere(); // from here on
    if (m_archive->articleCount() == 0) {
        m_isLoaded = true;
        return announce(Corpus::empty());
    }
    report(ProjectProgress::Stage::Opening);
    if (const QByteArray bytes = m_archive->keptSnapshot(); !bytes.isEmpty() && !*m_given) {
        // Damaged, or of another version of the program: made again from the articles.
        if (const auto corpus = snapshotFromBytes(bytes)) {
            announce(*corpus);
            return report(ProjectProgress::Stage::Done);
        }
    }
    rebuild();
}

// Reads all articles into the builder, unless they are there; false when given up.
bool ProjectJob::Worker::load()
{
    m_isForeign = m_archive->changedElsewhere() || m_isForeign;
    if (m_isLoaded && !m_isForeign)
        return true;
    m_builder = std::make_unique<CorpusBuilder>();
    m_isForeign = false;
    qsizetype done = 0;
    const qsizetype total = m_archive->articleCount();
    const Outcome read = m_archive->readAll(true, [&](const AnnotatedArticle &each) {
        m_builder->add(each.article, each.annotations);
        if (++done % progressStep == 0)
            report(ProjectProgress::Stage::Reading, done, total);
        return !*m_given;
    });
    m_isLoaded = !*m_given;
    m_isWhole = bool(read);
    if (!read)
        fail(read.error());
    return m_isLoaded;
}

void ProjectJob::Worker::add(std::vector<AnnotatedArticle> articles)
{
    if (!m_archive)
        return;
    m_isAdding = true;
    m_keep.stop();
    const auto pipeline = m_pipeline(); // loaded by now: the batch was annotated with it
    const Outcome added = pipeline ? storeArticles(*m_archive, **pipeline, articles) : Outcome(pipeline.error());
    if (!added)
        return tell([owner = &m_owner, error = added.error()] { emit owner->notStored(error); });
    if (m_isLoaded) {
        for (const AnnotatedArticle &each : articles)
            m_builder->add(each.article, each.annotations);
    }
    rebuildSoon();
}

void ProjectJob::Worker::finishAdding()
{
    m_isAdding = false;
    if (m_archive)
        rebuild();
}

void ProjectJob::Worker::correctPublished(ArticleId article, std::optional<QDate> day)
{
    if (!m_archive)
        return;
    const auto pipeline = m_pipeline();
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
    if (m_isLoaded)
        m_builder->add(read->article, read->annotations);
    rebuild();
}

void ProjectJob::Worker::saveAs(const Given &given, const QString &filePath)
{
    const auto answer = [this, given](const Outcome &outcome) {
        // Where the last byte was written before anybody gave it up, it is saved.
        tell([owner = &m_owner, outcome, wasGivenUp = !outcome && *given] { emit owner->saved(outcome, wasGivenUp); });
    };
    if (!m_archive)
        return answer(Error{filePath, QStringLiteral("there is no project to save")});
    QElapsedTimer sinceTold;
    const Outcome copied = m_archive->saveAs(filePath, [&](qint64 done, qint64 total) {
        if (!sinceTold.isValid() || sinceTold.elapsed() >= tellEvery) {
            sinceTold.start();
            report(ProjectProgress::Stage::Saving, done, total);
        }
        return !*given;
    });
    // What was shown before it goes on being shown.
    report(m_isBuilding ? ProjectProgress::Stage::Merging : ProjectProgress::Stage::Done);
    if (!copied)
        return answer(copied);
    auto archive = Archive::open(filePath);
    if (!archive)
        return answer(archive.error());
    m_archive = std::move(*archive);
    m_archive->changedElsewhere();
    m_keeps = true;
    m_keep.start(keepAfter);
    answer(std::monostate());
}

void ProjectJob::Worker::rebuildSoon()
{
    // A large corpus takes its time: never spend more than a fifth of it on snapshots while articles come in.
    if (!m_rebuild.isActive())
        m_rebuild.start(int(m_lastBuild * 4));
}

void ProjectJob::Worker::rebuild()
{
    m_rebuild.stop();
    m_keep.stop();
    if (m_isBuilding) {
        m_isWantedAgain = true;
        return;
    }
    if (!m_archive || !load())
        return;
    m_isBuilding = true;
    report(ProjectProgress::Stage::Merging);
    // Beside this thread: what comes in is stored meanwhile.
    m_pool.start([this, project = m_project, generation = m_archive->generation(), build = m_builder->buildLater(m_given)] {
        QElapsedTimer timer;
        timer.start();
        const std::shared_ptr<const Corpus> corpus = build();
        QMetaObject::invokeMethod(this, [=, this, took = timer.elapsed()] { built(project, generation, took, corpus); }, Qt::QueuedConnection);
    });
}

void ProjectJob::Worker::built(quint64 project, qint64 generation, qint64 milliseconds, const std::shared_ptr<const Corpus> &corpus)
{
    m_isBuilding = false;
    if (project == m_project && corpus) {
        m_lastBuild = milliseconds;
        m_unkept = corpus;
        m_generation = generation;
        announce(corpus);
        m_keep.start(keepAfter);
        m_release.start(releaseAfter);
    }
    if (std::exchange(m_isWantedAgain, false)) {
        if (m_isAdding)
            rebuildSoon();
        else
            rebuild();
    }
    if (!m_isBuilding)
        report(ProjectProgress::Stage::Done);
    tell([owner = &m_owner, idle = isIdle()] { owner->answer(0, idle); });
}

// Only what is of all articles, as they are now, is worth keeping; that it could not be written is no news to anybody.
void ProjectJob::Worker::keep()
{
    m_keep.stop();
    if (m_isAdding || m_isBuilding || !m_unkept)
        return;
    const auto corpus = std::exchange(m_unkept, nullptr);
    m_isForeign = (m_archive && m_archive->changedElsewhere()) || m_isForeign;
    if (!m_archive || !m_keeps || !m_isWhole || m_isForeign || m_archive->generation() != m_generation)
        return;
    const std::atomic<bool> never = false;
    m_archive->keepSnapshot(snapshotBytes(*corpus), m_generation, never);
}

void ProjectJob::Worker::finish()
{
    m_pool.waitForDone();
    m_isAdding = m_isBuilding = false;
    m_rebuild.stop();
    keep();
}

} // namespace entente
