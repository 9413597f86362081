// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/html_article.h"

#include "import/charset.h"
#include "import/html/html_page.h"
#include "import/html/json_ld.h"
#include "import/html/main_text.h"
#include "import/html/page_date.h"
#include "import/html/page_metadata.h"
#include "import/plain_text.h"

#include <QFileInfo>

namespace entente {

using namespace Qt::StringLiterals;

Result<Article> readHtml(const QByteArray &bytes, const QString &path)
{
    const auto html = decodeHtml(bytes, path);
    if (!html)
        return html.error();
    const auto page = HtmlPage::parse(*html, path);
    if (!page)
        return page.error();
    const std::vector<QJsonObject> data = structuredData(*page);

    Article article;
    article.key = QFileInfo(path).fileName();
    article.path = path;
    const PageMetadata metadata = readMetadata(*page, data);
    article.text = mainText(*page, statedText(data), metadata.url);
    if (QStringView(article.text).trimmed().isEmpty())
        return Error{path, u"the page has no article text"_s};
    article.title = metadata.title;
    article.url = metadata.url;
    article.source = metadata.source;
    article.author = metadata.author;
    article.language = metadata.language;
    const PageDate date = publishedDate(*page, data, metadata.url, metadata.locale);
    article.published = date.published;
    if (!date.warning.isEmpty())
        article.warnings.append(date.warning);
    completeFromHeader(article);
    return article;
}

bool looksLikeHtml(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), qsizetype(512))).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html");
}

} // namespace entente
