// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/extraction_job.h"
#include "jobs/record.h"
#include "support/bundled_pipeline.h"
#include "support/imported.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

QByteArray jsonLine(int number)
{
    // Articles of very different lengths, so that workers overtake each other.
    QByteArray text = "The foreign ministers of Norway and Chile met in Oslo on Tuesday, report " + QByteArray::number(number) + ". \\\"We agreed,\\\" Jane Doe said.";
    for (int i = 0; i < (number * 7919) % 40; ++i)
        text += "\\n\\nOn Friday the president of Chile told reporters in Santiago that he would visit Norway in May.";
    return "{\"id\": \"n" + QByteArray::number(number) + "\", \"date\": \"2024-03-12\", \"text\": \"" + text + "\"}\n";
}

struct Run {
    QList<QByteArray> records;
    QStringList order; // ids and reasons as they came
    qsizetype articlesAtTheEnd = 0;
    qint64 bytesDone = 0;
    qint64 bytesTotal = -1;
};

} // namespace

class TestExtractionJob : public QObject
{
    Q_OBJECT

    Run run(const QStringList &files, ExtractionOptions options, int stopAfter = -1)
    {
        Run result;
        std::atomic<bool> cancelled = false;
        const QThread *caller = QThread::currentThread();
        const ExtractionSink sink{.article =
                                      [&](const Article &article, const Annotations &annotations, const QByteArray &prepared) {
                                          QCOMPARE(QThread::currentThread(), caller);
                                          QCOMPARE(prepared, toRecord(article, annotations, true));
                                          result.records << prepared;
                                          result.order << article.key;
                                          if (result.records.size() == stopAfter)
                                              cancelled = true;
                                      },
            .problem =
                [&](const Error &error) {
                    QCOMPARE(QThread::currentThread(), caller);
                    result.order << u"!"_s + error.reason.section(u':', 0, 0);
                },
            .progress =
                [&](qsizetype articles, qint64 done, qint64 total) {
                    QVERIFY(articles >= result.articlesAtTheEnd);
                    QVERIFY(done >= result.bytesDone && done <= total);
                    result.articlesAtTheEnd = articles;
                    result.bytesDone = done;
                    result.bytesTotal = total;
                },
            .prepare = [](const Article &article, const Annotations &annotations) { return toRecord(article, annotations, true); }};
        extractFiles(files, *m_pipeline, options, sink, cancelled);
        return result;
    }

    QString lines(const QString &name, int from, int to)
    {
        QByteArray bytes;
        for (int i = from; i < to; ++i)
            bytes += jsonLine(i);
        const QString path = m_folder.filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        auto pipeline = bundledPipeline();
        QVERIFY2(pipeline, pipeline ? "" : qPrintable(pipeline.error().reason));
        m_pipeline = std::make_unique<Pipeline>(*std::move(pipeline));
    }

    void theSameWithOneJobAndWithEight()
    {
        const QStringList files{lines(u"a.jsonl"_s, 0, 60), lines(u"b.jsonl"_s, 60, 80)};
        const Run one = run(files, {.jobs = 1});
        const Run eight = run(files, {.jobs = 8});
        QCOMPARE(one.records.size(), 80);
        QCOMPARE(one.order.first(), u"n0"_s);
        QCOMPARE(one.order.last(), u"n79"_s);
        QCOMPARE(eight.order, one.order);
        QCOMPARE(eight.records, one.records);
        for (const Run &each : {one, eight}) {
            QCOMPARE(each.articlesAtTheEnd, 80);
            QCOMPARE(each.bytesDone, each.bytesTotal);
        }
    }

    void problemsKeepTheirPlace()
    {
        const QString broken = m_folder.filePath(u"broken.jsonl"_s);
        QVERIFY(writeFile(broken, jsonLine(1) + jsonLine(2) + "{\"text\": \n" + jsonLine(4) + "[]\n" + jsonLine(6)));
        const QStringList files{broken, m_folder.filePath(u"nowhere.txt"_s), lines(u"c.jsonl"_s, 7, 9)};
        const QStringList expected{u"n1"_s, u"n2"_s, u"!invalid JSON in line 3"_s, u"n4"_s, u"!invalid JSON in line 5"_s, u"n6"_s,
            u"!No such file or directory"_s, u"n7"_s, u"n8"_s};
        QCOMPARE(run(files, {.jobs = 1}).order, expected);
        QCOMPARE(run(files, {.jobs = 8}).order, expected);
    }

    // One file with many articles is work for all threads, the same as many files with one.
    void arraysAndFoldersAsLines()
    {
        QByteArray array = "[";
        QDir(m_folder.path()).mkdir(u"apart"_s);
        QStringList apart;
        for (int i = 0; i < 30; ++i) {
            QByteArray object = jsonLine(i).trimmed();
            object.insert(object.size() - 1, ", \"note\": \"" + QByteArray(6000, 'x') + "\"");
            array += (i ? ",\n" : "") + object;
            apart << m_folder.filePath(u"apart/%1.json"_s.arg(i, 3, 10, QLatin1Char('0')));
            QVERIFY(writeFile(apart.last(), object));
        }
        const QString whole = m_folder.filePath(u"array.json"_s);
        QVERIFY(writeFile(whole, array + "]"));
        const QStringList order = run({lines(u"lines.jsonl"_s, 0, 30)}, {.jobs = 1}).order;
        QCOMPARE(order.size(), 30);
        for (const int jobs : {1, 3}) {
            QCOMPARE(run({whole}, {.jobs = jobs}).order, order);
            QCOMPARE(run(apart, {.jobs = jobs}).order, order);
        }
    }

    // However many articles there are, only a few are in memory: workers are never far ahead of what was given out.
    void fewArticlesAtATime_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
        QTest::newRow("8") << 8;
    }
    void fewArticlesAtATime()
    {
        QFETCH(int, jobs);
        QByteArray bytes;
        for (int i = 0; i < 600; ++i)
            bytes += "{\"text\": \"They met in Oslo.\"}\n";
        const QString path = m_folder.filePath(u"many.jsonl"_s);
        QVERIFY(writeFile(path, bytes));
        std::atomic<int> prepared = 0;
        int given = 0;
        int furthest = 0;
        const ExtractionSink sink{.article = [&](const Article &, const Annotations &, const QByteArray &) {
                                      furthest = std::max(furthest, prepared - given);
                                      ++given;
                                  },
            .problem = [](const Error &error) { QFAIL(qPrintable(error.reason)); },
            .progress = {},
            .prepare = [&](const Article &, const Annotations &) {
                ++prepared;
                return QByteArray();
            }};
        const std::atomic<bool> never = false;
        extractFiles({path}, *m_pipeline, {.jobs = jobs}, sink, never);
        QCOMPARE(given, 600);
        QVERIFY2(furthest <= 1 + 17 * jobs, qPrintable(QString::number(furthest)));
    }

    void cancelledWorkEndsSoonAndKeepsWhatIsDone()
    {
        const QStringList files{lines(u"long.jsonl"_s, 0, 200), lines(u"longer.jsonl"_s, 200, 400)};
        for (const int jobs : {1, 4}) {
            const Run stopped = run(files, {.jobs = jobs}, 10);
            QVERIFY2(stopped.records.size() >= 10 && stopped.records.size() <= 10 + 17 * jobs, qPrintable(QString::number(stopped.records.size())));
            QCOMPARE(stopped.order.last(), u"n%1"_s.arg(stopped.records.size() - 1));
        }
    }

    void aGivenDayIsForArticlesWithoutOne()
    {
        const QString path = m_folder.filePath(u"dates.jsonl"_s);
        QVERIFY(writeFile(path, "{\"text\": \"They met on Tuesday.\", \"date\": \"2024-03-12\"}\n{\"text\": \"They met on Tuesday.\"}\n"));
        const Run all = run({path}, {.jobs = 1, .published = QDate(2025, 4, 4)});
        QVERIFY(all.records[0].contains("\"kind\":\"stated\""));
        QVERIFY(all.records[0].contains("\"value\":\"2024-03-12\""));
        QVERIFY(all.records[1].contains("\"kind\":\"set\""));
        QVERIFY(all.records[1].contains("\"value\":\"2025-04-04\""));
        // "On Tuesday" is the Tuesday before.
        QVERIFY(all.records[1].contains("\"value\":\"2025-04-01\""));
    }

    void nothingToDo()
    {
        const Run none = run({}, {.jobs = 2});
        QVERIFY(none.order.isEmpty());
        QCOMPARE(none.bytesTotal, 0);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestExtractionJob)
#include "tst_extraction_job.moc"
