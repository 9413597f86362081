// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/partial_date.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace entente {

class HtmlPage;

struct PageDate {
    PublicationDate published;
    QString warning; // "the date 2025-02-31 does not exist"; empty where there is nothing to tell
};

// The day that a page was published, with where the page states it: structured data, meta elements, its address, marked-up dates, dates near the
// headline. `data` as structuredData() gives it; `url` and `language` as far as they are known. None where the page states no full date.
PageDate publishedDate(const HtmlPage &page, const std::vector<QJsonObject> &data, const QString &url, const QString &language);

} // namespace entente
