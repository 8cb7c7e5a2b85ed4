// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_state.h"

#include "trace/words.h"

namespace gradus {

namespace {

// The gaps between blocks hold nothing and do not count.
void addBlocks(WordHash& hash, const AlignedVector& flat, const ParameterLayout& layout)
{
    if (flat.size() == 0)
        return;
    for (int l = 1; l <= layout.layers(); ++l) {
        const auto& block = layout.block(l);
        const auto weights =
            static_cast<std::size_t>(block.to) * static_cast<std::size_t>(block.from);
        hash.add(std::span(flat.data() + block.weights, weights));
        if (block.biased)
            hash.add(std::span(flat.data() + block.biases, static_cast<std::size_t>(block.to)));
    }
}

WordHash hashOfRun(const NetworkState& state)
{
    WordHash hash;
    const ParameterLayout& layout = state.experiment->layout();
    hash.add(static_cast<std::uint64_t>(state.next));
    hash.add(state.rate);
    addBlocks(hash, state.parameters, layout);
    addBlocks(hash, state.m, layout);
    addBlocks(hash, state.v, layout);
    for (const ReplacedNumber& number : state.replaced) {
        hash.add(static_cast<std::uint64_t>(number.sample) * 2 + (number.target ? 1 : 0));
        hash.add(static_cast<std::uint64_t>(number.row));
        hash.add(number.value);
    }
    return hash;
}

} // namespace

NetworkState::NetworkState(std::shared_ptr<const NetworkExperiment> of) : experiment(std::move(of))
{
    const Optimizer kind = experiment->training().optimizer.kind;
    rate = experiment->training().rate;
    parameters = experiment->initialParameters();
    if (keepsM(kind))
        m = AlignedVector::Zero(parameters.size());
    if (keepsV(kind))
        v = AlignedVector::Zero(parameters.size());
}

std::size_t NetworkState::bytes() const
{
    const auto numbers = static_cast<std::size_t>(parameters.size() + m.size() + v.size());
    return sizeof(*this) + numbers * sizeof(double) + replaced.size() * sizeof(ReplacedNumber);
}

std::uint64_t NetworkState::hash() const
{
    WordHash hash = hashOfRun(*this);
    hash.add(epoch.costs);
    hash.add(static_cast<std::uint64_t>(epoch.right));
    return hash.value();
}

std::uint64_t NetworkState::hashWithoutEpoch() const { return hashOfRun(*this).value(); }

} // namespace gradus
