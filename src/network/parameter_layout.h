// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/layer_parts.h"

#include <Eigen/Core>

#include <cstdint>
#include <type_traits>
#include <vector>

namespace gradus {

/// Doubles in storage aligned to 64 bytes. In other storage Eigen's last bits may differ.
using AlignedVector = Eigen::VectorXd;

/// Where the parameters of a network lie in one flat vector: for each layer l = 1 … L the weights,
/// column by column (w[l][j,k] for all j, then the next k), then the biases; each block begins at a
/// multiple of 64 bytes. A layer without biases has zeros in their place, which count for nothing.
class ParameterLayout {
public:
    struct Block {
        Eigen::Index weights = 0; ///< where the weights begin
        Eigen::Index biases = 0; ///< where the biases begin
        int to = 0; ///< neurons of layer l: rows of w
        int from = 0; ///< neurons of layer l−1: columns of w
        bool biased = true; ///< false: the biases are not there
    };

    ParameterLayout() = default;
    /// `parts` of the layers 1 … L; empty: all have biases.
    explicit ParameterLayout(const std::vector<int>& sizes,
                             const std::vector<LayerParts>& parts = {});

    /// Length of the flat vector, gaps included.
    [[nodiscard]] Eigen::Index length() const { return m_length; }
    /// How many parameters there are.
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] int layers() const { return static_cast<int>(m_blocks.size()); }
    /// The block of layer l, 1 ≤ l ≤ layers().
    [[nodiscard]] const Block& block(int l) const
    {
        return m_blocks[static_cast<std::size_t>(l - 1)];
    }
    /// Where w[l][j,k] lies; indices from 1.
    [[nodiscard]] Eigen::Index weight(int l, int j, int k) const
    {
        const Block& at = block(l);
        return at.weights + Eigen::Index(k - 1) * at.to + (j - 1);
    }
    [[nodiscard]] Eigen::Index bias(int l, int j) const { return block(l).biases + (j - 1); }

private:
    std::vector<Block> m_blocks;
    Eigen::Index m_length = 0;
    std::int64_t m_count = 0;
};

/// A layer's weights (to × from) and biases (to × 1) inside a flat vector.
template <typename Vector>
[[nodiscard]] auto weightsOf(Vector& flat, const ParameterLayout::Block& block)
{
    using Matrix =
        std::conditional_t<std::is_const_v<Vector>, const Eigen::MatrixXd, Eigen::MatrixXd>;
    return Eigen::Map<Matrix, Eigen::Aligned64>(flat.data() + block.weights, block.to, block.from);
}
template <typename Vector>
[[nodiscard]] auto biasesOf(Vector& flat, const ParameterLayout::Block& block)
{
    using Column =
        std::conditional_t<std::is_const_v<Vector>, const Eigen::VectorXd, Eigen::VectorXd>;
    return Eigen::Map<Column, Eigen::Aligned64>(flat.data() + block.biases, block.to);
}

} // namespace gradus
