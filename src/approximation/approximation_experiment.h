// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/piece.h"
#include "expression/function_graph.h"
#include "trace/experiment.h"
#include "trace/stages.h"

#include <memory>
#include <string>
#include <vector>

namespace gradus {

inline constexpr int mostPieces = 1000; ///< with one input
inline constexpr int mostTowersPerSide = 32; ///< with two
inline constexpr double steepest = 1e12; ///< the largest steepness

/// A function of one or two variables, and the pieces that are to approximate it: a sum of steep
/// sigmoids, put together one piece an iteration (Cybenko 1989; Hornik 1991).
class ApproximationExperiment final : public Experiment,
                                      public std::enable_shared_from_this<ApproximationExperiment> {
public:
    struct Spec {
        FunctionGraph graph; ///< of the variables
        std::string function; ///< as it was written
        std::vector<Interval> intervals; ///< one a variable: one or two
        int perSide = 0; ///< pieces a side, placed side by side; 0: only those by hand
        std::vector<Piece> place = {}; ///< by hand, instead
        std::optional<double> steepness = {}; ///< absent: it grows with the number of pieces
    };

    explicit ApproximationExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;
    /// The cost is the mean error of the pieces that have been placed.
    [[nodiscard]] Score score(const State& state) const override;

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] int inputs() const { return static_cast<int>(m_spec.intervals.size()); }
    [[nodiscard]] const Interval& interval(int axis) const
    {
        return m_spec.intervals[static_cast<std::size_t>(axis)];
    }
    [[nodiscard]] const std::string& variable(int axis) const
    {
        return m_spec.graph.variables()[static_cast<std::size_t>(axis)];
    }
    /// The pieces of the lesson, in the order in which they are placed.
    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
    /// The steepness w at the start.
    [[nodiscard]] double steepness() const { return m_steepness; }
    [[nodiscard]] int mostPiecesHere() const
    {
        return inputs() == 1 ? mostPieces : mostTowersPerSide * mostTowersPerSide;
    }

    /// f at a place; not finite where it has no value.
    [[nodiscard]] double target(std::span<const double> at) const;
    /// Why f has no value at a place ("ln(x) has no value at x = 0"); nullopt where it has one.
    [[nodiscard]] std::optional<Message> targetFault(std::span<const double> at) const;
    /// Where f is read for a piece: the middle of what lies inside the interval.
    [[nodiscard]] double middle(const Piece& piece, int axis) const;
    /// The height of a piece: the one put there by hand, else f at its middle.
    [[nodiscard]] double height(const Piece& piece) const;
    /// Why a piece cannot be, or f has no value at its middle; nullopt when all is well.
    [[nodiscard]] std::optional<Message> fault(const Piece& piece) const;

    /// The even grid over which errors are measured, the middles of its cells: 2,000 with one
    /// input; 100 × 100 with two, row by row (the first variable runs fastest).
    [[nodiscard]] int gridSide() const { return inputs() == 1 ? 2000 : 100; }
    [[nodiscard]] std::size_t gridSize() const
    {
        const auto side = static_cast<std::size_t>(gridSide());
        return inputs() == 1 ? side : side * side;
    }
    /// The place of grid point k (from 0); with one input the second number is 0. Where f jumps two
    /// more points follow the grid: just left of the jump, and the jump.
    [[nodiscard]] std::array<double, 2> gridPoint(std::size_t k) const;
    /// The coordinate of cell c (from 0) along an axis.
    [[nodiscard]] double gridCoordinate(int axis, int c) const;
    /// f at every grid point; where f jumps, its values on both sides of the jump follow. They
    /// count for the largest error, which a grid would miss there, not for the mean.
    [[nodiscard]] const std::vector<double>& gridTargets() const { return m_targets; }

    /// A place where f jumps (one input): no sum of smooth steps comes closer to it there than half
    /// the jump, however many there are.
    struct Jump {
        double x = 0;
        double below = 0; ///< f just left of it
        double above = 0; ///< f just right of it
    };
    [[nodiscard]] const std::optional<Jump>& jump() const { return m_jump; }

private:
    [[nodiscard]] std::optional<Jump> findJump() const;

    Spec m_spec;
    std::vector<Piece> m_pieces;
    double m_steepness = 0;
    std::vector<double> m_targets;
    std::optional<Jump> m_jump;
};

/// The pictures of an approximation: the function and the sum.
[[nodiscard]] Stages stagesOfApproximation(const Experiment& experiment);

} // namespace gradus
