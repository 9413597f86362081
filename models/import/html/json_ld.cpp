// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/json_ld.h"

#include "import/html/html_page.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestData = 8;

// Line ends and tabs inside strings, as many pages write them; CDATA and comment marks around it all.
QByteArray repaired(QByteArray json)
{
    const qsizetype begin = json.indexOf('{');
    const qsizetype list = json.indexOf('[');
    const qsizetype first = begin < 0 ? list : list < 0 ? begin : std::min(begin, list);
    const qsizetype last = std::max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    if (first < 0 || last < first)
        return {};
    json = json.sliced(first, last - first + 1);
    std::transform(json.begin(), json.end(), json.begin(), [](char c) { return static_cast<unsigned char>(c) < 0x20 ? ' ' : c; });
    return json;
}

void unroll(const QJsonValue &value, std::vector<QJsonObject> &objects, int depth)
{
    if (depth > deepestData)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            unroll(item, objects, depth + 1);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    objects.push_back(object);
    for (const QLatin1StringView inner : {"@graph"_L1, "mainEntity"_L1, "mainEntityOfPage"_L1})
        unroll(object.value(inner), objects, depth + 1);
}

} // namespace

std::vector<QJsonObject> structuredData(const HtmlPage &page)
{
    std::vector<QJsonObject> objects;
    for (int i = 0; i < page.size(); ++i) {
        if (page.node(i).tag != GUMBO_TAG_SCRIPT || !page.attribute(i, "type").contains("ld+json"_L1, Qt::CaseInsensitive))
            continue;
        QByteArray json;
        for (int j = i + 1; j < page.node(i).end; ++j)
            json += page.isText(j) ? page.node(j).text : "";
        const QJsonDocument document = QJsonDocument::fromJson(repaired(json));
        if (document.isObject())
            unroll(document.object(), objects, 0);
        else
            unroll(document.array(), objects, 0);
    }
    return objects;
}

bool isArticle(const QJsonObject &object)
{
    const QStringList types = stringsOf(object, "@type"_L1);
    return std::any_of(types.begin(), types.end(), [](const QString &type) {
        return type.endsWith("Article"_L1) || type.endsWith("BlogPosting"_L1) || type.endsWith("Posting"_L1) || type == "Report"_L1
            || type == "Review"_L1 || type == "CriticReview"_L1 || type == "ClaimReview"_L1 || type == "Recipe"_L1;
    });
}

QStringList stringsOf(const QJsonObject &object, QLatin1StringView property)
{
    QStringList strings;
    const auto add = [&strings](const QJsonValue &value) {
        if (value.isString())
            strings.append(value.toString());
        else if (value.isObject() && value.toObject().value("name"_L1).isString())
            strings.append(value.toObject().value("name"_L1).toString());
        else if (value.isObject() && value.toObject().value("@id"_L1).isString())
            strings.append(value.toObject().value("@id"_L1).toString());
    };
    const QJsonValue value = object.value(property);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            add(item);
    } else {
        add(value);
    }
    return strings;
}

} // namespace entente
