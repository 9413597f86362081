// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <roaring/roaring.hh>

namespace entente {

// An event's position in one snapshot: dated events by the time they happened, then the undated ones. Never stored, never kept beyond its snapshot.
using Row = quint32;

// A set of rows as a compressed bitmap (Chambi, Lemire et al., "Better bitmap performance with Roaring bitmaps", 2016).
using RowSet = Roaring;

} // namespace entente
