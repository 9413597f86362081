// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "corpus/snapshot_bytes.h"
#include "jobs/project_job.h"
#include "jobs/search_job.h"
#include "support/bundled_pipeline.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 600'000; // ms, for a busy machine and the thread sanitizer

// What a project job told, on the thread that owns it.
struct Heard : QObject {
    explicit Heard(ProjectJob &job)
    {
        connect(&job, &ProjectJob::snapshot, this, [this](const std::shared_ptr<const Corpus> &made) {
            onOwnThread = onOwnThread && QThread::currentThread() == thread();
            corpus = made;
            sizes << int(made->articles().size());
        });
        connect(&job, &ProjectJob::settled, this, [this] { ++settled; });
        connect(&job, &ProjectJob::problem, this, [this](const Error &error) { problems << error.reason; });
        connect(&job, &ProjectJob::notStored, this, [this](const Error &error) { problems << error.reason; });
    }
    bool settles()
    {
        settled = 0;
        return QTest::qWaitFor([this] { return settled > 0; }, patience);
    }
    QStringList labels() const
    {
        QStringList list;
        for (Row row = 0; corpus && row < corpus->eventCount(); ++row)
            list << corpus->dateText(row) + u' ' + corpus->label(row);
        return list;
    }

    std::shared_ptr<const Corpus> corpus;
    QList<int> sizes;
    QStringList problems;
    int settled = 0;
    bool onOwnThread = true;
};

} // namespace

class TestProjectJob : public QObject
{
    Q_OBJECT

    ProjectJob::PipelineSource source() const
    {
        return [this]() -> Result<std::shared_ptr<const Pipeline>> { return m_pipeline; };
    }

    AnnotatedArticle article(const QString &key, const QString &text) const
    {
        AnnotatedArticle made;
        made.article.key = key;
        made.article.path = u"/news/"_s + key;
        made.article.text = text;
        made.article.published = PublicationDate::stated({2025, 4, 12}, u"the file"_s);
        made.annotations = m_pipeline->annotate(made.article);
        return made;
    }

    std::vector<AnnotatedArticle> twoArticles() const
    {
        return {article(u"a"_s, u"The foreign ministers of Norway and Chile met in Oslo on Friday."_s),
            article(u"b"_s, u"France signed a treaty with Japan in Paris on 9 April 2025."_s)};
    }

    void makeProject() const
    {
        auto archive = Archive::open(m_path);
        QVERIFY(archive);
        auto batch = twoArticles();
        QVERIFY((*archive)->add(batch));
    }

    QByteArray kept() const { return (*Archive::open(m_path))->keptSnapshot(); }

private Q_SLOTS:
    void initTestCase()
    {
        auto pipeline = bundledPipeline();
        QVERIFY2(pipeline, pipeline ? "" : qPrintable(pipeline.error().reason));
        m_pipeline = std::make_shared<const Pipeline>(*std::move(pipeline));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"project.entente"_s);
    }

    void openedFromItsArticlesThenFromWhatItKept()
    {
        makeProject();
        QStringList labels;
        {
            ProjectJob job(source());
            Heard heard(job);
            job.open(m_path, true);
            QVERIFY(heard.settles());
            QCOMPARE(heard.sizes, QList<int>{2});
            QVERIFY(heard.onOwnThread);
            labels = heard.labels();
            QVERIFY2(labels.size() >= 2, qPrintable(labels.join(u'\n')));
        }
        QVERIFY(!kept().isEmpty());

        ProjectJob job(source());
        Heard heard(job);
        QSignalSpy progress(&job, &ProjectJob::progress);
        job.open(m_path, true);
        QVERIFY(heard.settles());
        QCOMPARE(heard.labels(), labels);
        for (const auto &each : progress)
            QVERIFY(each.first().value<ProjectProgress>().stage != ProjectProgress::Stage::Reading);
    }

    void whatIsKeptIsNeverTrustedBlindly()
    {
        makeProject();
        QStringList labels;
        {
            ProjectJob job(source());
            Heard heard(job);
            job.open(m_path, true);
            QVERIFY(heard.settles());
            labels = heard.labels();
        }
        {
            const auto archive = Archive::open(m_path);
            QByteArray damaged = (*archive)->keptSnapshot();
            damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 0x10);
            const std::atomic<bool> never = false;
            QVERIFY((*archive)->keepSnapshot(damaged, (*archive)->generation(), never));
            QCOMPARE((*archive)->keptSnapshot(), damaged);
        }
        {
            ProjectJob job(source());
            Heard heard(job);
            job.open(m_path, true);
            QVERIFY(heard.settles());
            QCOMPARE(heard.labels(), labels);
            QVERIFY2(heard.problems.isEmpty(), qPrintable(heard.problems.join(u'\n')));
        }
        QVERIFY(snapshotFromBytes(kept())); // and mended
        // Another program adds an article: what is kept is old.
        {
            const auto archive = Archive::open(m_path);
            std::vector<AnnotatedArticle> batch{article(u"c"_s, u"Kenya accused Malta of fraud on 10 April 2025."_s)};
            QVERIFY((*archive)->add(batch));
        }
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_path, true);
        QVERIFY(heard.settles());
        QCOMPARE(heard.sizes, QList<int>{3});
    }

    void temporaryProjectsKeepNothing()
    {
        makeProject();
        {
            ProjectJob job(source());
            Heard heard(job);
            job.open(m_path, false);
            QVERIFY(heard.settles());
        }
        QVERIFY(kept().isEmpty());
    }

    void batchesAreStoredAndShown()
    {
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_path, true);
        QVERIFY(heard.settles());
        QCOMPARE(heard.sizes, QList<int>{0});
        for (int i = 0; i < 5; ++i) {
            std::vector<AnnotatedArticle> batch;
            for (int j = 0; j < 20; ++j)
                batch.push_back(article(u"%1/%2"_s.arg(i).arg(j), u"The ministers of Norway and Chile met in Oslo on %1 April 2025."_s.arg(j + 1)));
            job.add(batch);
        }
        job.finishAdding();
        QTRY_COMPARE_WITH_TIMEOUT(heard.corpus ? int(heard.corpus->articles().size()) : -1, 100, patience);
        QTRY_VERIFY_WITH_TIMEOUT(heard.settled > 0, patience);
        QCOMPARE((*Archive::open(m_path))->articleCount(), 100);
        QVERIFY(std::is_sorted(heard.sizes.begin(), heard.sizes.end()));
    }

    // A batch for a project that was opened from what it kept: its other articles are read first.
    void addedToAKeptProject()
    {
        makeProject();
        for (int i = 0; i < 2; ++i) {
            ProjectJob job(source());
            Heard heard(job);
            job.open(m_path, true);
            QVERIFY(heard.settles());
        }
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_path, true);
        QVERIFY(heard.settles());
        job.add({article(u"c"_s, u"Kenya accused Malta of fraud on 10 April 2025."_s)});
        job.finishAdding();
        QTRY_COMPARE_WITH_TIMEOUT(heard.sizes.last(), 3, patience);
        QVERIFY2(heard.labels().join(u'\n').contains(u"Chile"_s), qPrintable(heard.labels().join(u'\n')));
    }

    void aCorrectedDayMovesItsEvents()
    {
        makeProject();
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_path, true);
        QVERIFY(heard.settles());
        QVERIFY2(heard.labels().join(u'\n').contains(u"2025-04-11"_s), qPrintable(heard.labels().join(u'\n')));
        job.correctPublished(ArticleId{1}, QDate(2025, 5, 3));
        QVERIFY(heard.settles());
        QVERIFY2(heard.labels().join(u'\n').contains(u"2025-05-02"_s), qPrintable(heard.labels().join(u'\n')));
        job.correctPublished(ArticleId{1}, std::nullopt);
        QVERIFY(heard.settles());
        QVERIFY2(heard.labels().join(u'\n').contains(u"2025-04-11"_s), qPrintable(heard.labels().join(u'\n')));
    }

    void savedAsAnother()
    {
        makeProject();
        ProjectJob job(source());
        Heard heard(job);
        QSignalSpy saved(&job, &ProjectJob::saved);
        job.open(m_path, false);
        const QString copy = m_folder->filePath(u"copy.entente"_s);
        job.saveAs(copy);
        QVERIFY(saved.wait(patience));
        job.add({article(u"c"_s, u"Kenya accused Malta of fraud on 10 April 2025."_s)});
        job.finishAdding();
        QTRY_COMPARE_WITH_TIMEOUT(heard.sizes.isEmpty() ? 0 : heard.sizes.last(), 3, patience);
        QCOMPARE((*Archive::open(copy))->articleCount(), 3);
        QCOMPARE((*Archive::open(m_path))->articleCount(), 2);
    }

    void savingCanBeGivenUp()
    {
        makeProject();
        QMutex gate; // what holds the job's thread up
        ProjectJob job([this, &gate]() -> Result<std::shared_ptr<const Pipeline>> {
            const QMutexLocker lock(&gate);
            return m_pipeline;
        });
        Heard heard(job);
        std::vector<std::pair<bool, bool>> saved; // done, given up
        connect(&job, &ProjectJob::saved, this, [&](const Outcome &outcome, bool wasGivenUp) { saved.emplace_back(bool(outcome), wasGivenUp); });
        std::vector<ProjectProgress> told;
        connect(&job, &ProjectJob::progress, this, [&](const ProjectProgress &progress) { told.push_back(progress); });
        job.open(m_path, false);
        QVERIFY(heard.settles());
        const QString target = m_folder->filePath(u"copy.entente"_s);
        {
            QFile old(target);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("what stood here before") > 0);
        }
        told.clear();
        gate.lock();
        job.prepare();
        job.saveAs(target);
        job.cancelSaving();
        gate.unlock();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), size_t(1), patience);
        QCOMPARE(saved[0], std::pair(false, true));
        QFile old(target);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("what stood here before"));
        QVERIFY(!QFile::exists(target + u".part"_s));
        // What is added goes where it went before.
        job.add({article(u"c"_s, u"Kenya accused Malta of fraud on 10 April 2025."_s)});
        job.finishAdding();
        QTRY_COMPARE_WITH_TIMEOUT((*Archive::open(m_path))->articleCount(), 3, patience);

        // And to the end, with word of how far it is.
        told.clear();
        job.saveAs(target);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), size_t(2), patience);
        QCOMPARE(saved[1], std::pair(true, false));
        QVERIFY(std::any_of(told.begin(), told.end(), [](const ProjectProgress &each) { return each.stage == ProjectProgress::Stage::Saving && each.total > 0; }));
        QCOMPARE((*Archive::open(target))->articleCount(), 3);
    }

    void theProjectBeforeIsHeardNoMore()
    {
        makeProject();
        const QString other = m_folder->filePath(u"other.entente"_s);
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_path, true);
        job.open(other, true);
        QVERIFY(heard.settles());
        QTest::qWait(50); // room for what must not come
        QCOMPARE(heard.sizes, QList<int>{0});
    }

    void whatCannotBeOpenedIsToldOf()
    {
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_folder->filePath(u"no/such/folder/p.entente"_s), true);
        QTRY_VERIFY_WITH_TIMEOUT(!heard.problems.isEmpty(), patience);
        job.add(twoArticles()); // and nothing comes of it
        QVERIFY(heard.settles());
        QVERIFY(heard.sizes.isEmpty());
    }

    // --- search

    void theNewestQuestionIsAnswered()
    {
        makeProject();
        ProjectJob job(source());
        Heard heard(job);
        job.open(m_path, true);
        QVERIFY(heard.settles());
        SearchJob search;
        QStringList answered;
        std::shared_ptr<const FoundArticles> last;
        connect(&search, &SearchJob::found, this, [&](const std::shared_ptr<const FoundArticles> &found) {
            answered << found->text;
            last = found;
        });
        search.open(m_path);
        search.search(u"norway"_s, heard.corpus);
        search.search(u"treaty"_s, heard.corpus);
        search.search(u" japan "_s, heard.corpus);
        // The articles first, then their events.
        QTRY_VERIFY_WITH_TIMEOUT(last && last->corpus, patience);
        QCOMPARE(answered, (QStringList{u"japan"_s, u"japan"_s}));
        QCOMPARE(last->all, std::vector<ArticleId>{ArticleId{2}});
        QCOMPARE(last->best, last->all);
        const auto events = heard.corpus->eventsOf(ArticleId{2});
        QVERIFY(!events.empty());
        QCOMPARE(last->rows, RowSet(events.size(), events.data()));
        // Nothing asked for, nothing found: at once.
        search.search(u"  "_s, heard.corpus);
        QVERIFY(last->text.isEmpty());
        QVERIFY(last->all.empty());
    }

private:
    std::shared_ptr<const Pipeline> m_pipeline;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProjectJob)
#include "tst_project_job.moc"
