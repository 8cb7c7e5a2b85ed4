// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_address.h"

#include <algorithm>

namespace gradus {

namespace {

using Part = ApproximationPart;

bool isIndexed(const Quantity& q, int first, int second)
{
    return q.node.empty() && q.sample == 0 && q.pattern == 0
        && q.first.size() == static_cast<std::size_t>(first)
        && q.second.size() == static_cast<std::size_t>(second);
}

std::optional<PieceNumber> numberNamed(std::string_view name)
{
    for (int n = 0; n < pieceNumbers; ++n)
        if (pieceNumberName(static_cast<PieceNumber>(n)) == name)
            return static_cast<PieceNumber>(n);
    return std::nullopt;
}

} // namespace

ApproximationAddressing::ApproximationAddressing(int inputs, std::span<const Piece> pieces)
    : m_inputs(inputs)
    , m_firstStep{0}
{
    for (const Piece& piece : pieces) {
        m_single.push_back(piece.single);
        m_firstStep.push_back(m_firstStep.back() + stepsOf(piece, inputs));
    }
}

bool ApproximationAddressing::has(int piece, PieceNumber number) const
{
    switch (number) {
    case PieceNumber::Right:
        return !m_single[static_cast<std::size_t>(piece)];
    case PieceNumber::Bottom:
    case PieceNumber::Top:
        return m_inputs == 2;
    case PieceNumber::Left:
    case PieceNumber::Height:
        break;
    }
    return true;
}

std::vector<ApproximationAddress> ApproximationAddressing::ofPiece(int piece) const
{
    std::vector<ApproximationAddress> all;
    const int steps = stepsOfPiece(piece);
    for (int edge = 0; edge < steps; ++edge)
        all.push_back({Part::Number, piece, edge});
    for (int axis = 0; axis < m_inputs; ++axis)
        all.push_back({Part::Middle, piece, -1, axis});
    all.push_back({Part::Number, piece, static_cast<int>(PieceNumber::Height)});
    for (int edge = 0; edge < steps; ++edge) {
        for (int axis = 0; axis < m_inputs; ++axis)
            all.push_back({Part::StepWeight, piece, edge, axis});
        all.push_back({Part::StepBias, piece, edge});
        if (m_inputs == 1)
            all.push_back({Part::Weight, piece, edge});
    }
    if (m_inputs == 1)
        return all;
    for (int edge = 0; edge < steps; ++edge)
        all.push_back({Part::Weight, piece, edge});
    all.push_back({Part::ThresholdBias, piece});
    all.push_back({Part::TowerWeight, piece});
    return all;
}

Quantity ApproximationAddressing::quantity(const ApproximationAddress& a) const
{
    switch (a.part) {
    case Part::Number:
        return Quantity::vector(std::string(pieceNumberName(static_cast<PieceNumber>(a.edge))),
                                a.piece + 1);
    case Part::Middle: {
        Quantity middle = Quantity::vector("middle", a.piece + 1);
        if (m_inputs == 2) {
            middle.first.push(a.axis + 1);
        }
        return middle;
    }
    case Part::StepWeight:
        return Quantity::edge("w", 1, stepNumber(a.piece, a.edge), a.axis + 1);
    case Part::StepBias:
        return Quantity::neuron("b", 1, stepNumber(a.piece, a.edge));
    case Part::Weight:
        return Quantity::edge("w", 2, m_inputs == 1 ? 1 : a.piece + 1, stepNumber(a.piece, a.edge));
    case Part::ThresholdBias:
        return Quantity::neuron("b", 2, a.piece + 1);
    case Part::TowerWeight:
        return Quantity::edge("w", 3, 1, a.piece + 1);
    case Part::Pieces:
        return Quantity::plain("pieces");
    case Part::LargestError:
        return Quantity::plain("error.max");
    case Part::MeanError:
        return Quantity::plain("error.mean");
    case Part::Steepness:
        break;
    }
    return Quantity::plain("steepness");
}

std::variant<ApproximationAddress, Message> ApproximationAddressing::address(
    const Quantity& quantity) const
{
    Found found;
    for (const Part part : {Part::Steepness, Part::Pieces, Part::LargestError, Part::MeanError})
        if (quantity == this->quantity({part}))
            found = ApproximationAddress{part};
    if (!found && quantity.name == "middle")
        found = ofMiddle(quantity);
    else if (!found && quantity.name == "w" && isIndexed(quantity, 1, 2))
        found = ofWeight(quantity.first[0], quantity.second[0], quantity.second[1]);
    else if (!found && quantity.name == "b" && isIndexed(quantity, 1, 1))
        found = ofBias(quantity.first[0], quantity.second[0]);
    else if (!found)
        found = ofNumber(quantity);
    if (found)
        return *found;
    return missing(quantity);
}

ApproximationAddressing::Found ApproximationAddressing::ofNumber(const Quantity& quantity) const
{
    const auto number = numberNamed(quantity.name);
    if (!number || !isIndexed(quantity, 1, 0) || !isPiece(quantity.first[0])
        || !has(quantity.first[0] - 1, *number))
        return std::nullopt;
    return ApproximationAddress{Part::Number, quantity.first[0] - 1, static_cast<int>(*number)};
}

ApproximationAddressing::Found ApproximationAddressing::ofMiddle(const Quantity& quantity) const
{
    const int axis = m_inputs == 2 ? quantity.first[1] - 1 : 0;
    if (!isIndexed(quantity, m_inputs, 0) || !isPiece(quantity.first[0]) || axis < 0
        || axis >= m_inputs)
        return std::nullopt;
    return ApproximationAddress{Part::Middle, quantity.first[0] - 1, -1, axis};
}

ApproximationAddressing::Found ApproximationAddressing::ofStep(Part part, int number,
                                                               int axis) const
{
    if (number < 1 || number > stepCount() || axis < 0 || axis >= m_inputs)
        return std::nullopt;
    const auto after = std::upper_bound(m_firstStep.begin(), m_firstStep.end(), number - 1);
    const int piece = static_cast<int>(after - m_firstStep.begin()) - 1;
    return ApproximationAddress{part, piece, number - 1 - *(after - 1), axis};
}

ApproximationAddressing::Found ApproximationAddressing::ofWeight(int layer, int to, int from) const
{
    if (layer == 1)
        return ofStep(Part::StepWeight, to, from - 1);
    if (layer == 2) {
        const Found step = ofStep(Part::Weight, from);
        return step && to == (m_inputs == 1 ? 1 : step->piece + 1) ? step : std::nullopt;
    }
    if (layer == 3 && m_inputs == 2 && to == 1 && isPiece(from))
        return ApproximationAddress{Part::TowerWeight, from - 1};
    return std::nullopt;
}

ApproximationAddressing::Found ApproximationAddressing::ofBias(int layer, int j) const
{
    if (layer == 1)
        return ofStep(Part::StepBias, j);
    if (layer == 2 && m_inputs == 2 && isPiece(j))
        return ApproximationAddress{Part::ThresholdBias, j - 1};
    return std::nullopt;
}

Message ApproximationAddressing::missing(const Quantity& quantity) const
{
    const auto number = numberNamed(quantity.name);
    const std::string name = print(quantity);
    const bool ofPiece = (number || quantity.name == "middle") && !quantity.first.empty();
    if (ofPiece && !isPiece(quantity.first[0]))
        return {GRADUS_TEXT("core", "%1: the number of pieces is %2"),
                {name, std::to_string(pieceCount())}};
    if (ofPiece && number == PieceNumber::Right && m_inputs == 1)
        return {GRADUS_TEXT("core", "%1: piece %2 is a single step and has no right edge"),
                {name, std::to_string(quantity.first[0])}};
    if (quantity.name == "w" && quantity.first.size() == 1 && quantity.first[0] == 2
        && m_inputs == 2)
        return {
            GRADUS_TEXT("core", "%1: only the four steps of a tower lead into its threshold unit"),
            {name}};
    if ((quantity.name == "w" || quantity.name == "b") && !quantity.second.empty())
        return {GRADUS_TEXT("core", "%1: the number of steps is %2"),
                {name, std::to_string(stepCount())}};
    return {GRADUS_TEXT("core", "there is no quantity %1 here"), {name}};
}

std::variant<ApproximationAddressing::EditTarget, Message> ApproximationAddressing::editTarget(
    const Quantity& quantity) const
{
    const auto number = numberNamed(quantity.name);
    if (number && isIndexed(quantity, 1, 0)) {
        const int piece = quantity.first[0] - 1;
        const bool fresh = piece == pieceCount();
        const bool starts = number == PieceNumber::Left || number == PieceNumber::Height;
        const bool widens = number == PieceNumber::Right && !fresh;
        if ((fresh && starts) || (isPiece(piece + 1) && (widens || has(piece, *number))))
            return EditTarget{piece, *number};
        if (fresh)
            return Message{GRADUS_TEXT("core", "a new piece begins with left[%1] or height[%1]"),
                           {std::to_string(piece + 1)}};
    }
    const auto found = address(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    return Message{GRADUS_TEXT("core",
                               "%1 follows from other numbers; change an edge or the height of a "
                               "piece, or the steepness"),
                   {print(quantity)}};
}

// Whether numbers of a part belong to the list that a quantity names.
bool ApproximationAddressing::isListed(Part part, const Quantity& quantity) const
{
    const bool layered = isIndexed(quantity, 1, 0);
    const int layer = quantity.first[0];
    switch (part) {
    case Part::StepWeight:
        return quantity.name == "w" && layered && layer == 1;
    case Part::StepBias:
        return quantity.name == "b" && layered && layer == 1;
    case Part::Weight:
        return quantity.name == "w" && layered && layer == 2 && m_inputs == 1;
    case Part::ThresholdBias:
        return quantity.name == "b" && layered && layer == 2;
    case Part::TowerWeight:
        return quantity.name == "w" && layered && layer == 3;
    default:
        break;
    }
    return isIndexed(quantity, 0, 0);
}

std::vector<Quantity> ApproximationAddressing::listed(const Quantity& quantity) const
{
    std::vector<Quantity> all;
    for (int piece = 0; piece < pieceCount(); ++piece)
        for (const ApproximationAddress& a : ofPiece(piece)) {
            Quantity one = this->quantity(a);
            if (one.name == quantity.name && isListed(a.part, quantity))
                all.push_back(std::move(one));
        }
    return all;
}

Shape ApproximationAddressing::listShape(const Quantity& quantity) const
{
    const int count = static_cast<int>(listed(quantity).size());
    const bool pairs = m_inputs == 2
        && (quantity.name == "middle" || (quantity.name == "w" && quantity.first[0] == 1));
    if (pairs)
        return {count / 2, 2};
    return quantity.name == "w" && quantity.first[0] > 1 ? Shape{1, count} : Shape{count, 1};
}

} // namespace gradus
