// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/functions.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace gradus {

/// A pattern of Python in which letters stand for what is put in: "X * Y".
[[nodiscard]] std::string pythonText(
    std::string_view pattern, std::initializer_list<std::pair<char, std::string_view>> letters);

/// A function of one number as it is called in Python: `np.sin(x)`, `sigmoid(x)`.
[[nodiscard]] std::string pythonCall(const FunctionInfo& function, const std::string& argument);
/// Its slope where the argument is x and the value y; `0.0` where it has none.
[[nodiscard]] std::string pythonCallSlope(const FunctionInfo& function, const std::string& x,
                                          const std::string& y);

} // namespace gradus
