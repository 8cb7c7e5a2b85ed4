// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/iteration.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gradus {

/// A plane through the parameters of a model. `cost` is for one thread at a time.
struct SurfacePlane {
    std::function<double(double, double)> cost;
    /// The point of the plane that is nearest to some parameters.
    std::function<std::array<double, 2>(std::span<const double>)> coordinates;
    int samples = 1; ///< that the cost is the mean over
};

/// What a picture of the cost over two parameters needs of an iteration, whatever its family.
struct SurfaceModel {
    std::uint64_t state = 0; ///< tells the State apart from others
    std::vector<double> place; ///< of the parameters, as the trail has them
    std::function<SurfacePlane(const Quantity& first, const Quantity& second)> along;
    std::function<SurfacePlane(std::uint64_t seed)> random;
};

/// nullopt for an iteration that has no such picture.
[[nodiscard]] std::optional<SurfaceModel> surfaceModel(
    const std::shared_ptr<const Iteration>& iteration);

/// Parameters to choose from, at most so many; and which two to begin with, the second next to the
/// first.
struct SurfaceParameters {
    std::vector<Quantity> all;
    std::size_t first = 0;
};
[[nodiscard]] SurfaceParameters surfaceParameters(const Iteration& iteration, std::size_t most);

} // namespace gradus
