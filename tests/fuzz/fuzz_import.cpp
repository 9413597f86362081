// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a text file, a JSON file and JSON Lines: an article or an error that names the file, never both, never neither.
#include "fuzz_target.h"

#include "import/importer.h"
#include "import/json_articles.h"
#include "import/plain_text.h"

#include <QBuffer>

#include <cstdlib>

using namespace entente;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto text = readPlainText(bytes, u"input.txt"_s);
    if (!text && (text.error().path.isEmpty() || text.error().reason.isEmpty()))
        std::abort();
    if (text && text->text.isEmpty())
        std::abort();

    const ImportSink sink{.article =
                              [](const Article &article) {
                                  if (article.text.isEmpty() || article.key.isEmpty())
                                      std::abort();
                                  return true;
                              },
        .problem =
            [](const Error &error) {
                if (error.path.isEmpty() || error.reason.isEmpty())
                    std::abort();
            }};
    importJson(bytes, u"input.json"_s, sink);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    importJsonLines(buffer, u"input.jsonl"_s, sink);
    return 0;
}
