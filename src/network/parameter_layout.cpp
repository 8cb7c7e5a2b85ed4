// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/parameter_layout.h"

namespace gradus {

namespace {

Eigen::Index alignedUp(Eigen::Index count)
{
    constexpr Eigen::Index line = 64 / sizeof(double);
    return (count + line - 1) / line * line;
}

} // namespace

ParameterLayout::ParameterLayout(const std::vector<int>& sizes,
                                 const std::vector<LayerParts>& parts)
{
    for (std::size_t l = 1; l < sizes.size(); ++l) {
        Block block{.to = sizes[l], .from = sizes[l - 1]};
        block.weights = m_length;
        block.biases = alignedUp(m_length + Eigen::Index(block.to) * block.from);
        m_length = alignedUp(block.biases + block.to);
        block.biased = parts.empty() || parts[l - 1].bias;
        m_count += std::int64_t(block.to) * (block.from + (block.biased ? 1 : 0));
        m_blocks.push_back(block);
    }
}

} // namespace gradus
