// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiments/measured.h"
#include "shell/theme.h"

#include <QAbstractTableModel>

namespace gradus {

/// What an experiment has measured so far: a table that grows.
class MeasuredTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit MeasuredTableModel(const Look& look, QObject* parent = nullptr);

    /// Begins an empty table.
    void begin(std::vector<MeasuredColumn> columns);
    void add(const MeasuredRows& rows);
    [[nodiscard]] const MeasuredRows& rows() const { return m_rows; }
    /// All of it as a CSV file with all digits, its header the columns' keys.
    [[nodiscard]] QString csv() const;
    /// Cells, parted by tabs and line ends, with all digits.
    [[nodiscard]] QString copied(QModelIndexList cells) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const MeasuredCell& cell(const QModelIndex& index) const;

    const Look& m_look;
    std::vector<MeasuredColumn> m_columns;
    MeasuredRows m_rows;
};

} // namespace gradus
