// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "random_annotations.h"
#include "support/imported.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <map>

#include <unistd.h>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

bool runSql(const QString &path, const QStringList &statements)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tampering"_s);
        database.setDatabaseName(path);
        done = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements)
            done = done && query.exec(statement);
    }
    QSqlDatabase::removeDatabase(u"tampering"_s);
    return done;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void makeProject(const QString &path, int articles)
{
    auto archive = Archive::open(path);
    QVERIFY(archive);
    QRandomGenerator random(31);
    std::vector<AnnotatedArticle> batch;
    for (int i = 0; i < articles; ++i) {
        batch.push_back(randomArticle(random, u"article %1"_s.arg(i)));
        batch.back().article.text += u"many words "_s.repeated(300);
    }
    QVERIFY((*archive)->add(batch));
}

} // namespace

// Projects that are not what they should be, and programs that do not come to their end.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"project.entente"_s);
    }

    void newerProjectsAreRefused()
    {
        makeProject(m_path, 2);
        QVERIFY(runSql(m_path, {u"PRAGMA user_version = 99"_s}));
        const QByteArray before = bytesOf(m_path);
        const auto archive = Archive::open(m_path);
        QVERIFY(!archive);
        QCOMPARE(archive.error().path, m_path);
        QVERIFY2(archive.error().reason.contains(u"newer"_s) && archive.error().reason.contains(u"99"_s), qPrintable(archive.error().reason));
        QCOMPARE(bytesOf(m_path), before);
    }

    void whatIsNoProject_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("The ministers met in Oslo.\n").repeated(200);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("a head and no body") << QByteArray("SQLite format 3\0", 16);
    }
    void whatIsNoProject()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(writeFile(m_path, bytes));
        const auto archive = Archive::open(m_path);
        QVERIFY(!archive);
        QCOMPARE(archive.error().path, m_path);
        QVERIFY2(archive.error().reason.contains(u"no Entente project"_s), qPrintable(archive.error().reason));
        QCOMPARE(bytesOf(m_path), bytes);
    }

    void databasesOfOthersAreLeftAlone()
    {
        QVERIFY(runSql(m_path, {u"CREATE TABLE bookmarks (url TEXT)"_s, u"INSERT INTO bookmarks VALUES ('x')"_s}));
        const QByteArray before = bytesOf(m_path);
        const auto archive = Archive::open(m_path);
        QVERIFY(!archive);
        QVERIFY2(archive.error().reason.contains(u"no Entente project"_s), qPrintable(archive.error().reason));
        QCOMPARE(bytesOf(m_path), before);
    }

    void placesWhereNothingCanBe()
    {
        const auto folder = Archive::open(m_folder->path());
        QVERIFY(!folder);
        QVERIFY2(folder.error().reason.contains(u"folder"_s), qPrintable(folder.error().reason));
        const auto missing = Archive::open(m_folder->filePath(u"nowhere/project.entente"_s));
        QVERIFY(!missing);
        QVERIFY2(missing.error().reason.contains(u"nowhere"_s), qPrintable(missing.error().reason));
    }

    // Cut anywhere: an error or the articles that are left, never a crash or a wrong text.
    void truncated_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {1, 10, 30, 50, 70, 90, 99})
            QTest::newRow(qPrintable(QString::number(percent))) << percent;
    }
    void truncated()
    {
        QFETCH(int, percent);
        makeProject(m_path, 120);
        const QByteArray whole = bytesOf(m_path);
        QVERIFY(whole.size() > 100'000);
        QVERIFY(writeFile(m_path, whole.first(whole.size() * percent / 100)));
        const auto archive = Archive::open(m_path);
        if (!archive) {
            QCOMPARE(archive.error().path, m_path);
            QVERIFY(!archive.error().reason.isEmpty());
            return;
        }
        int read = 0;
        const Outcome all = (*archive)->readAll(true, [&](const AnnotatedArticle &each) {
            read += each.article.text.startsWith(u"Text of article "_s);
            return true;
        });
        QVERIFY2(!all || read == 120, qPrintable(QString::number(read)));
        if (!all) {
            QCOMPARE(all.error().path, m_path);
            QVERIFY(!all.error().reason.isEmpty());
        }
    }

    void garbageInTheMiddle()
    {
        makeProject(m_path, 120);
        QByteArray bytes = bytesOf(m_path);
        QRandomGenerator random(37);
        for (int i = 0; i < 20'000; ++i)
            bytes[8192 + random.bounded(int(bytes.size()) - 8192)] = char(random.bounded(256));
        QVERIFY(writeFile(m_path, bytes));
        // Whatever it says, it says it.
        if (const auto archive = Archive::open(m_path)) {
            const Outcome all = (*archive)->readAll(true, [](const AnnotatedArticle &) { return true; });
            const auto found = (*archive)->search(u"words"_s, 10);
            QVERIFY(all || !all.error().reason.isEmpty());
            QVERIFY(found || !found.error().reason.isEmpty());
        }
    }

    void damagedAnnotationsLeaveTheArticle()
    {
        makeProject(m_path, 2);
        QVERIFY(runSql(m_path, {u"UPDATE annotation SET data = x'00' WHERE article = 1"_s, u"DELETE FROM annotation WHERE article = 2"_s}));
        const auto archive = Archive::open(m_path);
        QVERIFY(archive);
        for (const qint64 id : {1, 2}) {
            const auto read = (*archive)->read(ArticleId{id});
            QVERIFY(read);
            QVERIFY(read->annotations == Annotations());
            QVERIFY(!read->article.text.isEmpty());
        }
    }

    void readOnlyFiles()
    {
        if (geteuid() == 0)
            QSKIP("root may write every file");
        makeProject(m_path, 3);
        QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner));
        checkReadOnly();
    }

    void readOnlyFolders()
    {
        if (geteuid() == 0)
            QSKIP("root may write every folder");
        makeProject(m_path, 3);
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        checkReadOnly();
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }

    // SIGKILL in the middle of writing, several times over the same file: what a finished call wrote stands, whole batches only.
    void killedInMidWrite()
    {
        int confirmed = -1;
        for (int round = 0; round < 4; ++round) {
            QFile::remove(m_path);
            QFile::remove(m_path + u"-wal"_s);
            QFile::remove(m_path + u"-shm"_s);
            confirmed = killWriterAfter(m_path, 60 + 130 * round);
            QVERIFY(confirmed >= 0);
            const auto archive = Archive::open(m_path);
            QVERIFY2(archive, archive ? "" : qPrintable(archive.error().reason));
            std::map<int, int> batches;
            QVERIFY((*archive)->readAll(true, [&](const AnnotatedArticle &each) {
                ++batches[each.article.key.section(u'/', 0, 0).toInt()];
                return true;
            }));
            // Every batch that was confirmed, perhaps the one under way, and none by halves.
            QVERIFY2(int(batches.size()) == confirmed + 1 || int(batches.size()) == confirmed + 2,
                qPrintable(u"%1 batches, %2 confirmed"_s.arg(batches.size()).arg(confirmed + 1)));
            for (const auto &[batch, count] : batches)
                QCOMPARE(count, 10);
            // The search index agrees with the articles.
            QCOMPARE((*archive)->search(u"mark%1 "_s.arg(confirmed), 100)->size(), size_t(10));
        }
        QVERIFY(runSql(m_path, {u"INSERT INTO article_words(article_words) VALUES ('integrity-check')"_s}));
    }

    // A killed program leaves its log beside the file; a project saved under that name must not be mixed with it.
    void savedOverAKilledProject()
    {
        QVERIFY(killWriterAfter(m_path, 200) >= 0);
        QVERIFY(QFile::exists(m_path + u"-wal"_s));
        const QString own = m_folder->filePath(u"own.entente"_s);
        makeProject(own, 3);
        {
            const auto archive = Archive::open(own);
            QVERIFY(archive);
            QVERIFY((*archive)->saveAs(m_path));
        }
        const auto saved = Archive::open(m_path);
        QVERIFY(saved);
        QCOMPARE((*saved)->articleCount(), 3);
        QVERIFY((*saved)->readAll(true, [](const AnnotatedArticle &) { return true; }));
        QCOMPARE((*saved)->search(u"article"_s, 10)->size(), size_t(3));
    }

    void savingToAnImpossiblePlaceLeavesTheTarget()
    {
        makeProject(m_path, 2);
        const auto archive = Archive::open(m_path);
        QVERIFY(archive);

        const Outcome nowhere = (*archive)->saveAs(m_folder->filePath(u"nowhere/copy.entente"_s));
        QVERIFY(!nowhere);
        QVERIFY(nowhere.error().path.endsWith(u"copy.entente"_s));

        const QString folder = m_folder->filePath(u"folder.entente"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(!(*archive)->saveAs(folder));
        QVERIFY(QFileInfo(folder).isDir());

        // The draft's name is taken by a folder: nothing can be written, and the old file stays as it was.
        const QString target = m_folder->filePath(u"target.entente"_s);
        QVERIFY(writeFile(target, "what stood here before"));
        QVERIFY(QDir().mkpath(target + u".part/full"_s));
        QVERIFY(!(*archive)->saveAs(target));
        QCOMPARE(bytesOf(target), QByteArray("what stood here before"));
        QCOMPARE((*archive)->articleCount(), 2);

        // And no drafts are left behind.
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.part"_s}, QDir::Files), QStringList());
    }

    void twoProgramsOnOneProject()
    {
        makeProject(m_path, 1);
        const auto first = Archive::open(m_path);
        const auto second = Archive::open(m_path);
        QVERIFY(first && second);
        QRandomGenerator random(41);
        std::vector<AnnotatedArticle> mine{randomArticle(random, u"mine"_s)}, yours{randomArticle(random, u"yours"_s)};
        QVERIFY((*first)->add(mine));
        QVERIFY((*second)->add(yours));
        QVERIFY(mine[0].article.id != yours[0].article.id);
        QCOMPARE((*first)->articleCount(), 3);
        QCOMPARE((*second)->articleCount(), 3);
    }

private:
    void checkReadOnly()
    {
        const QString elsewhere = QDir::tempPath() + u"/entente-copy-%1.entente"_s.arg(QCoreApplication::applicationPid());
        const QByteArray before = bytesOf(m_path);
        {
            const auto archive = Archive::open(m_path);
            QVERIFY2(archive, archive ? "" : qPrintable(archive.error().reason));
            QVERIFY((*archive)->isReadOnly());
            QCOMPARE((*archive)->articleCount(), 3);
            QVERIFY((*archive)->read(ArticleId{1}));
            QCOMPARE((*archive)->search(u"article"_s, 10)->size(), size_t(3));
            const Outcome written = (*archive)->correctPublished(ArticleId{1}, QDate(2025, 1, 1));
            QVERIFY(!written);
            QVERIFY2(written.error().reason.contains(u"read-only"_s), qPrintable(written.error().reason));
            QVERIFY(!(*archive)->remove(ArticleId{1}));
            // It can still be saved elsewhere.
            QVERIFY((*archive)->saveAs(elsewhere));
        }
        QCOMPARE(bytesOf(m_path), before);
        const auto copy = Archive::open(elsewhere);
        QVERIFY(copy);
        QCOMPARE((*copy)->articleCount(), 3);
        QFile::remove(elsewhere);
    }

    // The last batch that the writer had confirmed when it was killed; -1 when it did not get that far.
    static int killWriterAfter(const QString &path, int milliseconds)
    {
        QProcess writer;
        writer.start(QStringLiteral(ENTENTE_ARCHIVE_WRITER), {path});
        if (!writer.waitForStarted() || !writer.waitForReadyRead(120'000))
            return -1;
        QTest::qSleep(milliseconds);
        writer.kill();
        writer.waitForFinished(120'000);
        const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
        for (qsizetype i = lines.size() - 1; i >= 0; --i) {
            if (i + 1 < lines.size() && !lines[i].isEmpty()) // the last part has no line's end: not confirmed
                return lines[i].toInt();
        }
        return -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
