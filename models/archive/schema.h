// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

class QSqlDatabase;

namespace entente {

// "Ente" in ASCII: what tells a project from other SQLite files.
inline constexpr int projectApplicationId = 0x456E7465;
inline constexpr int schemaVersion = 1;

// Creates the tables in an empty database, or checks that the database is a project of a version that this program reads.
Outcome prepareSchema(QSqlDatabase &database, const QString &path);

} // namespace entente
