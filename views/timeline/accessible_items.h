// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timeline_view.h"

#include <QAccessible>
#include <QAccessibleInterface>

namespace entente {

// What the parts of an accessible timeline know of the whole.
class AccessibleParts
{
public:
    virtual ~AccessibleParts() = default;
    virtual TimelineView &view() = 0;
    virtual QAccessibleInterface *self() = 0;
    virtual QAccessibleInterface *lane(const LaneId &id) const = 0;
    virtual QAccessibleInterface *event(const LaneEvent &place) const = 0;
    virtual QAccessibleInterface *counter(const LaneId &lane, TimeRange range) const = 0;
};

// A part of the timeline that is no widget.
class AccessiblePart : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit AccessiblePart(AccessibleParts &parts)
        : m_parts(parts)
    {
    }

    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_parts.self()->window(); }
    void setText(QAccessible::Text kind, const QString &text) override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    QStringList keyBindingsForAction(const QString &action) const override;

protected:
    TimelineView &view() const { return m_parts.view(); }
    QRect toScreen(const QRect &inView) const;
    AccessibleParts &m_parts;
};

// A part that stands for several events tells how many: its value, from outside as well.
class AccessibleCrowd : public AccessiblePart, public QAccessibleValueInterface
{
public:
    using AccessiblePart::AccessiblePart;
    void *interface_cast(QAccessible::InterfaceType type) override;
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override;
    QVariant minimumStepSize() const override { return 1; }
    void setCurrentValue(const QVariant &value) override;
};

class AccessibleLane : public AccessibleCrowd
{
public:
    AccessibleLane(AccessibleParts &parts, const LaneId &id);

    bool isValid() const override { return item() != nullptr; }
    QAccessibleInterface *parent() const override { return m_parts.self(); }
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override;
    QStringList actionNames() const override;
    void doAction(const QString &action) override;
    QVariant currentValue() const override;

private:
    const LaneItem *item() const;
    LaneId m_id;
};

class AccessibleEvent : public AccessiblePart
{
public:
    AccessibleEvent(AccessibleParts &parts, const LaneEvent &place);

    bool isValid() const override;
    QAccessibleInterface *parent() const override { return m_parts.lane(m_place.lane); }
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    QStringList actionNames() const override;
    QString localizedActionName(const QString &action) const override;
    void doAction(const QString &action) override;

private:
    std::optional<Row> row() const;
    const MarkItem *mark() const;
    LaneEvent m_place;
};

// "7 events, 3–9 April 2025": looks closer when pressed.
class AccessibleCounter : public AccessibleCrowd
{
public:
    AccessibleCounter(AccessibleParts &parts, const LaneId &lane, TimeRange range);

    bool isValid() const override { return item() != nullptr; }
    QAccessibleInterface *parent() const override { return m_parts.lane(m_lane); }
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override;
    QStringList actionNames() const override;
    void doAction(const QString &action) override;
    QVariant currentValue() const override;

private:
    const CountItem *item() const;
    LaneId m_lane;
    TimeRange m_range;
};

} // namespace entente
