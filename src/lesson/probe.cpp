// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/probe.h"

#include <algorithm>
#include <cstdlib>

namespace gradus {

namespace {

// A file may name many places of a large model; looking them up must not take longer than a moment.
constexpr std::int64_t mostProbedSteps = 20'000'000;

} // namespace

Probe::Probe(std::shared_ptr<const Experiment> experiment)
    : m_experiment(std::move(experiment))
    , m_stepsLeft(mostProbedSteps)
{
    const auto simulation = m_experiment->start();
    while (simulation->iteration() < 1 && simulation->advance()) { }
    m_snapshot.iteration = simulation->publish();
    m_snapshot.position = {simulation->iteration(), 0};
}

bool Probe::mayGoTo(std::int64_t iteration)
{
    if (iteration > furthest)
        return false;
    const std::int64_t here = m_timeline ? m_timeline->now().position.iteration : 1;
    m_stepsLeft -= std::abs(iteration - here) * std::max<std::int64_t>(1, m_snapshot.stepCount());
    return m_stepsLeft >= 0;
}

std::variant<std::int64_t, Message> Probe::stepOf(const PositionName& position)
{
    // Mostly all iterations have the same steps, and nothing needs to be worked out.
    auto first = resolve(position, iteration());
    if (position.iteration <= 1 || std::holds_alternative<std::int64_t>(first))
        return first;
    if (!mayGoTo(position.iteration))
        return Message{GRADUS_TEXT("core",
                                   "iteration 1 has no such place, and iteration %1 is too far to "
                                   "be looked at: %2"),
                       {std::to_string(position.iteration), print(position)}};
    if (!m_timeline)
        m_timeline = std::make_unique<Timeline>(m_experiment->start());
    Timeline::Outcome outcome{};
    if (auto message = m_timeline->seek(position, outcome))
        return std::move(*message);
    return m_timeline->now().position.step; // of a run that halts before, playing will tell
}

std::variant<std::shared_ptr<const Resolver>, Message> ProbeResolver::elsewhere(
    const std::string& run, const std::string& position) const
{
    const auto found = m_probes.find(run);
    if (!run.empty() && found == m_probes.end())
        return Message{GRADUS_TEXT("core", "there is no run \"%1\""), {run}};
    Probe& there = run.empty() ? m_here : found->second;
    if (!position.empty()) {
        auto name = parsePosition(position);
        if (auto* message = std::get_if<Message>(&name))
            return std::move(*message);
        const auto& parsed = std::get<PositionName>(name);
        if (parsed.iteration > 0) {
            auto step = there.stepOf(parsed);
            if (auto* message = std::get_if<Message>(&step))
                return std::move(*message);
        }
    }
    return std::make_shared<const SnapshotResolver>(there.snapshot());
}

} // namespace gradus
