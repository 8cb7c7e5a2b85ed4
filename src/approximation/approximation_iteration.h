// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_address.h"
#include "approximation/piece_sums.h"

namespace gradus {

/// A unit of the first hidden layer as it stands in the sum: out · σ(weight · x + bias), where x is
/// the variable of its axis. With two inputs `out` leads into the threshold unit of its piece.
struct PlacedUnit {
    int number = 0; ///< j, from 1
    int piece = 0; ///< from 1
    int axis = 0; ///< from 0
    double weight = 0;
    double bias = 0;
    double out = 0;
};

/// One iteration: a piece is placed, and the errors of the sum are measured. When no piece is left,
/// only the errors.
class ApproximationIteration final : public Iteration {
public:
    /// `sums` are those of the pieces placed at its end, over the grid; empty in iteration 0.
    ApproximationIteration(std::shared_ptr<const ApproximationExperiment> experiment,
                           std::shared_ptr<const ApproximationState> state,
                           std::vector<double> sums);

    [[nodiscard]] std::int64_t number() const override { return m_state->next; }
    [[nodiscard]] std::int64_t stepCount() const override
    {
        return static_cast<std::int64_t>(m_steps.size());
    }
    [[nodiscard]] Step step(std::int64_t k) const override;
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override;
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> quantities() const override;
    [[nodiscard]] Explanation explain(std::int64_t k) const override;
    [[nodiscard]] bool hasLevel(Level level) const override
    {
        return Iteration::hasLevel(level) || level == Level::Neuron || level == Level::Layer;
    }
    [[nodiscard]] std::optional<Halt> halt() const override { return m_halt; }
    [[nodiscard]] std::optional<Message> stop() const override;
    [[nodiscard]] std::int64_t epoch() const override { return number(); }
    [[nodiscard]] std::int64_t firstOfEpoch() const override { return number(); }
    [[nodiscard]] std::int64_t lastOfEpoch() const override { return number(); }
    [[nodiscard]] int sampleCount() const override { return 1; }
    [[nodiscard]] std::optional<Quantity> costQuantity() const override
    {
        return Quantity::plain("error.mean");
    }

    [[nodiscard]] const ApproximationExperiment& experiment() const { return *m_experiment; }
    [[nodiscard]] const ApproximationState& state() const { return *m_state; }
    [[nodiscard]] const ApproximationAddressing& addressing() const { return m_addressing; }
    /// What step k gives a value to.
    [[nodiscard]] const ApproximationAddress& address(std::int64_t k) const
    {
        return m_steps[static_cast<std::size_t>(k - 1)];
    }
    [[nodiscard]] double value(const ApproximationAddress& address) const;
    /// The piece that is placed here, from 1; 0 where none is left.
    [[nodiscard]] int placing() const
    {
        return m_state->hasNext() ? static_cast<int>(m_state->placed) + 1 : 0;
    }

    // For pictures. Places are of one or two numbers; `k`: just after step k.

    /// f.
    [[nodiscard]] double target(std::span<const double> at) const
    {
        return m_experiment->target(at);
    }
    /// How many pieces are whole parts of the sum.
    [[nodiscard]] int piecesAt(std::int64_t k) const;
    /// The units of the first hidden layer that lead on, in their order.
    [[nodiscard]] std::vector<PlacedUnit> unitsAt(std::int64_t k) const;
    /// What piece i (from 1, up to placedAfter()) adds when it is whole.
    [[nodiscard]] double contribution(int i, std::span<const double> at) const;
    /// The sum g. With one input a piece that is not whole yet counts with the units it has; with
    /// two it does not count.
    [[nodiscard]] double sum(std::span<const double> at, std::int64_t k) const;
    /// The same at many places: `at` has inputs() numbers a place; out.size() places.
    void sums(std::span<const double> at, std::span<double> out, std::int64_t k) const;
    /// Two inputs: what the steps of tower i that lead on by step k make before the threshold.
    [[nodiscard]] double cross(int i, double x, double y, std::int64_t k) const;

    /// g over the experiment's grid at the end of the iteration, and its errors.
    [[nodiscard]] const std::vector<double>& gridSums() const { return m_sums; }
    [[nodiscard]] const ApproximationErrors& errors() const { return m_errors; }

private:
    [[nodiscard]] std::optional<std::int64_t> stepOf(const ApproximationAddress& address) const;
    [[nodiscard]] std::optional<Halt> findHalt() const;
    [[nodiscard]] const Piece& piece(int index) const
    {
        return m_state->pieces[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] PlacedUnit unit(int piece, int edge) const;

    std::shared_ptr<const ApproximationExperiment> m_experiment;
    std::shared_ptr<const ApproximationState> m_state;
    ApproximationAddressing m_addressing;
    std::vector<double> m_heights; ///< of the pieces placed at the end
    std::vector<ApproximationAddress> m_steps;
    std::vector<double> m_sums;
    ApproximationErrors m_errors;
    std::optional<Halt> m_halt;
};

/// The explanation of step k.
[[nodiscard]] Explanation explainStep(const ApproximationIteration& iteration, std::int64_t k);

} // namespace gradus
