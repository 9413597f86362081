// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/furniture.h"

#include <QLocale>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QString prose = u"The two ministers met in Oslo and agreed to meet again in the autumn, officials of both countries said.\n\n"_s
                      u"They did not say where the next meeting will be held, nor who will take part.\n"_s;

} // namespace

class TestHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dateInFrontOfTheText()
    {
        const QString text = u" date 2025-04-27 The two ministers met in Oslo, and said nothing."_s;
        const Furniture found = findFurniture(text);
        QCOMPARE(found.header.published, QDate(2025, 4, 27));
        QCOMPARE(found.header.publishedSpan.in(text), u"2025-04-27");
        QVERIFY(found.header.title.isEmpty());
        QCOMPARE(found.spans.size(), std::size_t(1));
        QCOMPARE(found.spans[0], (TextSpan{0, 16}));
    }

    void published_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const QDate day(2025, 4, 27);
        QTest::newRow("labelled") << u"Published: 27 April 2025 14:05\n\n"_s + prose << day;
        QTest::newRow("labelled, American") << u"Published April 27, 2025 at 2:05 p.m. EDT\n\n"_s + prose << day;
        QTest::newRow("posted on") << u"Posted on Sunday, April 27, 2025\n\n"_s + prose << day;
        QTest::newRow("time stamp") << u"Date: 2025-04-27T14:05:00Z\n\n"_s + prose << day;
        QTest::newRow("alone") << u"27 April 2025\n\n"_s + prose << day;
        QTest::newRow("alone with weekday and zone") << u"Sunday, 27 April 2025, 14:05 GMT\n\n"_s + prose << day;
        QTest::newRow("under the headline") << u"Ministers meet in Oslo\n\nBy Jane Doe\n\nApr 27, 2025\n\n"_s + prose << day;
        QTest::newRow("day first") << u"27/04/2025\n\n"_s + prose << day;
        QTest::newRow("impossible as day first") << u"04/27/2025\n\n"_s + prose << day;
        QTest::newRow("dotted") << u"27.04.2025 14:05\n\n"_s + prose << day;
        QTest::newRow("under an unknown outlet") << u"Ministers meet in Oslo\n\nFjord Courier\n27 April 2025\n\n"_s + prose << day;
        QTest::newRow("updated later") << u"Published: 27 April 2025 14:05, updated: 28 April 2025 09:00\n\n"_s + prose << day;
        QTest::newRow("updated line first") << u"Updated: 28 April 2025\nPublished: 27 April 2025\n\n"_s + prose << day;
        QTest::newRow("only updated") << u"Last updated 27 April 2025 at 14:05\n\n"_s + prose << day;
        QTest::newRow("dateline with year") << u"Oslo, 27 April 2025 – "_s + prose << day;
        QTest::newRow("dateline in brackets") << u"Oslo (April 27, 2025) – "_s + prose << day;
        QTest::newRow("dateline, year from the copyright line") << u"OSLO, April 27 (Reuters) - "_s + prose + u"\n© 2025 Thomson Reuters\n"_s << day;
        QTest::newRow("dateline without a year") << u"OSLO, April 27 (Reuters) - "_s + prose << QDate();
        QTest::newRow("no date") << prose << QDate();
        QTest::newRow("a date in the first sentence") << u"On 27 April 2025 the ministers met in Oslo.\n\n"_s + prose << QDate();
        QTest::newRow("a sentence that opens with a date") << u"27 April 2025 was a dark day for the alliance, he said.\n\n"_s + prose << QDate();
        QTest::newRow("a date in the middle") << prose + u"\n27 April 2025\n\n"_s + prose << QDate();
    }
    void published()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(findFurniture(text).header.published, day);
    }

    void datelineIsProse()
    {
        QVERIFY(findFurniture(QString(u"OSLO, April 27 (Reuters) - "_s + prose)).spans.empty());
    }

    void incredibleDates()
    {
        const Header never = findFurniture(QString(u" date 2025-02-31 "_s + prose)).header;
        QVERIFY(!never.published.isValid());
        QCOMPARE(never.warnings, QStringList{u"the date 2025-02-31 does not exist"_s});
        const Header far = findFurniture(QString(u"Published: 1 January 9999\n\n"_s + prose)).header;
        QVERIFY(!far.published.isValid());
        QCOMPARE(far.warnings, QStringList{u"the date 9999-01-01 cannot be a day of publication"_s});
    }

    void title_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("headline") << u"Norway ‘ready’ to host talks, says foreign minister\n\n"_s + prose << u"Norway ‘ready’ to host talks, says foreign minister"_s;
        QTest::newRow("question") << u"Will Norway host the talks?\n\n"_s + prose << u"Will Norway host the talks?"_s;
        QTest::newRow("before a by-line") << u"Norway is ready to host talks\nBy Jane Doe\n27 April 2025\n\n"_s + prose << u"Norway is ready to host talks"_s;
        QTest::newRow("behind a date") << u"27 April 2025\n\nNorway is ready to host talks\n\n"_s + prose << u"Norway is ready to host talks"_s;
        QTest::newRow("first sentence") << u"Norway is ready to host talks.\n\n"_s + prose << QString();
        QTest::newRow("quoted first sentence") << u"“Norway is ready to host the talks.”\n\n"_s + prose << QString();
        QTest::newRow("hard-wrapped") << u"Norway is ready to host the talks between the two\ncountries, its foreign minister said on Tuesday.\n\n"_s + prose << QString();
        QTest::newRow("dash quote") << u"- We are ready to host the talks - said the minister\n\n"_s + prose << QString();
        QTest::newRow("dateline") << u"OSLO, Norway (AP) _\n\n"_s + prose << QString();
        QTest::newRow("only a line") << u"Norway is ready to host talks"_s << QString();
    }
    void title()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QCOMPARE(findFurniture(text).header.title.in(text).toString(), title);
    }

    void authorAndSource_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("source");
        QTest::newRow("by-line") << u"Ministers meet\n\nBy Jane Doe and John van Roe\n\n"_s + prose << u"Jane Doe and John van Roe"_s << QString();
        QTest::newRow("by-line with agency") << u"Ministers meet\n\nBy Jane Doe, Associated Press\n\n"_s + prose << u"Jane Doe"_s << u"Associated Press"_s;
        QTest::newRow("correspondent") << u"Ministers meet in Oslo\n\nJane Doe in Oslo\n\n"_s + prose << u"Jane Doe"_s << QString();
        QTest::newRow("agency in the dateline") << u"OSLO, Norway (AP) _ "_s + prose << QString() << u"Associated Press"_s;
        QTest::newRow("agency behind the date") << u"OSLO, April 27 (Reuters) - "_s + prose << QString() << u"Reuters"_s;
        QTest::newRow("no blank behind the dash") << u"OSLO, April 27, 2025 (AP) —"_s + prose << QString() << u"Associated Press"_s;
        QTest::newRow("full stop behind the place") << u"OSLO. April 27 (Interfax) - "_s + prose << QString() << u"Interfax"_s;
        QTest::newRow("double hyphen") << u"NAIROBI, August 21 (Xinhua) --\n\n"_s + prose << QString() << u"Xinhua"_s;
        QTest::newRow("reports") << u" date 2025-05-18 The minister wants to meet soon. He said this in an interview, reports UNN.\n\n"_s + prose << QString() << u"UNN"_s;
        QTest::newRow("two words behind reports") << u"The minister wants to meet soon. He said this in an interview, reports Fjord Lens.\n\n"_s + prose << QString() << u"Fjord Lens"_s;
        QTest::newRow("two words before reports") << u"The minister said this in an interview, Northern Courier reports.\n\n"_s + prose << QString() << u"Northern Courier"_s;
        QTest::newRow("a person writes") << u"The minister is tired of it, writes Jane Doe.\n\n"_s + prose << QString() << QString();
        QTest::newRow("known agency, town in mixed letters") << u"Oslo (Xinhua) -- "_s + prose << QString() << u"Xinhua"_s;
        QTest::newRow("agency without brackets") << u"OSLO CNN — "_s + prose << QString() << u"CNN"_s;
        QTest::newRow("agency alone") << u"(Reuters) - "_s + prose << QString() << u"Reuters"_s;
        QTest::newRow("outlet's line") << u"Ministers meet in Oslo\n\nBBC News\n\n"_s + prose << QString() << u"BBC News"_s;
        QTest::newRow("unknown outlet over a date") << u"Ministers meet in Oslo\n\nFjord Courier\nPublished: 27 April 2025\n\n"_s + prose << QString() << u"Fjord Courier"_s;
        QTest::newRow("unknown outlet over a by-line") << u"Ministers meet in Oslo\n\nThe Voice of the Fjord\nBy Jane Doe\n\n"_s + prose << u"Jane Doe"_s << u"The Voice of the Fjord"_s;
        QTest::newRow("a subheading is no outlet") << u"Ministers meet in Oslo\n\nNorway Ready\n\n"_s + prose << QString() << QString();
        QTest::newRow("labelled") << u"Source: Ukrinform\n\n"_s + prose << QString() << u"Ukrinform"_s;
        QTest::newRow("last line") << prose + u" Reuter\n"_s << QString() << u"Reuters"_s;
        QTest::newRow("not the first sentence") << u"By Friday the envoys had left Oslo.\n\n"_s + prose << QString() << QString();
        QTest::newRow("someone else reports") << prose << QString() << QString();
    }
    void authorAndSource()
    {
        QFETCH(QString, text);
        QFETCH(QString, author);
        QFETCH(QString, source);
        const Header header = findFurniture(text).header;
        QCOMPARE(header.author, author);
        QCOMPARE(header.source, source);
    }

    void localeDoesNotMatter()
    {
        const QString text = u"27 April 2025\n\n"_s + prose;
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
        const QDate day = findFurniture(text).header.published;
        QLocale::setDefault(before);
        QCOMPARE(day, QDate(2025, 4, 27));
    }
};

QTEST_GUILESS_MAIN(TestHeader)
#include "tst_header.moc"
