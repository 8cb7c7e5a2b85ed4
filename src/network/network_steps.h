// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_address.h"

namespace gradus {

/// The line of the optimiser that gives moments, changes and new values; Value for all else.
[[nodiscard]] UpdatePart updatePartOf(NetworkPart part);

/// Which step gives a value to which quantity, by arithmetic: nothing is stored per step. The order
/// is DESIGN's: for each sample forward by layer and neuron (z, a; softmax: all z, then all a), the
/// cost, backward from the last layer (dC/da, da/dz, delta, dC/db, dC/dw) and dC/da[0]; then the
/// update: C, R, J and for each parameter mean slope, penalty slope, moments, change, new value.
/// A parameter that is fixed has none of these steps. dJ/dw has no step of its own: it is known
/// with the last of its terms. One exception: a softmax layer whose slope does not cancel has all
/// its dC/da before its first delta, because each of its deltas is made from all of them.
class NetworkSteps {
public:
    NetworkSteps(const NetworkExperiment& experiment, int batch);

    /// How many steps the iteration has.
    [[nodiscard]] std::int64_t count() const { return m_samples + m_updateSize; }
    /// The quantity of step k, 1 ≤ k ≤ count().
    [[nodiscard]] NetworkAddress address(std::int64_t k) const;
    /// The step of a quantity; nullopt where it has none (data, settings, another batch's sample).
    [[nodiscard]] std::optional<std::int64_t> index(const NetworkAddress& address) const;
    /// Step k with its labels.
    [[nodiscard]] Step step(std::int64_t k) const;
    /// Ends of the large groups, without walking.
    [[nodiscard]] std::int64_t groupEnd(std::int64_t k, Level level) const;
    [[nodiscard]] std::int64_t groupBegin(std::int64_t k, Level level) const;

    /// Steps of one sample.
    [[nodiscard]] std::int64_t sampleSize() const { return m_sampleSize; }

private:
    struct LayerSteps {
        std::int64_t forward = 0; ///< steps of a sample before this layer's forward part
        std::int64_t backward = 0; ///< … before its backward part
        std::int64_t neuron = 0; ///< steps of one neuron in the backward part
        std::int64_t update = 0; ///< steps of the update before this layer's parameters
        std::int64_t row = 0; ///< steps of the update for one neuron's parameters
        bool softmax = false;
        bool slopesFirst = false; ///< all dC/da stand before the first neuron
        LayerParts parts; ///< what learns; only that has slopes and an update
    };

    [[nodiscard]] const LayerSteps& layer(int l) const
    {
        return m_layers[static_cast<std::size_t>(l)];
    }
    [[nodiscard]] std::int64_t weightSteps(int l) const;
    [[nodiscard]] NetworkAddress sampleAddress(std::int64_t r) const;
    [[nodiscard]] NetworkAddress forwardAddress(std::int64_t r) const;
    [[nodiscard]] NetworkAddress backwardAddress(std::int64_t r) const;
    [[nodiscard]] NetworkAddress neuronAddress(int l, int j, std::int64_t r) const;
    [[nodiscard]] NetworkAddress updateAddress(std::int64_t r) const;
    [[nodiscard]] NetworkAddress parameterAddress(int l, int j, std::int64_t r) const;
    [[nodiscard]] std::optional<std::int64_t> sampleIndex(const NetworkAddress& a) const;
    [[nodiscard]] std::int64_t forwardIndex(const NetworkAddress& a) const;
    [[nodiscard]] std::int64_t backwardIndex(const NetworkAddress& a) const;
    [[nodiscard]] std::optional<std::int64_t> updateIndex(const NetworkAddress& a) const;
    [[nodiscard]] std::optional<std::int64_t> objectiveIndex(NetworkAddress a) const;
    [[nodiscard]] std::string_view rule(const NetworkAddress& a) const;
    [[nodiscard]] std::int64_t passBegin(std::int64_t k) const;
    [[nodiscard]] std::int64_t passEnd(std::int64_t k) const;

    const NetworkExperiment& m_e;
    NetworkAddressing m_addressing;
    int m_batch;
    std::vector<LayerSteps> m_layers;
    std::int64_t m_costAt = 0; ///< the place of C@n in a sample, from 1
    std::int64_t m_inputAt = 0; ///< steps of a sample before dC/da[0]
    std::int64_t m_sampleSize = 0;
    std::int64_t m_samples = 0; ///< steps of all samples
    std::vector<NetworkPart> m_updateHead; ///< C, R, J as they exist
    std::vector<NetworkPart> m_weightParts; ///< what one weight's update has, in order
    std::vector<NetworkPart> m_biasParts;
    std::int64_t m_updateSize = 0;
};

} // namespace gradus
