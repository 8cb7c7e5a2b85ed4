// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sums.h"

#include "network/activation.h"

#include <algorithm>
#include <cmath>

namespace gradus {

ApproximationErrors errorsOf(const ApproximationExperiment& experiment,
                             std::span<const double> sums)
{
    const std::vector<double>& targets = experiment.gridTargets();
    ApproximationErrors errors;
    double total = 0;
    for (std::size_t k = 0; k < targets.size(); ++k) {
        const double error = std::abs(targets[k] - sums[k]);
        if (std::isnan(error))
            return {error, error, k};
        if (k < experiment.gridSize())
            total += error;
        if (error > errors.largest) {
            errors.largest = error;
            errors.worst = k;
        }
    }
    errors.mean = total / static_cast<double>(experiment.gridSize());
    return errors;
}

const std::vector<double>& PieceSums::of(std::span<const Piece> pieces, double steepness)
{
    const bool grows = steepness == m_steepness && pieces.size() >= m_pieces.size()
        && std::equal(m_pieces.begin(), m_pieces.end(), pieces.begin());
    if (!grows || m_sums.empty()) {
        m_pieces.clear();
        m_sums.assign(m_experiment.gridTargets().size(), 0);
    }
    m_steepness = steepness;
    for (const Piece& piece : pieces.subspan(m_pieces.size()))
        add(piece);
    return m_sums;
}

void PieceSums::add(const Piece& piece)
{
    const double height = m_experiment.height(piece);
    m_experiment.inputs() == 1 ? addBump(piece, height) : addTower(piece, height);
    m_pieces.push_back(piece);
}

void PieceSums::addBump(const Piece& piece, double height)
{
    for (std::size_t k = 0; k < m_sums.size(); ++k)
        m_sums[k] += height * bumpAlong(piece, 0, m_steepness, m_experiment.gridPoint(k)[0]);
}

// The bumps of a tower depend on one coordinate each: worked out once a column and a row.
void PieceSums::addTower(const Piece& piece, double height)
{
    const auto side = static_cast<std::size_t>(m_experiment.gridSide());
    std::vector<double> along(side);
    for (std::size_t c = 0; c < side; ++c)
        along[c] = thresholdWeight
            * bumpAlong(piece, 0, m_steepness, m_experiment.gridCoordinate(0, static_cast<int>(c)));
    for (std::size_t row = 0; row < side; ++row) {
        const double y = m_experiment.gridCoordinate(1, static_cast<int>(row));
        const double across = thresholdWeight * bumpAlong(piece, 1, m_steepness, y);
        for (std::size_t c = 0; c < side; ++c)
            m_sums[row * side + c] +=
                height * activated(Activation::Sigmoid, along[c] + across + thresholdBias);
    }
}

} // namespace gradus
