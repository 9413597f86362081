// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>

namespace entente {

// PDFs may carry pictures, so that they may be larger than other articles.
inline constexpr qint64 largestPdf = 128 * 1024 * 1024; // bytes
inline constexpr int mostPdfPages = 2000;

// One article from the bytes of a PDF: its text in reading order, title, author and date from the document's information and its first page.
// Fails for what is damaged, encrypted, or has no text (a scan).
Result<Article> readPdf(const QByteArray &bytes, const QString &path);

bool looksLikePdf(const QByteArray &bytes);

} // namespace entente
