// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/parser.h"

#include "expression/word_meaning.h"
#include "trace/utf8.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct BinarySign {
    std::string_view sign;
    ExpressionNode::Kind kind;
};
using NodeKind = ExpressionNode::Kind;
constexpr std::array comparisons{
    BinarySign{"<", NodeKind::Less},    BinarySign{"<=", NodeKind::LessEqual},
    BinarySign{">", NodeKind::Greater}, BinarySign{">=", NodeKind::GreaterEqual},
    BinarySign{"==", NodeKind::Equal},  BinarySign{"!=", NodeKind::NotEqual}};
constexpr std::array sums{BinarySign{"+", NodeKind::Add}, BinarySign{"-", NodeKind::Subtract}};
constexpr std::array products{BinarySign{"*", NodeKind::Multiply},
                              BinarySign{"/", NodeKind::Divide},
                              BinarySign{"@", NodeKind::Product}};

template <std::size_t size>
const BinarySign* match(const std::array<BinarySign, size>& signs, const Token& token)
{
    if (token.kind != Token::Kind::Sign)
        return nullptr;
    const auto found = std::find_if(signs.begin(), signs.end(),
                                    [&](const BinarySign& s) { return s.sign == token.text; });
    return found == signs.end() ? nullptr : &*found;
}

// 0 < x <= 1 goes one way; 0 < x > 1 does not.
bool goOneWay(NodeKind a, NodeKind b)
{
    const auto way = [](NodeKind kind) {
        switch (kind) {
        case NodeKind::Less:
        case NodeKind::LessEqual:
            return 1;
        case NodeKind::Greater:
        case NodeKind::GreaterEqual:
            return 2;
        default:
            break;
        }
        return kind == NodeKind::Equal ? 3 : 0;
    };
    return way(a) == way(b) && way(a) != 0;
}

bool isTruth(NodeKind kind)
{
    return (kind >= NodeKind::Less && kind <= NodeKind::NotEqual) || kind == NodeKind::And
        || kind == NodeKind::Or || kind == NodeKind::Not;
}

} // namespace

ExpressionParser::ExpressionParser(std::string_view text, std::vector<Token> tokens,
                                   std::vector<ExpressionFault> notes)
    : m_text(text)
    , m_tokens(std::move(tokens))
    , m_notes(std::move(notes))
{ }

std::variant<Expression, ExpressionFault> ExpressionParser::parse()
{
    parseOr();
    if (!m_fault && here().kind != Token::Kind::End)
        unexpected();
    if (m_fault)
        return *m_fault;
    return Expression(std::move(m_nodes), std::string(m_text), std::move(m_notes));
}

std::size_t ExpressionParser::fail(int column, Message message)
{
    if (!m_fault)
        m_fault = {column, std::move(message)};
    m_at = m_tokens.size() - 1; // nothing more is read
    return 0;
}

std::size_t ExpressionParser::unexpected()
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
        return fail(token.column, {GRADUS_TEXT("core", "\"%1\" cannot stand here"), {token.text}});
    default:
        break;
    }
    return fail(token.column,
                {GRADUS_TEXT("core", "a sign such as + or * is missing before this")});
}

std::size_t ExpressionParser::tooDeep()
{
    return fail(here().column,
                {GRADUS_TEXT("core", "this is nested too deeply (the limit is %1)"),
                 {std::to_string(deepestExpression)}});
}

std::size_t ExpressionParser::add(ExpressionNode node)
{
    m_nodes.push_back(std::move(node));
    return m_nodes.size() - 1;
}

std::size_t ExpressionParser::binary(Kind kind, std::size_t left, std::size_t right, int column,
                                     bool loose)
{
    return add({.kind = kind, .operands = {left, right}, .column = column, .loose = loose});
}

std::size_t ExpressionParser::parseOr()
{
    const Depth depth(m_depth);
    if (m_depth > deepestExpression)
        return tooDeep();
    std::size_t left = parseAnd();
    while (isWord("or")) {
        const int column = take().column;
        left = binary(Kind::Or, left, parseAnd(), column);
    }
    return left;
}

std::size_t ExpressionParser::parseAnd()
{
    std::size_t left = parseNot();
    while (isWord("and")) {
        const int column = take().column;
        left = binary(Kind::And, left, parseNot(), column);
    }
    return left;
}

std::size_t ExpressionParser::parseNot()
{
    if (!isWord("not"))
        return parseComparison();
    const Depth depth(m_depth);
    if (m_depth > deepestExpression)
        return tooDeep();
    const int column = take().column;
    const std::size_t operand = parseNot();
    return add({.kind = Kind::Not, .operands = {operand}, .column = column});
}

std::size_t ExpressionParser::parseComparison()
{
    const std::size_t left = parseSum();
    const BinarySign* sign = match(comparisons, here());
    if (!sign)
        return left;
    const int column = take().column;
    const std::size_t before = m_nodes.size();
    const std::size_t middle = parseSum();
    const std::size_t first = binary(sign->kind, left, middle, column);
    return match(comparisons, here()) ? parseChain(first, before, middle) : first;
}

// 0 < x < 1 is 0 < x and x < 1. What stands in the middle is a number: nothing that holds
// comparisons again, which would double at every depth when it is written out.
std::size_t ExpressionParser::parseChain(std::size_t first, std::size_t middleFrom,
                                         std::size_t middle)
{
    std::size_t all = first;
    Kind last = m_nodes[first].kind;
    while (const BinarySign* sign = match(comparisons, here())) {
        const bool plain =
            std::none_of(m_nodes.begin() + static_cast<std::ptrdiff_t>(middleFrom),
                         m_nodes.begin() + static_cast<std::ptrdiff_t>(middle) + 1,
                         [](const ExpressionNode& node) { return isTruth(node.kind); });
        if (!plain || !goOneWay(last, sign->kind))
            return fail(here().column,
                        {GRADUS_TEXT("core",
                                     "compare two numbers at a time and join "
                                     "the comparisons with and")});
        last = sign->kind;
        const int column = take().column;
        middleFrom = m_nodes.size();
        const std::size_t next = parseSum();
        const std::size_t comparison = binary(sign->kind, middle, next, column);
        all = binary(Kind::And, all, comparison, column);
        middle = next;
    }
    return all;
}

std::size_t ExpressionParser::parseSum()
{
    std::size_t left = parseProduct();
    while (const BinarySign* sign = match(sums, here())) {
        const int column = take().column;
        left = binary(sign->kind, left, parseProduct(), column);
    }
    return left;
}

std::size_t ExpressionParser::parseProduct()
{
    std::size_t left = parseUnary();
    Delicate divisor;
    for (;;) {
        if (const BinarySign* sign = match(products, here())) {
            const bool loose = here().loose;
            const int column = take().column;
            const std::size_t from = m_at;
            left = binary(sign->kind, left, parseUnary(), column, loose);
            divisor = sign->kind == Kind::Divide ? Delicate{from, m_at} : Delicate{};
        } else if (startsOperand()) {
            if (!mayFollow(divisor))
                return 0;
            const int column = here().column;
            left = binary(Kind::Multiply, left, parsePower(), column, true);
            divisor = {};
        } else {
            return left;
        }
    }
}

// A factor without a sign before it: not a number, not behind a divisor, not behind an exponent
// without parentheses.
bool ExpressionParser::mayFollow(const Delicate& divisor)
{
    const int column = here().column;
    if (here().kind == Token::Kind::Number)
        return unexpected(), false;
    if (isBarPair())
        return fail(column, {GRADUS_TEXT("core", "write or for ||, and norm(x) for ||x||")}), false;
    const Token& inside = m_tokens[std::min(m_at + 1, m_tokens.size() - 1)];
    if (isSign("[") && m_tokens[m_at - 1].kind == Token::Kind::Quantity
        && inside.kind == Token::Kind::Number)
        return fail(column,
                    {GRADUS_TEXT("core",
                                 "indices touch their name, as in x[1]; factors stand in ( )")}),
               false;
    if (m_exponent.end == m_at) {
        const std::string power = written(m_exponent.from, m_exponent.end);
        const std::size_t caret =
            power.find('^') == std::string::npos ? power.find("**") : power.find('^');
        const std::string base = power.substr(0, caret);
        const std::string exponent = power.substr(std::min(power.size(), caret + 1));
        fail(column,
             {GRADUS_TEXT("core", "this may be (%1)*%2 or %3^(%4*%2): write the one that is meant"),
              {power, operandHere(), base, exponent}});
        return false;
    }
    if (divisor.end == m_at) {
        fail(column,
             {GRADUS_TEXT("core",
                          "behind a division this may be …/%1*%2 or …/(%1*%2): write the one that "
                          "is meant"),
              {written(divisor.from, divisor.end), operandHere()}});
        return false;
    }
    return true;
}

// Binds weaker than ^, so that −x^2 is −(x^2).
std::size_t ExpressionParser::parseUnary()
{
    if (!isSign("-") && !isSign("+"))
        return parsePower();
    const Depth depth(m_depth);
    if (m_depth > deepestExpression)
        return tooDeep();
    const bool minus = isSign("-");
    const int column = take().column;
    const std::size_t operand = parseUnary();
    return minus ? add({.kind = Kind::Negate, .operands = {operand}, .column = column}) : operand;
}

std::size_t ExpressionParser::parsePower()
{
    const Depth depth(m_depth);
    if (m_depth > deepestExpression)
        return tooDeep();
    const std::size_t from = m_at;
    const std::size_t base = parseAtom();
    if (!isSign("^"))
        return base;
    const int column = take().column;
    const bool bracket = isOpening();
    const std::size_t bracketEnd = operandEnd(m_at);
    const std::size_t exponent = parseUnary();
    if (!bracket || m_at != bracketEnd)
        m_exponent = {from, m_at};
    return binary(Kind::Power, base, exponent, column);
}

std::variant<Expression, ExpressionFault> parseExpression(std::string_view text,
                                                          const ReadingContext& context)
{
    if (text.size() > 4 * longestExpression
        || std::count_if(text.begin(), text.end(), [](char c) { return !continuesCharacter(c); })
            > static_cast<std::ptrdiff_t>(longestExpression))
        return ExpressionFault{static_cast<int>(longestExpression) + 1,
                               {GRADUS_TEXT("core", "an expression has at most %1 characters"),
                                {std::to_string(longestExpression)}}};
    auto tokens = splitExpression(text, context);
    if (auto* fault = std::get_if<ExpressionFault>(&tokens))
        return *fault;
    auto& all = std::get<std::vector<Token>>(tokens);
    std::vector<ExpressionFault> notes;
    if (auto fault = resolveWords(all, context, notes))
        return *fault;
    return ExpressionParser(text, std::move(all), std::move(notes)).parse();
}

} // namespace gradus
