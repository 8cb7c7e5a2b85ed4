// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/target_function.h"

#include <cassert>
#include <limits>

namespace gradus {

TargetFunction::TargetFunction(std::string text, FunctionGraph graph,
                               std::vector<Interval> intervals)
    : m_text(std::move(text))
    , m_graph(std::move(graph))
    , m_intervals(std::move(intervals))
{
    assert(m_intervals.size() == m_graph.variables().size());
}

double TargetFunction::value(std::span<const double> at) const
{
    std::vector<double> nodes(static_cast<std::size_t>(m_graph.size()));
    m_graph.evaluate(at, nodes);
    return nodes[static_cast<std::size_t>(m_graph.root())];
}

Eigen::VectorXd TargetFunction::values(const Eigen::Ref<const Eigen::MatrixXd>& x) const
{
    std::vector<double> nodes(static_cast<std::size_t>(m_graph.size()));
    Eigen::VectorXd result(x.cols());
    for (Eigen::Index n = 0; n < x.cols(); ++n) {
        m_graph.evaluate({x.col(n).data(), static_cast<std::size_t>(x.rows())}, nodes);
        result(n) = nodes[static_cast<std::size_t>(m_graph.root())];
    }
    return result;
}

Eigen::MatrixXd TargetFunction::grid(int perVariable) const
{
    const auto variables = static_cast<int>(m_intervals.size());
    Eigen::MatrixXd points(variables, gridPoints(perVariable, variables));
    for (Eigen::Index n = 0; n < points.cols(); ++n) {
        Eigen::Index rest = n;
        for (int i = 0; i < variables; ++i, rest /= perVariable) {
            const auto [low, high] = m_intervals[static_cast<std::size_t>(i)];
            const double share = perVariable == 1
                ? 0.5
                : static_cast<double>(rest % perVariable) / (perVariable - 1);
            points(i, n) = (1 - share) * low + share * high; // exact at both ends
        }
    }
    return points;
}

std::int64_t gridPoints(int perVariable, int variables)
{
    std::int64_t points = 1;
    for (int i = 0; i < variables; ++i) {
        if (points > std::numeric_limits<std::int64_t>::max() / perVariable)
            return std::numeric_limits<std::int64_t>::max();
        points *= perVariable;
    }
    return points;
}

int gridSide(std::int64_t points, int variables)
{
    if (variables == 1)
        return static_cast<int>(std::min<std::int64_t>(points, std::numeric_limits<int>::max()));
    int side = 1;
    while (gridPoints(side + 1, variables) <= points)
        ++side;
    return side;
}

} // namespace gradus
