// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/source/source_view.h"

#include "views/format/date_words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent, int pointsMore, bool bold)
{
    auto *label = new QLabel(parent);
    QFont font = label->font();
    font.setPixelSize(std::max(10, QFontInfo(font).pixelSize() + pointsMore));
    font.setBold(bold);
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SourceView::SourceView(ShownEvents &events, Selection &selection, const ArticleReader &reader, const Theme &theme, const QLocale &locale,
    QWidget *parent)
    : QWidget(parent), m_events(events), m_selection(selection), m_reader(reader), m_locale(locale), m_title(makeLabel(this, 3, true)),
      m_meta(makeLabel(this, -1, false)), m_warning(makeLabel(this, -1, false)), m_setDate(new QPushButton(tr("Set date…"), this)),
      m_steps(new QWidget(this)), m_stepText(new QLabel(m_steps)), m_previous(new QToolButton(m_steps)), m_next(new QToolButton(m_steps)),
      m_text(new SourceText(theme, this)), m_follow(new QAction(tr("Follow"), this))
{
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Show the source of whatever is selected; off: keep this article"));
    auto *following = new QToolButton(this);
    following->setObjectName(u"follow"_s);
    following->setDefaultAction(m_follow);
    following->setFocusPolicy(Qt::TabFocus);
    m_setDate->setToolTip(tr("Give this article its day of publication; “on Friday” and the like follow at once"));
    m_previous->setArrowType(Qt::LeftArrow);
    m_previous->setAutoRaise(true);
    m_previous->setToolTip(tr("Previous place that tells of this event"));
    m_next->setArrowType(Qt::RightArrow);
    m_next->setAutoRaise(true);
    m_next->setToolTip(tr("Next place that tells of this event"));

    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->addWidget(m_previous);
    steps->addWidget(m_stepText);
    steps->addWidget(m_next);
    auto *metaRow = new QHBoxLayout;
    metaRow->addWidget(m_meta, 1);
    metaRow->addWidget(m_setDate);
    metaRow->addWidget(m_steps);
    auto *header = new QVBoxLayout;
    header->setContentsMargins(18, 12, 12, 4);
    header->setSpacing(4);
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(following, 0, Qt::AlignTop);
    header->addLayout(titleRow);
    header->addLayout(metaRow);
    header->addWidget(m_warning);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_text, 1);
    setAutoFillBackground(true);
    setFocusProxy(m_text);
    setTheme(theme);

    connect(&m_selection, &Selection::changed, this, &SourceView::pull);
    connect(m_follow, &QAction::toggled, this, &SourceView::pull);
    // Snapshots come while the reader reads: the article is read again for its new marks, and the reader keeps the place.
    connect(&m_events, &ShownEvents::snapshotChanged, this, [this] {
        const QScopedValueRollback guard(m_refreshing, true);
        if (const auto shown = std::exchange(m_article, std::nullopt); shown && m_events.corpus().article(*shown))
            open(*shown);
        pull();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_setDate, &QPushButton::clicked, this, [this] {
        if (m_article)
            emit setDateRequested(*m_article);
    });
    connect(m_text, &SourceText::markClicked, this, &SourceView::clicked);
    connect(m_text, &SourceText::menuRequested, this, &SourceView::showMenu);
    follow();
}

void SourceView::setTheme(const Theme &theme)
{
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    setPalette(p);
    QPalette secondary = p;
    secondary.setColor(QPalette::WindowText, theme.secondary);
    m_meta->setPalette(secondary);
    m_stepText->setPalette(secondary);
    QPalette warning = p;
    warning.setColor(QPalette::WindowText, theme.of(QuadClass::MaterialConflict));
    m_warning->setPalette(warning);
    m_text->setTheme(theme);
}

void SourceView::pull()
{
    if (m_follow->isChecked() || m_isOwn || !m_article)
        follow();
}

// What the reader chooses in this pane is shown in it.
template<typename Select>
void SourceView::selectHere(Select select)
{
    const QScopedValueRollback guard(m_isOwn, true);
    select();
}

void SourceView::follow()
{
    const Corpus &corpus = m_events.corpus();
    const SelectedItem &item = m_selection.current();
    m_steps->setVisible(false);
    if (const auto id = item.event()) {
        const auto row = corpus.row(*id);
        if (!row)
            return;
        const EventDetails details = corpus.details(*row);
        if (details.evidence.empty())
            return;
        const int count = int(details.evidence.size());
        const int index = std::clamp(item.evidence, 0, count - 1);
        const Evidence &evidence = details.evidence[size_t(index)];
        open(evidence.article);
        highlight(evidence.span);
        m_steps->setVisible(count > 1);
        m_stepText->setText(tr("%1 of %2").arg(index + 1).arg(count));
        m_previous->setEnabled(index > 0);
        m_next->setEnabled(index + 1 < count);
        return;
    }
    if (const auto id = item.quote()) {
        if (const QuoteInfo *quote = corpus.quote(*id)) {
            open(quote->article);
            highlight(quote->span);
        }
        return;
    }
    if (const auto id = item.article()) {
        open(*id);
        highlight({});
        if (!m_refreshing)
            m_text->showFirstFound();
        return;
    }
    if (m_article) {
        highlight({});
        return;
    }
    m_title->clear();
    m_meta->setText(corpus.articles().empty() ? tr("Drop articles here, or open some with Ctrl+O.") : tr("Select an event or a quote to read its source."));
    m_warning->hide();
    m_setDate->hide();
    m_text->showArticle({}, {});
}

void SourceView::open(ArticleId article)
{
    if (m_article == article)
        return;
    const auto read = m_reader.read(article);
    const ArticleInfo *info = m_events.corpus().article(article);
    if (!read || !info) {
        m_article.reset();
        m_title->setText(info ? info->title : QString());
        m_meta->setText(tr("The text of this article could not be read."));
        m_text->showArticle({}, {});
        return;
    }
    m_article = article;
    showHeader(*info);
    m_text->showArticle(read->article.text, marksOf(*read, m_events.corpus()));
}

void SourceView::highlight(TextSpan span)
{
    if (!m_refreshing || span != m_text->evidence())
        m_text->setEvidence(span);
}

void SourceView::showHeader(const ArticleInfo &info)
{
    m_title->setText(info.title);
    const QString source = info.source.isEmpty() ? tr("Unknown source") : info.source;
    m_meta->setText(tr("%1 · %2").arg(source, publishedWords(info.published, m_locale)));
    m_meta->setToolTip(info.published.reasons.join(u'\n'));
    m_warning->setVisible(!info.warnings.isEmpty());
    m_warning->setText(info.warnings.join(u'\n'));
    m_setDate->setVisible(!info.published.isDay() || info.published.kind == PublicationKind::Set);
}

void SourceView::step(int by)
{
    const SelectedItem item = m_selection.current();
    if (const auto id = item.event())
        selectHere([&] { m_selection.select(*id, item.evidence + by); });
}

void SourceView::clicked(const SourceMark &mark)
{
    if (const EventId *event = std::get_if<EventId>(&mark.target))
        selectHere([&] { m_selection.select(*event, mark.evidence); });
    else if (const QuoteId *quote = std::get_if<QuoteId>(&mark.target))
        selectHere([&] { m_selection.select(*quote); });
    else if (std::holds_alternative<EntityId>(mark.target))
        showMenu({mark}, QCursor::pos());
}

QString SourceView::describe(const SourceMark &mark) const
{
    const Corpus &corpus = m_events.corpus();
    if (const EventId *id = std::get_if<EventId>(&mark.target)) {
        const auto row = corpus.row(*id);
        return row ? tr("Select event: %1").arg(corpus.label(*row)) : QString();
    }
    if (const QuoteId *id = std::get_if<QuoteId>(&mark.target)) {
        const QuoteInfo *quote = corpus.quote(*id);
        if (!quote)
            return {};
        return quote->speakerName.isEmpty() ? tr("Select this quote") : tr("Select this quote of %1").arg(quote->speakerName);
    }
    if (const EntityId *id = std::get_if<EntityId>(&mark.target)) {
        const CorpusEntity *entity = corpus.entity(*id);
        return entity && entity->kind != EntityKind::Place ? tr("Filter by %1").arg(entity->name) : QString();
    }
    return {};
}

void SourceView::showMenu(const std::vector<SourceMark> &marks, QPoint position)
{
    QMenu menu;
    for (const SourceMark &mark : marks) {
        const QString text = describe(mark);
        if (text.isEmpty())
            continue;
        menu.addAction(text, this, [this, mark] {
            if (const EntityId *entity = std::get_if<EntityId>(&mark.target))
                emit filterRequested(*entity);
            else
                clicked(mark);
        });
    }
    menu.addSeparator();
    QAction *copy = menu.addAction(tr("Copy"), QKeySequence::Copy, m_text, &QTextEdit::copy);
    copy->setEnabled(m_text->textCursor().hasSelection());
    menu.addAction(tr("Select all"), m_text, &QTextEdit::selectAll);
    menu.exec(position);
}

} // namespace entente
