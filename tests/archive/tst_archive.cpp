// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "random_annotations.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Archive> opened(const QString &path)
{
    auto archive = Archive::open(path);
    if (!archive)
        qWarning("%s", qPrintable(archive.error().reason));
    return archive ? *std::move(archive) : nullptr;
}

AnnotatedArticle simple(const QString &key, const QString &title, const QString &text)
{
    AnnotatedArticle result;
    result.article.key = key;
    result.article.path = u"/news/"_s + key;
    result.article.title = title;
    result.article.text = text;
    return result;
}

ArticleId addOne(Archive &archive, const AnnotatedArticle &article)
{
    std::vector<AnnotatedArticle> batch{article};
    const Outcome added = archive.add(batch);
    return added ? batch[0].article.id : ArticleId(-1);
}

QStringList keysOf(const Archive &archive, const QString &words, int most = 100)
{
    const auto found = archive.search(words, most);
    if (!found)
        return {found.error().reason};
    QStringList keys;
    for (const ArticleId id : *found)
        keys << archive.read(id)->article.key;
    return keys;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"project.entente"_s);
    }

    void everyFieldComesBack()
    {
        QRandomGenerator random(17);
        std::vector<AnnotatedArticle> articles;
        for (int i = 0; i < 60; ++i)
            articles.push_back(randomArticle(random, u"article %1"_s.arg(i)));
        {
            const auto archive = opened(m_path);
            QVERIFY(archive);
            QVERIFY(archive->add(articles));
        }
        const auto archive = opened(m_path);
        QVERIFY(archive);
        QVERIFY(!archive->isReadOnly());
        QCOMPARE(archive->path(), m_path);
        QCOMPARE(archive->articleCount(), 60);
        size_t i = 0;
        ArticleId last{0};
        QVERIFY(archive->readAll(true, [&](const AnnotatedArticle &read) {
            const QString difference = firstDifference(read.article, articles[i].article);
            if (!difference.isEmpty() || read.annotations != articles[i].annotations || !(last < read.article.id))
                qWarning("article %zu: %s", i, qPrintable(difference));
            else
                ++i;
            last = read.article.id;
            return true;
        }));
        QCOMPARE(i, articles.size());
        for (const AnnotatedArticle &each : articles) {
            const auto read = archive->read(each.article.id);
            QVERIFY(read);
            QCOMPARE(firstDifference(read->article, each.article), QString());
            QVERIFY(read->annotations == each.annotations);
        }
    }

    void textIsKeptByteForByte_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("line ends and blanks") << u" a\r\n\n\tb\r  \n"_s;
        QTest::newRow("beyond the basic plane") << u"a😀b𝔘"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa\uFEFF"_s;
        QTest::newRow("zero") << u"a\0b"_s;
        QTest::newRow("decomposed") << u"E\u0301lyse\u0301e"_s;
        const char16_t lone[] = {u'a', 0xD800, u'b', 0xDC00, 0xDC00};
        QTest::newRow("lone surrogates") << QString(reinterpret_cast<const QChar *>(lone), 5);
    }
    void textIsKeptByteForByte()
    {
        QFETCH(QString, text);
        ArticleId id{};
        {
            const auto archive = opened(m_path);
            QVERIFY(archive);
            id = addOne(*archive, simple(u"a"_s, u"title"_s, text));
        }
        auto archive = opened(m_path);
        QVERIFY(archive);
        QCOMPARE(archive->read(id)->article.text, text);
        // Such a text can also be found as the same, replaced and removed.
        QCOMPARE(addOne(*archive, simple(u"a"_s, u"title"_s, text)), id);
        QCOMPARE(addOne(*archive, simple(u"a"_s, u"title"_s, text + u"!"_s)), id);
        QCOMPARE(archive->read(id)->article.text, QString(text + u"!"_s));
        QVERIFY(archive->remove(id));
        QCOMPARE(archive->articleCount(), 0);
        QVERIFY(archive->search(u"title"_s, 10)->empty());
    }

    void theSameArticleIsPassedOver()
    {
        QRandomGenerator random(19);
        const auto archive = opened(m_path);
        QVERIFY(archive);
        std::vector<AnnotatedArticle> batch{randomArticle(random, u"a"_s), randomArticle(random, u"b"_s)};
        QVERIFY(archive->add(batch));
        QVERIFY(batch[0].article.id != batch[1].article.id);

        AnnotatedArticle again = batch[0];
        again.article.id = ArticleId{0};
        again.annotations = {};
        std::vector<AnnotatedArticle> second{again, randomArticle(random, u"c"_s), again};
        QVERIFY(archive->add(second));
        QCOMPARE(archive->articleCount(), 3);
        // The entry becomes what the project holds.
        QCOMPARE(second[0].article.id, batch[0].article.id);
        QCOMPARE(second[2].article.id, batch[0].article.id);
        QVERIFY(second[0].annotations == batch[0].annotations);
        QVERIFY(archive->read(batch[0].article.id)->annotations == batch[0].annotations);
    }

    void aChangedTextKeepsTheIdAndTheCorrection()
    {
        const auto archive = opened(m_path);
        QVERIFY(archive);
        const ArticleId id = addOne(*archive, simple(u"a"_s, u"Before"_s, u"They will meet."_s));
        QVERIFY(archive->correctPublished(id, QDate(2025, 4, 4)));
        std::vector<AnnotatedArticle> batch{simple(u"a"_s, u"After"_s, u"They met."_s)};
        batch[0].annotations.furniture = {{0, 4}};
        QVERIFY(archive->add(batch));
        QCOMPARE(archive->articleCount(), 1);
        QCOMPARE(batch[0].article.id, id);
        QCOMPARE(batch[0].article.published.day, QDate(2025, 4, 4));
        const auto read = archive->read(id);
        QCOMPARE(read->article.text, u"They met."_s);
        QCOMPARE(read->article.title, u"After"_s);
        QCOMPARE(read->annotations.furniture.size(), size_t(1));
        QVERIFY(read->article.published == PublicationDate::set({2025, 4, 4}));
        // And the words that are searched are the new ones.
        QCOMPARE(keysOf(*archive, u"met"_s), QStringList{u"a"_s});
        QCOMPARE(keysOf(*archive, u"will"_s), QStringList());
        QCOMPARE(keysOf(*archive, u"before"_s), QStringList());
    }

    void correctionsSurviveExtraction()
    {
        QRandomGenerator random(23);
        ArticleId id{};
        {
            const auto archive = opened(m_path);
            QVERIFY(archive);
            id = addOne(*archive, randomArticle(random, u"a"_s));
            QVERIFY(!archive->correctedPublished(id).has_value());
            QVERIFY(archive->correctPublished(id, QDate(2025, 4, 4)));
            QVERIFY(archive->correctPublished(id, QDate(2025, 4, 5)));
            const Annotations found = randomAnnotations(random);
            QVERIFY(archive->replaceAnnotations(id, found));
            QVERIFY(archive->read(id)->annotations == found);
        }
        const auto archive = opened(m_path);
        QVERIFY(archive);
        QCOMPARE(archive->correctedPublished(id), std::optional(QDate(2025, 4, 5)));
        QVERIFY(archive->read(id)->article.published == PublicationDate::set({2025, 4, 5}));
        bool seen = false;
        QVERIFY(archive->readAll(false, [&](const AnnotatedArticle &each) {
            seen = each.article.published == PublicationDate::set({2025, 4, 5}) && each.article.text.isEmpty();
            return true;
        }));
        QVERIFY(seen);
    }

    void aCorrectionTakenBackGivesTheStatedDay()
    {
        const auto archive = opened(m_path);
        QVERIFY(archive);
        AnnotatedArticle article = simple(u"a"_s, u"t"_s, u"They met."_s);
        article.article.published = PublicationDate::stated({2024, 1, 2}, u"stated in the text"_s);
        const ArticleId id = addOne(*archive, article);
        QVERIFY(archive->correctPublished(id, QDate(2025, 4, 5)));
        QVERIFY(archive->correctPublished(id, std::nullopt));
        QVERIFY(archive->read(id)->article.published == article.article.published);
    }

    void whatIsNotThereIsAnError()
    {
        const auto archive = opened(m_path);
        QVERIFY(archive);
        const auto read = archive->read(ArticleId{7});
        QVERIFY(!read);
        QCOMPARE(read.error().path, m_path);
        QVERIFY(!archive->replaceAnnotations(ArticleId{7}, {}));
        QVERIFY(!archive->correctPublished(ArticleId{7}, QDate(2025, 1, 1)));
    }

    void removedIdsAreNotUsedAgain()
    {
        const auto archive = opened(m_path);
        QVERIFY(archive);
        const ArticleId first = addOne(*archive, simple(u"a"_s, u"t"_s, u"One."_s));
        QVERIFY(archive->correctPublished(first, QDate(2025, 1, 1)));
        QVERIFY(archive->remove(first));
        QCOMPARE(archive->articleCount(), 0);
        const ArticleId second = addOne(*archive, simple(u"a"_s, u"t"_s, u"One."_s));
        QVERIFY(first < second);
        // The correction went with its article.
        QVERIFY(!archive->correctedPublished(second).has_value());
    }

    void readingStopsWhenTold()
    {
        const auto archive = opened(m_path);
        QVERIFY(archive);
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            addOne(*archive, simple(key, u"t"_s, u"x"_s));
        int seen = 0;
        QVERIFY(archive->readAll(true, [&](const AnnotatedArticle &) { return ++seen < 2; }));
        QCOMPARE(seen, 2);
    }

    void search_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("one word") << u"ceasefire"_s << QStringList{u"geneva"_s};
        QTest::newRow("any case") << u"CEASEFIRE"_s << QStringList{u"geneva"_s};
        QTest::newRow("all words") << u"talks minister"_s << QStringList{u"oslo"_s};
        QTest::newRow("in the title") << u"fjord"_s << QStringList{u"oslo"_s};
        QTest::newRow("title and text") << u"fjord minister"_s << QStringList{u"oslo"_s};
        QTest::newRow("last word unfinished") << u"talks in Gen"_s << QStringList{u"geneva"_s};
        QTest::newRow("only the last") << u"tal Geneva"_s << QStringList();
        QTest::newRow("without accents") << u"elysee"_s << QStringList{u"geneva"_s};
        QTest::newRow("with accents") << u"Élysée"_s << QStringList{u"geneva"_s};
        QTest::newRow("with accents of their own") << u"E\u0301lyse\u0301e"_s << QStringList{u"geneva"_s};
        QTest::newRow("another script") << u"київ"_s << QStringList{u"oslo"_s};
        QTest::newRow("nowhere") << u"tariff"_s << QStringList();
        QTest::newRow("nothing") << u"  "_s << QStringList();
        QTest::newRow("marks only") << u"\"(*"_s << QStringList();
        QTest::newRow("query language is plain words") << u"ceasefire OR minister"_s << QStringList();
        QTest::newRow("query language, columns") << u"title:fjord"_s << QStringList{u"oslo"_s};
        QTest::newRow("quotation marks") << u"\"ceasefire\" -talks"_s << QStringList{u"geneva"_s};
        QTest::newRow("near") << u"NEAR(talks)"_s << QStringList();
    }
    void search()
    {
        QFETCH(QString, words);
        const auto archive = opened(m_path);
        QVERIFY(archive);
        addOne(*archive, simple(u"oslo"_s, u"A title with fjords: fjord"_s, u"The minister held talks in Oslo (Київ was not there)."_s));
        addOne(*archive, simple(u"geneva"_s, u"Talks"_s, u"A ceasefire was the subject of talks in Geneva, the Élysée said."_s));
        QTEST(keysOf(*archive, words), "keys");
    }

    void searchGivesTheBestFirstAndNoMoreThanAsked()
    {
        const auto archive = opened(m_path);
        QVERIFY(archive);
        addOne(*archive, simple(u"once"_s, u"t"_s, u"truce "_s + u"filler "_s.repeated(200)));
        addOne(*archive, simple(u"often"_s, u"truce"_s, u"truce truce truce"_s));
        addOne(*archive, simple(u"never"_s, u"t"_s, u"filler"_s));
        QCOMPARE(keysOf(*archive, u"truce"_s), (QStringList{u"often"_s, u"once"_s}));
        QCOMPARE(keysOf(*archive, u"truce"_s, 1), QStringList{u"often"_s});
    }

    void temporaryProjects()
    {
        QString folder;
        {
            auto archive = Archive::temporary();
            QVERIFY(archive);
            QCOMPARE((*archive)->path(), QString());
            addOne(**archive, simple(u"a"_s, u"t"_s, u"One."_s));
            QVERIFY((*archive)->saveAs(m_path));
        }
        const auto saved = opened(m_path);
        QVERIFY(saved);
        QCOMPARE(saved->articleCount(), 1);
    }

    void savedCopiesHoldEverything()
    {
        QRandomGenerator random(29);
        const QString copy = m_folder->filePath(u"copy.entente"_s);
        std::vector<AnnotatedArticle> articles{randomArticle(random, u"a"_s), randomArticle(random, u"b"_s)};
        const auto archive = opened(m_path);
        QVERIFY(archive);
        QVERIFY(archive->add(articles));
        QVERIFY(archive->correctPublished(articles[1].article.id, QDate(2025, 4, 4)));
        QVERIFY(archive->saveAs(copy));
        // Nothing is left out or changed: two copies, one of them by SQLite itself, say the same in every table.
        {
            QSqlDatabase both = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"both"_s);
            both.setDatabaseName(copy);
            QVERIFY(both.open());
            QSqlQuery query(both);
            const auto asText = [&query](const QString &statement) {
                QStringList rows;
                if (!query.exec(statement))
                    return QStringList{query.lastError().text()};
                while (query.next()) {
                    QString row;
                    for (int i = 0; i < query.record().count(); ++i)
                        row += QString::fromLatin1(query.value(i).toByteArray().toHex()) + u' ';
                    rows << row;
                }
                rows.sort();
                return rows;
            };
            QVERIFY(query.exec(u"ATTACH '%1' AS source"_s.arg(m_path)));
            QVERIFY(query.exec(u"SELECT name FROM source.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"_s));
            QStringList tables;
            while (query.next())
                tables << query.value(0).toString();
            QVERIFY2(tables.size() >= 9, qPrintable(tables.join(u' ')));
            for (const QString &table : tables)
                QCOMPARE(asText(u"SELECT * FROM main.\"%1\""_s.arg(table)), asText(u"SELECT * FROM source.\"%1\""_s.arg(table)));
            const QString made = u"SELECT type, name, sql FROM %1.sqlite_master WHERE sql IS NOT NULL"_s;
            QCOMPARE(asText(made.arg(u"main"_s)), asText(made.arg(u"source"_s)));
            QCOMPARE(asText(u"PRAGMA main.user_version"_s), asText(u"PRAGMA source.user_version"_s));
            QCOMPARE(asText(u"PRAGMA main.application_id"_s), asText(u"PRAGMA source.application_id"_s));
            QCOMPARE(asText(u"PRAGMA main.integrity_check"_s), QStringList{u"6f6b "_s}); // "ok"
        }
        QSqlDatabase::removeDatabase(u"both"_s);
        // Over itself: nothing to do.
        QVERIFY(archive->saveAs(m_path));
        QCOMPARE(archive->articleCount(), 2);

        const auto other = opened(copy);
        QVERIFY(other);
        QCOMPARE(other->articleCount(), 2);
        QCOMPARE(other->correctedPublished(articles[1].article.id), std::optional(QDate(2025, 4, 4)));
        QVERIFY(other->read(articles[0].article.id)->annotations == articles[0].annotations);
        QCOMPARE(keysOf(*other, u"text"_s).size(), 2);
        // Two projects from now on.
        addOne(*other, simple(u"c"_s, u"t"_s, u"x"_s));
        QCOMPARE(archive->articleCount(), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
