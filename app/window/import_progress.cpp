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
    m_cancel->setToolTip(tr("Stop reading; what has been read stays"));
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_text->setText(tr("Stopping…"));
        emit cancelled();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    hide();
}

void ImportProgressBar::start()
{
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
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(progress.bytesDone * 1000 / progress.bytesTotal));
        const double left = seconds * double(progress.bytesTotal - progress.bytesDone) / double(progress.bytesDone);
        text += left < 60 ? tr(" · %1 s left").arg(int(left) + 1) : tr(" · %1 min left").arg(int(left / 60) + 1);
    }
    m_text->setText(text);
}

void ImportProgressBar::stop()
{
    hide();
}

} // namespace entente
