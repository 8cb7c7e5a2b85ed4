// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/random.h"
#include "network/parameter_layout.h"
#include "trace/fields.h"

#include <string>

namespace gradus {

/// How the first weights are drawn; variances as in LeCun 1998, Glorot & Bengio 2010, He 2015.
enum class InitialScheme {
    Zeros,
    Constant, ///< every weight `value`
    Uniform, ///< U(low, high)
    Normal, ///< N(0, sd²)
    LecunNormal, ///< variance 1/n_in
    XavierUniform, ///< variance 2/(n_in + n_out)
    XavierNormal,
    HeUniform, ///< variance 2/n_in
    HeNormal,
    Playground ///< weights U(−½, ½), biases 0.1
};

/// Their names in lesson files, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& initialNames();

struct InitialParameters {
    InitialScheme scheme = InitialScheme::XavierNormal;
    double value = 0; ///< of constant
    double low = -0.5; ///< of uniform
    double high = 0.5;
    double sd = 1; ///< of normal
    double biasSd = 0; ///< the biases are N(0, biasSd²); 0: as the scheme has them
    std::uint64_t seed = 1;
    int round = -1; ///< decimals to round to; −1: none
};

/// Reads how first parameters are drawn: the name of a scheme, or `{scheme: he-normal, seed: 3}`.
[[nodiscard]] InitialParameters readInitial(const Value& value, Faults& faults);
/// Draws one weight by a scheme, rounded as it says; `from` and `to`: n_in and n_out.
[[nodiscard]] double drawWeight(const InitialParameters& initial, Random& random, double from,
                                double to);

/// Draws the parameters of a network, layer by layer, neuron by neuron, in the order of the inputs.
/// Biases are 0 (playground: 0.1) unless they are drawn, too: from random numbers of their own, so
/// that the weights stay the same.
[[nodiscard]] AlignedVector drawParameters(const InitialParameters& initial,
                                           const ParameterLayout& layout);

} // namespace gradus
