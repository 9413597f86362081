// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QWidget>

class QLabel;
class QFormLayout;

namespace entente {

// The selected event: when, who, what, where, status, the claims where sources differ, and every place that tells of it.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    // `events` and `selection` must outlive the inspector.
    Inspector(ShownEvents &events, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QString who(const EventDetails &details) const;
    QString evidenceList(const EventDetails &details, int current) const;
    QString outcome(const EventDetails &details) const;
    void followOutcome(EventId plan);

    ShownEvents &m_events;
    Selection &m_selection;
    Theme m_theme;
    QLocale m_locale;
    QLabel *m_title;
    QLabel *m_body;
};

} // namespace entente
