// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsByColumn()
    {
        const auto table = Table::parse("# SPDX-License-Identifier: x\n\nname\tcode\taliases\nÉire\tIE\tIreland|Republic of Ireland\n# a comment\nChile\tCL\n",
            u"countries.tsv"_s);
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->cell(0, u"name"), u"Éire"_s);
        QCOMPARE(table->cell(1, u"code"), u"CL"_s);
        QCOMPARE(table->column(u"aliases"), 2);
        QCOMPARE(table->column(u"capital"), -1);
        QVERIFY(table->cell(0, u"capital").isEmpty());
        // A row may be shorter than the header.
        QVERIFY(table->cell(1, u"aliases").isEmpty());
        QVERIFY(table->list(1, 2).empty());
        const std::vector<QStringView> aliases = table->list(0, 2);
        QCOMPARE(aliases.size(), size_t(2));
        QCOMPARE(aliases[1], u"Republic of Ireland"_s);
    }

    void linesAreThoseOfTheFile()
    {
        const auto table = Table::parse("# one\nname\n\n# four\nfive\r\nsix\n", u"t.tsv"_s);
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->line(0), 5);
        QCOMPARE(table->cell(0, 0), u"five"_s);
        QCOMPARE(table->line(1), 6);
    }

    void aRowWithTooManyCellsIsNamed()
    {
        const auto table = Table::parse("name\tcode\nChile\tCL\nPeru\tPE\textra\n", u"lexicon/t.tsv"_s);
        QVERIFY(!table);
        QCOMPARE(table.error().path, u"lexicon/t.tsv"_s);
        QVERIFY2(table.error().reason.contains(u"line 3"_s), qPrintable(table.error().reason));
    }

    void emptyPartsOfAListAreLeftOut()
    {
        const auto table = Table::parse("a\n|x||y |\n", u"t.tsv"_s);
        QVERIFY(table);
        const std::vector<QStringView> parts = table->list(0, 0);
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0], u"x"_s);
        QCOMPARE(parts[1], u"y"_s);
    }

    void nothingInNothingOut()
    {
        const auto table = Table::parse("# only a comment\n", u"t.tsv"_s);
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 0);
        QCOMPARE(table->column(u"name"), -1);
    }

    void movedTablesKeepTheirViews()
    {
        auto parsed = Table::parse("name\tcode\nChile\tCL\n", u"t.tsv"_s);
        QVERIFY(parsed);
        const Table moved = std::move(*parsed);
        const Table &table = moved;
        QCOMPARE(table.cell(0, u"code"), u"CL"_s);
    }
};

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
