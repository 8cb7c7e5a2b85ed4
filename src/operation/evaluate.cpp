// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/evaluate.h"

#include "expression/functions.h"
#include "operation/operation.h"
#include "operation/product_doubt.h"

#include <array>
#include <cmath>

namespace gradus {

namespace {

using Kind = ExpressionNode::Kind;
using State = Evaluation::State;

double arithmetic(Kind kind, double a, double b)
{
    switch (kind) {
    case Kind::Add:
        return a + b;
    case Kind::Subtract:
        return a - b;
    case Kind::Multiply:
        return a * b;
    case Kind::Divide:
        return a / b;
    default:
        break;
    }
    return power(a, b);
}

bool compared(Kind kind, double a, double b)
{
    switch (kind) {
    case Kind::Less:
        return a < b;
    case Kind::LessEqual:
        return a <= b;
    case Kind::Greater:
        return a > b;
    case Kind::GreaterEqual:
        return a >= b;
    case Kind::Equal:
        return a == b;
    default:
        break;
    }
    return a != b;
}

bool isArithmetic(Kind kind) { return kind >= Kind::Add && kind <= Kind::Power; }
bool isComparison(Kind kind) { return kind >= Kind::Less && kind <= Kind::NotEqual; }

// Goes through the nodes in order: operands come before what uses them.
class Evaluator {
public:
    // `shapesOnly`: quantities are stood for by zeros of their shape.
    Evaluator(const Resolver& resolver, bool shapesOnly)
        : m_resolver(resolver)
        , m_shapesOnly(shapesOnly)
    { }

    Evaluation run(const Expression& expression)
    {
        for (const ExpressionNode& node : expression.nodes()) {
            m_results.push_back(visit(node));
            if (m_results.back().state == State::Fault)
                return m_results.back();
        }
        return m_results.back();
    }

private:
    static Evaluation fault(const ExpressionNode& node, Message message)
    {
        return {.state = State::Fault, .fault = {node.column, std::move(message)}};
    }
    static Evaluation value(Array array)
    {
        const State state = array.isNumber() ? State::Number : State::Array;
        return {.state = state, .array = std::move(array)};
    }
    static Evaluation truth(bool value) { return {.state = State::Truth, .truth = value}; }

    [[nodiscard]] const Evaluation& operand(const ExpressionNode& node, std::size_t i) const
    {
        return m_results[node.operands[i]];
    }

    Evaluation visit(const ExpressionNode& node)
    {
        if (node.kind == Kind::Number)
            return value(Array::number(node.value));
        if (node.kind == Kind::Quantity)
            return quantity(node);
        if (node.kind == Kind::Elsewhere)
            return operand(node, 0);
        if (node.kind == Kind::And || node.kind == Kind::Or || node.kind == Kind::Not)
            return logic(node);
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            if (operand(node, i).state == State::Truth)
                return fault(node,
                             {GRADUS_TEXT("core", "here a number is needed, not a comparison")});
        }
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            if (operand(node, i).state == State::NotYet)
                return operand(node, i);
        }
        if (node.kind == Kind::Product)
            return whole(node, "@");
        if (isArithmetic(node.kind))
            return binary(node);
        return isComparison(node.kind) ? comparison(node) : function(node);
    }

    Evaluation quantity(const ExpressionNode& node) const
    {
        if (node.run.empty() && node.position.empty())
            return quantity(node, m_resolver);
        auto elsewhere = m_resolver.elsewhere(node.run, node.position);
        if (auto* message = std::get_if<Message>(&elsewhere))
            return fault(node, std::move(*message));
        return quantity(node, *std::get<std::shared_ptr<const Resolver>>(elsewhere));
    }

    Evaluation quantity(const ExpressionNode& node, const Resolver& resolver) const
    {
        auto shape = resolver.shape(node.quantity);
        if (auto* message = std::get_if<Message>(&shape))
            return fault(node, std::move(*message));
        if (m_shapesOnly) {
            const Shape known = std::get<Shape>(shape);
            return value({known, std::vector<double>(known.size())});
        }
        if (auto array = resolver.value(node.quantity))
            return value(std::move(*array));
        return {.state = State::NotYet, .missing = node.quantity};
    }

    Evaluation logic(const ExpressionNode& node) const
    {
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            const State state = operand(node, i).state;
            if (state != State::Truth && state != State::NotYet)
                return fault(node,
                             {GRADUS_TEXT("core",
                                          "and, or, not join comparisons, as in C < 0.1 "
                                          "and eta > 0")});
        }
        if (node.kind == Kind::Not)
            return operand(node, 0).isTruth() ? truth(!operand(node, 0).truth) : operand(node, 0);
        const bool decisive = node.kind == Kind::Or;
        for (std::size_t i = 0; i < 2; ++i) {
            if (operand(node, i).isTruth() && operand(node, i).truth == decisive)
                return truth(decisive);
        }
        for (std::size_t i = 0; i < 2; ++i) {
            if (!operand(node, i).isTruth())
                return operand(node, i);
        }
        return truth(!decisive);
    }

    Evaluation binary(const ExpressionNode& node) const
    {
        const Array& a = operand(node, 0).array;
        const Array& b = operand(node, 1).array;
        if (auto doubt = node.loose ? productDoubt(a.shape, b.shape, true) : std::nullopt)
            return fault(node, std::move(*doubt));
        if (!joinedShape(a.shape, b.shape))
            return fault(node,
                         a.shape.columns() == b.shape.rows() && node.kind == Kind::Multiply
                             ? *productDoubt(a.shape, b.shape, true)
                             : Message{GRADUS_TEXT("core", "the shapes %1 and %2 do not fit"),
                                       {lengthsText(a.shape), lengthsText(b.shape)}});
        return value(
            combined(a, b, [&node](double x, double y) { return arithmetic(node.kind, x, y); }));
    }

    Evaluation comparison(const ExpressionNode& node) const
    {
        const Array& a = operand(node, 0).array;
        const Array& b = operand(node, 1).array;
        if (!a.isNumber() || !b.isNumber())
            return fault(node,
                         {GRADUS_TEXT("core",
                                      "only numbers can be compared; make one of this with "
                                      "max, min, norm, sum or mean")});
        return truth(compared(node.kind, a.entries[0], b.entries[0]));
    }

    // An operation on whole arrays, as graphs have it.
    Evaluation whole(const ExpressionNode& node, std::string_view name) const
    {
        auto made = makeOperation({name, node.operands.size(), {}});
        if (auto* message = std::get_if<Message>(&made))
            return fault(node, std::move(*message));
        const ArrayOperation& operation = *std::get<std::shared_ptr<const ArrayOperation>>(made);
        std::vector<ArrayView> views;
        std::vector<Shape> shapes;
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            const Array& array = operand(node, i).array;
            views.push_back({array.shape, array.entries.data()});
            shapes.push_back(array.shape);
        }
        auto shape = operation.shape(shapes);
        if (auto* message = std::get_if<Message>(&shape))
            return fault(node, std::move(*message));
        Array result{std::get<Shape>(shape), {}};
        result.entries.resize(result.shape.size());
        operation.value(views, result.shape, result.entries.data());
        return value(std::move(result));
    }

    // entry(vector, i) or entry(matrix, i, j), counted from 1.
    Evaluation entry(const ExpressionNode& node) const
    {
        const Array& array = operand(node, 0).array;
        const bool line = array.shape.rows() == 1 || array.shape.columns() == 1;
        const std::array<int, 2> sides = node.operands.size() == 2
            ? std::array{line ? static_cast<int>(array.shape.size()) : 0, 1}
            : std::array{array.shape.rows(), array.shape.columns()};
        std::array<std::size_t, 2> at{0, 0};
        for (std::size_t i = 0; i + 1 < node.operands.size(); ++i) {
            const Array& index = operand(node, i + 1).array;
            const double number = index.isNumber() ? index.entries.front() : 0;
            if (!(number >= 1 && number <= sides[i]) || number != std::floor(number))
                return fault(node,
                             {GRADUS_TEXT("core",
                                          "entry(A, i, j) takes a row and a column of A, "
                                          "entry(v, i) a place in a vector, counted from 1; the "
                                          "shape here is %1"),
                              {lengthsText(array.shape)}});
            at[i] = static_cast<std::size_t>(number) - 1;
        }
        return value(
            Array::number(array.entries[at[0] * static_cast<std::size_t>(sides[1]) + at[1]]));
    }

    Evaluation function(const ExpressionNode& node) const
    {
        if (node.kind == Kind::Negate)
            return value(combined(Array::number(0), operand(node, 0).array,
                                  [](double, double x) { return -x; }));
        const FunctionInfo& info = *findFunction(node.name);
        if (info.reduces) {
            std::vector<Array> arrays;
            for (std::size_t i = 0; i < node.operands.size(); ++i)
                arrays.push_back(operand(node, i).array);
            return value(Array::number(reduced(node.name, arrays)));
        }
        if (info.ofGraphs)
            return fault(
                node, {GRADUS_TEXT("core", "%1 stands in the nodes of a graph only"), {node.name}});
        if (node.name == "entry")
            return entry(node);
        if (info.whole)
            return whole(node, node.name);
        if (!info.number) { // pow
            ExpressionNode power = node;
            power.kind = Kind::Power;
            return binary(power);
        }
        return value(combined(Array::number(0), operand(node, 0).array,
                              [&info](double, double x) { return info.number(x); }));
    }

    const Resolver& m_resolver;
    bool m_shapesOnly;
    std::vector<Evaluation> m_results;
};

} // namespace

Evaluation evaluate(const Expression& expression, const Resolver& resolver)
{
    return Evaluator(resolver, false).run(expression);
}

Evaluation check(const Expression& expression, const Resolver& resolver)
{
    return Evaluator(resolver, true).run(expression);
}

} // namespace gradus
