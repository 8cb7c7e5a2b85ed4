// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/function_graph.h"

#include "expression/graph_builder.h"
#include "trace/fault.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Operation = GraphNode::Operation;
using Made = std::variant<int, ExpressionFault>;

// Follows the parsed expression node by node.
class GraphMaker {
public:
    GraphMaker(const Expression& expression, const std::vector<std::string>& variables)
        : m_expression(expression)
        , m_variables(variables)
        , m_builder(variables)
    { }

    std::variant<FunctionGraph, ExpressionFault> make()
    {
        for (const ExpressionNode& node : m_expression.nodes()) {
            const Made made = visit(node);
            if (const auto* fault = std::get_if<ExpressionFault>(&made))
                return *fault;
            m_places.push_back(std::get<int>(made));
        }
        return m_builder.finish(m_places.back());
    }

private:
    [[nodiscard]] int operand(const ExpressionNode& node, std::size_t i) const
    {
        return m_places[node.operands[i]];
    }

    Made visit(const ExpressionNode& node)
    {
        using Written = ExpressionNode::Kind;
        const auto binary = [&](Operation operation) -> Made {
            return m_builder.binary(operation, operand(node, 0), operand(node, 1), node.column);
        };
        switch (node.kind) {
        case Written::Number:
            return m_builder.number(node.value, node.name, node.column);
        case Written::Quantity:
            return variable(node);
        case Written::Negate:
            return m_builder.negate(operand(node, 0), node.column);
        case Written::Add:
            return binary(Operation::Add);
        case Written::Subtract:
            return binary(Operation::Subtract);
        case Written::Multiply:
            return binary(Operation::Multiply);
        case Written::Divide:
            return binary(Operation::Divide);
        case Written::Power:
            return binary(Operation::Power);
        case Written::Call:
            return call(node);
        case Written::Product:
            return ExpressionFault{node.column,
                                   {GRADUS_TEXT("core",
                                                "@ is the product of matrices; numbers are "
                                                "multiplied with *")}};
        case Written::Elsewhere:
            return ExpressionFault{node.column,
                                   {GRADUS_TEXT("core", "of and at have no place here")}};
        case Written::And:
        case Written::Or:
        case Written::Not:
            return logic(node);
        default:
            break;
        }
        return comparison(node.kind, operand(node, 0), operand(node, 1), node.column);
    }

    int step(int a, int column) { return m_builder.call(*findFunction("step"), a, column); }
    int opposite(int truth, int column)
    {
        return m_builder.binary(Operation::Subtract, m_builder.number(1, {}, column), truth,
                                column);
    }

    // As a number a comparison is 1 where it is so and 0 where not: a < b is step(b − a), a <= b is
    // 1 − step(a − b).
    int comparison(ExpressionNode::Kind kind, int a, int b, int column)
    {
        using Written = ExpressionNode::Kind;
        const auto larger = [&](int x, int y) {
            return step(m_builder.binary(Operation::Subtract, x, y, column), column);
        };
        switch (kind) {
        case Written::Less:
            return larger(b, a);
        case Written::Greater:
            return larger(a, b);
        case Written::LessEqual:
            return opposite(larger(a, b), column);
        case Written::GreaterEqual:
            return opposite(larger(b, a), column);
        default:
            break;
        }
        const int distance = m_builder.call(
            *findFunction("abs"), m_builder.binary(Operation::Subtract, a, b, column), column);
        const int differs = step(distance, column);
        return kind == Written::Equal ? opposite(differs, column) : differs;
    }

    [[nodiscard]] bool isTruth(std::size_t n) const
    {
        using Written = ExpressionNode::Kind;
        const Written kind = m_expression.nodes()[n].kind;
        return (kind >= Written::Less && kind <= Written::NotEqual) || kind == Written::And
            || kind == Written::Or || kind == Written::Not;
    }

    Made logic(const ExpressionNode& node)
    {
        for (const std::size_t part : node.operands)
            if (!isTruth(part))
                return ExpressionFault{
                    node.column,
                    {GRADUS_TEXT("core", "and, or, not join comparisons, as in x > 0 and x < 1")}};
        if (node.kind == ExpressionNode::Kind::Not)
            return opposite(operand(node, 0), node.column);
        const bool all = node.kind == ExpressionNode::Kind::And;
        return m_builder.binary(all ? Operation::Multiply : Operation::Greatest, operand(node, 0),
                                operand(node, 1), node.column);
    }

    Made variable(const ExpressionNode& node)
    {
        const std::string name = print(node.quantity);
        const auto found = std::find(m_variables.begin(), m_variables.end(), name);
        if (found != m_variables.end())
            return m_builder.variable(static_cast<int>(found - m_variables.begin()), node.column);
        const std::string near = nearest(name, m_variables);
        // One letter is no slip for another where there are several.
        if (!near.empty() && (name.size() > 1 || m_variables.size() == 1))
            return ExpressionFault{
                node.column,
                {GRADUS_TEXT("core", "there is no variable \"%1\"; did you mean %2?"),
                 {name, near}}};
        std::string all;
        for (const std::string& variable : m_variables)
            all += (all.empty() ? "" : ", ") + variable;
        return ExpressionFault{
            node.column,
            {GRADUS_TEXT("core", "there is no variable \"%1\"; the variables are %2"),
             {name, all}}};
    }

    Made call(const ExpressionNode& node)
    {
        const FunctionInfo& function = *findFunction(node.name);
        if (function.number)
            return m_builder.call(function, operand(node, 0), node.column);
        if (node.name == "pow")
            return m_builder.binary(Operation::Power, operand(node, 0), operand(node, 1),
                                    node.column);
        if (node.name == "min")
            return chain(Operation::Least, node);
        if (node.name == "max")
            return chain(Operation::Greatest, node);
        if (node.name == "sum")
            return chain(Operation::Add, node);
        if (node.name == "mean")
            return m_builder.binary(
                Operation::Divide, chain(Operation::Add, node),
                m_builder.number(static_cast<double>(node.operands.size()), {}, node.column),
                node.column);
        if (function.whole)
            return ExpressionFault{
                node.column,
                {GRADUS_TEXT("core", "%1 works on vectors and matrices; here are only numbers"),
                 {node.name}}};
        return norm(node);
    }

    // The root of the sum of squares.
    int norm(const ExpressionNode& node)
    {
        const int two = m_builder.number(2, {}, node.column);
        int sum = -1;
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            const int square =
                m_builder.binary(Operation::Power, operand(node, i), two, node.column);
            sum = sum < 0 ? square : m_builder.binary(Operation::Add, sum, square, node.column);
        }
        return m_builder.call(rootOfSquares(), sum, node.column);
    }

    int chain(Operation operation, const ExpressionNode& node)
    {
        int made = operand(node, 0);
        for (std::size_t i = 1; i < node.operands.size(); ++i)
            made = m_builder.binary(operation, made, operand(node, i), node.column);
        return made;
    }

    const Expression& m_expression;
    const std::vector<std::string>& m_variables;
    GraphBuilder m_builder;
    std::vector<int> m_places;
};

// Which operand min and max take; what is not a number goes through.
bool secondCounts(Operation operation, double a, double b)
{
    return (operation == Operation::Least ? b < a : b > a) || std::isnan(b);
}

double slopeOfPower(int operand, double a, double b, double y)
{
    if (operand == 0)
        return b == 0 ? 0 : b * power(a, b - 1);
    return a == 0 && b > 0 ? 0 : y * std::log(a);
}

} // namespace

std::variant<FunctionGraph, ExpressionFault> FunctionGraph::make(const Expression& expression,
                                                                 std::vector<std::string> variables)
{
    return GraphMaker(expression, variables).make();
}

void FunctionGraph::evaluate(std::span<const double> at, std::span<double> values) const
{
    const auto& all = *m_nodes;
    for (std::size_t n = 0; n < all.size(); ++n) {
        const GraphNode& node = all[n];
        const auto value = [&](std::size_t i) {
            return values[static_cast<std::size_t>(node.operands[i])];
        };
        switch (node.operation) {
        case Operation::Number:
            values[n] = node.value;
            break;
        case Operation::Variable:
            values[n] = at[static_cast<std::size_t>(node.variable)];
            break;
        case Operation::Negate:
            values[n] = -value(0);
            break;
        case Operation::Add:
            values[n] = value(0) + value(1);
            break;
        case Operation::Subtract:
            values[n] = value(0) - value(1);
            break;
        case Operation::Multiply:
            values[n] = value(0) * value(1);
            break;
        case Operation::Divide:
            values[n] = value(0) / value(1);
            break;
        case Operation::Power:
            values[n] = power(value(0), value(1));
            break;
        case Operation::Least:
        case Operation::Greatest:
            values[n] = value(secondCounts(node.operation, value(0), value(1)) ? 1 : 0);
            break;
        case Operation::Call:
            values[n] = node.function->number(value(0));
            break;
        }
    }
}

double FunctionGraph::partial(int at, int operand, std::span<const double> values) const
{
    const GraphNode& node = this->node(at);
    const auto value = [&](std::size_t i) {
        return values[static_cast<std::size_t>(node.operands[i])];
    };
    const double y = values[static_cast<std::size_t>(at)];
    switch (node.operation) {
    case Operation::Number:
    case Operation::Variable:
        break;
    case Operation::Negate:
        return -1;
    case Operation::Add:
        return 1;
    case Operation::Subtract:
        return operand == 0 ? 1 : -1;
    case Operation::Multiply:
        return value(operand == 0 ? 1 : 0);
    case Operation::Divide:
        return operand == 0 ? 1 / value(1) : -y / value(1);
    case Operation::Power:
        return slopeOfPower(operand, value(0), value(1), y);
    case Operation::Least:
    case Operation::Greatest:
        return secondCounts(node.operation, value(0), value(1)) == (operand == 1) ? 1 : 0;
    case Operation::Call:
        return node.function->slope(value(0), y);
    }
    return 0;
}

void FunctionGraph::differentiate(std::span<const double> values, std::span<double> adjoints) const
{
    std::fill(adjoints.begin(), adjoints.end(), 0.0);
    adjoints[static_cast<std::size_t>(m_root)] = 1;
    for (int n = m_root; n >= 0; --n) {
        const GraphNode& node = this->node(n);
        if (node.constant)
            continue;
        const double adjoint = adjoints[static_cast<std::size_t>(n)];
        for (int i = 0; i < node.operandCount; ++i) {
            const int operand = node.operands[static_cast<std::size_t>(i)];
            if (!this->node(operand).constant)
                adjoints[static_cast<std::size_t>(operand)] += adjoint * partial(n, i, values);
        }
    }
}

} // namespace gradus
