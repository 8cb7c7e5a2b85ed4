// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_state.h"
#include "approximation/piece_sums.h"

namespace gradus {

/// Places one piece an iteration.
///
/// Edits: a piece's left, right, bottom, top, height; steepness; `pieces` (only fewer). `left` or
/// `height` of the piece after the last one makes a new piece: a step (its left the middle of the
/// interval where it is not given), which a `right` makes a bump; with two inputs a tower that
/// reaches to the far ends.
class ApproximationSimulation final : public Simulation {
public:
    explicit ApproximationSimulation(std::shared_ptr<const ApproximationExperiment> experiment);

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override;
    void restore(const State& state) override;
    [[nodiscard]] std::string save() const override { return saveState(m_state); }
    [[nodiscard]] std::optional<Message> load(std::string_view bytes) override;
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override;
    [[nodiscard]] double cost() const override { return m_cost; }
    [[nodiscard]] std::optional<Message> stop() const override;
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override;
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override;
    [[nodiscard]] std::int64_t plannedIterations() const override;

    [[nodiscard]] const ApproximationState& state() const { return m_state; }

private:
    [[nodiscard]] const std::vector<double>& sumsAfter();
    [[nodiscard]] std::optional<Message> setPieces(double value);
    [[nodiscard]] std::optional<Message> setSteepness(double value);
    [[nodiscard]] std::optional<Message> setNumber(const Edit& edit);
    [[nodiscard]] Piece freshPiece() const;

    std::shared_ptr<const ApproximationExperiment> m_experiment;
    ApproximationState m_state;
    PieceSums m_sums;
    double m_cost;
    bool m_finished = false; ///< no piece was left after the iteration completed last
};

/// Says that every piece has been placed.
[[nodiscard]] Message allPlacedMessage(std::size_t pieces);

} // namespace gradus
