// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/typed_function.h"

#include "expression/derivative.h"
#include "expression/graph_formula.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gradus {

namespace {

constexpr std::size_t longestSlope = 160; // characters

// Names that mean something already where variables stand.
bool isTaken(const std::string& name)
{
    static constexpr std::array taken{"pi", "e", "f",   "v",  "m",   "eta", "mhat", "vhat", "C",
                                      "J",  "R", "and", "or", "not", "df",  "of",   "at"};
    return findFunction(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
}

bool isVariableName(const std::string& name)
{
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && name.size() <= 16 && letter(name[0])
        && std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || digit(c); });
}

} // namespace

std::optional<Message> variableFault(const std::string& name,
                                     const std::vector<std::string>& before)
{
    if (!isVariableName(name))
        return Message{GRADUS_TEXT("core",
                                   "a variable is a letter, and letters or digits behind it: "
                                   "x, y, w1")};
    if (isTaken(name))
        return Message{GRADUS_TEXT("core",
                                   "%1 has a meaning of its own; choose another name "
                                   "for the variable"),
                       {name}};
    for (const std::string& other : before)
        if (other == name || "D" + other == name || "D" + name == other)
            return Message{GRADUS_TEXT("core", "the variables %1 and %2 cannot be told apart"),
                           {other, name}};
    return std::nullopt;
}

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
