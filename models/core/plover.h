// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace entente {

// PLOVER's sixteen event types (Open Event Data Alliance, PLOVER manual) and STATEMENT (CAMEO 01).
enum class EventType : quint8 {
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
    Statement
};
inline constexpr int eventTypeCount = 17;

enum class QuadClass : quint8 { VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict, Statement };
inline constexpr int quadClassCount = 5;

enum class EventStatus : quint8 { Occurred, Planned, Denied, Hypothetical };
inline constexpr int eventStatusCount = 4;

// PLOVER's sector codes for actors, as far as news needs them.
enum class Sector : quint8 { Unknown, Gov, Mil, Reb, Opp, Pty, Cop, Jud, Spy, Igo, Ngo, Med, Edu, Bus, Cvl, Crm, Leg };

QuadClass quadClassOf(EventType type);

// The words of the JSON contract: "CONSULT", "verbal-cooperation", "planned", "GOV" (empty for Unknown).
QString toString(EventType type);
QString toString(QuadClass quad);
QString toString(EventStatus status);
QString toString(Sector sector);
std::optional<EventType> eventTypeFromString(QStringView name); // any case
std::optional<EventStatus> eventStatusFromString(QStringView name);
std::optional<QuadClass> quadClassFromString(QStringView name);
Sector sectorFromString(QStringView name); // Unknown where there is none of that name

} // namespace entente
