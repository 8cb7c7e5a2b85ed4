// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace gradus {

/// A table of quantities: what stands in which cell, not what its value is.
struct QuantityTable {
    QStringList rows, columns; ///< headings
    std::function<Quantity(int row, int column)> at;
    std::function<bool(const Quantity&)> editable = {}; ///< what can be typed; none: nothing
    /// What the headings mean, where that is not what the quantities under them have in common.
    std::function<QString(int row)> rowHelp = {};
    std::function<QString(int column)> columnHelp = {};
};

/// Shows a table of quantities as they are at the session's position.
class QuantityTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    QuantityTableModel(const Session& session, const Look& look, QObject* parent = nullptr);

    void setTable(QuantityTable table);
    [[nodiscard]] Quantity quantity(const QModelIndex& index) const;
    /// The cell of a quantity; invalid where there is none. Searches the whole table.
    [[nodiscard]] QModelIndex indexOf(const Quantity& quantity) const;
    /// What stands in a cell; NaN where nothing is known or may be seen.
    [[nodiscard]] double value(const QModelIndex& index) const;
    /// The cell of the current step; invalid where there is none.
    [[nodiscard]] QModelIndex currentCell() const;
    /// Rows of cells, tab-separated, with all digits.
    [[nodiscard]] QString copied(const QModelIndexList& cells) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// A number was typed into a cell.
    void typed(const gradus::Quantity& quantity, const QString& text);

private:
    void refresh();
    [[nodiscard]] QString toldOf(const Quantity& quantity) const;
    [[nodiscard]] std::span<const std::string> variables() const;
    [[nodiscard]] QString tipOf(const QModelIndex& index) const;
    [[nodiscard]] QString headingHelp(int section, Qt::Orientation orientation) const;

    const Session& m_session;
    const Look& m_look;
    QuantityTable m_table;
    Quantity m_current; ///< of the current step
    mutable std::optional<QModelIndex> m_currentCell; ///< once looked for
    Pass m_pass = Pass::Forward;
};

} // namespace gradus
