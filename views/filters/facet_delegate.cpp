// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facet_delegate.h"

#include "items/facet_model.h"

#include <QLocale>
#include <QPainter>

namespace entente {

FacetDelegate::FacetDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const int count = index.data(FacetModel::CountRole).toInt();
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(row, checked ? m_theme.selectionFill : hovered ? m_theme.hair : m_theme.pane);

    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(row.left() + 14.5, row.center().y() - 5, 11, 11);
    painter->setPen(checked ? m_theme.selection : m_theme.secondary);
    painter->setBrush(checked ? QBrush(m_theme.selection) : Qt::NoBrush);
    painter->drawRoundedRect(box, 3, 3);
    if (checked) {
        painter->setPen(QPen(m_theme.pane, 1.6));
        painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(2.5, 5.5), box.topLeft() + QPointF(4.8, 8), box.topLeft() + QPointF(8.7, 3)});
    }

    const QString number = QLocale().toString(count);
    const int numberWidth = option.fontMetrics.horizontalAdvance(number);
    painter->setFont(option.font);
    painter->setPen(m_theme.secondary);
    painter->drawText(row.adjusted(0, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    painter->setPen(checked ? m_theme.selection : count == 0 ? m_theme.secondary : m_theme.ink);
    const QRect nameArea = row.adjusted(34, 0, -14 - numberWidth - 8, 0);
    painter->drawText(nameArea, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, nameArea.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(m_theme.selection);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 0, -2, -1));
    }
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, option.fontMetrics.height() + 7};
}

} // namespace entente
