// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/import_job.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace entente {

// In the status bar while articles are read: how many, how fast, how long yet, and Cancel. Stays away from work under 300 ms.
class ImportProgressBar : public QWidget
{
    Q_OBJECT
public:
    explicit ImportProgressBar(const QLocale &locale, QWidget *parent = nullptr);

    void start();
    void show(const ImportProgress &progress);
    void stop();

signals:
    void cancelled();

private:
    QLocale m_locale;
    QElapsedTimer m_time;
    QProgressBar *m_bar;
    QLabel *m_text;
    QToolButton *m_cancel;
};

} // namespace entente
