// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"

#include <string_view>

namespace gradus {

/// Whose names the arrays of a file have.
enum class ArrayStyle {
    Own, ///< w1, b1, w2 …
    PyTorch, ///< fc1.weight, 0.bias: a row is a neuron
    Keras, ///< dense/kernel:0, arr_0: a row is an input
    ScikitLearn, ///< coefs_, intercepts_: a row is an input
    Network2, ///< weights, biases and sizes in network2.py's JSON: a row is a neuron
    Numbered ///< W1, weights_0: nobody says what a row is
};

/// "PyTorch"; empty where the names are nobody's.
[[nodiscard]] std::string_view styleName(ArrayStyle style);

/// What belongs to one layer in a file.
struct LayerArrays {
    const NamedArray* weights = nullptr;
    const NamedArray* biases = nullptr; ///< null where there are none
};

/// The arrays of a file by layers.
struct ArrayLayers {
    ArrayStyle style = ArrayStyle::Own;
    std::vector<LayerArrays> layers;
    bool ordered = true; ///< false: the names do not say in which order the layers come
    bool positions = false; ///< arrays without names of their own: arr_0, arr_1 …
    std::vector<const NamedArray*> others; ///< what belongs to no layer
};

/// Groups arrays by the names that other programs give them; `arrays` must outlive the result.
[[nodiscard]] ArrayLayers layersOfArrays(const NamedArrays& arrays);

/// One array for each layer where a file has all of them in one: `coefs_` becomes `coefs_[0]` …
[[nodiscard]] NamedArrays withoutStacks(const NamedArrays& arrays);

} // namespace gradus
