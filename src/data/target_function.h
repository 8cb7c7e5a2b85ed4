// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace gradus {

/// The most variables that a function to learn may have.
inline constexpr int mostFunctionVariables = 8;

/// Where a variable goes: low < high, both included.
struct Interval {
    double low = 0;
    double high = 1;

    [[nodiscard]] double width() const { return high - low; }
    bool operator==(const Interval&) const = default;
};

/// The function that a data set takes its targets from: immutable, safe on any thread.
class TargetFunction {
public:
    /// `graph` is that of `text`; an interval for each of its variables.
    TargetFunction(std::string text, FunctionGraph graph, std::vector<Interval> intervals);

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] const std::vector<std::string>& variables() const { return m_graph.variables(); }
    /// Where each variable goes, in the order of the variables.
    [[nodiscard]] const std::vector<Interval>& intervals() const { return m_intervals; }
    [[nodiscard]] const FunctionGraph& graph() const { return m_graph; }

    /// f at a point: one number for each variable. May be infinite or no number.
    [[nodiscard]] double value(std::span<const double> at) const;
    /// f at many points: a column of x (variables × n) each.
    [[nodiscard]] Eigen::VectorXd values(const Eigen::Ref<const Eigen::MatrixXd>& x) const;

    /// An even grid over the intervals, both ends included (a grid of one point a variable: their
    /// middle); the first variable changes fastest. variables × perVariable^variables.
    [[nodiscard]] Eigen::MatrixXd grid(int perVariable) const;

private:
    std::string m_text;
    FunctionGraph m_graph;
    std::vector<Interval> m_intervals;
};

/// The largest whole number whose power `variables` is at most `points`; at least 1.
[[nodiscard]] int gridSide(std::int64_t points, int variables);
/// perVariable^variables, or the largest number where that is larger.
[[nodiscard]] std::int64_t gridPoints(int perVariable, int variables);

} // namespace gradus
