// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/dyad_view.h"

#include "views/timeline/timeline_painter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace entente {

DyadView::DyadView(DyadCounts dyads, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_dyads(std::move(dyads)), m_theme(theme), m_locale(locale)
{
    setMouseTracking(true);
    setAccessibleName(tr("Country by country"));
}

QRectF DyadView::cellRect(qsizetype actor, qsizetype recipient) const
{
    return dyadGrid(QRectF(rect()), m_dyads, font()).at(actor, recipient);
}

std::optional<std::pair<qsizetype, qsizetype>> DyadView::countedAt(QPointF place) const
{
    const auto cell = m_dyads.countries.isEmpty() ? std::nullopt : dyadGrid(QRectF(rect()), m_dyads, font()).cellAt(place);
    return cell && m_dyads.at(cell->first, cell->second) > 0 ? cell : std::nullopt;
}

bool DyadView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const auto cell = countedAt(help->pos());
    if (!cell) {
        QToolTip::hideText();
        return true;
    }
    const auto &[actor, recipient] = *cell;
    QToolTip::showText(help->globalPos(),
        tr("%1 → %2: %3").arg(m_dyads.countries[actor], m_dyads.countries[recipient], eventCountWords(quint64(m_dyads.at(actor, recipient)), m_locale)), this);
    return true;
}

void DyadView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.pane);
    paintDyads(painter, QRectF(rect()), m_dyads, m_theme, m_locale);
}

void DyadView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(countedAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DyadView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto cell = event->button() == Qt::LeftButton ? countedAt(event->position()) : std::nullopt;
    if (cell)
        emit cellClicked(cell->first, cell->second);
}

} // namespace entente
