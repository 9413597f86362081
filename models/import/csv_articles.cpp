// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_articles.h"

#include "import/charset.h"
#include "import/json_articles.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QStringList fields;
    qint64 line = 0;     // that it begins in, from 1
    bool isOpen = false; // its last quotation mark is never closed
};

class CsvReader
{
public:
    CsvReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }

    Row next()
    {
        Row row{.line = m_line};
        QString field;
        bool quoted = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            m_line += c == u'\n';
            if (quoted) {
                if (c != u'"')
                    field += c;
                else if (m_at < m_text.size() && m_text[m_at] == u'"')
                    field += m_text[m_at++];
                else
                    quoted = false;
            } else if (c == u'"' && field.isEmpty()) {
                quoted = true;
            } else if (c == m_separator) {
                row.fields.append(std::exchange(field, QString()));
            } else if (c == u'\n') {
                break;
            } else if (c != u'\r' || (m_at < m_text.size() && m_text[m_at] != u'\n')) {
                field += c;
            }
        }
        row.fields.append(field);
        row.isOpen = quoted;
        return row;
    }

private:
    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

QChar separatorOf(QStringView text)
{
    const QStringView header = text.first(std::max<qsizetype>(0, text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n')));
    constexpr std::array<char16_t, 4> separators{u',', u';', u'\t', u'|'};
    return *std::max_element(separators.begin(), separators.end(), [&](char16_t a, char16_t b) { return header.count(a) < header.count(b); });
}

// The field of a JSON article that a column stands for, whatever the case ("datepublished"); empty for others.
QString fieldNamed(const QString &column)
{
    static const QStringList fields{u"id"_s, u"text"_s, u"articleBody"_s, u"body"_s, u"content"_s, u"title"_s, u"headline"_s, u"url"_s, u"source"_s,
        u"publisher"_s, u"author"_s, u"language"_s, u"date"_s, u"published"_s, u"datePublished"_s};
    for (const QString &field : fields) {
        if (field.compare(column.trimmed(), Qt::CaseInsensitive) == 0)
            return field;
    }
    return {};
}

bool holdsText(const QString &field)
{
    return field == "text"_L1 || field == "articleBody"_L1 || field == "body"_L1 || field == "content"_L1;
}

} // namespace

bool importCsv(const QByteArray &bytes, const QString &path, const ImportSink &sink)
{
    const auto text = decodeText(bytes, path);
    if (!text) {
        sink.problem(text.error());
        return true;
    }
    CsvReader reader(*text, separatorOf(*text));
    QStringList fields;
    const Row header = reader.next();
    for (const QString &column : header.fields)
        fields.append(fieldNamed(column));
    if (std::none_of(fields.begin(), fields.end(), holdsText)) {
        sink.problem({path, u"no column of the table is called text, articleBody, body or content"_s});
        return true;
    }
    const QString name = QFileInfo(path).fileName();
    while (!reader.atEnd()) {
        const Row row = reader.next();
        if (row.fields.size() == 1 && row.fields[0].trimmed().isEmpty())
            continue;
        if (row.isOpen || row.fields.size() > fields.size()) {
            const QString reason = row.isOpen ? u"a quotation mark is never closed"_s : u"%1 columns, the header has %2"_s.arg(row.fields.size()).arg(fields.size());
            sink.problem({path, u"invalid row in line %1: %2"_s.arg(row.line).arg(reason), row.line});
            continue;
        }
        QJsonObject object;
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            if (!fields[i].isEmpty() && !row.fields[i].isEmpty())
                object.insert(fields[i], row.fields[i]);
        }
        auto article = articleFromJson(object, u"%1:%2"_s.arg(name).arg(row.line), path);
        if (!article)
            sink.problem(article.error());
        else if (!sink.article(std::move(*article)))
            return false;
    }
    return true;
}

} // namespace entente
