// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QByteArray>

namespace entente {

// The entries of an RSS (0.9x, 1.0, 2.0) or Atom feed, one article each: the content where the feed has it, else the summary, without its markup.
// Entries without any text are problems. A feed that breaks off gives what stands before the break, and a problem with the line. Returns false
// when the sink stopped it.
bool importFeed(const QByteArray &bytes, const QString &path, const ImportSink &sink);

} // namespace entente
