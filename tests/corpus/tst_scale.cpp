// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_counts.h"
#include "corpus/filter.h"
#include "corpus/snapshot_bytes.h"
#include "support/article_maker.h"
#include "support/random_columns.h"

#include <QFile>
#include <QTest>

#include <ctime>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

size_t eventCount()
{
    bool ok = false;
    const int events = qEnvironmentVariableIntValue("ENTENTE_SCALE", &ok);
    return ok ? size_t(events) : 100'000;
}

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

// Processor time: what others do on the machine does not count.
class ProcessorTimer
{
public:
    double milliseconds() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

template<typename Work>
double milliseconds(Work work)
{
    double best = 1e9;
    for (int i = 0; i < 9; ++i) {
        const ProcessorTimer timer;
        work();
        best = std::min(best, timer.milliseconds());
    }
    return best;
}

} // namespace

// Prints what a large snapshot costs (ENTENTE_SCALE=1000000) and asserts only that the sums hold.
class TestScale : public QObject
{
    Q_OBJECT

private slots:
    void snapshot();
    void building();
};

void TestScale::snapshot()
{
    ColumnsInput input = randomColumns(eventCount(), 99);
    const double before = residentMb();
    const ProcessorTimer timer;
    const auto corpus = assemble(std::move(input));
    const double assembled = timer.milliseconds();
    input = {};
    qInfo("assemble: %.0f ms for %u events; resident %.0f MB with the input, %.0f MB after", assembled, corpus->eventCount(), before, residentMb());

    const FacetValue &frequent = corpus->facet(FacetKind::Person)[5];
    const Filter person{.keys = {frequent.key}};
    RowSet rows;
    qInfo("filter by a person: %.3f ms", milliseconds([&] { rows = apply(person, *corpus); }));
    const Filter three{.keys = {frequent.key, corpus->facet(FacetKind::Person)[0].key, corpus->facet(FacetKind::Type)[2].key}};
    qInfo("filter by people and type: %.3f ms", milliseconds([&] { apply(three, *corpus); }));
    qInfo("filter by dates: %.3f ms", milliseconds([&] { apply({.from = QDate(2022, 3, 1), .to = QDate(2024, 3, 1)}, *corpus); }));
    const auto counts = [&](const Filter &filter) {
        quint64 sum = 0;
        for (int kind = 0; kind < facetKindCount; ++kind) {
            for (const quint32 count : facetCounts(FacetKind(kind), applyWithout(FacetKind(kind), filter, *corpus), *corpus))
                sum += count;
        }
        return sum;
    };
    for (int k = 0; k < facetKindCount; ++k)
        qInfo("  kind %d: default %.3f ms, by a person %.3f ms", k, milliseconds([&] { facetCounts(FacetKind(k), applyWithout(FacetKind(k), {}, *corpus), *corpus); }),
              milliseconds([&] { facetCounts(FacetKind(k), applyWithout(FacetKind(k), person, *corpus), *corpus); }));
    qInfo("all facet counts, no filter: %.3f ms", milliseconds([&] { counts({}); }));
    qInfo("all facet counts, by a person: %.3f ms", milliseconds([&] { counts(person); }));
    const Filter half{.from = QDate(2022, 3, 1), .to = QDate(2024, 9, 1)};
    qInfo("all facet counts, half the years: %.3f ms", milliseconds([&] { counts(half); }));
    const ProcessorTimer indexing;
    apply({.text = u"statement"_s}, *corpus);
    qInfo("first text filter (index): %.0f ms", indexing.milliseconds());
    qInfo("text filter: %.3f ms", milliseconds([&] { rows = apply({.text = u"s123 person"_s}, *corpus); }));
    qInfo("text filter, one frequent letter: %.3f ms; resident %.0f MB", milliseconds([&] { rows = apply({.text = u"s"_s}, *corpus); }), residentMb());
    const ProcessorTimer writing;
    const QByteArray bytes = snapshotBytes(*corpus);
    const double written = writing.milliseconds();
    const ProcessorTimer reading;
    const auto again = snapshotFromBytes(bytes);
    qInfo("as bytes: %.0f MB, written in %.0f ms, read in %.0f ms", double(bytes.size()) / 1e6, written, reading.milliseconds());
    QVERIFY(again);
    QCOMPARE((*again)->eventCount(), corpus->eventCount());
}

void TestScale::building()
{
    const int articles = int(eventCount() / 10);
    CorpusBuilder builder;
    double adding = 0;
    for (int id = 1; id <= articles; ++id) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id % 50), QDate(2021, 1, 1).addDays(id % 1800));
        std::vector<EntityIndex> people;
        for (int i = 0; i < 6; ++i) {
            const int person = (id * 7 + i * 13) % 300;
            people.push_back(maker.person(u"Given%1 Family%2"_s.arg(person % 17).arg(person), i % 2 ? "US" : "RU"));
        }
        const EntityIndex place = maker.place(u"Town %1"_s.arg(id % 40), "TR");
        for (int i = 0; i < 10; ++i) {
            const EventType type = i % 3 == 0 ? EventType::Consult : i % 3 == 1 ? EventType::Statement : EventType::Assault;
            maker.event(u"Happening %1 of article %2 with words enough to compare"_s.arg(i).arg(id % 5000),
                        {.type = type, .actors = {people[size_t(i) % 6]}, .recipients = {people[size_t(i + 1) % 6]},
                         .date = PartialDate::day(QDate(2021, 1, 1).addDays((id % 1800) - i % 3), DateBasis::Stated), .place = place});
        }
        const ProcessorTimer timer;
        builder.add(maker.made.article, maker.made.annotations);
        adding += timer.milliseconds();
    }
    const ProcessorTimer timer;
    const auto corpus = builder.build();
    qInfo("builder: %d articles prepared in %.0f ms, built in %.0f ms: %u events of %d mentions; resident %.0f MB", articles, adding, timer.milliseconds(),
          corpus->eventCount(), articles * 10, residentMb());
    int mentions = 0;
    for (Row row = 0; row < corpus->eventCount(); ++row)
        mentions += int(corpus->details(row).evidence.size());
    QCOMPARE(mentions, articles * 10);
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
