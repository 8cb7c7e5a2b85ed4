// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/reading_context.h"
#include "trace/quantity.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gradus {

/// The longest expression, in characters.
inline constexpr std::size_t longestExpression = 1000;
/// How deep an expression may be nested.
inline constexpr int deepestExpression = 50;

/// What is wrong with an expression, and where (column from 1, in characters).
struct ExpressionFault {
    int column = 1;
    Message message;

    bool operator==(const ExpressionFault&) const = default;
};

/// A node of a parsed expression; operands are indices of earlier nodes.
struct ExpressionNode {
    enum class Kind {
        Number,
        Quantity,
        Negate,
        Add,
        Subtract,
        Multiply,
        Divide,
        Power,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
        NotEqual,
        And,
        Or,
        Not,
        Call,
        Product, ///< of matrices: A @ B
        Elsewhere ///< of(run, …) or at("position", …): its operand in another run or place
    };

    Kind kind = Kind::Number;
    double value = 0; ///< of a number
    gradus::Quantity quantity; ///< of a quantity
    std::string name; ///< of a called function, or of a constant (`pi`); `of` or `at`
    std::string run = {}; ///< of a quantity in another run; of `of` its run
    std::string position = {}; ///< of a quantity at another position; of `at` its position
    std::vector<std::size_t> operands;
    int column = 1;
    /// Of a product: written without a sign, · or ×, which between arrays could mean `@`, too.
    bool loose = false;

    bool operator==(const ExpressionNode&) const = default;
};

/// A parsed expression over quantities: immutable, cheap to copy. Numbers, `+ - * / ^`, `@`
/// (the product of matrices), unary minus, parentheses, comparisons, `and or not`, functions
/// (functionNames()), `pi` and `e`, quantities and whole vectors or matrices (`delta[1]`), `of(run,
/// …)` and `at("2:end", …)` for quantities of another run or at another position. Precedence as in
/// mathematics: −x² is −(x²), ^ groups to the right, comparisons bind weaker than arithmetic, `not`
/// than comparisons, `and` than `not`, `or` than `and`.
class Expression {
public:
    /// The nodes; the last is the root.
    [[nodiscard]] const std::vector<ExpressionNode>& nodes() const { return *m_nodes; }
    [[nodiscard]] const ExpressionNode& root() const { return m_nodes->back(); }
    /// The text it was parsed from.
    [[nodiscard]] const std::string& text() const { return *m_text; }
    /// What was guessed while it was read, and is to be said: X read as x.
    [[nodiscard]] const std::vector<ExpressionFault>& notes() const { return *m_notes; }
    /// True when every quantity is one of this run and this position: no `of`, no `at`.
    [[nodiscard]] bool isHere() const;
    /// The quantities of this run and position that stand in it, each once, in order.
    [[nodiscard]] std::vector<Quantity> quantities() const;

private:
    friend class ExpressionParser;
    Expression(std::vector<ExpressionNode> nodes, std::string text,
               std::vector<ExpressionFault> notes);

    std::shared_ptr<const std::vector<ExpressionNode>> m_nodes;
    std::shared_ptr<const std::string> m_text;
    std::shared_ptr<const std::vector<ExpressionFault>> m_notes;
};

/// Reads an expression as people write it: also 2x, x(x − 1), x², |x|, √x, sin²x, 0 < x < 1, \frac,
/// other names of functions (arcsin, tg, lg, sgn, logistic, σ). A product without a sign binds like
/// `*`. What could be read in two ways (1/2x, e^2x, sin x/2, sinx) is a fault that names both.
/// Bounded in length and depth; never throws.
[[nodiscard]] std::variant<Expression, ExpressionFault> parseExpression(
    std::string_view text, const ReadingContext& context = {});

/// The expression as text with all its parentheses made plain; parseExpression reads it back to the
/// same meaning.
[[nodiscard]] std::string print(const Expression& expression);

/// The names of the functions, for messages and editors.
[[nodiscard]] const std::vector<std::string>& functionNames();

} // namespace gradus
