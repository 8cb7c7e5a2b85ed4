// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"
#include "trace/epoch_scores.h"
#include "trace/iteration.h"

#include <variant>

namespace gradus {

/// What kind of number an address of a network names. `Parameter` and what follows it belong to one
/// parameter: a weight, or a bias where the address says so.
enum class NetworkPart {
    Input, ///< x[k]
    Target, ///< y[j]
    Z, ///< z[l][j]
    A, ///< a[l][j]
    SampleCost, ///< C@n
    CostSlope, ///< dC/da[l][j]
    Slope, ///< da/dz[l][j], softmax: da/dz[l][j,k]
    Delta, ///< delta[l][j]
    SampleSlope, ///< dC/dw[l][j,k], dC/db[l][j] of one sample
    MeanCost, ///< C
    Penalty, ///< R
    Objective, ///< J
    Eta, ///< eta
    Accuracy, ///< accuracy, on the training data; from here in the order of EpochPart
    TestCost, ///< test.C
    TestAccuracy, ///< test.accuracy
    EpochCost, ///< epoch.C
    EpochAccuracy, ///< epoch.accuracy
    Parameter, ///< w[l][j,k], b[l][j]
    MeanSlope, ///< dC/dw[l][j,k], dC/db[l][j] without @n
    PenaltySlope, ///< dR/dw[l][j,k]
    ObjectiveSlope, ///< dJ/dw[l][j,k], dJ/db[l][j]: what the optimiser takes
    M, ///< m.w, m.b
    V,
    MHat,
    VHat,
    Change ///< Dw, Db
};

/// A network's quantity taken apart. Indices count from 1; what does not apply is 0.
struct NetworkAddress {
    NetworkPart part = NetworkPart::Z;
    int layer = 0;
    int j = 0;
    int k = 0;
    bool bias = false; ///< of a parameter
    int sample = 0; ///< place in the batch; 0 for what belongs to no sample

    bool operator==(const NetworkAddress&) const = default;
    /// True for x[k] and its other name a[0][k].
    [[nodiscard]] bool isInput() const
    {
        return part == NetworkPart::Input || (part == NetworkPart::A && layer == 0);
    }
    /// True for what is worked out of a whole epoch and has no step.
    [[nodiscard]] bool isOfEpoch() const
    {
        return part >= NetworkPart::Accuracy && part <= NetworkPart::EpochAccuracy;
    }
    /// Which of these; only where isOfEpoch().
    [[nodiscard]] EpochPart epochPart() const
    {
        return static_cast<EpochPart>(static_cast<int>(part)
                                      - static_cast<int>(NetworkPart::Accuracy));
    }
    [[nodiscard]] bool isOfParameter() const { return part >= NetworkPart::Parameter; }
};

/// Translates between quantities and what they mean in one experiment.
class NetworkAddressing {
public:
    explicit NetworkAddressing(const NetworkExperiment& experiment) : m_experiment(&experiment) { }

    /// A scalar's meaning, or what is wrong with the quantity (no such name, index, sample).
    [[nodiscard]] std::variant<NetworkAddress, Message> address(const Quantity& quantity) const;
    /// The way to write an address; with a batch of 1 no sample is written.
    [[nodiscard]] Quantity quantity(const NetworkAddress& address) const;

    /// The shape of what a quantity names: with all indices 1×1; without its last bracket a vector
    /// or matrix (the layer's size, or to × from).
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const;
    /// The scalars of a quantity that has a shape, row by row.
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const;

    /// Where a parameter (or what belongs to one) lies in the flat vectors.
    [[nodiscard]] Eigen::Index parameterIndex(const NetworkAddress& address) const
    {
        const ParameterLayout& layout = m_experiment->layout();
        return address.bias ? layout.bias(address.layer, address.j)
                            : layout.weight(address.layer, address.j, address.k);
    }

private:
    const NetworkExperiment* m_experiment;
};

} // namespace gradus
