// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/parser.h"

#include <cmath>
#include <utility>

namespace gradus {

namespace {

std::string_view partnerOf(std::string_view opening)
{
    return opening == "(" ? ")" : opening == "[" ? "]" : opening == "{" ? "}" : opening;
}

std::string argumentRange(const FunctionInfo& function)
{
    const std::string least = std::to_string(function.least);
    return function.least == function.most ? least : least + "+";
}

} // namespace

std::size_t ExpressionParser::parseAtom()
{
    switch (here().kind) {
    case Token::Kind::Number:
        return parseNumber();
    case Token::Kind::Constant:
        return parseConstant();
    case Token::Kind::Quantity:
        return parseQuantity();
    case Token::Kind::Function:
        return parseFunction();
    case Token::Kind::Word:
        return parseWord();
    default:
        break;
    }
    if (isOpening())
        return parseBracket();
    if (isSign("|"))
        return parseBars();
    if (isSign("√"))
        return parseRoot();
    return isSign("\\frac") ? parseFraction() : unexpected();
}

std::size_t ExpressionParser::parseNumber()
{
    const Token& token = take();
    const std::size_t number =
        add({.kind = Kind::Number, .value = token.value, .column = token.column});
    if (token.below == 1)
        return number;
    const std::size_t below =
        add({.kind = Kind::Number, .value = token.below, .column = token.column});
    return binary(Kind::Divide, number, below, token.column);
}

std::size_t ExpressionParser::parseConstant()
{
    const Token& token = take();
    return add(
        {.kind = Kind::Number, .value = token.value, .name = token.text, .column = token.column});
}

// A quantity of the run and the position that of( ) and at( ) around it name.
std::size_t ExpressionParser::parseQuantity()
{
    const Token& token = take();
    return add({.kind = Kind::Quantity,
                .quantity = token.quantity,
                .run = m_run,
                .position = m_position,
                .column = token.column});
}

// Takes the partner of a bracket or bar.
bool ExpressionParser::close(std::size_t opening)
{
    const Token& open = m_tokens[opening];
    if (isSign(partnerOf(open.text))) {
        ++m_at;
        return true;
    }
    if (here().kind == Token::Kind::End)
        fail(open.column, {GRADUS_TEXT("core", "this %1 is never closed"), {open.text}});
    else
        unexpected();
    return false;
}

std::size_t ExpressionParser::parseBracket()
{
    const std::size_t opening = m_at++;
    const int bars = std::exchange(m_bars, 0);
    const std::size_t inside = parseOr();
    m_bars = bars;
    return close(opening) ? inside : 0;
}

// |x|: a bar closes where one is open and an operand has just ended, else it opens.
std::size_t ExpressionParser::parseBars()
{
    const int column = here().column;
    if (isBarPair())
        return fail(column, {GRADUS_TEXT("core", "write or for ||, and norm(x) for ||x||")});
    const std::size_t opening = m_at++;
    ++m_bars;
    const std::size_t inside = parseOr();
    --m_bars;
    return close(opening)
        ? add({.kind = Kind::Call, .name = "abs", .operands = {inside}, .column = column})
        : 0;
}

// √ takes what stands in parentheses, or one number or name.
std::size_t ExpressionParser::parseRoot()
{
    const Token root = take();
    const std::size_t from = m_at;
    const bool whole = isOpening() || isSign("|");
    const Token::Kind kind = here().kind;
    if (isSign("["))
        return fail(here().column, {GRADUS_TEXT("core", "write other roots as powers: x^(1/3)")});
    if (!whole && kind != Token::Kind::Number && kind != Token::Kind::Constant
        && kind != Token::Kind::Quantity)
        return kind == Token::Kind::End
            ? unexpected()
            : fail(here().column,
                   {GRADUS_TEXT("core", "write what the root is of in parentheses: √(x + 1)")});
    const std::size_t inside = parseAtom();
    if (!m_fault && !whole && (isSign("^") || startsOperand()))
        return fail(here().column,
                    {GRADUS_TEXT("core",
                                 "this may be √(%1)… or √(%1…): write what the root is of in "
                                 "parentheses"),
                     {written(from, m_at)}});
    return add({.kind = Kind::Call, .name = "sqrt", .operands = {inside}, .column = root.column});
}

// \frac{1}{2}
std::size_t ExpressionParser::parseFraction()
{
    const int column = take().column;
    std::size_t parts[2] = {};
    for (std::size_t& part : parts) {
        if (!isSign("{"))
            return fail(here().column,
                        {GRADUS_TEXT("core", "\\frac takes two groups in braces: \\frac{1}{2}")});
        part = parseBracket();
    }
    return binary(Kind::Divide, parts[0], parts[1], column);
}

std::size_t ExpressionParser::parseWord()
{
    const Token& token = here();
    if (token.text == "of" || token.text == "at")
        return parseElsewhere();
    return fail(token.column, {GRADUS_TEXT("core", "\"%1\" cannot stand here"), {token.text}});
}

// of(run, …) and at("position", …): what stands inside is looked up there.
std::size_t ExpressionParser::parseElsewhere()
{
    const Token word = take();
    const bool run = word.text == "of";
    const std::size_t opening = m_at++;
    const Token where = here();
    if (where.kind != (run ? Token::Kind::Word : Token::Kind::Text))
        return fail(where.column,
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
    const int bars = std::exchange(m_bars, 0);
    const std::size_t operand = parseOr();
    m_bars = bars;
    (run ? m_run : m_position) = before;
    if (!close(opening))
        return 0;
    return add({.kind = Kind::Elsewhere,
                .name = word.text,
                .run = run ? where.text : std::string(),
                .position = run ? std::string() : where.text,
                .operands = {operand},
                .column = word.column});
}

// sin(x), sin x, sin²x.
std::size_t ExpressionParser::parseFunction()
{
    const Token function = take();
    std::optional<double> power;
    const int column = here().column;
    if (isSign("^")) {
        power = functionPower(function);
        if (!power)
            return 0;
    }
    const std::size_t called = isOpening() ? parseArguments(function) : parseBare(function);
    if (!power || m_fault)
        return called;
    const std::size_t exponent = add({.kind = Kind::Number, .value = *power, .column = column});
    return binary(Kind::Power, called, exponent, column);
}

// The power between a function and its argument, a whole number from 2 on: sin²x is (sin x)².
std::optional<double> ExpressionParser::functionPower(const Token& function)
{
    const int column = take().column;
    const bool bracket = isOpening();
    const std::size_t opening = m_at;
    m_at += bracket ? 1 : 0;
    if (isSign("-")) {
        fail(column,
             {GRADUS_TEXT("core",
                          "%1^-1 may be 1/%1 or the inverse of %1: write the one that is meant, "
                          "1/%1(x) or by its name"),
              {function.text}});
        return std::nullopt;
    }
    const Token number = here();
    const bool good = number.kind == Token::Kind::Number && number.below == 1 && number.value >= 2
        && number.value == std::floor(number.value) && findFunction(function.text)->number;
    if (!good) {
        fail(column,
             {GRADUS_TEXT("core", "write the power behind the parentheses: %1(x)^2"),
              {function.text}});
        return std::nullopt;
    }
    ++m_at;
    if (bracket && !close(opening))
        return std::nullopt;
    return number.value;
}

std::size_t ExpressionParser::parseArguments(const Token& function)
{
    const std::size_t opening = m_at++;
    const int bars = std::exchange(m_bars, 0);
    std::vector<std::size_t> operands;
    if (!isSign(partnerOf(m_tokens[opening].text))) {
        operands.push_back(parseOr());
        while (isSign(",")) {
            ++m_at;
            operands.push_back(parseOr());
        }
    }
    m_bars = bars;
    return close(opening) ? call(function, std::move(operands)) : 0;
}

std::size_t ExpressionParser::call(const Token& function, std::vector<std::size_t> operands)
{
    const FunctionInfo& info = *findFunction(function.text);
    const auto count = static_cast<int>(operands.size());
    if (count < info.least || count > info.most)
        return fail(function.column,
                    {GRADUS_TEXT("core", "%1 has %2 arguments here; it takes %3"),
                     {function.text, std::to_string(count), argumentRange(info)}});
    return add({.kind = Kind::Call,
                .name = function.text,
                .operands = std::move(operands),
                .column = function.column});
}

// Without parentheses a function takes one number, name, number·name or |…|, with its power, and
// then there is an end: sin 2x + 1 is read, sin x/2 and sin xy could mean two things.
std::size_t ExpressionParser::parseBare(const Token& function)
{
    const std::size_t from = m_at;
    const Token::Kind kind = here().kind;
    const bool can = kind == Token::Kind::Number || kind == Token::Kind::Constant
        || kind == Token::Kind::Quantity || isSign("|");
    if (!can || !findFunction(function.text)->number)
        return fail(function.column,
                    {GRADUS_TEXT("core",
                                 "the function %1 needs its argument in "
                                 "parentheses: %1(x)"),
                     {function.text}});
    const std::size_t argument = parseBareFactors();
    if (m_fault)
        return 0;
    if (endsBare())
        return call(function, {argument});
    const bool sign = here().kind == Token::Kind::Sign && !startsOperand();
    const std::string next =
        sign ? here().text + written(m_at + 1, operandEnd(m_at + 1)) : operandHere();
    return fail(
        here().column,
        {GRADUS_TEXT("core", "this may be %1(%2)%3 or %1(%2%3): write the one that is meant"),
         {function.text, written(from, m_at), sign ? next : "*" + next}});
}

// 2x, 2πx, x², |x|.
std::size_t ExpressionParser::parseBareFactors()
{
    const auto isFactor = [this] {
        return here().kind == Token::Kind::Constant || here().kind == Token::Kind::Quantity;
    };
    Token::Kind last = here().kind;
    std::size_t all = parsePower();
    while (!m_fault && (last == Token::Kind::Number || last == Token::Kind::Constant) && isFactor()
           && m_exponent.end != m_at) {
        last = here().kind;
        const int column = here().column;
        all = binary(Kind::Multiply, all, parsePower(), column, true);
    }
    return all;
}

bool ExpressionParser::endsBare() const
{
    const Token& token = here();
    if (token.kind == Token::Kind::Word)
        return token.text != "of" && token.text != "at";
    if (token.kind == Token::Kind::Sign)
        return token.text != "*" && token.text != "/" && token.text != "@" && token.text != "^"
            && !startsOperand();
    return token.kind == Token::Kind::End || token.kind == Token::Kind::Function;
}

} // namespace gradus
