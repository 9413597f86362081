// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

bool isWellFormed(const QByteArray &xml, const QString &root)
{
    QXmlStreamReader reader(xml);
    if (!reader.readNextStartElement() || reader.name() != root)
        return false;
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

int differentColours(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

} // namespace

// Charts from the command line, without a display.
class TestExportCommand : public QObject
{
    Q_OBJECT

    ProgramRun chart(const QString &name, const QStringList &options = {})
    {
        m_out = m_folder->filePath(name);
        return runProgram(QStringList{u"export"_s, QStringLiteral(ENTENTE_SAMPLE), u"--out"_s, m_out} + options);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void pictures_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QSize>("size");
        QTest::newRow("timeline") << QStringList() << QSize(1600, 900);
        QTest::newRow("timeline, dark") << QStringList{u"--theme"_s, u"dark"_s} << QSize(1600, 900);
        QTest::newRow("timeline, small") << QStringList{u"--size"_s, u"640x360"_s} << QSize(640, 360);
        QTest::newRow("timeline, twice the pixels") << QStringList{u"--size"_s, u"800x450"_s, u"--scale"_s, u"2"_s} << QSize(1600, 900);
        QTest::newRow("activity") << QStringList{u"--chart"_s, u"activity"_s} << QSize(1600, 900);
        QTest::newRow("by person") << QStringList{u"--lanes"_s, u"person"_s} << QSize(1600, 900);
        QTest::newRow("one person") << QStringList{u"--person"_s, u"Marco Rubio"_s} << QSize(1600, 900);
        QTest::newRow("some days") << QStringList{u"--from"_s, u"2025-04-01"_s, u"--to"_s, u"2025-04-30"_s} << QSize(1600, 900);
        QTest::newRow("no event passes") << QStringList{u"--type"_s, u"MOBILIZE"_s, u"--status"_s, u"denied"_s, u"--to"_s, u"1990-01-01"_s} << QSize(1600, 900);
    }
    void pictures()
    {
        QFETCH(QStringList, options);
        QFETCH(QSize, size);
        const ProgramRun run = chart(u"chart.png"_s, options);
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        const QImage image(m_out);
        QCOMPARE(image.size(), size);
        QVERIFY2(differentColours(image) >= 3, qPrintable(QString::number(differentColours(image))));
        // Nothing is left beside the picture.
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"chart.png"_s});
    }

    void filtersChangeThePicture()
    {
        QVERIFY(chart(u"all.png"_s).status == 0);
        const QImage all(m_out);
        QVERIFY(chart(u"one.png"_s, {u"--person"_s, u"rubio"_s}).status == 0);
        const QImage one(m_out);
        QVERIFY(all != one);
        QVERIFY(chart(u"country.png"_s, {u"--country"_s, u"fr"_s}).status == 0);
        QVERIFY(QImage(m_out) != all);
        QVERIFY(QImage(m_out) != one);
        QVERIFY(chart(u"again.png"_s, {u"--person"_s, u"Marco Rubio"_s}).status == 0);
        QVERIFY(QImage(m_out) == one);
    }

    void vectors()
    {
        for (const QString &kind : {u"timeline"_s, u"activity"_s, u"actors"_s, u"dyads"_s, u"tone"_s, u"speakers"_s}) {
            QVERIFY(chart(u"chart.svg"_s, {u"--chart"_s, kind}).status == 0);
            QVERIFY2(isWellFormed(readFile(m_out), u"svg"_s), qPrintable(kind));
            QVERIFY(chart(u"chart.pdf"_s, {u"--chart"_s, kind}).status == 0);
            QVERIFY2(readFile(m_out).startsWith("%PDF-"), qPrintable(kind));
        }
    }

    void formatByName()
    {
        QVERIFY(chart(u"picture"_s, {u"--format"_s, u"png"_s}).status == 0);
        QCOMPARE(QImage(m_out, "PNG").size(), QSize(1600, 900));
    }

    void wrongCommandLines_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no format") << QStringList{u"--out"_s, u"chart"_s};
        QTest::newRow("unknown ending") << QStringList{u"--out"_s, u"chart.gif"_s};
        QTest::newRow("unknown chart") << QStringList{u"--out"_s, u"c.png"_s, u"--chart"_s, u"pie"_s};
        QTest::newRow("no size") << QStringList{u"--out"_s, u"c.png"_s, u"--size"_s, u"large"_s};
        QTest::newRow("no scale") << QStringList{u"--out"_s, u"c.png"_s, u"--scale"_s, u"0"_s};
        QTest::newRow("no theme") << QStringList{u"--out"_s, u"c.png"_s, u"--theme"_s, u"pink"_s};
        QTest::newRow("no lanes") << QStringList{u"--out"_s, u"c.png"_s, u"--lanes"_s, u"colour"_s};
        QTest::newRow("no such person") << QStringList{u"--out"_s, u"c.png"_s, u"--person"_s, u"Talleyrand"_s};
        QTest::newRow("no such type") << QStringList{u"--out"_s, u"c.png"_s, u"--type"_s, u"NEGOTIATE"_s};
        QTest::newRow("no such day") << QStringList{u"--out"_s, u"c.png"_s, u"--from"_s, u"2025-02-31"_s};
        QTest::newRow("nowhere to write to") << QStringList();
        QTest::newRow("unknown option") << QStringList{u"--out"_s, u"c.png"_s, u"--colour"_s};
    }
    void wrongCommandLines()
    {
        QFETCH(QStringList, options);
        const ProgramRun run = runProgram(QStringList{u"export"_s, QStringLiteral(ENTENTE_SAMPLE)} + options, {.folder = m_folder->path()});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.startsWith("entente: "), run.err.constData());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void withoutInput()
    {
        QCOMPARE(runProgram({u"export"_s, u"--out"_s, m_folder->filePath(u"c.png"_s)}).status, 2);
        const ProgramRun run = runProgram({u"export"_s, m_folder->filePath(u"nowhere.txt"_s), u"--out"_s, m_folder->filePath(u"c.png"_s)});
        QCOMPARE(run.status, 3);
        QCOMPARE(run.complaintsAbout("nowhere.txt: ").size(), 1);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void someInputsFailed()
    {
        const ProgramRun run = chart(u"c.png"_s, {m_folder->filePath(u"nowhere.entente"_s)});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.complaintsAbout("nowhere.entente: ").size(), 1);
        QVERIFY(!QImage(m_out).isNull());
        // Looking at a project does not make one.
        QVERIFY(!QFile::exists(m_folder->filePath(u"nowhere.entente"_s)));
    }

    // The old picture stays when the new one cannot be written.
    void writtenWholeOrNotAtAll()
    {
        const ProgramRun nowhere = chart(u"nowhere/c.png"_s);
        QCOMPARE(nowhere.status, 3);
        QVERIFY2(nowhere.complaintsAbout("c.png: ").size() == 1, nowhere.err.constData());
        QVERIFY(QDir(m_folder->path()).mkpath(u"folder.png"_s));
        QCOMPARE(chart(u"folder.png"_s).status, 3);
    }

    // A project gives the same picture as the articles that it was made from.
    void fromAProject()
    {
        const QString project = m_folder->filePath(u"p.entente"_s);
        QCOMPARE(runProgram({u"import"_s, project, QStringLiteral(ENTENTE_SAMPLE)}).status, 0);
        QVERIFY(chart(u"files.png"_s).status == 0);
        const QImage files(m_out);
        const QString out = m_folder->filePath(u"project.png"_s);
        const ProgramRun run = runProgram({u"export"_s, project, u"--out"_s, out});
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(QImage(out) == files);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_out;
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_export_command.moc"
