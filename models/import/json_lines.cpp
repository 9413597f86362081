// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/json_lines.h"

#include "import/json_articles.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t sliceSize = 64 * 1024;

} // namespace

JsonLineReader::JsonLineReader(QIODevice &device) : m_device(device), m_slice(sliceSize) {}

std::optional<JsonLine> JsonLineReader::next()
{
    JsonLine line;
    for (;;) {
        ++m_number;
        qint64 length = 0;
        line.bytes.clear();
        // In slices, because QIODevice::readLine(limit) makes room for a line of that length first.
        for (qint64 got; (got = m_device.readLine(m_slice.data(), qint64(m_slice.size()))) > 0;) {
            length += got;
            if (length <= largestArticle)
                line.bytes.append(m_slice.data(), got);
            else
                line.bytes = QByteArray();
            if (m_slice[size_t(got - 1)] == '\n')
                break;
        }
        if (length == 0)
            return std::nullopt;
        line.number = m_number;
        line.size += length;
        if (length > largestArticle)
            return line;
        if (m_number == 1 && line.bytes.startsWith("\xEF\xBB\xBF"))
            line.bytes.remove(0, 3);
        if (!line.bytes.trimmed().isEmpty())
            return line;
    }
}

bool importJsonLine(const JsonLine &line, const QString &name, const ImportSink &sink)
{
    const auto fail = [&](const QString &reason) {
        sink.problem({name, reason, line.number});
        return true;
    };
    if (line.bytes.isEmpty())
        return fail(u"line %1 is too large for one article: the limit is %2 MB"_s.arg(line.number).arg(largestArticle >> 20));
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(line.bytes, &failure);
    if (!document.isObject())
        return fail(u"invalid JSON in line %1: %2"_s.arg(line.number).arg(document.isNull() ? failure.errorString() : u"not an object"_s));
    auto article = articleFromJson(document.object(), u"%1:%2"_s.arg(QFileInfo(name).fileName()).arg(line.number), name);
    if (article)
        return sink.article(std::move(*article));
    sink.problem(article.error());
    return true;
}

} // namespace entente
