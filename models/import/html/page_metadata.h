// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace entente {

class HtmlPage;

// What a page says of itself. What it does not say is empty.
struct PageMetadata {
    QString title;
    QString url;
    QString source;   // the outlet
    QString author;   // several with a comma between them
    QString language; // ISO 639-1, lower case
    QString locale;   // language and region as written ("en-GB")
};

PageMetadata readMetadata(const HtmlPage &page, const std::vector<QJsonObject> &data);

// The article's text in the structured data, empty where there is none.
QString statedText(const std::vector<QJsonObject> &data);

} // namespace entente
