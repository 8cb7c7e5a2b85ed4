// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string_view>

namespace gradus {

/// A function of the expression language.
struct FunctionInfo {
    std::string_view name;
    int least; ///< arguments, at least
    int most; ///< arguments, at most
    double (*number)(double); ///< works entry by entry; null for the others
    /// The derivative at x, where y is the value: what is known already need not be worked out
    /// again. 0 at the corners of abs, relu, sign and step. Null for the others.
    double (*slope)(double x, double y);
    bool reduces; ///< makes one number of arrays: min, max, sum, mean, norm
    bool whole = false; ///< works on a whole vector or matrix: softmax, transpose, sum_rows, entry
    bool ofGraphs = false; ///< only the nodes of graphs have it: conv, reshape, embed
    /// Of a function of one number in Python, where X is its argument and Y its value: the value,
    /// the slope, and how what is called there is defined; empty where NumPy has it.
    std::string_view python = {};
    std::string_view pythonSlope = {};
    std::string_view pythonDefinition = {};
};

/// The function of a name, or null.
[[nodiscard]] const FunctionInfo* findFunction(std::string_view name);

/// What makes a norm of the sum of the squares: the root, with the slope 0 at 0 as the norm of an
/// array has it, where sqrt has none.
[[nodiscard]] const FunctionInfo& rootOfSquares();

/// a to the power of b; squares are exact to the last bit.
[[nodiscard]] inline double power(double a, double b)
{
    return b == 2 ? a * a : b == 1 ? a : std::pow(a, b);
}

} // namespace gradus
