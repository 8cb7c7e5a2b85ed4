// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"

#include <map>
#include <tuple>

namespace gradus {

/// Makes a graph node by node; the same operation on the same operands is one node.
class GraphBuilder {
public:
    explicit GraphBuilder(std::vector<std::string> variables);

    int number(double value, const std::string& name = {}, int column = 1);
    int variable(int which, int column = 1);
    int negate(int a, int column = 1);
    int binary(GraphNode::Operation operation, int a, int b, int column = 1);
    int call(const FunctionInfo& function, int a, int column = 1);

    [[nodiscard]] const GraphNode& node(int n) const
    {
        return m_nodes[static_cast<std::size_t>(n)];
    }
    /// The graph with this root; nodes that it does not need are left out.
    [[nodiscard]] FunctionGraph finish(int root) const;

private:
    using Key = std::tuple<int, std::uint64_t, std::string, int, int>;

    int add(GraphNode node, const Key& key);

    std::vector<std::string> m_variables;
    std::vector<GraphNode> m_nodes;
    std::map<Key, int> m_known;
};

} // namespace gradus
