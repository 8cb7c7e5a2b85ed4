// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/landscape_scene.h"
#include "stages/plot_frame.h"

namespace gradus {

/// Where the minima of a landscape stand side by side, and where states lie above them: energy
/// upwards, to either side how many units are away from the minimum. A column is the wider the more
/// leads to its minimum; those that have no room share the last one.
class LandscapeLayout {
public:
    struct Column {
        int minimum = -1; ///< its place in the landscape's minima; −1: of several
        std::int64_t basin = 0;
        double left = 0;
        double width = 0;
        int widest = 1; ///< the most units that a state in it is away from its minimum

        [[nodiscard]] double middle() const { return left + width / 2; }
    };

    LandscapeLayout() = default;
    /// `room`: of the picture, its numbers and what stands below each column.
    LandscapeLayout(const QRectF& room, const LandscapeScene& scene, const Look& look);

    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    /// The place of a minimum's column in columns(); −1 where there is none.
    [[nodiscard]] int columnOf(int minimum) const;
    /// The column at a place; −1: none.
    [[nodiscard]] int columnAt(QPointF point) const;
    /// How many minima share the last column; 0: each has its own.
    [[nodiscard]] int gathered() const { return m_gathered; }
    /// Where energies are, from the left edge of the first column.
    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] const PlotRange& energies() const { return m_energies; }
    [[nodiscard]] double heightOf(double energy) const;
    /// The room below a column, for its minimum's picture and numbers.
    [[nodiscard]] QRectF below(const Column& column) const;
    /// How many lines of words have room there.
    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] double lineHeight() const { return m_line; }
    /// The side of a minimum's picture there, with what is around it.
    [[nodiscard]] double gridHeight() const { return m_grid; }

    /// Where a state is drawn that is so many units away from a minimum. `state` only spreads those
    /// that are alike.
    [[nodiscard]] QPointF placeOf(int minimum, int away, double energy, std::uint32_t state) const;
    /// Where a state of an exact landscape is drawn.
    [[nodiscard]] QPointF placeOf(const Landscape& landscape, std::uint32_t state) const;
    /// Where the current state is drawn; nullopt where that is not known.
    [[nodiscard]] std::optional<QPointF> currentPlace(const LandscapeScene& scene) const;

private:
    void makeColumns(const Landscape& landscape, const Look& look);
    void measureBasins(const LandscapeScene& scene);

    QRectF m_room;
    QRectF m_plot;
    PlotRange m_energies;
    std::vector<Column> m_columns;
    std::vector<std::uint32_t> m_bottoms; ///< of an exact landscape: the minima's states
    int m_gathered = 0;
    int m_lines = 0;
    double m_line = 0;
    double m_grid = 0;
};

} // namespace gradus
