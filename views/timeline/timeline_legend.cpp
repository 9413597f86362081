// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_legend.h"

#include "views/format/event_words.h"
#include "views/timeline/mark_painter.h"
#include "views/timeline/timeline_painter.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>
#include <QSignalBlocker>

namespace entente {

namespace {

constexpr int gap = 6;
constexpr int margin = 14; // beside the first and the last item
constexpr int space = 8;   // between items
constexpr int above = 2;

int markSize(const QFont &font) { return Metrics::forFontSize(QFontInfo(font).pixelSize()).markSize; }

// What the mark takes from the left: a bar is wider.
int markWidth(const MarkStyle &style, const QFont &font) { return markSize(font) * (style.form == MarkForm::Point ? 15 : 26) / 11; }

} // namespace

std::vector<std::pair<MarkStyle, QString>> legendMeanings()
{
    std::vector<std::pair<MarkStyle, QString>> meanings;
    MarkStyle style;
    for (int quad = 0; quad < quadClassCount; ++quad) {
        style.quad = QuadClass(quad);
        meanings.emplace_back(style, quadWords(style.quad));
    }
    style.quad = QuadClass::VerbalCooperation;
    for (const EventStatus status : {EventStatus::Planned, EventStatus::Denied, EventStatus::Hypothetical}) {
        style.status = status;
        meanings.emplace_back(style, statusWords(status));
    }
    style.status = EventStatus::Occurred;
    style.form = MarkForm::Range;
    meanings.emplace_back(style, TimelineLegend::tr("several days"));
    style.form = MarkForm::Imprecise;
    meanings.emplace_back(style, TimelineLegend::tr("one of these days"));
    style.estimated = true;
    meanings.emplace_back(style, TimelineLegend::tr("estimated"));
    style = MarkStyle();
    style.disputed = true;
    meanings.emplace_back(style, TimelineLegend::tr("sources differ"));
    return meanings;
}

void paintLegendMark(QPainter &painter, const MarkStyle &style, const Theme &theme, int size, QRect area)
{
    MarkPainter marks(theme, size);
    const int middle = area.center().y();
    const int left = area.left();
    const int wide = area.width();
    if (style.form == MarkForm::Point)
        marks.drawPoint(painter, style, QPointF(left + wide / 2.0, middle + 0.5));
    else
        marks.drawBar(painter, style, QRect(left + 2, middle - size / 2, wide - 4, size), left + 2, left + wide - 2);
    if (style.disputed)
        marks.drawClaims(painter, {0, {{left + 1, left + 3}, {left + wide - 4, left + wide - 2}}, middle + size / 2 + 2}, style.quad);
}

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
    return {markWidth(m_style, font()) + gap + metrics.horizontalAdvance(text()) + 6, metrics.height() + 8};
}

void LegendItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isOff = isCheckable() && !isChecked();
    painter.setOpacity(isOff ? 0.35 : 1.0);
    const int wide = markWidth(m_style, font());
    paintLegendMark(painter, m_style, m_theme, markSize(font()), QRect(0, 0, wide, height()));
    const int x = wide + gap;
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
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const auto &[style, words] : legendMeanings()) {
        LegendItem *item = add(style, words);
        if (m_classes.size() < size_t(quadClassCount)) {
            item->setCheckable(true);
            item->setFocusPolicy(Qt::TabFocus);
            item->setToolTip(tr("Click to show or hide this class"));
            connect(item, &QAbstractButton::clicked, this, [this, quad = style.quad] { toggle(quad); });
            m_classes.push_back(item);
        }
        if (style.status == EventStatus::Hypothetical)
            m_hypothetical = item;
        if (style.estimated)
            item->setToolTip(tr("The day hangs on an estimated day of publication"));
        if (style.disputed)
            item->setToolTip(tr("One tick for each day that a source claims"));
    }
    m_hypothetical->setCheckable(true);
    m_hypothetical->setFocusPolicy(Qt::TabFocus);
    m_hypothetical->setToolTip(tr("Click to show or hide what did not happen and is not planned"));
    connect(m_hypothetical, &QAbstractButton::clicked, this, [this] {
        Filter changed = m_filter.filter();
        changed.showHypothetical = !changed.showHypothetical;
        m_filter.setFilter(changed, changed.showHypothetical ? tr("Show hypothetical events") : tr("Hide hypothetical events"));
    });
    connect(&m_filter, &FilterState::changed, this, &TimelineLegend::refresh);
    refresh();
}

LegendItem *TimelineLegend::add(const MarkStyle &style, const QString &words)
{
    auto *item = new LegendItem(style, words, m_theme, this);
    m_items.push_back(item);
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

// In one row, what outlines mean stands at its right end; else it begins a row of its own, unless that would take a row more.
std::vector<QRect> TimelineLegend::places(int width) const
{
    const int right = std::max(width - margin, margin + 1);
    int all = margin;
    for (const LegendItem *item : m_items)
        all += item->sizeHint().width() + space;
    const int spare = right - (all - space); // of one row
    const auto placed = [&](bool breaksBetween) {
        std::vector<QRect> places;
        int x = margin;
        int y = above;
        for (const LegendItem *item : m_items) {
            const QSize size = item->sizeHint();
            const bool isFirstOutline = places.size() == m_classes.size();
            if (spare >= 0 && isFirstOutline)
                x += spare;
            else if (x > margin && (x + size.width() > right || (isFirstOutline && breaksBetween)))
                x = margin, y += size.height();
            places.emplace_back(QPoint(x, y), size);
            x += size.width() + space;
        }
        return places;
    };
    const std::vector<QRect> apart = placed(true);
    const std::vector<QRect> flowing = placed(false);
    return flowing.back().top() < apart.back().top() ? flowing : apart;
}

QSize TimelineLegend::sizeHint() const { return {600, heightForWidth(600)}; }
QSize TimelineLegend::minimumSizeHint() const { return {120, m_items.front()->sizeHint().height() + 2 * above}; }
int TimelineLegend::heightForWidth(int width) const { return places(width).back().bottom() + 1 + above; }

void TimelineLegend::arrange()
{
    const std::vector<QRect> where = places(width());
    for (size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setGeometry(where[i]);
}

void TimelineLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TimelineLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    updateGeometry();
    arrange();
}

} // namespace entente
