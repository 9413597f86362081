// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf/pdf_lines.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr double sizeTolerance = 0.15; // of the font's size
constexpr double looseLeading = 1.35;  // of the usual distance of lines
constexpr size_t mostLinesCompared = 3000; // no page that is read has more; the time grows with the square

bool overlapSideways(const QRectF &a, const QRectF &b)
{
    return std::min(a.right(), b.right()) - std::max(a.left(), b.left()) > 0.4 * std::min(a.width(), b.width());
}

bool endsSentence(const QString &text)
{
    static const QRegularExpression end(uR"([.!?…:]["”’»“)\]]*$)"_s);
    return end.match(text).hasMatch();
}

bool beginsItem(const QString &text)
{
    static const QRegularExpression item(uR"(^(?:[•▪●◦‣·]|[-–—]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s))"_s);
    return item.match(text).hasMatch();
}

bool sameSize(const PdfLine &a, const PdfLine &b)
{
    return std::abs(a.size() - b.size()) <= sizeTolerance * std::max(a.size(), b.size());
}

class TextBuilder
{
public:
    explicit TextBuilder(const std::vector<PdfPage> &pages) : m_pages(pages), m_leading(usualLeading()), m_words(words()) {}

    QString run()
    {
        const PdfLine *before = nullptr;
        const PdfPage *pageBefore = nullptr;
        for (const PdfPage &page : m_pages) {
            for (const PdfLine &line : page.lines) {
                if (!before)
                    m_text = line.text;
                else if (pageBefore == &page ? partsHere(page, *before, line) : partsAcross(*pageBefore, *before, page, line))
                    m_text += u"\n\n"_s + line.text;
                else
                    join(line.text);
                before = &line;
                pageBefore = &page;
            }
        }
        return m_text;
    }

private:
    // Distance of lines in sizes of the font: the median.
    double usualLeading() const
    {
        std::vector<double> all;
        for (const PdfPage &page : m_pages) {
            for (size_t i = 1; i < page.lines.size(); ++i) {
                const PdfLine &a = page.lines[i - 1];
                const PdfLine &b = page.lines[i];
                if (b.box.top() > a.box.top() && overlapSideways(a.box, b.box) && sameSize(a, b) && a.size() > 0)
                    all.push_back((b.box.top() - a.box.top()) / a.size());
            }
        }
        if (all.empty())
            return 1.2;
        const auto middle = all.begin() + qsizetype(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end());
        return std::min(*middle, 2.5);
    }

    // All words of the document, in lower case, but those at a line's end.
    QSet<QString> words() const
    {
        QSet<QString> all;
        for (const PdfPage &page : m_pages) {
            for (const PdfLine &line : page.lines) {
                QStringList tokens = line.text.toLower().split(u' ', Qt::SkipEmptyParts);
                if (!tokens.isEmpty() && tokens.back().endsWith(u'-'))
                    tokens.removeLast();
                for (const QString &token : tokens)
                    all.insert(bare(token));
            }
        }
        return all;
    }

    static QString bare(const QString &token)
    {
        static const QRegularExpression edges(uR"(^[^\p{L}\d]+|[^\p{L}\d]+$)"_s);
        return QString(token).remove(edges);
    }

    // The column that a line stands in: all lines of the page above and below it.
    static std::pair<double, double> columnOf(const PdfPage &page, const PdfLine &line)
    {
        double left = line.box.left();
        double right = line.box.right();
        if (page.lines.size() > mostLinesCompared)
            return {left, right};
        for (const PdfLine &other : page.lines) {
            if (sameSize(line, other) && overlapSideways(line.box, other.box)) {
                left = std::min(left, other.box.left());
                right = std::max(right, other.box.right());
            }
        }
        return {left, right};
    }

    static bool isIndented(const PdfPage &page, const PdfLine &line)
    {
        return line.box.left() > columnOf(page, line).first + 0.8 * line.size();
    }

    static bool isShort(const PdfPage &page, const PdfLine &line)
    {
        const auto [left, right] = columnOf(page, line);
        return line.box.right() < right - std::max(0.12 * (right - left), 2 * line.size());
    }

    bool partsHere(const PdfPage &page, const PdfLine &a, const PdfLine &b) const
    {
        static const QRegularExpression mark(uR"(^(?:[•▪●◦‣·–-]|\(?\w{1,2}[.)])$)"_s);
        if (mark.match(a.text).hasMatch() && std::abs(a.box.center().y() - b.box.center().y()) < b.size())
            return false; // a list's mark, set apart from its item
        if (!sameSize(a, b) || beginsItem(b.text))
            return true;
        if (b.box.top() < a.box.top() - a.size() || !overlapSideways(a.box, b.box))
            return partsAcross(page, a, page, b);
        if (b.box.top() - a.box.top() > looseLeading * m_leading * a.size())
            return true;
        if (isIndented(page, b) && (!isIndented(page, a) || std::abs(a.box.left() - b.box.left()) > a.size()))
            return !beginsItem(a.text);
        return isShort(page, a) && endsSentence(a.text);
    }

    // From one column or page to the next a paragraph goes on unless its sentence is at an end.
    bool partsAcross(const PdfPage &pageA, const PdfLine &a, const PdfPage &pageB, const PdfLine &b) const
    {
        if (!sameSize(a, b) || beginsItem(b.text))
            return true;
        if (a.text.endsWith(u'-') || (!b.text.isEmpty() && b.text.front().isLower()))
            return false;
        return endsSentence(a.text) || isIndented(pageB, b) || isShort(pageA, a);
    }

    void join(const QString &next)
    {
        if (m_text.endsWith(QChar(0x00AD))) {
            m_text.chop(1);
            m_text += next;
            return;
        }
        const bool parted = m_text.size() > 1 && m_text.endsWith(u'-') && m_text[m_text.size() - 2].isLetter();
        if (!parted) {
            m_text += (m_text.endsWith(u'—') || m_text.endsWith(u'–') ? u""_s : u" "_s) + next;
            return;
        }
        // "nego-|tiations" is one word; "Franco-|German" and what the document also writes with a hyphen keep theirs.
        const QString first = bare(m_text.sliced(m_text.lastIndexOf(QRegularExpression(u"\\s"_s)) + 1).toLower());
        const QString second = bare(next.section(u' ', 0, 0).toLower());
        const bool keeps = !next.isEmpty() && (!next.front().isLower() || (m_words.contains(first + u'-' + second) && !m_words.contains(first + second)));
        if (!keeps)
            m_text.chop(1);
        m_text += next;
    }

    const std::vector<PdfPage> &m_pages;
    double m_leading;
    QSet<QString> m_words;
    QString m_text;
};

} // namespace

QString pdfText(const std::vector<PdfPage> &pages)
{
    return TextBuilder(pages).run();
}

QString largestWords(const std::vector<PdfPage> &pages)
{
    if (pages.empty() || pages.front().lines.empty())
        return {};
    std::vector<double> sizes;
    for (const PdfPage &page : pages) {
        for (const PdfLine &line : page.lines)
            sizes.push_back(line.size());
    }
    const auto middle = sizes.begin() + qsizetype(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    const PdfPage &first = pages.front();
    const PdfLine *largest = nullptr;
    const auto isUpper = [&](const PdfLine &line) { return line.box.center().y() < 0.6 * first.size.height(); };
    for (const PdfLine &line : first.lines) {
        if (isUpper(line) && line.text.size() > 3 && (!largest || line.size() > 1.05 * largest->size()))
            largest = &line;
    }
    if (!largest || largest->size() < 1.2 * *middle)
        return {};
    QStringList words;
    for (const PdfLine *line = largest; line <= &first.lines.back() && std::abs(line->size() - largest->size()) < 0.08 * largest->size(); ++line)
        words.append(line->text);
    const QString title = words.join(u' ').simplified();
    return title.size() >= 8 && title.size() <= 250 ? title : QString();
}

} // namespace entente
