// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with a search: ticks in the overview, articles in the list, words in the source, and stepping from one to the next.
#include "app/window/main_window.h"

#include "app/window/timeline_pane.h"
#include "app/window/top_bar.h"
#include "views/articles/article_table.h"
#include "views/format/count_words.h"
#include "views/source/source_view.h"

#include <QLabel>

namespace entente {

void MainWindow::connectFind()
{
    Session &session = m_workspace.session;
    connect(m_topBar, &TopBar::findChanged, &session, &Session::search);
    connect(&session, &Session::found, this, &MainWindow::showFound);
}

void MainWindow::showFound(const std::shared_ptr<const FoundArticles> &found)
{
    const bool isNew = !m_found || m_found->text != found->text;
    const bool wasSearch = m_found && !m_found->text.isEmpty();
    m_found = found;
    if (isNew || !found->corpus) {
        m_articles->setFound(found);
        updateTabs();
    }
    m_source->text().setFoundWords(found->text);
    // Rows of another snapshot mean nothing: the answer for this one is under way.
    if (found->corpus == m_workspace.events.snapshot() || found->text.isEmpty())
        m_timeline->setHits(found->rows);
    if (isNew)
        m_foundStep = -1;
    if (found->text.isEmpty()) {
        if (wasSearch)
            m_note->clear();
        return;
    }
    QString note = tr("“%1”: %2").arg(found->text, countWords(qsizetype(found->all.size()), tr("1 article"), tr("%1 articles"), m_locale));
    if (found->corpus)
        note = tr("%1, %2").arg(note, countWords(qsizetype(found->rows.cardinality()), tr("1 event"), tr("%1 events"), m_locale));
    m_note->setText(note);
}

void MainWindow::stepFound(int by)
{
    if (!m_found || m_found->text.isEmpty())
        return m_topBar->focusFind();
    const auto count = qsizetype(m_found->best.size());
    if (count == 0)
        return;
    m_foundStep = m_foundStep < 0 ? (by > 0 ? 0 : count - 1) : (m_foundStep + by + count) % count;
    m_workspace.selection.select(m_found->best[size_t(m_foundStep)]);
}

} // namespace entente
