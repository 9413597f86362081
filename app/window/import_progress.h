// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/import_job.h"
#include "jobs/project_job.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace entente {

// In the status bar while articles are read: how many, how fast, how long yet, and Cancel; and while a project is readied. Stays away from
// work under 300 ms.
class ImportProgressBar : public QWidget
{
    Q_OBJECT
public:
    explicit ImportProgressBar(const QLocale &locale, QWidget *parent = nullptr);

    void start();
    void show(const ImportProgress &progress);
    // The import is over.
    void stop();
    // Shown where no import is under way, whose own progress says more.
    void showProject(const ProjectProgress &progress);

signals:
    void cancelled();
    void savingCancelled();

private:
    QString timeLeft(double share) const; // " · 12 s left"
    void showShare(qint64 done, qint64 total);
    void setSaving(bool isSaving);

    QLocale m_locale;
    QElapsedTimer m_time;
    bool m_isImporting = false;
    bool m_isSaving = false; // what Cancel means
    QTimer m_patience;
    QProgressBar *m_bar;
    QLabel *m_text;
    QToolButton *m_cancel;
};

} // namespace entente
