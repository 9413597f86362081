// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QByteArray>

class QJsonObject;

namespace entente {

// One article from a JSON object with the fields of the contract. `fallbackKey` is its id where it has none.
// Fails where there is no text; a date that cannot be true becomes a warning.
Result<Article> articleFromJson(const QJsonObject &object, const QString &fallbackKey, const QString &path);

// A whole JSON file: an object, an array of objects, or (whatever the file is called) one object a line.
bool importJson(const QByteArray &bytes, const QString &path, const ImportSink &sink);

} // namespace entente
