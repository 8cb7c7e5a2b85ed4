// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_simulation.h"

#include "approximation/approximation_iteration.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

Message allPlacedMessage(std::size_t pieces)
{
    if (pieces == 0)
        return {GRADUS_TEXT("core", "there is no piece to place yet")};
    return {GRADUS_TEXT("core", "all pieces are placed: %1"), {std::to_string(pieces)}};
}

ApproximationSimulation::ApproximationSimulation(
    std::shared_ptr<const ApproximationExperiment> experiment)
    : m_experiment(std::move(experiment))
    , m_state(*m_experiment)
    , m_sums(*m_experiment)
    , m_cost(std::numeric_limits<double>::quiet_NaN())
{ }

std::shared_ptr<const State> ApproximationSimulation::checkpoint() const
{
    return std::make_shared<const ApproximationState>(m_state);
}

void ApproximationSimulation::restore(const State& state)
{
    m_state = dynamic_cast<const ApproximationState&>(state);
    m_finished = false;
}

std::optional<Message> ApproximationSimulation::load(std::string_view bytes)
{
    auto loaded = loadState(bytes, *m_experiment);
    if (auto* message = std::get_if<Message>(&loaded))
        return std::move(*message);
    m_state = std::get<ApproximationState>(std::move(loaded));
    m_finished = false;
    return std::nullopt;
}

const std::vector<double>& ApproximationSimulation::sumsAfter()
{
    return m_sums.of(std::span(m_state.pieces).first(m_state.placedAfter()), m_state.steepness);
}

bool ApproximationSimulation::advance()
{
    if (m_state.next == 0) { // the preparation has nothing to work out
        ++m_state.next;
        return true;
    }
    const ApproximationErrors errors = errorsOf(*m_experiment, sumsAfter());
    if (!std::isfinite(errors.mean) || !std::isfinite(errors.largest))
        return false;
    m_cost = errors.mean;
    m_state.placed = m_state.placedAfter();
    ++m_state.next;
    m_finished = m_state.placed == m_state.pieces.size();
    return true;
}

std::optional<Message> ApproximationSimulation::stop() const
{
    return m_finished ? std::optional(allPlacedMessage(m_state.pieces.size())) : std::nullopt;
}

std::shared_ptr<const Iteration> ApproximationSimulation::publish()
{
    return std::make_shared<ApproximationIteration>(
        m_experiment, std::make_shared<const ApproximationState>(m_state),
        m_state.next > 0 ? sumsAfter() : std::vector<double>());
}

std::int64_t ApproximationSimulation::plannedIterations() const
{
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(m_experiment->pieces().size()));
}

std::optional<Message> ApproximationSimulation::apply(const Edit& edit)
{
    if (edit.quantity == Quantity::plain("pieces"))
        return setPieces(edit.value);
    if (edit.quantity == Quantity::plain("steepness"))
        return setSteepness(edit.value);
    return setNumber(edit);
}

std::optional<Message> ApproximationSimulation::setPieces(double value)
{
    const auto count = static_cast<double>(m_state.pieces.size());
    if (!(value >= 0) || value > count || value != std::floor(value))
        return Message{
            GRADUS_TEXT("core",
                        "pieces is a whole number from 0 to %1: pieces can be taken "
                        "away here; a further one comes with left[%2]"),
            {std::to_string(m_state.pieces.size()), std::to_string(m_state.pieces.size() + 1)}};
    m_state.pieces.resize(static_cast<std::size_t>(value));
    m_state.placed = std::min(m_state.placed, m_state.pieces.size());
    return std::nullopt;
}

std::optional<Message> ApproximationSimulation::setSteepness(double value)
{
    if (!(value > 0) || value > steepest)
        return Message{GRADUS_TEXT("core", "the steepness is a number above 0, at most %1"),
                       {steepest}};
    m_state.steepness = value;
    return std::nullopt;
}

// A step in the middle of the interval; with two inputs a tower from there to the far ends, whose
// other edges lie outside.
Piece ApproximationSimulation::freshPiece() const
{
    Piece piece;
    piece.single = m_experiment->inputs() == 1;
    const Interval& x = m_experiment->interval(0);
    piece.numbers[0] = x.low + x.width() / 2;
    if (m_experiment->inputs() == 2) {
        const Interval& y = m_experiment->interval(1);
        piece.numbers[1] = x.high + x.width() / 10;
        piece.numbers[2] = y.low - y.width() / 10;
        piece.numbers[3] = y.high + y.width() / 10;
    }
    return piece;
}

std::optional<Message> ApproximationSimulation::setNumber(const Edit& edit)
{
    const ApproximationAddressing addressing(m_experiment->inputs(), m_state.pieces);
    const auto target = addressing.editTarget(edit.quantity);
    if (const auto* message = std::get_if<Message>(&target))
        return *message;
    const auto& [index, number] = std::get<ApproximationAddressing::EditTarget>(target);
    const auto at = static_cast<std::size_t>(index);
    const bool fresh = at == m_state.pieces.size();
    if (fresh && index >= m_experiment->mostPiecesHere())
        return Message{GRADUS_TEXT("core", "there can be at most %1 pieces"),
                       {std::to_string(m_experiment->mostPiecesHere())}};
    Piece piece = fresh ? freshPiece() : m_state.pieces[at];
    piece.put(number, edit.value);
    if (number == PieceNumber::Right)
        piece.single = false;
    if (auto fault = m_experiment->fault(piece))
        return fault;
    if (fresh)
        m_state.pieces.push_back(piece);
    else
        m_state.pieces[at] = piece;
    return std::nullopt;
}

} // namespace gradus
