// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text_encoding.h"

#include "trace/utf8.h"

#include <cstdint>
#include <string_view>

namespace gradus {

namespace {

constexpr std::uint32_t unknownCharacter = 0xFFFD;

void addUtf8(std::string& text, std::uint32_t c)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | c >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | c >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length =
            static_cast<unsigned char>(bytes[at]) < 0x80 ? 1 : utf8Length(bytes, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string text;
    text.reserve(bytes.size() / 2);
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(bigEndian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00
            && unit(at + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = unknownCharacter;
        }
        addUtf8(text, c);
    }
    return text;
}

} // namespace

DecodedText decodeText(std::string bytes)
{
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF"))
        return {fromUtf16(view.substr(2), view.starts_with("\xFE")), TextEncoding::Utf16};
    if (view.starts_with("\xEF\xBB\xBF"))
        bytes.erase(0, 3);
    if (isUtf8(bytes))
        return {std::move(bytes), TextEncoding::Utf8};
    std::string text;
    text.reserve(bytes.size());
    for (const char c : bytes)
        addUtf8(text, static_cast<unsigned char>(c));
    return {std::move(text), TextEncoding::Latin1};
}

} // namespace gradus
