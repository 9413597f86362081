// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace entente {

// One look for all tables: rows selected whole, no grid, quiet header, rows of one height.
void styleTable(QTableView &table);

} // namespace entente
