// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/source/source_text.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QAction;
class QToolButton;

namespace entente {

// The article of whatever is selected: headline, outlet, date and how it is known, the text with its marks, scrolled to the evidence.
class SourceView : public QWidget
{
    Q_OBJECT
public:
    // All three must outlive the view.
    SourceView(ShownEvents &events, Selection &selection, const ArticleReader &reader, const Theme &theme, const QLocale &locale,
        QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    std::optional<ArticleId> article() const { return m_article; }
    SourceText &text() { return *m_text; }
    // While it is off, the pane keeps the article that it shows, whatever is selected elsewhere.
    QAction *followAction() { return m_follow; }

signals:
    void setDateRequested(entente::ArticleId article);
    void filterRequested(entente::EntityId entity);

private:
    void pull();
    void follow();
    template<typename Select>
    void selectHere(Select select);
    void open(ArticleId article);
    void highlight(TextSpan span);
    void showHeader(const ArticleInfo &info);
    void step(int by);
    void clicked(const SourceMark &mark);
    void showMenu(const std::vector<SourceMark> &marks, QPoint position);
    QString describe(const SourceMark &mark) const;

    ShownEvents &m_events;
    Selection &m_selection;
    const ArticleReader &m_reader;
    QLocale m_locale;
    std::optional<ArticleId> m_article;
    bool m_isOwn = false;      // the selection is being changed from here
    bool m_refreshing = false; // a new snapshot of what is shown already
    QLabel *m_title;
    QLabel *m_meta;
    QLabel *m_warning;
    QPushButton *m_setDate;
    QWidget *m_steps;
    QLabel *m_stepText;
    QToolButton *m_previous;
    QToolButton *m_next;
    SourceText *m_text;
    QAction *m_follow;
};

} // namespace entente
