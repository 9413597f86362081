// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/set_date_dialog.h"

#include "views/format/date_words.h"

#include <QCalendarWidget>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

SetDateDialog::SetDateDialog(const ArticleInfo &article, QDate today, QWidget *parent) : QDialog(parent), m_calendar(new QCalendarWidget(this))
{
    setWindowTitle(tr("Set date"));
    const PublicationDate &published = article.published;
    QDate start = today;
    if (published.isDay())
        start = published.day;
    else if (published.earliest.isValid())
        start = published.latest;

    auto *title = new QLabel(tr("When was “%1” published?").arg(article.title), this);
    title->setWordWrap(true);
    auto *reasons = new QLabel(published.reasons.join(u'\n'), this);
    reasons->setWordWrap(true);
    reasons->setVisible(!published.reasons.isEmpty());
    if (published.kind == PublicationKind::Estimated)
        reasons->setText(tr("Published %1:\n%2").arg(publishedWords(published, locale()), published.reasons.join(u'\n')));

    // A plain line takes a whole date as it is typed or pasted; a QDateEdit's sections would swallow its hyphens.
    auto *edit = new QLineEdit(start.toString(Qt::ISODate), this);
    edit->setPlaceholderText(u"2025-04-27"_s);
    edit->setAccessibleName(tr("Day of publication"));
    m_calendar->setDateRange(earliestCredibleDay, latestCredibleDay);
    m_calendar->setSelectedDate(start);
    m_calendar->setGridVisible(false);
    connect(m_calendar, &QCalendarWidget::activated, this, &QDialog::accept);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Set date"));
    connect(edit, &QLineEdit::textEdited, this, [this, ok](const QString &text) {
        const QDate typed = QDate::fromString(text.trimmed(), Qt::ISODate);
        const bool credible = typed.isValid() && typed >= earliestCredibleDay && typed <= latestCredibleDay;
        ok->setEnabled(credible);
        if (credible && typed != m_calendar->selectedDate()) {
            const QSignalBlocker quiet(m_calendar);
            m_calendar->setSelectedDate(typed);
        }
    });
    connect(m_calendar, &QCalendarWidget::selectionChanged, edit, [this, edit, ok] {
        edit->setText(m_calendar->selectedDate().toString(Qt::ISODate));
        ok->setEnabled(true);
    });
    if (published.kind == PublicationKind::Set) {
        auto *remove = buttons->addButton(tr("Remove my date"), QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this, [this] {
            m_removed = true;
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(reasons);
    layout->addWidget(edit);
    layout->addWidget(m_calendar);
    layout->addWidget(buttons);
    edit->setFocus();
    edit->selectAll();
}

SetDateDialog::Answer SetDateDialog::ask()
{
    if (exec() != QDialog::Accepted)
        return Answer::Cancelled;
    return m_removed ? Answer::NoDay : Answer::Day;
}

QDate SetDateDialog::day() const
{
    return m_calendar->selectedDate();
}

} // namespace entente
