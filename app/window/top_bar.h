// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace entente {

class ChipBar;

// What lanes can be made of, in the order in which it is offered.
std::vector<std::pair<FacetKind, QString>> laneChoices();

// Above the panes: find box, the active filters as chips, what the axis shows, what lanes are made of, export. What is typed is looked for as it
// is typed; Enter makes a filter of it, Escape ends the search.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    // `events` and `filter` must outlive the bar.
    TopBar(ShownEvents &events, FilterState &filter, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void focusFind();
    void setAxis(TimeAxis axis);
    void setLanes(FacetKind kind);

signals:
    void axisChosen(entente::TimeAxis axis);
    void lanesChosen(entente::FacetKind kind);
    void exportRequested();
    void findChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void filter();
    void endFind();

    FilterState &m_filter;
    Theme m_theme;
    QLineEdit *m_find;
    ChipBar *m_chips;
    QToolButton *m_happened;
    QToolButton *m_published;
    QComboBox *m_lanes;
    QToolButton *m_export;
    QTimer m_typing;
    QString m_found;    // what was looked for last
    QString m_filtered; // the filter's words
};

} // namespace entente
