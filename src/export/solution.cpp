// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/solution.h"

#include "export/neuron_names.h"

#include <algorithm>

namespace gradus {

namespace {

Message passHeading(Pass pass)
{
    switch (pass) {
    case Pass::Forward:
        return {GRADUS_TEXT("core", "Forward")};
    case Pass::Cost:
        return {GRADUS_TEXT("core", "Cost")};
    case Pass::Backward:
        return {GRADUS_TEXT("core", "Backward")};
    case Pass::Update:
        break;
    }
    return {GRADUS_TEXT("core", "Update")};
}

} // namespace

Solution::Solution(SolutionOptions options) : m_options(std::move(options))
{
    m_document.title = m_options.title;
    m_document.digits = m_options.digits;
    m_document.chinese = m_options.chinese;
    m_document.words = m_options.words;
}

std::string Solution::say(const Message& message) const
{
    return m_options.words ? m_options.words(message) : english(message);
}

void Solution::addHeading(int level, const Message& message)
{
    m_document.blocks.push_back(
        {.kind = Document::Block::Kind::Heading, .level = level, .text = say(message)});
}

void Solution::addValues(const Message& heading, std::vector<KnownValue> values, std::size_t more)
{
    const std::size_t over =
        values.size() > mostSolutionValues ? values.size() - mostSolutionValues : 0;
    const std::size_t hidden = over + more;
    values.resize(values.size() - over);
    addHeading(1, heading);
    m_document.blocks.push_back(
        {.kind = Document::Block::Kind::Values, .values = std::move(values)});
    if (hidden > 0)
        m_document.blocks.push_back(
            {.text = say({GRADUS_TEXT("core", "%1 more"), {std::to_string(hidden)}})});
}

void Solution::addGiven(const Iteration& iteration, std::int64_t before)
{
    std::vector<KnownValue> given;
    std::size_t more = 0;
    forEachKnown(iteration, before, [&](const Quantity& quantity, double value) {
        if (iteration.indexOf(quantity)) // else it stays as it is given
            m_kept.push_back(quantity);
        if (given.size() < mostSolutionValues)
            given.emplace_back(quantity, value);
        else
            ++more;
        return true;
    });
    addValues({GRADUS_TEXT("core", "Given")}, std::move(given), more);
    if (const auto names = neuronNames(iteration))
        m_document.blocks.push_back({.text = say(*names)});
}

void Solution::addHeadings(const Iteration& iteration, const Step& step)
{
    if (m_iteration != iteration.number()) {
        m_iteration = iteration.number();
        m_last.reset();
        addHeading(1, {GRADUS_TEXT("core", "Iteration %1"), {std::to_string(m_iteration)}});
    }
    const bool sample = !m_last || m_last->sample != step.sample;
    const bool pass = sample || m_last->pass != step.pass;
    const bool layer = step.layer > 0 && (pass || m_last->layer != step.layer);
    const bool layered = iteration.hasLevel(Level::Neuron) && iteration.hasLevel(Level::Sample);
    if (sample && step.sample > 0 && iteration.sampleCount() > 1)
        addHeading(2, {GRADUS_TEXT("core", "Sample %1"), {std::to_string(step.sample)}});
    if (pass)
        addHeading(2, passHeading(step.pass));
    if (layer && layered)
        addHeading(3, {GRADUS_TEXT("core", "Layer %1"), {std::to_string(step.layer)}});
    m_last = step;
}

std::optional<Message> Solution::add(const Iteration& iteration, std::int64_t first,
                                     std::int64_t last)
{
    if (m_document.blocks.empty())
        addGiven(iteration, first - 1);
    bool tooMany = false;
    forEachGroup(iteration, first, last, m_options.level, [&](std::int64_t k, std::int64_t) {
        tooMany = ++m_steps > mostSolutionSteps;
        if (tooMany)
            return false;
        addHeadings(iteration, iteration.step(k));
        m_document.blocks.push_back(
            {.kind = Document::Block::Kind::Step, .explanation = iteration.explain(k)});
        return true;
    });
    if (!tooMany)
        return std::nullopt;
    return Message{GRADUS_TEXT("core",
                               "a worked solution has at most %1 steps; ask for fewer of them, or "
                               "for a coarser level"),
                   {std::to_string(mostSolutionSteps)}};
}

Document Solution::finish(const Snapshot& end)
{
    std::vector<KnownValue> results;
    for (const Quantity& quantity : m_kept) {
        const Reading reading = end.read(quantity);
        const bool updated = end.iteration->indexOf(quantity).has_value();
        if (reading.isKnown() && updated)
            results.emplace_back(quantity, reading.value);
    }
    if (const auto cost = end.iteration->costQuantity()) {
        const Reading reading = end.read(*cost);
        const auto same = [&](const KnownValue& value) { return value.first == *cost; };
        if (reading.isKnown() && std::none_of(results.begin(), results.end(), same))
            results.emplace_back(*cost, reading.value);
    }
    if (!results.empty())
        addValues({GRADUS_TEXT("core", "What came out")}, std::move(results));
    return std::move(m_document);
}

} // namespace gradus
