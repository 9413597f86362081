// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshot that a project keeps, so that it opens without reading all its articles.
#include "archive/sqlite_archive.h"
#include "archive/sql_reason.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype partSize = 4 << 20; // a write that nobody waits for long

std::optional<qint64> oneNumber(const QSqlDatabase &database, const QString &question)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    return query.exec(question) && query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

} // namespace

qint64 SqliteArchive::generation() const
{
    return oneNumber(database(), u"SELECT number FROM generation"_s).value_or(0);
}

bool SqliteArchive::changedElsewhere()
{
    const qint64 version = oneNumber(database(), u"PRAGMA data_version"_s).value_or(0);
    return std::exchange(m_dataVersion, version) != version;
}

QByteArray SqliteArchive::keptSnapshot() const
{
    // Nothing is found in a project of version 1, which has no such tables: as if nothing had been kept.
    const auto size = oneNumber(database(), u"SELECT size FROM snapshot JOIN generation ON snapshot.generation = generation.number"_s);
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!size || *size <= 0 || !query.exec(u"SELECT data FROM snapshot_part ORDER BY part"_s))
        return {};
    QByteArray bytes;
    while (query.next()) {
        const QByteArray part = query.value(0).toByteArray();
        // The size is only believed as far as parts bear it out.
        if (bytes.isEmpty())
            bytes.reserve(std::min<qint64>(*size, qint64(1) << 32));
        if (bytes.size() + part.size() > *size)
            return {};
        bytes += part;
    }
    return bytes.size() == *size ? bytes : QByteArray();
}

Outcome SqliteArchive::keepSnapshot(const QByteArray &bytes, qint64 made, const std::atomic<bool> &stop)
{
    if (const Outcome cleared = inTransaction([](QSqlQuery &query) {
            return query.exec(u"DELETE FROM snapshot"_s) && query.exec(u"DELETE FROM snapshot_part"_s);
        });
        !cleared)
        return cleared;
    for (qsizetype begin = 0; begin < bytes.size(); begin += partSize) {
        if (stop || generation() != made)
            return std::monostate();
        const Outcome written = inTransaction([&](QSqlQuery &query) {
            query.prepare(u"INSERT INTO snapshot_part (part, data) VALUES (?, ?)"_s);
            query.addBindValue(begin / partSize);
            query.addBindValue(QByteArray::fromRawData(bytes.constData() + begin, std::min(partSize, bytes.size() - begin)));
            return query.exec();
        });
        if (!written)
            return written;
    }
    // Only what is still true gets its row, in the transaction that finds it true.
    return inTransaction([&](QSqlQuery &query) {
        query.prepare(u"INSERT INTO snapshot (id, generation, size) SELECT 1, number, ? FROM generation WHERE number = ?"_s);
        query.addBindValue(bytes.size());
        query.addBindValue(made);
        return query.exec();
    });
}

} // namespace entente
