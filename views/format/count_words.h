// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace entente {

// "1 article", "12 articles": `many` holds %1 for the number.
inline QString countWords(qsizetype count, const QString &one, const QString &many, const QLocale &locale)
{
    return count == 1 ? one : many.arg(locale.toString(qlonglong(count)));
}

} // namespace entente
