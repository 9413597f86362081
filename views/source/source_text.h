// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/source/source_marks.h"
#include "views/theme/theme.h"

#include <QTextEdit>

namespace entente {

// The text of one article, read-only, with its marks painted over it. Only the marks that can be seen are formatted, so that the longest
// article scrolls like the shortest. Positions in the document are positions in Article::text.
class SourceText : public QTextEdit
{
    Q_OBJECT
public:
    explicit SourceText(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // The same text again only changes its marks: the reader's place and the evidence stay.
    void showArticle(const QString &text, std::vector<SourceMark> marks);
    // Highlighted and scrolled to; an empty span highlights nothing.
    void setEvidence(TextSpan span);
    TextSpan evidence() const { return m_evidence; }
    // The words of a search, marked wherever they stand; empty marks none.
    void setFoundWords(const QString &words);
    // Scrolls to the first of them, where the article has any.
    void showFirstFound();
    // The marks under a point of the viewport, innermost first.
    std::vector<SourceMark> marksUnder(QPoint point) const;

signals:
    void markClicked(const entente::SourceMark &mark);
    // Right click: the marks there, for a menu.
    void menuRequested(const std::vector<entente::SourceMark> &marks, QPoint globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void highlightVisible();
    void scrollToEvidence();
    void scrollTo(TextSpan span);
    QTextCharFormat formatOf(const SourceMark &mark) const;
    void setLineHeight();

    Theme m_theme;
    QString m_text; // as the article has it
    QString m_found;
    std::vector<SourceMark> m_marks;
    TextSpan m_evidence;
    QPoint m_pressed;
};

} // namespace entente
