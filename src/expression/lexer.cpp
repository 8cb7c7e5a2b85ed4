// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/lexer.h"

#include "expression/functions.h"
#include "expression/leading_name.h"
#include "expression/name_token.h"
#include "expression/number_token.h"
#include "expression/tex_command.h"
#include "expression/word_meaning.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gradus {

namespace {

struct SignForm {
    char32_t code;
    std::string_view sign;
};
constexpr std::array otherSigns{
    SignForm{0x2264, "<="}, SignForm{0x2A7D, "<="}, SignForm{0x2265, ">="},
    SignForm{0x2A7E, ">="}, SignForm{0x2260, "!="}, SignForm{0x221A, "√"},
};

// · and ×, unlike *, are what many write for the product of matrices or of vectors.
bool isLooseProduct(char32_t code)
{
    return code == 0xB7 || code == 0xD7 || code == 0x22C5 || code == 0x2219 || code == 0x2022;
}

class ExpressionLexer {
public:
    ExpressionLexer(std::string_view text, std::vector<Glyph> glyphs, const ReadingContext& context,
                    int firstColumn)
        : m_text(text)
        , m_glyphs(std::move(glyphs))
        , m_context(context)
        , m_firstColumn(firstColumn)
    { }

    std::variant<std::vector<Token>, ExpressionFault> split(std::size_t from)
    {
        m_at = from;
        for (;;) {
            while (m_at < m_glyphs.size() && m_glyphs[m_at].isBlank())
                ++m_at;
            if (m_at >= m_glyphs.size() || isFinalStop()) {
                m_tokens.push_back({.column = column(), .end = column()});
                return std::move(m_tokens);
            }
            if (auto fault = read())
                return *fault;
        }
    }

private:
    [[nodiscard]] GlyphView here() const { return {m_glyphs, m_at}; }
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return here().peek(ahead); }
    [[nodiscard]] char32_t code(std::size_t ahead = 0) const { return here().code(ahead); }
    [[nodiscard]] int column() const { return m_firstColumn + static_cast<int>(m_at); }

    [[nodiscard]] ExpressionFault fault(Message message) const
    {
        return {column(), std::move(message)};
    }

    // The text of some characters as it was written.
    [[nodiscard]] std::string written(std::size_t from, std::size_t to) const
    {
        const std::size_t begin = m_glyphs[from].byte;
        const std::size_t end = to < m_glyphs.size() ? m_glyphs[to].byte : m_text.size();
        return std::string(m_text.substr(begin, end - begin));
    }

    void push(Token token, std::size_t length)
    {
        token.column = column();
        m_at += length;
        token.end = column();
        m_tokens.push_back(std::move(token));
    }

    // A full stop that ends the sentence, not a number.
    [[nodiscard]] bool isFinalStop() const
    {
        if (m_tokens.empty() || (peek() != '.' && code() != 0x3002))
            return false;
        return std::all_of(m_glyphs.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_glyphs.end(),
                           [](const Glyph& glyph) { return glyph.isBlank(); });
    }

    std::optional<ExpressionFault> read()
    {
        const Glyph& glyph = m_glyphs[m_at];
        if (glyph.level == Glyph::Level::Raised)
            return readRaised();
        if (isPlainDigit(peek()) || (peek() == '.' && isPlainDigit(peek(1))))
            return readNumber();
        if (isPlainLetter(peek()) || !letterName(glyph.code).empty())
            return readName();
        if (peek() == '\\')
            return readCommand();
        if (const auto fraction = readFractionSign(here())) {
            pushNumber(*fraction);
            return std::nullopt;
        }
        return peek() == '"' || peek() == '\'' ? readText() : readSign();
    }

    // ² is ^(2): the raised characters are an expression of their own.
    std::optional<ExpressionFault> readRaised()
    {
        std::vector<Glyph> raised;
        const int from = column();
        for (std::size_t at = m_at;
             at < m_glyphs.size() && m_glyphs[at].level == Glyph::Level::Raised; ++at) {
            raised.push_back(m_glyphs[at]);
            raised.back().level = Glyph::Level::Base;
        }
        const std::size_t length = raised.size();
        auto inside = ExpressionLexer(m_text.substr(0, endOf(m_at + length)), std::move(raised),
                                      m_context, from)
                          .split(0);
        if (auto* wrong = std::get_if<ExpressionFault>(&inside))
            return *wrong;
        push({.kind = Token::Kind::Sign, .text = "^"}, 0);
        push({.kind = Token::Kind::Sign, .text = "("}, 0);
        auto& tokens = std::get<std::vector<Token>>(inside);
        tokens.pop_back(); // the end
        std::move(tokens.begin(), tokens.end(), std::back_inserter(m_tokens));
        push({.kind = Token::Kind::Sign, .text = ")"}, length);
        return std::nullopt;
    }

    [[nodiscard]] std::size_t endOf(std::size_t glyph) const
    {
        return glyph < m_glyphs.size() ? m_glyphs[glyph].byte : m_text.size();
    }

    std::optional<ExpressionFault> readText()
    {
        const char quote = peek();
        if (quote == '\'' && !m_tokens.empty() && m_tokens.back().end == column()
            && m_tokens.back().kind == Token::Kind::Word)
            return fault({GRADUS_TEXT("core", "%1' is the name of a slope; write out what it is"),
                          {m_tokens.back().text}});
        std::size_t length = 1;
        while (m_at + length < m_glyphs.size() && peek(length) != quote)
            ++length;
        if (m_at + length >= m_glyphs.size())
            return fault({GRADUS_TEXT("core", "this quote is never closed")});
        push({.kind = Token::Kind::Text, .text = written(m_at + 1, m_at + length)}, length + 1);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readNumber()
    {
        const bool commas = m_context.typed && (m_open.empty() || !m_open.back().commas);
        auto number = readNumberToken(here(), {m_context.typed, commas});
        if (auto* message = std::get_if<Message>(&number))
            return fault(std::move(*message));
        pushNumber(std::get<NumberToken>(number));
        return std::nullopt;
    }

    void pushNumber(const NumberToken& number)
    {
        push({.kind = Token::Kind::Number, .value = number.value, .below = number.below},
             number.length);
    }

    std::optional<ExpressionFault> readName()
    {
        auto name = readNameToken(here(), m_context);
        if (auto* message = std::get_if<Message>(&name))
            return fault(std::move(*message));
        auto& [token, length] = std::get<NameToken>(name);
        push(std::move(token), length);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readCommand()
    {
        std::size_t length = 1;
        std::string name;
        while (isPlainLetter(peek(length)))
            name += peek(length++);
        if (name.empty() && peek(1) != '\0')
            name = peek(length++);
        const TexCommand command = texCommand(name);
        switch (command.kind) {
        case TexCommand::Kind::Sign:
            return readSignOf(command.text, length, command.loose);
        case TexCommand::Kind::Word:
            return readWordOf(command.text, length);
        case TexCommand::Kind::Braces:
            return readBraces(name, length);
        case TexCommand::Kind::Blank:
            m_at += length;
            return std::nullopt;
        case TexCommand::Kind::Unknown:
            break;
        }
        return fault({GRADUS_TEXT("core", "the command \\%1 is not read here"), {name}});
    }

    // \theta_1, \log_{10}: digits behind a command belong to it.
    std::optional<ExpressionFault> readWordOf(std::string word, std::size_t length)
    {
        if (peek(length) == '_') {
            const bool braces = peek(length + 1) == '{';
            std::size_t end = length + (braces ? 2 : 1);
            std::string digits;
            while (isPlainDigit(peek(end)) && (braces || digits.empty()))
                digits += peek(end++);
            if (!digits.empty() && (!braces || peek(end) == '}')) {
                word += digits;
                length = end + (braces ? 1 : 0);
            }
        }
        push({.kind = Token::Kind::Word, .text = std::move(word)}, length);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readBraces(const std::string& name, std::size_t length)
    {
        std::string inside;
        if (peek(length) == '{')
            ++length;
        while (isLetterOrDigit(peek(length)))
            inside += peek(length++);
        if (inside.empty() || !isPlainLetter(inside.front()) || peek(length) != '}')
            return fault(
                {GRADUS_TEXT("core", "behind \\%1 a word in braces is read: \\%1{x}"), {name}});
        push({.kind = Token::Kind::Word, .text = std::move(inside)}, length + 1);
        return std::nullopt;
    }

    std::optional<ExpressionFault> readSign()
    {
        for (const std::string_view two : {"<=", ">=", "==", "!=", "**"})
            if (peek() == two[0] && peek(1) == two[1])
                return readSignOf(two == "**" ? "^" : two, 2);
        if (m_context.typed && peek() == ';' && !m_open.empty())
            return readSignOf(",", 1);
        if (peek() != '\0'
            && std::string_view("+-*/^()[]{}<>,@|").find(peek()) != std::string_view::npos)
            return readSignOf(std::string(1, peek()), 1, isLooseProduct(code()));
        for (const SignForm& form : otherSigns)
            if (form.code == code())
                return readSignOf(form.sign, 1);
        return unknownSign();
    }

    std::optional<ExpressionFault> readSignOf(std::string_view sign, std::size_t length,
                                              bool loose = false)
    {
        if (sign == "(" || sign == "[" || sign == "{")
            m_open.push_back(argumentsFrom(m_at + length));
        else if ((sign == ")" || sign == "]" || sign == "}") && !m_open.empty())
            m_open.pop_back();
        else if (sign == "," && !m_open.empty() && m_open.back().mixed)
            return fault({GRADUS_TEXT("core",
                                      "here a comma may be a decimal sign or part two arguments: "
                                      "write 0.5, or ; between the arguments")});
        push({.kind = Token::Kind::Sign, .text = std::string(sign), .loose = loose}, length);
        return std::nullopt;
    }

    // How commas are meant between two parentheses.
    struct Open {
        bool commas = false; ///< they part arguments
        bool mixed = false; ///< "0,5, 2": who can say which
    };

    [[nodiscard]] Open argumentsFrom(std::size_t from) const
    {
        const Token* before = m_tokens.empty() ? nullptr : &m_tokens.back();
        if (!m_context.typed || !before || before->kind != Token::Kind::Word)
            return {};
        const bool elsewhere = before->text == "of" || before->text == "at";
        const FunctionInfo* function = functionOf(before->text);
        if (!elsewhere && (!function || function->most < 2))
            return {};
        int depth = 0;
        bool tight = false;
        bool spaced = false;
        for (std::size_t at = from; at < m_glyphs.size() && depth >= 0; ++at) {
            const char c = m_glyphs[at].level == Glyph::Level::Base ? m_glyphs[at].plain : '\0';
            depth += c == '(' || c == '[' || c == '{' ? 1
                : c == ')' || c == ']' || c == '}'    ? -1
                                                      : 0;
            if (depth != 0 || (c != ',' && c != ';'))
                continue;
            if (c == ';')
                return {};
            const bool digits = at > from && at + 1 < m_glyphs.size()
                && isPlainDigit(m_glyphs[at - 1].plain) && isPlainDigit(m_glyphs[at + 1].plain);
            (digits ? tight : spaced) = true;
        }
        return {true, tight && spaced};
    }

    [[nodiscard]] static const FunctionInfo* functionOf(std::string word)
    {
        if (canonicalFunction(word).empty())
            std::transform(word.begin(), word.end(), word.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return findFunction(canonicalFunction(word));
    }

    [[nodiscard]] ExpressionFault unknownSign() const
    {
        if (peek() == '=')
            return fault(m_context.leading
                             ? Message{GRADUS_TEXT("core",
                                                   "a = stands only behind a name in front of "
                                                   "all, y = …; to compare write ==")}
                             : Message{GRADUS_TEXT("core",
                                                   "a single = assigns nothing here; to compare "
                                                   "write ==")});
        if ((peek() == '&' && peek(1) == '&') || peek() == '!')
            return fault({GRADUS_TEXT("core", "write and, or, not in place of &&, ||, !")});
        return fault(
            {GRADUS_TEXT("core", "\"%1\" has no meaning here"), {written(m_at, m_at + 1)}});
    }

    std::string_view m_text;
    std::vector<Glyph> m_glyphs;
    const ReadingContext& m_context;
    int m_firstColumn;
    std::vector<Token> m_tokens;
    std::vector<Open> m_open;
    std::size_t m_at = 0;
};

} // namespace

std::variant<std::vector<Token>, ExpressionFault> splitExpression(std::string_view text,
                                                                  const ReadingContext& context)
{
    std::vector<Glyph> glyphs = glyphsOf(text);
    const auto from = behindLeadingName(glyphs, context);
    if (const auto* fault = std::get_if<ExpressionFault>(&from))
        return *fault;
    return ExpressionLexer(text, std::move(glyphs), context, 1).split(std::get<std::size_t>(from));
}

} // namespace gradus
