// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <string>
#include <vector>

namespace gradus {

/// What a layer does with its weighted inputs z. All but softmax work neuron by neuron.
enum class Activation {
    Identity, ///< z
    Sigmoid, ///< 1/(1 + e⁻ᶻ)
    Tanh, ///< tanh z
    Relu, ///< max(0, z); slope 0 at 0
    LeakyRelu, ///< z, or 0.01 z where z < 0; slope 0.01 at 0
    Elu, ///< z, or eᶻ − 1 where z < 0 (α = 1)
    Softplus, ///< ln(1 + eᶻ)
    Gelu, ///< z Φ(z), exact (Hendrycks & Gimpel 2016)
    Sine, ///< sin z
    Step, ///< 0 where z ≤ 0, else 1; slope 0
    Softmax ///< eᶻⱼ / Σ eᶻₖ over the layer
};

/// Their names in lesson files, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& activationNames();

/// σ(z) of one neuron (not softmax).
[[nodiscard]] double activated(Activation activation, double z);
/// σ′(z) of one neuron (not softmax), from z and a = σ(z).
[[nodiscard]] double slope(Activation activation, double z, double a);

/// a = σ(z) for a layer; columns are samples. Softmax subtracts the column's largest z first, so it
/// does not overflow.
void activate(Activation activation, const Eigen::Ref<const Eigen::MatrixXd>& z,
              Eigen::Ref<Eigen::MatrixXd> a);
/// σ′(z) for a layer (not softmax).
void slopes(Activation activation, const Eigen::Ref<const Eigen::MatrixXd>& z,
            const Eigen::Ref<const Eigen::MatrixXd>& a, Eigen::Ref<Eigen::MatrixXd> result);

/// One entry of softmax's Jacobian, ∂aⱼ/∂zₖ = aⱼ(δⱼₖ − aₖ).
[[nodiscard]] inline double softmaxSlope(double aj, double ak, bool same)
{
    return aj * ((same ? 1.0 : 0.0) - ak);
}

} // namespace gradus
