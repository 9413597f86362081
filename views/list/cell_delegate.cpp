// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/cell_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

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
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const QString shown = room.width() > 0 ? shownText(index, option, room.width()) : QString();
    if (!shown.isEmpty()) {
        painter->setFont(option.font);
        painter->setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
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

QString CellDelegate::wholeText(const QModelIndex &index, const QLocale &locale) const
{
    const QVariant value = index.data();
    return value.userType() == QMetaType::QString ? value.toString() : displayText(value, locale);
}

QString CellDelegate::shownText(const QModelIndex &index, const QStyleOptionViewItem &option, int width) const
{
    return option.fontMetrics.elidedText(wholeText(index, option.locale), option.textElideMode, width);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString whole = wholeText(index, option.locale);
    const bool isCut = option.fontMetrics.horizontalAdvance(whole) > option.rect.width() - 2 * margin;
    if (event->type() != QEvent::ToolTip || !isCut || index.data(Qt::ToolTipRole).toString().split(u'\n').contains(whole))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), whole, view->viewport(), option.rect);
    return true;
}

QString DateDelegate::shownText(const QModelIndex &index, const QStyleOptionViewItem &option, int width) const
{
    const QStringList forms = m_words(index).forms;
    for (const QString &form : forms) {
        if (option.fontMetrics.horizontalAdvance(form) <= width)
            return form;
    }
    return forms.isEmpty() ? QString() : option.fontMetrics.elidedText(forms.last(), option.textElideMode, width);
}

bool DateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), m_words(index).whole, view->viewport(), option.rect);
    return true;
}

} // namespace entente
