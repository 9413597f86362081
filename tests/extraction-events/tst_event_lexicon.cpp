// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"
#include "extraction/events/event_lexicon.h"
#include "resources/resources.h"

#include <QTest>

#include <set>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

Table table(const QByteArray &bytes)
{
    return *Table::parse(bytes, u"test.tsv"_s);
}

Result<EventLexicon> load(const QByteArray &verbRow)
{
    return EventLexicon::load(table("lemma\tframe\ttype\tmode\texample\n" + verbRow),
        table("noun\tclass\ttype\tmode\tto\texample\ntalk\ttalks\tCONSULT\t\twith\tA held talks with B.\nstate of siege\temergency\tCOERCE\tmartial-law\tin\tx\n"),
        table("class\tnouns\texample\nforce\ttroop|soldier\tx\n"));
}

} // namespace

class EventLexiconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheRowThatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("type") << QByteArray("meet\tobj\tMEETING\t\tx\n") << u"meet"_s;
        QTest::newRow("condition") << QByteArray("meet\tobject\tCONSULT\t\tx\n") << u"object"_s;
        QTest::newRow("class") << QByteArray("send\tobj=#army\tMOBILIZE\t\tx\n") << u"#army"_s;
    }
    void namesTheRowThatItCannotRead()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const auto lexicon = load(row);
        QVERIFY(!lexicon);
        QVERIFY2(lexicon.error().reason.contains(reason), qPrintable(lexicon.error().reason));
        QCOMPARE(lexicon.error().path, u"lexicon/verbs.tsv"_s);
    }

    void putsTheNarrowerFrameFirst()
    {
        const auto lexicon = load("send\tobj\tAID\t\tx\nsend\tobj=#force\tMOBILIZE\t\tx\n");
        QVERIFY(lexicon);
        const auto frames = lexicon->verbFrames(lexicon->wordId(u"send"));
        QCOMPARE(frames.size(), size_t(2));
        QVERIFY(frames[0].type == EventType::Mobilize);
    }

    void joinsNounsOfSeveralWords()
    {
        const auto lexicon = load("");
        QVERIFY(lexicon);
        const WordId both = lexicon->compoundId(lexicon->wordId(u"siege"), lexicon->wordId(u"state"));
        QVERIFY(both);
        QVERIFY(lexicon->nounFrames(both)[0].type == EventType::Coerce);
        QVERIFY(lexicon->isIn(lexicon->wordId(u"troop"), lexicon->classId(u"force")));
        QVERIFY(!lexicon->isIn(lexicon->wordId(u"talk"), lexicon->classId(u"force")));
    }

    // What the program knows: enough frames, every type, an example each.
    void coversEveryType()
    {
        const auto verbs = Table::parse(*resources::read(u"lexicon/verbs.tsv"_s), u"verbs"_s);
        const auto nouns = Table::parse(*resources::read(u"lexicon/nouns.tsv"_s), u"nouns"_s);
        QVERIFY(verbs->rowCount() >= 600);
        QVERIFY(nouns->rowCount() >= 150);
        std::set<QString> types;
        for (qsizetype row = 0; row < verbs->rowCount(); ++row) {
            types.insert(verbs->cell(row, u"type").toString());
            QVERIFY2(!verbs->cell(row, u"example").isEmpty(), qPrintable(verbs->cell(row, u"lemma").toString()));
        }
        for (qsizetype row = 0; row < nouns->rowCount(); ++row)
            QVERIFY2(!nouns->cell(row, u"example").isEmpty(), qPrintable(nouns->cell(row, u"noun").toString()));
        for (int type = 0; type < eventTypeCount; ++type)
            QVERIFY2(types.contains(toString(EventType(type))), qPrintable(toString(EventType(type))));
    }
};

QTEST_GUILESS_MAIN(EventLexiconTest)
#include "tst_event_lexicon.moc"
