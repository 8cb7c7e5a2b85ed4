// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/formula_mathml.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

// Commands that stand for one sign; `element` is what it is in MathML.
struct SignRow {
    std::string_view command;
    std::string_view element;
    std::string_view sign;
};
constexpr std::array signRows{
    SignRow{"alpha", "mi", "α"},   SignRow{"beta", "mi", "β"},   SignRow{"gamma", "mi", "γ"},
    SignRow{"delta", "mi", "δ"},   SignRow{"Delta", "mo", "Δ"},  SignRow{"varepsilon", "mi", "ε"},
    SignRow{"epsilon", "mi", "ϵ"}, SignRow{"eta", "mi", "η"},    SignRow{"theta", "mi", "θ"},
    SignRow{"lambda", "mi", "λ"},  SignRow{"mu", "mi", "μ"},     SignRow{"xi", "mi", "ξ"},
    SignRow{"pi", "mi", "π"},      SignRow{"rho", "mi", "ρ"},    SignRow{"sigma", "mi", "σ"},
    SignRow{"Sigma", "mi", "Σ"},   SignRow{"Phi", "mi", "Φ"},    SignRow{"phi", "mi", "φ"},
    SignRow{"partial", "mi", "∂"}, SignRow{"infty", "mi", "∞"},  SignRow{"cdot", "mo", "⋅"},
    SignRow{"times", "mo", "×"},   SignRow{"ne", "mo", "≠"},     SignRow{"le", "mo", "≤"},
    SignRow{"ge", "mo", "≥"},      SignRow{"to", "mo", "→"},     SignRow{"dots", "mo", "…"},
    SignRow{"ldots", "mo", "…"},   SignRow{"cdots", "mo", "⋯"},  SignRow{"nabla", "mi", "∇"},
    SignRow{"lfloor", "mo", "⌊"},  SignRow{"rfloor", "mo", "⌋"}, SignRow{"in", "mo", "∈"},
    SignRow{"odot", "mo", "⊙"},    SignRow{"top", "mo", "⊤"},    SignRow{"sum", "mo", "∑"},
};

constexpr std::array<std::string_view, 15> namedFunctions{
    "exp",    "ln",   "log",  "sin",  "cos", "tan", "arcsin", "arccos",
    "arctan", "sinh", "cosh", "tanh", "max", "min", "det"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string element(std::string_view name, const std::string& inside)
{
    return "<" + std::string(name) + ">" + inside + "</" + std::string(name) + ">";
}

// One thing that indices may be hung on.
struct MathAtom {
    std::string text;
    bool limits = false; ///< indices stand above and below: a sum
    bool brace = false; ///< an underbrace: what stands below is its label
};

class TexReader {
public:
    explicit TexReader(std::string_view tex) : m_tex(tex) { }

    // Up to a closing brace, \right or the end.
    std::string row()
    {
        std::string text;
        while (!atEnd() && m_tex[m_at] != '}' && !m_tex.substr(m_at).starts_with("\\right")) {
            if (m_tex[m_at] == ' ')
                ++m_at;
            else
                text += withIndices(atom());
        }
        return text;
    }

    // What is left over at the end is a brace too many.
    std::string whole()
    {
        std::string text = row();
        for (; !atEnd(); text += row())
            text += trouble(std::string(1, m_tex[m_at++]));
        return text;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_tex.size(); }

    bool take(char c)
    {
        while (!atEnd() && m_tex[m_at] == ' ' && c != ' ')
            ++m_at;
        if (atEnd() || m_tex[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    static std::string trouble(const std::string& what)
    {
        return element("merror", element("mtext", escapedMarkup(what)));
    }

    // {…}, or the one sign that stands there: of \frac12 the arguments are 1 and 2.
    std::string argument()
    {
        if (!atEnd() && isDigit(m_tex[m_at]))
            return element("mn", std::string(1, m_tex[m_at++]));
        if (!take('{'))
            return atEnd() ? trouble("") : atom().text;
        std::string inside = row();
        if (!take('}'))
            inside += trouble("{");
        return element("mrow", inside);
    }

    // {…} as it is written.
    std::string words()
    {
        std::string text;
        if (!take('{'))
            return text;
        int depth = 1;
        for (; !atEnd(); ++m_at) {
            depth += m_tex[m_at] == '{' ? 1 : m_tex[m_at] == '}' ? -1 : 0;
            if (depth == 0)
                break;
            text += m_tex[m_at];
        }
        (void)take('}');
        return text;
    }

    std::string withIndices(const MathAtom& base)
    {
        std::string below;
        std::string above;
        for (;;) {
            if (!atEnd() && m_tex[m_at] == '\'') {
                ++m_at;
                above += element("mo", "′");
            } else if (below.empty() && take('_')) {
                below = argument();
            } else if (above.empty() && take('^')) {
                above = argument();
            } else {
                break;
            }
        }
        if (below.empty() && above.empty())
            return base.text;
        const bool stacked = base.limits || base.brace;
        if (above.empty())
            return element(stacked ? "munder" : "msub", base.text + below);
        if (below.empty())
            return element(stacked ? "mover" : "msup", base.text + above);
        return element(stacked ? "munderover" : "msubsup", base.text + below + above);
    }

    MathAtom atom()
    {
        const char c = m_tex[m_at];
        if (c == '\\') {
            ++m_at;
            return command();
        }
        if (c == '{')
            return {argument()};
        if (isDigit(c)) {
            const std::size_t begin = m_at;
            while (!atEnd() && (isDigit(m_tex[m_at]) || m_tex[m_at] == '.'))
                ++m_at;
            return {element("mn", std::string(m_tex.substr(begin, m_at - begin)))};
        }
        if (static_cast<unsigned char>(c) >= 0x80)
            return {foreign()};
        ++m_at;
        if (isLetter(c))
            return {element("mi", std::string(1, c))};
        if (c == '-')
            return {element("mo", "−")};
        return {element("mo", escapedMarkup(std::string(1, c)))};
    }

    // Letters beyond ASCII, all that stand together.
    std::string foreign()
    {
        const std::size_t begin = m_at;
        while (!atEnd() && static_cast<unsigned char>(m_tex[m_at]) >= 0x80)
            ++m_at;
        return element("mi", std::string(m_tex.substr(begin, m_at - begin)));
    }

    std::string commandName()
    {
        const std::size_t begin = m_at;
        while (!atEnd() && isLetter(m_tex[m_at]))
            ++m_at;
        if (m_at == begin && !atEnd())
            ++m_at; // \, and the like
        return std::string(m_tex.substr(begin, m_at - begin));
    }

    MathAtom command()
    {
        const std::string name = commandName();
        if (name == "left")
            return {grown()};
        if (name == "frac") {
            const std::string above = argument();
            return {element("mfrac", above + argument())};
        }
        if (name == "sqrt")
            return {element("msqrt", argument())};
        if (name == "hat")
            return {element("mover", argument() + element("mo", "^"))};
        if (name == "underbrace")
            return {element("munder", argument() + element("mo", "⏟")), false, true};
        if (name == "text")
            return {element("mtext", escapedMarkup(words()))};
        if (name == "mathit" || name == "mathrm" || name == "operatorname")
            return {named(name)};
        if (name == "scriptstyle" || name == "textstyle")
            return {"<mstyle "
                    + std::string(name[0] == 's' ? "scriptlevel=\"1\"" : "displaystyle=\"false\"")
                    + ">" + row() + "</mstyle>"};
        return sign(name);
    }

    std::string named(const std::string& command)
    {
        const std::string text = escapedMarkup(words());
        if (command == "mathrm")
            return "<mi mathvariant=\"normal\">" + text + "</mi>";
        return element("mi", text);
    }

    static MathAtom sign(const std::string& name)
    {
        for (const SignRow& row : signRows)
            if (row.command == name)
                return {element(row.element, std::string(row.sign)), name == "sum"};
        if (std::find(namedFunctions.begin(), namedFunctions.end(), name) != namedFunctions.end())
            return {element("mi", name)};
        if (name == "," || name == ";" || name == " " || name == "quad")
            return {"<mspace width=\"" + std::string(name == "quad" ? "1em" : "0.167em") + "\"/>"};
        if (name == "!")
            return {};
        if (name == "#" || name == "%" || name == "_" || name == "&")
            return {element("mo", escapedMarkup(name))};
        return {trouble("\\" + name)};
    }

    // \left( … \right): signs that grow with what they hold.
    std::string grown()
    {
        const auto fence = [this] {
            const std::string sign = atEnd() ? "" : std::string(1, m_tex[m_at++]);
            return sign == "." ? std::string() : element("mo", escapedMarkup(sign));
        };
        std::string text = fence();
        text += row();
        if (!m_tex.substr(m_at).starts_with("\\right"))
            return element("mrow", text) + trouble("\\left");
        m_at += 6;
        return element("mrow", text + fence());
    }

    std::string_view m_tex;
    std::size_t m_at = 0;
};

} // namespace

std::string escapedMarkup(std::string_view text)
{
    std::string escaped;
    for (const char c : text)
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += c;
        }
    return escaped;
}

std::string mathmlOfTex(std::string_view tex) { return TexReader(tex).whole(); }

std::string mathml(const Formula& formula, const Printing& printing)
{
    Printing plain = printing;
    plain.ids = false;
    return mathmlOfTex(latex(formula, plain));
}

std::string mathml(const Quantity& quantity) { return mathmlOfTex(latex(quantity)); }

} // namespace gradus
