// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/activation.h"
#include "network/layer_parts.h"
#include "trace/fields.h"

namespace gradus {

/// The layers of a network as a lesson lists them.
struct LayerList {
    std::vector<int> sizes; ///< of layer 0 … L
    std::vector<Activation> activations; ///< of layer 1 … L
    std::vector<LayerParts> parts; ///< of layer 1 … L
    std::vector<Place> places; ///< of layer 0 … L
};

/// Reads `layers`; empty when the list is of no use.
[[nodiscard]] LayerList readLayers(Fields& model, Faults& faults);

} // namespace gradus
