// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/lexer.h"

#include "trace/number.h"

#include <array>
#include <cctype>

namespace gradus {

namespace {

struct ForeignSign {
    std::string_view sign;
    std::string_view instead;
};
// What an input method or a text processor writes in place of the signs that are meant.
constexpr std::array foreignSigns{
    ForeignSign{"（", "("},    ForeignSign{"）", ")"},      ForeignSign{"［", "["},
    ForeignSign{"］", "]"},    ForeignSign{"＋", "+"},      ForeignSign{"－", "-"},
    ForeignSign{"−", "-"},     ForeignSign{"–", "-"},       ForeignSign{"×", "*"},
    ForeignSign{"·", "*"},     ForeignSign{"＊", "*"},      ForeignSign{"÷", "/"},
    ForeignSign{"／", "/"},    ForeignSign{"，", ","},      ForeignSign{"．", "."},
    ForeignSign{"。", "."},    ForeignSign{"＜", "<"},      ForeignSign{"＞", ">"},
    ForeignSign{"≤", "<="},    ForeignSign{"≥", ">="},      ForeignSign{"≠", "!="},
    ForeignSign{"＝", "=="},   ForeignSign{"＾", "^"},      ForeignSign{"π", "pi"},
    ForeignSign{"δ", "delta"}, ForeignSign{"η", "eta"},     ForeignSign{"²", "^2"},
    ForeignSign{"³", "^3"},    ForeignSign{"σ", "sigmoid"}, ForeignSign{"∂", "d"},
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAsciiLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

class ExpressionLexer {
public:
    explicit ExpressionLexer(std::string_view text) : m_text(text) { }

    std::variant<std::vector<Token>, ExpressionFault> split()
    {
        std::vector<Token> tokens;
        for (;;) {
            while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
                advance(1);
            if (m_at >= m_text.size()) {
                tokens.push_back({.column = m_column});
                return tokens;
            }
            Token token{.column = m_column};
            if (auto fault = read(token))
                return *fault;
            tokens.push_back(std::move(token));
        }
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

    // Columns count characters: bytes that go on with one do not count.
    void advance(std::size_t bytes)
    {
        for (std::size_t i = 0; i < bytes; ++i)
            m_column += (static_cast<unsigned char>(m_text[m_at + i]) & 0xC0) != 0x80 ? 1 : 0;
        m_at += bytes;
    }

    [[nodiscard]] ExpressionFault fault(Message message) const
    {
        return {m_column, std::move(message)};
    }

    std::optional<ExpressionFault> read(Token& token)
    {
        if (isDigit(peek()) || (peek() == '.' && isDigit(peek(1))))
            return readNumber(token);
        if (isAsciiLetter(peek()))
            return readName(token);
        return peek() == '"' || peek() == '\'' ? readText(token) : readSign(token);
    }

    std::optional<ExpressionFault> readText(Token& token)
    {
        const std::size_t end = m_text.find(peek(), m_at + 1);
        if (end == std::string_view::npos)
            return fault({GRADUS_TEXT("core", "this quote is never closed")});
        token.kind = Token::Kind::Text;
        token.text = std::string(m_text.substr(m_at + 1, end - m_at - 1));
        advance(end + 1 - m_at);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readNumber(Token& token)
    {
        std::size_t length = 0;
        const auto digits = [&] {
            while (isDigit(peek(length)))
                ++length;
        };
        digits();
        if (peek(length) == '.') {
            ++length;
            digits();
        }
        const std::size_t sign = peek(length + 1) == '+' || peek(length + 1) == '-' ? 2 : 1;
        if ((peek(length) == 'e' || peek(length) == 'E') && isDigit(peek(length + sign))) {
            length += sign;
            digits();
        }
        const std::string text(rest().substr(0, length));
        const auto value = parseNumber(text);
        if (!value)
            return fault({GRADUS_TEXT("core", "\"%1\" is not a number that fits"), {text}});
        if (isAsciiLetter(peek(length)))
            return fault({GRADUS_TEXT("core", "a sign is missing after %1: write %1*…"), {text}});
        token.kind = Token::Kind::Number;
        token.value = *value;
        advance(length);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readName(Token& token)
    {
        std::size_t word = 0;
        while (isAsciiLetter(peek(word)) || isDigit(peek(word)) || peek(word) == '_')
            ++word;
        const std::size_t length = quantityLength(rest());
        if (length > word) {
            token.kind = Token::Kind::Quantity;
            token.quantity = std::get<Quantity>(parseQuantity(rest().substr(0, length)));
            if (peek(length) == '[')
                return fault({GRADUS_TEXT("core",
                                          "the indices of %1 are not written correctly; they "
                                          "look like [1][2] or [1][2,3]"),
                              {token.quantity.name}});
            advance(length);
            return std::nullopt;
        }
        if (peek(word) == '[')
            return fault({GRADUS_TEXT("core",
                                      "the indices of %1 are not written correctly; they look "
                                      "like [1][2] or [1][2,3]"),
                          {std::string(rest().substr(0, word))}});
        token.kind = Token::Kind::Word;
        token.text = std::string(rest().substr(0, word));
        advance(word);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readSign(Token& token)
    {
        token.kind = Token::Kind::Sign;
        for (const std::string_view two : {"<=", ">=", "==", "!="}) {
            if (rest().starts_with(two)) {
                token.text = std::string(two);
                advance(2);
                return std::nullopt;
            }
        }
        if (std::string_view("+-*/^()<>,@").find(peek()) != std::string_view::npos) {
            token.text = std::string(1, peek());
            advance(1);
            return std::nullopt;
        }
        return unknownSign();
    }

    [[nodiscard]] ExpressionFault unknownSign() const
    {
        if (peek() == '=')
            return fault(
                {GRADUS_TEXT("core", "a single = assigns nothing here; to compare write ==")});
        if (rest().starts_with("&&") || rest().starts_with("||") || peek() == '!')
            return fault({GRADUS_TEXT("core", "write and, or, not in place of &&, ||, !")});
        for (const ForeignSign& foreign : foreignSigns) {
            if (rest().starts_with(foreign.sign))
                return fault({GRADUS_TEXT("core", "write %2 in place of %1"),
                              {std::string(foreign.sign), std::string(foreign.instead)}});
        }
        std::size_t length = 1;
        while ((static_cast<unsigned char>(peek(length)) & 0xC0) == 0x80)
            ++length;
        return fault({GRADUS_TEXT("core", "\"%1\" has no meaning here"),
                      {std::string(rest().substr(0, length))}});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_column = 1;
};

} // namespace

std::variant<std::vector<Token>, ExpressionFault> splitExpression(std::string_view text)
{
    return ExpressionLexer(text).split();
}

} // namespace gradus
