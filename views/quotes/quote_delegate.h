// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QLocale>
#include <QStyledItemDelegate>

namespace entente {

// One quote a row: a bar in the colour of its event, speaker and role, the words (wrapped), outlet, day.
class QuoteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    QuoteDelegate(const Theme &theme, const QLocale &locale, QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Columns;
    Columns columnsOf(const QRect &row, const QFontMetrics &metrics) const;

    Theme m_theme;
    QLocale m_locale;
};

} // namespace entente
