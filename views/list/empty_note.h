// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QPainter>
#include <QString>

namespace entente {

// Says in the middle of an empty list why it is empty. Called from paintEvent.
inline void paintEmptyNote(QAbstractScrollArea &view, const QString &note)
{
    QPainter painter(view.viewport());
    painter.setPen(view.palette().color(QPalette::PlaceholderText));
    painter.drawText(view.viewport()->rect().adjusted(24, 16, -24, -16), Qt::AlignCenter | Qt::TextWordWrap, note);
}

} // namespace entente
