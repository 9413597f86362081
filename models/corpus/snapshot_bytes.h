// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "corpus/assemble.h"

#include <QByteArray>

#include <memory>

namespace entente {

// A snapshot as bytes, so that a project of a million events opens without reading all its articles again. A cache, not a format: bytes of
// another version of the program or another kind of machine are refused, and the snapshot is built from the articles instead.
QByteArray snapshotBytes(const Corpus &corpus);

// Fails for damaged bytes and for those of another version; never trusts an index in them.
Result<std::shared_ptr<const Corpus>> snapshotFromBytes(QByteArrayView bytes);

// The plain columns of a snapshot, in the order of its rows: assemble() makes the same snapshot of them.
ColumnsInput columnsOf(const Corpus &corpus);

} // namespace entente
