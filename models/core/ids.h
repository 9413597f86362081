// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

namespace entente {

// Ids are given by the archive (or by the session, where there is none), are never used again and survive sorting, filtering and reloading.
enum class ArticleId : qint64 {};
enum class EventId : qint64 {};
enum class QuoteId : qint64 {};
enum class EntityId : qint64 {};

// The seed has no default: Qt's own overload for hashes without a seed would fit as well, and QHash fall back to the bare number (500 times slower).
template<typename Id>
    requires std::is_same_v<Id, ArticleId> || std::is_same_v<Id, EventId> || std::is_same_v<Id, QuoteId> || std::is_same_v<Id, EntityId>
size_t qHash(Id id, size_t seed)
{
    return ::qHash(static_cast<qint64>(id), seed);
}

} // namespace entente
