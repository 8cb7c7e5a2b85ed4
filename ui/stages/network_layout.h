// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/network_view.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace gradus {

/// Where the neurons of a network stand: layers in columns, the cost to their right. A layer of
/// more than gridFrom neurons is a grid of cells (28×28 for a picture of 784). Lengths in pixels,
/// the origin in the upper left corner.
class NetworkLayout {
public:
    static constexpr int gridFrom = 33; ///< neurons

    NetworkLayout() = default;
    /// Fills `room`; `scale` is that of all text.
    NetworkLayout(const NetworkExperiment& experiment, QSizeF room, double scale);

    [[nodiscard]] int layers() const { return static_cast<int>(m_columns.size()) - 1; }
    [[nodiscard]] int size(int layer) const { return column(layer).count; }
    [[nodiscard]] bool isGrid(int layer) const { return column(layer).columns > 0; }
    /// Cells in a row of a grid.
    [[nodiscard]] int gridColumns(int layer) const { return column(layer).columns; }
    /// The rectangle of a whole grid.
    [[nodiscard]] QRectF gridRect(int layer) const;
    /// The middle of a neuron; its radius, or half a cell.
    [[nodiscard]] QPointF centre(int layer, int j) const;
    [[nodiscard]] double radius(int layer) const { return column(layer).radius; }
    /// Distance of neighbours in a column.
    [[nodiscard]] double distance(int layer) const { return column(layer).distance; }
    [[nodiscard]] double x(int layer) const { return column(layer).x; }
    [[nodiscard]] QRectF costBox() const { return m_costBox; }
    /// True where there is room for a caption below each layer.
    [[nodiscard]] bool hasCaptions() const { return m_hasCaptions; }
    /// The lower edge of the lowest column.
    [[nodiscard]] double bottom() const { return m_bottom; }

    /// True where every number of a neuron has room above and below it.
    [[nodiscard]] bool isDetailed(int layer) const;
    /// True where there is room for one line above a neuron and one below.
    [[nodiscard]] bool hasLines(int layer) const;
    /// True where a neuron has room for its number.
    [[nodiscard]] bool hasNumber(int layer) const;
    /// True where outputs stand so close that what they should say is beside them.
    [[nodiscard]] bool hasOutputLabels() const;
    /// Where along an edge (0 … 1 from its beginning) its label stands.
    [[nodiscard]] double labelShare(int layer) const;
    /// The least distance, in height, of two labels that stand at a share of their edges; 0 where
    /// the columns have no room for labels between them.
    [[nodiscard]] double labelDistance(int layer, double share) const;

    /// What is at a point; edges only when `edges` are wanted.
    [[nodiscard]] NetworkElement at(QPointF point, bool edges) const;

private:
    struct Column {
        int count = 0;
        int columns = 0; ///< of a grid; 0: circles
        double x = 0;
        double top = 0; ///< the middle of the first neuron, or the upper edge of the grid
        double distance = 0; ///< of neighbours
        double radius = 0;
    };
    [[nodiscard]] const Column& column(int layer) const
    {
        return m_columns[static_cast<std::size_t>(layer)];
    }
    [[nodiscard]] NetworkElement neuronAt(QPointF point) const;
    [[nodiscard]] NetworkElement edgeAt(QPointF point) const;

    std::vector<Column> m_columns;
    QRectF m_costBox;
    double m_bottom = 0;
    double m_scale = 1;
    bool m_hasCaptions = true;
};

} // namespace gradus
