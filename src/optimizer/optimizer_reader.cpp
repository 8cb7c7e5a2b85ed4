// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizer/optimizer_reader.h"

#include "trace/other_names.h"

#include <array>

namespace gradus {

namespace {

constexpr std::array otherOptimizers{
    OtherName{"gd", "sgd"},
    OtherName{"gradientdescent", "sgd"},
    OtherName{"stochasticgradientdescent", "sgd"},
    OtherName{"batchgradientdescent", "sgd (with batch: all)"},
    OtherName{"traingd", "sgd"},
    OtherName{"plain", "sgd"},
    OtherName{"backprop", "sgd"},
    OtherName{"sgdm", "momentum"},
    OtherName{"traingdm", "momentum"},
    OtherName{"heavyball", "momentum"},
    OtherName{"polyak", "momentum"},
    OtherName{"nag", "nesterov"},
    OtherName{"nesterovmomentum", "nesterov"},
};

} // namespace

OptimizerSettings readOptimizer(Fields& training)
{
    OptimizerSettings o;
    const Range belowOne{.low = 0, .high = 1, .highOpen = true};
    o.kind = static_cast<Optimizer>(
        choiceOf(training, "optimizer", optimizerNames(), 0, otherOptimizers));
    o.momentum = training.number("momentum", o.momentum, belowOne);
    o.beta1 = training.number("beta1", o.beta1, belowOne);
    o.beta2 = training.number("beta2", o.beta2, belowOne);
    o.rho = training.number("rho", o.rho, belowOne);
    o.epsilon = training.number("epsilon", o.epsilon, {.low = 0, .lowOpen = true});
    o.weightDecay = training.number("weight-decay", o.weightDecay, {.low = 0});
    return o;
}

} // namespace gradus
