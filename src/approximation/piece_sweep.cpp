// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sweep.h"

#include "approximation/piece_sums.h"

namespace gradus {

std::vector<PieceSweepPoint> sweepPieces(const ApproximationExperiment& experiment,
                                         std::span<const int> counts,
                                         std::optional<double> steepness,
                                         const std::function<bool(const PieceSweepPoint&)>& each)
{
    const auto& intervals = experiment.spec().intervals;
    const bool two = experiment.inputs() == 2;
    std::vector<PieceSweepPoint> points;
    for (const int n : counts) {
        if (n < 1 || n > (two ? mostTowersPerSide : mostPieces))
            continue;
        PieceSums sums(experiment);
        PieceSweepPoint point{n, two ? 5LL * n * n : 2LL * n,
                              steepness.value_or(steepnessFor(intervals, n)), 0, 0};
        const auto errors =
            errorsOf(experiment, sums.of(piecesSideBySide(intervals, n), point.steepness));
        point.mean = errors.mean;
        point.largest = errors.largest;
        points.push_back(point);
        if (each && !each(point))
            break;
    }
    return points;
}

} // namespace gradus
