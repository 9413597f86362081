// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/json_articles.h"

#include "import/plain_text.h"
#include "import/published_date.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// The first of the names that holds a string; a publisher may be an object with a name (schema.org).
QString firstString(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = object.value(name);
        if (value.isString())
            return value.toString();
        if (value.isObject() && value.toObject().value("name"_L1).isString())
            return value.toObject().value("name"_L1).toString();
        if (value.isDouble())
            return value.toVariant().toString();
    }
    return {};
}

void setPublished(Article &article, const QString &date)
{
    if (date.trimmed().isEmpty())
        return;
    const auto parsed = parsePublished(date);
    if (const QDate *day = std::get_if<QDate>(&parsed))
        article.published = PublicationDate::stated(*day, u"stated by the file"_s);
    else
        article.warnings.append(std::get<QString>(parsed));
}

} // namespace

Result<Article> articleFromJson(const QJsonObject &object, const QString &fallbackKey, const QString &path)
{
    Article article;
    article.text = firstString(object, {"text"_L1, "articleBody"_L1, "body"_L1, "content"_L1});
    if (QStringView(article.text).trimmed().isEmpty())
        return Error{path, u"the article %1 has no text"_s.arg(fallbackKey)};
    article.key = firstString(object, {"id"_L1});
    if (article.key.isEmpty())
        article.key = fallbackKey;
    article.path = path;
    article.title = firstString(object, {"title"_L1, "headline"_L1});
    article.url = firstString(object, {"url"_L1});
    article.source = firstString(object, {"source"_L1, "publisher"_L1});
    article.author = firstString(object, {"author"_L1});
    article.language = firstString(object, {"language"_L1});
    if (article.language.isEmpty())
        article.language = u"en"_s;
    setPublished(article, firstString(object, {"date"_L1, "published"_L1, "datePublished"_L1}));
    completeFromHeader(article);
    return article;
}

bool importJson(const QByteArray &bytes, const QString &path, const ImportSink &sink)
{
    const QString name = QFileInfo(path).fileName();
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &failure);
    if (document.isNull()) {
        // Several objects, one a line, often carry the suffix .json as well.
        const qsizetype lineEnd = bytes.indexOf('\n');
        if (lineEnd > 0 && QJsonDocument::fromJson(bytes.first(lineEnd)).isObject()) {
            QBuffer buffer;
            buffer.setData(bytes);
            buffer.open(QIODevice::ReadOnly);
            return importJsonLines(buffer, path, sink);
        }
        sink.problem({path, u"invalid JSON: %1"_s.arg(failure.errorString()), failure.offset});
        return true;
    }
    const auto give = [&](const QJsonValue &value, const QString &key) {
        if (!value.isObject()) {
            sink.problem({path, u"%1 is not a JSON object"_s.arg(key)});
            return true;
        }
        auto article = articleFromJson(value.toObject(), key, path);
        if (article)
            return sink.article(std::move(*article));
        sink.problem(article.error());
        return true;
    };
    if (document.isObject())
        return give(document.object(), name);
    int index = 0;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        if (!give(value, u"%1:%2"_s.arg(name).arg(++index)))
            return false;
    }
    return true;
}

} // namespace entente
