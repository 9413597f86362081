// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/overview_strip.h"

#include "views/timeline/axis.h"
#include "views/timeline/timeline_painter.h"
#include "views/timeline/timeline_view.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace entente {

namespace {

constexpr int margin = 8;
constexpr int columnStep = 4;
constexpr int stripHeight = 2; // of spans, below the columns
constexpr int grip = 6;

} // namespace

OverviewStrip::OverviewStrip(TimelineView &view, TimeWindow &window, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_window(window)
    , m_theme(theme)
    , m_locale(locale)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of all events"));
    setToolTip(tr("Drag the window to move the view, its edges to stretch it; double-click shows everything"));
    connect(&m_view, &TimelineView::indexChanged, this, &OverviewStrip::refresh);
    connect(&m_window, &TimeWindow::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void OverviewStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void OverviewStrip::setHits(const RowSet &hits)
{
    m_hits = hits;
    refresh();
}

QSize OverviewStrip::sizeHint() const { return {600, 46 + fontMetrics().height()}; }
QSize OverviewStrip::minimumSizeHint() const { return {120, sizeHint().height()}; }

void OverviewStrip::refresh()
{
    m_extent = padded(m_view.index().extent(m_window.range().begin), 0.01);
    m_picture = QImage();
    update();
}

TimeScale OverviewStrip::scale() const { return TimeScale(m_extent, margin, std::max(1, width() - 2 * margin)); }

QRect OverviewStrip::windowRect() const
{
    const TimeScale across = scale();
    const int begin = across.clampedX(m_window.range().begin, grip / 2);
    const int end = across.clampedX(m_window.range().end, grip / 2);
    // However short a time it shows, it can be seen and taken hold of.
    const int slack = std::max(0, grip - (end - begin));
    return QRect(begin - slack / 2, 2, end - begin + slack, height() - 5);
}

OverviewStrip::Grip OverviewStrip::gripAt(QPoint place) const
{
    const QRect rect = windowRect();
    const int reach = rect.width() > 3 * grip ? grip : 3;
    if (std::abs(place.x() - rect.left()) <= reach)
        return Grip::Begin;
    if (std::abs(place.x() - rect.right()) <= reach)
        return Grip::End;
    return place.x() > rect.left() && place.x() < rect.right() ? Grip::Whole : Grip::None;
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    const qreal ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        m_picture = QImage(size() * ratio, QImage::Format_RGB32);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(m_theme.ground);
        QPainter picture(&m_picture);
        picture.setFont(font());
        if (m_view.hasTime())
            paintYears(picture);
        paintHistogram(picture);
        paintHits(picture);
        picture.fillRect(0, height() - 1, width(), 1, m_theme.line);
    }
    QPainter painter(this);
    painter.drawImage(0, 0, m_picture);
    if (m_view.hasTime())
        paintWindow(painter);
}

void OverviewStrip::paintYears(QPainter &painter) const
{
    const TimeScale across = scale();
    const QFont small = TimelineFonts(font()).small;
    const QFontMetrics metrics(small);
    // The finest level of at least months whose labels have room.
    TickLevel level = minorLevelFor(across.pixelsPerMs() * 0.5);
    if (level.unit != TickUnit::Year && level.unit != TickUnit::Month)
        level = {TickUnit::Month, 1};
    painter.setFont(small);
    painter.setPen(m_theme.secondary);
    QLocale plain = m_locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    int room = 0;
    for (Instant t = tickAtOrBefore(level, m_extent.begin); t < m_extent.end; t = tickAfter(level, t)) {
        const QDate day = dayOf(t);
        const QString label = level.unit == TickUnit::Year ? plain.toString(day.year())
                                                           : plain.standaloneMonthName(day.month(), QLocale::ShortFormat) + u' ' + plain.toString(day.year());
        const int x = std::max(margin, int(across.x(t))) + 3;
        if (x < room || x + metrics.horizontalAdvance(label) > width())
            continue;
        painter.drawText(x, 3 + metrics.ascent(), label);
        room = x + metrics.horizontalAdvance(label) + 16;
    }
}

void OverviewStrip::paintHistogram(QPainter &painter) const
{
    const TimePyramid &all = m_view.index().all();
    if (all.isEmpty())
        return;
    const TimeScale across = scale();
    const int bottom = height() - 4 - stripHeight - 1;
    const int tallest = bottom - fontMetrics().height();
    struct Column {
        int x;
        ClassCounts counts;
        size_t spans;
    };
    std::vector<Column> columns;
    quint32 most = 1;
    size_t mostSpans = 1;
    for (int x = margin; x + columnStep <= width() - margin; x += columnStep) {
        const Instant begin = across.instantAt(x);
        const Instant end = across.instantAt(x + columnStep);
        const ClassCounts counts = all.pointsBetween(all.position(begin), all.position(end));
        columns.push_back({x, counts, all.spansAcross(begin, end)});
        most = std::max(most, total(counts));
        mostSpans = std::max(mostSpans, columns.back().spans);
    }
    for (const Column &column : columns) {
        // The root keeps quiet times visible beside the loudest.
        const quint32 count = total(column.counts);
        const double full = count == 0 ? 0 : std::max(2.0, tallest * std::sqrt(double(count) / most));
        quint32 below = 0;
        int from = 0;
        for (size_t quad = 0; quad < column.counts.size(); ++quad) {
            below += column.counts[quad];
            const int to = count == 0 ? 0 : int(std::lround(full * below / count));
            if (to > from)
                painter.fillRect(column.x, bottom - to, columnStep - 1, to - from, mixed(m_theme.ground, m_theme.quad[quad], 0.75));
            from = to;
        }
        if (column.spans > 0) {
            const double share = 0.25 + 0.75 * std::sqrt(double(column.spans) / double(mostSpans));
            painter.fillRect(column.x, bottom + 1, columnStep, stripHeight, mixed(m_theme.ground, m_theme.secondary, 0.6 * share));
        }
    }
}

void OverviewStrip::paintHits(QPainter &painter) const
{
    if (m_hits.isEmpty())
        return;
    const TimeScale across = scale();
    const EventTimes &times = m_view.index().times();
    std::vector<bool> isMarked(size_t(width()), false);
    std::vector<Row> hits(size_t(m_hits.cardinality()));
    m_hits.toUint32Array(hits.data());
    for (const Row row : hits) {
        if (!times.isDated(row))
            continue;
        const qint64 x = across.x(times.centre(row));
        if (x >= 0 && x < width())
            isMarked[size_t(x)] = true;
    }
    for (int x = 0; x < width(); ++x) {
        if (isMarked[size_t(x)])
            painter.fillRect(x, 0, 1, 4, m_theme.today);
    }
}

void OverviewStrip::paintWindow(QPainter &painter) const
{
    if (m_view.index().all().isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(windowRect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor wash = m_theme.selection;
    wash.setAlphaF(0.12F);
    painter.setPen(m_theme.selection);
    painter.setBrush(wash);
    painter.drawRoundedRect(rect, 4, 4);
    if (rect.width() < 3 * grip)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.selection);
    for (const qreal x : {rect.left(), rect.right()})
        painter.drawRoundedRect(QRectF(x - grip / 2.0, rect.center().y() - 10, grip, 20), 3, 3);
}

void OverviewStrip::resizeEvent(QResizeEvent *) { m_picture = QImage(); }

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressX = event->position().toPoint().x();
    m_grip = gripAt(event->position().toPoint());
    if (m_grip == Grip::None) {
        // Beside the window: it comes here.
        const TimeRange range = m_window.range();
        const Instant begin = scale().instantAt(m_pressX) - range.length() / 2;
        m_window.show(clamped({begin, begin + range.length()}));
        m_grip = Grip::Whole;
    }
    m_pressRange = m_window.range();
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || m_grip == Grip::None) {
        const Grip over = gripAt(place);
        setCursor(over == Grip::None ? Qt::PointingHandCursor : over == Grip::Whole ? Qt::OpenHandCursor : Qt::SizeHorCursor);
        return;
    }
    const Instant by = scale().length(place.x() - m_pressX);
    TimeRange range = m_pressRange;
    constexpr Instant least = 3'600'000;
    if (m_grip != Grip::End)
        range.begin = m_grip == Grip::Begin ? std::min(range.begin + by, range.end - least) : range.begin + by;
    if (m_grip != Grip::Begin)
        range.end = m_grip == Grip::End ? std::max(range.end + by, range.begin + least) : range.end + by;
    m_window.show(clamped(range));
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_grip != Grip::None)
        m_window.remember();
    m_grip = Grip::None;
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent *) { m_view.fitAll(); }

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    const TimeRange range = m_window.range();
    m_window.show(zoomed(range, range.begin + range.length() / 2, std::pow(1.25, -notches)));
    event->accept();
}

void OverviewStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_picture = QImage();
        updateGeometry();
    }
}

} // namespace entente
