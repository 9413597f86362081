// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/problem_dialog.h"

#include "items/problem_list_model.h"
#include "views/list/table_style.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

ProblemDialog::ProblemDialog(ProblemListModel &problems, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("What could not be read"));
    resize(760, 380);
    auto *table = new QTableView(this);
    table->setModel(&problems);
    styleTable(*table);
    table->horizontalHeader()->setSectionResizeMode(ProblemListModel::FileColumn, QHeaderView::Interactive);
    table->horizontalHeader()->resizeSection(ProblemListModel::FileColumn, 320);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setTextElideMode(Qt::ElideMiddle);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy list"), QDialogButtonBox::ActionRole);
    auto *clear = buttons->addButton(tr("Clear list"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [&problems] {
        QString text;
        for (int row = 0; row < problems.rowCount(); ++row) {
            text += problems.index(row, ProblemListModel::FileColumn).data().toString() + u": "_s
                + problems.index(row, ProblemListModel::ReasonColumn).data().toString() + u'\n';
        }
        QGuiApplication::clipboard()->setText(text);
    });
    connect(clear, &QPushButton::clicked, this, [this, &problems] {
        problems.clear();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
}

} // namespace entente
