// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/inspector.h"

#include "corpus/same_happening.h"
#include "views/format/count_words.h"
#include "views/format/date_words.h"
#include "views/format/event_words.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEvidence = 6; // lines; the source pane steps through all
constexpr auto outcomeLink = "outcome"_L1; // beside the numbers of evidence

QString row(const QString &key, const QString &value, const Theme &theme)
{
    return u"<tr><td style='color:%1; padding:1px 14px 1px 0'>%2</td><td style='padding:1px 0'>%3</td></tr>"_s
        .arg(theme.secondary.name(), key.toHtmlEscaped(), value);
}

QString names(const std::vector<EntityId> &ids, const Corpus &corpus)
{
    QStringList list;
    for (const EntityId id : ids) {
        const CorpusEntity *entity = corpus.entity(id);
        if (!entity)
            continue;
        const bool showsCountry = entity->country.isValid() && entity->kind != EntityKind::Country;
        list.append(showsCountry ? u"%1 (%2)"_s.arg(entity->name, entity->country.toString()) : entity->name);
    }
    return list.join(u", "_s);
}

} // namespace

Inspector::Inspector(ShownEvents &events, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_events(events), m_selection(selection), m_theme(theme), m_locale(locale), m_title(new QLabel(this)),
      m_body(new QLabel(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_body->setWordWrap(true);
    m_body->setTextFormat(Qt::RichText);
    m_body->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 20, 22, 14);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    setAccessibleName(tr("Selected event"));
    connect(&selection, &Selection::changed, this, &Inspector::refresh);
    connect(&events, &ShownEvents::snapshotChanged, this, &Inspector::refresh);
    connect(m_body, &QLabel::linkActivated, this, [this](const QString &link) {
        const auto id = m_selection.current().event();
        if (id && link == outcomeLink)
            followOutcome(*id);
        else if (id)
            m_selection.select(*id, link.toInt());
    });
    setTheme(theme);
}

void Inspector::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    setPalette(p);
    setAutoFillBackground(true);
    refresh();
}

QString Inspector::who(const EventDetails &details) const
{
    const QString actors = names(details.actors, m_events.corpus());
    const QString recipients = names(details.recipients, m_events.corpus());
    if (actors.isEmpty() || recipients.isEmpty())
        return (actors + recipients).toHtmlEscaped();
    return u"%1 %2 %3"_s.arg(actors.toHtmlEscaped(), isReciprocal(details.traits.type) ? u"↔"_s : u"→"_s, recipients.toHtmlEscaped());
}

QString Inspector::evidenceList(const EventDetails &details, int current) const
{
    const Corpus &corpus = m_events.corpus();
    QString list = countWords(qsizetype(details.evidence.size()), tr("1 place"), tr("%1 places"), m_locale);
    list += u", "_s + countWords(details.independentSources, tr("1 independent source"), tr("%1 independent sources"), m_locale);
    for (int i = 0; i < int(details.evidence.size()) && i < mostEvidence; ++i) {
        const Evidence &evidence = details.evidence[size_t(i)];
        const ArticleInfo *article = corpus.article(evidence.article);
        QString words = article ? (article->source.isEmpty() ? article->title : article->source) : QString();
        if (details.traits.disputed && evidence.claimedDate.isKnown())
            words += tr(": %1").arg(dateWords(evidence.claimedDate, m_locale));
        if (details.traits.disputed && !evidence.claimedPlace.isEmpty())
            words += tr(", in %1").arg(evidence.claimedPlace);
        list += i == current ? u"<br><b>%1</b>"_s.arg(words.toHtmlEscaped())
                             : u"<br><a href='%1' style='color:%2; text-decoration:none'>%3</a>"_s.arg(i).arg(
                                 m_theme.selection.name(), words.toHtmlEscaped());
    }
    if (int(details.evidence.size()) > mostEvidence)
        list += u"<br>"_s + tr("and %1 more").arg(int(details.evidence.size()) - mostEvidence);
    return list;
}

// Of a plan: the event that shows that it took place, as a link; else that nothing does.
QString Inspector::outcome(const EventDetails &details) const
{
    const Corpus &corpus = m_events.corpus();
    const auto happened = details.outcome ? corpus.row(*details.outcome) : std::nullopt;
    if (!happened)
        return tr("no article reports it").toHtmlEscaped();
    const EventDetails event = corpus.details(*happened);
    return u"<a href='%1' style='color:%2; text-decoration:none'>%3</a>"_s.arg(
        outcomeLink, m_theme.selection.name(), tr("%1, %2").arg(event.label, dateWords(event.date, m_locale)).toHtmlEscaped());
}

void Inspector::followOutcome(EventId plan)
{
    const auto planRow = m_events.corpus().row(plan);
    if (const auto happened = planRow ? m_events.corpus().details(*planRow).outcome : std::nullopt)
        m_selection.select(*happened, 0);
}

void Inspector::refresh()
{
    const auto id = m_selection.current().event();
    const auto eventRow = id ? m_events.corpus().row(*id) : std::nullopt;
    setVisible(eventRow.has_value());
    if (!eventRow)
        return;
    const EventDetails details = m_events.corpus().details(*eventRow);
    m_title->setText(details.label);

    QString when = dateWords(details.date, m_locale);
    const QString basis = basisWords(details.date.basis);
    if (!basis.isEmpty() && details.date.isKnown())
        when = tr("%1 · %2").arg(when, basis);
    if (details.traits.estimated)
        when = tr("%1 · hangs on an estimated day of publication").arg(when);
    QString what = typeWords(details.traits.type);
    if (!details.mode.isEmpty())
        what = tr("%1 · %2").arg(what, details.mode);
    what = tr("%1 · %2").arg(what, quadWords(details.traits.quad()));

    QString table = u"<table cellspacing='0'>"_s;
    table += row(tr("when"), when.toHtmlEscaped(), m_theme);
    if (const QString participants = who(details); !participants.isEmpty())
        table += row(tr("who"), participants, m_theme);
    table += row(tr("what"), what.toHtmlEscaped(), m_theme);
    if (!details.placeName.isEmpty())
        table += row(tr("where"), details.placeName.toHtmlEscaped(), m_theme);
    if (details.traits.status != EventStatus::Occurred)
        table += row(tr("status"), statusWords(details.traits.status).toHtmlEscaped(), m_theme);
    if (details.traits.status == EventStatus::Planned)
        table += row(tr("outcome"), outcome(details), m_theme);
    if (details.traits.disputed)
        table += row(tr("disputed"), tr("the sources differ").toHtmlEscaped(), m_theme);
    table += row(tr("evidence"), evidenceList(details, m_selection.current().evidence), m_theme);
    m_body->setText(table + u"</table>"_s);
}

void Inspector::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(12.5, 10.5, -12.5, -4.5), 8, 8);
}

} // namespace entente
