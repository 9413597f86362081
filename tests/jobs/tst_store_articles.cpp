// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "jobs/store_articles.h"
#include "support/bundled_pipeline.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// Importing again must not undo what the reader corrected.
class TestStoreArticles : public QObject
{
    Q_OBJECT

    AnnotatedArticle annotated(const QString &text) const
    {
        AnnotatedArticle result;
        result.article.key = u"a.txt"_s;
        result.article.path = u"/news/a.txt"_s;
        result.article.text = text;
        result.annotations = m_pipeline->annotate(result.article);
        return result;
    }

    static QString fridayOf(const Annotations &found, const QString &text)
    {
        for (const DateMention &date : found.dates) {
            if (date.span.in(text).contains(u"Friday"))
                return date.value;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto pipeline = bundledPipeline();
        QVERIFY2(pipeline, pipeline ? "" : qPrintable(pipeline.error().reason));
        m_pipeline = std::make_unique<Pipeline>(*std::move(pipeline));
    }

    void aSetDayHoldsForTheSameAndForANewText()
    {
        const QString before = u"The ministers of Norway and Chile met in Oslo on Friday."_s;
        const QString after = u"The ministers of Norway and Chile met in Bergen on Friday."_s;
        auto archive = Archive::temporary();
        QVERIFY(archive);
        std::vector<AnnotatedArticle> batch{annotated(before)};
        QVERIFY(fridayOf(batch[0].annotations, before) != u"2025-04-04"_s);
        QVERIFY(storeArticles(**archive, *m_pipeline, batch));
        const ArticleId id = batch[0].article.id;

        // What Set date… does.
        QVERIFY((*archive)->correctPublished(id, QDate(2025, 4, 5)));
        auto read = (*archive)->read(id);
        QVERIFY((*archive)->replaceAnnotations(id, m_pipeline->annotate(read->article)));

        for (const QString &text : {before, after}) {
            std::vector<AnnotatedArticle> again{annotated(text)};
            QVERIFY(storeArticles(**archive, *m_pipeline, again));
            QCOMPARE(again[0].article.id, id);
            for (const AnnotatedArticle &each : {again[0], *(*archive)->read(id)}) {
                QCOMPARE(each.article.text, text);
                QVERIFY(each.article.published == PublicationDate::set({2025, 4, 5}));
                QVERIFY(each.annotations.published == PublicationDate::set({2025, 4, 5}));
                QCOMPARE(fridayOf(each.annotations, text), u"2025-04-04"_s);
            }
        }
        QCOMPARE((*archive)->articleCount(), 1);
    }

private:
    std::unique_ptr<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestStoreArticles)
#include "tst_store_articles.moc"
