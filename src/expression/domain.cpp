// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/domain.h"

#include <array>
#include <cmath>

namespace gradus {

using Operation = GraphNode::Operation;

namespace {

Message tooLarge(const GraphNode& node, double a)
{
    if (node.operation != Operation::Call)
        return {GRADUS_TEXT("core", "the result is too large for a number")};
    return {GRADUS_TEXT("core", "%2 of %1 is too large for a number"),
            {a, std::string(node.function->name)}};
}

} // namespace

std::optional<Message> domainFault(Operation operation, const FunctionInfo* function, double a,
                                   double b)
{
    const double x = a;
    if (operation == Operation::Divide && b == 0)
        return Message{GRADUS_TEXT("core", "%1 is divided by 0"), {x}};
    if (operation == Operation::Power && a == 0 && b < 0)
        return Message{GRADUS_TEXT("core", "0 has no power %1: that would divide by 0"), {b}};
    if (operation == Operation::Power && a < 0 && b != std::floor(b))
        return Message{GRADUS_TEXT("core", "the negative number %1 has no real power %2"), {x, b}};
    if (operation != Operation::Call)
        return std::nullopt;
    const std::string_view name = function->name;
    if ((name == "ln" || name.starts_with("log")) && !(a > 0))
        return Message{GRADUS_TEXT("core",
                                   "the logarithm of %1 is not a finite number; it needs a "
                                   "positive one"),
                       {x}};
    if (name == "sqrt" && a < 0)
        return Message{GRADUS_TEXT("core", "the negative number %1 has no real square root"), {x}};
    if ((name == "asin" || name == "acos") && !(std::abs(a) <= 1))
        return Message{GRADUS_TEXT("core", "%2 needs a number from −1 to 1, not %1"),
                       {x, std::string(name)}};
    return std::nullopt;
}

std::optional<Message> slopeFault(Operation operation, const FunctionInfo* function, double a,
                                  double b)
{
    if (operation == Operation::Power && a == 0 && b > 0 && b < 1)
        return Message{GRADUS_TEXT("core", "the slope of x^%1 at 0 is not a finite number"), {b}};
    const std::string_view name = operation == Operation::Call ? function->name : "";
    if ((name == "sqrt" && a == 0) || ((name == "asin" || name == "acos") && std::abs(a) == 1))
        return Message{GRADUS_TEXT("core", "the slope of %1 at %2 is not a finite number"),
                       {std::string(name), a}};
    return std::nullopt;
}

namespace {

// What an operation is done with at these values.
std::array<double, 2> operandsOf(const GraphNode& node, std::span<const double> values)
{
    std::array<double, 2> numbers{};
    for (std::size_t i = 0; i < 2; ++i)
        if (node.operands[i] >= 0)
            numbers[i] = values[static_cast<std::size_t>(node.operands[i])];
    return numbers;
}

} // namespace

std::optional<Message> slopeTrouble(const FunctionGraph& graph, std::span<const double> values)
{
    for (const GraphNode& node : graph.nodes()) {
        const auto [a, b] = operandsOf(node, values);
        if (auto why =
                node.constant ? std::nullopt : slopeFault(node.operation, node.function, a, b))
            return why;
    }
    return std::nullopt;
}

std::optional<DomainTrouble> domainTrouble(const FunctionGraph& graph,
                                           std::span<const double> values)
{
    for (int n = 0; n < graph.size(); ++n) {
        if (std::isfinite(values[static_cast<std::size_t>(n)]))
            continue;
        const GraphNode& node = graph.node(n);
        if (!node.isOperation())
            return DomainTrouble{n, true, {GRADUS_TEXT("core", "the number itself is not finite")}};
        const auto [a, b] = operandsOf(node, values);
        const auto why = domainFault(node.operation, node.function, a, b);
        return DomainTrouble{n, !why, why ? *why : tooLarge(node, a)};
    }
    return std::nullopt;
}

} // namespace gradus
