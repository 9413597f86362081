// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDate>
#include <QDir>
#include <QTest>

#include <map>
#include <set>

using namespace entente;
using namespace Qt::StringLiterals;

// The bundled articles must make a first window that is worth exploring: several outlets on the same events, an article without a date, meetings
// that are planned here and held there, quotes of every kind.
class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const ProgramRun run = runProgram({u"extract"_s, QStringLiteral(ENTENTE_SAMPLE)});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(run.err, QByteArray());
        m_records = run.records();
    }

    void everySpanIsItsText()
    {
        for (const QJsonObject &record : m_records) {
            const QList<uint> text = record["text"_L1].toString().toUcs4();
            for (const QString &list : {u"dates"_s, u"quotes"_s, u"events"_s}) {
                const QJsonArray items = record[list].toArray();
                for (const QJsonValue &item : items) {
                    const int start = item["start"_L1].toInt(), end = item["end"_L1].toInt();
                    QVERIFY(0 <= start && start < end && end <= text.size());
                    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()) + start, end - start), item["text"_L1].toString());
                }
            }
        }
    }

    void theFilesAreWhole()
    {
        const QFileInfoList files = QDir(QStringLiteral(ENTENTE_SAMPLE)).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 16);
        int windowsLineEnds = 0;
        for (const QFileInfo &file : files) {
            const QByteArray bytes = readFile(file.filePath());
            QVERIFY2(QString::fromUtf8(bytes).toUtf8() == bytes, qPrintable(file.fileName()));
            windowsLineEnds += bytes.contains("\r\n");
        }
        QVERIFY(m_records.size() >= 16);
        QVERIFY(windowsLineEnds >= 1);
    }

    void outlets()
    {
        std::map<QString, int> articles;
        for (const QJsonObject &record : m_records) {
            QVERIFY2(!record["source"_L1].isNull(), qPrintable(record["id"_L1].toString()));
            ++articles[record["source"_L1].toString()];
        }
        QCOMPARE(articles.size(), size_t(4));
        for (const auto &[outlet, count] : articles)
            QVERIFY2(count >= 4, qPrintable(outlet));
    }

    // Files are named after their day; one article has none, and the offices of those it names bound it.
    void days()
    {
        int undated = 0;
        for (const QJsonObject &record : m_records) {
            const QString id = record["id"_L1].toString();
            const QJsonObject published = record["published"_L1].toObject();
            if (id == u"carney-in-europe.txt"_s) {
                ++undated;
                QCOMPARE(published["kind"_L1].toString(), u"estimated"_s);
                const QDate earliest = QDate::fromString(published["earliest"_L1].toString(), Qt::ISODate);
                const QDate latest = QDate::fromString(published["latest"_L1].toString(), Qt::ISODate);
                // Mark Carney took office on 14 March, Olaf Scholz left his on 6 May.
                QVERIFY(QDate(2025, 3, 14) <= earliest && earliest <= QDate(2025, 3, 17));
                QVERIFY(QDate(2025, 3, 17) <= latest && latest <= QDate(2025, 5, 6));
                QVERIFY(!published["reasons"_L1].toArray().isEmpty());
                continue;
            }
            QVERIFY2(published["kind"_L1].toString() == u"stated"_s, qPrintable(id));
            const QString day = published["value"_L1].toString();
            QVERIFY2(id.contains(day), qPrintable(id + u": "_s + day));
        }
        QCOMPARE(undated, 1);
    }

    void quotes()
    {
        std::map<QString, int> kinds;
        std::set<QString> speakers;
        int unknown = 0;
        for (const QJsonObject &record : m_records) {
            const QJsonArray all = record["quotes"_L1].toArray();
            for (const QJsonValue &quote : all) {
                ++kinds[quote["kind"_L1].toString()];
                if (quote["speaker"_L1].isNull())
                    ++unknown;
                else
                    speakers.insert(quote["speaker_name"_L1].toString());
            }
        }
        QVERIFY2(kinds[u"direct"_s] >= 60, qPrintable(QString::number(kinds[u"direct"_s])));
        QVERIFY2(kinds[u"dash"_s] >= 6, qPrintable(QString::number(kinds[u"dash"_s])));
        QVERIFY2(speakers.size() >= 20, qPrintable(QString::number(speakers.size())));
        QVERIFY2(unknown <= 8, qPrintable(QString::number(unknown)));
        for (const QString &name : {u"Marco Rubio"_s, u"Donald Trump"_s, u"Volodymyr Zelenskyy"_s, u"Vladimir Putin"_s, u"Keir Starmer"_s, u"Emmanuel Macron"_s})
            QVERIFY2(speakers.contains(name), qPrintable(name));
    }

    void eventsOfEveryKind()
    {
        std::set<QString> types, statuses, days;
        for (const QJsonObject &record : m_records) {
            const QJsonArray all = record["events"_L1].toArray();
            for (const QJsonValue &event : all) {
                types.insert(event["type"_L1].toString());
                statuses.insert(event["status"_L1].toString());
                days.insert(event["date"_L1].toObject()["value"_L1].toString());
                QVERIFY2(!event["label"_L1].toString().isEmpty() && event["label"_L1].toString().size() <= 80, qPrintable(event["label"_L1].toString()));
            }
        }
        for (const QString &type : {u"AGREE"_s, u"CONSULT"_s, u"SUPPORT"_s, u"REQUEST"_s, u"ACCUSE"_s, u"REJECT"_s, u"SANCTION"_s, u"ASSAULT"_s})
            QVERIFY2(types.contains(type), qPrintable(type));
        QVERIFY(statuses.contains(u"occurred"_s));
        QVERIFY(statuses.contains(u"planned"_s));
        QVERIFY2(days.size() >= 20, qPrintable(QString::number(days.size())));
    }

private:
    std::vector<QJsonObject> m_records;
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
