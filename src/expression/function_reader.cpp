// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/function_reader.h"

namespace gradus {

std::optional<FunctionGraph> readFunctionGraph(const Value& value,
                                               const std::vector<std::string>& variables,
                                               Faults& faults,
                                               std::map<std::string, std::string> aliases)
{
    if (!value.isScalar()) {
        faults.push_back(
            {value.place(),
             {GRADUS_TEXT("core", "a function is an expression in quotes: \"x^2 + 3*y^2\"")}});
        return std::nullopt;
    }
    const auto report = [&](const ExpressionFault& fault) {
        faults.push_back({value.inside(fault.column), fault.message});
        return std::nullopt;
    };
    ReadingContext context = ReadingContext::over(variables);
    context.aliases = std::move(aliases);
    const auto parsed = parseExpression(value.text(), context);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed))
        return report(*fault);
    for (const ExpressionFault& note : std::get<Expression>(parsed).notes())
        faults.push_back({value.inside(note.column), note.message, Severity::Warning});
    auto made = FunctionGraph::make(std::get<Expression>(parsed), variables);
    if (const auto* fault = std::get_if<ExpressionFault>(&made))
        return report(*fault);
    return std::get<FunctionGraph>(std::move(made));
}

} // namespace gradus
