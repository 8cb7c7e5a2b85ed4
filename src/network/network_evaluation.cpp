// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_evaluation.h"

#include "network/network_trace.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

// Samples begin … begin + batch − 1 of the data, with what replaces some of their numbers.
void gatherChunk(NetworkTrace& trace, const DataSet& data, int begin,
                 std::span<const ReplacedNumber> replaced)
{
    std::iota(trace.samples.begin(), trace.samples.end(), begin);
    data.gather(trace.samples, trace.a[0], trace.y);
    for (const ReplacedNumber& number : replaced) {
        const int n = number.sample - begin;
        if (n >= 0 && n < trace.batch)
            (number.target ? trace.y : trace.a[0])(number.row, n) = number.value;
    }
}

} // namespace

std::int64_t countRight(const NetworkExperiment& experiment, const Eigen::MatrixXd& outputs,
                        const Eigen::MatrixXd& targets)
{
    const ClassCoding* const classes = experiment.classes();
    if (!classes)
        return 0;
    std::int64_t right = 0;
    for (Eigen::Index n = 0; n < outputs.cols(); ++n)
        right += classes->classOf(outputs.col(n)) == classes->classOf(targets.col(n)) ? 1 : 0;
    return right;
}

DataScore evaluateNetwork(const NetworkExperiment& experiment, const AlignedVector& parameters,
                          const DataSet& data, std::span<const ReplacedNumber> replaced)
{
    constexpr int chunk = 256;
    const int count = static_cast<int>(data.sampleCount());
    NetworkTrace trace = makeTrace(experiment);
    DataScore score{.count = count, .hasClasses = experiment.classes() != nullptr};
    for (int begin = 0; begin < count; begin += chunk) {
        resizeTrace(trace, experiment, std::min(chunk, count - begin));
        gatherChunk(trace, data, begin, replaced);
        forward(trace, experiment, parameters);
        costs(trace, experiment);
        score.costs += trace.cost.sum();
        score.right += countRight(experiment, trace.a.back(), trace.y);
    }
    return score;
}

} // namespace gradus
