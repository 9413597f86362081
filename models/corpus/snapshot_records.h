// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"

#include <QByteArray>

namespace entente {

// The parts of a snapshot that hold strings (articles, quotes, entities, mode names) and the claims, for snapshotBytes().
QByteArray recordBytes(const ColumnsInput &input);
// False where the bytes are no records or enumerators in them are none.
bool readRecords(QByteArrayView bytes, ColumnsInput &input);
// Every quote stands in an article of the input; ids of articles and quotes are unique.
bool areQuotesOfArticles(const ColumnsInput &input);

} // namespace entente
