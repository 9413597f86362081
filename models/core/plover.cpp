// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plover.h"

#include <algorithm>
#include <iterator>

namespace entente {

namespace {

constexpr std::array<QStringView, eventTypeCount> typeNames{u"AGREE", u"CONSULT", u"SUPPORT", u"CONCEDE", u"COOPERATE", u"AID", u"RETREAT",
    u"REQUEST", u"ACCUSE", u"REJECT", u"THREATEN", u"PROTEST", u"SANCTION", u"MOBILIZE", u"COERCE", u"ASSAULT", u"STATEMENT"};
constexpr std::array<QStringView, quadClassCount> quadNames{
    u"verbal-cooperation", u"material-cooperation", u"verbal-conflict", u"material-conflict", u"statement"};
constexpr std::array<QStringView, eventStatusCount> statusNames{u"occurred", u"planned", u"denied", u"hypothetical"};
constexpr std::array<QStringView, 17> sectorNames{u"", u"GOV", u"MIL", u"REB", u"OPP", u"PTY", u"COP", u"JUD", u"SPY", u"IGO", u"NGO", u"MED",
    u"EDU", u"BUS", u"CVL", u"CRM", u"LEG"};

template<typename Enum, size_t N>
std::optional<Enum> find(const std::array<QStringView, N> &names, QStringView name)
{
    const auto it = std::find_if(names.begin(), names.end(), [name](QStringView each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    return it == names.end() ? std::nullopt : std::optional(static_cast<Enum>(std::distance(names.begin(), it)));
}

} // namespace

QuadClass quadClassOf(EventType type)
{
    // PLOVER manual, section on quad classes: PROTEST to ASSAULT are material conflict, COOPERATE to RETREAT material cooperation.
    switch (type) {
    case EventType::Agree:
    case EventType::Consult:
    case EventType::Support:
    case EventType::Concede: return QuadClass::VerbalCooperation;
    case EventType::Cooperate:
    case EventType::Aid:
    case EventType::Retreat: return QuadClass::MaterialCooperation;
    case EventType::Request:
    case EventType::Accuse:
    case EventType::Reject:
    case EventType::Threaten: return QuadClass::VerbalConflict;
    case EventType::Protest:
    case EventType::Sanction:
    case EventType::Mobilize:
    case EventType::Coerce:
    case EventType::Assault: return QuadClass::MaterialConflict;
    case EventType::Statement: break;
    }
    return QuadClass::Statement;
}

QString toString(EventType type) { return typeNames[static_cast<size_t>(type)].toString(); }
QString toString(QuadClass quad) { return quadNames[static_cast<size_t>(quad)].toString(); }
QString toString(EventStatus status) { return statusNames[static_cast<size_t>(status)].toString(); }
QString toString(Sector sector) { return sectorNames[static_cast<size_t>(sector)].toString(); }

std::optional<EventType> eventTypeFromString(QStringView name) { return find<EventType>(typeNames, name); }
std::optional<EventStatus> eventStatusFromString(QStringView name) { return find<EventStatus>(statusNames, name); }
std::optional<QuadClass> quadClassFromString(QStringView name) { return find<QuadClass>(quadNames, name); }
Sector sectorFromString(QStringView name) { return find<Sector>(sectorNames, name).value_or(Sector::Unknown); }

} // namespace entente
