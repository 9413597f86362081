// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "views/timeline/layout.h"

#include <QPixmap>

#include <map>

class QPainter;

namespace entente {

// Draws events as what is known of them: planned hollow, denied struck through, hypothetical dashed, estimated with a dotted outline,
// days among which one may be it with faded ends. Marks are drawn once a style and then copied, but as outlines on SVG and PDF.
class MarkPainter
{
public:
    MarkPainter(const Theme &theme, int markSize);

    // `centre` is the middle of the mark.
    void drawPoint(QPainter &painter, const MarkStyle &style, QPointF centre);
    // `seen` is the part in view, `begin` and `end` those of the whole bar.
    void drawBar(QPainter &painter, const MarkStyle &style, const QRect &seen, qint64 begin, qint64 end);
    // The ground and number of a count marker.
    void drawCounter(QPainter &painter, const QRect &box, const QString &number, const QFont &font);
    void drawClaims(QPainter &painter, const ClaimsItem &claims, QuadClass quad) const;

private:
    void drawShape(QPainter &painter, const MarkStyle &style, QPointF centre) const;

    Theme m_theme;
    int m_markSize;
    std::map<std::pair<MarkStyle, int>, QPixmap> m_sprites; // by style and hundredths of the device's pixel ratio
    std::map<std::pair<QString, int>, QPixmap> m_counters; // by number and the same
};

} // namespace entente
