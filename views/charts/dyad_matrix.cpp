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

void paintDyads(QPainter &painter, const QRectF &area, const DyadCounts &dyads, const Theme &theme, const QLocale &locale)
{
    const qsizetype count = dyads.countries.size();
    if (count == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(int(std::clamp(area.height() / 40, 8.0, 14.0)));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height();

    qreal widest = 0;
    for (const QString &country : dyads.countries)
        widest = std::max(widest, metrics.horizontalAdvance(country));
    const qreal name = std::min(widest + 4, std::min(area.width(), area.height()) * 0.25);
    const qreal slant = name * std::sqrt(0.5) + line; // height of the slanted headings, and how far the last one leans out
    const QString heading = QCoreApplication::translate("Summary", "Who acts (rows) towards whom (columns), number of events");
    painter.setPen(theme.ink);
    painter.drawText(QRectF(area.left() + 12, area.top() + 6, area.width() - 24, line), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(heading, Qt::ElideRight, area.width() - 24));

    const qreal top = area.top() + 6 + line * 1.5 + slant;
    const qreal height = std::max(1.0, (area.bottom() - 10 - top) / qreal(count));
    const qreal width = std::max(1.0, std::min((area.width() - 24 - name - 8 - slant) / qreal(count), height * 2.4));
    const qreal left = area.left() + 12 + (area.width() - 24 - name - 8 - slant - width * qreal(count)) / 2 + name + 8;
    const int most = std::max(1, *std::max_element(dyads.events.begin(), dyads.events.end()));

    for (qsizetype i = 0; i < count; ++i) {
        const QString country = metrics.elidedText(dyads.countries[i], Qt::ElideRight, name);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(left - name - 8, top + height * qreal(i), name, height), Qt::AlignRight | Qt::AlignVCenter, country);
        painter.save();
        painter.translate(left + width * (qreal(i) + 0.5), top - 9);
        painter.rotate(-45);
        painter.drawText(QRectF(0, -line / 2, name + 4, line), Qt::AlignLeft | Qt::AlignVCenter, country);
        painter.restore();
        for (qsizetype j = 0; j < count; ++j) {
            const QRectF cell = QRectF(left + width * qreal(j), top + height * qreal(i), width, height).adjusted(0.5, 0.5, -0.5, -0.5);
            const int events = dyads.at(i, j);
            if (i == j) {
                painter.fillRect(cell, theme.hair);
                continue;
            }
            const QColor fill = events == 0 ? theme.ground : mixed(theme.pane, theme.selection, 0.12 + 0.8 * std::sqrt(double(events) / most));
            painter.fillRect(cell, fill);
            if (events == 0 || line > height)
                continue;
            painter.setPen(contrast(theme.ink, fill) >= contrast(theme.pane, fill) ? theme.ink : theme.pane);
            painter.drawText(cell, Qt::AlignCenter, locale.toString(events));
        }
    }
    painter.restore();
}

} // namespace entente
