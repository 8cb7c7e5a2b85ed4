// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/graph_formula.h"

#include <numbers>

namespace gradus {

namespace {

using Operation = GraphNode::Operation;

// What a function is called in print.
std::string printedName(std::string_view name)
{
    if (name == "log")
        return "ln";
    if (name == "asin" || name == "acos" || name == "atan")
        return "arc" + std::string(name.substr(1));
    return name == "sigmoid" ? "sigma" : std::string(name);
}

Formula numberFormula(const GraphNode& node)
{
    if (node.name.empty())
        return Formula::number(node.value);
    return Formula::setting(node.name == "pi" ? "\\pi" : "e", node.name, node.value);
}

// How many parts a node has when it is written out, counted up to a limit.
std::size_t writtenSize(const FunctionGraph& graph, int node)
{
    std::vector<std::size_t> sizes;
    for (const GraphNode& each : graph.nodes()) {
        std::size_t size = 1;
        for (int i = 0; i < each.operandCount; ++i)
            size += sizes[static_cast<std::size_t>(each.operands[static_cast<std::size_t>(i)])];
        sizes.push_back(std::min(size, 2 * largestFormula));
    }
    return sizes[static_cast<std::size_t>(node)];
}

Formula written(const FunctionGraph& graph, int node, const std::function<Formula(int)>& variable)
{
    const GraphNode& here = graph.node(node);
    if (here.operation == Operation::Variable)
        return variable(here.variable);
    if (here.operation == Operation::Number)
        return numberFormula(here);
    return operationFormula(graph, node,
                            [&](int below) { return written(graph, below, variable); });
}

// Φ(x) = (1 + erf(x/√2))/2, and φ(x) = e^(−x²/2)/√(2π).
Formula normalShare(const Formula& x)
{
    const Formula root = Formula::root(Formula::number(2));
    return Formula::fraction(
        Formula::sum({Formula::number(1), Formula::apply("erf", {Formula::fraction(x, root)})}),
        Formula::number(2));
}
Formula normalDensity(const Formula& x)
{
    const Formula two = Formula::number(2);
    return Formula::fraction(
        Formula::apply("exp", {Formula::negative(Formula::fraction(Formula::power(x, two), two))}),
        Formula::root(Formula::product({two, Formula::setting("\\pi", "pi", std::numbers::pi)})));
}

Formula squared(Formula x) { return Formula::power(std::move(x), Formula::number(2)); }
Formula difference(Formula a, Formula b)
{
    return Formula::sum({std::move(a), Formula::negative(std::move(b))});
}

// b aᵇ⁻¹, written 2a for a square; and aᵇ ln a.
Formula slopeOfPower(const FunctionGraph& graph, const GraphNode& node, int operand, Formula a,
                     Formula b, Formula self)
{
    if (operand == 1)
        return Formula::product({std::move(self), Formula::apply("ln", {std::move(a)})});
    const GraphNode& exponent = graph.node(node.operands[1]);
    const bool plain = exponent.operation == Operation::Number && exponent.name.empty();
    if (plain && exponent.value == 1)
        return Formula::number(1);
    if (plain && exponent.value == 2)
        return Formula::product({std::move(b), std::move(a)});
    Formula less = plain ? Formula::number(exponent.value - 1) : difference(b, Formula::number(1));
    return Formula::product({std::move(b), Formula::power(std::move(a), std::move(less))});
}

// 1 for the operand that min or max takes, 0 for the other; the first where both are the same.
Formula chosenFormula(Operation operation, int operand, Formula a, Formula b)
{
    const Formula second = Formula::apply(
        "step", {operation == Operation::Least ? difference(a, b) : difference(b, a)});
    return operand == 1 ? second : difference(Formula::number(1), second);
}

} // namespace

Formula callFormula(const FunctionInfo& function, Formula x)
{
    if (function.name == "sqrt" || function.name == "norm")
        return Formula::root(std::move(x));
    if (function.name == "silu")
        return Formula::product({x, Formula::apply("sigma", {x})});
    if (function.name == "gelu")
        return Formula::product({x, normalShare(x)});
    return Formula::apply(printedName(function.name), {std::move(x)});
}

Formula slopeFormula(const FunctionInfo& function, Formula x, Formula y)
{
    const std::string_view name = function.name;
    const Formula one = Formula::number(1);
    const auto over = [](Formula a, Formula b) {
        return Formula::fraction(std::move(a), std::move(b));
    };
    const auto call = [&](const char* called) { return Formula::apply(called, {x}); };
    if (name == "sin")
        return call("cos");
    if (name == "cos")
        return Formula::negative(call("sin"));
    if (name == "tan")
        return Formula::sum({one, squared(y)});
    if (name == "asin" || name == "acos") {
        const Formula slope = over(one, Formula::root(difference(one, squared(x))));
        return name == "asin" ? slope : Formula::negative(slope);
    }
    if (name == "atan")
        return over(one, Formula::sum({one, squared(x)}));
    if (name == "sinh" || name == "cosh")
        return call(name == "sinh" ? "cosh" : "sinh");
    if (name == "tanh")
        return difference(one, squared(y));
    if (name == "exp")
        return y;
    if (name == "log" || name == "ln")
        return over(one, x);
    if (name == "log10" || name == "log2") {
        const Formula base = Formula::number(name == "log2" ? 2 : 10);
        return over(one, Formula::product({x, Formula::apply("ln", {base})}));
    }
    if (name == "norm" && y.kind() == Formula::Kind::Operand && y.value() == 0)
        return Formula::number(0);
    if (name == "sqrt" || name == "norm")
        return over(one, Formula::product({Formula::number(2), y}));
    if (name == "abs")
        return call("sign");
    if (name == "sigmoid")
        return Formula::product({y, difference(one, y)});
    if (name == "relu")
        return call("step");
    if (name == "softplus")
        return call("sigma");
    if (name == "erf")
        return Formula::fraction(
            Formula::product(
                {Formula::number(2), Formula::apply("exp", {Formula::negative(squared(x))})}),
            Formula::root(Formula::setting("\\pi", "pi", std::numbers::pi)));
    if (name == "silu")
        return Formula::product({call("sigma"), Formula::sum({one, x, Formula::negative(y)})});
    if (name == "gelu")
        return Formula::sum({normalShare(x), Formula::product({x, normalDensity(x)})});
    return Formula::number(0); // sign, step
}

Formula operationFormula(const FunctionGraph& graph, int node,
                         const std::function<Formula(int)>& operand)
{
    const GraphNode& here = graph.node(node);
    const auto part = [&](std::size_t i) { return operand(here.operands[i]); };
    switch (here.operation) {
    case Operation::Number:
        return numberFormula(here);
    case Operation::Variable:
        return operand(node);
    case Operation::Negate:
        return Formula::negative(part(0));
    case Operation::Add:
        return Formula::sum({part(0), part(1)});
    case Operation::Subtract:
        return Formula::sum({part(0), Formula::negative(part(1))});
    case Operation::Multiply:
        return Formula::product({part(0), part(1)});
    case Operation::Divide:
        return Formula::fraction(part(0), part(1));
    case Operation::Power:
        return Formula::power(part(0), part(1));
    case Operation::Least:
        return Formula::apply("min", {part(0), part(1)});
    case Operation::Greatest:
        return Formula::apply("max", {part(0), part(1)});
    case Operation::Call:
        break;
    }
    return callFormula(*here.function, part(0));
}

Formula partialFormula(const FunctionGraph& graph, int node, int operand,
                       const std::function<Formula(int)>& formulaOfNode)
{
    const GraphNode& here = graph.node(node);
    const auto one = [] { return Formula::number(1); };
    const auto part = [&](std::size_t i) { return formulaOfNode(here.operands[i]); };
    const auto over = [](Formula a, Formula b) {
        return Formula::fraction(std::move(a), std::move(b));
    };
    switch (here.operation) {
    case Operation::Negate:
        return Formula::number(-1);
    case Operation::Subtract:
        return Formula::number(operand == 0 ? 1 : -1);
    case Operation::Multiply:
        return part(operand == 0 ? 1 : 0);
    case Operation::Divide:
        return operand == 0 ? over(one(), part(1))
                            : Formula::negative(over(formulaOfNode(node), part(1)));
    case Operation::Power:
        return slopeOfPower(graph, here, operand, part(0), part(1), formulaOfNode(node));
    case Operation::Least:
    case Operation::Greatest:
        return chosenFormula(here.operation, operand, part(0), part(1));
    case Operation::Call:
        return slopeFormula(*here.function, part(0), formulaOfNode(node));
    default:
        break;
    }
    return one();
}

std::optional<Formula> wholeFormula(const FunctionGraph& graph, int node,
                                    const std::function<Formula(int)>& variable)
{
    if (writtenSize(graph, node) > largestFormula)
        return std::nullopt;
    return written(graph, node, variable);
}

Formula constantFormula(const FunctionGraph& graph, int node)
{
    if (const auto whole = wholeFormula(graph, node, [](int) { return Formula::number(0); }))
        return *whole;
    std::vector<double> values(static_cast<std::size_t>(graph.size()));
    const std::vector<double> nowhere(graph.variables().size());
    graph.evaluate(nowhere, values);
    return Formula::number(values[static_cast<std::size_t>(node)]);
}

} // namespace gradus
