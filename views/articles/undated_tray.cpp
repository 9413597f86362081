// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/articles/undated_tray.h"

#include "views/format/date_words.h"
#include "views/list/empty_note.h"
#include "views/timeline/article_drag.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

enum Role { ArticleRole = Qt::UserRole, ReasonRole };

constexpr int margin = 14;
constexpr int padding = 8;

// Title, and below it why there is no date and what is known instead.
class TrayDelegate : public QStyledItemDelegate
{
public:
    TrayDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect;
        painter->fillRect(row, option.state & QStyle::State_Selected ? m_theme.selectionFill : m_theme.pane);
        painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.hair);
        const QRect area = row.adjusted(margin, padding, -margin, -padding);
        const QFontMetrics metrics = option.fontMetrics;
        painter->setPen(m_theme.ink);
        painter->drawText(area.left(), area.top() + metrics.ascent(),
            metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->setPen(m_theme.secondary);
        painter->drawText(area.adjusted(0, metrics.lineSpacing(), 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
            index.data(ReasonRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = option.widget ? option.widget->width() - 2 * margin - 20 : 300;
        const QRect reason = option.fontMetrics.boundingRect(QRect(0, 0, std::max(120, width), 1000), Qt::TextWordWrap, index.data(ReasonRole).toString());
        return {200, 2 * padding + option.fontMetrics.lineSpacing() + reason.height() + 2};
    }

private:
    Theme m_theme;
};

QString reasonWords(const ArticleInfo &article, const QLocale &locale)
{
    QStringList reasons = article.warnings + article.published.reasons;
    if (article.published.kind == PublicationKind::Estimated)
        reasons.prepend(UndatedTray::tr("Published %1").arg(publishedWords(article.published, locale)));
    else
        reasons.prepend(UndatedTray::tr("The article states no date"));
    return reasons.join(u"; "_s);
}

} // namespace

UndatedTray::UndatedTray(ShownEvents &events, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QListWidget(parent), m_events(events), m_selection(selection), m_locale(locale)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new TrayDelegate(theme, this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setAccessibleName(tr("Undated articles"));
    setToolTip(tr("Drag an article onto the timeline, or double-click it, to give it a date"));
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        if (const auto chosen = selectedItems(); !chosen.isEmpty())
            m_selection.select(articleOf(chosen.first()));
    });
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { emit setDateRequested(articleOf(item)); });
    connect(&events, &ShownEvents::snapshotChanged, this, &UndatedTray::refresh);
    refresh();
}

void UndatedTray::setTheme(const Theme &theme)
{
    static_cast<TrayDelegate *>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

ArticleId UndatedTray::articleOf(const QListWidgetItem *item)
{
    return ArticleId(item->data(ArticleRole).toLongLong());
}

void UndatedTray::refresh()
{
    const QSignalBlocker quiet(this);
    clear();
    for (const ArticleInfo &article : m_events.corpus().articles()) {
        if (article.published.isDay())
            continue;
        auto *item = new QListWidgetItem(article.title, this);
        item->setData(ArticleRole, qint64(article.id));
        item->setData(ReasonRole, reasonWords(article, m_locale));
        item->setData(Qt::AccessibleDescriptionRole, item->data(ReasonRole));
    }
    emit countChanged(count());
}

QMimeData *UndatedTray::mimeData(const QList<QListWidgetItem *> &items) const
{
    return items.isEmpty() ? nullptr : dragOf(articleOf(items.first()), items.first()->text()).release();
}

void UndatedTray::contextMenuEvent(QContextMenuEvent *event)
{
    if (const QListWidgetItem *item = itemAt(event->pos())) {
        QMenu menu;
        menu.addAction(tr("Set date…"), this, [this, article = articleOf(item)] { emit setDateRequested(article); });
        menu.exec(event->globalPos());
    }
}

void UndatedTray::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() == 0)
        paintEmptyNote(*this, tr("Every article has a date."));
}

} // namespace entente
