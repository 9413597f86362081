// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "random_annotations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// Runs statements in a project; the first value of the last one's first row comes back.
QVariant sql(const QString &path, const QStringList &statements)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            for (const QString &statement : statements) {
                if (!query.exec(statement))
                    qWarning("%s", qPrintable(statement));
            }
            value = query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return value;
}

// What a program of format 1 would have written.
void makeOld(const QString &path)
{
    QStringList statements;
    for (const char *table : {"article", "annotation", "correction_published"}) {
        for (const char *change : {"insert", "update", "delete"})
            statements += u"DROP TRIGGER %1_%2_counted"_s.arg(QLatin1StringView(table), QLatin1StringView(change));
    }
    sql(path, statements + QStringList{u"DROP TABLE generation"_s, u"DROP TABLE snapshot"_s, u"DROP TABLE snapshot_part"_s, u"PRAGMA user_version = 1"_s});
}

const std::atomic<bool> goOn = false;

} // namespace

// The snapshot that a project keeps is a cache: whatever changes the project makes it worthless, and only whole ones come back.
class TestKeptSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"project.entente"_s);
        QRandomGenerator random(5);
        std::vector<AnnotatedArticle> batch{randomArticle(random, u"one"_s), randomArticle(random, u"two"_s)};
        batch[0].article.text = u"A ceasefire."_s;
        m_archive = std::move(*Archive::open(m_path));
        QVERIFY(m_archive->add(batch));
    }
    void cleanup() { m_archive.reset(); }

    void comesBackWhole()
    {
        QVERIFY(m_archive->keptSnapshot().isEmpty());
        // More than one part, and no round number of them.
        QByteArray bytes(9'500'000, 'x');
        bytes[4'194'304] = 'y';
        bytes[9'499'999] = 'z';
        QVERIFY(m_archive->keepSnapshot(bytes, m_archive->generation(), goOn));
        QVERIFY(m_archive->keptSnapshot() == bytes);
        QVERIFY((*Archive::open(m_path))->keptSnapshot() == bytes);
        QVERIFY(m_archive->keepSnapshot("short", m_archive->generation(), goOn));
        QCOMPARE(m_archive->keptSnapshot(), "short");
        // A copy holds it too.
        const QString copy = m_folder->filePath(u"copy.entente"_s);
        QVERIFY(m_archive->saveAs(copy));
        QCOMPARE((*Archive::open(copy))->keptSnapshot(), "short");
    }

    void anyChangeMakesItWorthless_data()
    {
        QTest::addColumn<int>("change");
        int change = 0;
        for (const char *name : {"article added", "annotations replaced", "corrected", "correction taken back", "article removed"})
            QTest::newRow(name) << change++;
    }
    void anyChangeMakesItWorthless()
    {
        QFETCH(int, change);
        const ArticleId first{1};
        QVERIFY(m_archive->correctPublished(ArticleId{2}, QDate(2025, 1, 2)));
        QVERIFY(m_archive->keepSnapshot("bytes", m_archive->generation(), goOn));
        QCOMPARE(m_archive->keptSnapshot(), "bytes");
        switch (change) {
        case 0: {
            QRandomGenerator random(6);
            std::vector<AnnotatedArticle> batch{randomArticle(random, u"three"_s)};
            QVERIFY(m_archive->add(batch));
            break;
        }
        case 1: QVERIFY(m_archive->replaceAnnotations(first, {})); break;
        case 2: QVERIFY(m_archive->correctPublished(first, QDate(2025, 1, 1))); break;
        case 3: QVERIFY(m_archive->correctPublished(ArticleId{2}, std::nullopt)); break;
        case 4: QVERIFY(m_archive->remove(first)); break;
        }
        QVERIFY(m_archive->keptSnapshot().isEmpty());
        QVERIFY((*Archive::open(m_path))->keptSnapshot().isEmpty());
    }

    void madeOfAnOlderStateIsNotKept()
    {
        const qint64 before = m_archive->generation();
        QVERIFY(m_archive->replaceAnnotations(ArticleId{1}, {}));
        QVERIFY(m_archive->keepSnapshot("stale", before, goOn));
        QVERIFY(m_archive->keptSnapshot().isEmpty());
    }

    void stoppedInTheMiddleKeepsNothing()
    {
        QVERIFY(m_archive->keepSnapshot("before", m_archive->generation(), goOn));
        const std::atomic<bool> stop = true;
        QVERIFY(m_archive->keepSnapshot(QByteArray(9'000'000, 'x'), m_archive->generation(), stop));
        QVERIFY(m_archive->keptSnapshot().isEmpty());
    }

    void partsThatAreMissingOrTooLong()
    {
        const QByteArray bytes(9'000'000, 'x');
        for (const QString &damage : {u"DELETE FROM snapshot_part WHERE part = 1"_s, u"UPDATE snapshot_part SET data = data || 'more' WHERE part = 2"_s,
                 u"UPDATE snapshot SET size = 5000000000000"_s, u"DELETE FROM snapshot"_s}) {
            QVERIFY(m_archive->keepSnapshot(bytes, m_archive->generation(), goOn));
            sql(m_path, {damage});
            QVERIFY2(m_archive->keptSnapshot().isEmpty(), qPrintable(damage));
        }
    }

    void othersAreNoticed()
    {
        m_archive->changedElsewhere();
        QVERIFY(m_archive->replaceAnnotations(ArticleId{1}, {}));
        QVERIFY(!m_archive->changedElsewhere()); // that was ourselves
        const auto other = Archive::open(m_archive->filePath());
        QVERIFY(other);
        QVERIFY((*other)->replaceAnnotations(ArticleId{2}, {}));
        QVERIFY(m_archive->changedElsewhere());
        QVERIFY(!m_archive->changedElsewhere());
        QCOMPARE((*other)->generation(), m_archive->generation());
    }

    void temporaryProjectsCanBeSharedToo()
    {
        auto temporary = Archive::temporary();
        QVERIFY(temporary);
        const auto other = Archive::open((*temporary)->filePath());
        QVERIFY(other);
        QRandomGenerator random(7);
        std::vector<AnnotatedArticle> batch{randomArticle(random, u"one"_s)};
        QVERIFY((*other)->add(batch));
        QCOMPARE((*temporary)->articleCount(), 1);
    }

    // --- projects of format 1

    void olderProjectsAreCopiedAndBroughtUpToDate()
    {
        m_archive.reset();
        makeOld(m_path);
        const auto archive = Archive::open(m_path);
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().reason));
        QCOMPARE(sql(m_path, {u"PRAGMA user_version"_s}).toInt(), 2);
        QCOMPARE((*archive)->articleCount(), 2);
        QVERIFY((*archive)->keepSnapshot("bytes", (*archive)->generation(), goOn));
        QCOMPARE((*archive)->keptSnapshot(), "bytes");
        QVERIFY((*archive)->replaceAnnotations(ArticleId{1}, {}));
        QVERIFY((*archive)->keptSnapshot().isEmpty());

        const QString copy = m_path + u".v1-backup"_s;
        QVERIFY(QFileInfo::exists(copy));
        QCOMPARE(sql(copy, {u"PRAGMA user_version"_s}).toInt(), 1);
        QCOMPARE(sql(copy, {u"SELECT count(*) FROM article"_s}).toInt(), 2);
        // Opened again there is nothing to do.
        QVERIFY(QFile::remove(copy));
        QVERIFY(Archive::open(m_path));
        QVERIFY(!QFileInfo::exists(copy));
    }

    void withoutAPlaceForTheCopyNothingIsChanged()
    {
        m_archive.reset();
        makeOld(m_path);
        // A folder where the copy's draft would be written.
        QVERIFY(QDir().mkpath(m_path + u".v1-backup.part/full"_s));
        const auto archive = Archive::open(m_path);
        QVERIFY(!archive);
        QVERIFY2(archive.error().reason.contains(u"older format"_s), qPrintable(archive.error().reason));
        QCOMPARE(sql(m_path, {u"PRAGMA user_version"_s}).toInt(), 1);
    }

    void readOnlyOlderProjectsAreReadAsTheyAre()
    {
        m_archive.reset();
        makeOld(m_path);
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        if (QFileInfo(m_path).isWritable())
            QSKIP("this user may write everything");
        const auto archive = Archive::open(m_path);
        QVERIFY(archive);
        QVERIFY((*archive)->isReadOnly());
        QVERIFY((*archive)->keptSnapshot().isEmpty());
        QCOMPARE((*archive)->generation(), 0);
        QCOMPARE((*archive)->search(u"ceasefire"_s, 5)->size(), size_t(1));
    }

    // --- searching among many

    void everyMatchIsFoundHoweverMany()
    {
        QRandomGenerator random(8);
        std::vector<AnnotatedArticle> batch;
        for (int i = 0; i < 4500; ++i) {
            batch.push_back(randomArticle(random, u"many %1"_s.arg(i)));
            batch.back().article.title.clear();
            batch.back().article.text = i % 3 == 0 ? u"the truce holds"_s : u"the talks go on"_s;
        }
        QVERIFY(m_archive->add(batch));
        QCOMPARE(m_archive->matching(u"the"_s)->size(), size_t(4500));
        QCOMPARE(m_archive->matching(u"the truce"_s)->size(), size_t(1500));
        QCOMPARE(m_archive->matching(u"the tru"_s)->size(), size_t(1500));
        const auto unfinished = m_archive->matching(u"th"_s);
        QCOMPARE(unfinished->size(), size_t(4500));
        QVERIFY(std::is_sorted(unfinished->begin(), unfinished->end()));
        QVERIFY(m_archive->matching(u"  "_s)->empty());
        // A single letter is no beginning of a word.
        QVERIFY(m_archive->matching(u"the t"_s)->empty());
        const auto newest = m_archive->search(u"the"_s, 3);
        QCOMPARE(newest->size(), size_t(3));
        QCOMPARE(newest->front(), batch.back().article.id);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Archive> m_archive;
};

QTEST_GUILESS_MAIN(TestKeptSnapshot)
#include "tst_kept_snapshot.moc"
