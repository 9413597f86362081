// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>

namespace entente {

// One article from the bytes of a web page: its text is the main text of the page, title, date, outlet, author, language and address are what
// the page states in its structured data, its meta elements and visibly. Fails where the page has no prose.
Result<Article> readHtml(const QByteArray &bytes, const QString &path);

// Whether the bytes of a file begin as a web page does.
bool looksLikeHtml(const QByteArray &bytes);

} // namespace entente
