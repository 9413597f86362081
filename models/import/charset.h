// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace entente {

// The text of a file as it was read, without a byte order mark. UTF-8 and UTF-16 are recognised by mark and form, anything else is
// what uchardet takes it for, else Windows-1252. Fails for bytes that are no text ("the file is not text").
Result<QString> decodeText(const QByteArray &bytes, const QString &path);

// The text of a web page: by its byte order mark, then as UTF-8 where it is that, then by the charset that it declares (meta, XML declaration),
// then as decodeText does. A few broken bytes in a page that declares UTF-8 become U+FFFD.
Result<QString> decodeHtml(const QByteArray &bytes, const QString &path);

} // namespace entente
