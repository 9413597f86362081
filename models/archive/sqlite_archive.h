// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

#include <QTemporaryDir>

#include <memory>

class QSqlDatabase;
class QSqlQuery;

namespace entente {

// The archive over one SQLite connection of its own.
class SqliteArchive : public Archive
{
public:
    // `folder` is kept as long as the archive: the place of a temporary project.
    static Result<std::unique_ptr<SqliteArchive>> open(const QString &path, std::unique_ptr<QTemporaryDir> folder, Durability durability);
    ~SqliteArchive() override;

    QString path() const override { return m_folder ? QString() : m_path; }
    QString filePath() const override { return m_path; }
    bool isReadOnly() const override { return m_readOnly; }
    qsizetype articleCount() const override;
    Outcome add(std::vector<AnnotatedArticle> &articles) override;
    Result<AnnotatedArticle> read(ArticleId id) const override;
    Outcome readAll(bool withText, const std::function<bool(AnnotatedArticle)> &visit) const override;
    Outcome replaceAnnotations(ArticleId id, const Annotations &annotations) override;
    Outcome remove(ArticleId id) override;
    Outcome correctPublished(ArticleId id, std::optional<QDate> day) override;
    std::optional<QDate> correctedPublished(ArticleId id) const override;
    Result<std::vector<ArticleId>> matching(const QString &words) const override;
    Result<std::vector<ArticleId>> bestOf(const std::vector<ArticleId> &all, const QString &words, int most) const override;
    Result<std::vector<ArticleId>> search(const QString &words, int most) const override;
    qint64 generation() const override;
    bool changedElsewhere() override;
    QByteArray keptSnapshot() const override;
    Outcome keepSnapshot(const QByteArray &bytes, qint64 generation, const std::atomic<bool> &stop) override;
    Outcome saveAs(const QString &path, const Writing &writing) const override;

private:
    SqliteArchive(QString path, QString connection, std::unique_ptr<QTemporaryDir> folder);
    QSqlDatabase database() const;
    std::optional<AnnotatedArticle> standing(const Article &article) const;
    Outcome inTransaction(const std::function<bool(QSqlQuery &)> &work) const;

    QString m_path;
    QString m_connection;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_readOnly = false;
    qint64 m_dataVersion = 0; // SQLite's: changes when another connection writes
};

} // namespace entente
