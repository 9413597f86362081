// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDate>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace entente;
using namespace Qt::StringLiterals;

// Tables, calendars and other data from the command line.
class TestExportData : public QObject
{
    Q_OBJECT

    ProgramRun data(const QString &kind, const QString &name, const QStringList &options = {})
    {
        m_out = m_folder->filePath(name);
        return runProgram(QStringList{u"export"_s, m_input, u"--data"_s, kind, u"--out"_s, m_out} + options);
    }
    QJsonArray events(const QString &key, const QString &format)
    {
        if (data(u"events"_s, u"made"_s, {u"--format"_s, format}).status != 0)
            return {};
        return QJsonDocument::fromJson(readFile(m_out)).object()[key].toArray();
    }
    // All events as a table, for comparing.
    QJsonArray table(const QString &kind = u"events"_s)
    {
        return data(kind, u"table.json"_s).status == 0 ? QJsonDocument::fromJson(readFile(m_out)).array() : QJsonArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_input = QStringLiteral(ENTENTE_SAMPLE);
    }

    void everyKindAndFormat()
    {
        for (const QString &kind : {u"events"_s, u"quotes"_s, u"articles"_s, u"entities"_s}) {
            QVERIFY2(!table(kind).isEmpty(), qPrintable(kind));
            for (const QString &format : {u"csv"_s, u"jsonl"_s, u"html"_s}) {
                const ProgramRun run = data(kind, u"out."_s + format);
                QVERIFY2(run.status == 0, run.err.constData());
                QVERIFY(readFile(m_out).count('\n') > 2);
            }
        }
    }

    void jsonKeys()
    {
        const QJsonObject event = table()[0].toObject();
        for (const QString &key : {u"id"_s, u"date"_s, u"earliest"_s, u"latest"_s, u"precision"_s, u"type"_s, u"status"_s, u"label"_s, u"actors"_s, u"estimated"_s,
                 u"disputed"_s, u"outcome"_s, u"articles"_s})
            QVERIFY2(event.contains(key), qPrintable(key));
        QVERIFY(event[u"actors"_s].isArray());
        QVERIFY(table(u"quotes"_s)[0].toObject().contains(u"words"_s));
    }

    void csvCells()
    {
        m_input = m_folder->filePath(u"in.jsonl"_s);
        QVERIFY(writeFile(m_input,
            "{\"id\":\"a\",\"title\":\"=SUM(A1), \\\"quoted\\\"\",\"source\":\"@agency\",\"date\":\"2025-04-26\","
            "\"text\":\"Marco Rubio met Emmanuel Macron in Paris on April 17.\"}\n"));
        const ProgramRun run = data(u"articles"_s, u"a.csv"_s);
        QVERIFY2(run.status == 0, run.err.constData());
        const QByteArray csv = readFile(m_out);
        QVERIFY2(csv.startsWith("title,source,path,published,"), csv.constData());
        QVERIFY2(csv.contains("\r\n\"'=SUM(A1), \"\"quoted\"\"\",'@agency,"), csv.constData());
        QVERIFY(csv.endsWith("\r\n"));
        QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    }

    void calendar()
    {
        const QJsonArray rows = table();
        QVERIFY(data(u"events"_s, u"c.ics"_s).status == 0);
        const QByteArray ics = readFile(m_out);
        QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        QVERIFY(ics.endsWith("END:VCALENDAR\r\n"));
        for (const QByteArray &line : ics.split('\n'))
            QVERIFY2(line.size() <= 76, line.constData()); // with its CR
        const QString all = QString::fromUtf8(QByteArray(ics).replace("\r\n ", ""));
        int undated = 0;
        for (const auto &each : rows) {
            const QJsonObject event = each.toObject();
            const QDate earliest = QDate::fromString(event[u"earliest"_s].toString(), Qt::ISODate);
            const QDate latest = QDate::fromString(event[u"latest"_s].toString(), Qt::ISODate);
            const QString block = all.section(u"UID:event-%1@"_s.arg(event[u"id"_s].toInteger()), 1, 1).section(u"END:VEVENT"_s, 0, 0);
            if (!earliest.isValid()) {
                ++undated;
                QVERIFY(block.isEmpty());
                continue;
            }
            QVERIFY(block.contains(u"DTSTART;VALUE=DATE:"_s + earliest.toString(u"yyyyMMdd"_s) + u"\r\n"_s));
            QVERIFY(block.contains(u"DTEND;VALUE=DATE:"_s + latest.addDays(1).toString(u"yyyyMMdd"_s) + u"\r\n"_s));
            QVERIFY(block.contains(u"X-ENTENTE-PRECISION:"_s + event[u"precision"_s].toString()));
            QCOMPARE(block.contains(u"STATUS:CONFIRMED"_s), event[u"status"_s].toString() == "occurred"_L1);
        }
        QVERIFY(all.contains(u"X-ENTENTE-UNDATED:%1\r\n"_s.arg(undated)));
        QCOMPARE(all.count(u"BEGIN:VEVENT"_s), rows.size() - undated);
    }

    // Nothing claims a day where only a month is known.
    void noMorePreciseThanKnown()
    {
        m_input = m_folder->filePath(u"in.jsonl"_s);
        QVERIFY(writeFile(m_input,
            "{\"id\":\"a\",\"date\":\"2025-05-18\",\"text\":\"Marco Rubio met Emmanuel Macron in Paris in March 2025. "
            "Germany signed an agreement with Poland on May 16.\"}\n"));
        const QJsonArray rows = table();
        const QJsonArray slides = events(u"events"_s, u"timelinejs"_s);
        const QJsonArray graph = events(u"@graph"_s, u"jsonld"_s);
        QCOMPARE(graph.size(), rows.size());
        int months = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            const QString id = u"event-%1"_s.arg(row[u"id"_s].toInteger());
            const bool isDay = row[u"precision"_s].toString() == "day"_L1;
            const QString start = graph[i].toObject()[u"startDate"_s].toString();
            if (isDay)
                QCOMPARE(start, row[u"earliest"_s].toString());
            if (row[u"precision"_s].toString() == "month"_L1) {
                ++months;
                QCOMPARE(start, u"2025-03"_s);
            }
            for (const auto &each : slides) {
                const QJsonObject slide = each.toObject();
                if (slide[u"unique_id"_s].toString() == id)
                    QCOMPARE(slide[u"start_date"_s].toObject().contains(u"day"_s), isDay);
            }
        }
        QVERIFY(months > 0);
        QVERIFY(!slides.isEmpty());
    }

    void plover()
    {
        QVERIFY(data(u"events"_s, u"events.plover"_s).status == 0);
        const auto lines = readFile(m_out).split('\n');
        const QJsonObject event = QJsonDocument::fromJson(lines.first()).object();
        for (const QString &key : {u"id"_s, u"date"_s, u"event_type"_s, u"event_mode"_s, u"actor"_s, u"recipient"_s, u"quad"_s})
            QVERIFY2(event.contains(key), qPrintable(key));
        QCOMPARE(lines.size() - 1, table().size());
    }

    // What hangs on an estimated day says so, in whichever format.
    void estimatesAreToldOf()
    {
        m_input = m_folder->filePath(u"in.jsonl"_s);
        QVERIFY(writeFile(m_input,
            "{\"id\":\"a\",\"text\":\"US Secretary of State Marco Rubio met German Foreign Minister Annalena Baerbock, British Foreign Secretary David Lammy and French"
            " Foreign Minister Jean-Noel Barrot in Paris.\"}\n"));
        int estimated = 0;
        const QJsonArray rows = table();
        const QJsonArray slides = events(u"events"_s, u"timelinejs"_s);
        const QJsonArray graph = events(u"@graph"_s, u"jsonld"_s);
        QVERIFY(data(u"events"_s, u"c.ics"_s).status == 0);
        const QByteArray ics = readFile(m_out);
        for (qsizetype i = 0; i < rows.size(); ++i)
            estimated += rows[i].toObject()[u"estimated"_s].toBool() && !rows[i].toObject()[u"earliest"_s].isNull() ? 1 : 0;
        QCOMPARE(ics.count("X-ENTENTE-ESTIMATED:TRUE\r\n"), estimated);
        QCOMPARE(ics.count("(estimated)"), estimated);
        qsizetype marked = 0;
        for (const auto &each : slides)
            marked += each.toObject()[u"display_date"_s].toString().startsWith(u"≈ "_s) ? 1 : 0;
        QCOMPARE(marked, estimated);
        marked = 0;
        for (const auto &each : graph)
            marked += each.toObject()[u"disambiguatingDescription"_s].toString().contains(u"date estimated"_s) ? 1 : 0;
        QVERIFY(marked >= estimated);
        QVERIFY2(estimated > 0, QJsonDocument(rows).toJson().constData());
    }

    // A text is looked for in what the articles say, and all tables answer for the same articles.
    void textsAreSearched()
    {
        m_input = m_folder->filePath(u"in.jsonl"_s);
        QVERIFY(writeFile(m_input,
            "{\"id\":\"a\",\"title\":\"First\",\"date\":\"2025-05-18\",\"text\":\"Norway signed a treaty with Chile on May 16. “We are content,” Norwegian Prime Minister"
            " Jonas Gahr Støre said. It concerns grain exports.\"}\n"
            "{\"id\":\"b\",\"title\":\"Second\",\"date\":\"2025-05-18\",\"text\":\"Japan signed a treaty with Peru on May 15. “We are glad,” Japanese Prime Minister Shigeru"
            " Ishiba said.\"}\n"
            "{\"id\":\"c\",\"title\":\"Third\",\"date\":\"2025-05-18\",\"text\":\"The weather was fine, and grain was cheap.\"}\n"));
        const auto titles = [this](const QString &kind, const QString &key, const QString &words) {
            QStringList found;
            if (data(kind, u"found.json"_s, {u"--text"_s, words}).status != 0)
                return QStringList{u"failed"_s};
            for (const auto &each : QJsonDocument::fromJson(readFile(m_out)).array())
                found << each.toObject()[key].toString();
            found.removeDuplicates();
            found.sort();
            return found;
        };
        const QString project = m_folder->filePath(u"p.entente"_s);
        QCOMPARE(runProgram({u"import"_s, project, m_input}).status, 0);
        for (const QString &input : {m_input, project}) {
            m_input = input;
            QCOMPARE(titles(u"events"_s, u"article"_s, u"GRAIN"_s), QStringList{u"First"_s});
            QCOMPARE(titles(u"quotes"_s, u"article"_s, u"grain"_s), QStringList{u"First"_s});
            QCOMPARE(titles(u"articles"_s, u"title"_s, u"grain"_s), (QStringList{u"First"_s, u"Third"_s}));
            QCOMPARE(titles(u"articles"_s, u"title"_s, u"grain expo"_s), QStringList{u"First"_s});
            QCOMPARE(titles(u"articles"_s, u"title"_s, u"gra exports"_s), QStringList());
            QCOMPARE(titles(u"events"_s, u"article"_s, u"nowhere"_s), QStringList());
            QCOMPARE(titles(u"articles"_s, u"title"_s, u" - "_s).size(), 3);
            QCOMPARE(titles(u"quotes"_s, u"article"_s, u"støre"_s), QStringList{u"First"_s});
        }
    }

    void filtered()
    {
        const qsizetype all = table().size();
        QVERIFY(data(u"events"_s, u"some.json"_s, {u"--person"_s, u"Marco Rubio"_s}).status == 0);
        const qsizetype some = QJsonDocument::fromJson(readFile(m_out)).array().size();
        QVERIFY(some > 0 && some < all);
    }

    void wrongCommandLines_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no such kind") << QStringList{u"--data"_s, u"people"_s, u"--out"_s, u"c.csv"_s};
        QTest::newRow("no such format") << QStringList{u"--data"_s, u"events"_s, u"--out"_s, u"c.xlsx"_s};
        QTest::newRow("a picture") << QStringList{u"--data"_s, u"events"_s, u"--out"_s, u"c.png"_s};
        QTest::newRow("no ending") << QStringList{u"--data"_s, u"events"_s, u"--out"_s, u"c"_s};
        QTest::newRow("quotes as a calendar") << QStringList{u"--data"_s, u"quotes"_s, u"--out"_s, u"c.ics"_s};
        QTest::newRow("a chart as well") << QStringList{u"--data"_s, u"events"_s, u"--out"_s, u"c.csv"_s, u"--chart"_s, u"timeline"_s};
        QTest::newRow("nowhere to write to") << QStringList{u"--data"_s, u"events"_s};
    }
    void wrongCommandLines()
    {
        QFETCH(QStringList, options);
        const ProgramRun run = runProgram(QStringList{u"export"_s, m_input} + options, {.folder = m_folder->path()});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.startsWith("entente: "), run.err.constData());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void writtenWholeOrNotAtAll()
    {
        const ProgramRun run = data(u"events"_s, u"nowhere/c.csv"_s);
        QCOMPARE(run.status, 3);
        QVERIFY2(run.complaintsAbout("c.csv: ").size() == 1, run.err.constData());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    // A pipe is written into: what somebody reads from must not be replaced by a file.
    void intoAPipe()
    {
        const QString pipe = m_folder->filePath(u"pipe"_s), picture = m_folder->filePath(u"picture"_s);
        for (const QString &each : {pipe, picture}) {
            QCOMPARE(::mkfifo(QFile::encodeName(each).constData(), 0600), 0);
            QProcess reader;
            reader.start(u"cat"_s, {each});
            QVERIFY(reader.waitForStarted());
            const QStringList what = each == pipe ? QStringList{u"--data"_s, u"events"_s, u"--format"_s, u"csv"_s} : QStringList{u"--format"_s, u"png"_s};
            const ProgramRun run = runProgram(QStringList{u"export"_s, m_input, u"--out"_s, each} + what);
            struct stat now;
            const bool isStillOne = ::lstat(QFile::encodeName(each).constData(), &now) == 0 && S_ISFIFO(now.st_mode);
            if (!isStillOne)
                reader.kill();
            QVERIFY(reader.waitForFinished(900'000));
            QVERIFY2(run.status == 0, run.err.constData());
            QVERIFY(isStillOne);
            const QByteArray read = reader.readAllStandardOutput();
            QVERIFY2(read.startsWith(each == pipe ? "id,date,"_ba : "\x89PNG"_ba), read.left(80).constData());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_input;
    QString m_out;
};

QTEST_GUILESS_MAIN(TestExportData)
#include "tst_export_data.moc"
