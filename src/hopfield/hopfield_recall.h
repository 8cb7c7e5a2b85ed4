// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_patterns.h"

namespace gradus {

/// Which units an iteration updates.
enum class RecallMode {
    Asynchronous, ///< one unit: the next of the order, or of a fresh permutation each sweep
    Random, ///< one unit, drawn each time
    Synchronous ///< all at once
};

/// A temperature that changes from sweep to sweep and then stays.
struct Annealing {
    double from = 0;
    double to = 0;
    std::int64_t sweeps = 0; ///< how many it takes; 0: there is none
    bool geometric = false; ///< by a like factor each sweep, else by a like difference

    /// In a sweep, from 1.
    [[nodiscard]] double at(std::int64_t sweep) const;
};

/// What a lesson says of recalling.
struct Recall {
    Units start; ///< in the units' own values
    RecallMode mode = RecallMode::Asynchronous;
    std::vector<std::int32_t> order =
        {}; ///< units from 0, repeated each sweep; empty: permutations
    std::uint64_t seed = 1;
    double temperature = 0; ///< 0: a unit turns where its field points
    Annealing annealing = {};
    std::int64_t iterations = 0; ///< planned
};

/// Units 0 … count − 1 in an order that depends on nothing but the seed and the sweep
/// (Fisher–Yates). Drawn by multiplying instead of dividing, for speed: of 2³² numbers some orders
/// get one more.
void shuffleUnits(std::vector<std::int32_t>& order, int count, std::uint64_t seed,
                  std::int64_t sweep);

/// The order and the random numbers of a recall. All of it follows from the seed and the number of
/// the sweep; what is kept is only that of the last sweep.
class RecallPlan {
public:
    RecallPlan(const Recall& recall, int units)
        : m_recall(recall)
        , m_units(units)
        , m_length(sweepLength(recall, units))
    { }

    /// How many iterations a sweep has.
    [[nodiscard]] static std::int64_t sweepLength(const Recall& recall, int units);
    /// The sweep of an iteration, both from 1.
    [[nodiscard]] std::int64_t sweepOf(std::int64_t iteration) const
    {
        return (iteration - 1) / m_length + 1;
    }
    /// The unit that an iteration updates, from 0; not where all are.
    [[nodiscard]] int unit(std::int64_t iteration);
    /// The random number in [0, 1) that decides about the update's unit, or of unit u where all are
    /// updated.
    [[nodiscard]] double draw(std::int64_t iteration, int u);

private:
    void orderSweep(std::int64_t sweep);
    void drawSweep(std::int64_t sweep);

    const Recall& m_recall;
    int m_units;
    std::int64_t m_length;
    std::int64_t m_orderFrom =
        0; ///< the first iteration of the sweep that the order is of; 0: none
    std::int64_t m_drawsFrom = 0;
    std::vector<std::int32_t> m_order;
    std::vector<double> m_draws;
};

} // namespace gradus
