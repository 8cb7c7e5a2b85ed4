// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_state.h"

#include <bit>

namespace gradus {

namespace {

// 64-bit FNV-1a over whole words: a change of any bit changes the result.
class WordHash {
public:
    void add(std::uint64_t word)
    {
        m_hash = (m_hash ^ word) * 0x100000001b3ULL;
        m_hash ^= m_hash >> 29; // high bits must reach the low ones too
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(const Eigen::Ref<const Eigen::VectorXd>& numbers)
    {
        for (const double number : numbers)
            add(number);
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

// The gaps between blocks hold nothing and do not count.
void addBlocks(WordHash& hash, const AlignedVector& flat, const ParameterLayout& layout)
{
    if (flat.size() == 0)
        return;
    for (int l = 1; l <= layout.layers(); ++l) {
        const auto& block = layout.block(l);
        hash.add(flat.segment(block.weights, Eigen::Index(block.to) * block.from));
        hash.add(flat.segment(block.biases, block.to));
    }
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
    WordHash hash;
    hash.add(static_cast<std::uint64_t>(next));
    hash.add(rate);
    addBlocks(hash, parameters, experiment->layout());
    addBlocks(hash, m, experiment->layout());
    addBlocks(hash, v, experiment->layout());
    for (const ReplacedNumber& number : replaced) {
        hash.add(static_cast<std::uint64_t>(number.sample) * 2 + (number.target ? 1 : 0));
        hash.add(static_cast<std::uint64_t>(number.row));
        hash.add(number.value);
    }
    return hash.value();
}

} // namespace gradus
