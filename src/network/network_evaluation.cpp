// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_evaluation.h"

#include "network/network_trace.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

int countRight(const ClassCoding& classes, const Eigen::MatrixXd& outputs,
               const Eigen::MatrixXd& targets)
{
    int right = 0;
    for (Eigen::Index n = 0; n < outputs.cols(); ++n)
        right += classes.classOf(outputs.col(n)) == classes.classOf(targets.col(n)) ? 1 : 0;
    return right;
}

} // namespace

NetworkScore evaluateNetwork(const NetworkExperiment& experiment, const AlignedVector& parameters,
                             const DataSet& data)
{
    constexpr int chunk = 256;
    const int count = static_cast<int>(data.sampleCount());
    NetworkTrace trace = makeTrace(experiment);
    double cost = 0;
    int right = 0;
    for (int begin = 0; begin < count; begin += chunk) {
        resizeTrace(trace, experiment, std::min(chunk, count - begin));
        std::iota(trace.samples.begin(), trace.samples.end(), begin);
        data.gather(trace.samples, trace.a[0], trace.y);
        forward(trace, experiment, parameters);
        costs(trace, experiment);
        cost += trace.cost.sum();
        if (data.classes())
            right += countRight(*data.classes(), trace.a.back(), trace.y);
    }
    NetworkScore score{.cost = cost / count};
    if (data.classes())
        score.accuracy = static_cast<double>(right) / count;
    return score;
}

} // namespace gradus
