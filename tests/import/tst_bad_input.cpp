// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imported.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace entente;
using namespace Qt::StringLiterals;

// Input that is not what it should be: each names its file and the reason, or is read sensibly.
class TestBadInput : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << u"a.txt"_s << QByteArray() << u"empty"_s;
        QTest::newRow("blank") << u"a.txt"_s << QByteArray(" \r\n\t\n") << u"empty"_s;
        QTest::newRow("only a mark") << u"a.txt"_s << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
        QTest::newRow("UTF-16, only a mark") << u"a.txt"_s << QByteArray("\xFF\xFE") << u"empty"_s;
        QTest::newRow("picture") << u"a.txt"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\3\0", 20) << u"not text"_s;
        QTest::newRow("program") << u"a"_s << QByteArray("\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0", 20) << u"not text"_s;
        QTest::newRow("compressed") << u"a.txt"_s << QByteArray("\x1f\x8b\x08\x08\x11\x12\x02\x03\x04\x05\x06\x0e\x0f\x10", 14) << u"not text"_s;
        QTest::newRow("empty JSON") << u"a.json"_s << QByteArray() << u"empty"_s;
        QTest::newRow("cut JSON") << u"a.json"_s << QByteArray("{\"text\": \"One") << u"invalid JSON"_s;
        QTest::newRow("no text") << u"a.json"_s << QByteArray("{\"title\": \"One\"}") << u"no text"_s;
        QTest::newRow("empty text") << u"a.json"_s << QByteArray("{\"text\": \" \"}") << u"no text"_s;
        QTest::newRow("number in an array") << u"a.json"_s << QByteArray("[7]") << u"not a JSON object"_s;
        QTest::newRow("string in a line") << u"a.jsonl"_s << QByteArray("\"text\"\n") << u"line 1"_s;
        QTest::newRow("broken UTF-8 in JSON") << u"a.jsonl"_s << QByteArray("{\"text\": \"\xff\xfe\"}\n") << u"line 1"_s;
    }
    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString path = write(name, bytes);
        const Imported read = Imported::file(path);
        QCOMPARE(read.order, u"p"_s);
        QCOMPARE(read.problems[0].path, path);
        QVERIFY2(read.problems[0].reason.contains(reason), qPrintable(read.problems[0].reason));
    }

    void invalidJsonInLineThreeOfFive()
    {
        const QString path = write(u"five.jsonl"_s,
            "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\n{\"text\": \"Four.\"}\n{\"text\": \"Five.\"}\n");
        const Imported read = Imported::file(path);
        QCOMPARE(read.order, u"aapaa"_s);
        QCOMPARE(read.problems[0].path, path);
        QVERIFY2(read.problems[0].reason.contains(u"line 3"_s), qPrintable(read.problems[0].reason));
        QCOMPARE(read.articles[3].text, u"Five."_s);
        QCOMPARE(read.articles[3].key, u"five.jsonl:5"_s);
    }

    void missing()
    {
        const Imported read = Imported::file(m_folder.filePath(u"nowhere.txt"_s));
        QCOMPARE(read.order, u"p"_s);
        QVERIFY(read.problems[0].path.endsWith(u"nowhere.txt"_s));
        QVERIFY(!read.problems[0].reason.isEmpty());
    }

    void folderInPlaceOfAFile()
    {
        const Imported read = Imported::file(m_folder.path());
        QCOMPARE(read.order, u"p"_s);
        QVERIFY2(read.problems[0].reason.contains(u"folder"_s), qPrintable(read.problems[0].reason));
    }

    void withoutPermission()
    {
        if (geteuid() == 0)
            QSKIP("root may read every file");
        const QString path = write(u"secret.txt"_s, "The ministers met.\n");
        QVERIFY(QFile::setPermissions(path, QFileDevice::WriteOwner));
        const Imported read = Imported::file(path);
        QCOMPARE(read.order, u"p"_s);
        QVERIFY2(read.problems[0].reason.contains(u"ermission"_s), qPrintable(read.problems[0].reason));
    }

    void tooLarge()
    {
        // Sparse: 200 MB that are never written.
        QFile file(m_folder.filePath(u"large.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The ministers met.\n") > 0 && file.resize(200 * 1024 * 1024));
        file.close();
        const Imported read = Imported::file(file.fileName());
        QCOMPARE(read.order, u"p"_s);
        QCOMPARE(read.problems[0].path, file.fileName());
        QVERIFY2(read.problems[0].reason.contains(u"200 MB"_s), qPrintable(read.problems[0].reason));
        QVERIFY(file.remove());
    }

    // A device has no size that could be asked for.
    void endless()
    {
        const QString device = u"/dev/zero"_s;
        if (!QFile::exists(device))
            QSKIP("needs /dev/zero");
        const Imported read = Imported::file(device);
        QCOMPARE(read.order, u"p"_s);
        QCOMPARE(read.problems[0].path, device);
        QVERIFY2(read.problems[0].reason.contains(u"too large"_s), qPrintable(read.problems[0].reason));
    }

    // A line of JSON that is too large is named; the line behind it is read.
    void tooLargeLine_data()
    {
        QTest::addColumn<qsizetype>("size"); // of the line with its end
        QTest::addColumn<bool>("isRead");
        QTest::newRow("just small enough") << qsizetype(largestArticle) << true;
        QTest::newRow("one byte more, the line's end") << qsizetype(largestArticle) + 1 << false;
        QTest::newRow("two bytes more") << qsizetype(largestArticle) + 2 << false;
        QTest::newRow("twice as large") << qsizetype(largestArticle) * 2 + 3 << false;
    }
    void tooLargeLine()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, isRead);
        const QByteArray begin = "{\"text\": \"", end = "\"}\n";
        QBuffer device;
        device.setData(begin + QByteArray(size - begin.size() - end.size(), ' ').replace(0, 4, "Long") + end + "{\"text\": \"Two.\"}\n");
        QVERIFY(device.open(QIODevice::ReadOnly));
        Imported read;
        importJsonLines(device, u"lines.jsonl"_s, read.sink());
        QCOMPARE(read.order, isRead ? u"aa"_s : u"pa"_s);
        QCOMPARE(read.articles.back().text, u"Two."_s);
        QCOMPARE(read.articles.back().key, u"lines.jsonl:2"_s);
    }

    void datesThatCannotBeTrue_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("warning");
        const QByteArray prose = "The two envoys met on Tuesday and talked for several hours, officials of both countries said.\n";
        QTest::newRow("31 February, text") << u"a.txt"_s << "Envoys meet in Oslo\n\nPublished: 31 February 2025\n\n" + prose << u"2025-02-31"_s;
        QTest::newRow("31 February, JSON") << u"a.json"_s << QByteArray(R"({"text": "They met.", "date": "2025-02-31"})") << u"2025-02-31"_s;
        QTest::newRow("the year 9999, text") << u"a.txt"_s << " date 9999-01-01 " + prose << u"9999-01-01"_s;
        QTest::newRow("the year 9999, JSON") << u"a.json"_s << QByteArray(R"({"text": "They met.", "date": "9999-12-31"})") << u"9999-12-31"_s;
        QTest::newRow("no date at all") << u"a.json"_s << QByteArray(R"({"text": "They met.", "date": "yesterday"})") << u"yesterday"_s;
    }
    void datesThatCannotBeTrue()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, warning);
        const Imported read = Imported::file(write(name, bytes));
        // Kept and flagged.
        QCOMPARE(read.order, u"a"_s);
        QVERIFY(read.articles[0].published.kind == PublicationKind::None);
        QVERIFY(!read.articles[0].published.day.isValid());
        QCOMPARE(read.articles[0].warnings.size(), 1);
        QVERIFY2(read.articles[0].warnings[0].contains(warning), qPrintable(read.articles[0].warnings[0]));
    }

    void aQuoteThatIsNeverClosedIsText()
    {
        const QByteArray text = "\"We will see, the minister said, and left the room.\n\nNobody asked.\n";
        const Imported read = Imported::file(write(u"open.txt"_s, text));
        QCOMPARE(read.order, u"a"_s);
        QCOMPARE(read.articles[0].text, QString::fromLatin1(text));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
