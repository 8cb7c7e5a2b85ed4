// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/graph_builder.h"

#include <algorithm>
#include <bit>

namespace gradus {

using Operation = GraphNode::Operation;

GraphBuilder::GraphBuilder(std::vector<std::string> variables) : m_variables(std::move(variables))
{ }

int GraphBuilder::add(GraphNode node, const Key& key)
{
    const auto [place, fresh] = m_known.try_emplace(key, static_cast<int>(m_nodes.size()));
    if (!fresh)
        return place->second;
    node.constant = node.operation != Operation::Variable;
    for (int i = 0; i < node.operandCount; ++i)
        node.constant =
            node.constant && this->node(node.operands[static_cast<std::size_t>(i)]).constant;
    m_nodes.push_back(std::move(node));
    return place->second;
}

int GraphBuilder::number(double value, const std::string& name, int column)
{
    return add({.value = value, .name = name, .column = column},
               {0, std::bit_cast<std::uint64_t>(value), name, 0, 0});
}

int GraphBuilder::variable(int which, int column)
{
    return add({.operation = Operation::Variable, .variable = which, .column = column},
               {static_cast<int>(Operation::Variable), 0, {}, which, 0});
}

int GraphBuilder::negate(int a, int column)
{
    return add(
        {.operation = Operation::Negate, .operands = {a, -1}, .operandCount = 1, .column = column},
        {static_cast<int>(Operation::Negate), 0, {}, a, -1});
}

int GraphBuilder::binary(Operation operation, int a, int b, int column)
{
    return add({.operation = operation, .operands = {a, b}, .operandCount = 2, .column = column},
               {static_cast<int>(operation), 0, {}, a, b});
}

int GraphBuilder::call(const FunctionInfo& function, int a, int column)
{
    return add({.operation = Operation::Call,
                .function = &function,
                .operands = {a, -1},
                .operandCount = 1,
                .column = column},
               {static_cast<int>(Operation::Call), 0, std::string(function.name), a, -1});
}

FunctionGraph GraphBuilder::finish(int root) const
{
    std::vector<bool> needed(m_nodes.size(), false);
    needed[static_cast<std::size_t>(root)] = true;
    for (std::size_t n = m_nodes.size(); n-- > 0;) {
        if (!needed[n])
            continue;
        for (int i = 0; i < m_nodes[n].operandCount; ++i)
            needed[static_cast<std::size_t>(m_nodes[n].operands[static_cast<std::size_t>(i)])] =
                true;
    }
    std::vector<int> place(m_nodes.size(), -1);
    std::vector<GraphNode> kept;
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        if (!needed[n])
            continue;
        place[n] = static_cast<int>(kept.size());
        GraphNode node = m_nodes[n];
        for (int i = 0; i < node.operandCount; ++i) {
            int& operand = node.operands[static_cast<std::size_t>(i)];
            operand = place[static_cast<std::size_t>(operand)];
        }
        kept.push_back(std::move(node));
    }
    FunctionGraph graph;
    graph.m_nodes = std::make_shared<const std::vector<GraphNode>>(std::move(kept));
    graph.m_variables = std::make_shared<const std::vector<std::string>>(m_variables);
    graph.m_root = place[static_cast<std::size_t>(root)];
    return graph;
}

} // namespace gradus
