// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/python_call.h"

#include <algorithm>

namespace gradus {

std::string pythonText(std::string_view pattern,
                       std::initializer_list<std::pair<char, std::string_view>> letters)
{
    std::string text;
    for (const char c : pattern) {
        const auto* const found = std::find_if(
            letters.begin(), letters.end(), [c](const auto& letter) { return letter.first == c; });
        if (found == letters.end())
            text += c;
        else
            text += found->second;
    }
    return text;
}

std::string pythonCall(const FunctionInfo& function, const std::string& argument)
{
    return pythonText(function.python, {{'X', argument}});
}

std::string pythonCallSlope(const FunctionInfo& function, const std::string& x,
                            const std::string& y)
{
    return pythonText(function.pythonSlope, {{'X', x}, {'Y', y}});
}

} // namespace gradus
