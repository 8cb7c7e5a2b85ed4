// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_state.h"

#include "trace/words.h"

#include <limits>

namespace gradus {

namespace {

constexpr std::string_view stateMagic = "gradus-state 2 network\n";
constexpr std::string_view olderMagic = "gradus-state 1 network\n";
static_assert(stateMagic.size() == olderMagic.size());

// Calls `visit` with every number of a flat vector in the order of the layout.
template <typename Vector, typename Visit>
void forEachNumber(Vector& flat, const ParameterLayout& layout, Visit visit)
{
    if (flat.size() == 0)
        return;
    for (int l = 1; l <= layout.layers(); ++l) {
        for (auto& number : weightsOf(flat, layout.block(l)).reshaped())
            visit(number);
        if (layout.block(l).biased)
            for (auto& number : biasesOf(flat, layout.block(l)))
                visit(number);
    }
}

Message notAState()
{
    return {
        GRADUS_TEXT("core", "this is no saved state of this lesson's network, or it is damaged")};
}

void readReplaced(WordReader& reader, NetworkState& state)
{
    for (std::size_t i = reader.left() < 1 ? 0 : (reader.left() - 1) / 3; i > 0; --i) {
        const std::uint64_t which = reader.word();
        const auto row = static_cast<std::int32_t>(reader.word());
        state.replaced.push_back(
            {static_cast<std::int32_t>(which >> 1), (which & 1) != 0, row, reader.number()});
    }
}

// A damaged file may name samples or rows that do not exist.
bool replacementsExist(const NetworkState& state)
{
    const NetworkExperiment& e = *state.experiment;
    for (const ReplacedNumber& number : state.replaced) {
        const int rows = number.target ? e.size(e.layers()) : e.size(0);
        if (number.sample < 0 || number.sample >= e.train().sampleCount() || number.row < 0
            || number.row >= rows)
            return false;
    }
    return true;
}

} // namespace

std::string saveState(const NetworkState& state)
{
    WordWriter writer(stateMagic);
    const ParameterLayout& layout = state.experiment->layout();
    writer.add(static_cast<std::uint64_t>(state.next));
    writer.add(state.rate);
    writer.add(state.epoch.costs);
    writer.add(static_cast<std::uint64_t>(state.epoch.right));
    const auto add = [&writer](double number) { writer.add(number); };
    forEachNumber(state.parameters, layout, add);
    forEachNumber(state.m, layout, add);
    forEachNumber(state.v, layout, add);
    for (const ReplacedNumber& number : state.replaced) {
        writer.add(static_cast<std::uint64_t>(number.sample) * 2 + (number.target ? 1 : 0));
        writer.add(static_cast<std::uint64_t>(number.row));
        writer.add(number.value);
    }
    writer.add(state.hash());
    return writer.take();
}

std::variant<NetworkState, Message> loadState(std::string_view bytes,
                                              std::shared_ptr<const NetworkExperiment> experiment)
{
    NetworkState state(experiment);
    const ParameterLayout& layout = experiment->layout();
    const std::size_t vectors = 1U + (state.m.size() > 0 ? 1 : 0) + (state.v.size() > 0 ? 1 : 0);
    const bool older = bytes.starts_with(olderMagic);
    if (!older && !bytes.starts_with(stateMagic))
        return notAState();
    const std::size_t fixed = (older ? 3 : 5) + vectors * static_cast<std::size_t>(layout.count());
    const std::size_t size = bytes.size() - stateMagic.size();
    if (size % 8 != 0 || size / 8 < fixed || (size / 8 - fixed) % 3 != 0)
        return notAState();
    WordReader reader(bytes.substr(stateMagic.size()));
    state.next = static_cast<std::int64_t>(reader.word());
    state.rate = reader.number();
    state.epoch.costs = older ? std::numeric_limits<double>::quiet_NaN() : reader.number();
    state.epoch.right = older ? 0 : static_cast<std::int64_t>(reader.word());
    const auto take = [&reader](double& number) { number = reader.number(); };
    forEachNumber(state.parameters, layout, take);
    forEachNumber(state.m, layout, take);
    forEachNumber(state.v, layout, take);
    readReplaced(reader, state);
    const std::uint64_t hash = older ? state.hashWithoutEpoch() : state.hash();
    if (state.next < 0 || !replacementsExist(state) || reader.word() != hash)
        return notAState();
    return state;
}

} // namespace gradus
