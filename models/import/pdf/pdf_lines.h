// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace entente {

// A line of a column as it is set on the page. Points (1/72 inch) from the top left corner.
struct PdfLine {
    QString text;
    QRectF box;

    double size() const { return box.height(); } // close to the font's
};

struct PdfPage {
    QSizeF size;
    std::vector<PdfLine> lines; // in reading order: column by column
};

// The page without running heads, feet and page numbers: what stands at the edge and comes again on other pages but for its digits.
void dropRunningLines(std::vector<PdfPage> &pages);

// The text of the pages: lines joined to paragraphs, words parted at a line's end joined, a blank line between paragraphs.
QString pdfText(const std::vector<PdfPage> &pages);

// What is set largest on the upper part of the first page, where that is larger than the text; else empty.
QString largestWords(const std::vector<PdfPage> &pages);

} // namespace entente
