// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QByteArray story = "Envoys meet in Oslo\n\nPublished: 12 March 2024\n\nThe foreign minister of Norway, Espen Barth Eide, met his Chilean colleague in Oslo "
                         "on Tuesday. “We agreed on 😀 everything,” Eide told reporters.\n";

QString words(const QJsonObject &record, const QJsonValue &start, const QJsonValue &end)
{
    const QList<uint> all = record["text"_L1].toString().toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + start.toInt(), end.toInt() - start.toInt());
}

} // namespace

class TestExtractCommand : public QObject
{
    Q_OBJECT

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void versionAndHelp()
    {
        const ProgramRun version = runProgram({u"--version"_s});
        QCOMPARE(version.status, 0);
        QVERIFY2(version.out.startsWith("entente ") && version.out.count('\n') == 1, version.out.constData());
        QVERIFY2(version.out.contains(ENTENTE_VERSION), version.out.constData());
        const ProgramRun help = runProgram({u"--help"_s});
        QCOMPARE(help.status, 0);
        for (const char *command : {"extract", "import", "export"})
            QVERIFY2(help.out.contains(command), command);
        for (const QString &command : {u"extract"_s, u"import"_s, u"export"_s}) {
            const ProgramRun run = runProgram({command, u"--help"_s});
            QCOMPARE(run.status, 0);
            QVERIFY2(run.out.size() > 100, qPrintable(command));
            QCOMPARE(run.err, QByteArray());
        }
    }

    void wrongCommandLines_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing to extract") << QStringList{u"extract"_s};
        QTest::newRow("unknown option") << QStringList{u"extract"_s, u"--colour"_s, u"x.txt"_s};
        QTest::newRow("unknown option of the window") << QStringList{u"--colour"_s};
        QTest::newRow("jobs, no number") << QStringList{u"extract"_s, u"--jobs"_s, u"many"_s, u"x.txt"_s};
        QTest::newRow("jobs, none") << QStringList{u"extract"_s, u"--jobs"_s, u"0"_s, u"x.txt"_s};
        QTest::newRow("jobs, negative") << QStringList{u"extract"_s, u"--jobs=-2"_s, u"x.txt"_s};
        QTest::newRow("no such day") << QStringList{u"extract"_s, u"--published"_s, u"2025-02-31"_s, u"x.txt"_s};
        QTest::newRow("no date") << QStringList{u"extract"_s, u"--published"_s, u"soon"_s, u"x.txt"_s};
        QTest::newRow("missing value") << QStringList{u"extract"_s, u"x.txt"_s, u"--jobs"_s};
    }
    void wrongCommandLines()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = runProgram(arguments);
        QCOMPARE(run.status, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.startsWith("entente: "), run.err.constData());
    }

    void oneFile()
    {
        const QString path = file(u"oslo.txt"_s, story);
        const ProgramRun run = runProgram({u"extract"_s, path});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.records().size(), size_t(1));
        const QJsonObject record = run.records()[0];
        QCOMPARE(record["id"_L1].toString(), u"oslo.txt"_s);
        QCOMPARE(record["path"_L1].toString(), path);
        QCOMPARE(record["title"_L1].toString(), u"Envoys meet in Oslo"_s);
        QCOMPARE(record["text"_L1].toString().toUtf8(), story);
        QCOMPARE(record["published"_L1].toObject()["value"_L1].toString(), u"2024-03-12"_s);
        const QJsonObject quote = record["quotes"_L1].toArray().at(0).toObject();
        QCOMPARE(quote["text"_L1].toString(), u"We agreed on 😀 everything,"_s);
        QCOMPARE(quote["speaker_name"_L1].toString(), u"Espen Barth Eide"_s);
        QCOMPARE(words(record, quote["start"_L1], quote["end"_L1]), quote["text"_L1].toString());
        QVERIFY(!record["events"_L1].toArray().isEmpty());
    }

    void withoutText()
    {
        const ProgramRun run = runProgram({u"extract"_s, u"--no-text"_s, file(u"oslo.txt"_s, story)});
        QCOMPARE(run.status, 0);
        QVERIFY(!run.records().at(0).contains("text"_L1));
        QVERIFY(!run.records().at(0)["quotes"_L1].toArray().isEmpty());
    }

    void givenDay()
    {
        const QString path = file(u"undated.txt"_s, "The ministers of Norway and Chile met in Oslo on Friday.\n");
        const QJsonObject without = runProgram({u"extract"_s, path}).records().at(0)["published"_L1].toObject();
        QVERIFY(without["value"_L1].isNull());
        QVERIFY2(without["kind"_L1].toString() == u"none"_s || without["kind"_L1].toString() == u"estimated"_s, qPrintable(without["kind"_L1].toString()));
        const ProgramRun run = runProgram({u"extract"_s, u"--published"_s, u"2025-04-05"_s, path, file(u"oslo.txt"_s, story)});
        QCOMPARE(run.records().at(0)["published"_L1].toObject()["value"_L1].toString(), u"2025-04-05"_s);
        QCOMPARE(run.records().at(0)["dates"_L1].toArray().at(0)["value"_L1].toString(), u"2025-04-04"_s);
        // What an article states itself stands.
        QCOMPARE(run.records().at(1)["published"_L1].toObject()["value"_L1].toString(), u"2024-03-12"_s);
    }

    void standardInput()
    {
        const ProgramRun run = runProgram({u"extract"_s, u"-"_s}, {.input = "{\"id\": \"a\", \"text\": \"They met in Oslo.\"}\n{\"text\": \"They met in Bonn.\"}"});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.ids(), (QStringList{u"a"_s, u"-:2"_s}));
        const ProgramRun broken = runProgram({u"extract"_s, u"-"_s}, {.input = "{\"id\": \"a\", \"text\": \"They met in Oslo.\"}\nnonsense\n{\"id\": \"c\", \"text\": \"x\"}\n"});
        QCOMPARE(broken.status, 1);
        QCOMPARE(broken.ids(), (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(broken.complaintsAbout("line 2").size(), 1);
        const ProgramRun empty = runProgram({u"extract"_s, u"-"_s});
        QCOMPARE(empty.status, 0);
        QVERIFY(empty.out.isEmpty());
    }

    // A line that is too large is passed over also where the input cannot be looked at twice.
    void standardInputWithATooLargeLine()
    {
        QByteArray input = "{\"id\": \"a\", \"text\": \"They met in Oslo.\"}\n{\"id\": \"b\", \"text\": \"";
        input += QByteArray(40 * 1024 * 1024, 'x') + "\"}\n{\"id\": \"c\", \"text\": \"They met in Bonn.\"}\n";
        const ProgramRun run = runProgram({u"extract"_s, u"-"_s}, {.input = input});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.ids(), (QStringList{u"a"_s, u"c"_s}));
        QVERIFY2(run.complaintsAbout("line 2").size() == 1, run.err.left(1000).constData());
    }

    // Each bad input is named with its reason, the rest is done.
    void severalBadInputsInOneRun()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"nothing"_s));
        QVERIFY(writeFile(m_folder->filePath(u"nothing/picture.png"_s), "x"));
        QFile large(m_folder->filePath(u"large.txt"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(200 * 1024 * 1024));
        const QStringList bad{file(u"empty.txt"_s, ""), file(u"binary.txt"_s, QByteArray("\x7f" "ELF\2\1\1\0\0\0", 10)), large.fileName(),
            m_folder->filePath(u"nowhere.txt"_s), m_folder->filePath(u"nothing"_s), file(u"broken.json"_s, "{\"text\": ")};
        const QString lines = file(u"five.jsonl"_s, "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n{\"text: 3}\n{\"text\": \"Four.\"}\n{\"text\": \"Five.\"}\n");
        const QString never = file(u"never.txt"_s, " date 2025-02-31 The ministers met in Oslo on Tuesday.\n");
        const QString far = file(u"far.json"_s, R"({"text": "The ministers met.", "date": "9999-01-01"})");
        const QString lone = file(u"lone.json"_s, R"({"text": "a \ud800 b"})");
        const QString open = file(u"open.txt"_s, "\"We will see, the minister said, and left the room.\n\nNobody asked.\n");
        const ProgramRun run = runProgram(QStringList{u"extract"_s} + bad + QStringList{lines, never, far, lone, open, file(u"good.txt"_s, story)});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.ids(), (QStringList{u"five.jsonl:1"_s, u"five.jsonl:2"_s, u"five.jsonl:4"_s, u"five.jsonl:5"_s, u"never.txt"_s, u"far.json"_s,
            u"lone.json"_s, u"open.txt"_s, u"good.txt"_s}));
        for (const QString &path : bad) {
            const QList<QByteArray> named = run.complaintsAbout(path.toUtf8() + ": ");
            QVERIFY2(named.size() == 1, qPrintable(path));
            QVERIFY2(named[0].size() > path.toUtf8().size() + 15, named[0].constData());
        }
        QCOMPARE(run.complaintsAbout("five.jsonl").size(), 1);
        QVERIFY(run.complaintsAbout("five.jsonl")[0].contains("line 3"));
        // The impossible days are flagged in their records.
        for (const int i : {4, 5}) {
            QVERIFY(run.records().at(size_t(i))["published"_L1].toObject()["value"_L1].isNull());
            QVERIFY(!run.records().at(size_t(i))["warnings"_L1].toArray().isEmpty());
        }
        QVERIFY(run.out.contains("\"text\":\"a \\ud800 b\""));
    }

    void nothingCouldBeDone()
    {
        const ProgramRun run = runProgram({u"extract"_s, m_folder->filePath(u"nowhere.txt"_s), file(u"empty.txt"_s, "")});
        QCOMPARE(run.status, 3);
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.err.count('\n'), 2);
    }

    void outputThatCannotBeWritten()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("needs /dev/full");
        const ProgramRun run = runProgram({u"extract"_s, file(u"oslo.txt"_s, story)}, {.outFile = u"/dev/full"_s});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains("standard output"), run.err.constData());
    }

    void foldersAndRelativePaths()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"news/sub"_s));
        QVERIFY(writeFile(m_folder->filePath(u"news/b.txt"_s), story) && writeFile(m_folder->filePath(u"news/sub/a.txt"_s), story));
        const ProgramRun run = runProgram({u"extract"_s, u"news"_s}, {.folder = m_folder->path()});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.ids(), (QStringList{u"b.txt"_s, u"a.txt"_s}));
        QCOMPARE(run.records().at(1)["path"_L1].toString(), u"news/sub/a.txt"_s);
    }

    // Language, time zone, number of jobs and the order of hashes change nothing.
    void theSameEverywhere_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Turkish") << QStringList{u"LC_ALL=tr_TR.UTF-8"_s, u"LANG=tr_TR.UTF-8"_s, u"LANGUAGE=tr"_s} << QStringList();
        QTest::newRow("Persian") << QStringList{u"LC_ALL=fa_IR.UTF-8"_s, u"LANG=fa_IR.UTF-8"_s} << QStringList();
        QTest::newRow("plain C") << QStringList{u"LC_ALL=C"_s} << QStringList();
        QTest::newRow("Kiritimati") << QStringList{u"TZ=Pacific/Kiritimati"_s} << QStringList();
        QTest::newRow("Pago Pago") << QStringList{u"TZ=Pacific/Pago_Pago"_s} << QStringList();
        QTest::newRow("one job") << QStringList() << QStringList{u"--jobs"_s, u"1"_s};
        QTest::newRow("eight jobs") << QStringList() << QStringList{u"--jobs"_s, u"8"_s};
        QTest::newRow("other hashes") << QStringList{u"QT_HASH_SEED=0"_s} << QStringList();
    }
    void theSameEverywhere()
    {
        QFETCH(QStringList, environment);
        QFETCH(QStringList, options);
        static const ProgramRun usual = runProgram({u"extract"_s, QStringLiteral(ENTENTE_SAMPLE)}, {.environment = {u"LC_ALL=C.UTF-8"_s, u"TZ=UTC"_s}});
        QCOMPARE(usual.status, 0);
        const ProgramRun run = runProgram(QStringList{u"extract"_s} + options + QStringList{QStringLiteral(ENTENTE_SAMPLE)}, {.environment = environment});
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.size() > 100'000);
        QVERIFY(run.out == usual.out);
    }

    void namesBeyondAscii()
    {
        const QString path = file(u"Élysée – 会談.txt"_s, story);
        for (const QString &locale : {u"LC_ALL=C.UTF-8"_s, u"LC_ALL=C"_s}) {
            const ProgramRun run = runProgram({u"extract"_s, path}, {.environment = {locale}});
            QCOMPARE(run.status, 0);
            QCOMPARE(run.ids(), QStringList{u"Élysée – 会談.txt"_s});
        }
    }

    void progressGoesToStandardError()
    {
        const ProgramRun run = runProgram({u"extract"_s, u"--progress"_s, file(u"oslo.txt"_s, story)});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.records().size(), size_t(1));
        QVERIFY2(run.err.contains("1 articles"), run.err.constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestExtractCommand)
#include "tst_extract_command.moc"
