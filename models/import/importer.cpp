// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer.h"

#include "import/csv_articles.h"
#include "import/feed/feed_articles.h"
#include "import/html/html_article.h"
#include "import/import_parts.h"
#include "import/json_articles.h"
#include "import/pdf/pdf_article.h"
#include "import/plain_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Text, Html, Pdf, Csv, Feed, Json, JsonLines, Unknown };

const std::vector<std::pair<QString, Kind>> &kindsBySuffix()
{
    static const std::vector<std::pair<QString, Kind>> kinds{{u"txt"_s, Kind::Text}, {u"text"_s, Kind::Text}, {u"md"_s, Kind::Text},
        {u"html"_s, Kind::Html}, {u"htm"_s, Kind::Html}, {u"xhtml"_s, Kind::Html}, {u"pdf"_s, Kind::Pdf}, {u"csv"_s, Kind::Csv}, {u"tsv"_s, Kind::Csv},
        {u"rss"_s, Kind::Feed}, {u"atom"_s, Kind::Feed}, {u"xml"_s, Kind::Feed}, {u"json"_s, Kind::Json}, {u"jsonl"_s, Kind::JsonLines},
        {u"ndjson"_s, Kind::JsonLines}};
    return kinds;
}

Kind kindOf(const QFileInfo &file)
{
    const QString suffix = file.suffix().toLower();
    if (suffix.isEmpty())
        return Kind::Text;
    const auto &kinds = kindsBySuffix();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) { return kind.first == suffix; });
    return found == kinds.end() ? Kind::Unknown : found->second;
}

// A file of one kind may hold several articles; the others are one article each.
bool holdsMany(Kind kind)
{
    return kind == Kind::Csv || kind == Kind::Feed || kind == Kind::Json || kind == Kind::JsonLines;
}

qint64 largestFile(Kind kind)
{
    return kind == Kind::Pdf ? largestPdf : holdsMany(kind) ? largestCollection : largestArticle;
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

// A JSON file of this size hardly holds only one article.
constexpr qint64 manyArticles = 128 * 1024; // bytes

QString megabytes(qint64 bytes)
{
    return u"%1 MB"_s.arg((bytes + (1 << 20) - 1) >> 20);
}

// Pipes and devices do not tell their size, and some of them never end: what is longer than `most` is read one byte further only.
QByteArray readWhole(QFile &file, qint64 most)
{
    if (file.size() > 0)
        return file.readAll();
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray more = file.read(std::min(qint64(1) << 20, most + 1 - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

// Files are often named for what they once were: a page saved as text is a page all the same.
Result<Article> readOne(Kind kind, const QByteArray &bytes, const QString &path)
{
    if (looksLikePdf(bytes))
        return readPdf(bytes, path);
    if (kind == Kind::Html || looksLikeHtml(bytes))
        return readHtml(bytes, path);
    return kind == Kind::Pdf ? Result<Article>(Error{path, u"the file is not a PDF"_s}) : readPlainText(bytes, path);
}

} // namespace

QStringList importedSuffixes()
{
    QStringList suffixes;
    for (const auto &[suffix, kind] : kindsBySuffix())
        suffixes.append(suffix);
    return suffixes;
}

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
    const auto isTooLarge = [&](qint64 size) {
        if (size <= largestFile(kind))
            return false;
        const QString what = holdsMany(kind) ? u"too large"_s : u"too large for one article"_s;
        sink.problem({path, u"%1: %2, the limit is %3"_s.arg(what, megabytes(size), megabytes(largestFile(kind)))});
        return true;
    };
    if (isTooLarge(file.size()))
        return true;
    const QByteArray bytes = readWhole(file, largestFile(kind));
    if (isTooLarge(bytes.size()))
        return true;
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
    if (kind == Kind::Csv)
        return importCsv(bytes, path, sink);
    if (kind == Kind::Feed)
        return importFeed(bytes, path, sink);
    auto article = readOne(kind, bytes, path);
    if (article)
        return sink.article(std::move(*article));
    sink.problem(article.error());
    return true;
}

bool importJsonLines(QIODevice &device, const QString &name, const ImportSink &sink)
{
    JsonLineReader lines(device);
    while (const auto line = lines.next()) {
        if (!importJsonLine(*line, name, sink))
            return false;
    }
    return true;
}

bool splitInput(const QString &path, const std::function<bool(ImportPart)> &part)
{
    const QFileInfo info(path);
    const bool isStandardInput = path == "-"_L1;
    const Kind kind = isStandardInput ? Kind::JsonLines : kindOf(info);
    if (kind == Kind::JsonLines && !info.isDir()) {
        QFile file(path);
        if (isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)) {
            JsonLineReader lines(file);
            while (auto line = lines.next()) {
                const qint64 size = line->size;
                if (!part({.path = path, .line = std::move(line), .size = size}))
                    return false;
            }
            return true;
        }
    }
    return part({.path = path, .size = info.size(), .holdsMany = kind == Kind::Json && info.size() > manyArticles});
}

bool importPart(const ImportPart &part, const ImportSink &sink)
{
    return part.line ? importJsonLine(*part.line, part.path, sink) : importFile(part.path, sink);
}

} // namespace entente
