// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "small_workspace.h"
#include "views/source/source_view.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace entente {

// The source pane over the small corpus, and what a test asks of it.
struct Reading {
    SmallWorkspace work;
    SourceView view{work.events, work.selection, work.small, Theme::light(), work.locale};

    explicit Reading(QSize size = {600, 700})
    {
        view.resize(size);
        view.show();
    }

    SourceText &text() { return view.text(); }
    // What stands on the evidence's ground.
    std::vector<TextSpan> highlighted()
    {
        std::vector<TextSpan> spans;
        for (const QTextEdit::ExtraSelection &selection : text().extraSelections()) {
            if (selection.format.background().color() == Theme::light().evidence && selection.format.hasProperty(QTextFormat::BackgroundBrush))
                spans.push_back({selection.cursor.selectionStart(), selection.cursor.selectionEnd()});
        }
        return spans;
    }
    QPoint pointAt(qsizetype position)
    {
        QTextCursor cursor(text().document());
        cursor.setPosition(int(position));
        const QRect rect = text().cursorRect(cursor);
        return {rect.center().x() + 2, rect.center().y()};
    }
    void click(qsizetype position) { QTest::mouseClick(text().viewport(), Qt::LeftButton, {}, pointAt(position)); }
    qsizetype find(QStringView words) { return work.small.text(*view.article()).indexOf(words); }

    QString header() const
    {
        QStringList words;
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words.join(u'\n');
    }
    QPushButton &setDate() const { return *view.findChild<QPushButton *>(); }
    QToolButton &arrow(Qt::ArrowType type) const
    {
        for (QToolButton *button : view.findChildren<QToolButton *>()) {
            if (button->arrowType() == type)
                return *button;
        }
        qFatal("no such arrow");
    }
};

} // namespace entente
