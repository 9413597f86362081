// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/accessible_items.h"

#include "views/format/date_words.h"
#include "views/format/event_words.h"

namespace entente {

namespace {

// Shown on both bridges beside the standard ones.
const QString &openAction()
{
    static const QString name = QStringLiteral("Open");
    return name;
}

} // namespace

void AccessiblePart::setText(QAccessible::Text kind, const QString &text)
{
    Q_UNUSED(kind)
    Q_UNUSED(text)
}

QAccessibleInterface *AccessiblePart::child(int index) const
{
    Q_UNUSED(index)
    return nullptr;
}

QAccessibleInterface *AccessiblePart::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

int AccessiblePart::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

void *AccessiblePart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList AccessiblePart::keyBindingsForAction(const QString &action) const
{
    Q_UNUSED(action)
    return {};
}

QRect AccessiblePart::toScreen(const QRect &inView) const { return {view().viewport()->mapToGlobal(inView.topLeft()), inView.size()}; }

void *AccessibleCrowd::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this) : AccessiblePart::interface_cast(type);
}

QVariant AccessibleCrowd::maximumValue() const { return qlonglong(view().index().all().count()); }

void AccessibleCrowd::setCurrentValue(const QVariant &value) { Q_UNUSED(value) }

// --- lanes

AccessibleLane::AccessibleLane(AccessibleParts &parts, const LaneId &id)
    : AccessibleCrowd(parts)
    , m_id(id)
{
}

const LaneItem *AccessibleLane::item() const
{
    const auto &lanes = view().layout().lanes;
    const auto found = std::ranges::find(lanes, m_id, &LaneItem::id);
    return found == lanes.end() ? nullptr : &*found;
}

int AccessibleLane::childCount() const
{
    const LaneItem *lane = item();
    if (!lane)
        return 0;
    const Layout &layout = view().layout();
    const auto index = int(lane - layout.lanes.data());
    return int(std::ranges::count(layout.marks, index, &MarkItem::lane) + std::ranges::count(layout.counts, index, &CountItem::lane));
}

QAccessibleInterface *AccessibleLane::child(int index) const
{
    const LaneItem *lane = item();
    if (!lane || index < 0)
        return nullptr;
    const Layout &layout = view().layout();
    const auto number = int(lane - layout.lanes.data());
    for (const MarkItem &mark : layout.marks) {
        if (mark.lane == number && index-- == 0)
            return m_parts.event({m_id, view().index().corpus().eventId(mark.row)});
    }
    for (const CountItem &count : layout.counts) {
        if (count.lane == number && index-- == 0)
            return m_parts.counter(m_id, count.range);
    }
    return nullptr;
}

QString AccessibleLane::text(QAccessible::Text kind) const
{
    const LaneItem *lane = item();
    if (!lane)
        return {};
    if (kind == QAccessible::Name)
        return laneWords(m_id, lane->name);
    return kind == QAccessible::Description || kind == QAccessible::Value ? eventCountWords(lane->count, view().locale()) : QString();
}

QRect AccessibleLane::rect() const { return item() ? toScreen(item()->box) : QRect(); }

QAccessible::State AccessibleLane::state() const
{
    QAccessible::State state;
    const LaneItem *lane = item();
    state.invalid = !lane;
    state.expandable = true;
    state.expanded = lane && !lane->collapsed;
    state.collapsed = lane && lane->collapsed;
    return state;
}

QStringList AccessibleLane::actionNames() const { return {toggleAction()}; }

void AccessibleLane::doAction(const QString &action)
{
    if (action == toggleAction())
        view().toggleCollapsed(m_id);
}

QVariant AccessibleLane::currentValue() const { return item() ? qlonglong(item()->count) : 0; }

// --- events

AccessibleEvent::AccessibleEvent(AccessibleParts &parts, const LaneEvent &place)
    : AccessiblePart(parts)
    , m_place(place)
{
}

std::optional<Row> AccessibleEvent::row() const { return view().index().corpus().row(m_place.event); }

bool AccessibleEvent::isValid() const
{
    const std::optional<Row> found = row();
    return found && view().index().rows().contains(*found) && view().index().laneOf(m_place.lane) >= 0;
}

const MarkItem *AccessibleEvent::mark() const
{
    const Layout &layout = view().layout();
    const std::optional<Row> found = row();
    for (const MarkItem &item : layout.marks) {
        if (found && item.row == *found && layout.lanes[size_t(item.lane)].id == m_place.lane)
            return &item;
    }
    return nullptr;
}

QString AccessibleEvent::text(QAccessible::Text kind) const
{
    const std::optional<Row> found = row();
    if (!found)
        return {};
    const Corpus &corpus = view().index().corpus();
    if (kind == QAccessible::Name)
        return corpus.label(*found);
    if (kind != QAccessible::Value && kind != QAccessible::Description)
        return {};
    const EventDetails details = corpus.details(*found);
    QStringList words{dateWords(details.date, view().locale())};
    if (kind == QAccessible::Value)
        return words.first();
    words << quadWords(details.traits.quad()) << statusWords(details.traits.status);
    if (details.traits.estimated)
        words << TimelineView::tr("estimated");
    if (details.traits.disputed)
        words << TimelineView::tr("sources differ");
    return words.join(QStringLiteral(", "));
}

QRect AccessibleEvent::rect() const
{
    const MarkItem *item = mark();
    if (!item)
        return {};
    const Layout &layout = view().layout();
    return toScreen(item->label < 0 ? item->box : item->box.united(layout.labels[size_t(item->label)].box));
}

QAccessible::State AccessibleEvent::state() const
{
    QAccessible::State state;
    const MarkItem *item = mark();
    state.invalid = !isValid();
    state.selectable = true;
    state.focusable = true;
    state.selected = item && item->selected;
    state.focused = view().hasFocus() && view().focus() == m_place;
    state.offscreen = !item;
    return state;
}

QStringList AccessibleEvent::actionNames() const { return {pressAction(), setFocusAction(), openAction()}; }

QString AccessibleEvent::localizedActionName(const QString &action) const
{
    return action == openAction() ? TimelineView::tr("Open source") : QAccessibleActionInterface::localizedActionName(action);
}

void AccessibleEvent::doAction(const QString &action)
{
    if (!isValid())
        return;
    if (action == setFocusAction())
        view().setFocus();
    view().moveFocusTo(m_place);
    if (action == pressAction())
        view().selectFocused();
    else if (action == openAction())
        view().openFocused();
}

// --- count markers

AccessibleCounter::AccessibleCounter(AccessibleParts &parts, const LaneId &lane, TimeRange range)
    : AccessibleCrowd(parts)
    , m_lane(lane)
    , m_range(range)
{
}

const CountItem *AccessibleCounter::item() const
{
    const Layout &layout = view().layout();
    for (const CountItem &count : layout.counts) {
        if (count.range == m_range && layout.lanes[size_t(count.lane)].id == m_lane)
            return &count;
    }
    return nullptr;
}

QString AccessibleCounter::text(QAccessible::Text kind) const
{
    const CountItem *count = item();
    if (!count || (kind != QAccessible::Name && kind != QAccessible::Value))
        return {};
    const QString events = eventCountWords(count->total, view().locale());
    return kind == QAccessible::Value ? events : events + QStringLiteral(", ") + rangeWords(m_range, view().locale());
}

QRect AccessibleCounter::rect() const { return item() ? toScreen(item()->box) : QRect(); }

QAccessible::State AccessibleCounter::state() const
{
    QAccessible::State state;
    state.invalid = !item();
    return state;
}

QStringList AccessibleCounter::actionNames() const { return {pressAction()}; }

void AccessibleCounter::doAction(const QString &action)
{
    if (action == pressAction())
        view().showRange(padded(m_range, 0.3));
}

QVariant AccessibleCounter::currentValue() const { return item() ? qlonglong(item()->total) : 0; }

} // namespace entente
