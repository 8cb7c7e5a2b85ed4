// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/expression_nodes.h"

#include "expression/functions.h"
#include "operation/product_doubt.h"
#include "trace/fault.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Written = ExpressionNode::Kind;

// What an operator is called among the operations; empty for what is none.
const char* operatorName(Written kind)
{
    switch (kind) {
    case Written::Add:
        return "+";
    case Written::Subtract:
        return "-";
    case Written::Divide:
        return "/";
    case Written::Power:
        return "^";
    case Written::Product:
        return "@";
    default:
        break;
    }
    return "";
}

} // namespace

std::variant<int, ExpressionFault> ArrayGraph::add(const std::string& name,
                                                   const Expression& expression,
                                                   const GraphScope& scope)
{
    return ExpressionNodes(*this, expression, scope).add(name);
}

std::variant<int, ExpressionFault> ExpressionNodes::add(const std::string& name)
{
    for (const ExpressionNode& node : m_expression.nodes()) {
        auto made = visit(node);
        if (auto* fault = std::get_if<ExpressionFault>(&made))
            return std::move(*fault);
        m_pieces.push_back(std::get<Piece>(made));
    }
    const Piece last = m_pieces.back();
    const bool fresh = !last.isNumber() && last.node == m_graph.output()
        && m_graph.node(last.node).isComputed() && m_graph.node(last.node).name.empty();
    int made = last.node;
    if (!fresh) { // what has a name already, or is a number, is passed on under the new one
        const Shape shape = last.isNumber() ? Shape() : m_graph.node(last.node).shape;
        std::vector<double> lengths(shape.lengths().begin(), shape.lengths().end());
        auto passed = apply("reshape", {last}, m_expression.root().column, std::move(lengths));
        if (auto* fault = std::get_if<ExpressionFault>(&passed))
            return std::move(*fault);
        made = std::get<Piece>(passed).node;
    }
    const std::string full = m_scope.prefix + name;
    m_graph.m_nodes[static_cast<std::size_t>(made)].name = full;
    m_graph.m_names[full] = made;
    return made;
}

ExpressionNodes::Made ExpressionNodes::visit(const ExpressionNode& node)
{
    Pieces operands;
    for (const std::size_t operand : node.operands)
        operands.push_back(m_pieces[operand]);
    switch (node.kind) {
    case Written::Number:
        return Piece{-1, node.value};
    case Written::Quantity:
        return named(node);
    case Written::Negate:
        return negated(operands[0], node.column);
    case Written::Multiply:
        return product(node, std::move(operands));
    case Written::Call:
        return call(node, std::move(operands));
    case Written::Less:
        return larger(operands[1], operands[0], node.column);
    case Written::Greater:
        return larger(operands[0], operands[1], node.column);
    case Written::LessEqual:
        return opposite(larger(operands[0], operands[1], node.column), node.column);
    case Written::GreaterEqual:
        return opposite(larger(operands[1], operands[0], node.column), node.column);
    default:
        break;
    }
    if (const char* const name = operatorName(node.kind); *name)
        return apply(name, operands, node.column);
    return ExpressionFault{node.column,
                           {GRADUS_TEXT("core",
                                        "in a node stand comparisons with <, <=, > and >=, which "
                                        "are 0 or 1; join them with *")}};
}

// A written number stays one: −1 is no node.
ExpressionNodes::Made ExpressionNodes::negated(const Piece& piece, int column)
{
    if (piece.isNumber())
        return Piece{-1, -piece.number};
    return apply("negate", {piece}, column);
}

// As a number a comparison is 1 where it is so and 0 where not: a > b is step(a − b).
ExpressionNodes::Made ExpressionNodes::larger(const Piece& a, const Piece& b, int column)
{
    const Made difference = apply("-", {a, b}, column);
    if (std::holds_alternative<ExpressionFault>(difference))
        return difference;
    return apply("step", {std::get<Piece>(difference)}, column);
}

ExpressionNodes::Made ExpressionNodes::opposite(const Made& truth, int column)
{
    if (std::holds_alternative<ExpressionFault>(truth))
        return truth;
    return apply("-", {Piece{-1, 1}, std::get<Piece>(truth)}, column);
}

// What repeats rows or columns is done, and said; what may be meant otherwise is refused.
ExpressionNodes::Made ExpressionNodes::product(const ExpressionNode& node, Pieces operands)
{
    const auto shape = [&](std::size_t i) {
        return operands[i].isNumber() ? Shape() : m_graph.node(operands[i].node).shape;
    };
    const Shape a = shape(0);
    const Shape b = shape(1);
    auto doubt = productDoubt(a, b, node.loose);
    Made made = doubt && node.loose ? Made(ExpressionFault{node.column, *doubt})
                                    : apply("*", operands, node.column);
    const bool fits = std::holds_alternative<Piece>(made);
    if (doubt && !fits && a.columns() == b.rows())
        return ExpressionFault{node.column, std::move(*doubt)};
    if (doubt && fits)
        m_graph.m_notes.push_back({node.column, std::move(*doubt)});
    return made;
}

ExpressionNodes::Made ExpressionNodes::named(const ExpressionNode& node)
{
    if (!node.run.empty() || !node.position.empty())
        return ExpressionFault{node.column, {GRADUS_TEXT("core", "of and at have no place here")}};
    const std::string name = print(node.quantity);
    if (const auto found = m_scope.nodes.find(name); found != m_scope.nodes.end())
        return Piece{found->second};
    const Quantity& q = node.quantity;
    const auto whole = m_scope.nodes.find(q.name);
    if (whole != m_scope.nodes.end() && !q.first.empty() && q.second.empty() && q.node.empty()
        && q.sample == 0 && q.pattern == 0)
        return entry(Piece{whole->second}, {q.first.begin(), q.first.end()}, node.column);
    std::vector<std::string> names;
    for (const auto& [known, at] : m_scope.nodes)
        names.push_back(known);
    const std::string near = nearest(name, names);
    return ExpressionFault{
        node.column,
        near.empty()
            ? Message{GRADUS_TEXT("core", "there is no node \"%1\" before this one"), {name}}
            : Message{
                GRADUS_TEXT("core", "there is no node \"%1\" before this one; did you mean %2?"),
                {name, near}}};
}

ExpressionNodes::Made ExpressionNodes::entry(const Piece& of, std::vector<double> at, int column)
{
    return apply("entry", {of}, column, std::move(at));
}

ExpressionNodes::Made ExpressionNodes::call(const ExpressionNode& node, Pieces operands)
{
    const FunctionInfo& function = *findFunction(node.name);
    if (function.number)
        return apply(node.name, operands, node.column);
    if (node.name == "pow")
        return apply("^", operands, node.column);
    if (node.name == "max" || node.name == "min")
        return extreme(node, operands);
    const bool joins = node.name == "concat"; // its axis stands first
    std::size_t arrays = joins ? operands.size() - 1
        : node.name == "entry" ? 1
                               : arraysOf(node.name).value_or(operands.size());
    arrays = std::min(arrays, operands.size());
    const auto begin = operands.begin();
    const auto middle = begin + static_cast<std::ptrdiff_t>(joins ? 1 : arrays);
    const Pieces numbered = joins ? Pieces(begin, middle) : Pieces(middle, operands.end());
    std::vector<double> numbers;
    for (const Piece& piece : numbered) {
        if (!piece.isNumber())
            return ExpressionFault{
                node.column,
                {GRADUS_TEXT("core",
                             "%1 takes numbers that are written, no nodes, for what it is to do"),
                 {node.name}}};
        numbers.push_back(piece.number);
    }
    const Pieces rest = joins ? Pieces(middle, operands.end()) : Pieces(begin, middle);
    return apply(node.name, rest, node.column, std::move(numbers));
}

// max(A), max(A, 2) along an axis, max(a, b, …) entry by entry.
ExpressionNodes::Made ExpressionNodes::extreme(const ExpressionNode& node, const Pieces& operands)
{
    const auto isAxis = [](const Piece& piece) {
        return piece.isNumber() && piece.number == std::floor(piece.number);
    };
    if (operands.size() == 1)
        return apply(node.name, operands, node.column);
    if (operands.size() == 2 && !operands[0].isNumber() && isAxis(operands[1]))
        return apply(node.name, {operands[0]}, node.column, {operands[1].number});
    const auto isNumber = [this](const Piece& piece) {
        return piece.isNumber() || m_graph.node(piece.node).shape.isScalar();
    };
    if (std::all_of(operands.begin(), operands.end(), isNumber))
        return apply(node.name, operands, node.column);
    Made made = operands[0];
    for (std::size_t i = 1; i < operands.size() && std::holds_alternative<Piece>(made); ++i)
        made = apply(node.name, {std::get<Piece>(made), operands[i]}, node.column);
    return made;
}

int ExpressionNodes::nodeOf(const Piece& piece)
{
    if (!piece.isNumber())
        return piece.node;
    return m_graph.append({.role = ArrayNode::Role::Constant, .number = piece.number});
}

ExpressionNodes::Made ExpressionNodes::apply(const std::string& name, const Pieces& operands,
                                             int column, std::vector<double> numbers)
{
    auto made = m_graph.operation({name, operands.size(), numbers});
    if (auto* message = std::get_if<Message>(&made))
        return ExpressionFault{column, std::move(*message)};
    ArrayNode node{.operation = std::get<std::shared_ptr<const ArrayOperation>>(made),
                   .called = name,
                   .numbers = std::move(numbers),
                   .part = m_scope.part};
    std::vector<Shape> shapes;
    for (const Piece& operand : operands) {
        node.operands.push_back(nodeOf(operand));
        shapes.push_back(m_graph.node(node.operands.back()).shape);
    }
    auto shape = node.operation->shape(shapes);
    if (auto* message = std::get_if<Message>(&shape))
        return ExpressionFault{column, std::move(*message)};
    node.shape = std::get<Shape>(shape);
    if (m_graph.numberedNodes() >= mostGraphNodes)
        return ExpressionFault{column,
                               {GRADUS_TEXT("core", "a graph has at most %1 nodes"),
                                {std::to_string(mostGraphNodes)}}};
    if (m_graph.m_sampleNumbers + node.shape.size() > mostGraphNumbers)
        return ExpressionFault{
            column,
            {GRADUS_TEXT("core", "the nodes of a graph have at most %1 entries together"),
             {std::to_string(mostGraphNumbers)}}};
    return Piece{m_graph.append(std::move(node))};
}

} // namespace gradus
