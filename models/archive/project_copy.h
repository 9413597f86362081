// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

namespace entente {

// Copies every table of a project into a new file, a few rows at a time, so that one can see how far it is and give it up. `source` is a
// file: URI; `draft` must not be there, and may be half written afterwards unless this succeeds. The copy is on the disk when this returns.
Outcome copyProject(const QString &source, const QString &draft, const Archive::Writing &writing);

} // namespace entente
