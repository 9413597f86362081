// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundled_time_words.h"

#include "extraction/dates/dates.h"
#include "language/tokenise.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestTimeLexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsHaveTheirKindAndValue()
    {
        const TimeLexicon &lexicon = test::bundledTimeWords();
        const auto is = [&](QStringView word, TimeWord kind, int value) {
            const TimeWordEntry entry = lexicon.entryOf(word);
            return entry.word == kind && entry.value == value;
        };
        QVERIFY(is(u"fortnight", TimeWord::Unit, int(TimeUnit::Fortnight)));
        QVERIFY(is(u"evening", TimeWord::PartOfDay, int(DayPart::Evening)));
        QVERIFY(is(u"fall", TimeWord::SeasonName, int(Season::Autumn)));
        QVERIFY(is(u"gmt", TimeWord::Zone, 0));
        QVERIFY(is(u"yesterday", TimeWord::Yesterday, -1));
        QVERIFY(is(u"september", TimeWord::Month, 9));
        QVERIFY(is(u"wed", TimeWord::Weekday, 3));
        QVERIFY(is(u"embassy", TimeWord::None, 0));
    }

    void brokenRowsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("kind") << QByteArray("sol\tplanet\t\tA sol later.") << u"sol has the unknown kind planet"_s;
        QTest::newRow("unit") << QByteArray("sol\tunit\tsol\tA sol later.") << u"sol has the unknown value sol"_s;
        QTest::newRow("number") << QByteArray("score\tnumber\ttwenty\tA score of years.") << u"score has the unknown value twenty"_s;
        QTest::newRow("no word") << QByteArray("\tunit\tday\tA day.") << u"a row has no word"_s;
        QTest::newRow("twice") << QByteArray("may\tunit\tday\tIn May.") << u"may is there twice"_s;
        QTest::newRow("too long") << QByteArray("quattuordecennial\tunit\tyear\tNever.") << u"quattuordecennial is longer than 13 letters"_s;
    }

    void brokenRowsAreErrors()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const auto table = Table::parse("word\tkind\tvalue\texample\n" + row + '\n', u"lexicon/time.tsv"_s);
        QVERIFY(table);
        const auto lexicon = TimeLexicon::load(*table);
        QVERIFY(!lexicon);
        QCOMPARE(lexicon.error().reason, reason);
        QCOMPARE(lexicon.error().offset, 2);
    }

    void everyRowDecidesItsExample_data()
    {
        QTest::addColumn<qsizetype>("row");
        const Table table = test::timeTable();
        QVERIFY(table.rowCount() > 250);
        for (qsizetype row = 0; row < table.rowCount(); ++row)
            QTest::newRow(table.cell(row, u"word").toLatin1().constData()) << row;
    }

    void everyRowDecidesItsExample()
    {
        QFETCH(qsizetype, row);
        const Table table = test::timeTable();
        const QString example = table.cell(row, u"example").toString();
        const QStringList read = datesOf(example, test::bundledTimeWords());
        QVERIFY2(read != datesOf(example, bundledWithout(row)), qPrintable(example));
    }

private:
    static TimeLexicon bundledWithout(qsizetype left)
    {
        const Table table = test::timeTable();
        QString rows = u"word\tkind\tvalue\n"_s;
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            if (row != left)
                rows += u"%1\t%2\t%3\n"_s.arg(table.cell(row, u"word"), table.cell(row, u"kind"), table.cell(row, u"value"));
        }
        return *TimeLexicon::load(*Table::parse(rows.toUtf8(), u"lexicon/time.tsv"_s));
    }

    static QStringList datesOf(const QString &text, const TimeLexicon &lexicon)
    {
        QStringList dates;
        for (const DateMention &date : findDates(tokenise(text), lexicon, {.published = PublicationDate::stated(QDate(2025, 4, 30), {}), .outlet = {}, .furniture = {}}))
            dates << date.span.in(text).toString() + u" = "_s + date.value + date.earliest.toString(u" yyyy-MM-dd"_s) + date.latest.toString(u" yyyy-MM-dd"_s);
        return dates;
    }
};

QTEST_GUILESS_MAIN(TestTimeLexicon)
#include "tst_time_lexicon.moc"
