// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QListWidget>
#include <QLocale>

namespace entente {

// The articles without a day of publication, with the reason and the estimate where there is one. Dragging one onto the timeline's axis, or
// Set date…, dates it.
class UndatedTray : public QListWidget
{
    Q_OBJECT
public:
    // `events` and `selection` must outlive the tray.
    UndatedTray(ShownEvents &events, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // How many articles wait for a date.
    int count() const { return QListWidget::count(); }

signals:
    void setDateRequested(entente::ArticleId article);
    void countChanged(int count);

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    static ArticleId articleOf(const QListWidgetItem *item);

    ShownEvents &m_events;
    Selection &m_selection;
    QLocale m_locale;
};

} // namespace entente
