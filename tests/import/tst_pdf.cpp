// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf/pdf_article.h"
#include "support/imported.h"
#include "support/pdf_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QList<QByteArray> talks{"The two envoys met on Tuesday in a villa above the lake and talked", "for nine hours, officials of both countries said. Neither of them",
    "would say whether the prisoners were spoken of."};
const QString talksText
    = u"The two envoys met on Tuesday in a villa above the lake and talked for nine hours, officials of both countries said. Neither of them would say whether "
      "the prisoners were spoken of."_s;

QString textOf(const PdfBuilder &pdf)
{
    const auto article = readPdf(pdf.bytes(), u"a.pdf"_s);
    return article ? article->text : u"error: "_s + article.error().reason;
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBecomeAParagraph() { QCOMPARE(textOf(PdfBuilder().page().lines(70, 200, talks)), talksText); }

    void paragraphs()
    {
        const QString both = talksText + u"\n\n"_s + talksText;
        // Apart by a gap, by an indented line, by a larger heading, by a bullet.
        QCOMPARE(textOf(PdfBuilder().page().lines(70, 200, talks).lines(70, 254, talks)), both);
        QCOMPARE(textOf(PdfBuilder().page().lines(70, 200, talks).line(84, 236, talks[0]).lines(70, 248, talks.sliced(1))), both);
        QCOMPARE(textOf(PdfBuilder().page().lines(70, 200, talks).line(70, 236, "No day named", 13).lines(70, 250, talks)),
            talksText + u"\n\nNo day named\n\n"_s + talksText);
        QCOMPARE(textOf(PdfBuilder().page().line(70, 200, "\x95 Prisoners").line(70, 212, "\x95 Border crossings")), u"• Prisoners\n\n• Border crossings"_s);
    }

    void columnsAreReadOneAfterTheOther()
    {
        PdfBuilder pdf;
        pdf.page();
        for (int i = 0; i < 20; ++i) {
            pdf.line(50, 200 + 12 * i, "left column line " + QByteArray::number(i) + " of the talks and");
            pdf.line(320, 200 + 12 * i, "right column line " + QByteArray::number(i) + " of the talks and");
        }
        const QString text = textOf(pdf);
        QVERIFY2(text.indexOf(u"left column line 19"_s) < text.indexOf(u"right column line 0"_s), qPrintable(text));
        // The sentence goes on in the next column.
        QVERIFY2(!text.contains(u'\n'), qPrintable(text));
    }

    void wordsPartedAtTheLinesEnd()
    {
        const auto joined = [](const QByteArray &first, const QByteArray &second) { return textOf(PdfBuilder().page().line(70, 200, first).line(70, 212, second)); };
        QCOMPARE(joined("All of them spoke of the nego-", "tiations above the lake in the east."), u"All of them spoke of the negotiations above the lake in the east."_s);
        QCOMPARE(joined("All of them spoke of the Franco-", "German talks above the lake in the east."), u"All of them spoke of the Franco-German talks above the lake in the east."_s);
        QCOMPARE(joined("In the cease-fire text they spoke of a cease-", "fire above the lake in the east."), u"In the cease-fire text they spoke of a cease-fire above the lake in the east."_s);
    }

    void runningHeadsAndPageNumbersGo()
    {
        PdfBuilder pdf;
        for (int i = 1; i <= 4; ++i) {
            pdf.page().line(70, 40, "Bulletin of the contact group, No. 12").lines(70, 200, talks);
            pdf.line(290, 810, "Page " + QByteArray::number(i) + " of 4");
        }
        QCOMPARE(textOf(pdf), QStringList({talksText, talksText, talksText, talksText}).join(u"\n\n"_s));
    }

    void aParagraphGoesOnOverThePage()
    {
        PdfBuilder pdf;
        pdf.page().lines(70, 700, talks.first(2)).line(290, 810, "- 1 -");
        pdf.page().lines(70, 100, talks.sliced(2)).line(290, 810, "- 2 -");
        QCOMPARE(textOf(pdf), talksText);
    }

    void metadata()
    {
        const auto article = readPdf(PdfBuilder()
                                         .info("Title", "Microsoft Word - final3.doc")
                                         .info("Author", "Jane Roe")
                                         .info("CreationDate", "D:20250601120000Z")
                                         .page()
                                         .line(70, 120, "Envoys meet above the lake", 20)
                                         .line(70, 160, "Geneva, 13 May 2025")
                                         .lines(70, 200, talks)
                                         .bytes(),
            u"folder/a.pdf"_s);
        QVERIFY(article);
        QCOMPARE(article->key, u"a.pdf"_s);
        QCOMPARE(article->title, u"Envoys meet above the lake"_s);
        QCOMPARE(article->author, u"Jane Roe"_s);
        QVERIFY(article->published.kind == PublicationKind::Stated);
        QCOMPARE(article->published.day, QDate(2025, 5, 13));
        QCOMPARE(article->warnings, QStringList());
    }

    // When a file was made is not when the text was published: an estimate.
    void dayOfTheFile()
    {
        const auto article = readPdf(PdfBuilder().info("Title", "Envoys meet").info("CreationDate", "D:20250513120000Z").page().lines(70, 200, talks).bytes(), u"a.pdf"_s);
        QVERIFY(article);
        QCOMPARE(article->title, u"Envoys meet"_s);
        QVERIFY(article->published.kind == PublicationKind::Estimated);
        QCOMPARE(article->published.earliest, QDate(2025, 5, 13));
        QVERIFY(!article->published.reasons.isEmpty());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray whole = PdfBuilder().page().lines(70, 200, talks).bytes();
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("no PDF") << QByteArray("The ministers met.\n") << u"not a PDF"_s;
        QTest::newRow("head only") << whole.first(9) << u"damaged"_s;
        QTest::newRow("cut off early") << whole.first(60) << u"damaged"_s;
        QTest::newRow("scan") << PdfBuilder().page().page().bytes() << u"no text"_s;
        QTest::newRow("no pages") << PdfBuilder().bytes() << u"no pages"_s;
        // Standard security handler, revision 2, a user password that is not empty.
        QByteArray locked = whole;
        locked.replace("/Root 1 0 R", "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + QByteArray(64, '1') + "> /U <" + QByteArray(64, '2')
                + "> >> /ID [<00><00>] /Root 1 0 R");
        QTest::newRow("encrypted") << locked << u"encrypted"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        QVERIFY(writeFile(path, bytes));
        const Imported read = Imported::file(path);
        QCOMPARE(read.order, u"p"_s);
        QCOMPARE(read.problems[0].path, path);
        QVERIFY2(read.problems[0].reason.contains(reason), qPrintable(read.problems[0].reason));
    }

    void truncated()
    {
        const QByteArray whole = PdfBuilder().page().lines(70, 200, talks).page().lines(70, 200, talks).bytes();
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            const auto article = readPdf(whole.first(size), u"a.pdf"_s);
            QVERIFY(article ? !article->text.isEmpty() && !article->warnings.isEmpty() : !article.error().reason.isEmpty());
        }
    }

    void foldersAndNames()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"a.PDF"_s), PdfBuilder().page().lines(70, 200, talks).bytes()));
        QVERIFY(writeFile(folder.filePath(u"b"_s), PdfBuilder().page().lines(70, 200, talks).bytes()));
        const QStringList files = expandPaths({folder.path()}, [](const Error &) {});
        QCOMPARE(files.size(), 2);
        for (const QString &file : files)
            QCOMPARE(Imported::file(file).order, u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"
