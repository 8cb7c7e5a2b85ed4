// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/array_names.h"
#include "network/parameter_layout.h"

namespace gradus {

/// What somebody says of a file of parameters.
struct ParameterNaming {
    std::vector<std::pair<std::string, std::string>> names = {}; ///< w1 and its array fc1.weight …
    std::optional<bool> transposed = {}; ///< true: a row of weights is an input, not a neuron
};

/// Which array of a file became which parameters, and how.
struct ParameterMatch {
    struct Row {
        std::string parameter; ///< w1
        std::string array; ///< fc1.weight
        std::vector<std::size_t> shape; ///< as in the file
    };
    ArrayStyle style = ArrayStyle::Own;
    bool named = false; ///< somebody gave names
    bool turned = false; ///< a row of weights was an input
    bool assumed = false; ///< all weights are square, and only a custom says what a row is
    std::vector<Row> rows;
    AlignedVector parameters;

    /// "w1 from fc1.weight (3 × 2)" and so on, and what a row was taken for; empty where the file
    /// has our own names, which leave nothing to say.
    [[nodiscard]] std::vector<Message> notes() const;
};

/// A network's parameters from the arrays of a file. Names of PyTorch, Keras, scikit-learn and
/// network2.py are known with what a row means there; of others the shapes decide. Square weights
/// whose names do not say it, layers whose order is open, and arrays that nothing takes are a
/// message, which lists what is there.
[[nodiscard]] std::variant<ParameterMatch, Message> matchParameters(
    const NamedArrays& arrays, const ParameterLayout& layout, const ParameterNaming& naming = {});

} // namespace gradus
