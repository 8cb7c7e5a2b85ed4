// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/npy.h"

#include "data/little_endian.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::string_view npyMagic = "\x93NUMPY";
constexpr std::size_t longestNpyHeader = 65536; // bytes

struct NpyHeader {
    std::string type; ///< `<f8`
    bool columnsFirst = false;
    std::vector<std::size_t> shape;
};

// Reads the header, a Python dictionary: {'descr': '<f8', 'fortran_order': False, 'shape': (2, 3),
// }
class NpyHeaderReader {
public:
    explicit NpyHeaderReader(std::string_view text) : m_text(text) { }

    std::optional<NpyHeader> read()
    {
        NpyHeader header;
        int keys = 0;
        if (!take('{'))
            return std::nullopt;
        while (!take('}')) {
            const std::string key = word();
            if (!take(':') || !value(key, header))
                return std::nullopt;
            ++keys;
            (void)take(',');
        }
        skip();
        return m_at == m_text.size() && keys == 3 ? std::optional(header) : std::nullopt;
    }

private:
    bool value(const std::string& key, NpyHeader& header)
    {
        if (key == "descr")
            return !(header.type = word()).empty();
        if (key == "shape")
            return tuple(header.shape);
        if (key != "fortran_order")
            return false;
        skip();
        header.columnsFirst = m_text.substr(m_at).starts_with("True");
        const bool known = header.columnsFirst || m_text.substr(m_at).starts_with("False");
        m_at += header.columnsFirst ? 4 : 5;
        return known;
    }

    bool tuple(std::vector<std::size_t>& shape)
    {
        if (!take('('))
            return false;
        while (!take(')')) {
            skip();
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
                ++m_at;
            const std::size_t digits = m_at - begin;
            if (digits == 0 || digits > 18 || shape.size() == mostArrayIndices)
                return false;
            shape.push_back(std::stoull(std::string(m_text.substr(begin, digits))));
            (void)take(',');
        }
        return true;
    }

    // A text in either sort of quotes; empty where there is none.
    std::string word()
    {
        skip();
        const char quote = m_at < m_text.size() ? m_text[m_at] : ' ';
        const std::size_t end =
            quote == '\'' || quote == '"' ? m_text.find(quote, m_at + 1) : std::string_view::npos;
        if (end == std::string_view::npos)
            return {};
        const std::string found(m_text.substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        return found;
    }

    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n'))
            ++m_at;
    }

    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Message npyFault(const char* source, const std::string& name) { return {source, {name}}; }

// Bytes of a number of this type; 0 for types that are not read.
std::size_t npySize(const std::string& type)
{
    return type == "<f8" ? 8 : type == "<f4" ? 4 : type == "<f2" ? 2 : 0;
}

Message npyTypeFault(const std::string& name, const std::string& type)
{
    if (type == ">f8" || type == ">f4" || type == ">f2")
        return {GRADUS_TEXT("core",
                            "the array %1 has its bytes in the other order (%2); save it as <f8: "
                            "array.astype('<f8')"),
                {name, type}};
    return {
        GRADUS_TEXT("core",
                    "the array %1 is of type %2; save it as <f8, <f4 or <f2: array.astype('<f8')"),
        {name, type}};
}

// Columns first: the first index runs fastest.
std::size_t columnsFirstPlace(std::size_t place, const std::vector<std::size_t>& shape)
{
    std::size_t result = 0;
    std::size_t stride = 1;
    std::vector<std::size_t> index(shape.size());
    for (std::size_t i = shape.size(); i-- > 0; place /= shape[i])
        index[i] = place % shape[i];
    for (std::size_t i = 0; i < shape.size(); stride *= shape[i++])
        result += index[i] * stride;
    return result;
}

} // namespace

std::string writeNpy(const NamedArray& array)
{
    std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (";
    for (const std::size_t side : array.shape)
        header += std::to_string(side) + ",";
    header += "), }";
    constexpr std::size_t before = 10; // magic, version, length
    header.append((64 - (before + header.size() + 1) % 64) % 64, ' ');
    header += '\n';
    std::string bytes(npyMagic);
    bytes.append("\x01\x00", 2);
    addLittleEndian(bytes, header.size(), 2);
    bytes += header;
    for (const double number : array.numbers)
        addLittleEndian(bytes, std::bit_cast<std::uint64_t>(number), 8);
    return bytes;
}

std::variant<NamedArray, Message> readNpy(std::string_view bytes, std::string name)
{
    const Message none = npyFault(GRADUS_TEXT("core", "%1 is no array in NumPy's form"), name);
    const Message damaged =
        npyFault(GRADUS_TEXT("core", "the array %1 is damaged: its header cannot be read"), name);
    if (bytes.size() < 10 || !bytes.starts_with(npyMagic) || bytes[6] < 1 || bytes[6] > 3)
        return none;
    const std::size_t field = bytes[6] == 1 ? 2 : 4;
    const std::size_t begin = 8 + field;
    if (bytes.size() < begin)
        return damaged;
    const std::uint64_t length = littleEndian(bytes, 8, field);
    if (length > longestNpyHeader || length > bytes.size() - begin)
        return damaged;
    const auto header = NpyHeaderReader(bytes.substr(begin, length)).read();
    if (!header)
        return damaged;
    const std::size_t size = npySize(header->type);
    if (size == 0)
        return npyTypeFault(name, header->type);
    const auto count = numbersIn(header->shape);
    const std::string_view body = bytes.substr(begin + length);
    if (!count || *count * size != body.size())
        return Message{
            GRADUS_TEXT("core",
                        "the array %1 is damaged: its shape %2 does not fit the %3 bytes of it"),
            {name, shapeText(header->shape), std::to_string(body.size())}};
    NamedArray array{std::move(name), header->shape, std::vector<double>(*count)};
    for (std::size_t i = 0; i < *count; ++i)
        array.numbers[i] = realAt(
            body, size * (header->columnsFirst ? columnsFirstPlace(i, array.shape) : i), size);
    return array;
}

} // namespace gradus
