// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/dyad_matrix.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

double luminance(const QColor &colour)
{
    return 0.2126 * std::pow(colour.redF(), 2.2) + 0.7152 * std::pow(colour.greenF(), 2.2) + 0.0722 * std::pow(colour.blueF(), 2.2);
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

QRectF DyadGrid::at(qsizetype actor, qsizetype recipient) const
{
    return {origin.x() + cell.width() * qreal(recipient), origin.y() + cell.height() * qreal(actor), cell.width(), cell.height()};
}

std::optional<std::pair<qsizetype, qsizetype>> DyadGrid::cellAt(QPointF place) const
{
    const QPointF inside = place - origin;
    const auto actor = qsizetype(std::floor(inside.y() / cell.height()));
    const auto recipient = qsizetype(std::floor(inside.x() / cell.width()));
    if (actor < 0 || recipient < 0 || actor >= count || recipient >= count)
        return std::nullopt;
    return std::pair(actor, recipient);
}

DyadGrid dyadGrid(const QRectF &area, const DyadCounts &dyads, const QFont &base)
{
    DyadGrid grid;
    grid.font = base;
    grid.font.setPixelSize(int(std::clamp(area.height() / 40, 10.0, 14.0)));
    const QFontMetricsF metrics(grid.font);
    const qreal line = metrics.height();
    qreal widest = 0;
    for (const QString &country : dyads.countries)
        widest = std::max(widest, metrics.horizontalAdvance(country));
    grid.name = std::min(widest + 4, area.width() * 0.25);
    grid.head = std::min(widest + 4, area.height() * 0.35);
    const qreal slant = grid.head * std::sqrt(0.5) + line; // height of the slanted headings, and how far the last one leans out
    grid.heading = QRectF(area.left() + 12, area.top() + 6, area.width() - 24, line);
    const qreal top = area.top() + 6 + line * 1.5 + slant;
    grid.count = std::clamp<qsizetype>(qsizetype((area.bottom() - 10 - top) / line), 1, std::max<qsizetype>(1, dyads.countries.size()));
    const qreal room = area.width() - 24 - grid.name - 8 - slant;
    const qreal height = std::max(1.0, (area.bottom() - 10 - top) / qreal(grid.count));
    const qreal width = std::max(1.0, std::min(room / qreal(grid.count), height * 2.4));
    grid.cell = {width, height};
    grid.origin = {area.left() + 12 + (room - width * qreal(grid.count)) / 2 + grid.name + 8, top};
    return grid;
}

void paintDyads(QPainter &painter, const QRectF &area, const DyadCounts &dyads, const Theme &theme, const QLocale &locale)
{
    if (dyads.countries.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const DyadGrid grid = dyadGrid(area, dyads, painter.font());
    painter.setFont(grid.font);
    const QFontMetricsF metrics(grid.font);
    const qreal line = metrics.height();
    const qsizetype count = grid.count;
    QString heading = QCoreApplication::translate("Summary", "Who acts (rows) towards whom (columns), number of events");
    if (count < dyads.countries.size())
        heading = QCoreApplication::translate("Summary", "%1 · %2 of %3 countries").arg(heading, locale.toString(count), locale.toString(dyads.countries.size()));
    painter.setPen(theme.ink);
    painter.drawText(grid.heading, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(heading, Qt::ElideRight, grid.heading.width()));
    const int most = std::max(1, *std::max_element(dyads.events.begin(), dyads.events.end()));

    for (qsizetype i = 0; i < count; ++i) {
        const QString country = metrics.elidedText(dyads.countries[i], Qt::ElideRight, grid.name);
        const QRectF first = grid.at(i, 0);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(first.left() - grid.name - 8, first.top(), grid.name, first.height()), Qt::AlignRight | Qt::AlignVCenter, country);
        painter.save();
        painter.translate(grid.at(0, i).center().x(), grid.origin.y() - 9);
        painter.rotate(-45);
        const QString above = metrics.elidedText(dyads.countries[i], Qt::ElideRight, grid.head);
        painter.drawText(QRectF(0, -line / 2, grid.head + 4, line), Qt::AlignLeft | Qt::AlignVCenter, above);
        painter.restore();
        for (qsizetype j = 0; j < count; ++j) {
            const QRectF cell = grid.at(i, j).adjusted(0.5, 0.5, -0.5, -0.5);
            const int events = dyads.at(i, j);
            if (i == j) {
                painter.fillRect(cell, theme.hair);
                continue;
            }
            const QColor fill = events == 0 ? theme.ground : mixed(theme.pane, theme.selection, 0.12 + 0.8 * std::sqrt(double(events) / most));
            painter.fillRect(cell, fill);
            const QString number = locale.toString(events);
            if (events == 0 || line > grid.cell.height() || metrics.horizontalAdvance(number) > cell.width())
                continue;
            painter.setPen(contrast(theme.ink, fill) >= contrast(theme.pane, fill) ? theme.ink : theme.pane);
            painter.drawText(cell, Qt::AlignCenter, number);
        }
    }
    painter.restore();
}

} // namespace entente
