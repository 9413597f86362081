// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/status_line.h"

#include "views/format/count_words.h"

namespace entente {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(const QLocale &locale, QWidget *parent) : QLabel(parent), m_locale(locale)
{
    setContentsMargins(8, 0, 0, 0);
    setAccessibleName(tr("Counts"));
    setToolTip(tr("Every event that passes the filter is in view, left or right of it, or undated"));
}

void StatusLine::show(const StatusCounts &counts, qsizetype articles)
{
    const auto number = [this](quint64 value) { return m_locale.toString(qulonglong(value)); };
    setText(tr("%1 shown · %2 left of view · %3 right of view · %4 undated = %5 events")
                .arg(number(counts.shown), number(counts.left), number(counts.right), number(counts.undated), number(counts.total))
        + u"      "_s + countWords(articles, tr("1 article"), tr("%1 articles"), m_locale));
}

} // namespace entente
