// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression_tex.h"

#include "trace/number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gradus {

namespace {

using Kind = ExpressionNode::Kind;

// How tightly a part holds together; looser ones stand in parentheses.
enum class Hold { Or, And, Not, Comparison, Sum, Product, Power, Atom };

struct TexPart {
    std::string text;
    Hold hold = Hold::Atom;
    bool number = false; ///< begins or ends with a digit
};

struct TexSign {
    Kind kind;
    const char* sign;
    Hold hold;
};
constexpr std::array texSigns{
    TexSign{Kind::Add, " + ", Hold::Sum},
    TexSign{Kind::Subtract, " - ", Hold::Sum},
    TexSign{Kind::Product, "\\,@\\,", Hold::Product},
    TexSign{Kind::Less, " < ", Hold::Comparison},
    TexSign{Kind::LessEqual, " \\le ", Hold::Comparison},
    TexSign{Kind::Greater, " > ", Hold::Comparison},
    TexSign{Kind::GreaterEqual, " \\ge ", Hold::Comparison},
    TexSign{Kind::Equal, " = ", Hold::Comparison},
    TexSign{Kind::NotEqual, " \\ne ", Hold::Comparison},
    TexSign{Kind::And, "\\ \\text{and}\\ ", Hold::And},
    TexSign{Kind::Or, "\\ \\text{or}\\ ", Hold::Or},
};

using TexName = std::pair<std::string_view, std::string_view>;
constexpr std::array texNames{
    TexName{"log", "\\ln"},       TexName{"ln", "\\ln"},         TexName{"log10", "\\log_{10}"},
    TexName{"log2", "\\log_{2}"}, TexName{"asin", "\\arcsin"},   TexName{"acos", "\\arccos"},
    TexName{"atan", "\\arctan"},  TexName{"sigmoid", "\\sigma"}, TexName{"sin", "\\sin"},
    TexName{"cos", "\\cos"},      TexName{"tan", "\\tan"},       TexName{"sinh", "\\sinh"},
    TexName{"cosh", "\\cosh"},    TexName{"tanh", "\\tanh"},     TexName{"exp", "\\exp"},
    TexName{"min", "\\min"},      TexName{"max", "\\max"},
};

std::string texOfFunction(const std::string& name)
{
    const auto* row = std::find_if(texNames.begin(), texNames.end(),
                                   [&](const TexName& known) { return known.first == name; });
    if (row != texNames.end())
        return std::string(row->second);
    std::string text = name;
    for (std::size_t at = text.find('_'); at != std::string::npos; at = text.find('_', at + 2))
        text.replace(at, 1, "\\_");
    return "\\operatorname{" + text + "}";
}

std::string texOfNumber(const ExpressionNode& node)
{
    if (!node.name.empty())
        return node.name == "pi" ? "\\pi" : "e";
    const std::string text = exactText(node.value);
    const std::size_t e = text.find('e');
    return e == std::string::npos ? text
                                  : text.substr(0, e) + "\\cdot 10^{" + text.substr(e + 1) + "}";
}

std::string inParentheses(const std::string& text) { return "\\left(" + text + "\\right)"; }

// Works out the text of every node once, for those of a chain 0 < x < 1 are shared.
class TexWriter {
public:
    explicit TexWriter(const Expression& expression) : m_nodes(expression.nodes()) { }

    std::string write()
    {
        for (const ExpressionNode& node : m_nodes) {
            m_parts.push_back(part(node));
            if (m_parts.back().text.size() > longestExpressionTex)
                return {};
        }
        return m_parts.back().text;
    }

private:
    [[nodiscard]] const TexPart& operand(const ExpressionNode& node, std::size_t i) const
    {
        return m_parts[node.operands[i]];
    }
    [[nodiscard]] std::string held(const ExpressionNode& node, std::size_t i, Hold least) const
    {
        const TexPart& one = operand(node, i);
        return one.hold < least ? inParentheses(one.text) : one.text;
    }

    [[nodiscard]] TexPart part(const ExpressionNode& node) const
    {
        switch (node.kind) {
        case Kind::Number: {
            const std::string text = texOfNumber(node);
            return {text,
                    text.find('\\') != std::string::npos && node.name.empty() ? Hold::Product
                                                                              : Hold::Atom,
                    node.name.empty()};
        }
        case Kind::Quantity:
            return {quantity(node)};
        case Kind::Negate:
            return {"-" + held(node, 0, Hold::Product), Hold::Sum};
        case Kind::Not:
            return {"\\text{not}\\ " + held(node, 0, Hold::Comparison), Hold::Not};
        case Kind::Multiply:
            return product(node);
        case Kind::Divide:
            return {"\\frac{" + operand(node, 0).text + "}{" + operand(node, 1).text + "}",
                    Hold::Power};
        case Kind::Power:
            return {"{" + held(node, 0, Hold::Atom) + "}^{" + operand(node, 1).text + "}",
                    Hold::Power};
        case Kind::Call:
            return {call(node)};
        case Kind::Elsewhere:
            return operand(node, 0);
        default:
            break;
        }
        return joined(node);
    }

    [[nodiscard]] static std::string quantity(const ExpressionNode& node)
    {
        const std::string place =
            node.run + (node.run.empty() || node.position.empty() ? "" : ", ") + node.position;
        const std::string text = latex(node.quantity);
        return place.empty() ? text : text + "\\big|_{\\text{" + escaped(place) + "}}";
    }

    // Only what may stand in \text.
    [[nodiscard]] static std::string escaped(std::string text)
    {
        std::replace_if(
            text.begin(), text.end(),
            [](char c) {
                return std::string_view("\\{}$%#&_^~").find(c) != std::string_view::npos;
            },
            ' ');
        return text;
    }

    // Numbers side by side need a sign, all other factors only a little room.
    [[nodiscard]] TexPart product(const ExpressionNode& node) const
    {
        const TexPart& right = operand(node, 1);
        const char first = right.text.empty() ? ' ' : right.text.front();
        const bool digits = right.number || (first >= '0' && first <= '9');
        // A minus in front is that of the whole product.
        const bool minus = m_nodes[node.operands[0]].kind == Kind::Negate;
        return {(minus ? operand(node, 0).text : held(node, 0, Hold::Product))
                    + (digits ? " \\cdot " : "\\,") + held(node, 1, Hold::Power),
                Hold::Product};
    }

    [[nodiscard]] TexPart joined(const ExpressionNode& node) const
    {
        const auto* sign = std::find_if(texSigns.begin(), texSigns.end(),
                                        [&](const TexSign& s) { return s.kind == node.kind; });
        // What stands right of a minus keeps its parentheses: a − (b + c).
        const bool whole = node.kind == Kind::Subtract || sign->hold == Hold::Comparison
            || node.kind == Kind::Product;
        const auto tighter = static_cast<Hold>(static_cast<int>(sign->hold) + (whole ? 1 : 0));
        const bool minus = sign->hold == Hold::Sum && operand(node, 1).text.starts_with('-');
        const std::string right =
            minus ? inParentheses(operand(node, 1).text) : held(node, 1, tighter);
        return {held(node, 0, sign->hold) + sign->sign + right, sign->hold};
    }

    [[nodiscard]] std::string call(const ExpressionNode& node) const
    {
        if (node.name == "sqrt")
            return "\\sqrt{" + operand(node, 0).text + "}";
        if (node.name == "abs")
            return "\\left|" + operand(node, 0).text + "\\right|";
        std::string inside;
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            inside += (i > 0 ? ", " : "") + operand(node, i).text;
        return texOfFunction(node.name) + inParentheses(inside);
    }

    const std::vector<ExpressionNode>& m_nodes;
    std::vector<TexPart> m_parts;
};

} // namespace

std::string latex(const Expression& expression) { return TexWriter(expression).write(); }

} // namespace gradus
