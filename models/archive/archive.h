// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

enum class Durability : quint8 { Lasting, Temporary };

// A project file (*.entente): an SQLite database with the articles, what was found in them, and the reader's corrections in a layer of
// their own. application_id is 0x456E7465, user_version the schema's. Every call is one transaction: killed in mid-write, a project keeps
// what the last finished call left. One object belongs to one thread.
class Archive
{
public:
    // Opens a project or creates it. Fails for files that are no projects, newer projects (with a message that says so), and disks that
    // cannot be written when the file has to be created. An older schema is migrated after a copy was made beside it ("name.entente.v1-backup").
    // A temporary one is not waited for until it is safe on the disk: only for what is thrown away with the session.
    static Result<std::unique_ptr<Archive>> open(const QString &path, Durability durability = Durability::Lasting);
    // A project that is not saved anywhere yet: lives in a temporary file that goes with the object.
    static Result<std::unique_ptr<Archive>> temporary();

    virtual ~Archive() = default;

    virtual QString path() const = 0; // empty for a temporary project
    // Where it lies, a temporary one too: another thread opens it by this once more. A temporary project goes with the object that made it.
    virtual QString filePath() const = 0;
    virtual bool isReadOnly() const = 0;
    virtual qsizetype articleCount() const = 0;

    // Adds articles and sets their ids. One that stands in the project already (same path, key and text) is passed over, and its entry becomes
    // what the project holds. One whose text changed replaces the old one and keeps its id and its correction, which its entry gets: its
    // annotations were then made without the reader's day.
    virtual Outcome add(std::vector<AnnotatedArticle> &articles) = 0;
    // Article::published is the reader's correction (PublicationKind::Set) where there is one.
    virtual Result<AnnotatedArticle> read(ArticleId id) const = 0;
    // All articles in the order of their ids; stops when the visitor returns false. With `withText` false the texts stay empty.
    virtual Outcome readAll(bool withText, const std::function<bool(AnnotatedArticle)> &visit) const = 0;
    // Replaces what was found in an article (extraction ran again). Corrections stay.
    virtual Outcome replaceAnnotations(ArticleId id, const Annotations &annotations) = 0;
    virtual Outcome remove(ArticleId id) = 0;

    // Corrections: the day that the reader gave an article; nothing takes it back.
    virtual Outcome correctPublished(ArticleId id, std::optional<QDate> day) = 0;
    virtual std::optional<QDate> correctedPublished(ArticleId id) const = 0;

    // Articles whose title or text has all the words; the last one may be unfinished from its second letter on. All of them, by rising id;
    // milliseconds, however many they are.
    virtual Result<std::vector<ArticleId>> matching(const QString &words) const = 0;
    // At most `most` of `all`, which is what matching() gave for these words. Best first, where they are few enough for their number of words
    // to tell; where a word stands in nearly every article, the last added first.
    virtual Result<std::vector<ArticleId>> bestOf(const std::vector<ArticleId> &all, const QString &words, int most) const = 0;
    // Both in one.
    virtual Result<std::vector<ArticleId>> search(const QString &words, int most) const = 0;

    // Grows with every change to articles, annotations or corrections, whoever makes it.
    virtual qint64 generation() const = 0;
    // Whether somebody else (another program, another object) has written since this was last asked.
    virtual bool changedElsewhere() = 0;
    // What keepSnapshot() kept; empty where nothing was kept, where it was cut short, or where the project has changed since.
    virtual QByteArray keptSnapshot() const = 0;
    // Keeps bytes made of the project as it was at `generation`: a cache that the next change makes worthless. Written in pieces, between
    // which others can write; stops early, keeping nothing, once `stop` is set or when the project is at another generation.
    virtual Outcome keepSnapshot(const QByteArray &bytes, qint64 generation, const std::atomic<bool> &stop) = 0;

    // Told every few milliseconds how many of how many bytes are written; false gives the work up.
    using Writing = std::function<bool(qint64 done, qint64 total)>;
    // A copy of everything under a new name, written whole or not at all. What is given up is an error as well.
    virtual Outcome saveAs(const QString &path, const Writing &writing = {}) const = 0;
};

} // namespace entente
