// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/dyad_matrix.h"

#include <QWidget>

namespace entente {

// The heat map of countries in the window: a click on a cell asks what it counts.
class DyadView : public QWidget
{
    Q_OBJECT
public:
    DyadView(DyadCounts dyads, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);
    const DyadCounts &dyads() const { return m_dyads; }
    // In pixels of the widget.
    QRectF cellRect(qsizetype actor, qsizetype recipient) const;

signals:
    void cellClicked(qsizetype actor, qsizetype recipient);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    // The cell at a place, where it counts anything.
    std::optional<std::pair<qsizetype, qsizetype>> countedAt(QPointF place) const;

    DyadCounts m_dyads;
    Theme m_theme;
    QLocale m_locale;
};

} // namespace entente
