// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/status_counts.h"

#include <QLabel>
#include <QLocale>

namespace entente {

// "17 shown · 3 left of view · 1 right of view · 1 undated = 22 events   3 articles": the sum always holds.
class StatusLine : public QLabel
{
    Q_OBJECT
public:
    explicit StatusLine(const QLocale &locale, QWidget *parent = nullptr);
    void show(const StatusCounts &counts, qsizetype articles);

private:
    QLocale m_locale;
};

} // namespace entente
