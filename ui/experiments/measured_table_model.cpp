// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/measured_table_model.h"

#include <algorithm>

namespace gradus {

MeasuredTableModel::MeasuredTableModel(const Look& look, QObject* parent)
    : QAbstractTableModel(parent)
    , m_look(look)
{ }

void MeasuredTableModel::begin(std::vector<MeasuredColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    endResetModel();
}

void MeasuredTableModel::add(const MeasuredRows& rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

QString MeasuredTableModel::csv() const
{
    QStringList keys;
    for (const MeasuredColumn& column : m_columns)
        keys += column.key;
    QString text = csvLine(keys) + QLatin1Char('\n');
    for (const MeasuredRow& row : m_rows) {
        QStringList cells;
        for (const MeasuredCell& cell : row)
            cells += exactCell(cell);
        text += csvLine(cells) + QLatin1Char('\n');
    }
    return text;
}

QString MeasuredTableModel::copied(QModelIndexList cells) const
{
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += exactCell(cell(cells[i]));
    }
    return text;
}

const MeasuredCell& MeasuredTableModel::cell(const QModelIndex& index) const
{
    return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

int MeasuredTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeasuredTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant MeasuredTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MeasuredCell& at = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return shownCell(at);
    case Qt::ToolTipRole:
        return std::holds_alternative<double>(at) ? QVariant(exactCell(at)) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            m_columns[static_cast<std::size_t>(index.column())].title, shownCell(at));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole:
        return m_look.number(12);
    default:
        return {};
    }
}

QVariant MeasuredTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[static_cast<std::size_t>(section)].title;
    if (role == Qt::FontRole)
        return m_look.text(12);
    return {};
}

} // namespace gradus
