// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_experiment.h"

#include <algorithm>
#include <charconv>

namespace gradus {

namespace {

// The largest Jacobian that is listed as a whole, in entries; larger ones are read entry by entry.
constexpr std::size_t largestJacobian = 1'000'000;

// As an address has it: a name, or a number.
std::string nodeText(const ArrayNode& node)
{
    return node.name.empty() ? std::to_string(node.numbered) : node.name;
}

// Between the brackets of a Jacobian a number's entry is written as nothing: an index 0 alone.
FewNumbers entryIndices(const Shape& shape, std::size_t entry)
{
    return shape.isScalar() ? FewNumbers{0} : indicesOf(shape, entry);
}
std::size_t entryOf(const Shape& shape, const FewNumbers& indices)
{
    const bool only = shape.isScalar() && (indices == FewNumbers{0} || indices == FewNumbers{1});
    return only ? 0 : entryAt(shape, indices);
}

// Which of `count` places (from 0) one of two indices names; `count` where none.
std::size_t placeIn(const FewNumbers& indices, std::size_t which, std::size_t count)
{
    const bool inside = indices.size() == 2 && indices[which] >= 1
        && static_cast<std::size_t>(indices[which]) <= count;
    return inside ? static_cast<std::size_t>(indices[which] - 1) : count;
}

} // namespace

bool GraphExperiment::isJacobian(const Quantity& quantity) { return quantity.name == "dv/dv"; }

// The two nodes of a Jacobian, by name or number; −1 where there is none.
std::array<int, 2> GraphExperiment::jacobianNodes(const Quantity& quantity) const
{
    if (quantity.node.empty())
        return quantity.first.size() == 2 ? std::array{graph().findNumbered(quantity.first[0]),
                                                       graph().findNumbered(quantity.first[1])}
                                          : std::array{-1, -1};
    const std::size_t comma = quantity.node.find(',');
    if (comma == std::string::npos)
        return {-1, -1};
    const auto find = [this](const std::string& name) {
        int number = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
        return read.ec == std::errc() && read.ptr == name.data() + name.size()
            ? graph().findNumbered(number)
            : graph().find(name);
    };
    return {find(quantity.node.substr(0, comma)), find(quantity.node.substr(comma + 1))};
}

std::variant<GraphExperiment::JacobianPlace, Message> GraphExperiment::jacobian(
    const Quantity& quantity) const
{
    const auto [node, below] = jacobianNodes(quantity);
    const bool joined = node >= 0 && below >= 0
        && std::find(consumers(below).begin(), consumers(below).end(), node)
            != consumers(below).end();
    if (!joined)
        return Message{GRADUS_TEXT("core",
                                   "%1: a Jacobian is that of a node by one that goes into it, "
                                   "as in dv/dv[4,2]"),
                       {print(quantity)}};
    if (isBatched() && quantity.sample == 0)
        return Message{GRADUS_TEXT("core", "which sample? write %1@1 to %1@%2"),
                       {print(quantity), std::to_string(m_spec.batches.size)}};
    const Shape& above = graph().node(node).shape;
    const Shape& beneath = graph().node(below).shape;
    JacobianPlace place{node, below, 0, 0, std::max(1, quantity.sample), false};
    if (quantity.second.empty()) {
        place.whole = above.size() * beneath.size() > 1;
        if (above.size() * beneath.size() > largestJacobian)
            return Message{
                GRADUS_TEXT("core",
                            "the Jacobian %1 is too large to be shown as a whole "
                            "(%2×%3); name an entry of it: %1[1,1]"),
                {print(quantity), std::to_string(above.size()), std::to_string(beneath.size())}};
        return place;
    }
    const bool entries = !quantity.node.empty() && !quantity.first.empty();
    place.entry =
        entries ? entryOf(above, quantity.first) : placeIn(quantity.second, 0, above.size());
    place.column =
        entries ? entryOf(beneath, quantity.second) : placeIn(quantity.second, 1, beneath.size());
    if (place.entry >= above.size() || place.column >= beneath.size())
        return Message{GRADUS_TEXT("core", "%1: the node has the shape %2"),
                       {print(quantity), lengthsText(shapeOf(place))}};
    return place;
}

Shape GraphExperiment::shapeOf(const JacobianPlace& place) const
{
    return {static_cast<int>(graph().node(place.node).shape.size()),
            static_cast<int>(graph().node(place.below).shape.size())};
}

Quantity GraphExperiment::quantity(const JacobianPlace& place) const
{
    Quantity quantity = Quantity::plain("dv/dv", isBatched() ? place.sample : 0);
    const ArrayNode& above = graph().node(place.node);
    const ArrayNode& below = graph().node(place.below);
    if (above.name.empty() && below.name.empty()) {
        quantity.first = {above.numbered, below.numbered};
        if (!place.whole)
            quantity.second = {static_cast<std::int32_t>(place.entry) + 1,
                               static_cast<std::int32_t>(place.column) + 1};
        return quantity;
    }
    quantity.node = nodeText(above) + ',' + nodeText(below);
    if (place.whole || (above.shape.isScalar() && below.shape.isScalar()))
        return quantity;
    quantity.first = entryIndices(above.shape, place.entry);
    quantity.second = entryIndices(below.shape, place.column);
    return quantity;
}

} // namespace gradus
