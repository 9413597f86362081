// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/data_export.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace entente {

// A table with a name for every column. Cells are strings, numbers, lists of strings, or null where nothing is known.
struct DataTable {
    QString title;
    QStringList columns;
    std::vector<std::vector<QJsonValue>> rows; // as many cells as there are columns
};

DataTable dataTable(const DataScene &scene, DataKind kind);

// The names of those among `ids` that the snapshot knows.
QStringList namesOf(const Corpus &corpus, const std::vector<EntityId> &ids);

} // namespace entente
