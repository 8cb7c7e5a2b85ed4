// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/parser.h"
#include "trace/utf8.h"

namespace gradus {

namespace {

// The place of a character from 1; the text's size behind its end.
std::size_t byteOf(std::string_view text, int column)
{
    std::size_t at = 0;
    for (int passed = 1; passed < column && at < text.size(); ++passed)
        do
            ++at;
        while (at < text.size() && continuesCharacter(text[at]));
    return at;
}

} // namespace

bool ExpressionParser::isSign(std::string_view sign) const
{
    return here().kind == Token::Kind::Sign && here().text == sign;
}

bool ExpressionParser::isWord(std::string_view word) const
{
    return here().kind == Token::Kind::Word && here().text == word;
}

// || where a bar opens or nothing is open: `or` in other languages, or a norm.
bool ExpressionParser::isBarPair() const
{
    if (!isSign("|"))
        return false;
    const Token& next = m_tokens[m_at + 1];
    return next.kind == Token::Kind::Sign && next.text == "|" && next.column == here().end;
}

bool ExpressionParser::startsOperand() const
{
    switch (here().kind) {
    case Token::Kind::Number:
    case Token::Kind::Quantity:
    case Token::Kind::Function:
    case Token::Kind::Constant:
        return true;
    case Token::Kind::Word:
        return here().text == "of" || here().text == "at";
    case Token::Kind::Sign:
        return isOpening() || isSign("√") || isSign("\\frac") || (isSign("|") && m_bars == 0);
    default:
        break;
    }
    return false;
}

std::string ExpressionParser::written(std::size_t from, std::size_t end) const
{
    if (end <= from)
        return {};
    const std::size_t begin = byteOf(m_text, m_tokens[from].column);
    const std::size_t behind = byteOf(m_text, m_tokens[end - 1].end);
    return behind > begin ? std::string(m_text.substr(begin, behind - begin)) : std::string();
}

// Behind the operand that begins at a token: a bracket goes as far as its partner.
std::size_t ExpressionParser::operandEnd(std::size_t from) const
{
    const auto side = [this](std::size_t at, std::string_view signs) {
        return m_tokens[at].kind == Token::Kind::Sign && m_tokens[at].text.size() == 1
            && signs.find(m_tokens[at].text) != std::string_view::npos;
    };
    std::size_t at = from;
    if (m_tokens[at].kind != Token::Kind::End && !side(at, "([{"))
        ++at;
    if (!side(at, "([{") || (at > from && m_tokens[from].kind != Token::Kind::Function))
        return at;
    int depth = 0;
    for (; m_tokens[at].kind != Token::Kind::End; ++at) {
        depth += side(at, "([{") ? 1 : side(at, ")]}") ? -1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return at;
}

} // namespace gradus
