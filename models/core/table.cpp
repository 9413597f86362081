// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

std::vector<QStringView> split(QStringView text, QChar separator)
{
    std::vector<QStringView> parts;
    for (QStringView part : text.split(separator))
        parts.push_back(part.trimmed());
    return parts;
}

} // namespace

Result<Table> Table::parse(QByteArrayView bytes, const QString &path)
{
    Table table;
    table.m_text = QString::fromUtf8(bytes);
    qint64 lineNumber = 0;
    for (QStringView line : QStringView(table.m_text).split(u'\n')) {
        ++lineNumber;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.startsWith(u'#') || line.trimmed().isEmpty())
            continue;
        auto cells = split(line, u'\t');
        if (table.m_header.empty()) {
            table.m_header = std::move(cells);
            continue;
        }
        if (cells.size() > table.m_header.size())
            return Error{path, u"line %1 has %2 cells, the header %3"_s.arg(lineNumber).arg(cells.size()).arg(table.m_header.size()), lineNumber};
        table.m_rows.push_back(std::move(cells));
        table.m_lines.push_back(lineNumber);
    }
    return table;
}

int Table::column(QStringView name) const
{
    const auto it = std::find(m_header.begin(), m_header.end(), name);
    return it == m_header.end() ? -1 : int(std::distance(m_header.begin(), it));
}

QStringView Table::cell(qsizetype row, int column) const
{
    const auto &cells = m_rows[size_t(row)];
    return column >= 0 && size_t(column) < cells.size() ? cells[size_t(column)] : QStringView();
}

std::vector<QStringView> Table::list(qsizetype row, int column) const
{
    const QStringView text = cell(row, column);
    if (text.isEmpty())
        return {};
    auto parts = split(text, u'|');
    std::erase_if(parts, [](QStringView part) { return part.isEmpty(); });
    return parts;
}

} // namespace entente
