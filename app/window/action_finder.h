// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QMenuBar;

namespace entente {

// An action with the menus that lead to it: "View › Theme › Dark".
struct NamedAction {
    QString path;
    QAction *action = nullptr;
};

// Every action of the menus, in their order. Menus that are filled when they open must have been filled.
QList<NamedAction> actionsOf(const QMenuBar &menus);

// Lists every action with its keys; what is typed narrows the list, Enter does the chosen one. Words may stand in any order and be begun only.
class ActionFinder : public QDialog
{
    Q_OBJECT
public:
    ActionFinder(const QList<NamedAction> &actions, QWidget *parent);
    // Shows the dialog; the chosen action is triggered after it has closed. Null where none was chosen.
    QAction *ask();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &text);
    void choose(const QListWidgetItem *item);

    QLineEdit *m_find;
    QListWidget *m_list;
    QPointer<QAction> m_chosen;
};

} // namespace entente
