// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/facet.h"
#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/shown_events.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace entente {

class FacetDelegate;
class FacetModel;

// One facet: heading with the number of values, find box, values with counts. Click, Space or Enter toggles a value.
class FacetSection : public QWidget
{
    Q_OBJECT
public:
    // `events` and `filter` must outlive the section.
    FacetSection(FacetKind kind, const QString &title, ShownEvents &events, FilterState &filter, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void refresh();
    bool isCollapsed() const;
    void setCollapsed(bool collapsed);

private:
    void fitHeight();
    void toggle(const QModelIndex &index);

    ShownEvents &m_events;
    FilterState &m_filter;
    QString m_title;
    FacetModel *m_model;
    FacetDelegate *m_delegate;
    QPushButton *m_heading;
    QLineEdit *m_find;
    QListView *m_list;
    bool m_collapsed = false;
    bool m_isStale = false; // the model shows an older filter
};

} // namespace entente
