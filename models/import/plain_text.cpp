// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plain_text.h"

#include "extraction/furniture/header.h"
#include "extraction/furniture/lines.h"
#include "import/charset.h"

#include <QFileInfo>

namespace entente {

using namespace Qt::StringLiterals;

void completeFromHeader(Article &article)
{
    std::vector<TextSpan> furniture;
    const Header header = readHeader(article.text, linesOf(article.text, {0, article.text.size()}), furniture);
    if (article.published.kind == PublicationKind::None && header.published.isValid())
        article.published = PublicationDate::stated(header.published, u"stated in the text"_s);
    if (article.title.isEmpty() && !header.title.isEmpty())
        article.title = header.title.in(article.text).toString().simplified();
    if (article.author.isEmpty())
        article.author = header.author;
    if (article.source.isEmpty())
        article.source = header.source;
    article.warnings += header.warnings;
}

Result<Article> readPlainText(const QByteArray &bytes, const QString &path)
{
    auto text = decodeText(bytes, path);
    if (!text)
        return text.error();
    if (QStringView(*text).trimmed().isEmpty())
        return Error{path, u"the file is empty"_s};
    Article article;
    article.key = QFileInfo(path).fileName();
    article.path = path;
    article.language = u"en"_s;
    article.text = std::move(*text);
    completeFromHeader(article);
    return article;
}

} // namespace entente
