// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_articles.h"
#include "support/imported.h"

#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

Imported read(const QByteArray &bytes)
{
    Imported all;
    importCsv(bytes, u"folder/talks.csv"_s, all.sink());
    return all;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFields()
    {
        const Imported got = read("id,text,title,date,url,source,language,author\n"
                                  "7,The envoys met.,Envoys meet,2025-05-13,https://harbour.example/7,Harbour Times,en,Jane Roe\n");
        QCOMPARE(got.order, u"a"_s);
        const Article &article = got.articles[0];
        QCOMPARE(article.key, u"7"_s);
        QCOMPARE(article.path, u"folder/talks.csv"_s);
        QCOMPARE(article.text, u"The envoys met."_s);
        QCOMPARE(article.title, u"Envoys meet"_s);
        QCOMPARE(article.published.day, QDate(2025, 5, 13));
        QCOMPARE(article.url, u"https://harbour.example/7"_s);
        QCOMPARE(article.source, u"Harbour Times"_s);
        QCOMPARE(article.language, u"en"_s);
        QCOMPARE(article.author, u"Jane Roe"_s);
    }

    void forms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray mark = "\xEF\xBB\xBF";
        QTest::newRow("commas") << QByteArray("date,text\n2025-05-13,They met.\n");
        QTest::newRow("semicolons") << QByteArray("date;text\n2025-05-13;They met.\n");
        QTest::newRow("tabs") << QByteArray("date\ttext\n2025-05-13\tThey met.\n");
        QTest::newRow("bars") << QByteArray("date|text\n2025-05-13|They met.\n");
        QTest::newRow("another order") << QByteArray("text,date\nThey met.,2025-05-13\n");
        QTest::newRow("other columns") << QByteArray("length,text,date,\n9,They met.,2025-05-13,\n");
        QTest::newRow("other names, other case") << QByteArray("ArticleBody,datepublished\nThey met.,2025-05-13\n");
        QTest::newRow("quoted") << QByteArray("\"text\",\"date\"\n\"They met.\",\"2025-05-13\"\n");
        QTest::newRow("DOS line ends") << QByteArray("text,date\r\nThey met.,2025-05-13\r\n");
        QTest::newRow("no last line end") << QByteArray("text,date\nThey met.,2025-05-13");
        QTest::newRow("empty lines") << QByteArray("text,date\n\nThey met.,2025-05-13\n\n\n");
        QTest::newRow("with a mark") << mark + "text,date\nThey met.,2025-05-13\n";
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(u"text,date\nThey met.,2025-05-13\n"), 62);
    }
    void forms()
    {
        QFETCH(QByteArray, bytes);
        const Imported got = read(bytes);
        QCOMPARE(got.order, u"a"_s);
        QCOMPARE(got.articles[0].text, u"They met."_s);
        QCOMPARE(got.articles[0].published.day, QDate(2025, 5, 13));
    }

    void quotedText()
    {
        const Imported got = read("id,text\n1,\"They met.\n\nThe minister said: \"\"No, never.\"\" Then, he left.\"\n2,Next.\n");
        QCOMPARE(got.order, u"aa"_s);
        QCOMPARE(got.articles[0].text, u"They met.\n\nThe minister said: \"No, never.\" Then, he left."_s);
        QCOMPARE(got.articles[1].key, u"2"_s);
    }

    void rowsWithoutIdAreCalledByTheirLine()
    {
        const Imported got = read("text\n\"One,\ntwo.\"\nThree.\n");
        QCOMPARE(got.articles[0].key, u"talks.csv:2"_s);
        QCOMPARE(got.articles[1].key, u"talks.csv:4"_s);
    }

    void shortRowsAreFilledUp()
    {
        const Imported got = read("text,title,date\nThey met.\n");
        QCOMPARE(got.order, u"a"_s);
        QCOMPARE(got.articles[0].title, QString());
    }

    // A bad row is named and the rest goes on.
    void badRows()
    {
        const Imported got = read("text,date\nOne.,2025-05-13\nTwo.,2025-05-14,more\n,2025-05-15\nThree.,2025-05-16\n\"Four.,2025-05-17\n");
        QCOMPARE(got.order, u"appap"_s);
        QVERIFY2(got.problems[0].reason.contains(u"line 3"_s), qPrintable(got.problems[0].reason));
        QVERIFY2(got.problems[1].reason.contains(u"no text"_s), qPrintable(got.problems[1].reason));
        QVERIFY2(got.problems[2].reason.contains(u"never closed"_s), qPrintable(got.problems[2].reason));
        QCOMPARE(got.articles[1].text, u"Three."_s);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("no column of text") << QByteArray("a,b\n1,2\n") << u"no column"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\3\0", 20) << u"not text"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        QVERIFY(writeFile(path, bytes));
        const Imported got = Imported::file(path);
        QCOMPARE(got.order, u"p"_s);
        QCOMPARE(got.problems[0].path, path);
        QVERIFY2(got.problems[0].reason.contains(reason), qPrintable(got.problems[0].reason));
    }

    void stopsWhenAsked()
    {
        int seen = 0;
        const ImportSink sink{[&](const Article &) { return ++seen < 2; }, [](const Error &) {}};
        QVERIFY(!importCsv("text\nOne.\nTwo.\nThree.\n", u"a.csv"_s, sink));
        QCOMPARE(seen, 2);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
