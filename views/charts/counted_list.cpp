// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/counted_list.h"

#include "items/event_table_model.h"
#include "views/events/event_table.h"
#include "views/list/selection_follower.h"
#include "views/list/table_style.h"

#include <QAbstractListModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

// Some quotes of a snapshot: speaker and words in one line.
class CountedQuotes : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::shared_ptr<const Corpus> corpus, std::vector<quint32> quotes)
    {
        beginResetModel();
        m_corpus = std::move(corpus);
        m_quotes = std::move(quotes);
        endResetModel();
    }
    const QuoteInfo &at(int row) const { return m_corpus->quotes()[m_quotes[size_t(row)]]; }
    QModelIndex indexOf(QuoteId id) const
    {
        for (size_t row = 0; row < m_quotes.size(); ++row) {
            if (at(int(row)).id == id)
                return index(int(row));
        }
        return {};
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_quotes.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        return u"“%1”"_s.arg(at(index.row()).text.toString().simplified());
    }

private:
    std::shared_ptr<const Corpus> m_corpus = Corpus::empty();
    std::vector<quint32> m_quotes;
};

CountedList::CountedList(ShownEvents &events, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_events(events), m_theme(theme), m_locale(locale), m_title(new QLabel(this)), m_close(new QToolButton(this)),
      m_pages(new QStackedLayout), m_eventModel(new EventTableModel(this)), m_table(new FlatTable(this)), m_quotes(new CountedQuotes(this))
{
    setAccessibleName(tr("What the bar counts"));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close"));
    connect(m_close, &QToolButton::clicked, this, &CountedList::closed);

    m_table->setModel(m_eventModel);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Counted events"));
    m_table->horizontalHeader()->hide();
    for (int column = 0; column < EventTableModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, column != EventTableModel::DateColumn && column != EventTableModel::LabelColumn);
    m_table->horizontalHeader()->setSectionResizeMode(EventTableModel::LabelColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(EventTableModel::DateColumn, fontMetrics().horizontalAdvance(u"≈ 28 – 30 Mar 0000"_s) + 22);
    const auto words = [this](const QModelIndex &index) { return eventDateWords(m_events.corpus(), m_eventModel->eventAt(index.row()), m_locale); };
    m_table->setItemDelegateForColumn(EventTableModel::DateColumn, new DateDelegate(words, m_table));

    auto *quotes = new QListView(this);
    quotes->setModel(m_quotes);
    quotes->setFrameShape(QFrame::NoFrame);
    quotes->setUniformItemSizes(true);
    quotes->setItemDelegate(new CellDelegate(quotes));
    quotes->setAccessibleName(tr("Counted quotes"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 4, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_pages->addWidget(m_table);
    m_pages->addWidget(quotes);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_pages, 1);

    new SelectionFollower(*m_table, selection,
        {.itemAt = [this](const QModelIndex &index) { return SelectedItem{m_eventModel->eventAt(index.row()), 0}; },
            .indexOf =
                [this](const SelectedItem &item) {
                    const auto event = item.event();
                    return event ? m_eventModel->indexOf(*event) : QModelIndex();
                }},
        this);
    new SelectionFollower(*quotes, selection,
        {.itemAt = [this](const QModelIndex &index) { return SelectedItem{m_quotes->at(index.row()).id, 0}; },
            .indexOf =
                [this](const SelectedItem &item) {
                    const auto quote = item.quote();
                    return quote ? m_quotes->indexOf(*quote) : QModelIndex();
                }},
        this);
    setTheme(theme);
}

void CountedList::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    setPalette(p);
    setAutoFillBackground(true);
}

void CountedList::showEvents(const QString &title, const RowSet &rows)
{
    m_eventModel->show(m_events.snapshot(), rows);
    open(title, 0);
}

void CountedList::showQuotes(const QString &title, std::vector<quint32> quotes)
{
    m_quotes->show(m_events.snapshot(), std::move(quotes));
    open(title, 1);
}

void CountedList::open(const QString &title, int page)
{
    m_title->setText(title);
    m_pages->setCurrentIndex(page);
    show();
}

} // namespace entente
