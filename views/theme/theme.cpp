// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

namespace entente {

namespace {

constexpr QRgb rgb(unsigned value) { return 0xff000000u | value; }

bool isExtreme(const QColor &one, const QColor &other)
{
    const int difference = qGray(one.rgb()) - qGray(other.rgb());
    return qAbs(difference) >= 250;
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.ground = rgb(0xf6f6f4);
    theme.pane = rgb(0xffffff);
    theme.ink = rgb(0x1d2024);
    theme.secondary = rgb(0x676d76);
    theme.faint = rgb(0x9aa0a8);
    theme.line = rgb(0xe2e2de);
    theme.hair = rgb(0xeeeeeb);
    theme.weekend = rgb(0xf6f6f4);
    theme.selection = rgb(0x1f6fb2);
    theme.selectionFill = rgb(0xe7f0f8);
    theme.evidence = rgb(0xfff1c9);
    theme.today = rgb(0xc43d2a);
    theme.quad = {rgb(0x5b9bd5), rgb(0x1b5e9b), rgb(0xe39a2d), rgb(0xc43d2a), rgb(0x8a8f98)};
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.ground = rgb(0x17191d);
    theme.pane = rgb(0x1f2227);
    theme.ink = rgb(0xe6e7e9);
    theme.secondary = rgb(0xa0a6af);
    theme.faint = rgb(0x6d737c);
    theme.line = rgb(0x33373e);
    theme.hair = rgb(0x292d33);
    theme.weekend = rgb(0x24272d);
    theme.selection = rgb(0x6fb0ea);
    theme.selectionFill = rgb(0x24384b);
    theme.evidence = rgb(0x4d431f);
    theme.today = rgb(0xe5644f);
    theme.quad = {rgb(0x7db7ea), rgb(0x3f86c9), rgb(0xf0b04f), rgb(0xe5644f), rgb(0x9ea4ad)};
    return theme;
}

Theme Theme::highContrast(bool dark)
{
    Theme theme = dark ? Theme::dark() : light();
    theme.ground = theme.pane = dark ? Qt::black : Qt::white;
    theme.ink = theme.secondary = theme.faint = theme.line = dark ? Qt::white : Qt::black;
    theme.hair = rgb(dark ? 0x606060 : 0x9a9a9a);
    theme.weekend = rgb(dark ? 0x1c1c1c : 0xececec);
    theme.selection = rgb(dark ? 0xffff00 : 0x0000c0);
    theme.selectionFill = rgb(dark ? 0x303000 : 0xe0e0ff);
    theme.evidence = rgb(dark ? 0x4d4000 : 0xffe680);
    return theme;
}

Theme Theme::suiting(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    const bool isPlain = palette.color(QPalette::Window) == base; // ordinary themes set windows off from their lists
    if (isPlain && isExtreme(base, palette.color(QPalette::Text)))
        return highContrast(dark);
    return dark ? Theme::dark() : light();
}

QPalette Theme::palette() const
{
    QPalette palette(ink, ground);
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, pane);
    palette.setColor(QPalette::AlternateBase, mixed(pane, ground, 0.6));
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::Button, mixed(ground, ink, 0.03));
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::BrightText, today);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::ToolTipBase, pane);
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::Highlight, selectionFill);
    palette.setColor(QPalette::HighlightedText, selection);
    palette.setColor(QPalette::Link, selection);
    palette.setColor(QPalette::LinkVisited, mixed(selection, ink, 0.3));
    palette.setColor(QPalette::Light, mixed(ground, isDark ? ink : pane, isDark ? 0.18 : 1.0));
    palette.setColor(QPalette::Midlight, mixed(ground, ink, 0.06));
    palette.setColor(QPalette::Mid, mixed(ground, ink, 0.18));
    palette.setColor(QPalette::Dark, mixed(ground, ink, 0.30));
    palette.setColor(QPalette::Shadow, mixed(ground, Qt::black, 0.6));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mixed(ground, secondary, 0.75));
    return palette;
}

QColor Theme::tint(QuadClass quadClass, qreal share) const { return mixed(pane, of(quadClass), share); }

QColor mixed(const QColor &under, const QColor &over, qreal share)
{
    const auto blend = [share](int from, int to) { return int(from + (to - from) * share + 0.5); };
    return QColor(blend(under.red(), over.red()), blend(under.green(), over.green()), blend(under.blue(), over.blue()));
}

QPainterPath markPath(QuadClass quadClass, QPointF centre, qreal size)
{
    const qreal unit = size / 11;
    const auto at = [&](qreal x, qreal y) { return centre + QPointF(x, y) * unit; };
    QPainterPath path;
    switch (quadClass) {
    case QuadClass::VerbalCooperation:
        path.addEllipse(centre, 5.5 * unit, 5.5 * unit);
        break;
    case QuadClass::MaterialCooperation:
        path.addRoundedRect(QRectF(at(-5, -5), at(5, 5)), 1.5 * unit, 1.5 * unit);
        break;
    case QuadClass::VerbalConflict:
        path.addPolygon(QPolygonF{at(0, -6.5), at(6.5, 5), at(-6.5, 5)});
        path.closeSubpath();
        break;
    case QuadClass::MaterialConflict:
        path.addPolygon(QPolygonF{at(0, -7), at(7, 0), at(0, 7), at(-7, 0)});
        path.closeSubpath();
        break;
    case QuadClass::Statement:
        path.addRoundedRect(QRectF(at(-2.5, -6), at(2.5, 6)), 2 * unit, 2 * unit);
        break;
    }
    return path;
}

} // namespace entente
