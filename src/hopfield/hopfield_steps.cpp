// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_steps.h"

#include <algorithm>

namespace gradus {

bool HopfieldSteps::isPairs(HopfieldPart part)
{
    return part == HopfieldPart::Stage || part == HopfieldPart::PatternOverlap
        || part == HopfieldPart::Inverse;
}

void HopfieldSteps::add(HopfieldPart part, int pattern, int first, std::int64_t count)
{
    if (count == 0)
        return;
    m_find[{part, pattern}] = m_blocks.size();
    if (part == HopfieldPart::Stage)
        m_stages.push_back(pattern);
    m_blocks.push_back({part, pattern, first, m_count, count});
    m_count += count;
}

HopfieldSteps HopfieldSteps::storing(const Storing& storing)
{
    HopfieldSteps steps;
    steps.m_units = storing.units();
    steps.m_patterns = storing.patterns();
    const std::int64_t pairs = steps.m_units * (steps.m_units - 1) / 2;
    const std::int64_t overlaps = steps.m_patterns * (steps.m_patterns + 1) / 2;
    const bool inverse = storing.rule() == StoringRule::PseudoInverse;
    if (inverse) {
        steps.add(HopfieldPart::PatternOverlap, 0, 0, overlaps);
        steps.add(HopfieldPart::Inverse, 0, 0, overlaps);
    }
    for (int p = inverse ? storing.patterns() : 1; p <= storing.stages(); ++p) {
        if (storing.rule() == StoringRule::Storkey && p <= storing.patterns())
            steps.add(HopfieldPart::LocalField, p, 0, steps.m_units);
        steps.add(HopfieldPart::Stage, p, 1, pairs);
    }
    steps.add(HopfieldPart::Energy, 0, 0, 1);
    steps.add(HopfieldPart::Overlap, 0, 0, steps.m_patterns);
    return steps;
}

HopfieldSteps HopfieldSteps::updating(int first, int count, bool chances, int patterns)
{
    HopfieldSteps steps;
    steps.m_patterns = patterns;
    steps.add(HopfieldPart::Field, 0, first, count);
    if (chances) {
        steps.add(HopfieldPart::Chance, 0, first, count);
        steps.add(HopfieldPart::Draw, 0, first, count);
    }
    steps.add(HopfieldPart::Unit, 0, first, count);
    steps.add(HopfieldPart::Change, 0, 0, 1);
    steps.add(HopfieldPart::Energy, 0, 0, 1);
    steps.add(HopfieldPart::Overlap, 0, 0, patterns);
    return steps;
}

// How many pairs of a block stand before row i: with n indices and the second one at least g
// further (0 or 1), row i has n − g − i of them.
std::int64_t HopfieldSteps::rowStart(const Block& block, std::int64_t i) const
{
    const std::int64_t n = block.part == HopfieldPart::Stage ? m_units : m_patterns;
    return i * (n - block.first) - i * (i - 1) / 2;
}

const HopfieldSteps::Block& HopfieldSteps::blockAt(std::int64_t k) const
{
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), k - 1,
                         [](std::int64_t at, const Block& block) { return at < block.before; });
    return *(after - 1);
}

HopfieldAddress HopfieldSteps::at(std::int64_t k) const
{
    const Block& block = blockAt(k);
    const std::int64_t inside = k - 1 - block.before;
    if (!isPairs(block.part))
        return {block.part, block.first + static_cast<int>(inside), 0, block.pattern};
    std::int64_t low = 0; // the row, by halving: the last that starts not after the step
    std::int64_t high = block.part == HopfieldPart::Stage ? m_units : m_patterns;
    while (high - low > 1) {
        const std::int64_t middle = (low + high) / 2;
        (rowStart(block, middle) <= inside ? low : high) = middle;
    }
    const std::int64_t column = low + block.first + inside - rowStart(block, low);
    return {block.part, static_cast<int>(low), static_cast<int>(column), block.pattern};
}

std::optional<std::int64_t> HopfieldSteps::of(HopfieldAddress a) const
{
    if (a.part == HopfieldPart::Coupling) { // the last stage is the coupling itself
        if (m_stages.empty())
            return std::nullopt;
        a.part = HopfieldPart::Stage;
        a.pattern = m_stages.back();
    }
    const auto found = m_find.find({a.part, a.pattern});
    if (found == m_find.end())
        return std::nullopt;
    const Block& block = m_blocks[found->second];
    if (!isPairs(a.part)) {
        const std::int64_t inside = a.i - block.first;
        if (inside < 0 || inside >= block.count)
            return std::nullopt;
        return block.before + inside + 1;
    }
    if (a.i > a.j)
        std::swap(a.i, a.j);
    if (a.j - a.i < block.first) // the diagonal is nobody's
        return std::nullopt;
    return block.before + rowStart(block, a.i) + a.j - a.i - block.first + 1;
}

int HopfieldSteps::stageAt(int i, int j, std::int64_t k) const
{
    const auto after = std::partition_point(m_stages.begin(), m_stages.end(), [&](int p) {
        return of({HopfieldPart::Stage, i, j, p}).value_or(0) <= k;
    });
    return after == m_stages.begin() ? 0 : *(after - 1);
}

HopfieldSteps::Range HopfieldSteps::blockOf(std::int64_t k) const
{
    const Block& block = blockAt(k);
    return {block.before + 1, block.before + block.count};
}

HopfieldSteps::Range HopfieldSteps::rowOf(std::int64_t k) const
{
    const Block& block = blockAt(k);
    if (!isPairs(block.part))
        return {k, k};
    const std::int64_t i = at(k).i;
    return {block.before + rowStart(block, i) + 1, block.before + rowStart(block, i + 1)};
}

} // namespace gradus
