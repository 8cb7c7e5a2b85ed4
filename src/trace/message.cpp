// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/message.h"

namespace gradus {

std::string Argument::text(const NumberStyle& style) const
{
    return number ? styledText(*number, style) : words;
}

std::string fill(std::string_view source, const std::vector<Argument>& arguments,
                 const NumberStyle& style)
{
    std::string text;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const bool mark = source[i] == '%' && i + 1 < source.size();
        const auto number = mark ? static_cast<std::size_t>(source[i + 1] - '1') : arguments.size();
        if (number < arguments.size() && number < 9) {
            text += arguments[number].text(style);
            ++i;
        } else {
            text += source[i];
        }
    }
    return text;
}

std::string english(const Message& message) { return fill(message.source, message.arguments); }

} // namespace gradus
