// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QMimeData>

#include <memory>
#include <optional>

namespace entente {

// An article carried by drag and drop within the program: from the undated tray, or any list, to a day of the timeline.
inline constexpr char articleMimeType[] = "application/x-entente-article";

inline std::unique_ptr<QMimeData> dragOf(ArticleId article, const QString &title)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(articleMimeType), QByteArray::number(qint64(article)));
    data->setText(title);
    return data;
}

inline std::optional<ArticleId> draggedArticle(const QMimeData &data)
{
    bool isNumber = false;
    const qint64 id = data.data(QString::fromLatin1(articleMimeType)).toLongLong(&isNumber);
    return isNumber ? std::optional(ArticleId(id)) : std::nullopt;
}

} // namespace entente
