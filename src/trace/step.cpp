// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/step.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace gradus {

namespace {

constexpr std::array<std::string_view, 4> passNames{"forward", "cost", "backward", "update"};
constexpr std::array<std::string_view, 8> levelNames{"quantity", "neuron", "layer",     "part",
                                                     "pass",     "sample", "iteration", "epoch"};

} // namespace

std::string_view passName(Pass pass) { return passNames[static_cast<std::size_t>(pass)]; }

std::string_view levelName(Level level) { return levelNames[static_cast<std::size_t>(level)]; }

std::optional<Level> levelNamed(std::string_view name)
{
    if (name == "row")
        return Level::Neuron;
    if (name == "node")
        return Level::Layer;
    const auto found = std::find(levelNames.begin(), levelNames.end(), name);
    if (found == levelNames.end())
        return std::nullopt;
    return static_cast<Level>(found - levelNames.begin());
}

bool sameGroup(const Step& a, const Step& b, Level level)
{
    const bool samePass = a.sample == b.sample && a.pass == b.pass;
    switch (level) {
    case Level::Quantity:
        return a.number == b.number;
    case Level::Neuron:
        return samePass && a.layer == b.layer && a.neuron == b.neuron;
    case Level::Layer:
    case Level::Part: // only families with rows have it, and group by them
        return samePass && a.layer == b.layer;
    case Level::Pass:
        return samePass;
    case Level::Sample:
        return a.sample == b.sample;
    case Level::Iteration:
    case Level::Epoch:
        break;
    }
    return true;
}

} // namespace gradus
