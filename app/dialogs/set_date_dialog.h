// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <QDialog>

#include <optional>

class QCalendarWidget;

namespace entente {

// Asks for the day that an article was published, beginning inside the estimate where there is one.
class SetDateDialog : public QDialog
{
    Q_OBJECT
public:
    SetDateDialog(const ArticleInfo &article, QDate today, QWidget *parent);

    enum class Answer { Cancelled, Day, NoDay };
    Answer ask();
    QDate day() const;

private:
    QCalendarWidget *m_calendar;
    bool m_removed = false;
};

} // namespace entente
