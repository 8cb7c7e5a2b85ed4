// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_passes.h"

#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

void DescentPassing::chooseSamples(std::int64_t iteration)
{
    m_passes.samples = m_experiment.sampleCount(iteration);
    if (!m_experiment.hasData())
        return;
    const Batches& batches = m_experiment.batches();
    const std::int64_t first = std::max<std::int64_t>(iteration, 1);
    if (m_epoch != batches.epochOf(first)) {
        m_epoch = batches.epochOf(first);
        m_order = batches.orderOf(m_epoch);
    }
    const auto begin = m_order.begin() + batches.offsetOf(first);
    m_passes.which.assign(begin, begin + m_passes.samples);
}

void DescentPassing::compute(std::span<const double> x, std::int64_t iteration)
{
    const FunctionGraph& graph = m_experiment.graph();
    chooseSamples(iteration);
    const auto nodes = static_cast<std::size_t>(graph.size());
    const auto samples = static_cast<std::size_t>(m_passes.samples);
    m_passes.values.resize(nodes * samples);
    m_passes.adjoints.resize(nodes * samples);
    m_passes.at.clear();
    m_passes.f = 0;
    m_passes.slopes.assign(x.size(), 0);
    for (std::size_t n = 0; n < samples; ++n) {
        const std::span<double> values(m_passes.values.data() + n * nodes, nodes);
        const std::span<double> adjoints(m_passes.adjoints.data() + n * nodes, nodes);
        m_experiment.place(x, m_passes.which.empty() ? 0 : m_passes.which[n], m_point);
        graph.evaluate(m_point, values);
        graph.differentiate(values, adjoints);
        m_passes.at.insert(m_passes.at.end(), m_point.begin(), m_point.end());
        m_passes.f += values[static_cast<std::size_t>(graph.root())];
        for (std::size_t i = 0; i < x.size(); ++i) {
            const int node = m_experiment.nodeOf(static_cast<int>(i));
            m_passes.slopes[i] += node < 0 ? 0 : adjoints[static_cast<std::size_t>(node)];
        }
    }
    m_passes.f /= static_cast<double>(samples);
    for (double& slope : m_passes.slopes)
        slope /= static_cast<double>(samples);
}

namespace {

double length(std::span<const double> numbers)
{
    double sum = 0;
    for (const double number : numbers)
        sum += number * number;
    return std::sqrt(sum);
}

} // namespace

std::optional<Message> stopReason(const StopRules& rules, std::int64_t iteration, double f,
                                  std::span<const double> slopes, std::span<const double> changes)
{
    const std::string where = std::to_string(iteration);
    if (length(slopes) < rules.gradient)
        return Message{GRADUS_TEXT("core",
                                   "Stopped after iteration %1: the gradient is almost 0 (its "
                                   "length %2 is less than %3)."),
                       {where, length(slopes), rules.gradient}};
    if (length(changes) < rules.change)
        return Message{GRADUS_TEXT("core",
                                   "Stopped after iteration %1: the step is almost 0 (its "
                                   "length %2 is less than %3)."),
                       {where, length(changes), rules.change}};
    if (rules.diverged > 0 && std::abs(f) > rules.diverged)
        return Message{GRADUS_TEXT("core",
                                   "Stopped after iteration %1: the descent diverges (f is %2, "
                                   "more than %3). Try a smaller learning rate."),
                       {where, f, rules.diverged}};
    return std::nullopt;
}

} // namespace gradus
