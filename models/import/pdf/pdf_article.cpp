// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf/pdf_article.h"

#include "import/html/visible_date.h"
#include "import/importer.h"
#include "import/pdf/pdf_lines.h"
#include "import/plain_text.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <poppler-qt6.h>

#include <mutex>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// How much of the first page may state when it was written.
constexpr size_t headLines = 30;
constexpr qsizetype longestDateLine = 90;

QString plain(QString text)
{
    // Ligatures are how a word is set, not how it is spelt.
    static const std::pair<char16_t, const char16_t *> ligatures[] = {
        {0xFB00, u"ff"}, {0xFB01, u"fi"}, {0xFB02, u"fl"}, {0xFB03, u"ffi"}, {0xFB04, u"ffl"}, {0xFB05, u"st"}, {0xFB06, u"st"}};
    for (const auto &[ligature, letters] : ligatures)
        text.replace(QChar(ligature), QString::fromUtf16(letters));
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c == QChar(0xFFFD) || c == QChar(0x200B); });
    return text;
}

// Poppler gives the words column by column, those of a line chained.
PdfPage linesOf(const Poppler::Page &page)
{
    PdfPage result{page.pageSizeF(), {}};
    const std::vector<std::unique_ptr<Poppler::TextBox>> boxes = page.textList();
    PdfLine line;
    const auto flush = [&] {
        line.text = line.text.simplified();
        if (!line.text.isEmpty() && line.box.height() > 0)
            result.lines.push_back(std::move(line));
        line = {};
    };
    for (const auto &box : boxes) {
        line.text += plain(box->text());
        line.box = line.box.isNull() ? box->boundingBox() : line.box.united(box->boundingBox());
        if (!box->nextWord())
            flush();
        else if (box->hasSpaceAfter())
            line.text += u' ';
    }
    flush();
    return result;
}

// Programs fill in what they like.
bool isTitle(const QString &text)
{
    static const QRegularExpression filler(
        uR"(^(?:microsoft (?:word|powerpoint)|untitled|unbenannt|document\s?\d*$|layout\s?\d|slide\s?\d)|\.(?:docx?|pdf|indd|qxd|qxp|tex|odt|rtf|pptx?|xlsx?|ps|eps)$|^[\d\W_]*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() >= 5 && text.size() <= 300 && !filler.match(text).hasMatch();
}

QString titleOf(const QString &stated, const std::vector<PdfPage> &pages)
{
    QString page;
    if (!pages.empty()) {
        for (const PdfLine &line : pages.front().lines)
            page += line.text + u' ';
    }
    const bool good = isTitle(stated);
    if (good && page.contains(stated, Qt::CaseInsensitive))
        return stated;
    const QString shown = largestWords(pages);
    return !shown.isEmpty() ? shown : good ? stated : QString();
}

PublicationDate dateOf(const Poppler::Document &document, const std::vector<PdfPage> &pages)
{
    for (size_t i = 0; !pages.empty() && i < std::min(pages.front().lines.size(), headLines); ++i) {
        const QString &text = pages.front().lines[i].text;
        const auto day = text.size() <= longestDateLine ? firstVisibleDate(text, SlashOrder::Unknown) : std::nullopt;
        if (day)
            return PublicationDate::stated(*day, u"stated on the first page (“%1”)"_s.arg(text));
    }
    const QDate made = document.date(u"CreationDate"_s).date();
    if (!made.isValid() || made < QDate(1990, 1, 1) || made > latestCredibleDay)
        return {};
    PublicationDate date;
    date.kind = PublicationKind::Estimated;
    date.earliest = made;
    date.latest = made;
    date.reasons = {u"the PDF was made on that day; it states no other"_s};
    return date;
}

} // namespace

Result<Article> readPdf(const QByteArray &bytes, const QString &path)
{
    // Poppler would tell of every flaw on the standard error.
    static std::once_flag silenced;
    std::call_once(silenced, [] { Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); });

    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return Error{path, u"the PDF is damaged or cut off"_s};
    if (document->isLocked())
        return Error{path, u"the PDF is encrypted; it cannot be read without its password"_s};
    const int count = document->numPages();
    if (count > mostPdfPages)
        return Error{path, u"too long for one article: %1 pages, the limit is %2"_s.arg(count).arg(mostPdfPages)};
    std::vector<PdfPage> pages;
    for (int i = 0; i < count; ++i) {
        if (const std::unique_ptr<Poppler::Page> page = document->page(i))
            pages.push_back(linesOf(*page));
    }
    Article article;
    article.title = titleOf(document->info(u"Title"_s).simplified(), pages); // it may be a running head as well
    dropRunningLines(pages);

    article.key = QFileInfo(path).fileName();
    article.path = path;
    article.text = pdfText(pages);
    if (QStringView(article.text).trimmed().isEmpty())
        return Error{path, count > 0 ? u"the PDF has no text: its pages are pictures (a scan)"_s : u"the PDF is damaged: it has no pages"_s};
    if (article.text.size() > largestArticle)
        return Error{path, u"too much text for one article"_s};
    const QString author = document->info(u"Author"_s).simplified();
    if (author.contains(u' ') && author.size() < 100)
        article.author = author; // one word alone is the name of an account
    article.published = dateOf(*document, pages);
    if (!bytes.last(std::min(bytes.size(), qsizetype(2048))).contains("%%EOF"))
        article.warnings.append(u"the PDF is cut off: text may be missing"_s);
    completeFromHeader(article);
    return article;
}

bool looksLikePdf(const QByteArray &bytes)
{
    return bytes.first(std::min(bytes.size(), qsizetype(1024))).trimmed().startsWith("%PDF-");
}

} // namespace entente
