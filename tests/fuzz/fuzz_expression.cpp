// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/derivative.h"
#include "expression/domain.h"
#include "operation/evaluate.h"
#include "expression/expression_tex.h"
#include "expression/graph_formula.h"

#include "fuzz/fuzz_input.h"

using namespace gradus;

namespace {

// Numbers, vectors and matrices by how many indices an address has; some are not known yet.
class MadeUpQuantities final : public Resolver {
public:
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override
    {
        if (quantity.name == "none")
            return Message{"there is no such quantity"};
        if (quantity.name == "v")
            return Shape{3, 1};
        return quantity.name == "w" && quantity.second.empty() ? Shape{3, 3} : Shape{};
    }
    [[nodiscard]] std::optional<Array> value(const Quantity& quantity) const override
    {
        if (quantity.name == "later")
            return std::nullopt;
        const Shape is = std::get<Shape>(shape(quantity));
        Array array{is, {}};
        for (std::size_t i = 0; i < is.size(); ++i)
            array.entries.push_back(1.5 - static_cast<double>(i));
        return array;
    }
    [[nodiscard]] std::variant<std::shared_ptr<const Resolver>, Message> elsewhere(
        const std::string&, const std::string&) const override
    {
        return std::make_shared<const MadeUpQuantities>();
    }
};

void evaluateAt(const FunctionGraph& graph, std::span<const double> at)
{
    std::vector<double> values(static_cast<std::size_t>(graph.size()));
    std::vector<double> adjoints(values.size());
    graph.evaluate(at, values);
    graph.differentiate(values, adjoints);
    (void)domainTrouble(graph, values);
}

void useAsFunction(const Expression& expression)
{
    const auto made = FunctionGraph::make(expression, {"x", "y"});
    const auto* graph = std::get_if<FunctionGraph>(&made);
    if (!graph)
        return;
    constexpr std::array at{0.5, -2.0};
    evaluateAt(*graph, at);
    for (const int variable : {0, 1})
        evaluateAt(derivative(*graph, variable), at);
    const auto formula = wholeFormula(*graph, graph->root(), [&](int variable) {
        return Formula::operand(
            Quantity::plain(graph->variables()[static_cast<std::size_t>(variable)]), 0.5,
            std::nullopt);
    });
    if (!formula)
        return;
    (void)gradus::latex(*formula, {.face = Face::Numbers});
    (void)plainText(*formula);
    (void)spoken(*formula);
    (void)formula->evaluate();
}

// As a function over a few names, as in a lesson and as typed: what is read means the same when it
// is written out.
void readOverNames(std::string_view text)
{
    ReadingContext context = ReadingContext::over({"x", "y", "x1", "w", "xy", "s", "i", "n"});
    context.aliases["x[1]"] = "x";
    for (const ReadingContext& each : {context, context.asTyped()}) {
        const auto parsed = parseExpression(text, each);
        const auto* expression = std::get_if<Expression>(&parsed);
        if (!expression)
            continue;
        (void)latex(*expression);
        const std::string printed = print(*expression);
        if (printed.size() > longestExpression)
            continue;
        const auto again = parseExpression(printed, context);
        if (const auto* same = std::get_if<Expression>(&again))
            fuzzing::require(print(*same) == printed);
    }
}

} // namespace

// What can be parsed prints as text that means the same, has a kind of value before it has a value,
// and, where it is a function of x and y, slopes and a formula.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzzing::Input(bytes, size).rest();
    readOverNames(text);
    const auto parsed = parseExpression(text);
    const auto* expression = std::get_if<Expression>(&parsed);
    if (!expression)
        return 0;
    const std::string printed = print(*expression);
    if (printed.size() <= longestExpression) {
        const auto again = parseExpression(printed);
        if (const auto* same = std::get_if<Expression>(&again))
            fuzzing::require(print(*same) == printed);
    }
    const MadeUpQuantities resolver;
    const Evaluation kind = check(*expression, resolver);
    const Evaluation value = evaluate(*expression, resolver);
    // A place in an array that is worked out may be none of its places; only values tell.
    const bool wrong =
        kind.state == Evaluation::State::Fault || value.state == Evaluation::State::Fault;
    fuzzing::require(wrong || value.state == kind.state
                     || value.state == Evaluation::State::NotYet);
    useAsFunction(*expression);
    return 0;
}
