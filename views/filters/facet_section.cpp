// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facet_section.h"

#include "items/facet_model.h"
#include "views/filters/facet_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 9;          // more scroll inside the section
constexpr qsizetype findFrom = 10;   // as many values need a find box

// Enter toggles like Space does.
class ToggleList : public QListView
{
public:
    using QListView::QListView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool toggles = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (toggles && currentIndex().isValid())
            emit clicked(currentIndex());
        else
            QListView::keyPressEvent(event);
    }
};

} // namespace

FacetSection::FacetSection(FacetKind kind, const QString &title, ShownEvents &events, FilterState &filter, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_events(events), m_filter(filter), m_title(title), m_model(new FacetModel(kind, this)),
      m_delegate(new FacetDelegate(theme, this)), m_heading(new QPushButton(this)), m_find(new QLineEdit(this)), m_list(new ToggleList(this))
{
    m_heading->setFlat(true);
    m_heading->setStyleSheet(u"QPushButton { text-align: left; border: 0; padding: 3px 14px } QPushButton:focus { text-decoration: underline }"_s);
    QFont font = m_heading->font();
    font.setBold(true);
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() - 2));
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    m_heading->setFont(font);
    m_heading->setToolTip(tr("Fold or unfold"));

    m_find->setPlaceholderText(tr("Find in %1…").arg(title.toLower()));
    m_find->setClearButtonEnabled(true);
    m_find->setAccessibleName(tr("Find in %1").arg(title));

    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setAccessibleName(title);

    auto *findRow = new QVBoxLayout;
    findRow->setContentsMargins(12, 0, 12, 4);
    findRow->addWidget(m_find);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addLayout(findRow);
    layout->addWidget(m_list);

    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->find(text);
        fitHeight();
    });
    connect(m_list, &QListView::clicked, this, &FacetSection::toggle);
    connect(m_heading, &QPushButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    setTheme(theme);
    refresh();
}

void FacetSection::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    setPalette(p);
    QPalette heading = p;
    heading.setColor(QPalette::ButtonText, theme.secondary);
    m_heading->setPalette(heading);
}

void FacetSection::refresh()
{
    // Counts that nobody sees are counted when the section is unfolded.
    m_isStale = m_collapsed;
    if (!m_isStale)
        m_model->show(m_events.snapshot(), m_filter.filter());
    fitHeight();
}

bool FacetSection::isCollapsed() const
{
    return m_collapsed;
}

void FacetSection::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    if (m_isStale && !m_collapsed)
        refresh();
    else
        fitHeight();
}

void FacetSection::fitHeight()
{
    const qsizetype values = qsizetype(m_events.corpus().facet(m_model->kind()).size());
    setVisible(values > 0);
    const QString title = values >= findFrom ? tr("%1  %2").arg(m_title, QLocale().toString(values)) : m_title;
    m_heading->setText(m_collapsed ? tr("%1 …").arg(title) : title);
    m_find->setVisible(!m_collapsed && values >= findFrom);
    m_list->setVisible(!m_collapsed);
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int rowHeight = m_model->rowCount() > 0 ? m_list->sizeHintForRow(0) : fontMetrics().height() + 7;
    m_list->setFixedHeight(rows * rowHeight);
}

void FacetSection::toggle(const QModelIndex &index)
{
    if (index.isValid())
        m_filter.toggle(m_model->keyAt(index.row()), index.data().toString());
}

} // namespace entente
