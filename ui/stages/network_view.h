// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"
#include "session/session.h"

namespace gradus {

/// A thing in the picture of a network.
struct NetworkElement {
    enum class Kind { None, Neuron, Edge, Cost };

    Kind kind = Kind::None;
    int layer = 0; ///< of an edge: the layer that it leads to
    int j = 0; ///< from 1
    int k = 0; ///< of an edge: the neuron of the layer before, from 1

    bool operator==(const NetworkElement&) const = default;

    [[nodiscard]] static NetworkElement neuron(int layer, int j)
    {
        return {Kind::Neuron, layer, j, 0};
    }
    [[nodiscard]] static NetworkElement edge(int layer, int j, int k)
    {
        return {Kind::Edge, layer, j, k};
    }
};

/// What stands out in the picture.
struct NetworkAccents {
    std::vector<NetworkElement> operands; ///< of the current step
    std::vector<NetworkElement> result;
    std::vector<NetworkElement> focus; ///< what the lesson points at
    NetworkElement highlighted, selected;
    std::optional<Step> step; ///< the current step
    double flow = 1; ///< 0 … 1: how far the moving value has come; 1: it stands still
};

/// A session's network as it is seen at the current position: one sample of the batch. To be made
/// anew after every change.
class NetworkView {
public:
    /// `sample`: which of the batch to look at where the position belongs to none.
    NetworkView(const Session& session, int sample);

    [[nodiscard]] const NetworkIteration& iteration() const { return *m_iteration; }
    [[nodiscard]] const NetworkExperiment& experiment() const { return m_iteration->experiment(); }
    [[nodiscard]] int sample() const { return m_sample; }
    [[nodiscard]] const Snapshot& snapshot() const { return m_session.snapshot(); }

    /// The quantity of a part; sample quantities are those of the sample that is looked at.
    [[nodiscard]] Quantity quantity(NetworkPart part, int layer, int j = 0, int k = 0) const;
    /// Its reading at the position.
    [[nodiscard]] Reading read(NetworkPart part, int layer, int j = 0, int k = 0) const;
    /// Its text as every view shows it.
    [[nodiscard]] QString shown(NetworkPart part, int layer, int j = 0, int k = 0) const;
    [[nodiscard]] double weight(int layer, int j, int k) const;
    /// What the data call an input (layer 0) or output (layer L); empty where they have no name.
    [[nodiscard]] QString nameOf(int layer, int j) const;

    /// The element that a quantity belongs to; all elements of a layer for a vector.
    [[nodiscard]] std::vector<NetworkElement> elementsOf(const Quantity& quantity) const;
    /// The quantity that stands for an element when it is selected.
    [[nodiscard]] Quantity quantityOf(const NetworkElement& element) const;
    /// The quantities of an element, for its tooltip.
    [[nodiscard]] std::vector<Quantity> quantitiesOf(const NetworkElement& element) const;
    /// "Neuron 2 of layer 1: z = 0.3775, …": one line a quantity, all digits.
    [[nodiscard]] QString describe(const NetworkElement& element) const;

private:
    [[nodiscard]] NetworkAddress address(NetworkPart part, int layer, int j, int k) const;

    const Session& m_session;
    std::shared_ptr<const NetworkIteration> m_iteration;
    int m_sample;
};

/// The sample that a position belongs to; `otherwise` in the update and before the first step.
[[nodiscard]] int sampleAt(const Snapshot& snapshot, int otherwise);

} // namespace gradus
