// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer.h"

#include "import/html/html_article.h"
#include "import/json_articles.h"
#include "import/plain_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Text, Html, Json, JsonLines, Unknown };

Kind kindOf(const QFileInfo &file)
{
    const QString suffix = file.suffix().toLower();
    if (suffix == "jsonl"_L1 || suffix == "ndjson"_L1)
        return Kind::JsonLines;
    if (suffix == "json"_L1)
        return Kind::Json;
    if (suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1)
        return Kind::Html;
    if (suffix.isEmpty() || suffix == "txt"_L1 || suffix == "text"_L1 || suffix == "md"_L1)
        return Kind::Text;
    return Kind::Unknown;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (kindOf(walk.fileInfo()) != Kind::Unknown && !walk.fileName().startsWith(u'.'))
            files.append(path);
    }
    std::sort(files.begin(), files.end());
    return files;
}

QString megabytes(qint64 bytes)
{
    return u"%1 MB"_s.arg((bytes + (1 << 20) - 1) >> 20);
}

} // namespace

QStringList expandPaths(const QStringList &paths, const std::function<void(Error)> &problem)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (path == "-"_L1) {
            files.append(path);
        } else if (!info.exists()) {
            problem({path, u"there is no such file or folder"_s});
        } else if (info.isDir()) {
            const QStringList below = filesBelow(path);
            if (below.isEmpty())
                problem({path, info.isReadable() ? u"the folder has no articles that can be read"_s : u"permission denied"_s});
            files += below;
        } else {
            files.append(path);
        }
    }
    return files;
}

bool importFile(const QString &path, const ImportSink &sink)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir()) {
        sink.problem({path, u"is a folder"_s});
        return true;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        sink.problem({path, file.errorString()});
        return true;
    }
    const Kind kind = kindOf(info);
    if (kind == Kind::JsonLines)
        return importJsonLines(file, path, sink);
    if (kind != Kind::Json && file.size() > largestArticle) {
        sink.problem({path, u"too large for one article: %1, the limit is %2"_s.arg(megabytes(file.size()), megabytes(largestArticle))});
        return true;
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError) {
        sink.problem({path, file.errorString()});
        return true;
    }
    if (bytes.trimmed().isEmpty()) {
        sink.problem({path, u"the file is empty"_s});
        return true;
    }
    if (kind == Kind::Json)
        return importJson(bytes, path, sink);
    // A page saved without a suffix, or as text, is a page all the same.
    auto article = kind == Kind::Html || looksLikeHtml(bytes) ? readHtml(bytes, path) : readPlainText(bytes, path);
    if (article)
        return sink.article(std::move(*article));
    sink.problem(article.error());
    return true;
}

bool importJsonLines(QIODevice &device, const QString &name, const ImportSink &sink)
{
    const QString shortName = QFileInfo(name).fileName();
    for (qint64 line = 1;; ++line) {
        const QByteArray bytes = device.readLine(largestArticle + 2);
        if (bytes.isEmpty())
            return true;
        const QString place = u"%1:%2"_s.arg(shortName).arg(line);
        if (bytes.size() > largestArticle) {
            sink.problem({name, u"line %1 is too large for one article: the limit is %2"_s.arg(line).arg(megabytes(largestArticle)), line});
            // The rest of the line, if it is not read to its end already.
            for (QByteArray part = bytes; !part.isEmpty() && !part.endsWith('\n');)
                part = device.readLine(largestArticle);
            continue;
        }
        const bool marked = line == 1 && bytes.startsWith("\xEF\xBB\xBF");
        const QByteArray json = marked ? bytes.sliced(3) : bytes;
        if (json.trimmed().isEmpty())
            continue;
        QJsonParseError failure;
        const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
        if (!document.isObject()) {
            const QString reason = document.isNull() ? failure.errorString() : u"not an object"_s;
            sink.problem({name, u"invalid JSON in line %1: %2"_s.arg(line).arg(reason), line});
            continue;
        }
        auto article = articleFromJson(document.object(), place, name);
        if (article) {
            if (!sink.article(std::move(*article)))
                return false;
        } else {
            sink.problem(article.error());
        }
    }
}

} // namespace entente
