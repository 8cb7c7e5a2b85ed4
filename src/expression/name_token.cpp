// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/name_token.h"

#include "expression/word_meaning.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::size_t longestAddress = 96;
constexpr char32_t partialSign = 0x2202;

// The plain letters in which an address may be written, and how many characters stand for them.
struct SpelledAddress {
    std::string text;
    std::vector<std::size_t> ends; ///< behind each letter, in characters
};

bool mayStandInAddress(char c)
{
    return isLetterOrDigit(c)
        || (c != '\0' && std::string_view("_/.[],@#").find(c) != std::string_view::npos);
}

SpelledAddress spelled(const GlyphView& here)
{
    SpelledAddress spelled;
    bool greek = false; // a letter that no other may touch
    for (std::size_t i = 0; here.at + i < here.glyphs.size(); ++i) {
        const char c = here.peek(i);
        const bool plain = mayStandInAddress(c);
        const std::string_view name = plain ? std::string_view() : letterName(here.code(i));
        const char last = spelled.text.empty() ? '\0' : spelled.text.back();
        const bool touches = isLetterOrDigit(last) && last != 'd';
        if ((!plain && (name.empty() || touches)) || (greek && isPlainLetter(c))
            || spelled.text.size() >= longestAddress)
            break;
        greek = !plain && here.code(i) != partialSign;
        spelled.text += plain ? std::string(1, c) : std::string(name);
        spelled.ends.resize(spelled.text.size(), i + 1);
    }
    return spelled;
}

struct NameWord {
    std::string text;
    std::size_t length = 0;
};

// x_{12}
void takeBracedIndex(const GlyphView& here, NameWord& word)
{
    std::size_t length = word.length + 1;
    std::string inside;
    while (isLetterOrDigit(here.peek(length)))
        inside += here.peek(length++);
    if (!inside.empty() && here.peek(length) == '}')
        word = {word.text + inside, length + 1};
}

NameWord wordAt(const GlyphView& here)
{
    NameWord word;
    const bool greek = !isPlainLetter(here.peek());
    if (greek)
        word = {std::string(letterName(here.code())), 1};
    const bool slope = greek && here.code() == partialSign; // ∂x is dx
    const auto part = [&](char c) {
        return isPlainDigit(c) || c == '_' || ((!greek || slope) && isPlainLetter(c));
    };
    while (part(here.peek(word.length)))
        word.text += here.peek(word.length++);
    if (word.text.back() == '_' && here.peek(word.length) == '{')
        takeBracedIndex(here, word);
    while (here.isLowered(word.length))
        word.text += here.glyphs[here.at + word.length++].plain;
    return word;
}

bool isDeclared(const ReadingContext& context, const std::string& name)
{
    return context.aliases.contains(name)
        || std::find(context.names.begin(), context.names.end(), name) != context.names.end();
}

// Among declared names a/b is a quotient also where it looks like a slope (da/db). Names with
// brackets stay whole, so that it can be said which there are.
bool isAddress(const NameWord& word, std::string_view address, const ReadingContext& context)
{
    if (address.size() <= word.text.size() || !canonicalFunction(word.text).empty())
        return false;
    return !context.declared || isDeclared(context, std::string(address))
        || address.find('/') == std::string_view::npos;
}

Message badIndices(const std::string& name)
{
    return {GRADUS_TEXT("core",
                        "the indices of %1 are not written correctly; they look like [1][2] or "
                        "[1][2,3]"),
            {name}};
}

} // namespace

std::variant<NameToken, Message> readNameToken(const GlyphView& here, const ReadingContext& context)
{
    NameWord word = wordAt(here);
    const SpelledAddress letters = spelled(here);
    const std::size_t length = quantityLength(letters.text);
    const std::string_view address = std::string_view(letters.text).substr(0, length);
    if (isAddress(word, address, context)) {
        Quantity quantity = std::get<Quantity>(parseQuantity(address));
        const std::size_t used = letters.ends[length - 1];
        if (here.peek(used) == '[')
            return badIndices(quantity.name);
        return NameToken{{.kind = Token::Kind::Quantity, .quantity = std::move(quantity)}, used};
    }
    const bool open = !context.declared && canonicalFunction(word.text).empty();
    if (open && here.peek(word.length) == '[')
        return badIndices(word.text);
    return NameToken{{.kind = Token::Kind::Word, .text = std::move(word.text)}, word.length};
}

} // namespace gradus
