// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/project_copy.h"

#include "archive/sql_reason.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <limits>
#include <vector>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 16; // some tables have rows of megabytes

struct Table {
    QString name;
    QString sql; // that makes it
    bool hasRowId = true;
};

class Copy
{
public:
    Copy(const QSqlDatabase &database, const Archive::Writing &writing) : m_query(database), m_writing(writing) { m_query.setForwardOnly(true); }

    bool run(const QString &source);
    bool isGivenUp() const { return m_isGivenUp; }
    QString reason() const { return reasonOf(m_query.lastError()); }

private:
    bool prepare(const QString &source);
    bool listTables();
    bool copy(const Table &table);
    bool execAll(const QStringList &statements);
    qint64 number(const QString &pragma);
    bool goesOn();

    QSqlQuery m_query;
    const Archive::Writing &m_writing;
    std::vector<Table> m_tables; // in the order in which they are made
    QStringList m_rest;          // what makes indices and triggers: after the rows, which must set off nothing
    qint64 m_total = 0;          // bytes
    bool m_isGivenUp = false;
};

qint64 Copy::number(const QString &pragma)
{
    return m_query.exec(u"PRAGMA "_s + pragma) && m_query.next() ? m_query.value(0).toLongLong() : 0;
}

bool Copy::goesOn()
{
    m_isGivenUp = m_writing && !m_writing(std::min(m_total, number(u"main.page_count"_s) * number(u"main.page_size"_s)), m_total);
    return !m_isGivenUp;
}

bool Copy::execAll(const QStringList &statements)
{
    return std::all_of(statements.begin(), statements.end(), [this](const QString &each) { return m_query.exec(each); });
}

bool Copy::prepare(const QString &source)
{
    m_query.prepare(u"ATTACH ? AS source"_s);
    m_query.addBindValue(source);
    if (!m_query.exec())
        return false;
    const qint64 pageSize = number(u"source.page_size"_s);
    m_total = number(u"source.page_count"_s) * pageSize;
    // A draft that is cut short is thrown away: it needs no journal.
    return execAll({u"PRAGMA main.page_size = %1"_s.arg(pageSize), u"PRAGMA main.journal_mode = OFF"_s, u"PRAGMA main.synchronous = FULL"_s, u"BEGIN"_s});
}

bool Copy::listTables()
{
    if (!m_query.exec(u"SELECT type, name, sql FROM source.sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"_s))
        return false;
    while (m_query.next()) {
        const QString sql = m_query.value(2).toString();
        if (m_query.value(0).toString() == "table"_L1)
            m_tables.push_back({m_query.value(1).toString(), sql, !sql.contains("WITHOUT ROWID"_L1, Qt::CaseInsensitive)});
        else
            m_rest.push_back(sql);
    }
    return !m_tables.empty();
}

bool Copy::copy(const Table &table)
{
    const QString from = u"INSERT INTO main.\"%1\" SELECT * FROM source.\"%1\""_s.arg(table.name);
    if (!table.hasRowId)
        return m_query.exec(from) && goesOn();
    qint64 last = std::numeric_limits<qint64>::min();
    while (goesOn()) {
        m_query.prepare(from + u" WHERE rowid > ? ORDER BY rowid LIMIT %1"_s.arg(rowsAtOnce));
        m_query.addBindValue(last);
        if (!m_query.exec())
            return false;
        if (m_query.numRowsAffected() < 1)
            return true;
        if (!m_query.exec(u"SELECT max(rowid) FROM main.\"%1\""_s.arg(table.name)) || !m_query.next())
            return false;
        last = m_query.value(0).toLongLong();
    }
    return false;
}

bool Copy::run(const QString &source)
{
    if (!prepare(source) || !listTables())
        return false;
    std::vector<Table> filled;
    QString virtualTable;
    for (const Table &table : m_tables) {
        const bool isVirtual = table.sql.startsWith("CREATE VIRTUAL"_L1, Qt::CaseInsensitive);
        // Those of the full-text index come with it, and those of SQLite by themselves, with a few rows of their own.
        const bool isOwn = table.name.startsWith("sqlite_"_L1);
        const bool isThere = isOwn || (!virtualTable.isEmpty() && table.name.startsWith(virtualTable + u'_'));
        if (!m_query.exec(isThere ? u"DELETE FROM main.\"%1\""_s.arg(table.name) : table.sql))
            return false;
        if (isVirtual)
            virtualTable = table.name;
        else if (!isOwn)
            filled.push_back(table);
    }
    for (const Table &table : filled) {
        if (!copy(table))
            return false;
    }
    // Filling the others has filled those of SQLite too: what ids were given, for one.
    for (const Table &table : m_tables) {
        if (table.name.startsWith("sqlite_"_L1) && (!m_query.exec(u"DELETE FROM main.\"%1\""_s.arg(table.name)) || !copy(table)))
            return false;
    }
    return execAll(m_rest) && execAll({u"PRAGMA main.application_id = %1"_s.arg(number(u"source.application_id"_s)),
                                  u"PRAGMA main.user_version = %1"_s.arg(number(u"source.user_version"_s)), u"COMMIT"_s});
}

} // namespace

Outcome copyProject(const QString &source, const QString &draft, const Archive::Writing &writing)
{
    const QString connection = u"copy-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Outcome outcome = std::monostate();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(draft);
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!database.open()) {
            outcome = Error{draft, reasonOf(database.lastError())};
        } else {
            Copy copy(database, writing);
            if (!copy.run(source))
                outcome = Error{draft, copy.isGivenUp() ? u"saving was given up"_s : copy.reason()};
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return outcome;
}

} // namespace entente
