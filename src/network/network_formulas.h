// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"

namespace gradus {

/// The explanation of step k of an iteration.
[[nodiscard]] Explanation explainStep(const NetworkIteration& iteration, std::int64_t k);
/// The part of it that explains a step of the update other than a mean; `begun` has the quantity,
/// its value, pass and rule.
[[nodiscard]] Explanation explainUpdateStep(const NetworkIteration& iteration,
                                            const NetworkAddress& address, Explanation begun);

/// Makes formulas for the numbers of one sample (or of the update) of an iteration.
class NetworkFormulas {
public:
    NetworkFormulas(const NetworkIteration& iteration, int sample)
        : m_i(iteration)
        , m_sample(sample)
    { }

    /// A quantity as an operand, with its value and its pass's colour. Parameters and moments have
    /// their values from before the update.
    [[nodiscard]] Formula operand(NetworkAddress address) const;
    /// The same with the value after the update.
    [[nodiscard]] Formula fresh(const NetworkAddress& address) const;

    [[nodiscard]] Formula z(int l, int j) const;
    [[nodiscard]] Formula a(int l, int j) const;
    [[nodiscard]] Formula y(int j) const;
    [[nodiscard]] Formula delta(int l, int j) const;
    [[nodiscard]] Formula costSlope(int l, int j) const;
    [[nodiscard]] Formula slope(int l, int j, int k = 0) const;
    [[nodiscard]] Formula weight(int l, int j, int k) const;
    [[nodiscard]] Formula bias(int l, int j) const;

    /// Σₖ w a + b
    [[nodiscard]] Formula weightedSum(int l, int j) const;
    /// σ(z), written out
    [[nodiscard]] Formula activation(int l, int j) const;
    /// σ′(z), written out; for softmax the entry (j, k) of its Jacobian
    [[nodiscard]] Formula activationSlope(int l, int j, int k) const;
    /// C of the sample
    [[nodiscard]] Formula cost() const;
    /// ∂C/∂a of an output
    [[nodiscard]] Formula outputSlope(int j) const;
    /// Σⱼ w⁽ˡ⁺¹⁾ⱼₖ δ⁽ˡ⁺¹⁾ⱼ
    [[nodiscard]] Formula comingBack(int l, int k) const;
    /// δ of an output where σ′ cancels
    [[nodiscard]] Formula cancelledDelta(int j) const;
    /// δ through softmax's Jacobian
    [[nodiscard]] Formula jacobianDelta(int l, int k) const;

private:
    [[nodiscard]] double number(NetworkAddress address) const;
    [[nodiscard]] NetworkAddress at(NetworkPart part, int l, int j, int k = 0) const;
    [[nodiscard]] Formula softmaxOf(int l, int j) const;
    [[nodiscard]] Formula sumOfExponentials(int l) const;
    [[nodiscard]] Formula squaredErrors() const;
    [[nodiscard]] Formula binaryTerm(int j) const;
    [[nodiscard]] Formula categoricalTerm(int j) const;

    const NetworkIteration& m_i;
    int m_sample;
};

} // namespace gradus
