// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace entente {

// The text of a file as it was read, without a byte order mark. UTF-8 and UTF-16 are recognised by mark and form, anything else is
// what uchardet takes it for, else Windows-1252. Fails for bytes that are no text ("the file is not text").
Result<QString> decodeText(const QByteArray &bytes, const QString &path);

} // namespace entente
