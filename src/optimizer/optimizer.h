// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gradus {

/// The rules by which a gradient becomes a change of a parameter.
enum class Optimizer { Sgd, Momentum, Nesterov, Adagrad, Rmsprop, Adam, Adamw };

/// Their names in lesson files, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& optimizerNames();

/// What a rule needs to know besides the learning rate; the names are the lesson format's.
struct OptimizerSettings {
    Optimizer kind = Optimizer::Sgd;
    double momentum = 0.9; ///< β of momentum and nesterov, 0 ≤ β < 1
    double beta1 = 0.9; ///< β₁ of adam, 0 ≤ β₁ < 1
    double beta2 = 0.999; ///< β₂ of adam, 0 ≤ β₂ < 1
    double rho = 0.9; ///< ρ of rmsprop, 0 ≤ ρ < 1
    double epsilon = 1e-8; ///< ε of adagrad, rmsprop and adam, > 0
    double weightDecay = 0.01; ///< λ of adamw, ≥ 0; for weights, not for biases

    bool operator==(const OptimizerSettings&) const = default;
};

/// One quantity of an update, in the order in which they are worked out.
enum class UpdatePart { M, V, MHat, VHat, Change, Value };

/// The parts that a rule has; every rule has Change and Value.
[[nodiscard]] std::span<const UpdatePart> updateParts(Optimizer optimizer);
/// True when the rule keeps a first (second) moment from iteration to iteration.
[[nodiscard]] bool keepsM(Optimizer optimizer);
[[nodiscard]] bool keepsV(Optimizer optimizer);
/// Machine name of the rule that works out a part: `velocity`, `first-moment`, `new-value`, …
[[nodiscard]] std::string_view updateRule(Optimizer optimizer, UpdatePart part);

/// What is the same for every parameter of one update.
struct UpdateContext {
    double rate = 0; ///< η
    double correction1 = 1; ///< 1 − β₁ᵗ
    double correction2 = 1; ///< 1 − β₂ᵗ
    double decay = 0; ///< λ of adamw; 0 for biases and other rules
};

/// The context of update t (from 1).
[[nodiscard]] UpdateContext updateContext(const OptimizerSettings& settings, double rate,
                                          std::int64_t t);

/// All that one parameter's update works out.
struct Update {
    double m = 0;
    double v = 0;
    double mHat = 0;
    double vHat = 0;
    double change = 0; ///< D
    double value = 0; ///< the new parameter
};

/// One update of one parameter `w` with gradient `g` and moments `m`, `v`. The fast path and the
/// explained step both call this. Formulas: Robbins & Monro (sgd), Polyak (momentum), Sutskever et
/// al. (nesterov), Duchi et al. (adagrad), Hinton (rmsprop), Kingma & Ba (adam), Loshchilov &
/// Hutter (adamw).
template <Optimizer kind>
[[nodiscard]] inline Update updated(double w, double g, double m, double v,
                                    const OptimizerSettings& s, const UpdateContext& c)
{
    Update u;
    if constexpr (kind == Optimizer::Sgd) {
        u.change = -c.rate * g;
    } else if constexpr (kind == Optimizer::Momentum) {
        u.v = s.momentum * v - c.rate * g;
        u.change = u.v;
    } else if constexpr (kind == Optimizer::Nesterov) {
        u.v = s.momentum * v - c.rate * g;
        u.change = s.momentum * u.v - c.rate * g;
    } else if constexpr (kind == Optimizer::Adagrad) {
        u.v = v + g * g;
        u.change = -c.rate * g / (std::sqrt(u.v) + s.epsilon);
    } else if constexpr (kind == Optimizer::Rmsprop) {
        u.v = s.rho * v + (1 - s.rho) * (g * g);
        u.change = -c.rate * g / (std::sqrt(u.v) + s.epsilon);
    } else {
        u.m = s.beta1 * m + (1 - s.beta1) * g;
        u.v = s.beta2 * v + (1 - s.beta2) * (g * g);
        u.mHat = u.m / c.correction1;
        u.vHat = u.v / c.correction2;
        u.change = -c.rate * u.mHat / (std::sqrt(u.vHat) + s.epsilon);
        if constexpr (kind == Optimizer::Adamw)
            u.change = u.change - c.rate * c.decay * w;
    }
    u.value = w + u.change;
    return u;
}

/// The same, with the rule chosen at run time: for a single parameter that is looked at.
[[nodiscard]] Update updated(double w, double g, double m, double v, const OptimizerSettings& s,
                             const UpdateContext& c);

/// Calls `visit.template operator()<kind>()` for the rule: one branch for a whole loop.
template <typename Visit> decltype(auto) dispatch(Optimizer kind, Visit&& visit)
{
    switch (kind) {
    case Optimizer::Sgd:
        return visit.template operator()<Optimizer::Sgd>();
    case Optimizer::Momentum:
        return visit.template operator()<Optimizer::Momentum>();
    case Optimizer::Nesterov:
        return visit.template operator()<Optimizer::Nesterov>();
    case Optimizer::Adagrad:
        return visit.template operator()<Optimizer::Adagrad>();
    case Optimizer::Rmsprop:
        return visit.template operator()<Optimizer::Rmsprop>();
    case Optimizer::Adam:
        return visit.template operator()<Optimizer::Adam>();
    case Optimizer::Adamw:
        break;
    }
    return visit.template operator()<Optimizer::Adamw>();
}

} // namespace gradus
