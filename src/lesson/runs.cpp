// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/runs.h"

#include "trace/fault.h"

namespace gradus {

RunSet::RunSet(std::shared_ptr<const Experiment> own, const std::vector<Run>& runs)
{
    m_experiments[""] = std::move(own);
    for (const Run& run : runs)
        m_experiments[run.name] = run.experiment;
    std::erase_if(m_experiments, [](const auto& entry) { return !entry.second; });
}

std::variant<Snapshot, Message> RunSet::look(const std::string& name, const std::string& position,
                                             const Snapshot& here)
{
    const std::string& run = name.empty() ? m_here : name;
    const auto found = m_experiments.find(run);
    if (found == m_experiments.end()) {
        std::vector<std::string> names;
        for (const auto& [known, experiment] : m_experiments)
            names.push_back(known);
        const std::string near = nearest(run, names);
        return near.empty()
            ? Message{GRADUS_TEXT("core", "there is no run \"%1\""), {run}}
            : Message{GRADUS_TEXT("core", "there is no run \"%1\"; did you mean %2?"), {run, near}};
    }
    auto& timeline = m_timelines[run];
    if (!timeline)
        timeline = std::make_unique<Timeline>(found->second->start());
    if (!position.empty())
        return lookAt(*timeline, position);
    return lookLike(*timeline, here);
}

std::variant<Snapshot, Message> RunSet::lookAt(Timeline& timeline, const std::string& position)
{
    auto parsed = parsePosition(position);
    if (auto* message = std::get_if<Message>(&parsed))
        return std::move(*message);
    const PositionName& name = std::get<PositionName>(parsed);
    if (name.iteration > farthestLook)
        return Message{GRADUS_TEXT("core", "at looks no farther than iteration %1"),
                       {std::to_string(farthestLook)}};
    Timeline::Outcome outcome{};
    if (auto message = timeline.seek(name, outcome))
        return std::move(*message);
    if (outcome == Timeline::Outcome::Halted)
        return timeline.now().iteration->halt()->why;
    return timeline.now();
}

Snapshot RunSet::lookLike(Timeline& timeline, const Snapshot& here)
{
    timeline.seek({here.position.iteration, 0});
    const Iteration& iteration = *timeline.now().iteration;
    std::int64_t step = here.position.step == 0 ? 0 : iteration.stepCount();
    if (const auto current = here.currentStep())
        step = iteration.indexOf(current->quantity).value_or(step);
    timeline.seek({here.position.iteration, step});
    return timeline.now();
}

std::variant<std::shared_ptr<const Resolver>, Message> RunResolver::elsewhere(
    const std::string& run, const std::string& position) const
{
    auto looked = m_runs.look(run, position, snapshot());
    if (auto* message = std::get_if<Message>(&looked))
        return std::move(*message);
    return std::make_shared<const SnapshotResolver>(std::get<Snapshot>(std::move(looked)));
}

} // namespace gradus
