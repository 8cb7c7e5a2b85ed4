// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/tensor_graph.h"

#include "trace/fault.h"

namespace gradus {

using TensorOp = TensorOperation::Kind;

// Follows a parsed expression node by node.
class TensorGraph::Adding {
public:
    Adding(TensorGraph& graph, const Expression& expression)
        : m_graph(graph)
        , m_expression(expression)
    { }

    std::variant<int, ExpressionFault> add(const std::string& name)
    {
        for (const ExpressionNode& node : m_expression.nodes()) {
            const auto made = visit(node);
            if (const auto* fault = std::get_if<ExpressionFault>(&made))
                return *fault;
            m_places.push_back(std::get<int>(made));
        }
        int last = m_places.back();
        TensorNode& node = m_graph.m_nodes[static_cast<std::size_t>(last)];
        // A node that has a name already (or is a number) is passed on under the new one.
        if (!node.name.empty() || node.constant)
            last =
                std::get<int>(append({TensorOp::Mean}, {last}, m_expression.root().column, true));
        m_graph.m_nodes[static_cast<std::size_t>(last)].name = name;
        m_graph.m_names[name] = last;
        return last;
    }

private:
    using Made = std::variant<int, ExpressionFault>;

    Made visit(const ExpressionNode& node)
    {
        using Written = ExpressionNode::Kind;
        std::vector<int> operands;
        for (const std::size_t operand : node.operands)
            operands.push_back(m_places[operand]);
        const auto operation = [&](TensorOp kind) {
            return append({kind}, std::move(operands), node.column);
        };
        switch (node.kind) {
        case Written::Number:
            return number(node.value);
        case Written::Quantity:
            return named(node);
        case Written::Negate:
            return operation(TensorOp::Negate);
        case Written::Add:
            return operation(TensorOp::Add);
        case Written::Subtract:
            return operation(TensorOp::Subtract);
        case Written::Multiply:
            return operation(TensorOp::Multiply);
        case Written::Divide:
            return operation(TensorOp::Divide);
        case Written::Power:
            return operation(TensorOp::Power);
        case Written::Product:
            return operation(TensorOp::Product);
        case Written::Call:
            return call(node, std::move(operands));
        default:
            break;
        }
        return ExpressionFault{
            node.column,
            {GRADUS_TEXT("core", "a node has numbers as its value, not a comparison")}};
    }

    Made number(double value)
    {
        TensorNode node{.constant = true, .number = value};
        m_graph.m_nodes.push_back(std::move(node));
        return m_graph.size() - 1;
    }

    Made named(const ExpressionNode& node)
    {
        const std::string name = print(node.quantity);
        const int found = m_graph.find(name);
        if (!node.run.empty() || !node.position.empty())
            return ExpressionFault{node.column,
                                   {GRADUS_TEXT("core", "of and at have no place here")}};
        if (found >= 0)
            return found;
        std::vector<std::string> names;
        for (const auto& [known, at] : m_graph.m_names)
            names.push_back(known);
        const std::string near = nearest(name, names);
        return ExpressionFault{
            node.column,
            near.empty()
                ? Message{GRADUS_TEXT("core", "there is no node \"%1\" before this one"), {name}}
                : Message{GRADUS_TEXT("core",
                                      "there is no node \"%1\" before this one; did you mean %2?"),
                          {name, near}}};
    }

    Made call(const ExpressionNode& node, std::vector<int> operands)
    {
        const FunctionInfo& function = *findFunction(node.name);
        if (function.number)
            return append({TensorOp::Call, &function}, std::move(operands), node.column);
        if (node.name == "pow")
            return append({TensorOp::Power}, std::move(operands), node.column);
        if (const auto operation = tensorFunction(node.name); operation && operands.size() == 1)
            return append(*operation, std::move(operands), node.column);
        return ExpressionFault{
            node.column,
            {GRADUS_TEXT("core", "%1 cannot stand in a graph's node in this form"), {node.name}}};
    }

    // `whole`: the shape is that of the operand, a number that is passed on.
    Made append(TensorOperation operation, std::vector<int> operands, int column,
                bool whole = false)
    {
        std::vector<Shape> shapes;
        for (const int operand : operands)
            shapes.push_back(m_graph.node(operand).shape);
        if (whole && !shapes.front().isScalar())
            operation = {TensorOp::Add};
        if (operation.kind == TensorOp::Add && operands.size() == 1) { // + 0
            (void)number(0);
            operands.push_back(m_graph.size() - 1);
            shapes.push_back({});
        }
        auto shape = resultShape(operation, shapes);
        if (auto* message = std::get_if<Message>(&shape))
            return ExpressionFault{column, std::move(*message)};
        TensorNode node{.operation = operation,
                        .operands = std::move(operands),
                        .shape = std::get<Shape>(shape)};
        node.numbered = ++m_graph.m_numbered;
        m_graph.m_nodes.push_back(std::move(node));
        if (m_graph.m_nodes.size() > mostGraphNodes || m_graph.entries() > mostGraphEntries)
            return ExpressionFault{
                column,
                {GRADUS_TEXT("core", "a graph has at most %1 nodes with %2 entries together"),
                 {std::to_string(mostGraphNodes), std::to_string(mostGraphEntries)}}};
        return m_graph.size() - 1;
    }

    TensorGraph& m_graph;
    const Expression& m_expression;
    std::vector<int> m_places;
};

int TensorGraph::addGiven(const std::string& name, Shape shape)
{
    TensorNode node{.name = name, .shape = shape};
    node.numbered = ++m_numbered;
    m_nodes.push_back(std::move(node));
    m_names[name] = size() - 1;
    return size() - 1;
}

std::variant<int, ExpressionFault> TensorGraph::add(const std::string& name,
                                                    const Expression& expression)
{
    return Adding(*this, expression).add(name);
}

int TensorGraph::find(const std::string& name) const
{
    const auto found = m_names.find(name);
    return found == m_names.end() ? -1 : found->second;
}

int TensorGraph::findNumbered(int n) const
{
    for (int i = 0; i < size(); ++i)
        if (node(i).numbered == n && n > 0)
            return i;
    return -1;
}

std::size_t TensorGraph::entries() const
{
    std::size_t count = 0;
    for (const TensorNode& node : m_nodes)
        count += node.shape.size();
    return count;
}

std::vector<bool> TensorGraph::reaching() const
{
    std::vector<bool> reaches(m_nodes.size(), false);
    reaches.back() = true;
    for (std::size_t n = m_nodes.size(); n-- > 0;)
        for (const int operand : m_nodes[n].operands)
            if (reaches[n])
                reaches[static_cast<std::size_t>(operand)] = true;
    return reaches;
}

void TensorGraph::evaluate(std::vector<Array>& values) const
{
    values.resize(m_nodes.size());
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        const TensorNode& each = m_nodes[n];
        if (each.constant)
            values[n] = Array::number(each.number);
        if (each.operands.empty())
            continue;
        std::vector<const Array*> operands;
        for (const int operand : each.operands)
            operands.push_back(&values[static_cast<std::size_t>(operand)]);
        values[n] = resultOf(each.operation, operands);
    }
}

LocalSlopes TensorGraph::slopes(int n, const std::vector<Array>& values) const
{
    std::vector<const Array*> operands;
    for (const int operand : node(n).operands)
        operands.push_back(&values[static_cast<std::size_t>(operand)]);
    return {node(n).operation, std::move(operands), values[static_cast<std::size_t>(n)]};
}

std::vector<Array> TensorGraph::differentiate(const std::vector<Array>& values) const
{
    std::vector<Array> gradients;
    for (const TensorNode& each : m_nodes)
        gradients.push_back({each.shape, std::vector<double>(each.shape.size(), 0)});
    gradients.back().entries.assign(1, 1);
    for (std::size_t n = m_nodes.size(); n-- > 0;) {
        const LocalSlopes local = slopes(static_cast<int>(n), values);
        for (std::size_t i = 0; i < m_nodes[n].operands.size(); ++i) {
            const auto below = static_cast<std::size_t>(m_nodes[n].operands[i]);
            if (m_nodes[below].constant)
                continue;
            for (std::size_t entry = 0; entry < gradients[below].entries.size(); ++entry)
                for (const std::size_t above : local.dependents(i, entry))
                    gradients[below].entries[entry] +=
                        gradients[n].entries[above] * local.partial(above, i, entry);
        }
    }
    return gradients;
}

Array TensorGraph::jacobian(int n, int below, const std::vector<Array>& values) const
{
    const auto rows = static_cast<int>(node(n).shape.size());
    const auto columns = static_cast<int>(node(below).shape.size());
    Array result{{rows, columns}, {}};
    result.entries.assign(result.shape.size(), 0);
    const LocalSlopes local = slopes(n, values);
    for (std::size_t i = 0; i < node(n).operands.size(); ++i) {
        if (node(n).operands[i] != below)
            continue;
        for (std::size_t entry = 0; entry < static_cast<std::size_t>(columns); ++entry)
            for (const std::size_t above : local.dependents(i, entry))
                result.entries[above * static_cast<std::size_t>(columns) + entry] +=
                    local.partial(above, i, entry);
    }
    return result;
}

} // namespace gradus
