// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/import_job.h"
#include "support/bundled_pipeline.h"
#include "support/imported.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 600'000; // ms, for a busy machine and the thread sanitizer

// What an import job told, on the thread that owns it.
struct Heard : QObject {
    explicit Heard(ImportJob &job)
    {
        connect(&job, &ImportJob::batch, this, [this](const std::vector<AnnotatedArticle> &articles) {
            onOwnThread = onOwnThread && QThread::currentThread() == thread();
            for (const AnnotatedArticle &each : articles)
                keys << each.article.key;
            ++batches;
        });
        connect(&job, &ImportJob::problem, this, [this](const Error &error) { problems << error.path.section(u'/', -1) + u": "_s + error.reason; });
        connect(&job, &ImportJob::progress, this, [this](const ImportProgress &now) { progress = now; });
    }

    QStringList keys;
    QStringList problems;
    ImportProgress progress;
    int batches = 0;
    bool onOwnThread = true;
};

} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

    ImportJob::PipelineSource source() const
    {
        return [this]() -> Result<std::shared_ptr<const Pipeline>> { return m_pipeline; };
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        auto pipeline = bundledPipeline();
        QVERIFY2(pipeline, pipeline ? "" : qPrintable(pipeline.error().reason));
        m_pipeline = std::make_shared<const Pipeline>(*std::move(pipeline));
        QByteArray many;
        for (int i = 0; i < 3000; ++i)
            many += "{\"id\": \"n" + QByteArray::number(i) + "\", \"text\": \"The foreign ministers of Norway and Chile met in Oslo on Tuesday.\"}\n";
        m_many = m_folder.filePath(u"many.jsonl"_s);
        QVERIFY(writeFile(m_many, many));
        m_few = m_folder.filePath(u"few.jsonl"_s);
        QVERIFY(writeFile(m_few, "{\"id\": \"a\", \"text\": \"They met in Oslo.\"}\nnonsense\n{\"id\": \"b\", \"text\": \"They met in Bonn.\"}\n"));
    }

    void everythingIsToldInOrder()
    {
        ImportJob job(source());
        Heard heard(job);
        QSignalSpy finished(&job, &ImportJob::finished);
        job.start({m_few, m_folder.filePath(u"nowhere"_s), m_many}, {.jobs = 2});
        QVERIFY(job.isRunning());
        QVERIFY(finished.wait(patience));
        QCOMPARE(finished.first().first().toBool(), false);
        QVERIFY(!job.isRunning());
        QCOMPARE(heard.keys.size(), 3002);
        QCOMPARE(heard.keys.mid(0, 3), (QStringList{u"a"_s, u"b"_s, u"n0"_s}));
        QCOMPARE(heard.keys.last(), u"n2999"_s);
        QCOMPARE(heard.problems.size(), 2);
        QVERIFY2(heard.problems.join(u'\n').contains(u"few.jsonl: invalid JSON in line 2"_s), qPrintable(heard.problems.join(u'\n')));
        QVERIFY2(heard.problems.join(u'\n').contains(u"nowhere: "_s), qPrintable(heard.problems.join(u'\n')));
        QVERIFY(heard.onOwnThread);
        // Batches, not single articles.
        QVERIFY2(heard.batches < 1500, qPrintable(QString::number(heard.batches)));
        QCOMPARE(heard.progress.articles, 3002);
        QCOMPARE(heard.progress.bytesDone, heard.progress.bytesTotal);
        QVERIFY(heard.progress.bytesTotal > 0);
    }

    void cancelled()
    {
        ImportJob job(source());
        Heard heard(job);
        QSignalSpy finished(&job, &ImportJob::finished);
        // More than any machine reads before the first batch is heard of and answered.
        QStringList paths;
        for (int i = 0; i < 2000; ++i)
            paths << m_many;
        job.start(paths, {.jobs = 1});
        QTRY_VERIFY_WITH_TIMEOUT(heard.batches > 0, patience);
        job.cancel();
        QVERIFY(finished.wait(patience));
        QCOMPARE(finished.first().first().toBool(), true);
        QVERIFY(!heard.keys.isEmpty());
        QVERIFY2(heard.keys.size() < 2000 * 3000, qPrintable(QString::number(heard.keys.size())));
        // What was read before the end is kept, without a gap.
        for (qsizetype i = 0; i < heard.keys.size(); ++i)
            QCOMPARE(heard.keys[i], u"n%1"_s.arg(i % 3000));
    }

    void startedAgain()
    {
        ImportJob job(source());
        Heard heard(job);
        QSignalSpy finished(&job, &ImportJob::finished);
        for (int i = 1; i <= 2; ++i) {
            job.start({m_few}, {.jobs = 1});
            QVERIFY(finished.wait(patience));
            QCOMPARE(heard.keys.size(), 2 * i);
            QCOMPARE(finished.last().first().toBool(), false);
        }
    }

    // A cancelled job does not stay cancelled.
    void startedAgainAfterCancel()
    {
        ImportJob job(source());
        Heard heard(job);
        QSignalSpy finished(&job, &ImportJob::finished);
        job.start({m_many}, {.jobs = 1});
        job.cancel();
        QVERIFY(finished.wait(patience));
        heard.keys.clear();
        job.start({m_few}, {.jobs = 1});
        QVERIFY(finished.wait(patience));
        QCOMPARE(heard.keys, (QStringList{u"a"_s, u"b"_s}));
    }

    void destroyedInTheMiddle()
    {
        auto job = std::make_unique<ImportJob>(source());
        job->start({m_many, m_many, m_many}, {.jobs = 2});
        QTest::qWait(20);
        job.reset(); // waits, and neither hangs nor touches what is gone
        QCoreApplication::processEvents();
    }

    void withoutAPipeline()
    {
        ImportJob job([]() -> Result<std::shared_ptr<const Pipeline>> { return Error{u"language/en.weights"_s, u"this table is missing"_s}; });
        Heard heard(job);
        QSignalSpy finished(&job, &ImportJob::finished);
        job.start({m_few}, {.jobs = 1});
        QVERIFY(finished.wait(patience));
        QVERIFY(heard.keys.isEmpty());
        QCOMPARE(heard.problems, QStringList{u"en.weights: this table is missing"_s});
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Pipeline> m_pipeline;
    QString m_many;
    QString m_few;
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_import_job.moc"
