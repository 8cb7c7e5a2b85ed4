// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gradus {

/// A function of the expression language.
struct FunctionInfo {
    std::string_view name;
    int least; ///< arguments, at least
    int most; ///< arguments, at most
    double (*number)(double); ///< works entry by entry; null for the others
    bool reduces; ///< makes one number of arrays: min, max, sum, mean, norm
};

/// The function of a name, or null.
[[nodiscard]] const FunctionInfo* findFunction(std::string_view name);

} // namespace gradus
