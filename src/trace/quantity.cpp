// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/quantity.h"

#include <cctype>
#include <charconv>
#include <utility>

namespace gradus {

namespace {

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isWordPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Reads one address from the start of a text; keeps what went wrong in words.
class QuantityReader {
public:
    explicit QuantityReader(std::string_view text) : m_text(text) { }

    bool read()
    {
        return readName() && readBrackets() && readMark('@', m_quantity.sample)
            && readMark('#', m_quantity.pattern);
    }
    [[nodiscard]] std::size_t length() const { return m_at; }
    [[nodiscard]] Quantity take() { return std::move(m_quantity); }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    std::string_view word()
    {
        const std::size_t start = m_at;
        if (isLetter(peek())) {
            while (isWordPart(peek()))
                ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    // `w`, `dC/dw` (both sides begin with d and touch the slash) or `m.w`.
    bool readName()
    {
        const std::string_view head = word();
        const bool derivative = head.size() > 1 && head.front() == 'd' && peek() == '/'
            && peek(1) == 'd' && isLetter(peek(2));
        const bool part = !head.empty() && peek() == '.' && isLetter(peek(1));
        if (derivative || part) {
            ++m_at;
            word();
        }
        m_quantity.name = std::string(m_text.substr(0, m_at));
        return !head.empty();
    }

    bool readBrackets()
    {
        if (peek() != '[')
            return true;
        if (m_quantity.name == "dv/dv" && readPair())
            return readEntries();
        if (isLetter(peek(1))) {
            ++m_at;
            m_quantity.node = std::string(dottedWord());
            if (peek() != ']')
                return false;
            ++m_at;
        } else if (!readIndices(m_quantity.first)) {
            return false;
        }
        return peek() != '[' || readIndices(m_quantity.second);
    }

    // `h1.Q`: names of parts, and a name within them.
    std::string_view dottedWord()
    {
        const std::size_t start = m_at;
        word();
        while (peek() == '.' && isLetter(peek(1))) {
            ++m_at;
            word();
        }
        return m_text.substr(start, m_at - start);
    }

    // `[A,S]`, `[4,S]`: two nodes, one at least by its name.
    bool readPair()
    {
        const std::size_t end = m_text.find(']', m_at);
        const std::size_t comma = m_text.find(',', m_at);
        if (end == std::string_view::npos || comma > end)
            return false;
        const auto isNode = [](std::string_view part) {
            constexpr std::size_t mostDigits = 9;
            const bool number = !part.empty() && !isLetter(part[0]);
            bool good = !part.empty() && (!number || part.size() <= mostDigits);
            for (const char c : part)
                good = good && (number ? c >= '0' && c <= '9' : isWordPart(c) || c == '.');
            return good && part.back() != '.';
        };
        const std::string_view above = m_text.substr(m_at + 1, comma - m_at - 1);
        const std::string_view below = m_text.substr(comma + 1, end - comma - 1);
        if (!isNode(above) || !isNode(below) || !(isLetter(above[0]) || isLetter(below[0])))
            return false;
        m_quantity.node = std::string(above) + ',' + std::string(below);
        m_at = end + 1;
        return true;
    }

    // `[i,j]`: places among all entries of both; `[3,1][1,2]`: an entry of each.
    bool readEntries()
    {
        if (peek() != '[')
            return true;
        if (!readEntry(m_quantity.second))
            return false;
        if (peek() != '[')
            return m_quantity.second.size() == 2;
        m_quantity.first = std::exchange(m_quantity.second, {});
        return readEntry(m_quantity.second);
    }

    // A number has one entry, which needs no index: `[]`.
    bool readEntry(FewNumbers& indices)
    {
        if (peek(1) != ']')
            return readIndices(indices);
        m_at += 2;
        return indices.push(0);
    }

    bool readIndices(FewNumbers& indices)
    {
        do {
            ++m_at; // the bracket or the comma
            std::int32_t number = 0;
            if (!readNumber(number) || !indices.push(number))
                return false;
        } while (peek() == ',');
        if (peek() != ']')
            return false;
        ++m_at;
        return true;
    }

    bool readMark(char mark, std::int32_t& number)
    {
        if (peek() != mark)
            return true;
        ++m_at;
        return readNumber(number) && number > 0;
    }

    bool readNumber(std::int32_t& number)
    {
        const char* const begin = m_text.data() + m_at;
        const auto result = std::from_chars(begin, m_text.data() + m_text.size(), number);
        m_at += static_cast<std::size_t>(result.ptr - begin);
        return result.ec == std::errc() && number >= 0;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Quantity m_quantity;
};

void appendIndices(std::string& text, const FewNumbers& indices)
{
    text += '[';
    const bool ofNumber = indices == FewNumbers{0} && text.starts_with("dv/dv");
    for (std::size_t i = 0; i < indices.size() && !ofNumber; ++i)
        text += (i > 0 ? "," : "") + std::to_string(indices[i]);
    text += ']';
}

} // namespace

Quantity Quantity::plain(std::string name, int sample)
{
    Quantity quantity;
    quantity.name = std::move(name);
    quantity.sample = sample;
    return quantity;
}

Quantity Quantity::vector(std::string name, int i, int sample)
{
    Quantity quantity = plain(std::move(name), sample);
    quantity.first = {i};
    return quantity;
}

Quantity Quantity::neuron(std::string name, int layer, int j, int sample)
{
    Quantity quantity = vector(std::move(name), layer, sample);
    quantity.second = {j};
    return quantity;
}

Quantity Quantity::edge(std::string name, int layer, int j, int k, int sample)
{
    Quantity quantity = neuron(std::move(name), layer, j, sample);
    quantity.second.push(k);
    return quantity;
}

std::variant<Quantity, Message> parseQuantity(std::string_view text)
{
    QuantityReader reader(text);
    if (reader.read() && reader.length() == text.size())
        return reader.take();
    return Message{GRADUS_TEXT("core",
                               "\"%1\" is not the address of a quantity; addresses look "
                               "like z[1][2], dC/dw[2][1,3], C or a[2][1]@3"),
                   {std::string(text)}};
}

std::size_t quantityLength(std::string_view text)
{
    for (QuantityReader reader(text); !text.empty(); reader = QuantityReader(text)) {
        if (reader.read())
            return reader.length();
        // What follows the last sound part does not belong to the address.
        const std::size_t cut = text.substr(0, reader.length()).find_last_of("[@#");
        if (cut == std::string_view::npos || cut == 0)
            return 0;
        text = text.substr(0, cut);
    }
    return 0;
}

std::string print(const Quantity& quantity)
{
    std::string text = quantity.name;
    if (!quantity.node.empty())
        text += '[' + quantity.node + ']';
    if (!quantity.first.empty())
        appendIndices(text, quantity.first);
    if (!quantity.second.empty())
        appendIndices(text, quantity.second);
    if (quantity.sample > 0)
        text += '@' + std::to_string(quantity.sample);
    if (quantity.pattern > 0)
        text += '#' + std::to_string(quantity.pattern);
    return text;
}

std::size_t QuantityHash::operator()(const Quantity& quantity) const noexcept
{
    std::size_t hash = std::hash<std::string>()(quantity.name);
    const auto mix = [&hash](std::size_t part) {
        hash ^= part + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
    };
    mix(std::hash<std::string>()(quantity.node));
    for (const FewNumbers& bracket : {quantity.first, quantity.second}) {
        mix(bracket.size());
        for (const std::int32_t index : bracket)
            mix(static_cast<std::size_t>(index));
    }
    mix(static_cast<std::size_t>(quantity.sample));
    mix(static_cast<std::size_t>(quantity.pattern));
    return hash;
}

} // namespace gradus
