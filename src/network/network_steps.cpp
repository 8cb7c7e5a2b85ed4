// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_steps.h"

#include <algorithm>
#include <cassert>

namespace gradus {

namespace {

using Part = NetworkPart;

Part partOf(UpdatePart part)
{
    switch (part) {
    case UpdatePart::M:
        return Part::M;
    case UpdatePart::V:
        return Part::V;
    case UpdatePart::MHat:
        return Part::MHat;
    case UpdatePart::VHat:
        return Part::VHat;
    case UpdatePart::Change:
        return Part::Change;
    case UpdatePart::Value:
        break;
    }
    return Part::Parameter;
}

std::int64_t placeOf(const std::vector<Part>& parts, Part part)
{
    return std::find(parts.begin(), parts.end(), part) - parts.begin();
}

std::int64_t sizeOf(const std::vector<Part>& parts)
{
    return static_cast<std::int64_t>(parts.size());
}

} // namespace

UpdatePart updatePartOf(NetworkPart part)
{
    switch (part) {
    case Part::M:
        return UpdatePart::M;
    case Part::V:
        return UpdatePart::V;
    case Part::MHat:
        return UpdatePart::MHat;
    case Part::VHat:
        return UpdatePart::VHat;
    case Part::Change:
        return UpdatePart::Change;
    default:
        break;
    }
    return UpdatePart::Value;
}

NetworkSteps::NetworkSteps(const NetworkExperiment& e, int batch)
    : m_e(e)
    , m_addressing(e)
    , m_batch(batch)
    , m_layers(static_cast<std::size_t>(e.layers() + 1))
{
    const NetworkTraining& training = e.training();
    if (e.isBatched()) {
        m_updateHead.push_back(Part::MeanCost);
        m_weightParts.push_back(Part::MeanSlope);
        m_biasParts.push_back(Part::MeanSlope);
    }
    if (training.hasPenalty()) {
        m_updateHead.insert(m_updateHead.end(), {Part::Penalty, Part::Objective});
        m_weightParts.push_back(Part::PenaltySlope);
    }
    for (const UpdatePart part : updateParts(training.optimizer.kind)) {
        m_weightParts.push_back(partOf(part));
        m_biasParts.push_back(partOf(part));
    }
    std::int64_t at = 0;
    for (int l = 1; l <= e.layers(); ++l) {
        LayerSteps& steps = m_layers[static_cast<std::size_t>(l)];
        steps.softmax = e.activation(l) == Activation::Softmax;
        steps.slopesFirst = steps.softmax && !(l == e.layers() && e.outputCancels());
        steps.parts = e.parts(l);
        steps.forward = at;
        at += 2 * e.size(l);
    }
    m_costAt = ++at;
    for (int l = e.layers(); l >= 1; --l) {
        LayerSteps& steps = m_layers[static_cast<std::size_t>(l)];
        steps.backward = at;
        steps.neuron = (steps.slopesFirst ? 0 : 1) + (steps.softmax ? e.size(l) : 1) + 1
            + (steps.parts.biasesLearn() ? 1 : 0)
            + (steps.parts.weightsLearn() ? e.size(l - 1) : 0);
        at += (steps.slopesFirst ? e.size(l) : 0) + steps.neuron * e.size(l);
    }
    m_inputAt = at;
    m_sampleSize = at + e.size(0);
    m_samples = m_sampleSize * batch;
    at = sizeOf(m_updateHead);
    for (int l = 1; l <= e.layers(); ++l) {
        LayerSteps& steps = m_layers[static_cast<std::size_t>(l)];
        steps.update = at;
        steps.row = weightSteps(l) + (steps.parts.biasesLearn() ? sizeOf(m_biasParts) : 0);
        at += steps.row * e.size(l);
    }
    m_updateSize = at;
}

NetworkAddress NetworkSteps::address(std::int64_t k) const
{
    assert(k >= 1 && k <= count());
    if (k > m_samples)
        return updateAddress(k - m_samples - 1);
    NetworkAddress a = sampleAddress((k - 1) % m_sampleSize);
    a.sample = static_cast<int>((k - 1) / m_sampleSize) + 1;
    return a;
}

// r counts from 0 within a sample.
NetworkAddress NetworkSteps::sampleAddress(std::int64_t r) const
{
    if (r + 1 < m_costAt)
        return forwardAddress(r);
    if (r + 1 == m_costAt)
        return {.part = Part::SampleCost};
    if (r >= m_inputAt)
        return {.part = Part::CostSlope, .layer = 0, .j = static_cast<int>(r - m_inputAt) + 1};
    return backwardAddress(r);
}

NetworkAddress NetworkSteps::forwardAddress(std::int64_t r) const
{
    int l = 1;
    while (l < m_e.layers() && r >= layer(l + 1).forward)
        ++l;
    const auto within = static_cast<int>(r - layer(l).forward);
    const int size = m_e.size(l);
    if (layer(l).softmax)
        return {.part = within < size ? Part::Z : Part::A, .layer = l, .j = within % size + 1};
    return {.part = within % 2 == 0 ? Part::Z : Part::A, .layer = l, .j = within / 2 + 1};
}

NetworkAddress NetworkSteps::backwardAddress(std::int64_t r) const
{
    int l = m_e.layers();
    while (l > 1 && r >= layer(l - 1).backward)
        --l;
    std::int64_t within = r - layer(l).backward;
    if (layer(l).slopesFirst) {
        if (within < m_e.size(l))
            return {.part = Part::CostSlope, .layer = l, .j = static_cast<int>(within) + 1};
        within -= m_e.size(l);
    }
    const std::int64_t neuron = layer(l).neuron;
    return neuronAddress(l, static_cast<int>(within / neuron) + 1, within % neuron);
}

NetworkAddress NetworkSteps::neuronAddress(int l, int j, std::int64_t r) const
{
    if (!layer(l).slopesFirst && r-- == 0)
        return {.part = Part::CostSlope, .layer = l, .j = j};
    const int slopes = layer(l).softmax ? m_e.size(l) : 1;
    if (r < slopes)
        return {.part = Part::Slope,
                .layer = l,
                .j = j,
                .k = layer(l).softmax ? static_cast<int>(r) + 1 : 0};
    r -= slopes;
    if (r == 0)
        return {.part = Part::Delta, .layer = l, .j = j};
    if (layer(l).parts.biasesLearn() && --r == 0)
        return {.part = Part::SampleSlope, .layer = l, .j = j, .bias = true};
    return {.part = Part::SampleSlope, .layer = l, .j = j, .k = static_cast<int>(r)};
}

NetworkAddress NetworkSteps::updateAddress(std::int64_t r) const
{
    if (r < sizeOf(m_updateHead))
        return {.part = m_updateHead[static_cast<std::size_t>(r)]};
    int l = 1;
    while (l < m_e.layers() && r >= layer(l + 1).update)
        ++l;
    const std::int64_t within = r - layer(l).update;
    return parameterAddress(l, static_cast<int>(within / layer(l).row) + 1, within % layer(l).row);
}

NetworkAddress NetworkSteps::parameterAddress(int l, int j, std::int64_t r) const
{
    const std::int64_t each = sizeOf(m_weightParts);
    const std::int64_t weights = weightSteps(l);
    if (r < weights)
        return {.part = m_weightParts[static_cast<std::size_t>(r % each)],
                .layer = l,
                .j = j,
                .k = static_cast<int>(r / each) + 1};
    return {.part = m_biasParts[static_cast<std::size_t>(r - weights)],
            .layer = l,
            .j = j,
            .bias = true};
}

std::optional<std::int64_t> NetworkSteps::index(const NetworkAddress& a) const
{
    if (a.isInput() || a.part == Part::Target || a.part == Part::Eta || a.isOfEpoch()
        || a.sample > m_batch)
        return std::nullopt;
    const bool ofParameter = a.part == Part::SampleSlope || a.isOfParameter();
    if (ofParameter && !layer(a.layer).parts.learns(a.bias))
        return std::nullopt;
    if (a.part == Part::ObjectiveSlope)
        return objectiveIndex(a);
    return a.sample > 0 ? sampleIndex(a) : updateIndex(a);
}

std::optional<std::int64_t> NetworkSteps::sampleIndex(const NetworkAddress& a) const
{
    const std::int64_t before = m_sampleSize * (a.sample - 1);
    switch (a.part) {
    case Part::Z:
    case Part::A:
        return before + forwardIndex(a) + 1;
    case Part::SampleCost:
        return before + m_costAt;
    default:
        break;
    }
    if (a.part == Part::CostSlope && a.layer == 0)
        return before + m_inputAt + a.j;
    return before + backwardIndex(a) + 1;
}

std::int64_t NetworkSteps::forwardIndex(const NetworkAddress& a) const
{
    const std::int64_t start = layer(a.layer).forward;
    const bool value = a.part == Part::A;
    if (layer(a.layer).softmax)
        return start + (value ? m_e.size(a.layer) : 0) + a.j - 1;
    return start + 2 * std::int64_t(a.j - 1) + (value ? 1 : 0);
}

std::int64_t NetworkSteps::backwardIndex(const NetworkAddress& a) const
{
    const LayerSteps& steps = layer(a.layer);
    if (steps.slopesFirst && a.part == Part::CostSlope)
        return steps.backward + a.j - 1;
    const std::int64_t first = steps.slopesFirst ? m_e.size(a.layer) : 0;
    const std::int64_t slopesAt = steps.slopesFirst ? 0 : 1;
    const std::int64_t deltaAt = slopesAt + (steps.softmax ? m_e.size(a.layer) : 1);
    std::int64_t within = 0;
    if (a.part == Part::Slope)
        within = slopesAt + (steps.softmax ? a.k - 1 : 0);
    else if (a.part == Part::Delta)
        within = deltaAt;
    else if (a.part == Part::SampleSlope)
        within = deltaAt + (a.bias ? 1 : a.k + (steps.parts.biasesLearn() ? 1 : 0));
    return steps.backward + first + steps.neuron * (a.j - 1) + within;
}

std::optional<std::int64_t> NetworkSteps::updateIndex(const NetworkAddress& a) const
{
    if (!a.isOfParameter()) {
        const std::int64_t place = placeOf(m_updateHead, a.part);
        if (place == sizeOf(m_updateHead))
            return std::nullopt;
        return m_samples + place + 1;
    }
    const std::vector<Part>& parts = a.bias ? m_biasParts : m_weightParts;
    const std::int64_t place = placeOf(parts, a.part);
    if (place == sizeOf(parts))
        return std::nullopt;
    const std::int64_t before = a.bias ? weightSteps(a.layer) : sizeOf(m_weightParts) * (a.k - 1);
    const LayerSteps& steps = layer(a.layer);
    return m_samples + steps.update + steps.row * (a.j - 1) + before + place + 1;
}

// A weight's slope of the penalty comes last; a bias has none, and its slope of the cost is all.
std::optional<std::int64_t> NetworkSteps::objectiveIndex(NetworkAddress a) const
{
    a.part = !a.bias ? Part::PenaltySlope : m_e.isBatched() ? Part::MeanSlope : Part::SampleSlope;
    a.sample = a.part == Part::SampleSlope ? 1 : 0;
    return index(a);
}

// Steps of the update for the weights of one neuron.
std::int64_t NetworkSteps::weightSteps(int l) const
{
    return layer(l).parts.weightsLearn() ? sizeOf(m_weightParts) * m_e.size(l - 1) : 0;
}

Step NetworkSteps::step(std::int64_t k) const
{
    const NetworkAddress a = address(k);
    Step step{.number = k, .quantity = m_addressing.quantity(a), .rule = rule(a)};
    step.sample = a.sample;
    step.layer = a.layer;
    step.neuron = a.j;
    if (a.part == Part::Z || a.part == Part::A)
        step.pass = Pass::Forward;
    else if (a.part == Part::SampleCost)
        step.pass = Pass::Cost;
    else
        step.pass = a.sample > 0 ? Pass::Backward : Pass::Update;
    return step;
}

std::string_view NetworkSteps::rule(const NetworkAddress& a) const
{
    const bool output = a.layer == m_e.layers();
    switch (a.part) {
    case Part::Z:
        return "weighted-sum";
    case Part::A:
    case Part::Slope:
        return "activation";
    case Part::SampleCost:
        return "cost";
    case Part::CostSlope:
        return output ? "cost" : "BP2";
    case Part::Delta:
        return output ? "BP1" : "BP2";
    case Part::SampleSlope:
        return a.bias ? "BP3" : "BP4";
    case Part::MeanCost:
    case Part::MeanSlope:
        return "mean";
    case Part::Penalty:
    case Part::Objective:
    case Part::PenaltySlope:
        return "penalty";
    default:
        break;
    }
    return updateRule(m_e.training().optimizer.kind, updatePartOf(a.part));
}

std::int64_t NetworkSteps::passBegin(std::int64_t k) const
{
    if (k > m_samples)
        return m_samples + 1;
    const std::int64_t before = (k - 1) / m_sampleSize * m_sampleSize;
    const std::int64_t within = k - before;
    if (within == m_costAt)
        return k;
    return before + (within < m_costAt ? 1 : m_costAt + 1);
}

std::int64_t NetworkSteps::passEnd(std::int64_t k) const
{
    if (k > m_samples)
        return count();
    const std::int64_t before = (k - 1) / m_sampleSize * m_sampleSize;
    const std::int64_t within = k - before;
    if (within == m_costAt)
        return k;
    return before + (within < m_costAt ? m_costAt - 1 : m_sampleSize);
}

std::int64_t NetworkSteps::groupEnd(std::int64_t k, Level level) const
{
    if (level == Level::Pass)
        return passEnd(k);
    if (level >= Level::Iteration || k > m_samples)
        return count();
    return ((k - 1) / m_sampleSize + 1) * m_sampleSize;
}

std::int64_t NetworkSteps::groupBegin(std::int64_t k, Level level) const
{
    if (level == Level::Pass)
        return passBegin(k);
    if (level >= Level::Iteration)
        return 1;
    return k > m_samples ? m_samples + 1 : (k - 1) / m_sampleSize * m_sampleSize + 1;
}

} // namespace gradus
