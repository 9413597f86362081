// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <QPalette>

namespace entente {

Theme Theme::light()
{
    return {.isDark = false, .ground = 0xf6f6f4, .pane = 0xffffff, .ink = 0x1d2024, .secondary = 0x676d76, .faint = 0x9aa0a8, .line = 0xe2e2de,
        .hair = 0xeeeeeb, .selection = 0x1f6fb2, .selectionFill = 0xe7f0f8, .evidence = 0xfff1c9,
        .quad = {0x5b9bd5, 0x1b5e9b, 0xe39a2d, 0xc43d2a, 0x8a8f98}};
}

Theme Theme::dark()
{
    return {.isDark = true, .ground = 0x17191d, .pane = 0x1f2227, .ink = 0xe6e7e9, .secondary = 0xa0a6af, .faint = 0x6d737c, .line = 0x33373e,
        .hair = 0x292d33, .selection = 0x6fb0ea, .selectionFill = 0x24384b, .evidence = 0x4d431f,
        .quad = {0x7db7ea, 0x3f86c9, 0xf0b04f, 0xe5644f, 0x9ea4ad}};
}

Theme Theme::suiting(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette p(ink, ground);
    p.setColor(QPalette::Window, ground);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, pane);
    p.setColor(QPalette::AlternateBase, ground);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, secondary);
    p.setColor(QPalette::Button, pane);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::ToolTipBase, pane);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, isDark ? ground : pane);
    p.setColor(QPalette::Link, selection);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Midlight, hair);
    p.setColor(QPalette::Light, isDark ? line : pane);
    p.setColor(QPalette::Dark, isDark ? ground.darker(130) : faint);
    p.setColor(QPalette::Shadow, isDark ? Qt::black : secondary);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    return p;
}

} // namespace entente
