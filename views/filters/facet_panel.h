// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filters/facet_section.h"

#include <QScrollArea>

#include <vector>

namespace entente {

// All facets below each other: people, countries, organisations, what happened, type, status, sources.
class FacetPanel : public QScrollArea
{
    Q_OBJECT
public:
    // Both must outlive the panel.
    FacetPanel(ShownEvents &events, FilterState &filter, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

private:
    void refresh();
    std::vector<FacetSection *> m_sections;
};

} // namespace entente
