// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

const char *const tables[] = {
    // What was read. `text` is as read; the metadata is what the file or its text states.
    "CREATE TABLE article (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, path TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,"
    " source TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL, published_kind INTEGER NOT NULL, published_day TEXT NOT NULL,"
    " published_reasons TEXT NOT NULL, warnings TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (path, key))",
    // What extraction found: can be made again at any time.
    "CREATE TABLE annotation (article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, data BLOB NOT NULL)",
    // What the reader corrected: never touched by extraction.
    "CREATE TABLE correction_published (article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, day TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE article_words USING fts5(title, text, content='article', content_rowid='id', tokenize='unicode61 remove_diacritics 2',"
    " prefix='2 3')",
    "CREATE TRIGGER article_added AFTER INSERT ON article BEGIN"
    " INSERT INTO article_words(rowid, title, text) VALUES (new.id, new.title, new.text); END",
    "CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN"
    " INSERT INTO article_words(article_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END",
    "CREATE TRIGGER article_changed AFTER UPDATE OF title, text ON article BEGIN"
    " INSERT INTO article_words(article_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);"
    " INSERT INTO article_words(rowid, title, text) VALUES (new.id, new.title, new.text); END",
};

// What version 2 added: a snapshot of the corpus, so that a large project opens at once, and the generation that says whether it still holds.
const char *const snapshotTables[] = {
    "CREATE TABLE generation (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL)",
    "INSERT INTO generation (id, number) VALUES (1, 1)",
    // The row is there only when all parts are.
    "CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL, size INTEGER NOT NULL)",
    "CREATE TABLE snapshot_part (part INTEGER PRIMARY KEY, data BLOB NOT NULL)",
};

bool createSnapshotTables(QSqlQuery &query)
{
    for (const char *statement : snapshotTables) {
        if (!query.exec(QString::fromLatin1(statement)))
            return false;
    }
    // Triggers see every change, whichever program makes it.
    for (const QString &table : {u"article"_s, u"annotation"_s, u"correction_published"_s}) {
        for (const QString &change : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
            const QString trigger = u"CREATE TRIGGER %1_%2_counted AFTER %3 ON %1 BEGIN UPDATE generation SET number = number + 1; END"_s;
            if (!query.exec(trigger.arg(table, change.toLower(), change)))
                return false;
        }
    }
    return true;
}

Result<int> pragma(QSqlDatabase &database, const QString &name, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA "_s + name) || !query.next())
        return Error{path, u"this is no Entente project (%1)"_s.arg(query.lastError().databaseText())};
    return query.value(0).toInt();
}

Result<bool> isEmpty(QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT count(*) FROM sqlite_master"_s) || !query.next())
        return Error{path, u"this is no Entente project (%1)"_s.arg(query.lastError().databaseText())};
    return query.value(0).toInt() == 0;
}

Outcome create(QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    const auto run = [&](const QString &statement) { return query.exec(statement); };
    bool done = database.transaction();
    for (const char *statement : tables)
        done = done && run(QString::fromLatin1(statement));
    done = done && createSnapshotTables(query);
    done = done && run(u"PRAGMA application_id = %1"_s.arg(projectApplicationId)) && run(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    if (done && database.commit())
        return std::monostate();
    const QString reason = query.lastError().databaseText();
    database.rollback();
    return Error{path, u"the project could not be created: %1"_s.arg(reason)};
}

// A copy of an older project as it is, with what its log still holds, before anything is changed.
Outcome backUp(QSqlDatabase &database, const QString &path, int version)
{
    const QString copy = u"%1.v%2-backup"_s.arg(path).arg(version);
    // One that is there already was made by a migration that did not come to its end: nothing has changed since.
    if (QFile::exists(copy))
        return std::monostate();
    const QString draft = copy + u".part"_s;
    QFile::remove(draft);
    QSqlQuery query(database);
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(draft);
    if (query.exec() && QFile::rename(draft, copy))
        return std::monostate();
    const QString reason = query.lastError().isValid() ? query.lastError().databaseText() : u"the file %1 cannot be written"_s.arg(copy);
    QFile::remove(draft);
    return Error{path, u"the project is of an older format, and no copy of it could be made before bringing it up to date: %1"_s.arg(reason)};
}

Outcome migrate(QSqlDatabase &database, const QString &path, int version)
{
    if (const Outcome saved = backUp(database, path, version); !saved)
        return saved;
    QSqlQuery query(database);
    if (database.transaction() && createSnapshotTables(query) && query.exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion)) && database.commit())
        return std::monostate();
    const QString reason = query.lastError().isValid() ? query.lastError().databaseText() : database.lastError().databaseText();
    database.rollback();
    return Error{path, u"the project could not be brought up to date: %1"_s.arg(reason)};
}

} // namespace

Outcome prepareSchema(QSqlDatabase &database, const QString &path, bool readOnly)
{
    const auto empty = isEmpty(database, path);
    if (!empty)
        return empty.error();
    if (*empty)
        return create(database, path);
    const auto applicationId = pragma(database, u"application_id"_s, path);
    if (!applicationId)
        return applicationId.error();
    if (*applicationId != projectApplicationId)
        return Error{path, u"this is a database, but no Entente project"_s};
    const auto version = pragma(database, u"user_version"_s, path);
    if (!version)
        return version.error();
    if (*version > schemaVersion)
        return Error{path, u"this project was written by a newer Entente (format %1; this program reads up to %2)"_s.arg(*version).arg(schemaVersion)};
    if (*version < schemaVersion && !readOnly)
        return migrate(database, path, *version);
    return std::monostate();
}

} // namespace entente
