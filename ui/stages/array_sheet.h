// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/shape.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace gradus {

/// How an array is laid out on paper: a small one as a table of numbers, a larger one as a picture
/// with a cell for each. Of more than two axes the last two are a map; maps stand in a row, or of
/// four axes in a grid.
class ArraySheet {
public:
    ArraySheet() = default;
    /// `number`: the room that a number takes.
    ArraySheet(const Shape& shape, QSizeF number, double scale);

    [[nodiscard]] const Shape& shape() const { return m_shape; }
    /// True where the numbers themselves stand in the cells.
    [[nodiscard]] bool hasNumbers() const { return m_numbers; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QRectF rect(std::size_t entry) const;
    /// The entry at a point; nullopt beside the maps.
    [[nodiscard]] std::optional<std::size_t> entryAt(QPointF point) const;

    [[nodiscard]] std::size_t maps() const { return m_maps; }
    [[nodiscard]] int rows() const { return m_rows; } ///< of a map
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] std::size_t mapOf(std::size_t entry) const { return entry / mapSize(); }
    [[nodiscard]] QRectF mapRect(std::size_t map) const;
    /// The part of a map from one entry to another, both in it.
    [[nodiscard]] QRectF span(std::size_t first, std::size_t last) const;
    /// What stands over a map, "2" or "1,2": empty where there is no room or only one map.
    [[nodiscard]] QString label(std::size_t map) const;
    [[nodiscard]] QRectF labelRect(std::size_t map) const;

private:
    [[nodiscard]] std::size_t mapSize() const
    {
        return std::size_t(m_rows) * std::size_t(m_columns);
    }
    void chooseCells(double most, double scale);
    void arrange(double room, double scale);

    Shape m_shape;
    bool m_numbers = true;
    std::size_t m_maps = 1;
    int m_rows = 1, m_columns = 1;
    std::size_t m_perRow = 1; ///< maps
    QSizeF m_cell; ///< of an entry
    QSizeF m_gap; ///< between maps, above it the label
    bool m_labels = false;
    QSizeF m_size;
};

} // namespace gradus
