// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

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
    done = done && run(u"PRAGMA application_id = %1"_s.arg(projectApplicationId)) && run(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    if (done && database.commit())
        return std::monostate();
    const QString reason = query.lastError().databaseText();
    database.rollback();
    return Error{path, u"the project could not be created: %1"_s.arg(reason)};
}

} // namespace

Outcome prepareSchema(QSqlDatabase &database, const QString &path)
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
    return std::monostate();
}

} // namespace entente
