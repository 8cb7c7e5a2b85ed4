// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_options.h"

#include <Eigen/Core>

#include <utility>

namespace gradus {

/// How an input column is scaled.
enum class ScaleKind {
    None, ///< as it is
    Standardise, ///< (x − mean) / deviation, with the deviation √(Σ(x − mean)²/n)
    MinMax, ///< (x − least) / (greatest − least)
    Divide ///< x / a given number
};

/// What is done to one column: (x − subtract) / divide.
struct ColumnScale {
    ScaleKind kind = ScaleKind::None;
    double subtract = 0;
    double divide = 1;

    bool operator==(const ColumnScale&) const = default;
};

/// What a lesson says about scaling.
struct ScaleWish {
    struct Rule {
        ScaleKind kind = ScaleKind::None;
        double divide = 1; ///< of Divide
    };
    Rule all = {}; ///< for every column without a rule of its own
    std::vector<std::pair<ColumnRef, Rule>> columns = {};

    [[nodiscard]] bool isNothing() const { return all.kind == ScaleKind::None && columns.empty(); }
};

/// Reads `scale: standardise`, `min-max`, `{divide: 255}` or `{sepal: standardise, 2: min-max}`.
[[nodiscard]] ScaleWish readScale(const Value& value, Faults& faults);

/// Works out what is done to a column by its numbers: those of the training part. A constant column
/// is divided by 1.
[[nodiscard]] ColumnScale scaleOf(const ScaleWish::Rule& rule,
                                  const Eigen::Ref<const Eigen::RowVectorXd>& numbers);

/// Does it to rows of x, in place.
void applyScales(const std::vector<ColumnScale>& scales, Eigen::MatrixXd& x);

} // namespace gradus
