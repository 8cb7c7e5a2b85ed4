// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quantity_table_model.h"
#include "stages/network_view.h"

namespace gradus {

/// What a layer's neurons have, a row each; a column a neuron. Layer 0: inputs.
[[nodiscard]] QuantityTable neuronTable(const NetworkView& view, int layer);

/// A kind of matrix that a layer has: its weights, their slopes, moments, changes.
struct MatrixKind {
    NetworkPart part;
    QString name; ///< `w`, `∂C/∂w`
};
[[nodiscard]] std::vector<MatrixKind> matrixKinds(const NetworkView& view, int layer);
/// One matrix of a layer: a row a neuron j, a column an input k.
[[nodiscard]] QuantityTable matrixTable(const NetworkView& view, int layer, NetworkPart part);

} // namespace gradus
