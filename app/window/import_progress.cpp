// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import_progress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace entente {

namespace {

constexpr qint64 patience = 300; // ms of work before a reader wonders

} // namespace

ImportProgressBar::ImportProgressBar(const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_locale(locale), m_bar(new QProgressBar(this)), m_text(new QLabel(this)), m_cancel(new QToolButton(this))
{
    m_bar->setFixedWidth(140);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(10);
    m_bar->setAccessibleName(tr("Import progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_text->setText(tr("Stopping…"));
        if (m_isSaving)
            emit savingCancelled();
        else
            emit cancelled();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_patience.setSingleShot(true);
    m_patience.setInterval(int(patience));
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void ImportProgressBar::start()
{
    m_isImporting = true;
    setSaving(false);
    m_cancel->show();
    m_time.start();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_text->setText(tr("Reading articles…"));
}

void ImportProgressBar::show(const ImportProgress &progress)
{
    if (m_time.elapsed() < patience || !m_cancel->isEnabled())
        return;
    setVisible(true);
    const double seconds = double(m_time.elapsed()) / 1000.0;
    QString text = tr("%1 articles · %2 a second").arg(m_locale.toString(progress.articles), m_locale.toString(int(double(progress.articles) / seconds)));
    if (progress.bytesTotal > 0 && progress.bytesDone > 0) {
        showShare(progress.bytesDone, progress.bytesTotal);
        text += timeLeft(double(progress.bytesDone) / double(progress.bytesTotal));
    }
    m_text->setText(text);
}

QString ImportProgressBar::timeLeft(double share) const
{
    const double left = double(m_time.elapsed()) / 1000.0 * (1 - share) / share;
    return left < 60 ? tr(" · %1 s left").arg(int(left) + 1) : tr(" · %1 min left").arg(int(left / 60) + 1);
}

void ImportProgressBar::showShare(qint64 done, qint64 total)
{
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(done * 1000 / total));
}

void ImportProgressBar::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    m_cancel->setToolTip(isSaving ? tr("Stop saving; nothing is changed") : tr("Stop reading; what has been read stays"));
}

void ImportProgressBar::showProject(const ProjectProgress &progress)
{
    if (m_isImporting)
        return;
    if (progress.stage == ProjectProgress::Stage::Done)
        return stop();
    const bool isSaving = progress.stage == ProjectProgress::Stage::Saving;
    if ((isHidden() && !m_patience.isActive()) || isSaving != m_isSaving) {
        m_time.start();
        setSaving(isSaving);
        m_cancel->setVisible(isSaving);
        m_cancel->setEnabled(true);
        if (isHidden())
            m_patience.start();
    }
    if (!m_cancel->isEnabled())
        return; // it is being stopped
    const bool hasShare = progress.total > 0 && progress.done > 0;
    if (hasShare)
        showShare(progress.done, progress.total);
    else
        m_bar->setRange(0, 0);
    const QString left = hasShare ? timeLeft(double(progress.done) / double(progress.total)) : QString();
    switch (progress.stage) {
    case ProjectProgress::Stage::Opening: return m_text->setText(tr("Opening the project…"));
    case ProjectProgress::Stage::Reading:
        if (hasShare)
            return m_text->setText(tr("Reading the project: %1 of %2 articles").arg(m_locale.toString(progress.done), m_locale.toString(progress.total)) + left);
        return m_text->setText(tr("Putting together what the articles tell of…"));
    case ProjectProgress::Stage::Saving:
        return m_text->setText(tr("Saving: %1 of %2").arg(m_locale.formattedDataSize(progress.done), m_locale.formattedDataSize(progress.total)) + left);
    case ProjectProgress::Stage::Merging:
    case ProjectProgress::Stage::Done: break;
    }
    m_text->setText(tr("Putting together what the articles tell of…"));
}

void ImportProgressBar::stop()
{
    m_isImporting = false;
    m_cancel->setEnabled(true);
    m_patience.stop();
    hide();
}

} // namespace entente
