// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/functions.h"
#include "expression/lexer.h"

#include <optional>

namespace gradus {

/// Recursive descent over tokens whose words are resolved; the first fault ends it.
class ExpressionParser {
public:
    ExpressionParser(std::string_view text, std::vector<Token> tokens,
                     std::vector<ExpressionFault> notes);

    [[nodiscard]] std::variant<Expression, ExpressionFault> parse();

private:
    using Kind = ExpressionNode::Kind;

    // Counts nesting for as long as it lives.
    struct Depth {
        explicit Depth(int& depth) : m_depth(depth) { ++m_depth; }
        ~Depth() { --m_depth; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        int& m_depth;
    };
    // An operand that a product without a sign must not follow, for it could mean two things.
    struct Delicate {
        std::size_t from = 0; ///< tokens
        std::size_t end = 0; ///< 0: there is none
    };

    // Tokens.
    [[nodiscard]] const Token& here() const { return m_tokens[m_at]; }
    [[nodiscard]] const Token& take() { return m_tokens[m_at++]; }
    [[nodiscard]] bool isSign(std::string_view sign) const;
    [[nodiscard]] bool isWord(std::string_view word) const;
    [[nodiscard]] bool isOpening() const { return isSign("(") || isSign("[") || isSign("{"); }
    [[nodiscard]] bool isBarPair() const;
    [[nodiscard]] bool startsOperand() const;
    [[nodiscard]] std::string written(std::size_t from, std::size_t end) const;
    [[nodiscard]] std::size_t operandEnd(std::size_t from) const;
    [[nodiscard]] std::string operandHere() const { return written(m_at, operandEnd(m_at)); }

    // Nodes and faults.
    std::size_t fail(int column, Message message);
    std::size_t unexpected();
    std::size_t tooDeep();
    std::size_t add(ExpressionNode node);
    std::size_t binary(Kind kind, std::size_t left, std::size_t right, int column,
                       bool loose = false);

    // From the loosest to the tightest.
    std::size_t parseOr();
    std::size_t parseAnd();
    std::size_t parseNot();
    std::size_t parseComparison();
    std::size_t parseChain(std::size_t first, std::size_t left, std::size_t middle);
    std::size_t parseSum();
    std::size_t parseProduct();
    bool mayFollow(const Delicate& divisor);
    std::size_t parseUnary();
    std::size_t parsePower();

    // Operands.
    std::size_t parseAtom();
    std::size_t parseNumber();
    std::size_t parseConstant();
    std::size_t parseQuantity();
    std::size_t parseBracket();
    std::size_t parseBars();
    std::size_t parseRoot();
    std::size_t parseFraction();
    std::size_t parseWord();
    std::size_t parseElsewhere();
    bool close(std::size_t opening);

    // Functions.
    std::size_t parseFunction();
    std::size_t parseArguments(const Token& function);
    std::optional<double> functionPower(const Token& function);
    std::size_t parseBare(const Token& function);
    std::size_t parseBareFactors();
    bool endsBare() const;
    std::size_t call(const Token& function, std::vector<std::size_t> operands);

    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::vector<ExpressionFault> m_notes;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_bars = 0; ///< that are open between the same parentheses
    Delicate m_exponent; ///< the last one without parentheses, with its base
    std::string m_run; ///< that of( ) around here names
    std::string m_position; ///< that at( ) around here names
    std::vector<ExpressionNode> m_nodes;
    std::optional<ExpressionFault> m_fault;
};

} // namespace gradus
