// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/source/source_text.h"

#include "views/source/found_words.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// QTextDocument joins CR LF into one block end, which would shift every span behind it: the CR becomes a character without width instead.
QString oneToOne(const QString &text)
{
    QString shown = text;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown[i] == u'\r')
            shown[i] = i + 1 < shown.size() && shown[i + 1] == u'\n' ? QChar(0x200B) : QChar(u'\n');
        else if (shown[i] == u'\0' || (shown[i] < u' ' && shown[i] != u'\n' && shown[i] != u'\t'))
            shown[i] = u' ';
    }
    return shown;
}

// A quiet hue a speaker; neighbours in number lie far apart on the colour wheel (golden angle).
QColor speakerTint(int tint, const Theme &theme)
{
    const QColor hue = tint < 0 ? theme.secondary : QColor::fromHslF(std::fmod(0.58F + 0.381966F * float(tint), 1.0F), 0.6F, 0.5F);
    return mixed(theme.pane, hue, theme.isDark ? 0.22 : 0.13);
}

} // namespace

SourceText::SourceText(const Theme &theme, QWidget *parent) : QTextEdit(parent), m_theme(theme)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(18);
    setAccessibleName(tr("Article text"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SourceText::highlightVisible);
}

void SourceText::setTheme(const Theme &theme)
{
    m_theme = theme;
    highlightVisible();
}

void SourceText::showArticle(const QString &text, std::vector<SourceMark> marks)
{
    if (!text.isEmpty() && text == m_text) {
        m_marks = std::move(marks);
        highlightVisible();
        return;
    }
    m_text = text;
    m_marks.clear();
    m_evidence = {};
    setPlainText(oneToOne(text));
    setLineHeight();
    m_marks = std::move(marks);
    verticalScrollBar()->setValue(0);
    highlightVisible();
}

void SourceText::setLineHeight()
{
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(145, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(4);
    all.mergeBlockFormat(format);
    // Blank lines between paragraphs are only a gap.
    QTextBlockFormat gap;
    gap.setLineHeight(5, QTextBlockFormat::FixedHeight);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.length() <= 2 && block.text().trimmed().isEmpty())
            QTextCursor(block).mergeBlockFormat(gap);
    }
}

void SourceText::setEvidence(TextSpan span)
{
    m_evidence = span;
    highlightVisible();
    // The header above has just been filled and takes its height after this: what is in sight is only known then.
    QTimer::singleShot(0, this, &SourceText::scrollToEvidence);
}

void SourceText::setFoundWords(const QString &words)
{
    if (m_found == words)
        return;
    m_found = words;
    highlightVisible();
}

void SourceText::showFirstFound()
{
    const std::vector<TextSpan> found = foundWords(m_text, m_found);
    if (!found.empty())
        QTimer::singleShot(0, this, [this, first = found.front()] { scrollTo(first); });
}

void SourceText::scrollToEvidence()
{
    scrollTo(m_evidence);
}

void SourceText::scrollTo(TextSpan span)
{
    if (span.isEmpty())
        return;
    QTextCursor cursor(document());
    const int last = document()->characterCount() - 1;
    const auto rectAt = [&](qsizetype position) {
        cursor.setPosition(std::min<int>(int(position), last));
        return cursorRect(cursor);
    };
    const QRect begin = rectAt(span.begin);
    const QRect end = rectAt(span.end);
    const bool inSight = begin.top() >= 0 && end.bottom() <= viewport()->height();
    if (!inSight)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + begin.top() - viewport()->height() / 3);
    highlightVisible();
}

QTextCharFormat SourceText::formatOf(const SourceMark &mark) const
{
    QTextCharFormat format;
    switch (mark.kind) {
    case SourceMarkKind::Furniture: format.setForeground(m_theme.secondary); break;
    case SourceMarkKind::Quote: format.setBackground(speakerTint(mark.tint, m_theme)); break;
    case SourceMarkKind::Person:
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(m_theme.of(QuadClass::VerbalCooperation));
        break;
    case SourceMarkKind::Country:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(m_theme.secondary);
        break;
    case SourceMarkKind::Organization:
    case SourceMarkKind::Place:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(m_theme.secondary);
        break;
    case SourceMarkKind::Event: break;
    }
    return format;
}

void SourceText::highlightVisible()
{
    const qsizetype first = cursorForPosition({0, 0}).position();
    const qsizetype last = cursorForPosition({viewport()->width(), viewport()->height()}).position() + 200;
    QList<ExtraSelection> selections;
    const int documentEnd = document()->characterCount() - 1;
    const auto add = [&](TextSpan span, const QTextCharFormat &format) {
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::clamp<int>(int(span.begin), 0, documentEnd));
        selection.cursor.setPosition(std::clamp<int>(int(span.end), 0, documentEnd), QTextCursor::KeepAnchor);
        selection.format = format;
        selections.append(selection);
    };
    const auto addKind = [&](auto wanted) {
        for (const SourceMark &mark : m_marks) {
            if (mark.span.begin > last)
                break;
            if (mark.span.end >= first && wanted(mark.kind) && mark.kind != SourceMarkKind::Event)
                add(mark.span, formatOf(mark));
        }
    };
    addKind([](SourceMarkKind kind) { return kind == SourceMarkKind::Furniture || kind == SourceMarkKind::Quote; });
    if (!m_evidence.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(m_theme.evidence);
        add(m_evidence, format);
    }
    addKind([](SourceMarkKind kind) { return kind > SourceMarkKind::Quote; });
    if (!m_found.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(m_theme.selectionFill);
        format.setForeground(m_theme.selection);
        format.setFontWeight(QFont::Bold);
        const qsizetype begin = std::clamp<qsizetype>(first, 0, m_text.size());
        const qsizetype end = std::clamp(last, begin, m_text.size());
        for (const TextSpan span : foundWords(QStringView(m_text).sliced(begin, end - begin), m_found))
            add({begin + span.begin, begin + span.end}, format);
    }
    setExtraSelections(selections);
}

std::vector<SourceMark> SourceText::marksUnder(QPoint point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    // cursorForPosition rounds to the nearest gap: beyond the end of a line nothing is under the pointer.
    const QRect caret = cursorRect(cursor);
    if (std::abs(caret.center().x() - point.x()) > 2 * fontMetrics().averageCharWidth() || !caret.adjusted(0, -3, 0, 3).contains(caret.center().x(), point.y()))
        return {};
    const qsizetype position = caret.center().x() > point.x() ? cursor.position() - 1 : cursor.position();
    return marksAt(m_marks, position);
}

void SourceText::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QTextEdit::mousePressEvent(event);
}

void SourceText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const bool click = event->button() == Qt::LeftButton && (point - m_pressed).manhattanLength() < 4 && !textCursor().hasSelection();
    if (!click)
        return;
    const auto marks = marksUnder(point);
    // Events and quotes before names: a name inside a sentence that tells an event is there to be read, the event to be opened.
    for (const bool names : {false, true}) {
        for (const SourceMark &mark : marks) {
            const bool isName = mark.kind > SourceMarkKind::Quote && mark.kind < SourceMarkKind::Event;
            if (mark.kind != SourceMarkKind::Furniture && isName == names) {
                emit markClicked(mark);
                return;
            }
        }
    }
}

void SourceText::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const auto marks = marksUnder(event->position().toPoint());
    const bool clickable = std::any_of(marks.begin(), marks.end(), [](const SourceMark &mark) { return mark.kind != SourceMarkKind::Furniture; });
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void SourceText::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(marksUnder(event->pos()), event->globalPos());
}

void SourceText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    highlightVisible();
}

} // namespace entente
