// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

using namespace entente;
using namespace Qt::StringLiterals;

class TestImportCommand : public QObject
{
    Q_OBJECT

    // The first value that a statement gives, read beside the program.
    QVariant value(const QString &statement) const
    {
        QVariant result;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reading"_s);
            database.setDatabaseName(m_project);
            if (database.open()) {
                QSqlQuery query(statement, database);
                if (query.next())
                    result = query.value(0);
            }
        }
        QSqlDatabase::removeDatabase(u"reading"_s);
        return result;
    }
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
        m_project = m_folder->filePath(u"project.entente"_s);
    }

    void makesAProject()
    {
        const ProgramRun run = runProgram({u"import"_s, m_project, QStringLiteral(ENTENTE_SAMPLE)});
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(value(u"SELECT count(*) FROM article"_s).toInt() >= 16);
        // What file managers and `file` tell a project by, and what the schema's version is.
        QCOMPARE(value(u"PRAGMA application_id"_s).toInt(), 0x456E7465);
        QVERIFY(value(u"PRAGMA user_version"_s).toInt() >= 1);
        QCOMPARE(value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    void aSecondImportAddsOnlyWhatIsNew()
    {
        const QString a = file(u"a.txt"_s, "The ministers met in Oslo.\n"), b = file(u"b.txt"_s, "The ministers met in Bonn.\n");
        QCOMPARE(runProgram({u"import"_s, m_project, a}).status, 0);
        QCOMPARE(runProgram({u"import"_s, m_project, a, b}).status, 0);
        QCOMPARE(value(u"SELECT count(*) FROM article"_s).toInt(), 2);
        QVERIFY(writeFile(a, "The ministers met in Bergen.\n"));
        QCOMPARE(runProgram({u"import"_s, m_project, a, b}).status, 0);
        QCOMPARE(value(u"SELECT count(*) FROM article"_s).toInt(), 2);
        QCOMPARE(value(u"SELECT text FROM article ORDER BY id"_s).toString(), u"The ministers met in Bergen.\n"_s);
    }

    // Two streams are two sets of articles: the first line of the second must not replace the first line of the first.
    void streamsDoNotReplaceEachOther()
    {
        QCOMPARE(runProgram({u"import"_s, m_project, u"-"_s}, {.input = "{\"text\": \"They met in Oslo.\"}\n{\"text\": \"They met in Bonn.\"}\n"}).status, 0);
        QCOMPARE(runProgram({u"import"_s, m_project, u"-"_s}, {.input = "{\"text\": \"They met in Rome.\"}\n{\"text\": \"They met in Bonn.\"}\n"}).status, 0);
        QCOMPARE(value(u"SELECT group_concat(text, ' ') FROM (SELECT text FROM article ORDER BY id)"_s).toString(),
            u"They met in Oslo. They met in Bonn. They met in Rome."_s);
        // With an id of its own, an article is the same one, whatever line it stands in.
        QCOMPARE(runProgram({u"import"_s, m_project, u"-"_s}, {.input = "{\"id\": \"x\", \"text\": \"They met in Bern.\"}\n"}).status, 0);
        QCOMPARE(runProgram({u"import"_s, m_project, u"-"_s}, {.input = "\n{\"id\": \"x\", \"text\": \"They met in Genoa.\"}\n"}).status, 0);
        QCOMPARE(value(u"SELECT count(*) FROM article"_s).toInt(), 4);
    }

    void someInputsFailed()
    {
        const ProgramRun run = runProgram({u"import"_s, m_project, m_folder->filePath(u"nowhere.txt"_s), file(u"a.txt"_s, "The ministers met in Oslo.\n")});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.complaintsAbout("nowhere.txt: ").size(), 1);
        QCOMPARE(value(u"SELECT count(*) FROM article"_s).toInt(), 1);
    }

    void wrongCommandLines_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{u"import"_s};
        QTest::newRow("no input") << QStringList{u"import"_s, u"p.entente"_s};
        QTest::newRow("no project") << QStringList{u"import"_s, u"a.txt"_s, u"b.txt"_s};
        QTest::newRow("unknown option") << QStringList{u"import"_s, u"--colour"_s, u"p.entente"_s, u"a.txt"_s};
    }
    void wrongCommandLines()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = runProgram(arguments, {.folder = m_folder->path()});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.startsWith("entente: "), run.err.constData());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void whatIsNoProjectStaysAsItIs()
    {
        const QByteArray notes = QByteArray("These are my notes.\n").repeated(100);
        QVERIFY(writeFile(m_project, notes));
        const ProgramRun run = runProgram({u"import"_s, m_project, file(u"a.txt"_s, "The ministers met in Oslo.\n")});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.complaintsAbout("project.entente: ").size() == 1, run.err.constData());
        QCOMPARE(readFile(m_project), notes);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_import_command.moc"
