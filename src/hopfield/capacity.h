// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/ordered_work.h"

#include <cstdint>

namespace gradus {

/// How much a net can hold: random patterns are stored by Hebb's rule, and the net is started from
/// some of them, or near them, and left to fall.
struct CapacityPlan {
    int units = 500;
    std::vector<double> loads =
        {}; ///< α = P/N; the patterns are the nearest whole number, at least 1
    int trials = 40; ///< sets of random patterns at each load
    int probes = 1; ///< how many of a set's patterns are started from, at most all
    double noise = 0; ///< share of a pattern's units that are turned at the start
    bool zeroOne = false; ///< units are 0 and 1, as in Hopfield 1982
    double overlap = 0.9; ///< retrieved: an overlap greater than this with the pattern in the end
    int sweeps = 0; ///< the most that a recall is given; 0: until nothing turns any more
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: as many as the machine has
};

/// What was measured at one load.
struct CapacityPoint {
    double load = 0; ///< P/N
    int patterns = 0;
    std::int64_t recalls = 0; ///< trials × probes
    double retrieved = 0; ///< share of the recalls
    double retrievedError = 0; ///< standard error of that share, over the trials
    double faultless = 0; ///< share that ended in the very pattern
    double overlap = 0; ///< mean
    double sweeps = 0; ///< mean number of sweeps to rest, the last of which turns nothing
};

/// Told of each trial in order, on the caller's thread; `done` counts it. With the last trial of a
/// load comes what was measured there, else null. False ends it all.
using CapacityProgress = std::function<bool(int done, int total, const CapacityPoint* finished)>;

/// Measures all loads, at most 1,000 of them with together at most 10⁹ trials. The loads that were
/// measured, all unless it was ended; the result depends on the plan alone, not on how many threads
/// there are.
std::vector<CapacityPoint> measureCapacity(const CapacityPlan& plan,
                                           const CapacityProgress& progress = {},
                                           const GoOn& goOn = {});

} // namespace gradus
