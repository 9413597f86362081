// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QByteArray>

namespace entente {

// A table with a header row whose columns are called as the fields of a JSON article (text, title, date, url …), in any order and case; other
// columns are passed over. Commas, semicolons, tabs or bars part the columns; quoting is RFC 4180's, so that a text may have line ends. Rows that
// cannot be read are problems with their line. Returns false when the sink stopped it.
bool importCsv(const QByteArray &bytes, const QString &path, const ImportSink &sink);

} // namespace entente
