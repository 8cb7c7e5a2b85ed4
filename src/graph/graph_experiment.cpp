// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_experiment.h"

#include "graph/graph_simulation.h"

#include <algorithm>
#include <charconv>

namespace gradus {

namespace {

constexpr const char* partNames[] = {"v", "dC/dv", "dv/dv"};

// As an address has it: a name, or a number.
std::string nodeText(const TensorNode& node)
{
    return node.name.empty() ? std::to_string(node.numbered) : node.name;
}

// Between the brackets of a Jacobian a number's entry is written as nothing: an index 0 alone.
FewNumbers jacobianIndices(const Shape& shape, std::size_t entry)
{
    return shape.isScalar() ? FewNumbers{0} : indicesOf(shape, entry);
}
std::size_t jacobianEntry(const Shape& shape, const FewNumbers& indices)
{
    const bool only = shape.isScalar() && (indices == FewNumbers{0} || indices == FewNumbers{1});
    return only ? 0 : entryAt(shape, indices);
}

// Which of `count` places (from 0) one of two indices names; `count` where none.
std::size_t placeIn(const FewNumbers& indices, std::size_t which, std::int32_t count)
{
    const bool inside = indices.size() == 2 && indices[which] >= 1 && indices[which] <= count;
    return static_cast<std::size_t>(inside ? indices[which] - 1 : count);
}

} // namespace

GraphExperiment::GraphExperiment(Spec spec) : m_spec(std::move(spec))
{
    const std::vector<bool> reaches = graph().reaching();
    const auto add = [this](GraphPart part, int n) {
        m_blocks.push_back({part, n, m_stepCount});
        m_stepCount += static_cast<std::int64_t>(graph().node(n).shape.size());
    };
    for (int n = 0; n < graph().size(); ++n) {
        const TensorNode& node = graph().node(n);
        if (node.operands.empty() && !node.constant)
            m_given.push_back(n);
        if (!node.operands.empty())
            add(GraphPart::Value, n);
    }
    for (int n = graph().size() - 2; n >= 0; --n)
        if (!graph().node(n).constant && reaches[static_cast<std::size_t>(n)])
            add(GraphPart::Gradient, n);
}

std::unique_ptr<Simulation> GraphExperiment::start() const
{
    return std::make_unique<GraphSimulation>(shared_from_this());
}

Score GraphExperiment::score(const State& state) const
{
    std::vector<Array> values = dynamic_cast<const GraphState&>(state).values(*this);
    graph().evaluate(values);
    Score score;
    score.cost = values.back().entries.front();
    return score;
}

std::vector<int> GraphExperiment::consumers(int node) const
{
    std::vector<int> found;
    for (int n = graph().size() - 1; n > node; --n) {
        const auto& operands = graph().node(n).operands;
        if (std::find(operands.begin(), operands.end(), node) != operands.end())
            found.push_back(n);
    }
    return found;
}

GraphAddress GraphExperiment::stepAddress(std::int64_t k) const
{
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), k - 1,
                         [](std::int64_t at, const Block& block) { return at < block.before; });
    const Block& block = *(after - 1);
    return {block.part, block.node, static_cast<std::size_t>(k - 1 - block.before)};
}

std::optional<std::int64_t> GraphExperiment::stepOf(const GraphAddress& address) const
{
    for (const Block& block : m_blocks)
        if (block.part == address.part && block.node == address.node)
            return block.before + static_cast<std::int64_t>(address.entry) + 1;
    return std::nullopt;
}

std::int64_t GraphExperiment::knownFrom(int node) const
{
    const std::size_t last = graph().node(node).shape.size() - 1;
    return stepOf({GraphPart::Value, node, last}).value_or(0);
}

Quantity GraphExperiment::whole(GraphPart part, int node) const
{
    Quantity quantity = Quantity::plain(partNames[static_cast<int>(part)]);
    const TensorNode& of = graph().node(node);
    if (of.name.empty()) {
        quantity.first = {of.numbered};
    } else {
        quantity.node = of.name;
    }
    return quantity;
}

Quantity GraphExperiment::quantity(const GraphAddress& a) const
{
    if (a.part == GraphPart::Jacobian) {
        Quantity quantity = Quantity::plain("dv/dv");
        const TensorNode& above = graph().node(a.node);
        const TensorNode& below = graph().node(a.below);
        if (!above.name.empty() || !below.name.empty()) {
            quantity.node = nodeText(above) + ',' + nodeText(below);
            if (above.shape.isScalar() && below.shape.isScalar())
                return quantity;
            quantity.first = jacobianIndices(above.shape, a.entry);
            quantity.second = jacobianIndices(below.shape, a.column);
            return quantity;
        }
        quantity.first = {above.numbered, below.numbered};
        quantity.second = {static_cast<std::int32_t>(a.entry) + 1,
                           static_cast<std::int32_t>(a.column) + 1};
        return quantity;
    }
    Quantity quantity = whole(a.part, a.node);
    quantity.second = indicesOf(graph().node(a.node).shape, a.entry);
    return quantity;
}

int GraphExperiment::nodeOf(const Quantity& quantity) const
{
    if (!quantity.node.empty())
        return graph().find(quantity.node);
    return quantity.first.size() == 1 ? graph().findNumbered(quantity.first[0]) : -1;
}

// The two nodes of a Jacobian, by name or number; −1 where there is none.
std::pair<int, int> GraphExperiment::jacobianNodes(const Quantity& quantity) const
{
    if (quantity.node.empty())
        return quantity.first.size() == 2 ? std::pair(graph().findNumbered(quantity.first[0]),
                                                      graph().findNumbered(quantity.first[1]))
                                          : std::pair(-1, -1);
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

std::variant<GraphExperiment::Named, Message> GraphExperiment::namedJacobian(
    const Quantity& quantity) const
{
    const auto [node, below] = jacobianNodes(quantity);
    const auto& above = consumers(std::max(below, 0));
    if (node < 0 || below < 0 || std::find(above.begin(), above.end(), node) == above.end())
        return Message{GRADUS_TEXT("core",
                                   "%1: a Jacobian is that of a node by one that goes into it, "
                                   "as in dv/dv[4,2]"),
                       {print(quantity)}};
    const Shape shape{static_cast<int>(graph().node(node).shape.size()),
                      static_cast<int>(graph().node(below).shape.size())};
    if (shape.size() > largestJacobian)
        return Message{GRADUS_TEXT("core", "the Jacobian %1 is too large (%2)"),
                       {print(quantity), shapeText(shape)}};
    if (quantity.second.empty())
        return Named{{GraphPart::Jacobian, node, 0, below, 0}, shape};
    const bool entries = !quantity.node.empty() && !quantity.first.empty();
    const std::size_t row = entries ? jacobianEntry(graph().node(node).shape, quantity.first)
                                    : placeIn(quantity.second, 0, shape.rows());
    const std::size_t column = entries ? jacobianEntry(graph().node(below).shape, quantity.second)
                                       : placeIn(quantity.second, 1, shape.columns());
    if (row >= static_cast<std::size_t>(shape.rows())
        || column >= static_cast<std::size_t>(shape.columns()))
        return Message{GRADUS_TEXT("core", "%1: the node has the shape %2"),
                       {print(quantity), shapeText(shape)}};
    return Named{{GraphPart::Jacobian, node, row, below, column}, {}};
}

std::variant<GraphExperiment::Named, Message> GraphExperiment::named(const Quantity& quantity) const
{
    const Message none{GRADUS_TEXT("core", "there is no quantity %1 here"), {print(quantity)}};
    if (quantity.sample > 0 || quantity.pattern > 0)
        return none;
    if (quantity == Quantity::plain("C"))
        return Named{{GraphPart::Value, graph().output(), 0}, {}};
    if (quantity.name == "dv/dv")
        return namedJacobian(quantity);
    const bool gradient = quantity.name == "dC/dv";
    const int node = nodeOf(quantity);
    if ((!gradient && quantity.name != "v") || node < 0)
        return none;
    const GraphPart part = gradient ? GraphPart::Gradient : GraphPart::Value;
    const Shape& shape = graph().node(node).shape;
    if (quantity.second.empty())
        return Named{{part, node, 0}, shape};
    const std::size_t entry = entryAt(shape, quantity.second);
    if (entry == shape.size())
        return Message{GRADUS_TEXT("core", "%1: the node has the shape %2"),
                       {print(quantity), shapeText(shape)}};
    return Named{{part, node, entry}, {}};
}

Stages stagesOfGraph(const Experiment&) { return {{"graph"}, {}, {}}; }

} // namespace gradus
