// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_state.h"

#include "trace/words.h"

#include <array>
#include <cmath>

namespace gradus {

namespace {

constexpr std::string_view graphMagic = "gradus-state 3 graph\n";

std::array<const std::vector<double>*, 3> lists(const GraphState& state)
{
    return {&state.numbers, &state.m, &state.v};
}

std::uint64_t placeWord(const ReplacedEntry& entry)
{
    const auto row = static_cast<std::uint64_t>(static_cast<std::uint32_t>(entry.row));
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(entry.sample)) << 32 | row << 1
        | (entry.target ? 1 : 0);
}

} // namespace

GraphState::GraphState(const GraphExperiment& experiment)
    : rate(experiment.training().rate)
    , numbers(experiment.spec().state)
    , m(experiment.learns() && keepsM(experiment.training().optimizer.kind) ? numbers.size() : 0)
    , v(experiment.learns() && keepsV(experiment.training().optimizer.kind) ? numbers.size() : 0)
{ }

std::size_t GraphState::bytes() const
{
    return sizeof(*this) + (numbers.size() + m.size() + v.size()) * sizeof(double)
        + replaced.size() * sizeof(ReplacedEntry);
}

std::uint64_t GraphState::hash() const
{
    WordHash hash;
    hash.add(static_cast<std::uint64_t>(next));
    hash.add(rate);
    for (const auto* list : lists(*this))
        hash.add(*list);
    for (const ReplacedEntry& entry : replaced) {
        hash.add(placeWord(entry));
        hash.add(entry.value);
    }
    hash.add(epoch.costs);
    hash.add(static_cast<std::uint64_t>(epoch.right));
    return hash.value();
}

std::string GraphState::save() const
{
    WordWriter writer(graphMagic);
    writer.add(static_cast<std::uint64_t>(next));
    writer.add(rate);
    writer.add(epoch.costs);
    writer.add(static_cast<std::uint64_t>(epoch.right));
    for (const auto* list : lists(*this))
        for (const double number : *list)
            writer.add(number);
    writer.add(static_cast<std::uint64_t>(replaced.size()));
    for (const ReplacedEntry& entry : replaced) {
        writer.add(placeWord(entry));
        writer.add(entry.value);
    }
    writer.add(hash());
    return writer.take();
}

std::optional<GraphState> GraphState::load(std::string_view bytes,
                                           const GraphExperiment& experiment)
{
    GraphState state(experiment);
    const std::size_t fixed = 6 + state.numbers.size() + state.m.size() + state.v.size();
    if (!bytes.starts_with(graphMagic) || bytes.size() < graphMagic.size() + 8 * fixed)
        return std::nullopt;
    WordReader reader(bytes.substr(graphMagic.size()));
    state.next = static_cast<std::int64_t>(reader.word());
    state.rate = reader.number();
    state.epoch.costs = reader.number();
    state.epoch.right = static_cast<std::int64_t>(reader.word());
    for (auto* list : {&state.numbers, &state.m, &state.v})
        for (double& number : *list)
            number = reader.number();
    const std::uint64_t edits = reader.word();
    const std::size_t left = (bytes.size() - graphMagic.size()) / 8 - fixed;
    if (edits != left / 2 || (bytes.size() - graphMagic.size()) != 8 * (fixed + 2 * edits))
        return std::nullopt;
    const DataSet* const data = experiment.spec().train.get();
    for (std::uint64_t i = 0; i < edits; ++i) {
        const std::uint64_t place = reader.word();
        const ReplacedEntry entry{static_cast<std::int32_t>(place >> 32), (place & 1) != 0,
                                  static_cast<std::int32_t>((place & 0xFFFFFFFF) >> 1),
                                  reader.number()};
        if (!data || entry.sample < 0 || entry.sample >= data->sampleCount()
            || entry.row >= (entry.target ? data->targetSize() : data->inputSize()))
            return std::nullopt;
        state.replaced.push_back(entry);
    }
    if (state.next < 0 || !std::isfinite(state.rate) || reader.word() != state.hash())
        return std::nullopt;
    return state;
}

UpdatedNumbers updatedNumbers(const GraphExperiment& experiment, const GraphState& state,
                              const std::vector<double>& gradients)
{
    const Training& training = experiment.training();
    const UpdateContext context = updateContext(training.optimizer, state.rate, state.next);
    UpdatedNumbers after{state.numbers, state.m, state.v};
    const bool hasM = !state.m.empty();
    const bool hasV = !state.v.empty();
    dispatch(training.optimizer.kind, [&]<Optimizer kind>() {
        for (const int n : experiment.parameters()) {
            const ArrayNode& node = experiment.graph().node(n);
            const std::size_t end = node.offset + node.shape.size();
            for (std::size_t i = node.offset; i < end; ++i) {
                const double p = state.numbers[i];
                const double slope =
                    training.hasPenalty() ? gradients[i] + penaltySlope(p, training) : gradients[i];
                const Update u = updated<kind>(p, slope, hasM ? state.m[i] : 0,
                                               hasV ? state.v[i] : 0, training.optimizer, context);
                after.numbers[i] = u.value;
                if (hasM)
                    after.m[i] = u.m;
                if (hasV)
                    after.v[i] = u.v;
            }
        }
    });
    return after;
}

} // namespace gradus
