// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/typed_function.h"

#include "expression/derivative.h"
#include "expression/graph_formula.h"
#include "expression/variable_name.h"
#include "expression/word_meaning.h"
#include "expression/word_split.h"

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

namespace {

// The words of a text are its variables; not those that are others behind each other (xy where
// there are x and y), nor those in which a function stands before a letter (sinx).
ReadingContext contextOf(const std::string& text)
{
    ReadingContext context{.typed = true, .leading = true};
    const std::vector<std::string> words = unknownWords(text, context);
    context.declared = true;
    for (const std::string& word : words) {
        std::vector<std::string> others;
        std::copy_if(words.begin(), words.end(), std::back_inserter(others),
                     [&](const std::string& other) { return other.size() < word.size(); });
        const WordSplit product = splitWord(word, others, false);
        if (!product.parts.empty() || product.fault)
            continue;
        const std::string last = word.substr(word.size() - 1);
        others.push_back(last);
        const bool call = word.size() > 1 && splitWord(word, others, false).fault;
        context.names.push_back(call ? last : word); // the reader then says what is wrong
    }
    return context;
}

// As it was typed where a lesson would read the same in it, else in plain signs.
std::string lessonText(const std::string& text, const Expression& expression,
                       const std::vector<std::string>& names)
{
    const auto read = parseExpression(text, ReadingContext::over(names));
    const auto* same = std::get_if<Expression>(&read);
    return same && print(*same) == print(expression) ? text : print(expression);
}

std::vector<std::string> variablesOf(const Expression& expression)
{
    std::vector<std::string> names;
    for (const Quantity& quantity : expression.quantities())
        names.push_back(print(quantity));
    return names;
}

std::optional<ExpressionFault> variablesFault(const Expression& expression)
{
    std::vector<std::string> names;
    for (const ExpressionNode& node : expression.nodes()) {
        const std::string name = print(node.quantity);
        if (node.kind != ExpressionNode::Kind::Quantity
            || std::find(names.begin(), names.end(), name) != names.end())
            continue;
        if (auto fault = variableFault(name, names, DescentExperiment::takenNames()))
            return ExpressionFault{node.column, std::move(*fault)};
        names.push_back(name);
    }
    if (names.empty() || names.size() > DescentExperiment::mostVariables)
        return ExpressionFault{
            1,
            {GRADUS_TEXT("core", "a function to descend has one to %1 variables, such as x and y"),
             {std::to_string(DescentExperiment::mostVariables)}}};
    return std::nullopt;
}

} // namespace

std::variant<TypedFunction, ExpressionFault> readTypedFunction(const std::string& text)
{
    const auto parsed = parseExpression(text, contextOf(text));
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed))
        return *fault;
    const auto& expression = std::get<Expression>(parsed);
    if (auto fault = variablesFault(expression))
        return *fault;
    const std::vector<std::string> names = variablesOf(expression);
    auto made = FunctionGraph::make(expression, names);
    if (const auto* fault = std::get_if<ExpressionFault>(&made))
        return *fault;
    TypedFunction typed{lessonText(text, expression, names),
                        std::get<FunctionGraph>(std::move(made)),
                        expression,
                        {}};
    for (int i = 0; i < static_cast<int>(typed.graph.variables().size()); ++i)
        typed.gradient.push_back(writtenSlope(typed.graph, i));
    return typed;
}

} // namespace gradus
