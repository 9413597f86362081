// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/data_export.h"

#include <QCoreApplication>

#include <vector>

namespace entente {

// One entry of the window's list of data to write.
struct DataChoice {
    Q_DECLARE_TR_FUNCTIONS(entente::DataChoice)
public:
    DataKind kind = DataKind::Events;
    DataFormat format = DataFormat::Csv;
    QString suffix; // with its dot: ".csv"
    QString name;   // "Events, table (*.csv)": the entry in a file dialog
};

// Everything that canExport(): the usual first.
std::vector<DataChoice> dataChoices();

} // namespace entente
