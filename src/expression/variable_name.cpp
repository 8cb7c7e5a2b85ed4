// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/variable_name.h"

#include "expression/functions.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gradus {

namespace {

// Names that mean something wherever variables stand.
bool isTaken(const std::string& name)
{
    static constexpr std::array taken{"pi", "e", "and", "or", "not", "of", "at"};
    return findFunction(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
}

bool isVariableName(const std::string& name)
{
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && name.size() <= 16 && letter(name[0])
        && std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || digit(c); });
}

} // namespace

std::optional<Message> variableFault(const std::string& name,
                                     const std::vector<std::string>& before,
                                     const std::vector<std::string>& taken)
{
    if (!isVariableName(name))
        return Message{GRADUS_TEXT("core",
                                   "a variable is a letter, and letters or digits behind it: "
                                   "x, y, w1")};
    if (isTaken(name) || std::find(taken.begin(), taken.end(), name) != taken.end())
        return Message{GRADUS_TEXT("core",
                                   "%1 has a meaning of its own; choose another name "
                                   "for the variable"),
                       {name}};
    for (const std::string& other : before)
        if (other == name || "D" + other == name || "D" + name == other)
            return Message{GRADUS_TEXT("core", "the variables %1 and %2 cannot be told apart"),
                           {other, name}};
    return std::nullopt;
}

} // namespace gradus
