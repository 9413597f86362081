// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/cell_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace entente {

namespace {

// From a column's edge to its text: as far in as the header's labels stand.
constexpr int margin = 8;

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    if (isSelected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    const QVariant value = index.data();
    const QString text = value.userType() == QMetaType::QString ? value.toString() : displayText(value, option.locale);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    if (!text.isEmpty() && room.width() > 0) {
        painter->setFont(option.font);
        painter->setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
        const QString shown = option.fontMetrics.elidedText(text, option.textElideMode, room.width());
        const int baseline = room.top() + (room.height() - option.fontMetrics.height()) / 2 + option.fontMetrics.ascent();
        painter->drawText(option.direction == Qt::RightToLeft ? room.right() - option.fontMetrics.horizontalAdvance(shown) : room.left(), baseline, shown);
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

} // namespace entente
