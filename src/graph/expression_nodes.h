// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/array_graph.h"

#include <optional>

namespace gradus {

/// Follows a parsed expression and adds its nodes to a graph, one for each operation.
class ExpressionNodes {
public:
    ExpressionNodes(ArrayGraph& graph, const Expression& expression, const GraphScope& scope)
        : m_graph(graph)
        , m_expression(expression)
        , m_scope(scope)
    { }

    /// Adds them; the last gets the scope's prefix and the name. Its number.
    [[nodiscard]] std::variant<int, ExpressionFault> add(const std::string& name);

private:
    /// What a part of the expression came to: a node, or a number that is written.
    struct Piece {
        int node = -1;
        double number = 0;

        [[nodiscard]] bool isNumber() const { return node < 0; }
    };
    using Made = std::variant<Piece, ExpressionFault>;
    using Pieces = std::vector<Piece>;

    Made visit(const ExpressionNode& node);
    Made named(const ExpressionNode& node);
    Made negated(const Piece& piece, int column);
    Made larger(const Piece& a, const Piece& b, int column);
    Made opposite(const Made& truth, int column);
    Made product(const ExpressionNode& node, Pieces operands);
    Made call(const ExpressionNode& node, Pieces operands);
    Made extreme(const ExpressionNode& node, const Pieces& operands);
    Made entry(const Piece& of, std::vector<double> at, int column);
    Made apply(const std::string& name, const Pieces& operands, int column,
               std::vector<double> numbers = {});
    int nodeOf(const Piece& piece);

    ArrayGraph& m_graph;
    const Expression& m_expression;
    const GraphScope& m_scope;
    Pieces m_pieces; ///< of the expression's nodes
};

} // namespace gradus
