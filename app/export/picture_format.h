// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/chart_scene.h"

#include <QFileInfo>

#include <optional>

namespace entente {

// The format that a file's ending or a --format value names, in any case; nothing for others.
inline std::optional<PictureFormat> pictureFormatNamed(const QString &name)
{
    const QString lower = name.toLower();
    if (lower == QLatin1StringView("png"))
        return PictureFormat::Png;
    if (lower == QLatin1StringView("svg"))
        return PictureFormat::Svg;
    return lower == QLatin1StringView("pdf") ? std::optional(PictureFormat::Pdf) : std::nullopt;
}

inline std::optional<PictureFormat> pictureFormatOf(const QString &path)
{
    return pictureFormatNamed(QFileInfo(path).suffix());
}

} // namespace entente
