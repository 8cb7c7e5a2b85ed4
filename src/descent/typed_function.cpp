// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/typed_function.h"

#include "expression/derivative.h"
#include "expression/graph_formula.h"
#include "expression/variable_name.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::size_t longestSlope = 160; // characters

} // namespace

std::string writtenSlope(const FunctionGraph& graph, int variable)
{
    const FunctionGraph slope = derivative(graph, variable);
    const auto formula = wholeFormula(slope, slope.root(), [&](int which) {
        const std::string& name = slope.variables()[static_cast<std::size_t>(which)];
        return Formula::operand(std::get<Quantity>(parseQuantity(name)), 0, {});
    });
    const std::string text = formula ? plainText(*formula) : std::string();
    return text.size() <= longestSlope ? text : std::string();
}

std::variant<TypedFunction, ExpressionFault> readTypedFunction(const std::string& text)
{
    const auto parsed = parseExpression(text);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed))
        return *fault;
    const auto& expression = std::get<Expression>(parsed);
    std::vector<std::string> names;
    for (const ExpressionNode& node : expression.nodes()) {
        const std::string name = print(node.quantity);
        if (node.kind != ExpressionNode::Kind::Quantity
            || std::find(names.begin(), names.end(), name) != names.end())
            continue;
        if (auto fault = variableFault(name, names))
            return ExpressionFault{node.column, std::move(*fault)};
        names.push_back(name);
    }
    if (names.empty() || names.size() > DescentExperiment::mostVariables)
        return ExpressionFault{
            1,
            {GRADUS_TEXT("core", "a function to descend has one to %1 variables, such as x and y"),
             {std::to_string(DescentExperiment::mostVariables)}}};
    auto made = FunctionGraph::make(expression, names);
    if (const auto* fault = std::get_if<ExpressionFault>(&made))
        return *fault;
    TypedFunction typed{text, std::get<FunctionGraph>(std::move(made)), {}};
    for (int i = 0; i < static_cast<int>(names.size()); ++i)
        typed.gradient.push_back(writtenSlope(typed.graph, i));
    return typed;
}

} // namespace gradus
