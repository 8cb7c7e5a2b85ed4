// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/derivative.h"

#include "expression/graph_builder.h"

#include <numbers>

namespace gradus {

namespace {

using Operation = GraphNode::Operation;

// Puts derivatives together from simplified sums, products and powers.
class Differentiation {
public:
    Differentiation(const FunctionGraph& function, int variable)
        : m_function(function)
        , m_variable(variable)
        , m_make(function.variables())
    { }

    FunctionGraph run()
    {
        for (int n = 0; n < m_function.size(); ++n) {
            m_copies.push_back(copy(m_function.node(n)));
            m_slopes.push_back(slope(n));
        }
        return m_make.finish(m_slopes[static_cast<std::size_t>(m_function.root())]);
    }

private:
    [[nodiscard]] int copyOf(const GraphNode& node, std::size_t i) const
    {
        return m_copies[static_cast<std::size_t>(node.operands[i])];
    }
    [[nodiscard]] int slopeOf(const GraphNode& node, std::size_t i) const
    {
        return m_slopes[static_cast<std::size_t>(node.operands[i])];
    }
    int number(double value) { return m_make.number(value); }
    [[nodiscard]] bool isNumber(int n, double value) const
    {
        const GraphNode& node = m_make.node(n);
        return node.operation == Operation::Number && node.name.empty() && node.value == value;
    }
    [[nodiscard]] bool isPlain(int n) const
    {
        const GraphNode& node = m_make.node(n);
        return node.operation == Operation::Number && node.name.empty();
    }
    [[nodiscard]] double valueOf(int n) const { return m_make.node(n).value; }

    int copy(const GraphNode& node)
    {
        switch (node.operation) {
        case Operation::Number:
            return m_make.number(node.value, node.name);
        case Operation::Variable:
            return m_make.variable(node.variable);
        case Operation::Negate:
            return m_make.negate(copyOf(node, 0));
        case Operation::Call:
            return m_make.call(*node.function, copyOf(node, 0));
        default:
            break;
        }
        return m_make.binary(node.operation, copyOf(node, 0), copyOf(node, 1));
    }

    int negative(int a)
    {
        if (isPlain(a))
            return number(-valueOf(a));
        const GraphNode node = m_make.node(a);
        if (node.operation == Operation::Negate)
            return node.operands[0];
        if (node.operation == Operation::Multiply && isPlain(node.operands[0]))
            return times(number(-valueOf(node.operands[0])), node.operands[1]);
        return m_make.negate(a);
    }

    int plus(int a, int b)
    {
        if (isNumber(a, 0))
            return b;
        if (isNumber(b, 0))
            return a;
        if (isPlain(a) && isPlain(b))
            return number(valueOf(a) + valueOf(b));
        if (a == b)
            return times(number(2), a);
        if (m_make.node(b).operation == Operation::Negate)
            return minus(a, m_make.node(b).operands[0]);
        return m_make.binary(Operation::Add, a, b);
    }

    int minus(int a, int b)
    {
        if (isNumber(b, 0))
            return a;
        if (isNumber(a, 0))
            return negative(b);
        if (isPlain(a) && isPlain(b))
            return number(valueOf(a) - valueOf(b));
        if (a == b)
            return number(0);
        return m_make.binary(Operation::Subtract, a, b);
    }

    // A number comes to the front, and numbers are joined.
    int times(int a, int b)
    {
        if (isNumber(a, 0) || isNumber(b, 0))
            return number(0);
        if (isNumber(a, 1))
            return b;
        if (isNumber(b, 1))
            return a;
        if (isPlain(b) && !isPlain(a))
            return times(b, a);
        if (isNumber(a, -1))
            return negative(b);
        if (isPlain(a) && isPlain(b))
            return number(valueOf(a) * valueOf(b));
        const GraphNode left = m_make.node(a);
        const GraphNode right = m_make.node(b);
        if (left.operation == Operation::Negate)
            return negative(times(left.operands[0], b));
        if (right.operation == Operation::Negate)
            return negative(times(a, right.operands[0]));
        if (isPlain(a) && right.operation == Operation::Multiply && isPlain(right.operands[0]))
            return times(number(valueOf(a) * valueOf(right.operands[0])), right.operands[1]);
        if (!isPlain(a) && right.operation == Operation::Multiply && isPlain(right.operands[0]))
            return times(right.operands[0], times(a, right.operands[1]));
        if (left.operation == Operation::Multiply && isPlain(left.operands[0]))
            return times(left.operands[0], times(left.operands[1], b));
        return m_make.binary(Operation::Multiply, a, b);
    }

    int over(int a, int b)
    {
        if (isNumber(a, 0) || isNumber(b, 1))
            return a;
        return m_make.binary(Operation::Divide, a, b);
    }

    int raised(int a, int b)
    {
        if (isNumber(b, 1))
            return a;
        if (isNumber(b, 0))
            return number(1);
        return m_make.binary(Operation::Power, a, b);
    }
    int squared(int a) { return raised(a, number(2)); }
    int call(const char* name, int a) { return m_make.call(*findFunction(name), a); }

    int slope(int n)
    {
        const GraphNode& node = m_function.node(n);
        if (node.constant)
            return number(0);
        switch (node.operation) {
        case Operation::Variable:
            return number(node.variable == m_variable ? 1 : 0);
        case Operation::Negate:
            return negative(slopeOf(node, 0));
        case Operation::Add:
            return plus(slopeOf(node, 0), slopeOf(node, 1));
        case Operation::Subtract:
            return minus(slopeOf(node, 0), slopeOf(node, 1));
        case Operation::Multiply:
            return plus(times(slopeOf(node, 0), copyOf(node, 1)),
                        times(copyOf(node, 0), slopeOf(node, 1)));
        case Operation::Divide:
            return quotient(node);
        case Operation::Power:
            return powerRule(node);
        case Operation::Call:
            // Nothing flows where the argument does not depend on the variable.
            return isNumber(slopeOf(node, 0), 0)
                ? number(0)
                : times(outer(node.function->name, copyOf(node, 0),
                              m_copies[static_cast<std::size_t>(n)]),
                        slopeOf(node, 0));
        case Operation::Least:
        case Operation::Greatest:
            return chosen(node);
        case Operation::Number:
            break;
        }
        return number(0);
    }

    int quotient(const GraphNode& node)
    {
        const int a = copyOf(node, 0);
        const int b = copyOf(node, 1);
        const int da = slopeOf(node, 0);
        const int db = slopeOf(node, 1);
        if (isNumber(db, 0))
            return over(da, b);
        if (isNumber(da, 0))
            return negative(over(times(a, db), squared(b)));
        return over(minus(times(da, b), times(a, db)), squared(b));
    }

    int powerRule(const GraphNode& node)
    {
        const int a = copyOf(node, 0);
        const int b = copyOf(node, 1);
        const int da = slopeOf(node, 0);
        const int db = slopeOf(node, 1);
        int result = number(0);
        if (!isNumber(da, 0))
            result = times(times(b, raised(a, minus(b, number(1)))), da);
        if (isNumber(db, 0))
            return result;
        const GraphNode& base = m_make.node(a);
        const bool natural = base.operation == Operation::Number && base.value == std::numbers::e;
        const int self = m_make.binary(Operation::Power, a, b);
        const int exponential = natural ? self : times(self, call("ln", a));
        return plus(result, times(exponential, db));
    }

    // f′ of a function of one number, x its argument and y its value.
    int outer(std::string_view name, int x, int y)
    {
        const auto one = [&] { return number(1); };
        if (name == "sin")
            return call("cos", x);
        if (name == "cos")
            return negative(call("sin", x));
        if (name == "tan")
            return plus(one(), squared(y));
        if (name == "asin")
            return over(one(), call("sqrt", minus(one(), squared(x))));
        if (name == "acos")
            return negative(over(one(), call("sqrt", minus(one(), squared(x)))));
        if (name == "atan")
            return over(one(), plus(one(), squared(x)));
        if (name == "sinh")
            return call("cosh", x);
        if (name == "cosh")
            return call("sinh", x);
        if (name == "tanh")
            return minus(one(), squared(y));
        if (name == "exp")
            return y;
        if (name == "log" || name == "ln")
            return over(one(), x);
        if (name == "log10" || name == "log2")
            return over(one(), times(x, call("ln", number(name == "log2" ? 2 : 10))));
        if (name == "sqrt" || name == "norm")
            return over(one(), times(number(2), y));
        if (name == "abs")
            return call("sign", x);
        if (name == "sigmoid")
            return times(y, minus(one(), y));
        if (name == "relu")
            return call("step", x);
        if (name == "softplus")
            return call("sigmoid", x);
        if (name == "erf")
            return times(number(2 * std::numbers::inv_sqrtpi), call("exp", negative(squared(x))));
        if (name == "silu")
            return times(call("sigmoid", x), minus(plus(one(), x), y));
        if (name == "gelu") {
            const int share =
                over(plus(one(), call("erf", over(x, number(std::numbers::sqrt2)))), number(2));
            const int density = times(number(std::numbers::inv_sqrtpi / std::numbers::sqrt2),
                                      call("exp", negative(over(squared(x), number(2)))));
            return plus(share, times(x, density));
        }
        return number(0); // sign, step
    }

    // Of min and max: the slope of the side that counts, switched by steps.
    int chosen(const GraphNode& node)
    {
        const int first = slopeOf(node, 0);
        const int second = slopeOf(node, 1);
        if (first == second)
            return first;
        const int difference = node.operation == Operation::Least
            ? minus(copyOf(node, 0), copyOf(node, 1))
            : minus(copyOf(node, 1), copyOf(node, 0));
        const int other = call("step", difference);
        return plus(times(minus(number(1), other), first), times(other, second));
    }

    const FunctionGraph& m_function;
    int m_variable;
    GraphBuilder m_make;
    std::vector<int> m_copies; ///< of the function's nodes
    std::vector<int> m_slopes; ///< their derivatives
};

} // namespace

FunctionGraph derivative(const FunctionGraph& function, int variable)
{
    return Differentiation(function, variable).run();
}

} // namespace gradus
