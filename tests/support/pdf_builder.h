// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace entente {

// Writes small PDFs for tests: lines of Helvetica at places of one's own. Points from the top left corner of an A4 page.
class PdfBuilder
{
public:
    PdfBuilder &page()
    {
        m_pages.append(QByteArray());
        return *this;
    }

    // Latin-1 text without brackets and backslashes.
    PdfBuilder &line(double x, double y, const QByteArray &text, double size = 10)
    {
        m_pages.last() += "BT /F1 " + QByteArray::number(size) + " Tf " + QByteArray::number(x) + ' ' + QByteArray::number(842 - y) + " Td (" + text + ") Tj ET\n";
        return *this;
    }

    // Lines below each other, 12 points apart.
    PdfBuilder &lines(double x, double y, const QList<QByteArray> &texts)
    {
        for (const QByteArray &text : texts) {
            line(x, y, text);
            y += 12;
        }
        return *this;
    }

    PdfBuilder &info(const QByteArray &key, const QByteArray &value)
    {
        m_info += '/' + key + " (" + value + ") ";
        return *this;
    }

    QByteArray bytes() const
    {
        QList<QByteArray> objects;
        QByteArray kids;
        for (qsizetype i = 0; i < m_pages.size(); ++i)
            kids += QByteArray::number(5 + 2 * i) + " 0 R ";
        objects.append("<< /Type /Catalog /Pages 2 0 R >>");
        objects.append("<< /Type /Pages /Count " + QByteArray::number(m_pages.size()) + " /Kids [" + kids + "] >>");
        objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        objects.append("<< " + m_info + ">>");
        for (const QByteArray &content : m_pages) {
            objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                + QByteArray::number(objects.size() + 2) + " 0 R >>");
            objects.append("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "endstream");
        }
        QByteArray file = "%PDF-1.4\n";
        QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
        for (qsizetype i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
            file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const QByteArray start = QByteArray::number(file.size());
        return file + table + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R /Info 4 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    }

private:
    QList<QByteArray> m_pages;
    QByteArray m_info;
};

} // namespace entente
