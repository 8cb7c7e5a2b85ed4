// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression.h"

#include "expression/functions.h"
#include "trace/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

using Kind = ExpressionNode::Kind;

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double rectified(double x) { return x > 0 ? x : x * 0; }
double softened(double x) { return (x > 0 ? x : 0) + std::log1p(std::exp(-std::abs(x))); }
double threshold(double x) { return x > 0 ? 1 : x * 0; }
double signum(double x) { return x > 0 ? 1 : x < 0 ? -1 : x * 0; }

constexpr int many = 1000;
constexpr std::array functions{
    FunctionInfo{"sin", 1, 1, [](double x) { return std::sin(x); }, false},
    FunctionInfo{"cos", 1, 1, [](double x) { return std::cos(x); }, false},
    FunctionInfo{"tan", 1, 1, [](double x) { return std::tan(x); }, false},
    FunctionInfo{"asin", 1, 1, [](double x) { return std::asin(x); }, false},
    FunctionInfo{"acos", 1, 1, [](double x) { return std::acos(x); }, false},
    FunctionInfo{"atan", 1, 1, [](double x) { return std::atan(x); }, false},
    FunctionInfo{"sinh", 1, 1, [](double x) { return std::sinh(x); }, false},
    FunctionInfo{"cosh", 1, 1, [](double x) { return std::cosh(x); }, false},
    FunctionInfo{"tanh", 1, 1, [](double x) { return std::tanh(x); }, false},
    FunctionInfo{"exp", 1, 1, [](double x) { return std::exp(x); }, false},
    FunctionInfo{"log", 1, 1, [](double x) { return std::log(x); }, false},
    FunctionInfo{"ln", 1, 1, [](double x) { return std::log(x); }, false},
    FunctionInfo{"sqrt", 1, 1, [](double x) { return std::sqrt(x); }, false},
    FunctionInfo{"abs", 1, 1, [](double x) { return std::abs(x); }, false},
    FunctionInfo{"sign", 1, 1, signum, false},
    FunctionInfo{"sigmoid", 1, 1, logistic, false},
    FunctionInfo{"relu", 1, 1, rectified, false},
    FunctionInfo{"softplus", 1, 1, softened, false},
    FunctionInfo{"step", 1, 1, threshold, false},
    FunctionInfo{"pow", 2, 2, nullptr, false},
    FunctionInfo{"min", 1, many, nullptr, true},
    FunctionInfo{"max", 1, many, nullptr, true},
    FunctionInfo{"sum", 1, many, nullptr, true},
    FunctionInfo{"mean", 1, many, nullptr, true},
    FunctionInfo{"norm", 1, many, nullptr, true},
};

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
    case Kind::Call: {
        std::string text = node.name + "(";
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            text += (i > 0 ? ", " : "") + part(i);
        return text + ")";
    }
    default:
        break;
    }
    return "(" + part(0) + std::string(signOf(node.kind)) + part(1) + ")";
}

} // namespace

const FunctionInfo* findFunction(std::string_view name)
{
    const auto found = std::find_if(functions.begin(), functions.end(),
                                    [&](const FunctionInfo& f) { return f.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

const std::vector<std::string>& functionNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const FunctionInfo& function : functions)
            all.emplace_back(function.name);
        return all;
    }();
    return names;
}

Expression::Expression(std::vector<ExpressionNode> nodes, std::string text)
    : m_nodes(std::make_shared<const std::vector<ExpressionNode>>(std::move(nodes)))
    , m_text(std::make_shared<const std::string>(std::move(text)))
{ }

std::vector<Quantity> Expression::quantities() const
{
    std::vector<Quantity> found;
    for (const ExpressionNode& node : nodes()) {
        if (node.kind == Kind::Quantity
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
