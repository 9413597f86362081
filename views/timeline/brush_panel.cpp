// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/brush_panel.h"

#include "views/timeline/axis.h"
#include "views/timeline/range_summary.h"
#include "views/timeline/timeline_painter.h"
#include "views/timeline/timeline_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace entente {

namespace {

constexpr int countDelayMs = 60;

QString listOf(const std::vector<RangeSummary::Counted> &counted, const QLocale &locale)
{
    QStringList list;
    for (const auto &[name, count] : counted)
        list << QStringLiteral("%1 %2").arg(name, locale.toString(count));
    return list.join(QStringLiteral(", "));
}

} // namespace

BrushPanel::BrushPanel(TimelineView &view, const Theme &theme, const QLocale &locale)
    : QFrame(view.viewport())
    , m_view(view)
    , m_locale(locale)
    , m_title(new QLabel(this))
    , m_counts(new QLabel(this))
{
    setObjectName(QStringLiteral("brushPanel"));
    setAccessibleName(tr("Marked range"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    const auto addButton = [this](QHBoxLayout *row, const QString &text, auto action) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, action);
        row->addWidget(button);
        return button;
    };
    addButton(head, QStringLiteral("✕"), [this] { m_view.setBrush(std::nullopt); })->setAccessibleName(tr("Close"));
    column->addLayout(head);
    column->addWidget(m_counts);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(4);
    const auto withRange = [this](auto action) {
        return [this, action] {
            if (const auto range = m_view.brush())
                action(*range);
        };
    };
    addButton(actions, tr("Zoom to"), withRange([this](TimeRange range) { m_view.showRange(range); }));
    addButton(actions, tr("Filter to"), withRange([this](TimeRange range) { emit m_view.filterByRangeWanted(range); }));
    addButton(actions, tr("Export…"), withRange([this](TimeRange range) { emit m_view.exportRangeWanted(range); }));
    actions->addStretch();
    column->addLayout(actions);
    setTheme(theme);
    hide();

    m_soon.setSingleShot(true);
    m_soon.setInterval(countDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &BrushPanel::count);
    connect(&view, &TimelineView::brushChanged, this, &BrushPanel::follow);
    connect(&view, &TimelineView::indexChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&view, &TimelineView::countsChanged, this, &BrushPanel::place);
}

void BrushPanel::setTheme(const Theme &theme)
{
    setAutoFillBackground(true);
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.pane);
    setPalette(colours);
    setStyleSheet(QStringLiteral("#brushPanel{background:%1;border:1px solid %2;border-radius:8px}"
                                 "QToolButton{border:0;border-radius:6px;padding:3px 8px;color:%3}"
                                 "QToolButton:hover,QToolButton:focus{background:%4}"
                                 "QLabel{color:%5}")
                      .arg(theme.pane.name(), theme.line.name(), theme.selection.name(), theme.selectionFill.name(), theme.ink.name()));
    m_title->setFont(TimelineFonts(font()).bold);
    m_counts->setFont(TimelineFonts(font()).small);
}

void BrushPanel::follow(const std::optional<TimeRange> &range)
{
    setVisible(range.has_value());
    if (!range)
        return;
    m_title->setText(rangeWords(*range, m_locale));
    if (!m_soon.isActive())
        m_soon.start();
    place();
}

void BrushPanel::place()
{
    const std::optional<TimeRange> range = m_view.brush();
    if (!range || isHidden())
        return;
    adjustSize();
    const Layout &layout = m_view.layout();
    const int begin = layout.scale.clampedX(range->begin);
    const int end = layout.scale.clampedX(range->end);
    const int left = std::clamp((begin + end - width()) / 2, layout.plot.left() + 4, std::max(layout.plot.left() + 4, layout.plot.right() - width() - 4));
    move(left, layout.ruler.bottom() + 10);
    raise();
}

void BrushPanel::count()
{
    const std::optional<TimeRange> range = m_view.brush();
    if (!range)
        return;
    const RangeSummary summary = summarise(m_view.index(), *range);
    QStringList lines;
    lines << tr("%1 · %2").arg(eventCountWords(summary.events, m_locale),
                               summary.quotes == 1 ? tr("1 quote") : tr("%1 quotes").arg(m_locale.toString(summary.quotes)));
    if (!summary.actors.empty())
        lines << listOf(summary.actors, m_locale);
    if (!summary.sources.empty())
        lines << tr("from %1").arg(listOf(summary.sources, m_locale));
    m_counts->setText(lines.join(u'\n'));
    place();
}

} // namespace entente
