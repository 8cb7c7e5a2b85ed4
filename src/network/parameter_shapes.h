// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"
#include "network/parameter_layout.h"

namespace gradus {

/// `w1`, `b2`.
[[nodiscard]] std::string parameterName(char letter, int l);
/// "fc1.weight (3 × 2)".
[[nodiscard]] std::string described(const std::string& name, const std::vector<std::size_t>& shape);
/// "fc1.weight (3 × 2), fc1.bias (3)": what a file has; of very many the first.
[[nodiscard]] std::string arraysText(const NamedArrays& arrays);
/// "w1 (3 × 2), b1 (3)": what a network needs; of many layers only the first and last.
[[nodiscard]] std::string neededText(const ParameterLayout& layout);

/// The shape of a layer's weights with a row for each neuron, or `turned`: for each input.
[[nodiscard]] std::vector<std::size_t> weightShape(const ParameterLayout::Block& block,
                                                   bool turned);
/// True for that shape, and for a list where there is but one row or column.
[[nodiscard]] bool weightsFit(const NamedArray& array, const ParameterLayout::Block& block,
                              bool turned);
/// True for a list, a column or a row of a number for each neuron.
[[nodiscard]] bool biasesFit(const NamedArray& array, const ParameterLayout::Block& block);

} // namespace gradus
