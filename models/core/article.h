// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/partial_date.h"

#include <QString>
#include <QStringList>

namespace entente {

// An article as it was read. Immutable once imported: every annotation is a span into `text`.
struct Article {
    ArticleId id{0};
    QString key;  // the contract's `id`: the input's own, else the file's name, or "name:line"
    QString path; // where it was read from; empty for pasted text
    QString title;
    QString url;
    QString source; // outlet or agency
    QString author;
    QString language; // ISO 639-1
    PublicationDate published;
    QString text;
    QStringList warnings; // what was read but is not to be believed ("the date 2025-02-31 does not exist")
};

} // namespace entente
