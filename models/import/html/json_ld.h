// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace entente {

class HtmlPage;

// The page's schema.org objects (<script type="application/ld+json">), graphs and lists unrolled, in the order they stand. Broken JSON is repaired
// where it is only unescaped line ends, and passed over otherwise.
std::vector<QJsonObject> structuredData(const HtmlPage &page);

// Whether the object is an article of any kind (NewsArticle, BlogPosting, Report …).
bool isArticle(const QJsonObject &object);

// A property's strings: of a string, a list, or objects with a name (or an @id, for addresses).
QStringList stringsOf(const QJsonObject &object, QLatin1StringView property);

} // namespace entente
