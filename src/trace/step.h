// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/quantity.h"

#include <string_view>

namespace gradus {

/// The large parts of an iteration. The update belongs to no sample.
enum class Pass { Forward, Cost, Backward, Update };

/// `forward`, `cost`, `backward`, `update`.
[[nodiscard]] std::string_view passName(Pass pass);

/// How steps are grouped, from the finest to the coarsest.
enum class Level { Quantity, Neuron, Layer, Part, Pass, Sample, Iteration, Epoch };

/// `quantity` … `epoch`.
[[nodiscard]] std::string_view levelName(Level level);
/// Also by what neurons and layers are called in graphs: `row`, `node`.
[[nodiscard]] std::optional<Level> levelNamed(std::string_view name);

/// One quantity receiving its value inside an iteration: an address, not a stored thing.
struct Step {
    std::int64_t number = 0; ///< from 1 within the iteration
    Quantity quantity;
    Pass pass = Pass::Forward;
    std::string_view rule; ///< the rule's name in machine formats: `weighted-sum`, `BP2`, …
    int sample = 0; ///< place in the batch from 1; 0 in the update
    int layer = 0; ///< 0 where the step belongs to no layer
    int neuron = 0; ///< from 1; 0 where the step belongs to no neuron
};

/// True when both steps (of one iteration) carry the same label at this level. A group is a maximal
/// run of consecutive steps with the same label.
[[nodiscard]] bool sameGroup(const Step& a, const Step& b, Level level);

} // namespace gradus
