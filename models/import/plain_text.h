// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>

namespace entente {

// One article from the bytes of a text file. The text is kept as read; headline, date, by-line and outlet come from its first lines.
Result<Article> readPlainText(const QByteArray &bytes, const QString &path);

// Fills in what the article's metadata leaves open from what its text states.
void completeFromHeader(Article &article);

} // namespace entente
