// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/set_date_dialog.h"

#include "views/format/date_words.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
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
        reasons->setText(tr("Estimated %1:\n%2").arg(publishedWords(published, locale()), published.reasons.join(u'\n')));

    auto *edit = new QDateEdit(start, this);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setDateRange(earliestCredibleDay, latestCredibleDay);
    m_calendar->setDateRange(earliestCredibleDay, latestCredibleDay);
    m_calendar->setSelectedDate(start);
    m_calendar->setGridVisible(false);
    connect(edit, &QDateEdit::dateChanged, m_calendar, &QCalendarWidget::setSelectedDate);
    connect(m_calendar, &QCalendarWidget::selectionChanged, edit, [this, edit] { edit->setDate(m_calendar->selectedDate()); });
    connect(m_calendar, &QCalendarWidget::activated, this, &QDialog::accept);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set date"));
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
