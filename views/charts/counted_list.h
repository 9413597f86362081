// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace entente {

class CountedQuotes;
class EventTableModel;
class FlatTable;

// What a bar of a chart counts, beside the chart: its events or its quotes, one a row. Choosing a row selects it everywhere.
class CountedList : public QWidget
{
    Q_OBJECT
public:
    // The first two must outlive the list.
    CountedList(ShownEvents &events, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // Rows of the present snapshot. `title` says what they have in common.
    void showEvents(const QString &title, const RowSet &rows);
    // Indices into Corpus::quotes().
    void showQuotes(const QString &title, std::vector<quint32> quotes);

signals:
    void closed();

private:
    void open(const QString &title, int page);

    ShownEvents &m_events;
    Theme m_theme;
    QLocale m_locale;
    QLabel *m_title;
    QToolButton *m_close;
    QStackedLayout *m_pages;
    EventTableModel *m_eventModel;
    FlatTable *m_table;
    CountedQuotes *m_quotes;
};

} // namespace entente
