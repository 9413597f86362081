// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <vector>

namespace entente {

// A table of vocabulary: tab-separated UTF-8 with a header row; lines that start with # and blank lines are comments.
class Table
{
public:
    // Fails where a row has more cells than the header; a shorter row has empty cells at its end. `path` names the table in errors.
    static Result<Table> parse(QByteArrayView bytes, const QString &path);

    qsizetype rowCount() const { return qsizetype(m_rows.size()); }
    // -1 where the table has no column of that name.
    int column(QStringView name) const;
    // Empty where the column is -1.
    QStringView cell(qsizetype row, int column) const;
    QStringView cell(qsizetype row, QStringView columnName) const { return cell(row, column(columnName)); }
    // The row's line in the file, from 1, for errors.
    qint64 line(qsizetype row) const { return m_lines[size_t(row)]; }
    // The parts of a cell between '|'; none for an empty cell.
    std::vector<QStringView> list(qsizetype row, int column) const;

private:
    QString m_text; // owns what the views point into
    std::vector<QStringView> m_header;
    std::vector<std::vector<QStringView>> m_rows;
    std::vector<qint64> m_lines;
};

} // namespace entente
