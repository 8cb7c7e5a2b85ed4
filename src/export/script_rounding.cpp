// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/script_rounding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

/// Which way the activations are moved by their last bit.
enum class Nudge { Up, Down, Alternately };
constexpr std::array nudges{Nudge::Up, Nudge::Down, Nudge::Alternately};

void nudge(Eigen::MatrixXd& a, Nudge way)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (Eigen::Index i = 0; i < a.size(); ++i) {
        const bool up = way == Nudge::Up || (way == Nudge::Alternately && i % 2 == 0);
        double& number = a.data()[i];
        if (number != 0) // what is exactly 0, as of relu, has no last bit
            number = std::nextafter(number, up ? infinity : -infinity);
    }
}

// The iteration once more, by the same functions, with activations that are a last bit away.
NetworkIteration nudged(const NetworkIteration& iteration, Nudge way)
{
    const NetworkExperiment& e = iteration.experiment();
    const AlignedVector& parameters = iteration.state().parameters;
    NetworkTrace trace = iteration.trace();
    for (int l = 1; l <= e.layers(); ++l) {
        const auto at = static_cast<std::size_t>(l);
        const auto& block = e.layout().block(l);
        trace.z[at].noalias() = weightsOf(parameters, block) * trace.a[at - 1];
        trace.z[at].colwise() += biasesOf(parameters, block);
        activate(e.activation(l), trace.z[at], trace.a[at]);
        nudge(trace.a[at], way);
    }
    costs(trace, e);
    backward(trace, e, parameters);
    inputSensitivity(trace, e, parameters);
    return {std::make_shared<const NetworkState>(iteration.state()), std::move(trace)};
}

} // namespace

std::vector<std::pair<Quantity, double>> roundingOf(const NetworkIteration& iteration)
{
    constexpr double bits = 16; // that libraries may differ by, and what sums make of it
    constexpr double least = 0.01;
    const auto count = static_cast<std::size_t>(iteration.stepCount());
    std::vector<double> allowed(count, 0);
    for (const Nudge way : nudges) {
        const NetworkIteration other = nudged(iteration, way);
        for (std::size_t i = 0; i < count; ++i) {
            const NetworkAddress a = iteration.steps().address(static_cast<std::int64_t>(i) + 1);
            const double own = iteration.value(a);
            const double share =
                bits * std::abs(other.value(a) - own) / std::max(std::abs(own), least);
            if (std::isfinite(share))
                allowed[i] = std::max(allowed[i], share);
        }
    }
    std::vector<std::pair<Quantity, double>> rounding;
    for (std::size_t i = 0; i < count; ++i)
        if (allowed[i] > scriptTolerance)
            rounding.emplace_back(iteration.step(static_cast<std::int64_t>(i) + 1).quantity,
                                  allowed[i]);
    return rounding;
}

} // namespace gradus
