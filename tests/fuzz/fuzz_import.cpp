// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of every kind: an article with text, or an error that names the file, never both, never neither.
#include "fuzz_target.h"

#include "import/csv_articles.h"
#include "import/feed/feed_articles.h"
#include "import/html/html_article.h"
#include "import/importer.h"
#include "import/json_articles.h"
#include "import/pdf/pdf_article.h"
#include "import/plain_text.h"

#include <QBuffer>

#include <cstdlib>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

void check(const Result<Article> &article)
{
    if (article ? article->text.trimmed().isEmpty() || article->key.isEmpty() : article.error().path.isEmpty() || article.error().reason.isEmpty())
        std::abort();
    if (article && article->published.kind == PublicationKind::Stated && !article->published.day.isValid())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(readPlainText(bytes, u"input.txt"_s));
    check(readHtml(bytes, u"input.html"_s));
    if (looksLikePdf(bytes)) // poppler looks for a header by itself, and takes long where there is none
        check(readPdf(bytes, u"input.pdf"_s));

    const ImportSink sink{.article =
                              [](Article article) {
                                  check(std::move(article));
                                  return true;
                              },
        .problem = [](Error error) { check(std::move(error)); }};
    importJson(bytes, u"input.json"_s, sink);
    importCsv(bytes, u"input.csv"_s, sink);
    importFeed(bytes, u"input.xml"_s, sink);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    importJsonLines(buffer, u"input.jsonl"_s, sink);
    return 0;
}
