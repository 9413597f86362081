// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace entente {

class ProblemListModel;

// What could not be read and why, with the list to copy.
class ProblemDialog : public QDialog
{
    Q_OBJECT
public:
    // `problems` must outlive the dialog.
    ProblemDialog(ProblemListModel &problems, QWidget *parent);
};

} // namespace entente
