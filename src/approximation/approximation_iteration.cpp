// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_iteration.h"

#include "approximation/approximation_simulation.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Part = ApproximationPart;

std::string_view ruleOf(const ApproximationAddress& a)
{
    switch (a.part) {
    case Part::Number:
        return a.edge == static_cast<int>(PieceNumber::Height) ? "height" : "place";
    case Part::StepWeight:
        return "steepness";
    case Part::StepBias:
        return "bias";
    case Part::Weight:
    case Part::TowerWeight:
        return "weight";
    case Part::ThresholdBias:
        return "threshold";
    case Part::LargestError:
    case Part::MeanError:
        return "error";
    default:
        break;
    }
    return "place";
}

Pass passOf(Part part)
{
    if (part == Part::Number || part == Part::Middle)
        return Pass::Forward;
    return part == Part::LargestError || part == Part::MeanError ? Pass::Cost : Pass::Update;
}

} // namespace

ApproximationIteration::ApproximationIteration(
    std::shared_ptr<const ApproximationExperiment> experiment,
    std::shared_ptr<const ApproximationState> state, std::vector<double> sums)
    : m_experiment(std::move(experiment))
    , m_state(std::move(state))
    , m_addressing(m_experiment->inputs(), m_state->pieces)
    , m_sums(std::move(sums))
{
    for (std::size_t i = 0; i < m_state->placedAfter(); ++i)
        m_heights.push_back(m_experiment->height(m_state->pieces[i]));
    if (number() == 0)
        return;
    if (m_state->hasNext())
        m_steps = m_addressing.ofPiece(static_cast<int>(m_state->placed));
    m_steps.push_back({Part::LargestError});
    m_steps.push_back({Part::MeanError});
    m_errors = errorsOf(*m_experiment, m_sums);
    m_halt = findHalt();
}

// A step's unit is one neuron with its way on; a tower's threshold and its weight stand in layers
// of their own.
Step ApproximationIteration::step(std::int64_t k) const
{
    const ApproximationAddress& a = address(k);
    Step step;
    step.number = k;
    step.quantity = m_addressing.quantity(a);
    step.pass = passOf(a.part);
    step.rule = ruleOf(a);
    const bool two = m_addressing.inputs() == 2;
    if (a.part == Part::TowerWeight) {
        step.layer = 3;
        step.neuron = 1;
    } else if (a.part == Part::ThresholdBias || (two && a.part == Part::Weight)) {
        step.layer = 2;
        step.neuron = a.piece + 1;
    } else if (step.pass == Pass::Update) {
        step.layer = 1;
        step.neuron = m_addressing.stepNumber(a.piece, a.edge);
    }
    return step;
}

std::optional<std::int64_t> ApproximationIteration::stepOf(const ApproximationAddress& a) const
{
    const auto found = std::find(m_steps.begin(), m_steps.end(), a);
    if (found == m_steps.end())
        return std::nullopt;
    return found - m_steps.begin() + 1;
}

std::optional<std::int64_t> ApproximationIteration::indexOf(const Quantity& quantity) const
{
    const auto found = m_addressing.address(quantity);
    const auto* address = std::get_if<ApproximationAddress>(&found);
    return address ? stepOf(*address) : std::nullopt;
}

Reading ApproximationIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto found = m_addressing.address(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return m_addressing.listed(quantity).empty() ? Reading::fault(*message) : Reading::notYet();
    const auto& a = std::get<ApproximationAddress>(found);
    const auto step = stepOf(a);
    const bool given = a.part == Part::Steepness || a.part == Part::Pieces
        || (a.part == Part::Number && piece(a.piece).byHand(static_cast<PieceNumber>(a.edge)));
    const bool placed = a.piece >= 0 && a.piece < static_cast<int>(m_state->placed);
    return given || placed || (step && k >= *step) ? Reading::known(value(a)) : Reading::notYet();
}

std::variant<Shape, Message> ApproximationIteration::shape(const Quantity& quantity) const
{
    const auto found = m_addressing.address(quantity);
    const auto* message = std::get_if<Message>(&found);
    if (!message)
        return Shape{};
    const Shape list = m_addressing.listShape(quantity);
    if (list.size() == 0)
        return *message;
    return list;
}

std::vector<Quantity> ApproximationIteration::elements(const Quantity& quantity) const
{
    auto list = m_addressing.listed(quantity);
    return list.empty() ? std::vector{quantity} : list;
}

std::vector<Quantity> ApproximationIteration::quantities() const
{
    std::vector<Quantity> all{Quantity::plain("steepness"), Quantity::plain("pieces")};
    for (int i = 0; i < m_addressing.pieceCount(); ++i)
        for (const ApproximationAddress& a : m_addressing.ofPiece(i)) {
            const bool hand =
                a.part == Part::Number && piece(i).byHand(static_cast<PieceNumber>(a.edge));
            if (hand || i < static_cast<int>(m_state->placedAfter()))
                all.push_back(m_addressing.quantity(a));
        }
    if (number() > 0)
        for (const Part part : {Part::LargestError, Part::MeanError})
            all.push_back(m_addressing.quantity({part}));
    return all;
}

Explanation ApproximationIteration::explain(std::int64_t k) const { return explainStep(*this, k); }

double ApproximationIteration::value(const ApproximationAddress& a) const
{
    const auto at = static_cast<std::size_t>(a.piece);
    switch (a.part) {
    case Part::Number:
        return a.edge == static_cast<int>(PieceNumber::Height) && at < m_heights.size()
            ? m_heights[at]
            : piece(a.piece).numbers[static_cast<std::size_t>(a.edge)];
    case Part::Middle:
        return m_experiment->middle(piece(a.piece), a.axis);
    case Part::StepWeight:
        return a.axis == a.edge / 2 ? m_state->steepness : 0;
    case Part::StepBias:
        return unit(a.piece, a.edge).bias;
    case Part::Weight:
        return unit(a.piece, a.edge).out;
    case Part::ThresholdBias:
        return thresholdBias;
    case Part::TowerWeight:
        return m_heights[at];
    case Part::Pieces:
        return m_addressing.pieceCount();
    case Part::LargestError:
        return m_errors.largest;
    case Part::MeanError:
        return m_errors.mean;
    case Part::Steepness:
        break;
    }
    return m_state->steepness;
}

std::optional<Message> ApproximationIteration::stop() const
{
    const std::size_t count = m_state->pieces.size();
    return number() > 0 && m_state->placedAfter() == count ? std::optional(allPlacedMessage(count))
                                                           : std::nullopt;
}

PlacedUnit ApproximationIteration::unit(int index, int edge) const
{
    const double s = piece(index).numbers[static_cast<std::size_t>(edge)];
    const double size =
        m_addressing.inputs() == 1 ? m_heights[static_cast<std::size_t>(index)] : thresholdWeight;
    return {m_addressing.stepNumber(index, edge),
            index + 1,
            edge / 2,
            m_state->steepness,
            stepBias(m_state->steepness, s),
            edge % 2 == 0 ? size : -size};
}

int ApproximationIteration::piecesAt(std::int64_t k) const
{
    const auto whole = static_cast<std::int64_t>(m_steps.size()) - 2; // the errors come last
    return static_cast<int>(m_state->placed) + (m_state->hasNext() && k >= whole ? 1 : 0);
}

std::vector<PlacedUnit> ApproximationIteration::unitsAt(std::int64_t k) const
{
    std::vector<PlacedUnit> units;
    for (int i = 0; i < static_cast<int>(m_heights.size()); ++i)
        for (int edge = 0; edge < m_addressing.stepsOfPiece(i); ++edge) {
            const auto step = stepOf({Part::Weight, i, edge});
            if (!step || k >= *step)
                units.push_back(unit(i, edge));
        }
    return units;
}

double ApproximationIteration::contribution(int i, std::span<const double> at) const
{
    return pieceAt(piece(i - 1), m_heights[static_cast<std::size_t>(i - 1)], m_state->steepness,
                   at);
}

double ApproximationIteration::sum(std::span<const double> at, std::int64_t k) const
{
    double sum = 0;
    const int whole = piecesAt(k);
    for (int i = 1; i <= whole; ++i)
        sum += contribution(i, at);
    if (m_addressing.inputs() == 2 || whole == static_cast<int>(m_heights.size()))
        return sum;
    for (int edge = 0; edge < m_addressing.stepsOfPiece(whole); ++edge)
        if (k >= *stepOf({Part::Weight, whole, edge})) {
            const PlacedUnit one = unit(whole, edge);
            sum += one.out * steepStep(one.weight, one.bias, at[0]);
        }
    return sum;
}

void ApproximationIteration::sums(std::span<const double> at, std::span<double> out,
                                  std::int64_t k) const
{
    const auto inputs = static_cast<std::size_t>(m_addressing.inputs());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = sum(at.subspan(i * inputs, inputs), k);
}

double ApproximationIteration::cross(int i, double x, double y, std::int64_t k) const
{
    double sum = 0;
    for (int edge = 0; edge < m_addressing.stepsOfPiece(i - 1); ++edge) {
        const auto step = stepOf({Part::Weight, i - 1, edge});
        if (step && k < *step)
            continue;
        const PlacedUnit one = unit(i - 1, edge);
        sum += one.out * steepStep(one.weight, one.bias, one.axis == 0 ? x : y);
    }
    return sum;
}

// f has no value where a height is read, or the sum has grown too large.
std::optional<Halt> ApproximationIteration::findHalt() const
{
    for (std::int64_t k = 1; k <= stepCount(); ++k) {
        const ApproximationAddress& a = address(k);
        const double number = value(a);
        if (std::isfinite(number))
            continue;
        const Quantity quantity = m_addressing.quantity(a);
        const auto fault =
            a.part == Part::Number ? m_experiment->fault(piece(a.piece)) : std::optional<Message>();
        return Halt{k, quantity, fault ? *fault : notFiniteMessage(quantity, number)};
    }
    return std::nullopt;
}

} // namespace gradus
