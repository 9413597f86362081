// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/action_finder.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

enum Role { ActionRole = Qt::UserRole, KeysRole };

constexpr QSize usualSize(560, 420);

// "&Open articles…" without its key's mark.
QString plain(QString text)
{
    text.replace(u"&&"_s, QString(QChar(1)));
    text.remove(u'&');
    return text.replace(QChar(1), u'&');
}

void collect(const QList<QAction *> &actions, const QString &path, QList<NamedAction> &all)
{
    for (QAction *action : actions) {
        if (action->isSeparator())
            continue;
        const QString name = path.isEmpty() ? plain(action->text()) : path + u" › "_s + plain(action->text());
        if (action->menu())
            collect(action->menu()->actions(), name, all);
        else if (action->isVisible())
            all.append({name, action});
    }
}

// The name at the left, the keys at the right.
class ActionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        const QString keys = index.data(KeysRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(keys);
        QStyledItemDelegate::paint(painter, row, index);
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool isEnabled = option.state & QStyle::State_Enabled && index.flags() & Qt::ItemIsEnabled;
        painter->setPen(option.palette.color(isEnabled ? QPalette::Normal : QPalette::Disabled, isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(option.rect.width() - width - 10, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, keys);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int keys = option.fontMetrics.horizontalAdvance(index.data(KeysRole).toString());
        return {QStyledItemDelegate::sizeHint(option, index).width() + keys + 30, option.fontMetrics.height() + 10};
    }
};

} // namespace

QList<NamedAction> actionsOf(const QMenuBar &menus)
{
    QList<NamedAction> all;
    collect(menus.actions(), {}, all);
    return all;
}

ActionFinder::ActionFinder(const QList<NamedAction> &actions, QWidget *parent)
    : QDialog(parent), m_find(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("All actions"));
    m_find->setPlaceholderText(tr("Type to narrow the list"));
    m_find->setAccessibleName(tr("Find an action"));
    m_find->installEventFilter(this);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ActionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    for (const NamedAction &each : actions) {
        auto *item = new QListWidgetItem(each.action->isChecked() ? each.path + u"  ✓"_s : each.path, m_list);
        item->setData(ActionRole, QVariant::fromValue(each.action));
        const QString keys = each.action->shortcut().toString(QKeySequence::NativeText);
        item->setData(KeysRole, keys);
        item->setData(Qt::AccessibleDescriptionRole, keys);
        item->setToolTip(each.action->toolTip() == plain(each.action->text()) ? QString() : each.action->toolTip());
        if (!each.action->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_find);
    layout->addWidget(m_list);
    connect(m_find, &QLineEdit::textChanged, this, &ActionFinder::narrow);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemClicked, this, &ActionFinder::choose);
    resize(usualSize.boundedTo(parent ? parent->size() : usualSize));
    narrow({});
}

QAction *ActionFinder::ask()
{
    exec();
    return m_chosen;
}

void ActionFinder::narrow(const QString &text)
{
    const QStringList wanted = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const auto stands = [item](const QString &word) { return item->text().contains(word, Qt::CaseInsensitive); };
        const bool isHidden = !std::all_of(wanted.begin(), wanted.end(), stands);
        item->setHidden(isHidden);
        if (!isHidden && !first && item->flags() & Qt::ItemIsEnabled)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void ActionFinder::choose(const QListWidgetItem *item)
{
    if (!item || item->isHidden() || !(item->flags() & Qt::ItemIsEnabled))
        return;
    m_chosen = item->data(ActionRole).value<QAction *>();
    accept();
}

// The list is walked while the words are typed.
bool ActionFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace entente
