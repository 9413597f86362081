// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imported.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"Envoys meet in Genève\n\nThe Élysée said on Tuesday that “nothing is agreed until everything is agreed” – a phrase that both sides "
                      u"like to use. The talks cost €40 million, Zoë Müller of the foreign ministry added.\n"_s;

QByteArray inWide(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

QByteArray inWindows1252(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'€': bytes += char(0x80); break;
        case u'“': bytes += char(0x93); break;
        case u'”': bytes += char(0x94); break;
        case u'–': bytes += char(0x96); break;
        case u'’': bytes += char(0x92); break;
        default: bytes += c.toLatin1();
        }
    }
    return bytes;
}

} // namespace

// Text as newsrooms have it on their disks: whatever the encoding, the stored text is the one that was written.
class TestEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void sameText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString windows = QString(story).replace(u"\n"_s, u"\r\n"_s);
        QTest::newRow("UTF-8") << story.toUtf8() << story;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + story.toUtf8() << story;
        QTest::newRow("UTF-8, Windows line ends") << windows.toUtf8() << windows;
        QTest::newRow("UTF-8, old Mac line ends") << story.toUtf8().replace('\n', '\r') << QString(story).replace(u'\n', u'\r');
        QTest::newRow("UTF-16LE with mark") << inWide(story, QStringConverter::Utf16LE, true) << story;
        QTest::newRow("UTF-16BE with mark") << inWide(story, QStringConverter::Utf16BE, true) << story;
        QTest::newRow("UTF-32LE with mark") << inWide(story, QStringConverter::Utf32LE, true) << story;
        QTest::newRow("UTF-32BE with mark") << inWide(story, QStringConverter::Utf32BE, true) << story;
        QTest::newRow("UTF-16LE without mark") << inWide(story, QStringConverter::Utf16LE, false) << story;
        QTest::newRow("UTF-16BE without mark") << inWide(story, QStringConverter::Utf16BE, false) << story;
        QTest::newRow("UTF-16LE, Windows line ends") << inWide(windows, QStringConverter::Utf16LE, true) << windows;
        QTest::newRow("Windows-1252") << inWindows1252(story) << story;
        QTest::newRow("Windows-1252, Windows line ends") << inWindows1252(windows) << windows;
        const QString quotes = u"“We’ll see,” he said.\n"_s;
        QTest::newRow("Windows-1252, a short one") << inWindows1252(quotes) << quotes;
        const QString blanks = u"  \n\t The ministers met.  \n\n\n"_s;
        QTest::newRow("blanks at both ends stay") << blanks.toUtf8() << blanks;
        const QString astral = u"The minister posted 😀 and 𝔘.\n"_s;
        QTest::newRow("beyond the basic plane") << astral.toUtf8() << astral;
        const QString decomposed = u"The E\u0301lyse\u0301e was silent.\n"_s;
        QTest::newRow("accents of their own are not composed") << decomposed.toUtf8() << decomposed;
    }
    void sameText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const QString path = m_folder.filePath(u"story.txt"_s);
        QVERIFY(writeFile(path, bytes));
        const Imported read = Imported::file(path);
        QCOMPARE(read.problems.size(), size_t(0));
        QCOMPARE(read.articles.size(), size_t(1));
        QCOMPARE(read.articles[0].text, text);
        QCOMPARE(read.articles[0].key, u"story.txt"_s);
        QCOMPARE(read.articles[0].path, path);
    }

    // The header is found under any line end, and its words do not end in a carriage return.
    void headerUnderWindowsLineEnds()
    {
        const QByteArray bytes = "Envoys meet in Oslo\r\n\r\nPublished: 12 March 2024\r\nBy Jane Doe\r\n\r\n"
                                 "The two envoys met in Oslo on Tuesday and talked for several hours, officials of both countries said.\r\n";
        const QString path = m_folder.filePath(u"windows.txt"_s);
        QVERIFY(writeFile(path, bytes));
        const Imported read = Imported::file(path);
        QCOMPARE(read.articles.size(), size_t(1));
        QCOMPARE(read.articles[0].title, u"Envoys meet in Oslo"_s);
        QCOMPARE(read.articles[0].author, u"Jane Doe"_s);
        QCOMPARE(read.articles[0].published.day, QDate(2024, 3, 12));
        QCOMPARE(read.articles[0].published.kind == PublicationKind::Stated, true);
        QCOMPARE(read.articles[0].text, QString::fromLatin1(bytes));
    }

    void namesBeyondAscii()
    {
        // A name beyond ASCII is the article's id as it stands.
        const QString path = m_folder.filePath(u"Élysée – note.txt"_s);
        QVERIFY(writeFile(path, story.toUtf8()));
        const Imported read = Imported::file(path);
        QCOMPARE(read.articles.size(), size_t(1));
        QCOMPARE(read.articles[0].key, u"Élysée – note.txt"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestEncodings)
#include "tst_encodings.moc"
