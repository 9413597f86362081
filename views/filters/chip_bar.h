// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QWidget>

class QHBoxLayout;

namespace entente {

// The active filters as chips; a click removes one.
class ChipBar : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive the bar.
    ChipBar(ShownEvents &events, FilterState &filter, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

private:
    void refresh();

    ShownEvents &m_events;
    FilterState &m_filter;
    Theme m_theme;
    QLocale m_locale;
    QHBoxLayout *m_layout;
};

} // namespace entente
