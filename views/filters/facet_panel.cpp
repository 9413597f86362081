// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facet_panel.h"

#include <QVBoxLayout>

namespace entente {

FacetPanel::FacetPanel(ShownEvents &events, FilterState &filter, const Theme &theme, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setMinimumWidth(212);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    const auto add = [&](FacetKind kind, const QString &title, bool collapsed = false) {
        auto *section = new FacetSection(kind, title, events, filter, theme, content);
        section->setCollapsed(collapsed);
        layout->addWidget(section);
        m_sections.push_back(section);
    };
    add(FacetKind::Person, tr("People"));
    add(FacetKind::Country, tr("Countries"));
    add(FacetKind::Organization, tr("Organisations"));
    add(FacetKind::Quad, tr("What happened"));
    add(FacetKind::Type, tr("Event type"), true);
    add(FacetKind::Status, tr("Status"));
    add(FacetKind::Source, tr("Sources"));
    layout->addStretch(1);
    setWidget(content);
    setTheme(theme);
    connect(&events, &ShownEvents::rowsChanged, this, &FacetPanel::refresh);
}

void FacetPanel::setTheme(const Theme &theme)
{
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    p.setColor(QPalette::Base, theme.pane);
    setPalette(p);
    widget()->setPalette(p);
    widget()->setAutoFillBackground(true);
    for (FacetSection *section : m_sections)
        section->setTheme(theme);
}

void FacetPanel::refresh()
{
    for (FacetSection *section : m_sections)
        section->refresh();
}

} // namespace entente
