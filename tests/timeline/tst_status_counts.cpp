// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "corpus/filter.h"
#include "timeline/made_events.h"
#include "views/timeline/status_counts.h"
#include "views/timeline/time_scale.h"

#include <QRandomGenerator>
#include <QTest>

using namespace entente;

namespace {

StatusCounts counted(const TimelineIndex &index, TimeRange window)
{
    StatusCounts counts;
    for (const Row row : index.rows()) {
        ++counts.total;
        if (!index.times().isDated(row))
            ++counts.undated;
        else if (index.times().end(row) <= window.begin)
            ++counts.left;
        else if (index.times().begin(row) >= window.end)
            ++counts.right;
        else
            ++counts.shown;
    }
    return counts;
}

Filter randomFilter(QRandomGenerator &random, const Corpus &corpus)
{
    Filter filter;
    filter.showHypothetical = random.bounded(2);
    for (const FacetKind kind : {FacetKind::Country, FacetKind::Quad, FacetKind::Status, FacetKind::Person}) {
        const auto values = corpus.facet(kind);
        if (!values.empty() && random.bounded(3) == 0)
            filter.keys.insert(values[size_t(random.bounded(int(values.size())))].key);
    }
    return filter;
}

} // namespace

// Shown, left, right and undated add up to what passes the filter, whatever is zoomed, panned, grouped or filtered; and each is right by itself.
class StatusCountsTest : public QObject
{
    Q_OBJECT
private slots:
    void countsAreConserved_data()
    {
        QTest::addColumn<bool>("isSynthetic");
        QTest::newRow("every precision") << false;
        QTest::newRow("many") << true;
    }
    void countsAreConserved()
    {
        QFETCH(bool, isSynthetic);
        const auto corpus = isSynthetic ? bench::syntheticCorpus(4000) : made::corpusOf(made::talksOfSpring2025());
        QRandomGenerator random(11);
        for (int i = 0; i < 60; ++i) {
            const RowSet rows = apply(randomFilter(random, *corpus), *corpus);
            const TimeAxis axis = random.bounded(3) == 0 ? TimeAxis::Published : TimeAxis::Happened;
            const FacetKind grouping = std::array{FacetKind::Country, FacetKind::Person, FacetKind::Quad, FacetKind::Source}[size_t(random.bounded(4))];
            const auto index = TimelineIndex::build(corpus, rows, axis, grouping);
            TimeRange window = index->extent(0);
            for (int step = 0; step < 25; ++step) {
                const Instant at = window.begin + Instant(random.generateDouble() * double(window.length()));
                switch (random.bounded(4)) {
                case 0:
                    window = zoomed(window, at, 0.4);
                    break;
                case 1:
                    window = zoomed(window, at, 2.2);
                    break;
                case 2:
                    window = panned(window, at - window.begin - window.length() / 2);
                    break;
                default:
                    // Edges on days, where "until" and "from" meet.
                    window = clamped({startOf(dayOf(at)), startOf(dayOf(at)) + random.bounded(1, 40) * msPerDay});
                }
                window.begin -= window.begin % 60'000;
                window.end -= window.end % 60'000;
                const StatusCounts counts = countStatus(*index, window);
                QCOMPARE(counts.shown + counts.left + counts.right + counts.undated, counts.total);
                if (!isSynthetic)
                    QVERIFY(counts == counted(*index, window));
            }
        }
    }

    void anEventThatEndsWhereTheViewBeginsIsLeftOfIt()
    {
        const std::vector<made::MadeEvent> events{{QDate(2025, 4, 1), {}, EventType::Consult, QStringLiteral("before"), {}},
                                                  {QDate(2025, 4, 2), {}, EventType::Consult, QStringLiteral("first day"), {}},
                                                  {QDate(2025, 4, 3), {}, EventType::Consult, QStringLiteral("after"), {}},
                                                  {QDate(), {}, EventType::Consult, QStringLiteral("whenever"), {}}};
        const auto corpus = made::corpusOf(events);
        const auto index = TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, FacetKind::Country);
        const StatusCounts counts = countStatus(*index, {startOf(QDate(2025, 4, 2)), startOf(QDate(2025, 4, 3))});
        QCOMPARE(counts.left, quint64(1));
        QCOMPARE(counts.shown, quint64(1));
        QCOMPARE(counts.right, quint64(1));
        QCOMPARE(counts.undated, quint64(1));
        QCOMPARE(counts.total, quint64(4));
    }
};

QTEST_APPLESS_MAIN(StatusCountsTest)
#include "tst_status_counts.moc"
