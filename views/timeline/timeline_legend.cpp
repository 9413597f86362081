// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_legend.h"

#include "views/format/event_words.h"
#include "views/timeline/mark_painter.h"
#include "views/timeline/timeline_painter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace entente {

namespace {

constexpr int barWidth = 26;
constexpr int gap = 6;

} // namespace

LegendItem::LegendItem(const MarkStyle &style, const QString &words, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_style(style)
    , m_theme(theme)
{
    setText(words);
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendItem::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize LegendItem::sizeHint() const
{
    const QFontMetrics metrics(TimelineFonts(font()).small);
    const int mark = m_style.form == MarkForm::Point ? 15 : barWidth;
    return {mark + gap + metrics.horizontalAdvance(text()) + 8, metrics.height() + 8};
}

void LegendItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    MarkPainter marks(m_theme, 11);
    const bool isOff = isCheckable() && !isChecked();
    painter.setOpacity(isOff ? 0.35 : 1.0);
    const int middle = height() / 2;
    int x = 15 + gap;
    if (m_style.form == MarkForm::Point) {
        marks.drawPoint(painter, m_style, QPointF(7.5, middle + 0.5));
    } else {
        marks.drawBar(painter, m_style, QRect(1, middle - 5, barWidth - 2, 11), 1, barWidth - 1);
        x = barWidth + gap;
    }
    painter.setOpacity(1);
    QFont small = TimelineFonts(font()).small;
    small.setStrikeOut(isOff);
    painter.setFont(small);
    painter.setPen(isCheckable() && underMouse() ? m_theme.ink : m_theme.secondary);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.selection, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 1.7, -0.7, -1.7), 5, 5);
    }
}

TimelineLegend::TimelineLegend(FilterState &filter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_theme(theme)
{
    setAccessibleName(tr("Legend"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 2, 14, 2);
    row->setSpacing(10);
    for (int quad = 0; quad < quadClassCount; ++quad) {
        MarkStyle style;
        style.quad = QuadClass(quad);
        LegendItem *item = add(style, quadWords(style.quad));
        item->setCheckable(true);
        item->setFocusPolicy(Qt::TabFocus);
        item->setToolTip(tr("Click to show or hide this class"));
        connect(item, &QAbstractButton::clicked, this, [this, style] { toggle(style.quad); });
        m_classes.push_back(item);
    }
    row->addStretch();
    MarkStyle style;
    style.quad = QuadClass::VerbalCooperation;
    style.status = EventStatus::Planned;
    m_meanings.push_back(add(style, statusWords(style.status)));
    style.status = EventStatus::Denied;
    m_meanings.push_back(add(style, statusWords(style.status)));
    style.status = EventStatus::Hypothetical;
    m_hypothetical = add(style, statusWords(style.status));
    m_hypothetical->setCheckable(true);
    m_hypothetical->setFocusPolicy(Qt::TabFocus);
    m_hypothetical->setToolTip(tr("Click to show or hide what did not happen and is not planned"));
    connect(m_hypothetical, &QAbstractButton::clicked, this, [this] {
        Filter changed = m_filter.filter();
        changed.showHypothetical = !changed.showHypothetical;
        m_filter.setFilter(changed, changed.showHypothetical ? tr("Show hypothetical events") : tr("Hide hypothetical events"));
    });
    m_meanings.push_back(m_hypothetical);
    style.status = EventStatus::Occurred;
    style.form = MarkForm::Imprecise;
    m_meanings.push_back(add(style, tr("on one of these days")));
    connect(&m_filter, &FilterState::changed, this, &TimelineLegend::refresh);
    refresh();
}

LegendItem *TimelineLegend::add(const MarkStyle &style, const QString &words)
{
    auto *item = new LegendItem(style, words, m_theme, this);
    layout()->addWidget(item);
    return item;
}

void TimelineLegend::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (LegendItem *item : findChildren<LegendItem *>())
        item->setTheme(theme);
    update();
}

// No class in the filter means all of them: turning one off asks for the others.
void TimelineLegend::toggle(QuadClass quad)
{
    Filter changed = m_filter.filter();
    std::set<FacetKey> shown;
    for (int i = 0; i < quadClassCount; ++i) {
        const FacetKey key{FacetKind::Quad, i};
        if (changed.has(key))
            shown.insert(key);
    }
    const FacetKey clicked{FacetKind::Quad, qint64(quad)};
    if (shown.empty()) {
        for (int i = 0; i < quadClassCount; ++i)
            shown.insert({FacetKind::Quad, i});
    }
    const bool wasShown = shown.erase(clicked) > 0;
    if (!wasShown)
        shown.insert(clicked);
    std::erase_if(changed.keys, [](FacetKey key) { return key.kind == FacetKind::Quad; });
    if (shown.size() < size_t(quadClassCount))
        changed.keys.insert(shown.begin(), shown.end());
    m_filter.setFilter(changed, wasShown ? tr("Hide %1").arg(quadWords(quad)) : tr("Show %1").arg(quadWords(quad)));
    refresh();
}

void TimelineLegend::refresh()
{
    const Filter &filter = m_filter.filter();
    bool isAny = false;
    for (int i = 0; i < quadClassCount; ++i)
        isAny = isAny || filter.has({FacetKind::Quad, i});
    for (LegendItem *item : m_classes) {
        const QSignalBlocker blocker(item);
        item->setChecked(!isAny || filter.has({FacetKind::Quad, qint64(item->style().quad)}));
        item->update();
    }
    m_hypothetical->setChecked(filter.showHypothetical);
    m_hypothetical->update();
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.pane);
    painter.fillRect(0, 0, width(), 1, m_theme.line);
}

void TimelineLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int needed = 28;
    for (const LegendItem *item : m_classes)
        needed += item->sizeHint().width() + 10;
    // What can be switched has its room before what only explains.
    needed += m_hypothetical->sizeHint().width() + 10;
    m_hypothetical->setVisible(needed <= width());
    for (LegendItem *item : m_meanings) {
        if (item == m_hypothetical)
            continue;
        needed += item->sizeHint().width() + 10;
        item->setVisible(needed <= width());
    }
}

} // namespace entente
