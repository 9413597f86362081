// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

class QSqlDatabase;

namespace entente {

// "Ente" in ASCII: what tells a project from other SQLite files.
inline constexpr int projectApplicationId = 0x456E7465;
inline constexpr int schemaVersion = 2;

// Creates the tables in an empty database, or checks that the database is a project of a version that this program reads. An older one is
// brought up to date, after a copy was made beside it; one that is `readOnly` stays as it is, without what its version did not have.
Outcome prepareSchema(QSqlDatabase &database, const QString &path, bool readOnly);

} // namespace entente
