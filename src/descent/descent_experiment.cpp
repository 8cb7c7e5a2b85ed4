// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_experiment.h"

#include "descent/descent_simulation.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

DescentPart partOf(UpdatePart part)
{
    switch (part) {
    case UpdatePart::M:
        return DescentPart::M;
    case UpdatePart::V:
        return DescentPart::V;
    case UpdatePart::MHat:
        return DescentPart::MHat;
    case UpdatePart::VHat:
        return DescentPart::VHat;
    case UpdatePart::Change:
        return DescentPart::Change;
    case UpdatePart::Value:
        break;
    }
    return DescentPart::Variable;
}

} // namespace

DescentExperiment::DescentExperiment(Spec spec) : m_spec(std::move(spec))
{
    numberNodes();
    if (hasData())
        gatherInputs();
    listSteps();
    for (std::size_t k = 0; k < m_sampleSteps.size(); ++k)
        m_sampleStepOf.emplace(quantity(m_sampleSteps[k]), k);
    for (std::size_t k = 0; k < m_steps.size(); ++k)
        m_stepOf.emplace(quantity(m_steps[k]), k);
}

// Inner nodes get numbers: operations on variables or inputs, but for the last, which is f.
void DescentExperiment::numberNodes()
{
    m_variableNodes.assign(graph().variables().size(), -1);
    m_numbers.assign(static_cast<std::size_t>(graph().size()), 0);
    for (int n = 0; n < graph().size(); ++n) {
        const GraphNode& node = graph().node(n);
        if (node.variable >= 0)
            m_variableNodes[static_cast<std::size_t>(node.variable)] = n;
        else if (!node.constant && n != graph().root())
            m_numbers[static_cast<std::size_t>(n)] = ++m_nodeCount;
    }
}

// Samples are few and small here: their numbers are kept as the graph wants them.
void DescentExperiment::gatherInputs()
{
    m_batches = Batches(m_spec.data->sampleCount(), m_spec.batches);
    std::vector<std::int32_t> all(static_cast<std::size_t>(m_spec.data->sampleCount()));
    std::iota(all.begin(), all.end(), 0);
    const auto count = static_cast<Eigen::Index>(all.size());
    Eigen::MatrixXd x(m_spec.data->inputSize(), count);
    Eigen::MatrixXd y(m_spec.data->targetSize(), count);
    m_spec.data->gather(all, x, y);
    for (Eigen::Index n = 0; n < count; ++n) {
        m_inputs.insert(m_inputs.end(), x.col(n).begin(), x.col(n).end());
        m_inputs.insert(m_inputs.end(), y.col(n).begin(), y.col(n).end());
    }
}

void DescentExperiment::listSteps()
{
    std::vector<DescentAddress>& passes = isBatched() ? m_sampleSteps : m_steps;
    for (int n = 0; n < graph().size(); ++n)
        if (m_numbers[static_cast<std::size_t>(n)] > 0)
            passes.push_back({DescentPart::Node, n, -1});
    passes.push_back({DescentPart::Function, graph().root(), -1});
    for (int n = graph().size() - 1; n >= 0; --n)
        if (m_numbers[static_cast<std::size_t>(n)] > 0)
            passes.push_back({DescentPart::Adjoint, n, -1});
    if (isBatched()) {
        for (int i = 0; i < variables(); ++i)
            passes.push_back({DescentPart::Slope, nodeOf(i), i});
        m_steps.push_back({DescentPart::Function, graph().root(), -1});
    }
    for (int i = 0; i < variables(); ++i) {
        m_steps.push_back({DescentPart::Slope, nodeOf(i), i});
        for (const UpdatePart part : updateParts(m_spec.optimizer.kind))
            m_steps.push_back({partOf(part), -1, i});
    }
}

void DescentExperiment::place(std::span<const double> x, std::int32_t sample,
                              std::vector<double>& at) const
{
    at.assign(x.begin(), x.end());
    const auto inputs = static_cast<std::ptrdiff_t>(graph().variables().size() - x.size());
    if (inputs > 0)
        at.insert(at.end(), m_inputs.begin() + sample * inputs,
                  m_inputs.begin() + (sample + 1) * inputs);
}

std::function<double(std::span<const double>)> DescentExperiment::heights() const
{
    const auto count = hasData() ? static_cast<std::int32_t>(m_spec.data->sampleCount()) : 1;
    return [this, count, values = std::vector<double>(static_cast<std::size_t>(graph().size())),
            at = std::vector<double>()](std::span<const double> x) mutable {
        double sum = 0;
        for (std::int32_t n = 0; n < count; ++n) {
            place(x, n, at);
            graph().evaluate(at, values);
            sum += values[static_cast<std::size_t>(graph().root())];
        }
        return sum / count;
    };
}

std::unique_ptr<Simulation> DescentExperiment::start() const
{
    return std::make_unique<DescentSimulation>(shared_from_this());
}

Score DescentExperiment::score(const State& state) const
{
    Score score;
    score.cost = height(dynamic_cast<const DescentState&>(state).x);
    return score;
}

const std::vector<std::string>& DescentExperiment::takenNames()
{
    static const std::vector<std::string> names{"f", "df", "v", "eta", "mhat", "vhat"};
    return names;
}

Quantity DescentExperiment::quantity(const DescentAddress& a) const
{
    const auto named = [&](const char* before) {
        return Quantity::plain(before + graph().variables()[static_cast<std::size_t>(a.variable)],
                               a.sample);
    };
    const auto numbered = [&](const char* name) {
        return Quantity::vector(name, m_numbers[static_cast<std::size_t>(a.node)], a.sample);
    };
    switch (a.part) {
    case DescentPart::Input: {
        auto input = std::get<Quantity>(
            parseQuantity(graph().variables()[static_cast<std::size_t>(a.variable)]));
        input.sample = a.sample;
        return input;
    }
    case DescentPart::Node:
        return numbered("v");
    case DescentPart::Function:
        return Quantity::plain("f", a.sample);
    case DescentPart::Adjoint:
        return numbered("df/dv");
    case DescentPart::Slope:
        return named("df/d");
    case DescentPart::M:
        return named("m.");
    case DescentPart::V:
        return named("v.");
    case DescentPart::MHat:
        return named("mhat.");
    case DescentPart::VHat:
        return named("vhat.");
    case DescentPart::Change:
        return named("D");
    case DescentPart::Variable:
        return named("");
    case DescentPart::Eta:
        break;
    }
    return Quantity::plain("eta");
}

std::optional<DescentAddress> DescentExperiment::address(const Quantity& quantity) const
{
    if (quantity == Quantity::plain("eta"))
        return DescentAddress{};
    Quantity bare = quantity;
    bare.sample = 0;
    const bool one = quantity.sample == 0 || (hasData() && quantity.sample == 1 && !isBatched());
    const bool ofBatch =
        isBatched() && quantity.sample > 0 && quantity.sample <= m_spec.batches.size;
    const auto& names = graph().variables();
    const auto input = std::find(names.begin() + variables(), names.end(), print(bare));
    if (input != names.end() && (ofBatch || (one && !isBatched())))
        return DescentAddress{DescentPart::Input, -1, static_cast<int>(input - names.begin()),
                              isBatched() ? quantity.sample : 0};
    const Places& places = ofBatch ? m_sampleStepOf : m_stepOf;
    const auto found = places.find(bare);
    if (found == places.end() || !(one || ofBatch))
        return std::nullopt;
    DescentAddress address = (ofBatch ? m_sampleSteps : m_steps)[found->second];
    const bool updated = address.part > DescentPart::Slope;
    if (quantity.sample > 0 && updated)
        return std::nullopt; // the update belongs to no sample
    address.sample = ofBatch ? quantity.sample : 0;
    return address;
}

std::optional<std::int64_t> DescentExperiment::stepOf(const DescentAddress& address,
                                                      int samples) const
{
    DescentAddress bare = address;
    bare.sample = 0;
    const Places& places = address.sample > 0 ? m_sampleStepOf : m_stepOf;
    const auto found = places.find(quantity(bare));
    if (found == places.end() || address.part == DescentPart::Input)
        return std::nullopt;
    const auto before = static_cast<std::int64_t>(m_sampleSteps.size())
        * (address.sample > 0 ? address.sample - 1
               : isBatched()  ? samples
                              : 0);
    return before + static_cast<std::int64_t>(found->second) + 1;
}

} // namespace gradus
