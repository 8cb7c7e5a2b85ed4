// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/tensor_graph.h"

#include "trace/fault.h"

#include <algorithm>
#include <cmath>
#include <span>

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
            return product(node, std::move(operands));
        case Written::Divide:
            return operation(TensorOp::Divide);
        case Written::Power:
            return operation(TensorOp::Power);
        case Written::Product:
            return operation(TensorOp::Product);
        case Written::Call:
            return call(node, std::move(operands));
        case Written::Less:
            return larger(operands[1], operands[0], node.column);
        case Written::Greater:
            return larger(operands[0], operands[1], node.column);
        case Written::LessEqual:
            return opposite(larger(operands[0], operands[1], node.column), node.column);
        case Written::GreaterEqual:
            return opposite(larger(operands[1], operands[0], node.column), node.column);
        default:
            break;
        }
        return ExpressionFault{
            node.column,
            {GRADUS_TEXT("core",
                         "in a node stand comparisons with <, <=, > and >=, which are 0 or 1; "
                         "join them with *")}};
    }

    // As a number a comparison is 1 where it is so and 0 where not: a > b is step(a − b).
    Made larger(int a, int b, int column)
    {
        const Made difference = append({TensorOp::Subtract}, {a, b}, column);
        if (std::holds_alternative<ExpressionFault>(difference))
            return difference;
        return append({TensorOp::Call, findFunction("step")}, {std::get<int>(difference)}, column);
    }

    Made opposite(const Made& truth, int column)
    {
        if (std::holds_alternative<ExpressionFault>(truth))
            return truth;
        const int one = std::get<int>(number(1));
        return append({TensorOp::Subtract}, {one, std::get<int>(truth)}, column);
    }

    // What repeats rows or columns is done, and said; what may be meant otherwise is refused.
    Made product(const ExpressionNode& node, std::vector<int> operands)
    {
        const Shape& a = m_graph.node(operands[0]).shape;
        const Shape& b = m_graph.node(operands[1]).shape;
        auto doubt = productDoubt(a, b, node.loose);
        const bool fits =
            !std::holds_alternative<Message>(resultShape({TensorOp::Multiply}, {a, b}));
        const bool matrices = a.columns() == b.rows();
        if (doubt && (node.loose || (!fits && matrices)))
            return ExpressionFault{node.column, std::move(*doubt)};
        if (doubt && fits)
            m_graph.m_notes.push_back({node.column, std::move(*doubt)});
        return append({TensorOp::Multiply}, std::move(operands), node.column);
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
        if (const int whole = m_graph.find(node.quantity.name); whole >= 0
            && !node.quantity.first.empty() && node.quantity.second.empty()
            && node.quantity.sample == 0 && node.quantity.pattern == 0)
            return entry(whole, {node.quantity.first.begin(), node.quantity.first.size()},
                         node.column);
        const std::string near = nearest(name, m_graph.names());
        return ExpressionFault{
            node.column,
            near.empty()
                ? Message{GRADUS_TEXT("core", "there is no node \"%1\" before this one"), {name}}
                : Message{GRADUS_TEXT("core",
                                      "there is no node \"%1\" before this one; did you mean %2?"),
                          {name, near}}};
    }

    // x[2], W[1,2], or entry( ) of them.
    Made entry(int whole, std::span<const std::int32_t> at, int column)
    {
        const Shape shape = m_graph.node(whole).shape;
        const bool line = shape.rows() == 1 || shape.columns() == 1;
        const int rows = at.size() == 1 && line ? static_cast<int>(shape.size()) : shape.rows();
        const int columns = at.size() == 1 ? (line ? 1 : 0) : shape.columns();
        const int row = at[0];
        const int place = at.size() == 1 ? 1 : at[1];
        if (row < 1 || row > rows || place < 1 || place > columns)
            return ExpressionFault{
                column,
                {GRADUS_TEXT("core",
                             "entry(A, i, j) takes a row and a column of A, entry(v, i) a place "
                             "in a vector, counted from 1; the shape here is %1"),
                 {shapeText(shape)}}};
        const auto which = static_cast<std::size_t>((row - 1) * columns + place - 1);
        return append({.kind = TensorOp::Entry, .entry = which}, {whole}, column);
    }

    Made entryCall(const ExpressionNode& node, const std::vector<int>& operands)
    {
        std::vector<std::int32_t> at;
        for (std::size_t i = 1; i < operands.size(); ++i) {
            const TensorNode& index = m_graph.node(operands[i]);
            const bool whole = index.constant && index.number == std::floor(index.number)
                && std::abs(index.number) < mostGraphEntries;
            at.push_back(whole ? static_cast<std::int32_t>(index.number) : 0);
        }
        return entry(operands[0], at, node.column);
    }

    Made call(const ExpressionNode& node, std::vector<int> operands)
    {
        if (node.name == "entry")
            return entryCall(node, operands);
        const FunctionInfo& function = *findFunction(node.name);
        if (function.number)
            return append({TensorOp::Call, &function}, std::move(operands), node.column);
        if (node.name == "pow")
            return append({TensorOp::Power}, std::move(operands), node.column);
        const auto operation = tensorFunction(node.name);
        const bool several = operation
            && (operation->kind == TensorOp::Max || operation->kind == TensorOp::Min)
            && std::all_of(operands.begin(), operands.end(),
                           [&](int n) { return m_graph.node(n).shape.isScalar(); });
        if (operation && (operands.size() == 1 || several))
            return append(*operation, std::move(operands), node.column);
        if (operation && operands.size() > 1)
            return ExpressionFault{
                node.column,
                {GRADUS_TEXT("core",
                             "%1 takes one array, as in %1(z), or several numbers; entry by entry "
                             "there is relu(z)"),
                 {node.name}}};
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

std::vector<std::string> TensorGraph::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, at] : m_names)
        names.push_back(name);
    return names;
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
