// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/functions.h"
#include "expression/lexer.h"
#include "trace/fault.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <utility>

namespace gradus {

namespace {

using Kind = ExpressionNode::Kind;

struct BinarySign {
    std::string_view sign;
    Kind kind;
};
constexpr std::array comparisons{
    BinarySign{"<", Kind::Less},    BinarySign{"<=", Kind::LessEqual},
    BinarySign{">", Kind::Greater}, BinarySign{">=", Kind::GreaterEqual},
    BinarySign{"==", Kind::Equal},  BinarySign{"!=", Kind::NotEqual}};
constexpr std::array sums{BinarySign{"+", Kind::Add}, BinarySign{"-", Kind::Subtract}};
constexpr std::array products{BinarySign{"*", Kind::Multiply}, BinarySign{"/", Kind::Divide},
                              BinarySign{"@", Kind::Product}};

} // namespace

/// Recursive descent; the first fault ends it.
class ExpressionParser {
public:
    ExpressionParser(std::string_view text, std::vector<Token> tokens)
        : m_text(text)
        , m_tokens(std::move(tokens))
    { }

    std::variant<Expression, ExpressionFault> parse()
    {
        parseOr();
        if (!m_fault && here().kind != Token::Kind::End)
            unexpected();
        if (m_fault)
            return *m_fault;
        return Expression(std::move(m_nodes), std::string(m_text));
    }

private:
    [[nodiscard]] const Token& here() const { return m_tokens[m_at]; }
    [[nodiscard]] bool isSign(std::string_view sign) const
    {
        return here().kind == Token::Kind::Sign && here().text == sign;
    }
    [[nodiscard]] bool isWord(std::string_view word) const
    {
        return here().kind == Token::Kind::Word && here().text == word;
    }

    std::size_t fail(int column, Message message)
    {
        if (!m_fault)
            m_fault = {column, std::move(message)};
        m_at = m_tokens.size() - 1; // nothing more is read
        return 0;
    }

    std::size_t unexpected()
    {
        const Token& token = here();
        switch (token.kind) {
        case Token::Kind::End:
            return fail(token.column,
                        {GRADUS_TEXT("core",
                                     "the expression ends too early: a number, a "
                                     "quantity or ( is missing")});
        case Token::Kind::Sign:
            if (token.text == ",")
                return fail(token.column,
                            {GRADUS_TEXT("core",
                                         "a comma only parts the arguments of a "
                                         "function; decimals are written with a "
                                         "point")});
            return fail(token.column,
                        {GRADUS_TEXT("core", "\"%1\" cannot stand here"), {token.text}});
        default:
            break;
        }
        return fail(token.column,
                    {GRADUS_TEXT("core", "a sign such as + or * is missing before this")});
    }

    std::size_t add(ExpressionNode node)
    {
        m_nodes.push_back(std::move(node));
        return m_nodes.size() - 1;
    }

    std::size_t binary(Kind kind, std::size_t left, std::size_t right, int column)
    {
        return add({.kind = kind, .operands = {left, right}, .column = column});
    }

    // Counts nesting for as long as it lives.
    struct Depth {
        explicit Depth(int& depth) : m_depth(depth) { ++m_depth; }
        ~Depth() { --m_depth; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        int& m_depth;
    };

    std::size_t parseOr()
    {
        const Depth depth(m_depth);
        if (m_depth > deepestExpression)
            return fail(here().column,
                        {GRADUS_TEXT("core",
                                     "this is nested too deeply (the limit is "
                                     "%1)"),
                         {std::to_string(deepestExpression)}});
        std::size_t left = parseAnd();
        while (isWord("or")) {
            const int column = m_tokens[m_at++].column;
            left = binary(Kind::Or, left, parseAnd(), column);
        }
        return left;
    }

    std::size_t parseAnd()
    {
        std::size_t left = parseNot();
        while (isWord("and")) {
            const int column = m_tokens[m_at++].column;
            left = binary(Kind::And, left, parseNot(), column);
        }
        return left;
    }

    std::size_t parseNot()
    {
        if (!isWord("not"))
            return parseComparison();
        const Depth depth(m_depth);
        if (m_depth > deepestExpression)
            return unexpected();
        const int column = m_tokens[m_at++].column;
        const std::size_t operand = parseNot();
        return add({.kind = Kind::Not, .operands = {operand}, .column = column});
    }

    template <std::size_t size>
    [[nodiscard]] const BinarySign* match(const std::array<BinarySign, size>& signs) const
    {
        const auto found = std::find_if(signs.begin(), signs.end(),
                                        [this](const BinarySign& s) { return isSign(s.sign); });
        return found == signs.end() ? nullptr : &*found;
    }

    std::size_t parseComparison()
    {
        std::size_t left = parseSum();
        if (const BinarySign* sign = match(comparisons)) {
            const int column = m_tokens[m_at++].column;
            left = binary(sign->kind, left, parseSum(), column);
            if (match(comparisons))
                return fail(here().column,
                            {GRADUS_TEXT("core",
                                         "compare two numbers at a time and join "
                                         "the comparisons with and")});
        }
        return left;
    }

    std::size_t parseSum()
    {
        std::size_t left = parseProduct();
        while (const BinarySign* sign = match(sums)) {
            const int column = m_tokens[m_at++].column;
            left = binary(sign->kind, left, parseProduct(), column);
        }
        return left;
    }

    std::size_t parseProduct()
    {
        std::size_t left = parseUnary();
        while (const BinarySign* sign = match(products)) {
            const int column = m_tokens[m_at++].column;
            left = binary(sign->kind, left, parseUnary(), column);
        }
        return left;
    }

    // Binds weaker than ^, so that −x^2 is −(x^2).
    std::size_t parseUnary()
    {
        if (!isSign("-") && !isSign("+"))
            return parsePower();
        const Depth depth(m_depth);
        if (m_depth > deepestExpression)
            return tooDeep();
        const bool minus = isSign("-");
        const int column = m_tokens[m_at++].column;
        const std::size_t operand = parseUnary();
        return minus ? add({.kind = Kind::Negate, .operands = {operand}, .column = column})
                     : operand;
    }

    std::size_t tooDeep()
    {
        return fail(here().column,
                    {GRADUS_TEXT("core", "this is nested too deeply (the limit is %1)"),
                     {std::to_string(deepestExpression)}});
    }

    std::size_t parsePower()
    {
        const Depth depth(m_depth);
        if (m_depth > deepestExpression)
            return tooDeep();
        const std::size_t base = parseAtom();
        if (!isSign("^"))
            return base;
        const int column = m_tokens[m_at++].column;
        const std::size_t exponent = parseUnary();
        return binary(Kind::Power, base, exponent, column);
    }

    std::size_t parseAtom()
    {
        const Token token = here();
        switch (token.kind) {
        case Token::Kind::Number:
            ++m_at;
            return add({.kind = Kind::Number, .value = token.value, .column = token.column});
        case Token::Kind::Quantity:
            ++m_at;
            return quantity(token.quantity, token.column);
        case Token::Kind::Word:
            return parseWord(token);
        default:
            break;
        }
        if (!isSign("("))
            return unexpected();
        ++m_at;
        const std::size_t inside = parseOr();
        return closeParenthesis(token.column) ? inside : 0;
    }

    bool closeParenthesis(int column)
    {
        if (isSign(")")) {
            ++m_at;
            return true;
        }
        if (here().kind == Token::Kind::End)
            fail(column, {GRADUS_TEXT("core", "this ( is never closed")});
        else
            unexpected();
        return false;
    }

    std::size_t parseWord(const Token& token)
    {
        ++m_at;
        if (token.text == "and" || token.text == "or" || token.text == "not") {
            --m_at;
            return fail(token.column,
                        {GRADUS_TEXT("core", "\"%1\" cannot stand here"), {token.text}});
        }
        if (isSign("(") && (token.text == "of" || token.text == "at"))
            return parseElsewhere(token);
        if (isSign("("))
            return parseCall(token);
        if (findFunction(token.text))
            return fail(token.column,
                        {GRADUS_TEXT("core",
                                     "the function %1 needs its argument in "
                                     "parentheses: %1(x)"),
                         {token.text}});
        if (token.text == "pi" || token.text == "e")
            return add({.kind = Kind::Number,
                        .value = token.text == "pi" ? std::numbers::pi : std::numbers::e,
                        .name = token.text,
                        .column = token.column});
        return quantity(Quantity::plain(token.text), token.column);
    }

    // A quantity of the run and the position that of( ) and at( ) around it name.
    std::size_t quantity(Quantity named, int column)
    {
        return add({.kind = Kind::Quantity,
                    .quantity = std::move(named),
                    .run = m_run,
                    .position = m_position,
                    .column = column});
    }

    // of(run, …) and at("position", …): what stands inside is looked up there.
    std::size_t parseElsewhere(const Token& token)
    {
        const bool run = token.text == "of";
        const int column = m_tokens[m_at++].column;
        const Token where = here();
        if (where.kind != (run ? Token::Kind::Word : Token::Kind::Text))
            return fail(
                where.column,
                run ? Message{GRADUS_TEXT("core", "of needs the name of a run: of(slow, C)")}
                    : Message{GRADUS_TEXT("core",
                                          "at needs a position in quotes: at(\"2:end\", "
                                          "C)")});
        ++m_at;
        if (!isSign(","))
            return unexpected();
        ++m_at;
        std::string& inside = run ? m_run : m_position;
        const std::string before = std::exchange(inside, where.text);
        const std::size_t operand = parseOr();
        inside = before;
        if (!closeParenthesis(column))
            return 0;
        return add({.kind = Kind::Elsewhere,
                    .name = token.text,
                    .run = run ? where.text : std::string(),
                    .position = run ? std::string() : where.text,
                    .operands = {operand},
                    .column = token.column});
    }

    std::size_t parseCall(const Token& token)
    {
        const FunctionInfo* function = findFunction(token.text);
        if (!function) {
            const std::string near = nearest(token.text, functionNames());
            if (near.empty())
                return fail(token.column,
                            {GRADUS_TEXT("core", "there is no function \"%1\""), {token.text}});
            return fail(token.column,
                        {GRADUS_TEXT("core",
                                     "there is no function \"%1\"; did you mean "
                                     "%2?"),
                         {token.text, near}});
        }
        const int column = m_tokens[m_at++].column;
        std::vector<std::size_t> operands;
        if (!isSign(")")) {
            operands.push_back(parseOr());
            while (isSign(",")) {
                ++m_at;
                operands.push_back(parseOr());
            }
        }
        if (!closeParenthesis(column))
            return 0;
        const auto count = static_cast<int>(operands.size());
        if (count < function->least || count > function->most)
            return fail(token.column,
                        {GRADUS_TEXT("core", "%1 has %2 arguments here; it takes %3"),
                         {token.text, std::to_string(count), argumentRange(*function)}});
        return add({.kind = Kind::Call,
                    .name = token.text,
                    .operands = std::move(operands),
                    .column = token.column});
    }

    static std::string argumentRange(const FunctionInfo& function)
    {
        const std::string least = std::to_string(function.least);
        return function.least == function.most ? least : least + "+";
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::string m_run; ///< that of( ) around here names
    std::string m_position; ///< that at( ) around here names
    std::vector<ExpressionNode> m_nodes;
    std::optional<ExpressionFault> m_fault;
};

std::variant<Expression, ExpressionFault> parseExpression(std::string_view text)
{
    if (text.size() > 4 * longestExpression
        || std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })
            > static_cast<std::ptrdiff_t>(longestExpression))
        return ExpressionFault{static_cast<int>(longestExpression) + 1,
                               {GRADUS_TEXT("core", "an expression has at most %1 characters"),
                                {std::to_string(longestExpression)}}};
    auto tokens = splitExpression(text);
    if (auto* fault = std::get_if<ExpressionFault>(&tokens))
        return *fault;
    return ExpressionParser(text, std::get<std::vector<Token>>(std::move(tokens))).parse();
}

} // namespace gradus
