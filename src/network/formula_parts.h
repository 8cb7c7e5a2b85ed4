// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/formula.h"

#include <string>

/// Small pieces that the formulas of a network are put together from.
namespace gradus::formula_parts {

using F = Formula;

// Beyond this, eᶻ is too near the largest double to be shown; the formula then takes another form.
inline constexpr double largestExponent = 700;

inline F numberF(double value) { return F::number(value); }
inline F minus(F left, F right) { return F::sum({std::move(left), F::negative(std::move(right))}); }
inline F squareOf(F part) { return F::power(std::move(part), numberF(2)); }
inline F exponential(F part) { return F::apply("exp", {std::move(part)}); }
inline F logarithm(F part) { return F::apply("ln", {std::move(part)}); }
inline F sigmoidOf(F z)
{
    return F::fraction(numberF(1), F::sum({numberF(1), exponential(F::negative(std::move(z)))}));
}

// ln(1 + eᶻ), which is z itself once eᶻ is out of reach.
inline F softplusOf(const F& z, double value)
{
    if (value > largestExponent)
        return z;
    return logarithm(F::sum({numberF(1), exponential(z)}));
}

inline std::string texLayer(int l) { return "^{(" + std::to_string(l) + ")}"; }

// `\sum_{k=1}^{784} w^{(1)}_{3k}\,a^{(0)}_{k}` and the same in plain letters.
inline std::string sumTex(const std::string& index, int last, const std::string& term)
{
    return "\\sum_{" + index + "=1}^{" + std::to_string(last) + "} " + term;
}
inline std::string sumText(const std::string& index, int last, const std::string& term)
{
    return "sum over " + index + " = 1.." + std::to_string(last) + " of " + term;
}

inline std::string comma(int number) { return std::to_string(number) + (number > 9 ? "," : ""); }

} // namespace gradus::formula_parts
