// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/arrangement_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// "0:1:21843": kinds of lane and facet and the value, as their numbers. JSON's own numbers would round large values.
QString laneText(const LaneId &lane)
{
    return u"%1:%2:%3"_s.arg(int(lane.kind)).arg(int(lane.key.kind)).arg(lane.key.value);
}

std::optional<LaneId> laneFrom(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 3)
        return std::nullopt;
    bool isLane = false, isFacet = false, isValue = false;
    const int lane = parts[0].toInt(&isLane);
    const int facet = parts[1].toInt(&isFacet);
    const qint64 value = parts[2].toLongLong(&isValue);
    if (!isLane || !isFacet || !isValue || lane < 0 || lane > int(LaneKind::None) || facet < 0 || facet >= facetKindCount)
        return std::nullopt;
    return LaneId{LaneKind(lane), {FacetKind(facet), value}};
}

template<typename Lanes>
QJsonArray listed(const Lanes &lanes)
{
    QJsonArray list;
    for (const LaneId &lane : lanes)
        list.append(laneText(lane));
    return list;
}

template<typename Take>
void eachLane(const QJsonValue &list, Take take)
{
    const QJsonArray values = list.toArray();
    for (const QJsonValue &value : values) {
        if (const auto lane = laneFrom(value.toString()))
            take(*lane);
    }
}

} // namespace

QString arrangementText(const LaneArrangement &arrangement)
{
    if (arrangement == LaneArrangement())
        return {};
    const QJsonObject object{{u"order"_s, listed(arrangement.order)}, {u"pinned"_s, listed(arrangement.pinned)},
        {u"collapsed"_s, listed(arrangement.collapsed)}, {u"expanded"_s, listed(arrangement.expanded)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LaneArrangement arrangementFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    LaneArrangement arrangement;
    eachLane(object.value("order"_L1), [&](const LaneId &lane) {
        if (std::ranges::find(arrangement.order, lane) == arrangement.order.end()) // a lane stands in one place
            arrangement.order.push_back(lane);
    });
    eachLane(object.value("pinned"_L1), [&](const LaneId &lane) { arrangement.pinned.insert(lane); });
    eachLane(object.value("collapsed"_L1), [&](const LaneId &lane) { arrangement.collapsed.insert(lane); });
    eachLane(object.value("expanded"_L1), [&](const LaneId &lane) { arrangement.expanded.insert(lane); });
    return arrangement;
}

} // namespace entente
