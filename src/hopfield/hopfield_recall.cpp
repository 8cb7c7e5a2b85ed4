// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_recall.h"

#include "data/random.h"

#include <cmath>
#include <numeric>
#include <utility>

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

void shuffleUnits(std::vector<std::int32_t>& order, int count, std::uint64_t seed,
                  std::int64_t sweep)
{
    order.resize(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    Random random(mixedSeed(seed, static_cast<std::uint64_t>(sweep)));
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[(random.bits() >> 32) * i >> 32]);
}

void RecallPlan::orderSweep(std::int64_t sweep)
{
    m_orderFrom = (sweep - 1) * m_length + 1;
    if (m_recall.mode == RecallMode::Asynchronous) {
        shuffleUnits(m_order, m_units, m_recall.seed, sweep);
        return;
    }
    Random random = streamOf(m_recall.seed, unitStream, sweep);
    m_order.resize(static_cast<std::size_t>(m_length));
    for (std::int32_t& unit : m_order)
        unit = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(m_units)));
}

int RecallPlan::unit(std::int64_t iteration)
{
    if (!m_recall.order.empty())
        return m_recall.order[static_cast<std::size_t>((iteration - 1) % m_length)];
    if (m_orderFrom == 0 || iteration < m_orderFrom || iteration >= m_orderFrom + m_length)
        orderSweep(sweepOf(iteration));
    return m_order[static_cast<std::size_t>(iteration - m_orderFrom)];
}

void RecallPlan::drawSweep(std::int64_t sweep)
{
    m_drawsFrom = (sweep - 1) * m_length + 1;
    Random random = streamOf(m_recall.seed, drawStream, sweep);
    const bool all = m_recall.mode == RecallMode::Synchronous;
    m_draws.resize(static_cast<std::size_t>(all ? m_units : m_length));
    for (double& draw : m_draws)
        draw = random.unit();
}

double RecallPlan::draw(std::int64_t iteration, int u)
{
    if (m_drawsFrom == 0 || iteration < m_drawsFrom || iteration >= m_drawsFrom + m_length)
        drawSweep(sweepOf(iteration));
    const bool all = m_recall.mode == RecallMode::Synchronous;
    return m_draws[static_cast<std::size_t>(all ? u : iteration - m_drawsFrom)];
}

} // namespace gradus
