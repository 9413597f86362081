// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imported.h"

#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// JSON and JSON Lines with the fields that the contract names.
class TestJson : public QObject
{
    Q_OBJECT

    Imported import(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        return writeFile(path, bytes) ? Imported::file(path) : Imported();
    }

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void allFields()
    {
        const Imported read = import(u"one.json"_s,
            R"({"id": "x-17", "text": "The ministers met.", "title": "A meeting", "date": "2025-04-26", "url": "https://wire.example/17",)"
            R"( "source": "Sample Wire", "language": "en", "author": "Jane Doe", "other": [1, 2]})");
        QCOMPARE(read.order, u"a"_s);
        const Article &article = read.articles[0];
        QCOMPARE(article.key, u"x-17"_s);
        QCOMPARE(article.text, u"The ministers met."_s);
        QCOMPARE(article.title, u"A meeting"_s);
        QCOMPARE(article.url, u"https://wire.example/17"_s);
        QCOMPARE(article.source, u"Sample Wire"_s);
        QCOMPARE(article.language, u"en"_s);
        QCOMPARE(article.author, u"Jane Doe"_s);
        QVERIFY(article.published.kind == PublicationKind::Stated);
        QCOMPARE(article.published.day, QDate(2025, 4, 26));
        QVERIFY(article.path.endsWith(u"one.json"_s));
        QVERIFY(article.warnings.isEmpty());
    }

    void otherNames_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("schema.org") << QByteArray(R"({"articleBody": "The ministers met.", "headline": "A meeting", "datePublished": "2025-04-26T10:00:00+02:00", "publisher": "Sample Wire"})");
        QTest::newRow("body, published") << QByteArray(R"({"body": "The ministers met.", "title": "A meeting", "published": "26 April 2025", "source": "Sample Wire"})");
        QTest::newRow("content") << QByteArray(R"({"content": "The ministers met.", "title": "A meeting", "date": "Sat, 26 Apr 2025 10:00:00 GMT", "source": "Sample Wire"})");
        QTest::newRow("publisher object") << QByteArray(R"({"text": "The ministers met.", "title": "A meeting", "date": "2025-04-26", "publisher": {"@type": "Organization", "name": "Sample Wire"}})");
        QTest::newRow("nulls beside") << QByteArray(R"({"text": "The ministers met.", "title": null, "headline": "A meeting", "date": null, "published": "2025-04-26", "source": null, "publisher": "Sample Wire"})");
    }
    void otherNames()
    {
        QFETCH(QByteArray, json);
        const Imported read = import(u"one.json"_s, json);
        QCOMPARE(read.order, u"a"_s);
        QCOMPARE(read.articles[0].text, u"The ministers met."_s);
        QCOMPARE(read.articles[0].title, u"A meeting"_s);
        QCOMPARE(read.articles[0].source, u"Sample Wire"_s);
        QCOMPARE(read.articles[0].published.day, QDate(2025, 4, 26));
    }

    void idsWhereNoneIsGiven()
    {
        QCOMPARE(import(u"one.json"_s, R"({"text": "The ministers met."})").articles.at(0).key, u"one.json"_s);
        const Imported lines = import(u"many.jsonl"_s, "{\"text\": \"One.\"}\n\n{\"text\": \"Three.\"}\n{\"id\": 44, \"text\": \"Four.\"}");
        QCOMPARE(lines.order, u"aaa"_s);
        QCOMPARE(lines.articles[0].key, u"many.jsonl:1"_s);
        QCOMPARE(lines.articles[1].key, u"many.jsonl:3"_s);
        QCOMPARE(lines.articles[2].key, u"44"_s);
        const Imported array = import(u"array.json"_s, R"([{"text": "One."}, {"id": "b", "text": "Two."}])");
        QCOMPARE(array.order, u"aa"_s);
        QCOMPARE(array.articles[0].key, u"array.json:1"_s);
        QCOMPARE(array.articles[1].key, u"b"_s);
    }

    void textIsKeptByteForByte_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("line ends and blanks") << QByteArray(R"("  a\r\n\n\tb \n")") << u"  a\r\n\n\tb \n"_s;
        QTest::newRow("marks") << QByteArray("\"“Élysée” – it’s\u00a0so\"") << u"“Élysée” – it’s\u00a0so"_s;
        QTest::newRow("escaped pair") << QByteArray(R"("a\ud83d\ude00b")") << u"a😀b"_s;
        QTest::newRow("zero") << QByteArray(R"("a\u0000b")") << u"a\0b"_s;
        QTest::newRow("byte order mark inside") << QByteArray("\"a\\ufeffb\"") << u"a\uFEFFb"_s;
        const char16_t lone[] = {u'a', 0xD800, u'b'};
        QTest::newRow("lone surrogate") << QByteArray(R"("a\ud800b")") << QString(reinterpret_cast<const QChar *>(lone), 3);
    }
    void textIsKeptByteForByte()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        const Imported read = import(u"one.jsonl"_s, "{\"text\": " + json + "}\n");
        QCOMPARE(read.order, u"a"_s);
        QCOMPARE(read.articles[0].text, text);
    }

    void linesUnderTheSuffixOfJson()
    {
        const Imported read = import(u"lines.json"_s, "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
        QCOMPARE(read.order, u"aa"_s);
        QCOMPARE(read.articles[1].text, u"Two."_s);
    }

    void marksAndWindowsLineEnds()
    {
        const Imported lines = import(u"w.jsonl"_s, "\xEF\xBB\xBF{\"text\": \"One.\"}\r\n{\"text\": \"Two.\"}\r\n");
        QCOMPARE(lines.order, u"aa"_s);
        const Imported object = import(u"w.json"_s, "\xEF\xBB\xBF{\r\n\"text\": \"One.\"\r\n}\r\n");
        QCOMPARE(object.order, u"a"_s);
    }

    // What the file does not state may stand in the text's header.
    void theHeaderFillsGaps()
    {
        const Imported read = import(u"one.json"_s,
            R"({"title": "Given", "text": "Envoys meet in Oslo\n\nPublished: 12 March 2024\n\nThe two envoys met on Tuesday and talked for hours, officials of both countries said."})");
        QCOMPARE(read.articles.at(0).title, u"Given"_s);
        QCOMPARE(read.articles.at(0).published.day, QDate(2024, 3, 12));
    }

    void stopsWhenTold()
    {
        const QString path = m_folder.filePath(u"many.jsonl"_s);
        QVERIFY(writeFile(path, "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}\n"));
        int seen = 0;
        const bool all = importFile(path, {.article = [&](const Article &) { return ++seen < 2; }, .problem = [](const Error &) {}});
        QVERIFY(!all);
        QCOMPARE(seen, 2);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
