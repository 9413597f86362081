// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table.h"
#include "extraction/furniture/credits.h"
#include "extraction/furniture/furniture.h"
#include "resources/resources.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class AgenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A source of news opens an article by its dateline, whose place in mixed letters only a known agency makes one; a picture desk ends a
    // credit that the next sentence follows without a blank.
    void everyRowDecidesItsExample_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("example");
        const auto bytes = resources::read(u"lexicon/agencies.tsv"_s);
        QVERIFY(bytes);
        const auto table = Table::parse(*bytes, u"lexicon/agencies.tsv"_s);
        QVERIFY(table);
        QVERIFY(table->rowCount() > 50);
        for (qsizetype row = 0; row < table->rowCount(); ++row)
            QTest::newRow(qPrintable(table->cell(row, u"written").toString()))
                << table->cell(row, u"written").toString() << table->cell(row, u"source").toString() << table->cell(row, u"example").toString();
    }
    void everyRowDecidesItsExample()
    {
        QFETCH(QString, written);
        QFETCH(QString, source);
        QFETCH(QString, example);
        const Furniture found = findFurniture(example);
        QCOMPARE(agencyName(written), source);
        const qsizetype at = example.indexOf(written);
        QVERIFY(at > 0);
        if (source.isEmpty())
            QCOMPARE(found.spans, (std::vector<TextSpan>{{0, at + written.size()}}));
        else
            QCOMPARE(found.header.source, source);
    }

    void longerNamesWin()
    {
        const QString text = u"AP Photo/AFPThe talks ended."_s;
        QCOMPARE(agencyEnd(text, 0, text.size()), text.indexOf(u"The"));
        QCOMPARE(agencyEnd(u"PAris", 0, 5), 0);
    }
};

QTEST_GUILESS_MAIN(AgenciesTest)
#include "tst_agencies.moc"
