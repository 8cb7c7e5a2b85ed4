// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/number_token.h"

#include "trace/number.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct FractionForm {
    char32_t code;
    int above;
    int below;
};
constexpr std::array fractions{
    FractionForm{0xBD, 1, 2},   FractionForm{0xBC, 1, 4},   FractionForm{0xBE, 3, 4},
    FractionForm{0x2150, 1, 7}, FractionForm{0x2151, 1, 9}, FractionForm{0x2152, 1, 10},
    FractionForm{0x2153, 1, 3}, FractionForm{0x2154, 2, 3}, FractionForm{0x2155, 1, 5},
    FractionForm{0x2156, 2, 5}, FractionForm{0x2157, 3, 5}, FractionForm{0x2158, 4, 5},
    FractionForm{0x2159, 1, 6}, FractionForm{0x215A, 5, 6}, FractionForm{0x215B, 1, 8},
    FractionForm{0x215C, 3, 8}, FractionForm{0x215D, 5, 8}, FractionForm{0x215E, 7, 8},
};

class NumberReader {
public:
    NumberReader(const GlyphView& here, NumberSigns signs) : m_here(here), m_signs(signs) { }

    std::variant<NumberToken, Message> read()
    {
        takeDigits();
        if (!m_text.empty() && m_text.size() <= 3)
            takeGroups();
        if (isPoint()) {
            m_text += '.';
            ++m_length;
            takeDigits();
            if (m_signs.typed && isPoint() && isPlainDigit(peek(1)))
                return Message{GRADUS_TEXT("core",
                                           "a number has one decimal point or comma, and nothing "
                                           "between its thousands: 1234.5")};
        }
        takeExponent();
        const auto value = parseNumber(m_text);
        if (!value)
            return Message{GRADUS_TEXT("core", "\"%1\" is not a number that fits"), {m_text}};
        NumberToken number{.value = *value};
        const std::size_t blank = peek() == ' ' ? 1 : 0;
        if (m_signs.typed && peek(blank) == '%') {
            number.below = 100;
            m_length += blank + 1;
        }
        number.length = m_length;
        return number;
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return m_here.peek(m_length + ahead); }

    void takeDigits()
    {
        while (isPlainDigit(peek()))
            m_text += m_here.peek(m_length++);
    }

    // 1 234: a blank goes where exactly three digits follow it.
    void takeGroups()
    {
        while (m_signs.typed && peek() == ' ' && isPlainDigit(peek(1)) && isPlainDigit(peek(2))
               && isPlainDigit(peek(3)) && !isPlainDigit(peek(4))) {
            ++m_length;
            takeDigits();
        }
    }

    [[nodiscard]] bool isPoint() const
    {
        return peek() == '.' || (m_signs.comma && peek() == ',' && isPlainDigit(peek(1)));
    }

    // 2e3; but 2e^x is a product.
    void takeExponent()
    {
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
        if ((peek() != 'e' && peek() != 'E') || !isPlainDigit(peek(sign)))
            return;
        for (std::size_t i = 0; i < sign; ++i)
            m_text += peek(i);
        m_length += sign;
        takeDigits();
    }

    const GlyphView& m_here;
    NumberSigns m_signs;
    std::string m_text;
    std::size_t m_length = 0;
};

} // namespace

std::variant<NumberToken, Message> readNumberToken(const GlyphView& here, NumberSigns signs)
{
    return NumberReader(here, signs).read();
}

std::optional<NumberToken> readFractionSign(const GlyphView& here)
{
    const auto found =
        std::find_if(fractions.begin(), fractions.end(),
                     [&](const FractionForm& form) { return form.code == here.code(); });
    if (found == fractions.end())
        return std::nullopt;
    return NumberToken{static_cast<double>(found->above), static_cast<double>(found->below), 1};
}

} // namespace gradus
