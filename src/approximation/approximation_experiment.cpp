// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_experiment.h"

#include "approximation/approximation_simulation.h"
#include "expression/domain.h"
#include "expression/graph_formula.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t longestNamedPart = 40; // characters

// A part of a function as it is written, or nothing where that would be long.
std::string writtenPart(const FunctionGraph& graph, int node)
{
    const auto formula = wholeFormula(graph, node, [&](int which) {
        return Formula::operand(Quantity::plain(graph.variables()[static_cast<std::size_t>(which)]),
                                0, {});
    });
    const std::string text = formula ? plainText(*formula) : std::string();
    return text.size() <= longestNamedPart ? text : std::string();
}

} // namespace

ApproximationExperiment::ApproximationExperiment(Spec spec)
    : m_spec(std::move(spec))
    , m_pieces(m_spec.perSide > 0 ? piecesSideBySide(m_spec.intervals, m_spec.perSide)
                                  : m_spec.place)
{
    const int n =
        m_spec.perSide > 0 ? m_spec.perSide : std::max(static_cast<int>(m_pieces.size()), 10);
    m_steepness = m_spec.steepness.value_or(steepnessFor(m_spec.intervals, n));
    m_targets.resize(gridSize());
    for (std::size_t k = 0; k < m_targets.size(); ++k) {
        const auto point = gridPoint(k);
        m_targets[k] = target(std::span(point).first(m_spec.intervals.size()));
    }
    if (inputs() == 1)
        m_jump = findJump();
    if (m_jump)
        m_targets.insert(m_targets.end(), {m_jump->below, m_jump->above});
}

std::unique_ptr<Simulation> ApproximationExperiment::start() const
{
    return std::make_unique<ApproximationSimulation>(shared_from_this());
}

Score ApproximationExperiment::score(const State& state) const
{
    const auto& here = dynamic_cast<const ApproximationState&>(state);
    PieceSums sums(*this);
    Score score;
    score.cost =
        errorsOf(*this, sums.of(std::span(here.pieces).first(here.placed), here.steepness)).mean;
    return score;
}

double ApproximationExperiment::target(std::span<const double> at) const
{
    std::vector<double> values(static_cast<std::size_t>(m_spec.graph.size()));
    m_spec.graph.evaluate(at, values);
    return values[static_cast<std::size_t>(m_spec.graph.root())];
}

std::optional<Message> ApproximationExperiment::targetFault(std::span<const double> at) const
{
    std::vector<double> values(static_cast<std::size_t>(m_spec.graph.size()));
    m_spec.graph.evaluate(at, values);
    if (std::isfinite(values[static_cast<std::size_t>(m_spec.graph.root())]))
        return std::nullopt;
    const auto trouble = domainTrouble(m_spec.graph, values);
    std::string part = trouble ? writtenPart(m_spec.graph, trouble->node) : std::string();
    if (part.empty())
        part = m_spec.function;
    std::string place;
    for (int axis = 0; axis < inputs(); ++axis)
        place += (axis > 0 ? ", " : "") + variable(axis) + " = "
            + shownText(at[static_cast<std::size_t>(axis)]);
    if (trouble && trouble->overflow)
        return Message{GRADUS_TEXT("core", "%1 grows too large at %2"), {part, place}};
    return Message{GRADUS_TEXT("core", "%1 has no value at %2"), {part, place}};
}

double ApproximationExperiment::middle(const Piece& piece, int axis) const
{
    const Interval& whole = interval(axis);
    const double low = std::max(piece.low(axis), whole.low);
    const double high = piece.single ? whole.high : std::min(piece.high(axis), whole.high);
    return (low + high) / 2;
}

double ApproximationExperiment::height(const Piece& piece) const
{
    if (piece.byHand(PieceNumber::Height))
        return piece.number(PieceNumber::Height);
    std::array<double, 2> at{};
    for (int axis = 0; axis < inputs(); ++axis)
        at[static_cast<std::size_t>(axis)] = middle(piece, axis);
    return target(std::span(at).first(m_spec.intervals.size()));
}

std::optional<Message> ApproximationExperiment::fault(const Piece& piece) const
{
    if (auto fault = pieceFault(piece, m_spec.intervals))
        return fault;
    if (piece.byHand(PieceNumber::Height))
        return std::nullopt;
    std::array<double, 2> at{};
    for (int axis = 0; axis < inputs(); ++axis)
        at[static_cast<std::size_t>(axis)] = middle(piece, axis);
    return targetFault(std::span(at).first(m_spec.intervals.size()));
}

double ApproximationExperiment::gridCoordinate(int axis, int c) const
{
    return interval(axis).low + (c + 0.5) * (interval(axis).width() / gridSide());
}

std::array<double, 2> ApproximationExperiment::gridPoint(std::size_t k) const
{
    const auto side = static_cast<std::size_t>(gridSide());
    if (k >= gridSize())
        return {k == gridSize() ? std::nextafter(m_jump->x, interval(0).low) : m_jump->x, 0};
    const double x = gridCoordinate(0, static_cast<int>(k % side));
    return {x, inputs() == 1 ? 0 : gridCoordinate(1, static_cast<int>(k / side))};
}

// Halves the cell with the largest change again and again: where f is continuous the change goes
// away, where it has a pole it grows, where it jumps it stays.
std::optional<ApproximationExperiment::Jump> ApproximationExperiment::findJump() const
{
    const auto change = [&](std::size_t k) { return std::abs(m_targets[k + 1] - m_targets[k]); };
    std::size_t at = 0;
    for (std::size_t k = 0; k + 1 < m_targets.size(); ++k)
        if (change(k) > change(at))
            at = k;
    const double first = change(at);
    double low = gridPoint(at)[0];
    double high = gridPoint(at + 1)[0];
    Jump jump{low, m_targets[at], m_targets[at + 1]};
    for (double x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
        const double y = target(std::span(&x, 1));
        const bool left = std::abs(y - jump.below) > std::abs(jump.above - y);
        (left ? high : low) = x;
        (left ? jump.above : jump.below) = y;
    }
    jump.x = high;
    const double rest = std::abs(jump.above - jump.below);
    return first > 0 && rest > first / 2 && rest < 2 * first ? std::optional(jump) : std::nullopt;
}

Stages stagesOfApproximation(const Experiment& experiment)
{
    const bool curve = dynamic_cast<const ApproximationExperiment&>(experiment).inputs() == 1;
    return {{"function"},
            curve ? std::vector<std::string>{"function"} : std::vector<std::string>(),
            {}};
}

} // namespace gradus
