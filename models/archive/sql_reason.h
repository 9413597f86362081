// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QString>

namespace entente {

// Damage shows in many places; some of them leave only the driver's words, some none.
inline QString reasonOf(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.isEmpty() ? QStringLiteral("the project is damaged") : text;
}

} // namespace entente
