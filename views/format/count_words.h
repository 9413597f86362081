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

// "9,999", "83k", "1.2M": for places too narrow for all digits. Never more than there are.
inline QString shortCount(quint64 count, const QLocale &locale)
{
    if (count < 10'000)
        return locale.toString(count);
    if (count < 1'000'000)
        return locale.toString(count / 1000) + u'k';
    return locale.toString(double(count / 100'000) / 10, 'f', 1) + u'M';
}

} // namespace entente
