// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf/pdf_lines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr double edge = 0.11; // of the page's height

enum class Edge { None, Top, Bottom };

Edge edgeOf(const PdfLine &line, QSizeF page)
{
    const double middle = line.box.center().y() / page.height();
    return middle < edge ? Edge::Top : middle > 1 - edge ? Edge::Bottom : Edge::None;
}

QString withoutNumbers(const QString &text)
{
    static const QRegularExpression number(uR"(\d+|\b[ivxlc]+\b)"_s);
    return text.toLower().replace(number, u"#"_s).simplified();
}

// "7", "- 7 -", "Page 7 of 12", "Seite 7", "7/12"
bool isPageNumber(const QString &text)
{
    static const QRegularExpression form(
        uR"(^[-–—|•\s]*(?:(?:page|seite|p\.|s\.|página|pagina|str\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|di|sur)\s*\d{1,4})?[-–—|•\s]*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

} // namespace

void dropRunningLines(std::vector<PdfPage> &pages)
{
    QHash<QString, std::set<size_t>> pagesOf;
    const auto key = [](const PdfLine &line, QSizeF size) {
        return (edgeOf(line, size) == Edge::Top ? u"t "_s : u"b "_s) + withoutNumbers(line.text);
    };
    for (size_t i = 0; i < pages.size(); ++i) {
        for (const PdfLine &line : pages[i].lines) {
            if (edgeOf(line, pages[i].size) != Edge::None)
                pagesOf[key(line, pages[i].size)].insert(i);
        }
    }
    // Left and right pages often have heads of their own.
    const size_t enough = std::max<size_t>(2, pages.size() * 3 / 10);
    for (PdfPage &page : pages) {
        std::erase_if(page.lines, [&](const PdfLine &line) {
            return edgeOf(line, page.size) != Edge::None && (isPageNumber(line.text) || pagesOf.value(key(line, page.size)).size() >= enough);
        });
    }
}

} // namespace entente
