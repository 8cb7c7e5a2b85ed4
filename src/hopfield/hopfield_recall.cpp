// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_recall.h"

#include "data/random.h"
#include "data/sample_order.h"

#include <cmath>

namespace gradus {

namespace {

// Parts the streams of random numbers of one seed.
constexpr std::uint64_t unitStream = 0x756e6974;
constexpr std::uint64_t drawStream = 0x64726177;

Random streamOf(std::uint64_t seed, std::uint64_t stream, std::int64_t sweep)
{
    return Random(mixedSeed(mixedSeed(seed, stream), static_cast<std::uint64_t>(sweep)));
}

} // namespace

double Annealing::at(std::int64_t sweep) const
{
    if (sweep >= sweeps)
        return to;
    const double part = static_cast<double>(sweep - 1) / static_cast<double>(sweeps - 1);
    return geometric ? from * std::pow(to / from, part) : from + (to - from) * part;
}

std::int64_t RecallPlan::sweepLength(const Recall& recall, int units)
{
    if (recall.mode == RecallMode::Synchronous)
        return 1;
    return recall.order.empty() ? units : static_cast<std::int64_t>(recall.order.size());
}

int RecallPlan::unit(std::int64_t iteration)
{
    const std::int64_t length = sweepLength(m_recall, m_units);
    const auto at = static_cast<std::size_t>((iteration - 1) % length);
    if (!m_recall.order.empty())
        return m_recall.order[at];
    const std::int64_t sweep = sweepOf(iteration);
    if (sweep != m_orderOf && m_recall.mode == RecallMode::Random) {
        Random random = streamOf(m_recall.seed, unitStream, sweep);
        m_order.resize(static_cast<std::size_t>(length));
        for (std::int32_t& unit : m_order)
            unit = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(m_units)));
    } else if (sweep != m_orderOf) {
        m_order = sampleOrder(m_units, true, m_recall.seed, sweep);
    }
    m_orderOf = sweep;
    return m_order[at];
}

double RecallPlan::draw(std::int64_t iteration, int u)
{
    const std::int64_t sweep = sweepOf(iteration);
    const std::int64_t length = sweepLength(m_recall, m_units);
    const bool all = m_recall.mode == RecallMode::Synchronous;
    if (sweep != m_drawsOf) {
        Random random = streamOf(m_recall.seed, drawStream, sweep);
        m_draws.resize(static_cast<std::size_t>(all ? m_units : length));
        for (double& draw : m_draws)
            draw = random.unit();
        m_drawsOf = sweep;
    }
    return m_draws[all ? static_cast<std::size_t>(u)
                       : static_cast<std::size_t>((iteration - 1) % length)];
}

} // namespace gradus
