// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/graph_formula.h"

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

} // namespace

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
    if (here.function->name == "sqrt")
        return Formula::root(part(0));
    return Formula::apply(printedName(here.function->name), {part(0)});
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
