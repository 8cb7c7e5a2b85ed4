// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/explanation.h"
#include "trace/number.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

using Kind = Formula::Kind;

bool hiddenOperand(const Formula& formula, const Printing& printing)
{
    return printing.hidden && printing.hidden(formula.quantity());
}

bool showsNumber(const Formula& formula, const Printing& printing)
{
    const bool named = formula.kind() == Kind::Operand || formula.kind() == Kind::Setting;
    return formula.kind() == Kind::Number
        || (named && printing.face == Face::Numbers && !hiddenOperand(formula, printing));
}

// A number that belongs to the formula itself, the ½ or 2 in it, is no quantity: it is never
// scientific because quantities are.
NumberStyle styleOf(const Formula& formula, const Printing& printing)
{
    NumberStyle style = printing.numbers;
    if (formula.kind() == Kind::Number && style.form == NumberStyle::Form::Scientific)
        style.form = NumberStyle::Form::Usual;
    return style;
}

bool showsFraction(const Formula& formula, const Printing& printing)
{
    return showsNumber(formula, printing)
        && styledText(formula.value(), styleOf(formula, printing)).find('/') != std::string::npos;
}

// How tightly a formula holds together; what is looser than its surroundings needs parentheses.
enum class Tightness { Sum, Negative, Product, Power, Atom };

Tightness tightness(const Formula& formula, const Printing& printing, bool tex)
{
    const bool whole = tex && printing.face == Face::Symbols;
    switch (formula.kind()) {
    case Kind::Sum:
        return Tightness::Sum;
    case Kind::LongSum:
        return whole ? Tightness::Product : Tightness::Sum;
    case Kind::Negative:
        return Tightness::Negative;
    case Kind::Product:
        return Tightness::Product;
    case Kind::Fraction:
        return tex ? Tightness::Atom : Tightness::Product;
    case Kind::Power:
        return Tightness::Power;
    default:
        break;
    }
    if (!showsNumber(formula, printing))
        return Tightness::Atom;
    if (formula.value() < 0)
        return Tightness::Negative;
    // 1.2·10⁻⁵ in LaTeX, 1/3 in letters.
    const char product = tex ? 'e' : '/';
    const std::string text = styledText(formula.value(), styleOf(formula, printing));
    return text.find(product) != std::string::npos ? Tightness::Product : Tightness::Atom;
}

// 1.2e-5 becomes 1.2·10⁻⁵, and 1/3 a fraction.
std::string texNumber(double value, const NumberStyle& style)
{
    const std::string text = styledText(value, style);
    if (text == "inf" || text == "-inf")
        return text == "inf" ? "\\infty" : "-\\infty";
    if (text == "nan")
        return "\\text{nan}";
    if (const std::size_t bar = text.find('/'); bar != std::string::npos) {
        const std::size_t sign = text.front() == '-' ? 1 : 0;
        return text.substr(0, sign) + "\\frac{" + text.substr(sign, bar - sign) + "}{"
            + text.substr(bar + 1) + "}";
    }
    const std::size_t e = text.find('e');
    if (e == std::string::npos)
        return text;
    return text.substr(0, e) + "\\cdot 10^{" + text.substr(e + 1) + "}";
}

class Printer {
public:
    Printer(const Printing& printing, bool tex, std::vector<Quantity> ids)
        : m_printing(printing)
        , m_tex(tex)
        , m_ids(std::move(ids))
    { }

    [[nodiscard]] std::string print(const Formula& f) const
    {
        switch (f.kind()) {
        case Kind::Number:
            return m_tex ? texNumber(f.value(), styleOf(f, m_printing))
                         : styledText(f.value(), styleOf(f, m_printing));
        case Kind::Operand:
            return operandText(f);
        case Kind::Setting:
            return settingText(f);
        case Kind::Sum:
            return sumText(f);
        case Kind::LongSum:
            return longSumText(f);
        case Kind::Product:
            return productText(f);
        case Kind::Fraction:
            return fractionText(f);
        case Kind::Power:
            return powerText(f);
        case Kind::Negative:
            return "-" + enclosed(f.parts()[0], Tightness::Product);
        case Kind::Root:
            return rootText(f);
        case Kind::Apply:
            return applyText(f);
        }
        return {};
    }

private:
    [[nodiscard]] std::string numberText(double value) const
    {
        return m_tex ? texNumber(value, m_printing.numbers) : styledText(value, m_printing.numbers);
    }

    [[nodiscard]] std::string parenthesised(const std::string& text) const
    {
        return m_tex ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }

    [[nodiscard]] std::string enclosed(const Formula& f, Tightness least) const
    {
        const std::string text = print(f);
        return tightness(f, m_printing, m_tex) < least ? parenthesised(text) : text;
    }

    [[nodiscard]] std::string operandText(const Formula& f) const
    {
        std::string text;
        if (m_printing.face == Face::Symbols)
            text = m_tex ? latex(f.quantity()) : gradus::print(f.quantity());
        else
            text = hiddenOperand(f, m_printing) ? "?" : numberText(f.value());
        if (!m_tex || !m_printing.ids)
            return text;
        const auto found = std::find(m_ids.begin(), m_ids.end(), f.quantity());
        const std::string kind(f.pass() ? passName(*f.pass()) : "parameter");
        return "\\cssId{q" + std::to_string(found - m_ids.begin()) + "}{\\class{" + kind + "}{"
            + text + "}}";
    }

    [[nodiscard]] std::string settingText(const Formula& f) const
    {
        if (m_printing.face == Face::Numbers)
            return numberText(f.value());
        return m_tex ? f.tex() : f.text();
    }

    [[nodiscard]] std::string addedText(const Formula& f, bool first) const
    {
        if (f.kind() == Kind::Negative) {
            const std::string text = enclosed(f.parts()[0], Tightness::Product);
            return first ? "-" + text : " - " + text;
        }
        if (first)
            return print(f);
        // A negative number is readable after a plus only in parentheses.
        if (f.kind() == Kind::Product)
            return " + " + productText(f, Tightness::Product);
        const bool loose = tightness(f, m_printing, m_tex) <= Tightness::Negative;
        return " + " + (loose ? parenthesised(print(f)) : print(f));
    }

    [[nodiscard]] std::string sumText(const Formula& f) const
    {
        const std::size_t count = f.parts().size();
        const bool cut =
            m_printing.face == Face::Numbers && m_printing.terms > 0 && count > m_printing.terms;
        // One term that is left out would be no shorter.
        const bool whole = f.kind() == Kind::Sum && count == m_printing.terms + 1;
        return cut && !whole ? cutSumText(f, m_printing.terms) : cutSumText(f, count);
    }

    // The first terms of a sum; the others are one number.
    [[nodiscard]] std::string cutSumText(const Formula& f, std::size_t shown) const
    {
        std::string text;
        for (std::size_t i = 0; i < shown; ++i)
            text += addedText(f.parts()[i], i == 0);
        double rest = f.kind() == Kind::LongSum ? f.value() : 0;
        for (std::size_t i = shown; i < f.parts().size(); ++i)
            rest += f.parts()[i].evaluate();
        const std::size_t hidden = f.hiddenTerms() + f.parts().size() - shown;
        return hidden > 0 ? text + restText(hidden, rest) : text;
    }

    [[nodiscard]] std::string longSumText(const Formula& f) const
    {
        if (m_printing.face == Face::Symbols)
            return m_tex ? f.tex() : f.text();
        return sumText(f);
    }

    [[nodiscard]] std::string restText(std::size_t terms, double rest) const
    {
        const Message more{GRADUS_TEXT("core", "%1 more"), {std::to_string(terms)}};
        const std::string label = m_printing.words ? m_printing.words(more) : english(more);
        const std::string number = numberText(rest);
        if (!m_tex)
            return " + (" + label + ": " + number + ")";
        return " + \\underbrace{" + (rest < 0 ? parenthesised(number) : number) + "}_{\\text{"
            + label + "}}";
    }

    // `first` is how tight the first factor must be.
    [[nodiscard]] std::string productText(const Formula& f,
                                          Tightness first = Tightness::Negative) const
    {
        std::string text;
        for (std::size_t i = 0; i < f.parts().size(); ++i) {
            const Formula& part = f.parts()[i];
            // A leading minus may stand bare in front of the whole product.
            const std::string next = enclosed(part, i == 0 ? first : Tightness::Power);
            if (i > 0)
                text += times(f.parts()[i - 1], part);
            text += next;
        }
        return text;
    }

    [[nodiscard]] std::string times(const Formula& left, const Formula& right) const
    {
        if (!m_tex)
            return m_printing.face == Face::Numbers ? " × " : " * ";
        const bool numbers = showsNumber(left, m_printing) && showsNumber(right, m_printing);
        return m_printing.face == Face::Numbers || numbers ? " \\times " : "\\,";
    }

    [[nodiscard]] std::string fractionText(const Formula& f) const
    {
        if (m_tex)
            return "\\frac{" + print(f.parts()[0]) + "}{" + print(f.parts()[1]) + "}";
        return enclosed(f.parts()[0], Tightness::Product) + " / "
            + enclosed(f.parts()[1], Tightness::Power);
    }

    [[nodiscard]] std::string powerText(const Formula& f) const
    {
        const std::string base = enclosed(f.parts()[0], Tightness::Atom);
        // df/dx^2 would be read as something else.
        const bool slope = f.parts()[0].kind() == Kind::Operand && m_printing.face == Face::Symbols
            && f.parts()[0].quantity().name.find('/') != std::string::npos;
        if (!m_tex)
            return (slope ? parenthesised(base) : base) + "^"
                + enclosed(f.parts()[1], Tightness::Atom);
        const bool fraction = slope || f.parts()[0].kind() == Kind::Fraction
            || showsFraction(f.parts()[0], m_printing);
        return (fraction ? parenthesised(base) : "{" + base + "}") + "^{" + print(f.parts()[1])
            + "}";
    }

    [[nodiscard]] std::string rootText(const Formula& f) const
    {
        const std::string inside = print(f.parts()[0]);
        return m_tex ? "\\sqrt{" + inside + "}" : "sqrt(" + inside + ")";
    }

    [[nodiscard]] std::string applyText(const Formula& f) const
    {
        std::string inside;
        for (const Formula& part : f.parts())
            inside += (inside.empty() ? "" : ", ") + print(part);
        if (!m_tex)
            return f.text() + "(" + inside + ")";
        if (f.text() == "exp")
            return "e^{" + inside + "}";
        if (f.text() == "abs")
            return "\\left|" + inside + "\\right|";
        if (f.text() == "sigma")
            return "\\sigma" + parenthesised(inside);
        if (f.text() == "log10" || f.text() == "log2")
            return "\\log_{" + f.text().substr(3) + "}" + parenthesised(inside);
        static constexpr std::array unknown{"erf", "sign", "softmax", "relu", "step", "softplus"};
        const bool known = std::find(unknown.begin(), unknown.end(), f.text()) == unknown.end();
        const std::string name = known ? "\\" + f.text() : "\\operatorname{" + f.text() + "}";
        return name + parenthesised(inside);
    }

    const Printing& m_printing;
    bool m_tex;
    std::vector<Quantity> m_ids;
};

class Speaker {
public:
    explicit Speaker(const Printing& printing) : m_printing(printing) { }

    [[nodiscard]] std::string say(const Formula& f) const
    {
        switch (f.kind()) {
        case Kind::Number:
            return styledText(f.value(), styleOf(f, m_printing));
        case Kind::Operand:
            return operandText(f);
        case Kind::Setting:
            return m_printing.face == Face::Numbers ? styledText(f.value(), m_printing.numbers)
                                                    : f.text();
        case Kind::Sum:
            return joined(f, words({GRADUS_TEXT("core", " plus ")}));
        case Kind::LongSum:
            return joined(f, words({GRADUS_TEXT("core", " plus ")}))
                + words({GRADUS_TEXT("core", " plus %1 more terms that come to %2"),
                         {std::to_string(f.hiddenTerms()),
                          styledText(f.value(), m_printing.numbers)}});
        case Kind::Product:
            return joined(f, words({GRADUS_TEXT("core", " times ")}));
        case Kind::Fraction:
            return joined(f, words({GRADUS_TEXT("core", " divided by ")}));
        case Kind::Power:
            return joined(f, words({GRADUS_TEXT("core", " to the power of ")}));
        case Kind::Negative:
            return words({GRADUS_TEXT("core", "minus %1"), {grouped(f.parts()[0])}});
        case Kind::Root:
            return words({GRADUS_TEXT("core", "the square root of %1"), {grouped(f.parts()[0])}});
        case Kind::Apply:
            return f.text() + " " + joined(f, ", ");
        }
        return {};
    }

    [[nodiscard]] std::string words(const Message& message) const
    {
        return m_printing.words ? m_printing.words(message) : english(message);
    }

private:
    [[nodiscard]] std::string operandText(const Formula& f) const
    {
        if (m_printing.face == Face::Symbols)
            return spoken(f.quantity(), m_printing.words);
        if (hiddenOperand(f, m_printing))
            return words({GRADUS_TEXT("core", "a number that the question asks for")});
        return styledText(f.value(), m_printing.numbers);
    }

    [[nodiscard]] std::string grouped(const Formula& f) const
    {
        const bool simple = f.parts().empty() || f.kind() == Kind::Apply;
        return simple ? say(f)
                      : words({GRADUS_TEXT("core", "the group %1, end of group"), {say(f)}});
    }

    [[nodiscard]] std::string joined(const Formula& f, const std::string& word) const
    {
        std::string text;
        for (const Formula& part : f.parts()) {
            const bool product = f.kind() == Kind::Sum || f.kind() == Kind::LongSum;
            text += (text.empty() ? "" : word) + (product ? say(part) : grouped(part));
        }
        return text;
    }

    const Printing& m_printing;
};

} // namespace

std::string plainText(const Formula& formula, const Printing& printing)
{
    return Printer(printing, false, {}).print(formula);
}

std::string latex(const Formula& formula, const Printing& printing)
{
    return Printer(printing, true, operands(formula)).print(formula);
}

std::string spoken(const Formula& formula, const Printing& printing)
{
    return Speaker(printing).say(formula);
}

} // namespace gradus
