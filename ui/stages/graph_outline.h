// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_experiment.h"
#include "stages/graph_cells.h"

#include <functional>

namespace gradus {

/// A graph over arrays as boxes within boxes: its nodes, and round them the parts that they stand
/// in and the expressions that they are pieces of. A box of several nodes is open or closed; what
/// is closed stands for all that it holds.
class GraphOutline {
public:
    /// A box that holds others. Its cells stand in a row.
    struct Group {
        std::string name; ///< `b1.h1`
        QString title; ///< "h1: head", "s = sqrt(m / 2)"
        int parent = -1; ///< the group that it stands in; −1: none
        std::size_t first = 0, last = 0; ///< its cells
        std::size_t out = 0; ///< the cell of what it gives
        bool expression = false; ///< of the pieces of an expression
    };

    GraphOutline() = default;
    /// `cells`: those of graphCells() of the experiment. `expressions`: whether the pieces of an
    /// expression are put into a box of their own.
    GraphOutline(const GraphExperiment& experiment, std::vector<GraphCell> cells, bool expressions);

    [[nodiscard]] const std::vector<GraphCell>& cells() const { return m_cells; }
    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }
    [[nodiscard]] const Group& group(int g) const { return m_groups[std::size_t(g)]; }
    /// The cell of a node; −1 where it has none (a number in an expression).
    [[nodiscard]] int cellOfNode(int node) const
    {
        return node >= 0 && node < int(m_cellOfNode.size()) ? m_cellOfNode[std::size_t(node)] : -1;
    }
    /// The innermost group of a cell; −1 where it stands in none.
    [[nodiscard]] int groupOf(std::size_t cell) const { return m_groupOf[cell]; }
    /// The innermost part of a cell, whose names it is called by; −1: none.
    [[nodiscard]] int partOf(std::size_t cell) const;
    /// A cell's name and what is done in it, without the names of the parts that it stands in:
    /// "q", "q = u @ Q".
    [[nodiscard]] QString nameOf(std::size_t cell) const;
    [[nodiscard]] QString titleOf(std::size_t cell) const;
    /// "∂C/∂q"; empty where there is none.
    [[nodiscard]] QString slopeOf(std::size_t cell) const;

    [[nodiscard]] bool isOpen(int group) const { return m_open[std::size_t(group)]; }
    /// Opens the groups of which that is said. False where nothing has changed.
    bool open(const std::function<bool(int)>& isOpen);

    /// A box by its number: first the cells, then the groups.
    [[nodiscard]] int boxOfCell(std::size_t cell) const { return int(cell); }
    [[nodiscard]] int boxOfGroup(int group) const { return int(m_cells.size()) + group; }
    [[nodiscard]] int boxes() const { return int(m_cells.size() + m_groups.size()); }
    [[nodiscard]] bool isGroup(int box) const { return box >= int(m_cells.size()); }
    [[nodiscard]] int groupAt(int box) const { return box - int(m_cells.size()); }
    /// The group that a box stands in.
    [[nodiscard]] int parentOf(int box) const;
    /// The cell whose numbers a box shows: itself, or what the group gives.
    [[nodiscard]] std::size_t cellOf(int box) const;
    /// The box that is seen for a cell: its own, or the outermost closed group that holds it.
    [[nodiscard]] int seen(std::size_t cell) const;
    /// Boxes that stand in a group (−1: in none), in the order of their cells.
    [[nodiscard]] std::vector<int> inside(int group) const;
    /// The lines between boxes that are seen, each once.
    [[nodiscard]] std::vector<std::pair<int, int>> lines() const;

private:
    void addParts(const GraphExperiment& experiment);
    void addExpressions(const GraphExperiment& experiment);
    [[nodiscard]] QString withoutParts(QString text, std::size_t cell) const;

    std::vector<GraphCell> m_cells;
    std::vector<std::string> m_names; ///< of the cells; of a piece that of its expression
    std::vector<Group> m_groups; ///< those outside before those within
    std::vector<bool> m_open;
    std::vector<int> m_groupOf;
    std::vector<int> m_cellOfNode;
};

} // namespace gradus
