// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_experiment.h"

namespace gradus {

/// How far a sum is from the function, over the grid.
struct ApproximationErrors {
    double mean = 0; ///< of |f − g|
    double largest = 0;
    std::size_t worst = 0; ///< the first grid point with the largest
};
/// The errors of sums that belong to the experiment's gridTargets().
[[nodiscard]] ApproximationErrors errorsOf(const ApproximationExperiment& experiment,
                                           std::span<const double> sums);

/// The sum of pieces at every grid point, kept from one iteration to the next: a further piece only
/// adds its own part. Parts are added in the order of the pieces, so the bits are the same whether
/// the sum grew or was worked out anew.
class PieceSums {
public:
    explicit PieceSums(const ApproximationExperiment& experiment) : m_experiment(experiment) { }

    /// The sums of these pieces. Where the pieces before differ from those of the last call, all is
    /// worked out anew. Valid until the next call.
    const std::vector<double>& of(std::span<const Piece> pieces, double steepness);

private:
    void add(const Piece& piece);
    void addBump(const Piece& piece, double height);
    void addTower(const Piece& piece, double height);

    const ApproximationExperiment& m_experiment;
    std::vector<Piece> m_pieces; ///< that are in the sums
    double m_steepness = 0;
    std::vector<double> m_sums;
};

} // namespace gradus
