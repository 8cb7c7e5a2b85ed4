// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_options.h"
#include "expression/function_graph.h"

#include <Eigen/Core>

namespace gradus {

/// A raw input: what it is called and where it stands.
struct RawInput {
    std::string name = {}; ///< of its column; empty: none
    std::size_t number = 0; ///< of its column, from 1; of samples written by hand its place
};

/// What an expression of features may name: for each input the name of its column, where that can
/// be a variable, and its place, x1 …, where no column is called so.
struct FeatureNames {
    std::vector<std::string> names;
    std::vector<std::size_t> inputs; ///< which input (from 0) each name means
};
[[nodiscard]] FeatureNames featureNames(const std::vector<RawInput>& inputs);

/// One number that the network gets, as a function of the raw inputs.
struct Feature {
    std::string text; ///< as the lesson writes it
    FunctionGraph graph; ///< over FeatureNames::names
    int input = -1; ///< the input (from 0) that it is; −1: it is worked out
};

/// Reads `features: ["x1^2", sepal]`. A text that is the name of a column is that column. `names`
/// are featureNames(inputs).
[[nodiscard]] std::vector<Feature> readFeatures(const Value& list,
                                                const std::vector<RawInput>& inputs,
                                                const FeatureNames& names, Faults& faults);

/// Makes the features (a row each) of raw inputs. A fault at `place` where one is no finite number.
[[nodiscard]] Eigen::MatrixXd makeFeatures(const std::vector<Feature>& features,
                                           const FeatureNames& names, const Eigen::MatrixXd& raw,
                                           Place place, Faults& faults);

} // namespace gradus
