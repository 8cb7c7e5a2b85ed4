// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression.h"

#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

using Kind = ExpressionNode::Kind;

std::string_view signOf(Kind kind)
{
    switch (kind) {
    case Kind::Add:
        return " + ";
    case Kind::Subtract:
        return " - ";
    case Kind::Multiply:
        return "*";
    case Kind::Divide:
        return "/";
    case Kind::Product:
        return " @ ";
    case Kind::Power:
        return "^";
    case Kind::Less:
        return " < ";
    case Kind::LessEqual:
        return " <= ";
    case Kind::Greater:
        return " > ";
    case Kind::GreaterEqual:
        return " >= ";
    case Kind::Equal:
        return " == ";
    case Kind::NotEqual:
        return " != ";
    case Kind::And:
        return " and ";
    case Kind::Or:
        return " or ";
    default:
        return "";
    }
}

std::string printNode(const std::vector<ExpressionNode>& nodes, std::size_t at)
{
    const ExpressionNode& node = nodes[at];
    const auto part = [&](std::size_t i) { return printNode(nodes, node.operands[i]); };
    switch (node.kind) {
    case Kind::Number:
        return node.name.empty() ? exactText(node.value) : node.name;
    case Kind::Quantity:
        return print(node.quantity);
    case Kind::Negate:
        return "(-" + part(0) + ")";
    case Kind::Not:
        return "(not " + part(0) + ")";
    case Kind::Elsewhere:
        return node.name == "of" ? "of(" + node.run + ", " + part(0) + ")"
                                 : "at(\"" + node.position + "\", " + part(0) + ")";
    case Kind::Call: {
        std::string text = node.name + "(";
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            text += (i > 0 ? ", " : "") + part(i);
        return text + ")";
    }
    default:
        break;
    }
    // dC/dw in one word is the name of a quantity.
    const std::string right = part(1);
    const bool apart = node.kind == Kind::Divide && right.starts_with('d');
    const std::string sign = apart ? " / " : std::string(signOf(node.kind));
    return "(" + part(0) + sign + right + ")";
}

} // namespace

Expression::Expression(std::vector<ExpressionNode> nodes, std::string text,
                       std::vector<ExpressionFault> notes)
    : m_nodes(std::make_shared<const std::vector<ExpressionNode>>(std::move(nodes)))
    , m_text(std::make_shared<const std::string>(std::move(text)))
    , m_notes(std::make_shared<const std::vector<ExpressionFault>>(std::move(notes)))
{ }

bool Expression::isHere() const
{
    return std::none_of(nodes().begin(), nodes().end(),
                        [](const ExpressionNode& node) { return node.kind == Kind::Elsewhere; });
}

std::vector<Quantity> Expression::quantities() const
{
    std::vector<Quantity> found;
    for (const ExpressionNode& node : nodes()) {
        if (node.kind == Kind::Quantity && node.run.empty() && node.position.empty()
            && std::find(found.begin(), found.end(), node.quantity) == found.end())
            found.push_back(node.quantity);
    }
    return found;
}

std::string print(const Expression& expression)
{
    return printNode(expression.nodes(), expression.nodes().size() - 1);
}

} // namespace gradus
