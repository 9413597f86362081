// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/small_corpus.h"
#include "views/source/source_marks.h"

#include <QTest>

#include <algorithm>

using namespace entente;
using namespace Qt::StringLiterals;

class TestSourceMarks : public QObject
{
    Q_OBJECT

private slots:
    void marksCoverWhatTheyStandFor();
    void marksComeInTextOrder();
    void pronounsAreNotMarked();
    void furnitureIsMarked();
    void innermostComesFirst();
    void spansAreHalfOpen();
    void spansOutsideTheTextAreDropped();
    void furtherEvidenceCountsOn();
    void speakersHaveTintsOfTheirOwn();

private:
    SmallCorpus m_small;
    std::vector<SourceMark> marks(ArticleId id) const { return marksOf(*m_small.read(id), *m_small.corpus()); }
    QStringList wordsOf(ArticleId id, SourceMarkKind kind) const
    {
        QStringList words;
        for (const SourceMark &mark : marks(id)) {
            if (mark.kind == kind)
                words += m_small.words(id, mark.span);
        }
        return words;
    }
};

void TestSourceMarks::marksCoverWhatTheyStandFor()
{
    using enum SourceMarkKind;
    QCOMPARE(wordsOf(SmallCorpus::alpine, Quote), (QStringList{u"We moved an inch \U0001F642 today,"_s, u"Nobody signs under fire,"_s}));
    QCOMPARE(wordsOf(SmallCorpus::alpine, Event),
        (QStringList{u"Marco Rubio met Sergey Lavrov in Geneva\r\non Saturday"_s, u"Ukraine refused the draft in April"_s}));
    QCOMPARE(wordsOf(SmallCorpus::alpine, Country), QStringList{u"Ukraine"_s});
    QCOMPARE(wordsOf(SmallCorpus::alpine, Place), QStringList{u"Geneva"_s});
    QCOMPARE(wordsOf(SmallCorpus::baltic, Person), (QStringList{u"Marco Rubio"_s, u"Sergey Lavrov"_s}));
    for (const SourceMark &mark : marks(SmallCorpus::alpine)) {
        if (mark.kind == Event)
            QVERIFY(std::get<EventId>(mark.target) == m_small.event(m_small.words(SmallCorpus::alpine, mark.span).startsWith(u"Marco") ? u"Rubio" : u"Ukraine"));
        if (mark.kind == Country)
            QVERIFY(std::get<EntityId>(mark.target) == m_small.entity(u"Ukraine").id);
    }
}

void TestSourceMarks::marksComeInTextOrder()
{
    for (const ArticleId id : {SmallCorpus::alpine, SmallCorpus::baltic, SmallCorpus::undated}) {
        const auto all = marks(id);
        QVERIFY(!all.empty());
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const SourceMark &a, const SourceMark &b) { return a.span.begin < b.span.begin; }));
    }
}

void TestSourceMarks::pronounsAreNotMarked()
{
    QCOMPARE(wordsOf(SmallCorpus::alpine, SourceMarkKind::Person),
        (QStringList{u"Marco Rubio"_s, u"Sergey Lavrov"_s, u"Rubio said"_s, u"Andrii Sybiha"_s}));
}

void TestSourceMarks::furnitureIsMarked()
{
    QCOMPARE(wordsOf(SmallCorpus::alpine, SourceMarkKind::Furniture), QStringList{u"Photo: \U0001F4F7 Alpine Pool"_s});
    QVERIFY(wordsOf(SmallCorpus::baltic, SourceMarkKind::Furniture).isEmpty());
}

void TestSourceMarks::innermostComesFirst()
{
    const auto all = marks(SmallCorpus::alpine);
    const auto found = marksAt(all, m_small.text(SmallCorpus::alpine).indexOf(u"Lavrov in Geneva"));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(int(found[0].kind), int(SourceMarkKind::Person));
    QCOMPARE(int(found[1].kind), int(SourceMarkKind::Event));
    // Whatever the position, lengths rise and every mark holds it.
    for (qsizetype position = 0; position <= m_small.text(SmallCorpus::alpine).size(); ++position) {
        qsizetype length = 0;
        const auto here = marksAt(all, position);
        for (const SourceMark &mark : here) {
            QVERIFY(mark.span.contains(position) && mark.span.length() >= length);
            length = mark.span.length();
        }
        QCOMPARE(qsizetype(here.size()), std::count_if(all.begin(), all.end(), [position](const SourceMark &mark) { return mark.span.contains(position); }));
    }
}

void TestSourceMarks::spansAreHalfOpen()
{
    const auto all = marks(SmallCorpus::undated);
    const auto event = std::find_if(all.begin(), all.end(), [](const SourceMark &mark) { return mark.kind == SourceMarkKind::Event; });
    const auto holds = [&](qsizetype position) {
        const auto found = marksAt(all, position);
        return std::any_of(found.begin(), found.end(), [&](const SourceMark &mark) { return mark.target == event->target; });
    };
    QVERIFY(holds(event->span.begin));
    QVERIFY(holds(event->span.end - 1));
    QVERIFY(!holds(event->span.end));
}

void TestSourceMarks::spansOutsideTheTextAreDropped()
{
    AnnotatedArticle article = *m_small.read(SmallCorpus::alpine);
    const size_t all = marksOf(article, *m_small.corpus()).size();
    const qsizetype size = article.article.text.size();
    article.annotations.furniture.push_back({size - 1, size + 1});
    article.annotations.furniture.push_back({size + 5, size + 9});
    article.annotations.furniture.push_back({3, 3});
    QCOMPARE(marksOf(article, *m_small.corpus()).size(), all);
    article.annotations.furniture.push_back({size - 1, size});
    QCOMPARE(marksOf(article, *m_small.corpus()).size(), all + 1);
    // A text that was replaced by a shorter one.
    article.article.text.truncate(60);
    for (const SourceMark &mark : marksOf(article, *m_small.corpus()))
        QVERIFY(mark.span.end <= 60);
}

void TestSourceMarks::furtherEvidenceCountsOn()
{
    std::vector<int> places;
    for (const SourceMark &mark : marks(SmallCorpus::undated)) {
        if (const EventId *id = std::get_if<EventId>(&mark.target); id && *id == m_small.event(u"Russia shells"))
            places.push_back(mark.evidence);
    }
    QCOMPARE(places, (std::vector{0, 1}));
}

void TestSourceMarks::speakersHaveTintsOfTheirOwn()
{
    std::vector<int> tints;
    for (const SourceMark &mark : marks(SmallCorpus::alpine)) {
        if (mark.kind == SourceMarkKind::Quote)
            tints.push_back(mark.tint);
    }
    QCOMPARE(tints.size(), size_t(2));
    QVERIFY(tints[0] >= 0 && tints[1] >= 0 && tints[0] != tints[1]);
}

QTEST_APPLESS_MAIN(TestSourceMarks)
#include "tst_source_marks.moc"
