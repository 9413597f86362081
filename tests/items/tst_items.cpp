// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_keys.h"
#include "corpus/quote_filter.h"
#include "items/article_list_model.h"
#include "items/event_table_model.h"
#include "items/facet_model.h"
#include "items/problem_list_model.h"
#include "items/quote_list_model.h"
#include "support/article_maker.h"
#include "support/random_columns.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

// Two ministers, one meeting with a quote, one lone quote, one undated event in an undated article.
std::shared_ptr<const Corpus> smallCorpus()
{
    CorpusBuilder builder;
    ArticleMaker dated(1, u"Alpha"_s, {2025, 4, 4});
    const EntityIndex rubio = dated.person(u"Marco Rubio"_s, "US", u"Secretary of State"_s);
    const EntityIndex lammy = dated.person(u"David Lammy"_s, "GB");
    dated.event(u"Rubio and Lammy meet in Brussels"_s, {.actors = {rubio}, .recipients = {lammy}, .date = ArticleMaker::on(2025, 4, 3), .place = dated.place(u"Brussels"_s, "BE")});
    dated.quoteBesideLastEvent(u"A good\n talk"_s, rubio, {2025, 4, 3});
    dated.quote(u"He cannot dodge it"_s, lammy, {2025, 4, 4});
    dated.made.article.warnings = {u"the date 2025-02-31 does not exist"_s};
    builder.add(dated.made.article, dated.made.annotations);
    ArticleMaker undated(2, {}, {});
    undated.event(u"Lammy warns"_s, {.type = EventType::Threaten, .actors = {undated.person(u"David Lammy"_s, "GB")}, .date = {}, .status = EventStatus::Planned});
    builder.add(undated.made.article, undated.made.annotations);
    return builder.build();
}

QStringList rowTexts(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells.join(u" | "_s);
    }
    return rows;
}

} // namespace

class TestItems : public QObject
{
    Q_OBJECT

private slots:
    void eventsAsTheTableShowsThem();
    void eventIndexByIdAndBack();
    void articlesAsTheTableShowsThem();
    void quotesAsTheListShowsThem();
    void facetsCountUnderTheFilter();
    void facetFindsByWordBeginnings();
    void facetAsksInsteadOfChanging();
    void problemsAreListed();
    void modelsSurviveChangingSnapshots();
    void resetNeverMovesTheSelectionToANeighbour();
    void filteringManyRowsIsAReset();
};

void TestItems::eventsAsTheTableShowsThem()
{
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, strict);
    const auto corpus = smallCorpus();
    model.show(corpus, corpus->all());
    QCOMPARE(rowTexts(model), QStringList({u"2025-04-03 | Rubio and Lammy meet in Brussels | Consult | Occurred | Marco Rubio ↔ David Lammy | Brussels | 1"_s,
                                           u"undated | Lammy warns | Threaten | Planned | David Lammy |  | 1"_s}));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QCOMPARE(model.index(1, 0).data(EventTableModel::QuadRole).toInt(), int(QuadClass::VerbalConflict));
    QCOMPARE(model.index(1, 0).data(EventTableModel::StatusRole).toInt(), int(EventStatus::Planned));
}

void TestItems::eventIndexByIdAndBack()
{
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, strict);
    const auto corpus = assemble(randomColumns(400, 1));
    const RowSet rows = apply({.keys = {corpus->facet(FacetKind::Person)[0].key}}, *corpus);
    model.show(corpus, rows);
    QCOMPARE(quint64(model.rowCount()), rows.cardinality());
    for (Row row = 0; row < corpus->eventCount(); ++row) {
        const EventId id = corpus->eventId(row);
        const QModelIndex index = model.indexOf(id);
        QCOMPARE(index.isValid(), rows.contains(row));
        if (index.isValid())
            QVERIFY(model.eventAt(index.row()) == id);
    }
    QVERIFY(!model.indexOf(EventId(-4)).isValid());
}

void TestItems::articlesAsTheTableShowsThem()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    const auto corpus = smallCorpus();
    model.show(corpus, {}, corpus->all());
    QCOMPARE(rowTexts(model), QStringList({u"2025-04-04 | Headline 1 | Alpha | 1 | 2"_s, u"no date | Headline 2 |  | 1 | 0"_s}));
    QVERIFY(!model.index(0, 0).data(ArticleListModel::UndatedRole).toBool());
    QVERIFY(model.index(1, 0).data(ArticleListModel::UndatedRole).toBool());
    QCOMPARE(model.index(0, 0).data(ArticleListModel::WarningsRole).toStringList().size(), 1);
    QVERIFY(model.articleAt(1) == ArticleId(2));
    QCOMPARE(model.indexOf(ArticleId(2)).row(), 1);

    const Filter meetings{.keys = {facetKey(EventType::Consult)}};
    model.show(corpus, meetings, apply(meetings, *corpus));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.indexOf(ArticleId(2)).isValid());
}

void TestItems::quotesAsTheListShowsThem()
{
    QuoteListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    const auto corpus = smallCorpus();
    model.show(corpus, {}, apply({}, *corpus));
    QCOMPARE(rowTexts(model), QStringList({u"“A good talk”"_s, u"“He cannot dodge it”"_s}));
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(first.data(QuoteListModel::SpeakerRole).toString(), u"Marco Rubio"_s);
    QCOMPARE(first.data(QuoteListModel::SpeakerDetailRole).toString(), u"Secretary of State, United States"_s);
    QCOMPARE(first.data(QuoteListModel::WordsRole).toString(), u"A good\n talk"_s); // as the source has it
    QCOMPARE(first.data(QuoteListModel::DateRole).toDate(), QDate(2025, 4, 3));
    QCOMPARE(first.data(QuoteListModel::ArticleTitleRole).toString(), u"Headline 1"_s);
    QCOMPARE(first.data(QuoteListModel::SourceRole).toString(), u"Alpha"_s);
    QCOMPARE(first.data(QuoteListModel::QuadRole).toInt(), int(QuadClass::VerbalCooperation));
    QVERIFY(!model.index(1, 0).data(QuoteListModel::QuadRole).isValid());
    QVERIFY(model.indexOf(model.quoteAt(1)) == model.index(1, 0));

    const Filter byBritain{.keys = {facetKey(CountryCode('G', 'B')), facetKey(EventType::Threaten)}};
    model.show(corpus, byBritain, apply(byBritain, *corpus));
    QCOMPARE(model.rowCount(), 0);
}

void TestItems::facetsCountUnderTheFilter()
{
    FacetModel model(FacetKind::Country);
    const QAbstractItemModelTester tester(&model, strict);
    const auto corpus = smallCorpus();
    const auto shown = [&](const Filter &filter) {
        model.show(corpus, filter);
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            rows += u"%1 %2/%3%4"_s.arg(index.data().toString(), index.data(FacetModel::CountRole).toString(), index.data(FacetModel::TotalRole).toString(),
                                        index.data(Qt::CheckStateRole) == Qt::Checked ? u"*"_s : QString());
        }
        return rows;
    };
    QCOMPARE(shown({}), QStringList({u"United Kingdom 2/2"_s, u"United States 1/1"_s}));
    // Its own kind is left out of the counts, so that the alternative stays visible; checked values come first.
    QCOMPARE(shown({.keys = {facetKey(CountryCode('U', 'S'))}}), QStringList({u"United States 1/1*"_s, u"United Kingdom 2/2"_s}));
    QCOMPARE(shown({.keys = {facetKey(EventType::Threaten)}}), QStringList({u"United Kingdom 1/2"_s, u"United States 0/1"_s}));
    QVERIFY(model.keyAt(1) == facetKey(CountryCode('U', 'S')));
}

void TestItems::facetFindsByWordBeginnings()
{
    FacetModel model(FacetKind::Person);
    const QAbstractItemModelTester tester(&model, strict);
    const auto corpus = smallCorpus();
    model.show(corpus, {});
    const auto found = [&](const QString &text) {
        model.find(text);
        return rowTexts(model);
    };
    QCOMPARE(found(u"rub"_s), QStringList({u"Marco Rubio"_s}));
    QCOMPARE(found(u"LAM dav"_s), QStringList({u"David Lammy"_s}));
    QCOMPARE(found(u"ammy"_s), QStringList());
    QCOMPARE(found(u" "_s).size(), 2);
    // What is looked for stays looked for when the counts change.
    model.find(u"rubio"_s);
    model.show(corpus, {.keys = {facetKey(EventType::Threaten)}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(FacetModel::CountRole).toInt(), 0);
}

void TestItems::facetAsksInsteadOfChanging()
{
    FacetModel model(FacetKind::Person);
    model.show(smallCorpus(), {});
    QSignalSpy toggled(&model, &FacetModel::toggled);
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled[0][1].toString(), u"Marco Rubio"_s);
    QVERIFY(model.index(1, 0).data(Qt::CheckStateRole) == Qt::Unchecked);
    QVERIFY(!model.setData(model.index(1, 0), u"Other"_s, Qt::EditRole));
}

void TestItems::problemsAreListed()
{
    ProblemListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.append({u"a.txt"_s, u"the file is empty"_s, -1});
    model.append({u"b.json"_s, u"line 3 is no JSON"_s, 120});
    QCOMPARE(rowTexts(model), QStringList({u"a.txt | the file is empty"_s, u"b.json | line 3 is no JSON"_s}));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestItems::modelsSurviveChangingSnapshots()
{
    EventTableModel events;
    ArticleListModel articles;
    QuoteListModel quotes;
    FacetModel people(FacetKind::Person);
    const QAbstractItemModelTester eventTester(&events, strict);
    const QAbstractItemModelTester articleTester(&articles, strict);
    const QAbstractItemModelTester quoteTester(&quotes, strict);
    const QAbstractItemModelTester peopleTester(&people, strict);
    for (const size_t size : {0u, 300u, 20u, 0u, 70u}) {
        const auto corpus = assemble(randomColumns(size, quint32(size)));
        const RowSet rows = apply({}, *corpus);
        events.show(corpus, rows);
        articles.show(corpus, {}, rows);
        quotes.show(corpus, {}, rows);
        people.show(corpus, {});
        QCOMPARE(quint64(events.rowCount()), rows.cardinality());
        QCOMPARE(size_t(articles.rowCount()), corpus->articles().size());
        QCOMPARE(size_t(people.rowCount()), corpus->facet(FacetKind::Person).size());
    }
}

// The trap of Qt 6.4: with row removals, hiding the current row moves the current index to a neighbour, who then looks selected.
void TestItems::resetNeverMovesTheSelectionToANeighbour()
{
    EventTableModel model;
    QItemSelectionModel selection(&model);
    const auto corpus = smallCorpus();
    model.show(corpus, corpus->all());
    selection.setCurrentIndex(model.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QSignalSpy changed(&selection, &QItemSelectionModel::selectionChanged);
    const Filter warnings{.keys = {facetKey(EventType::Threaten)}};
    model.show(corpus, apply(warnings, *corpus));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!selection.hasSelection());
    QVERIFY(!selection.currentIndex().isValid());
    for (const auto &arguments : changed)
        QVERIFY(arguments[0].value<QItemSelection>().isEmpty());
}

void TestItems::filteringManyRowsIsAReset()
{
    EventTableModel model;
    const auto corpus = assemble(randomColumns(20'000, 1));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    model.show(corpus, corpus->all());
    model.show(corpus, apply({.keys = {corpus->facet(FacetKind::Person)[3].key}}, *corpus));
    model.show(corpus, corpus->all());
    QCOMPARE(resets.count(), 3);
    QCOMPARE(removals.count(), 0);
    QCOMPARE(model.rowCount(), 20'000);
}

QTEST_GUILESS_MAIN(TestItems)
#include "tst_items.moc"
