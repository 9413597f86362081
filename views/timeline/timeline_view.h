// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "views/timeline/index_builder.h"
#include "views/timeline/layout.h"
#include "views/timeline/status_counts.h"
#include "views/timeline/timeline_painter.h"
#include "views/timeline/view_motion.h"

#include "workspace/selection.h"
#include "workspace/shown_events.h"
#include "workspace/time_window.h"

#include <QAbstractScrollArea>
#include <QDate>
#include <QImage>

#include <functional>
#include <memory>
#include <optional>
#include <set>

class QMenu;

namespace entente {

class TimelineBrush;
class TimelineMouse;

// An event in one of its lanes: where the keyboard is.
struct LaneEvent {
    LaneId lane;
    EventId event{};
    friend bool operator==(const LaneEvent &, const LaneEvent &) = default;
};

// The timeline: lanes of events under a ruler. Zooms, pans, selects, brushes; see interaction.md. Paints a layout that is decided once a change.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    using Clock = std::function<QDate()>;
    // The three state objects must outlive the view.
    TimelineView(ShownEvents &events, Selection &selection, TimeWindow &window, const Theme &theme, Clock clock, const QLocale &locale,
                 QWidget *parent = nullptr);
    ~TimelineView() override;

    void setTheme(const Theme &theme);
    void setGrouping(FacetKind grouping);
    FacetKind grouping() const { return m_grouping; }
    void setAxis(TimeAxis axis);
    TimeAxis axis() const { return m_axis; }
    // Each grouping keeps its own arrangement.
    void setArrangement(const LaneArrangement &arrangement);
    const LaneArrangement &arrangement() const { return m_arrangements[size_t(m_grouping)]; }
    // What another session left of a grouping; tells nobody.
    void restoreArrangement(FacetKind grouping, const LaneArrangement &arrangement);
    // Events that keep their marks and labels in any crowd.
    const std::set<EventId> &pinnedEvents() const { return m_pinned; }
    // What another session left; tells nobody.
    void restorePinnedEvents(const std::set<EventId> &events);
    // Whether a selection made elsewhere brings the event into view.
    void setFollowsSelection(bool follows) { m_followsSelection = follows; }
    bool followsSelection() const { return m_followsSelection; }
    // The sentence that a tooltip shows; none without it.
    void setSentences(std::function<QString(EventId)> sentences) { m_sentences = std::move(sentences); }
    void setAnimated(bool animated);
    // While a project or articles are read: an empty timeline says so instead of asking for articles.
    void setWaiting(bool isWaiting);
    // Whether there is any time to show: an empty corpus has no axis.
    bool hasTime() const;

    StatusCounts statusCounts() const;
    const TimelineIndex &index() const { return *m_index; }
    std::shared_ptr<const TimelineIndex> sharedIndex() const { return m_index; }
    bool isBuilding() const { return m_builder.isBusy(); }
    const Layout &layout();
    LabelCache &labels() { return *m_labels; }
    std::optional<LaneEvent> focus() const { return m_focus; }
    std::optional<TimeRange> brush() const;
    void setBrush(std::optional<TimeRange> range);
    // What `size` pixels of the present view look like, for export and the clipboard.
    TimelineInput inputFor(QSize size) const;

public slots:
    void zoomIn();
    void zoomOut();
    void fitAll();  // everything
    void fitCore(); // nearly everything
    void showRange(entente::TimeRange range);
    // Centres the selected event; a second time shows all of its days.
    void focusSelection();
    void goBack();
    void goForward();
    void clearSelection();

    // Moves the keyboard's place; steps are events in time or lanes.
    void moveFocusInTime(int step);
    void moveFocusToLane(int step);
    void moveFocusTo(const entente::LaneEvent &place);
    void selectFocused();
    void openFocused();
    void togglePinnedEvent(entente::EventId event);
    void toggleCollapsed(const entente::LaneId &lane);
    void togglePinned(const entente::LaneId &lane);
    void toggleExpanded(const entente::LaneId &lane);
    void moveLane(const entente::LaneId &lane, size_t before);

signals:
    void opened(entente::EventId event); // its source is wanted
    void countsChanged();                // statusCounts() has new values
    void indexChanged();                 // other events, lanes or axis
    void brushChanged(const std::optional<entente::TimeRange> &range);
    void focusMoved(const std::optional<entente::LaneEvent> &place);
    void groupingChosen(entente::FacetKind grouping);
    void arrangementChanged();
    void pinnedEventsChanged();
    void axisChanged(entente::TimeAxis axis);
    void dateDropped(entente::ArticleId article, QDate day);
    // From the context menu and the brush.
    void filterByLaneWanted(const entente::LaneId &lane, const QString &name);
    void filterByRangeWanted(entente::TimeRange range);
    void exportRangeWanted(entente::TimeRange range);
    void contextMenuAboutToShow(QMenu *menu, const std::optional<entente::EventId> &event);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    friend class TimelineMouse;

    // --- data (timeline_view.cpp)
    void refresh();
    void takeIndex(std::shared_ptr<const TimelineIndex> index);
    void applyFont();
    void invalidate(); // the layout is to be decided again
    void updateScrollBar();
    std::optional<Row> selectedRow() const;
    void followSelection();
    Instant today() const;

    // --- painting (timeline_view_paint.cpp)
    void paintOverlay(QPainter &painter);
    void paintCrosshair(QPainter &painter);
    void paintFocus(QPainter &painter);
    void paintBrush(QPainter &painter);
    void paintNote(QPainter &painter);
    void paintPinHint(QPainter &painter);
    void setHover(std::optional<QPoint> place);
    QRegion overlayRegion() const;

    // --- keyboard (timeline_view_keys.cpp)
    bool handleViewKey(QKeyEvent *event);
    bool handleFocusKey(QKeyEvent *event);
    void markEdge(bool isBegin);
    std::optional<Row> focusRow() const;
    void ensureVisible(const LaneEvent &place);
    const LaneBox *boxOf(LaneId lane) const;

    // --- words (timeline_view_words.cpp)
    QString tooltip(const Hit &hit);
    QString eventTooltip(Row row) const;
    void fillMenu(QMenu &menu, const Hit &hit, QPoint place);
    void fillLaneMenu(QMenu &menu, const LaneItem &lane);

    ShownEvents &m_events;
    Selection &m_selection;
    TimeWindow &m_window;
    Theme m_theme;
    Clock m_clock;
    QLocale m_locale;
    ViewMotion m_motion;
    IndexBuilder m_builder;
    FacetKind m_grouping = FacetKind::Country;
    TimeAxis m_axis = TimeAxis::Happened;
    std::shared_ptr<const TimelineIndex> m_index;
    std::array<LaneArrangement, facetKindCount> m_arrangements;
    std::set<EventId> m_pinned;
    std::function<QString(EventId)> m_sentences;

    Metrics m_metrics;
    std::unique_ptr<LabelCache> m_labels;
    std::unique_ptr<LayoutMemory> m_memory;
    std::unique_ptr<TimelinePainter> m_painter;
    std::unique_ptr<TimelineBrush> m_brush;
    std::unique_ptr<TimelineMouse> m_mouse;
    Layout m_layout;
    bool m_isLayoutValid = false;
    QImage m_scene; // the painted layout
    bool m_isSceneValid = false;

    std::optional<LaneEvent> m_focus;
    std::optional<QPoint> m_hover;
    std::optional<int> m_dropX;
    QRegion m_shownOverlay;
    bool m_followsSelection = true;
    bool m_isWaiting = false;
    bool m_isSelecting = false; // the selection is being changed from here
    bool m_hasShownEvents = false;
};

} // namespace entente
