// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/composition.h"

namespace entente {

using namespace Qt::StringLiterals;
using enum EventType;

bool isHostileDeed(EventType type)
{
    return type == Sanction || type == Coerce || type == Assault || type == Protest || type == Mobilize;
}

bool isFriendlyDeed(EventType type)
{
    return type == Aid || type == Cooperate || type == Support || type == Concede || type == Retreat || type == Agree || type == Consult;
}

Composed promised(std::optional<EventType> of)
{
    if (of == Consult)
        return {Agree, u"meet"_s, EventStatus::Occurred};
    if (of == Assault || of == Sanction || of == Coerce || of == Protest)
        return {Threaten, {}, EventStatus::Occurred};
    return {Agree, {}, EventStatus::Occurred};
}

std::optional<Composed> vowed(std::optional<EventType> of)
{
    if (!of)
        return std::nullopt;
    if (isFriendlyDeed(*of))
        return Composed{Agree, {}, EventStatus::Occurred};
    return Composed{Threaten, {}, EventStatus::Occurred};
}

std::optional<Composed> intended(EventType of, const QString &mode)
{
    if (of == Consult || of == Statement || of == Request || of == Reject)
        return Composed{of, mode, EventStatus::Planned};
    if (isFriendlyDeed(of))
        return Composed{Agree, {}, EventStatus::Planned};
    if (isHostileDeed(of) || of == Threaten)
        return Composed{Threaten, {}, EventStatus::Planned};
    return Composed{of, mode, EventStatus::Planned};
}

std::optional<Composed> decided(EventType of, const QString &mode)
{
    if (of == Consult)
        return Composed{of, mode, EventStatus::Planned};
    if (of == Assault || of == Protest)
        return Composed{Threaten, {}, EventStatus::Occurred};
    if (of == Aid || of == Cooperate)
        return Composed{Agree, {}, EventStatus::Occurred};
    return Composed{of, mode, EventStatus::Occurred};
}

std::optional<Composed> stopped(EventType of)
{
    switch (of) {
    case Assault:
    case Mobilize:
        return Composed{Retreat, {}, EventStatus::Occurred};
    case Sanction:
    case Coerce:
    case Protest:
    case Accuse:
    case Threaten:
        return Composed{Concede, {}, EventStatus::Occurred};
    case Aid:
    case Cooperate:
    case Consult:
    case Support:
    case Agree:
        return Composed{Sanction, u"discontinue"_s, EventStatus::Occurred};
    default:
        return std::nullopt;
    }
}

std::optional<Composed> failed(EventType of)
{
    if (of == Sanction || of == Coerce)
        return Composed{Concede, {}, EventStatus::Occurred};
    if (isFriendlyDeed(of))
        return Composed{Reject, {}, EventStatus::Occurred};
    return std::nullopt;
}

} // namespace entente
