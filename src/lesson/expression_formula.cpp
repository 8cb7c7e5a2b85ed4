// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/expression_formula.h"

#include "trace/number.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gradus {

namespace {

// What formulas call the functions of expressions; only functions of one number.
std::string formulaFunction(const std::string& name)
{
    static constexpr std::array<std::string_view, 11> same{
        "exp", "log10", "log2", "sin", "cos", "tan", "tanh", "abs", "relu", "erf", "softplus"};
    if (name == "sigmoid")
        return "sigma";
    if (name == "log" || name == "ln")
        return "ln";
    return std::find(same.begin(), same.end(), name) == same.end() ? std::string() : name;
}

class FormulaMaker {
public:
    FormulaMaker(const Expression& expression, const Resolver& resolver)
        : m_nodes(expression.nodes())
        , m_resolver(resolver)
    { }

    std::optional<Formula> make(const ExpressionNode& node) const
    {
        using Kind = ExpressionNode::Kind;
        if (node.kind == Kind::Number)
            return node.name.empty() ? Formula::number(node.value)
                                     : Formula::setting(node.name, node.name, node.value);
        if (node.kind == Kind::Quantity)
            return quantity(node);
        std::vector<Formula> parts;
        for (const std::size_t operand : node.operands) {
            auto part = make(m_nodes[operand]);
            if (!part)
                return std::nullopt;
            parts.push_back(std::move(*part));
        }
        return joined(node, std::move(parts));
    }

private:
    std::optional<Formula> quantity(const ExpressionNode& node) const
    {
        const Resolver* from = &m_resolver;
        std::shared_ptr<const Resolver> there;
        if (!node.run.empty() || !node.position.empty()) {
            auto other = m_resolver.elsewhere(node.run, node.position);
            if (std::holds_alternative<Message>(other))
                return std::nullopt;
            there = std::get<std::shared_ptr<const Resolver>>(std::move(other));
            from = there.get();
        }
        if (std::holds_alternative<Message>(from->shape(node.quantity)))
            return std::nullopt;
        const auto value = from->value(node.quantity);
        if (!value || !value->isNumber())
            return std::nullopt;
        return Formula::operand(node.quantity, value->entries.front(), std::nullopt);
    }

    // Factors of factors and terms of terms stand in one row.
    static void append(std::vector<Formula>& row, Formula::Kind kind, Formula part)
    {
        if (part.kind() == kind)
            row.insert(row.end(), part.parts().begin(), part.parts().end());
        else
            row.push_back(std::move(part));
    }

    static Formula row(Formula::Kind kind, Formula a, Formula b)
    {
        std::vector<Formula> parts;
        append(parts, kind, std::move(a));
        append(parts, kind, std::move(b));
        return kind == Formula::Kind::Sum ? Formula::sum(std::move(parts))
                                          : Formula::product(std::move(parts));
    }

    static std::optional<Formula> joined(const ExpressionNode& node, std::vector<Formula> parts)
    {
        using Kind = ExpressionNode::Kind;
        switch (node.kind) {
        case Kind::Negate:
            return Formula::negative(parts[0]);
        case Kind::Add:
            return row(Formula::Kind::Sum, parts[0], parts[1]);
        case Kind::Subtract:
            return row(Formula::Kind::Sum, parts[0], Formula::negative(parts[1]));
        case Kind::Multiply:
            return row(Formula::Kind::Product, parts[0], parts[1]);
        case Kind::Divide:
            return Formula::fraction(parts[0], parts[1]);
        case Kind::Power:
            return Formula::power(parts[0], parts[1]);
        case Kind::Elsewhere:
            return parts[0];
        case Kind::Call:
            if (node.name == "sqrt")
                return Formula::root(parts[0]);
            if (const std::string name = formulaFunction(node.name); !name.empty())
                return Formula::apply(name, std::move(parts));
            break;
        default:
            break;
        }
        return std::nullopt;
    }

    const std::vector<ExpressionNode>& m_nodes;
    const Resolver& m_resolver;
};

} // namespace

std::optional<Formula> formulaOf(const Expression& expression, const Resolver& resolver)
{
    return FormulaMaker(expression, resolver).make(expression.root());
}

} // namespace gradus
