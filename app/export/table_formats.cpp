// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/table_formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &cell)
{
    if (cell.isDouble())
        return QString::number(cell.toInteger());
    if (cell.isBool())
        return cell.toBool() ? u"true"_s : u"false"_s;
    if (!cell.isArray())
        return cell.toString();
    QStringList parts;
    const QJsonArray list = cell.toArray();
    for (const QJsonValue &each : list)
        parts << each.toString();
    return parts.join(u"; "_s);
}

QByteArray csvCell(const QJsonValue &cell)
{
    QString text = textOf(cell);
    if (!cell.isDouble() && !text.isEmpty() && u"=+-@\t\r\n"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
    return text.toUtf8();
}

QJsonObject objectOf(const DataTable &table, const std::vector<QJsonValue> &cells)
{
    QJsonObject object;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        object[table.columns[i]] = cells[size_t(i)];
    return object;
}

} // namespace

QByteArray toCsv(const DataTable &table)
{
    QByteArray bytes = table.columns.join(u',').toUtf8() + "\r\n";
    for (const auto &cells : table.rows) {
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                bytes += ',';
            bytes += csvCell(cells[i]);
        }
        bytes += "\r\n";
    }
    return bytes;
}

QByteArray toJson(const DataTable &table)
{
    QJsonArray list;
    for (const auto &cells : table.rows)
        list.append(objectOf(table, cells));
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

QByteArray toJsonLines(const DataTable &table)
{
    QByteArray bytes;
    for (const auto &cells : table.rows)
        bytes += QJsonDocument(objectOf(table, cells)).toJson(QJsonDocument::Compact) + '\n';
    return bytes;
}

QByteArray toHtml(const DataTable &table)
{
    QByteArray bytes = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + table.title.toHtmlEscaped().toUtf8()
        + "</title>\n<style>\nbody { font-family: sans-serif; }\ntable { border-collapse: collapse; }\n"
          "th, td { border: 1px solid #999; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }\n</style>\n</head>\n<body>\n<h1>"
        + table.title.toHtmlEscaped().toUtf8() + "</h1>\n<table>\n<thead><tr>";
    for (const QString &column : table.columns)
        bytes += "<th scope=\"col\">" + QString(column).replace(u'_', u' ').toHtmlEscaped().toUtf8() + "</th>";
    bytes += "</tr></thead>\n<tbody>\n";
    for (const auto &cells : table.rows) {
        bytes += "<tr>";
        for (const QJsonValue &cell : cells)
            bytes += "<td>" + textOf(cell).toHtmlEscaped().toUtf8() + "</td>";
        bytes += "</tr>\n";
    }
    return bytes + "</tbody>\n</table>\n</body>\n</html>\n";
}

} // namespace entente
