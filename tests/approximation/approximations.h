// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_iteration.h"
#include "approximation/approximation_simulation.h"
#include "lesson/player.h"
#include "support/lessons.h"

namespace gradus {

/// The function that the course approximates.
inline const std::string wavy = "0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)";

/// A lesson around the keys of a model: `function: "x", pieces: 3`.
inline std::string approximationYaml(const std::string& model)
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel:\n  {kind: approximation, " + model + "}\n";
}
inline std::shared_ptr<const ApproximationExperiment> approximationOf(const std::string& model)
{
    return std::dynamic_pointer_cast<const ApproximationExperiment>(
        lessonOf(approximationYaml(model))->experiment);
}
inline std::unique_ptr<Timeline> approximating(const std::string& model,
                                               CheckpointPolicy policy = {})
{
    return std::make_unique<Timeline>(approximationOf(model)->start(), policy);
}
inline const ApproximationIteration& approximationOf(const Snapshot& snapshot)
{
    return dynamic_cast<const ApproximationIteration&>(*snapshot.iteration);
}

/// Models of every sort: side by side, by hand, two inputs, nothing.
inline const std::vector<std::string>& approximationModels()
{
    static const std::vector<std::string> all{
        "function: \"" + wavy + "\", pieces: 7",
        "function: \"exp(x) - 2*abs(x)\", x: [-1, 2], place: [{step: 0.25, height: 0.5}, {left: "
        "-0.5, right: 0.4, height: -0.5}, {left: 0.4, right: 0.6}, {step: -0.3}], steepness: 90",
        "function: \"sin(3*x)*y + 0.5\", variables: [x, y], x: [0, 2], y: [-1, 1], pieces: 3",
        "function: \"p*q\", variables: [p, q], place: [{left: 0.2, right: 0.7, bottom: 0.1, top: "
        "0.5}, {left: 0, right: 0.5, bottom: 0, top: 2, height: -1}]",
        "function: \"x\", pieces: 0"};
    return all;
}

} // namespace gradus
