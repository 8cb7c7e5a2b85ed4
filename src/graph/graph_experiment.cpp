// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_experiment.h"

#include "graph/graph_simulation.h"

#include <algorithm>
#include <charconv>

namespace gradus {

namespace {

constexpr const char* partNames[] = {"v", "dC/dv", "dv/dv"};

bool isVector(const Shape& shape) { return shape.rows == 1 || shape.columns == 1; }

// As an address has it: a name, or a number.
std::string nodeText(const TensorNode& node)
{
    return node.name.empty() ? std::to_string(node.numbered) : node.name;
}

// The indices of an entry: none (a 0) of a number, one of a vector, else its row and column.
std::int8_t putEntry(const Shape& shape, std::size_t entry, std::int32_t* index)
{
    if (shape.isScalar()) {
        index[0] = 0;
        return 1;
    }
    if (isVector(shape)) {
        index[0] = static_cast<std::int32_t>(entry) + 1;
        return 1;
    }
    index[0] = static_cast<std::int32_t>(entry / static_cast<std::size_t>(shape.columns)) + 1;
    index[1] = static_cast<std::int32_t>(entry % static_cast<std::size_t>(shape.columns)) + 1;
    return 2;
}

// The other way round; nullopt where there is no such entry.
std::optional<std::size_t> entryAt(const Shape& shape, const std::int32_t* index, int count)
{
    if (shape.isScalar())
        return count == 1 && index[0] <= 1 ? std::optional<std::size_t>(0) : std::nullopt;
    if (index[0] < 1)
        return std::nullopt;
    if (count == 1 && isVector(shape) && static_cast<std::size_t>(index[0]) <= shape.size())
        return static_cast<std::size_t>(index[0] - 1);
    if (count != 2 || index[0] > shape.rows || index[1] < 1 || index[1] > shape.columns)
        return std::nullopt;
    return static_cast<std::size_t>(index[0] - 1) * static_cast<std::size_t>(shape.columns)
        + static_cast<std::size_t>(index[1] - 1);
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
        quantity.first = 1;
        quantity.index[0] = of.numbered;
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
            quantity.first = putEntry(above.shape, a.entry, &quantity.index[0]);
            quantity.second = putEntry(below.shape, a.column, &quantity.index[2]);
            return quantity;
        }
        quantity.first = 2;
        quantity.index = {graph().node(a.node).numbered, graph().node(a.below).numbered,
                          static_cast<std::int32_t>(a.entry) + 1,
                          static_cast<std::int32_t>(a.column) + 1};
        quantity.second = 2;
        return quantity;
    }
    Quantity quantity = whole(a.part, a.node);
    const Shape& shape = graph().node(a.node).shape;
    const auto columns = static_cast<std::size_t>(shape.columns);
    if (shape.isScalar())
        return quantity;
    if (isVector(shape)) {
        quantity.second = 1;
        quantity.index[2] = static_cast<std::int32_t>(a.entry) + 1;
    } else {
        quantity.second = 2;
        quantity.index[2] = static_cast<std::int32_t>(a.entry / columns) + 1;
        quantity.index[3] = static_cast<std::int32_t>(a.entry % columns) + 1;
    }
    return quantity;
}

int GraphExperiment::nodeOf(const Quantity& quantity) const
{
    if (!quantity.node.empty())
        return graph().find(quantity.node);
    return quantity.first == 1 ? graph().findNumbered(quantity.index[0]) : -1;
}

// The two nodes of a Jacobian, by name or number; −1 where there is none.
std::pair<int, int> GraphExperiment::jacobianNodes(const Quantity& quantity) const
{
    if (quantity.node.empty())
        return quantity.first == 2 ? std::pair(graph().findNumbered(quantity.index[0]),
                                               graph().findNumbered(quantity.index[1]))
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
    if (quantity.second == 0)
        return Named{{GraphPart::Jacobian, node, 0, below, 0}, shape};
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;
    if (!quantity.node.empty() && quantity.first > 0) {
        row = entryAt(graph().node(node).shape, &quantity.index[0], quantity.first);
        column = entryAt(graph().node(below).shape, &quantity.index[2], quantity.second);
    } else if (quantity.second == 2 && quantity.index[2] > 0 && quantity.index[3] > 0) {
        row = entryAt({shape.rows, 1}, &quantity.index[2], 1);
        column = entryAt({shape.columns, 1}, &quantity.index[3], 1);
    }
    if (!row || !column)
        return Message{GRADUS_TEXT("core", "%1: the node has the shape %2"),
                       {print(quantity), shapeText(shape)}};
    return Named{{GraphPart::Jacobian, node, *row, below, *column}, {}};
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
    if (quantity.second == 0)
        return Named{{part, node, 0}, shape};
    const int row = quantity.index[2];
    const int column = quantity.index[3];
    const Message wrong{GRADUS_TEXT("core", "%1: the node has the shape %2"),
                        {print(quantity), shapeText(shape)}};
    if (quantity.second == 1) {
        if (!isVector(shape) || row < 1 || static_cast<std::size_t>(row) > shape.size())
            return wrong;
        return Named{{part, node, static_cast<std::size_t>(row - 1)}, {}};
    }
    if (row < 1 || row > shape.rows || column < 1 || column > shape.columns)
        return wrong;
    return Named{{part, node,
                  static_cast<std::size_t>(row - 1) * static_cast<std::size_t>(shape.columns)
                      + static_cast<std::size_t>(column - 1)},
                 {}};
}

Stages stagesOfGraph(const Experiment&) { return {{"graph"}, {}, {}}; }

} // namespace gradus
