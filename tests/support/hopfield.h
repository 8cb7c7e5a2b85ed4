// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_simulation.h"
#include "support/lessons.h"

namespace gradus {

/// A lesson on a Hopfield net from its `model` (without the kind) and its `recall`.
inline std::string hopfieldYaml(const std::string& model, const std::string& recall)
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: hopfield, " + model + "}\nrecall: {"
        + recall + "}\n";
}

inline std::shared_ptr<const HopfieldExperiment> hopfieldOf(const std::string& model,
                                                            const std::string& recall)
{
    return std::dynamic_pointer_cast<const HopfieldExperiment>(
        lessonOf(hopfieldYaml(model, recall))->experiment);
}

inline const HopfieldIteration& netOf(const Snapshot& snapshot)
{
    return dynamic_cast<const HopfieldIteration&>(*snapshot.iteration);
}

inline const HopfieldState& netState(const std::shared_ptr<const State>& state)
{
    return dynamic_cast<const HopfieldState&>(*state);
}

/// A net of each sort, as rows of a test: model and recall.
inline void addNetRows()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("recall");
    const auto row = [](const char* name, const char* model, const char* recall) {
        QTest::newRow(name) << model << recall;
    };
    row("hebbian", "units: 12, patterns: {random: 3, seed: 2}",
        "start: {pattern: 1, noise: 0.3, seed: 4}");
    row("order", "units: 5, patterns: [[1, 1, -1, 1, -1], [1, -1, -1, 1, 1]]",
        "start: [1, 1, 1, 1, 1], order: [3, 1, 2, 5]");
    row("thresholds", "units: 6, patterns: {random: 2}, thresholds: [0.1, -0.3, 0, 0.25, 1, 0]",
        "start: {seed: 9}");
    row("storkey", "units: 9, patterns: {random: 4, seed: 5}, rule: storkey",
        "start: {pattern: 2, flip: [1, 9]}");
    row("pseudo-inverse", "units: 10, patterns: {random: 4, seed: 7}, rule: pseudo-inverse",
        "start: {pattern: 2, flip: [1, 9]}");
    row("unlearning",
        "units: 8, patterns: {random: 3}, unlearn: {from: random, times: 3, strength: 0.05}",
        "start: {seed: 3}");
    row("unlearned states",
        "units: 4, patterns: [[1, 1, -1, -1]], rule: storkey, "
        "unlearn: {states: [[1, -1, 1, -1]], strength: 0.1}",
        "start: {seed: 3}");
    row("zero and one", "units: 9, patterns: {random: 2}, values: [0, 1]", "start: {seed: 3}");
    row("converted",
        "units: 9, patterns: {random: 2, seed: 8}, values: [0, 1], thresholds: converted",
        "start: {seed: 5}");
    row("given couplings", "units: 3, weights: [[0, 1, -1], [1, 0, 0.25], [-1, 0.25, 0]]",
        "start: [1, 1, 1]");
    row("given couplings, patterns",
        "units: 4, patterns: [[1, 1, -1, -1]], weights: [[0, .1, .2, -.3], [.1, 0, 0, 0], [.2, 0, "
        "0, "
        "0], [-.3, 0, 0, 0]], thresholds: 0.1",
        "start: {pattern: 1, flip: [2]}");
    row("given couplings of no divisor",
        "units: 3, weights: [[0, 0.12345678912345, -1], [0.12345678912345, 0, 3], [-1, 3, 0]]",
        "start: [1, -1, 1], mode: synchronous");
    row("not normalised", "units: 6, patterns: {random: 3}, normalise: false", "start: {seed: 2}");
    row("not normalised, unlearning",
        "units: 6, patterns: {random: 3}, normalise: false, unlearn: {from: random, times: 2, "
        "strength: 0.1}",
        "start: {seed: 2}");
    row("up at zero", "units: 4, patterns: {random: 2, seed: 3}, at-zero: up", "start: {seed: 2}");
    row("down at zero, values",
        "units: 4, patterns: {random: 2, seed: 3}, at-zero: down, values: [0, 1]",
        "start: {seed: 2}, mode: synchronous");
    row("synchronous", "units: 7, patterns: {random: 2}", "start: {seed: 6}, mode: synchronous");
    row("random units", "units: 7, patterns: {random: 2}", "start: {seed: 6}, mode: random");
    row("temperature", "units: 7, patterns: {random: 2}, thresholds: 0.1",
        "start: {seed: 6}, temperature: 0.7");
    row("annealing", "units: 6, patterns: {random: 2}, values: [0, 1]",
        "start: {seed: 6}, temperature: {from: 2, to: 0, sweeps: 3}");
    row("warm and all at once", "units: 6, patterns: {random: 2}",
        "start: {seed: 6}, mode: synchronous, "
        "temperature: {from: 2, to: 0.1, sweeps: 4, kind: geometric}");
}

} // namespace gradus
