// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/word_meaning.h"

#include "expression/functions.h"
#include "expression/word_split.h"
#include "trace/fault.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numbers>
#include <utility>

namespace gradus {

namespace {

using NameRow = std::pair<std::string_view, std::string_view>;

// Other names of functions, as books and programs have them.
constexpr std::array otherNames{
    NameRow{"arcsin", "asin"},   NameRow{"arccos", "acos"},    NameRow{"arctan", "atan"},
    NameRow{"arctg", "atan"},    NameRow{"tg", "tan"},         NameRow{"lg", "log10"},
    NameRow{"log_10", "log10"},  NameRow{"log_2", "log2"},     NameRow{"sgn", "sign"},
    NameRow{"signum", "sign"},   NameRow{"sig", "sigmoid"},    NameRow{"logistic", "sigmoid"},
    NameRow{"sigma", "sigmoid"}, NameRow{"heaviside", "step"}, NameRow{"ReLU", "relu"},
};

constexpr std::array insteadRows{
    NameRow{"cot", "1/tan(x)"},
    NameRow{"ctg", "1/tan(x)"},
    NameRow{"sec", "1/cos(x)"},
    NameRow{"csc", "1/sin(x)"},
    NameRow{"coth", "1/tanh(x)"},
    NameRow{"sech", "1/cosh(x)"},
    NameRow{"csch", "1/sinh(x)"},
    NameRow{"cbrt", "sign(x)*abs(x)^(1/3)"},
    NameRow{"square", "x^2"},
    NameRow{"exp2", "2^x"},
    NameRow{"exp10", "10^x"},
    NameRow{"expm1", "exp(x) - 1"},
    NameRow{"log1p", "ln(1 + x)"},
    NameRow{"asinh", "ln(x + sqrt(x^2 + 1))"},
    NameRow{"acosh", "ln(x + sqrt(x^2 - 1))"},
    NameRow{"atanh", "ln((1 + x)/(1 - x))/2"},
    NameRow{"artanh", "ln((1 + x)/(1 - x))/2"},
    NameRow{"silu", "x*sigmoid(x)"},
    NameRow{"swish", "x*sigmoid(x)"},
    NameRow{"sinc", "sin(x)/x"},
    NameRow{"hypot", "sqrt(x^2 + y^2)"},
    NameRow{"dot", "sum(x*y)"},
    NameRow{"matmul", "A @ B"},
    NameRow{"average", "mean(x)"},
    NameRow{"avg", "mean(x)"},
};

std::string_view found(const NameRow* begin, const NameRow* end, std::string_view word)
{
    const NameRow* row =
        std::find_if(begin, end, [word](const NameRow& r) { return r.first == word; });
    return row == end ? std::string_view() : row->second;
}

bool isReserved(const std::string& word) { return word == "and" || word == "or" || word == "not"; }
bool isConstant(const std::string& word) { return word == "pi" || word == "e"; }

std::string small(std::string word)
{
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return word;
}

std::string withoutLowLines(std::string word)
{
    std::erase(word, '_');
    return word;
}

// Puts the meaning of words into the place of words.
class WordReader {
public:
    WordReader(std::vector<Token>& tokens, const ReadingContext& context,
               std::vector<ExpressionFault>& notes)
        : m_tokens(tokens)
        , m_context(context)
        , m_notes(notes)
    { }

    std::optional<ExpressionFault> read()
    {
        std::vector<Token> resolved;
        for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
            Token& token = m_tokens[m_at];
            if (token.kind == Token::Kind::Quantity)
                token.quantity = plainName(token.quantity);
            if (token.kind != Token::Kind::Word || isPartOfLanguage(token))
                resolved.push_back(token);
            else if (auto fault = readWord(token, resolved))
                return fault;
        }
        m_tokens = std::move(resolved);
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isBefore(std::string_view sign) const
    {
        const Token& next = m_tokens[m_at + 1]; // the last is no word
        return next.kind == Token::Kind::Sign && next.text == sign;
    }
    [[nodiscard]] bool isBeforeBracket() const
    {
        return isBefore("(") || isBefore("[") || isBefore("{");
    }

    // and, or, not; of( and at(; the run that of( names.
    [[nodiscard]] bool isPartOfLanguage(const Token& token) const
    {
        if (isReserved(token.text))
            return true;
        if ((token.text == "of" || token.text == "at") && isBefore("(") && !isName(token.text))
            return true;
        return m_at >= 2 && m_tokens[m_at - 1].kind == Token::Kind::Sign
            && m_tokens[m_at - 1].text == "(" && m_tokens[m_at - 2].kind == Token::Kind::Word
            && m_tokens[m_at - 2].text == "of" && !isName("of");
    }

    [[nodiscard]] bool isName(const std::string& word) const
    {
        return std::find(m_context.names.begin(), m_context.names.end(), word)
            != m_context.names.end();
    }

    [[nodiscard]] Quantity plainName(const Quantity& quantity) const
    {
        const auto alias = m_context.aliases.find(print(quantity));
        return alias == m_context.aliases.end() ? quantity : Quantity::plain(alias->second);
    }

    // The token of a word that has a meaning as it stands.
    [[nodiscard]] std::optional<Token> known(const Token& token, const std::string& word) const
    {
        Token meant = token;
        meant.text = word;
        // Functions and constants never are variables; their other names may be.
        if (isName(word) && !findFunction(word) && !isConstant(word)) {
            meant.kind = Token::Kind::Quantity;
            meant.quantity = Quantity::plain(word);
            return meant;
        }
        if (const std::string_view function = canonicalFunction(word); !function.empty()) {
            meant.kind = Token::Kind::Function;
            meant.text = std::string(function);
            return meant;
        }
        if (!isConstant(word))
            return std::nullopt;
        meant.kind = Token::Kind::Constant;
        meant.value = word == "pi" ? std::numbers::pi : std::numbers::e;
        return meant;
    }

    void note(const Token& token, const std::string& word)
    {
        m_notes.push_back(
            {token.column, {GRADUS_TEXT("core", "%1 is read as %2"), {token.text, word}}});
    }

    std::optional<ExpressionFault> readWord(const Token& token, std::vector<Token>& resolved)
    {
        const std::string plain = withoutLowLines(token.text);
        for (const std::string& word : {token.text, plain}) {
            if (auto meant = known(token, word)) {
                resolved.push_back(std::move(*meant));
                return std::nullopt;
            }
        }
        // A single capital is not meant to be e.
        const std::string lower = small(plain);
        if (auto meant = lower == "e" ? std::nullopt : known(token, lower); meant && lower != plain
            && (m_context.declared || meant->kind == Token::Kind::Function)) {
            note(token, lower);
            resolved.push_back(std::move(*meant));
            return std::nullopt;
        }
        if (m_context.declared)
            for (const std::string& word : {plain, lower}) {
                const WordSplit split = splitWord(word, m_context.names, isBeforeBracket());
                if (split.fault)
                    return ExpressionFault{token.column, *split.fault};
                const bool capitalE = word != plain
                    && std::find(split.parts.begin(), split.parts.end(), "e") != split.parts.end();
                if (split.parts.empty() || capitalE)
                    continue;
                if (word != plain)
                    note(token, word);
                return readParts(token, split.parts, resolved);
            }
        return readUnknown(token, resolved);
    }

    std::optional<ExpressionFault> readParts(const Token& token,
                                             const std::vector<std::string>& parts,
                                             std::vector<Token>& resolved)
    {
        int column = token.column;
        for (const std::string& part : parts) {
            Token one = token;
            one.column = column;
            column = std::min(column + static_cast<int>(part.size()), token.end);
            one.end = column;
            resolved.push_back(*known(one, part));
        }
        resolved.back().end = token.end;
        return std::nullopt;
    }

    // A quantity that others may know; before a parenthesis it must look like one.
    std::optional<ExpressionFault> readUnknown(const Token& token, std::vector<Token>& resolved)
    {
        const bool symbol = token.text.size() == 1 || token.text == "eta" || token.text == "delta";
        if (isBeforeBracket() && (m_context.declared || !symbol))
            return ExpressionFault{token.column, unknownFunction(token.text)};
        Token name = token;
        name.kind = Token::Kind::Quantity;
        name.quantity = Quantity::plain(token.text);
        resolved.push_back(std::move(name));
        return std::nullopt;
    }

    [[nodiscard]] static Message unknownFunction(const std::string& word)
    {
        if (const std::string_view instead = insteadOfFunction(word); !instead.empty())
            return {GRADUS_TEXT("core", "there is no function \"%1\"; write %2"), {word, instead}};
        const std::string near = nearest(word, functionNames());
        if (near.empty())
            return {GRADUS_TEXT("core", "there is no function \"%1\""), {word}};
        return {GRADUS_TEXT("core", "there is no function \"%1\"; did you mean %2?"), {word, near}};
    }

    std::vector<Token>& m_tokens;
    const ReadingContext& m_context;
    std::vector<ExpressionFault>& m_notes;
    std::size_t m_at = 0;
};

} // namespace

std::string_view canonicalFunction(std::string_view word)
{
    if (const FunctionInfo* function = findFunction(word))
        return function->name;
    return found(otherNames.data(), otherNames.data() + otherNames.size(), word);
}

std::string_view insteadOfFunction(std::string_view word)
{
    return found(insteadRows.data(), insteadRows.data() + insteadRows.size(), word);
}

std::optional<ExpressionFault> resolveWords(std::vector<Token>& tokens,
                                            const ReadingContext& context,
                                            std::vector<ExpressionFault>& notes)
{
    return WordReader(tokens, context, notes).read();
}

std::vector<std::string> unknownWords(std::string_view text, const ReadingContext& context)
{
    auto tokens = splitExpression(text, context);
    std::vector<std::string> words;
    const auto* all = std::get_if<std::vector<Token>>(&tokens);
    for (const Token& token : all ? *all : std::vector<Token>{}) {
        const std::string word = token.kind == Token::Kind::Quantity ? print(token.quantity)
                                                                     : withoutLowLines(token.text);
        if ((token.kind != Token::Kind::Word && token.kind != Token::Kind::Quantity)
            || isReserved(word) || isConstant(word) || !canonicalFunction(word).empty()
            || !canonicalFunction(small(word)).empty()
            || std::find(words.begin(), words.end(), word) != words.end())
            continue;
        words.push_back(word);
    }
    return words;
}

} // namespace gradus
