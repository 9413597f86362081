// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/problem_list_model.h"

namespace entente {

void ProblemListModel::append(const Error &problem)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_problems.push_back(problem);
    endInsertRows();
}

void ProblemListModel::clear()
{
    beginResetModel();
    m_problems.clear();
    endResetModel();
}

int ProblemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Error &problem = m_problems[size_t(index.row())];
    return index.column() == FileColumn ? problem.path : problem.reason;
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == FileColumn ? tr("File") : tr("Why it could not be read");
}

} // namespace entente
