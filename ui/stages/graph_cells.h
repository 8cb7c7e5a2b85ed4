// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/array.h"
#include "session/texts.h"
#include "trace/iteration.h"
#include "trace/routes.h"

#include <QString>

#include <optional>
#include <vector>

namespace gradus {

/// A node of a graph as it is drawn: a variable, an operation, or the output. Which numbers a
/// family has for it is told by graphCells().
struct GraphCell {
    Quantity value; ///< x, v[n] or f
    Quantity slope; ///< df/dx, df/dv[n]; without a name where there is none
    QString text; ///< what is done here: "v₁²"; empty for an input
    int node = -1; ///< which node of the family's graph it is; -1: none
    int sample = 0; ///< whose numbers these are; 0 where there is but one
    std::vector<std::size_t> from; ///< the cells that go in, each once; earlier ones
};

/// The graph of the family that an iteration belongs to, for a sample of its batch (from 1); empty
/// where it has none.
[[nodiscard]] std::vector<GraphCell> graphCells(const Iteration& iteration, int sample = 1);

/// The node's own address: that of an entry without its indices.
[[nodiscard]] Quantity wholeOf(Quantity quantity);

/// The product of the slopes along a way of cells: one number, or a row with a number for each
/// entry of the first cell's node.
[[nodiscard]] Array productAlong(const Iteration& iteration, const std::vector<GraphCell>& cells,
                                 const Route& way);

/// The sample of the batch that a picture shows: that of the step here, or the one before.
[[nodiscard]] int sampleHere(const Snapshot& snapshot, int before);

/// The slope of one cell by another that goes into it, at the iteration's point; nullopt where it
/// is no single number. `from` must stand in `to`.
[[nodiscard]] std::optional<double> graphFactor(const Iteration& iteration, const GraphCell& from,
                                                const GraphCell& to);

} // namespace gradus
