// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_accessibility.h"

#include "views/timeline/accessible_items.h"
#include "views/timeline/timeline_view.h"

#include <QAccessibleWidget>

#include <map>

namespace entente {

namespace {

// The timeline itself: its children are the lanes in view, theirs the events. Interfaces of parts live as long as it does, so that a reader can
// keep hold of one; a part that has left the view says that it is not valid.
class AccessibleTimeline : public QAccessibleWidget, public AccessibleParts
{
public:
    explicit AccessibleTimeline(TimelineView *view)
        : QAccessibleWidget(view, QAccessible::Grouping)
        , m_view(*view)
    {
        QObject::connect(view, &TimelineView::focusMoved, view, [this](const std::optional<LaneEvent> &place) { tellFocus(place); });
        QObject::connect(view, &TimelineView::indexChanged, view, [this] { forget(); });
    }

    ~AccessibleTimeline() override { forget(); }

    TimelineView &view() override { return m_view; }
    QAccessibleInterface *self() override { return this; }

    // The lanes, and after them the panel of a marked range with its buttons.
    int childCount() const override { return int(m_view.layout().lanes.size()) + (panel() ? 1 : 0); }

    QAccessibleInterface *child(int index) const override
    {
        const auto &lanes = m_view.layout().lanes;
        if (index == int(lanes.size()) && panel())
            return QAccessible::queryAccessibleInterface(panel());
        return index >= 0 && index < int(lanes.size()) ? lane(lanes[size_t(index)].id) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (panel() && panel()->geometry().contains(m_view.viewport()->mapFromGlobal(QPoint(x, y))))
            return QAccessible::queryAccessibleInterface(panel());
        const Hit hit = hitTest(m_view.layout(), m_view.viewport()->mapFromGlobal(QPoint(x, y)));
        return hit.lane < 0 ? nullptr : lane(m_view.layout().lanes[size_t(hit.lane)].id);
    }

    QAccessibleInterface *focusChild() const override
    {
        const std::optional<LaneEvent> focus = m_view.focus();
        return focus && m_view.hasFocus() ? event(*focus) : nullptr;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) {
            const StatusCounts counts = m_view.statusCounts();
            return TimelineView::tr("%1 events in view, %2 before, %3 after, %4 without a date").arg(counts.shown).arg(counts.left).arg(counts.right).arg(counts.undated);
        }
        if (kind == QAccessible::Description)
            return rangeWords(m_view.layout().scale.range(), m_view.locale());
        return QAccessibleWidget::text(kind);
    }

    // --- parts
    QAccessibleInterface *lane(const LaneId &id) const override
    {
        return kept(m_lanes, id, [&] { return new AccessibleLane(parts(), id); });
    }
    QAccessibleInterface *event(const LaneEvent &place) const override
    {
        return kept(m_events, std::pair(place.lane, place.event), [&] { return new AccessibleEvent(parts(), place); });
    }
    QAccessibleInterface *counter(const LaneId &lane, TimeRange range) const override
    {
        return kept(m_counters, std::tuple(lane, range.begin, range.end), [&] { return new AccessibleCounter(parts(), lane, range); });
    }

private:
    QWidget *panel() const
    {
        auto *found = m_view.viewport()->findChild<QWidget *>(QStringLiteral("brushPanel"), Qt::FindDirectChildrenOnly);
        return found && !found->isHidden() ? found : nullptr;
    }
    AccessibleParts &parts() const { return *const_cast<AccessibleTimeline *>(this); }

    template<typename Map, typename Key, typename Make>
    static QAccessibleInterface *kept(Map &map, const Key &key, Make make)
    {
        QAccessible::Id &id = map[key];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(make());
        return QAccessible::accessibleInterface(id);
    }

    void forget()
    {
        const auto drop = [](auto &map) {
            for (const auto &[key, id] : map)
                QAccessible::deleteAccessibleInterface(id);
            map.clear();
        };
        drop(m_lanes);
        drop(m_events);
        drop(m_counters);
    }

    void tellFocus(const std::optional<LaneEvent> &place)
    {
        if (!place || !QAccessible::isActive())
            return;
        QAccessibleEvent told(event(*place), QAccessible::Focus);
        QAccessible::updateAccessibility(&told);
    }

    TimelineView &m_view;
    mutable std::map<LaneId, QAccessible::Id> m_lanes;
    mutable std::map<std::pair<LaneId, EventId>, QAccessible::Id> m_events;
    mutable std::map<std::tuple<LaneId, Instant, Instant>, QAccessible::Id> m_counters;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className != QLatin1String("entente::TimelineView"))
        return nullptr;
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new AccessibleTimeline(view) : nullptr;
}

} // namespace

void installTimelineAccessibility(TimelineView &view)
{
    QAccessible::installFactory(makeAccessible);
    // Where a screen reader runs already, it was told of the view while that was no more than a scroll area, and would keep to it.
    QAccessibleInterface *early = QAccessible::queryAccessibleInterface(&view);
    if (early && !dynamic_cast<AccessibleTimeline *>(early))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(early));
}

} // namespace entente
