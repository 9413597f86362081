// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqlite_archive.h"

#include "archive/annotation_blob.h"
#include "archive/project_copy.h"
#include "archive/schema.h"
#include "archive/sql_reason.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <cstdio>
#include <cstring>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto articleColumns = "article.id, key, path, title, url, source, author, language, published_kind, published_day, published_reasons,"
                                " warnings, annotation.data, correction_published.day"_L1;
constexpr auto articleJoins = " FROM article LEFT JOIN annotation ON annotation.article = article.id"
                              " LEFT JOIN correction_published ON correction_published.article = article.id"_L1;

QString day(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : u""_s; }
QDate day(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

// A null QString would be stored as NULL, which the columns refuse.
QString notNull(const QString &text) { return text.isNull() ? u""_s : text; }

qint64 number(ArticleId id) { return static_cast<qint64>(id); }

// SQLite turns UTF-16 into UTF-8: it would repair lone surrogates and swallow a byte order mark in front, and every span would be off. Such
// texts, rare as they are, go in as blobs of UTF-16.
bool isAlteredBySqlite(const QString &text)
{
    return !text.isValidUtf16() || text.startsWith(QChar(QChar::ByteOrderMark)) || text.startsWith(QChar(QChar::ByteOrderSwapped));
}

QVariant stored(const QString &text)
{
    if (!isAlteredBySqlite(text))
        return notNull(text);
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QString loaded(const QVariant &value)
{
    if (value.typeId() != QMetaType::QByteArray)
        return value.toString();
    const QByteArray bytes = value.toByteArray();
    QString text(bytes.size() / 2, Qt::Uninitialized);
    memcpy(text.data(), bytes.constData(), size_t(text.size()) * 2);
    return text;
}

void bindArticle(QSqlQuery &query, const Article &article)
{
    query.addBindValue(notNull(article.key));
    query.addBindValue(notNull(article.path));
    query.addBindValue(notNull(article.title));
    query.addBindValue(notNull(article.url));
    query.addBindValue(notNull(article.source));
    query.addBindValue(notNull(article.author));
    query.addBindValue(notNull(article.language));
    query.addBindValue(int(article.published.kind));
    query.addBindValue(day(article.published.day));
    query.addBindValue(notNull(article.published.reasons.join(u'\n')));
    query.addBindValue(notNull(article.warnings.join(u'\n')));
    query.addBindValue(stored(article.text));
}

AnnotatedArticle fromRow(const QSqlQuery &query, bool withText)
{
    AnnotatedArticle result;
    Article &article = result.article;
    article.id = ArticleId(query.value(0).toLongLong());
    article.key = query.value(1).toString();
    article.path = query.value(2).toString();
    article.title = query.value(3).toString();
    article.url = query.value(4).toString();
    article.source = query.value(5).toString();
    article.author = query.value(6).toString();
    article.language = query.value(7).toString();
    const QDate published = day(query.value(9).toString());
    if (PublicationKind(query.value(8).toInt()) != PublicationKind::None && published.isValid()) {
        article.published = {.kind = PublicationKind(query.value(8).toInt()), .day = published, .earliest = published, .latest = published,
            .reasons = query.value(10).toString().split(u'\n', Qt::SkipEmptyParts)};
    }
    article.warnings = query.value(11).toString().split(u'\n', Qt::SkipEmptyParts);
    if (const QDate corrected = day(query.value(13).toString()); corrected.isValid())
        article.published = PublicationDate::set(corrected);
    // Annotations of another program version are left out: extraction makes them again.
    if (auto annotations = decodeAnnotations(query.value(12).toByteArray()))
        result.annotations = std::move(*annotations);
    if (withText)
        article.text = loaded(query.value(14));
    return result;
}

bool removeIfThere(const QString &path) { return !QFile::exists(path) || QFile::remove(path); }

bool bulkPragmas(QSqlDatabase &database, Durability durability)
{
    QSqlQuery query(database);
    return query.exec(u"PRAGMA journal_mode = WAL"_s) && (durability == Durability::Temporary || query.exec(u"PRAGMA synchronous = NORMAL"_s)) && query.exec(u"PRAGMA foreign_keys = ON"_s);
}

} // namespace

Result<std::unique_ptr<Archive>> Archive::open(const QString &path, Durability durability)
{
    auto archive = SqliteArchive::open(path, nullptr, durability);
    if (!archive)
        return archive.error();
    return std::unique_ptr<Archive>(std::move(*archive));
}

Result<std::unique_ptr<Archive>> Archive::temporary()
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return Error{QDir::tempPath(), folder->errorString()};
    const QString path = folder->filePath(u"unsaved.entente"_s);
    auto archive = SqliteArchive::open(path, std::move(folder), Durability::Temporary);
    if (!archive)
        return archive.error();
    return std::unique_ptr<Archive>(std::move(*archive));
}

SqliteArchive::SqliteArchive(QString path, QString connection, std::unique_ptr<QTemporaryDir> folder)
    : m_path(std::move(path)), m_connection(std::move(connection)), m_folder(std::move(folder))
{
}

SqliteArchive::~SqliteArchive()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase SqliteArchive::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<std::unique_ptr<SqliteArchive>> SqliteArchive::open(const QString &path, std::unique_ptr<QTemporaryDir> folder, Durability durability)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{path, u"is a folder"_s};
    if (!info.exists() && !info.absoluteDir().exists())
        return Error{path, u"the folder %1 does not exist"_s.arg(info.absolutePath())};
    if (info.exists() && !info.isReadable())
        return Error{path, u"permission denied"_s};

    const QString connection = u"archive-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<SqliteArchive> archive(new SqliteArchive(path, connection, std::move(folder)));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    // A project in a folder that cannot be written has no place for SQLite's log either.
    archive->m_readOnly = info.exists() && (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable());
    QString connectOptions = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (archive->m_readOnly) {
        connectOptions += u";QSQLITE_OPEN_READONLY"_s;
        // Without a log there is nothing that anybody is writing: the file is read as it lies there, with no files of SQLite's beside it.
        if (!QFile::exists(path + u"-wal"_s)) {
            connectOptions += u";QSQLITE_OPEN_URI"_s;
            database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(info.absoluteFilePath()).toEncoded()) + u"?immutable=1"_s);
        }
    }
    database.setConnectOptions(connectOptions);
    if (!database.open())
        return Error{path, reasonOf(database.lastError())};
    if (durability == Durability::Temporary)
        QSqlQuery(database).exec(u"PRAGMA synchronous = OFF"_s);
    if (const Outcome prepared = prepareSchema(database, path, archive->m_readOnly); !prepared)
        return prepared.error();
    if (!archive->m_readOnly && !bulkPragmas(database, durability))
        return Error{path, u"the project cannot be written: %1"_s.arg(reasonOf(database.lastError()))};
    return archive;
}

Outcome SqliteArchive::inTransaction(const std::function<bool(QSqlQuery &)> &work) const
{
    QSqlDatabase db = database();
    if (m_readOnly)
        return Error{m_path, u"the project is read-only"_s};
    if (!db.transaction())
        return Error{m_path, reasonOf(db.lastError())};
    QSqlQuery query(db);
    if (work(query) && db.commit())
        return std::monostate();
    const QString reason = query.lastError().isValid() ? reasonOf(query.lastError()) : reasonOf(db.lastError());
    db.rollback();
    return Error{m_path, u"the project could not be written: %1"_s.arg(reason)};
}

qsizetype SqliteArchive::articleCount() const
{
    QSqlQuery query(u"SELECT count(*) FROM article"_s, database());
    return query.next() ? query.value(0).toLongLong() : 0;
}

Outcome SqliteArchive::add(std::vector<AnnotatedArticle> &articles)
{
    return inTransaction([&](QSqlQuery &store) {
        QSqlQuery blob(database());
        if (!store.prepare(u"INSERT INTO article (key, path, title, url, source, author, language, published_kind, published_day, published_reasons,"
                           " warnings, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path, key) DO UPDATE SET title = excluded.title,"
                           " url = excluded.url, source = excluded.source, author = excluded.author, language = excluded.language,"
                           " published_kind = excluded.published_kind, published_day = excluded.published_day,"
                           " published_reasons = excluded.published_reasons, warnings = excluded.warnings, text = excluded.text RETURNING id"_s)
            || !blob.prepare(u"INSERT OR REPLACE INTO annotation (article, data) VALUES (?, ?)"_s))
            return false;
        for (AnnotatedArticle &each : articles) {
            if (auto old = standing(each.article)) {
                each = std::move(*old);
                continue;
            }
            bindArticle(store, each.article);
            if (!store.exec() || !store.next())
                return false;
            each.article.id = ArticleId(store.value(0).toLongLong());
            store.finish();
            blob.addBindValue(number(each.article.id));
            blob.addBindValue(encode(each.annotations));
            if (!blob.exec())
                return false;
            if (const auto corrected = correctedPublished(each.article.id))
                each.article.published = PublicationDate::set(*corrected);
        }
        return true;
    });
}

// The same article as it is stored; nothing where it is new, its text changed or its annotations are of another program version.
std::optional<AnnotatedArticle> SqliteArchive::standing(const Article &article) const
{
    QSqlQuery query(database());
    query.prepare(u"SELECT "_s + articleColumns + u", article.text"_s + articleJoins + u" WHERE path = ? AND key = ? AND text = ?"_s);
    query.addBindValue(notNull(article.path));
    query.addBindValue(notNull(article.key));
    query.addBindValue(stored(article.text));
    if (!query.exec() || !query.next() || !decodeAnnotations(query.value(12).toByteArray()))
        return std::nullopt;
    return fromRow(query, true);
}

Result<AnnotatedArticle> SqliteArchive::read(ArticleId id) const
{
    QSqlQuery query(database());
    query.prepare(u"SELECT "_s + articleColumns + u", article.text"_s + articleJoins + u" WHERE article.id = ?"_s);
    query.addBindValue(number(id));
    if (!query.exec() || !query.next())
        return Error{m_path, u"the project has no article %1"_s.arg(number(id))};
    return fromRow(query, true);
}

Outcome SqliteArchive::readAll(bool withText, const std::function<bool(AnnotatedArticle)> &visit) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    const QString text = withText ? u", article.text"_s : QString();
    if (!query.exec(u"SELECT "_s + articleColumns + text + articleJoins + u" ORDER BY article.id"_s))
        return Error{m_path, reasonOf(query.lastError())};
    while (query.next()) {
        if (!visit(fromRow(query, withText)))
            return std::monostate();
    }
    if (query.lastError().isValid())
        return Error{m_path, u"the project is damaged: %1"_s.arg(reasonOf(query.lastError()))};
    return std::monostate();
}

Outcome SqliteArchive::replaceAnnotations(ArticleId id, const Annotations &annotations)
{
    return inTransaction([&](QSqlQuery &query) {
        query.prepare(u"INSERT OR REPLACE INTO annotation (article, data) VALUES (?, ?)"_s);
        query.addBindValue(number(id));
        query.addBindValue(encode(annotations));
        return query.exec();
    });
}

Outcome SqliteArchive::remove(ArticleId id)
{
    return inTransaction([&](QSqlQuery &query) {
        query.prepare(u"DELETE FROM article WHERE id = ?"_s);
        query.addBindValue(number(id));
        return query.exec();
    });
}

Outcome SqliteArchive::correctPublished(ArticleId id, std::optional<QDate> corrected)
{
    return inTransaction([&](QSqlQuery &query) {
        query.prepare(corrected ? u"INSERT OR REPLACE INTO correction_published (article, day) VALUES (?, ?)"_s
                                : u"DELETE FROM correction_published WHERE article = ?"_s);
        query.addBindValue(number(id));
        if (corrected)
            query.addBindValue(day(*corrected));
        return query.exec();
    });
}

std::optional<QDate> SqliteArchive::correctedPublished(ArticleId id) const
{
    QSqlQuery query(database());
    query.prepare(u"SELECT day FROM correction_published WHERE article = ?"_s);
    query.addBindValue(number(id));
    if (!query.exec() || !query.next())
        return std::nullopt;
    return day(query.value(0).toString());
}

Outcome SqliteArchive::saveAs(const QString &path, const Writing &writing) const
{
    if (QFileInfo(path).absoluteFilePath() == QFileInfo(m_path).absoluteFilePath())
        return std::monostate();
    if (QFileInfo(path).isDir())
        return Error{path, u"is a folder"_s};
    // Written beside the target and moved over it, so that a full disk leaves the old file whole.
    const QString draft = path + u".part"_s;
    QFile::remove(draft);
    bool isGivenUp = false;
    const bool isImmutable = database().databaseName().endsWith("immutable=1"_L1);
    const QString source = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded()) + (isImmutable ? u"?immutable=1"_s : u"?mode=ro"_s);
    const Outcome copied = copyProject(source, draft, [&](qint64 done, qint64 total) {
        isGivenUp = writing && !writing(done, total);
        return !isGivenUp;
    });
    if (!copied) {
        QFile::remove(draft);
        if (isGivenUp)
            return Error{path, copied.error().reason};
        // All at once, where SQLite lets nobody but itself write what an index is made of.
        QSqlQuery query(database());
        // A temporary project's connection does not wait for the disk; whoever saves does.
        query.exec(u"PRAGMA synchronous = FULL"_s);
        query.prepare(u"VACUUM INTO ?"_s);
        query.addBindValue(draft);
        if (!query.exec()) {
            QFile::remove(draft);
            return Error{path, u"the project could not be saved: %1"_s.arg(reasonOf(query.lastError()))};
        }
    }
    // A log that a killed program left beside the old file would be read into the new one.
    const bool clear = removeIfThere(path + u"-wal"_s) && removeIfThere(path + u"-shm"_s);
    if (!clear || std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(draft);
        return Error{path, u"the project could not be saved: the file cannot be replaced"_s};
    }
    return std::monostate();
}

} // namespace entente
