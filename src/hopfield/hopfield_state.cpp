// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_state.h"

#include "trace/words.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr std::string_view hopfieldMagic = "gradus-state 1 hopfield\n";

// Eight units a word; the last is filled up with zeros.
template <typename Take> // (std::uint64_t)
void packUnits(const Units& units, const Take& take)
{
    for (std::size_t at = 0; at < units.size(); at += 8) {
        std::uint64_t word = 0;
        for (std::size_t i = at; i < std::min(at + 8, units.size()); ++i)
            word |= std::uint64_t(static_cast<std::uint8_t>(units[i])) << (8 * (i - at));
        take(word);
    }
}

void unpackUnits(WordReader& reader, Units& units)
{
    for (std::size_t at = 0; at < units.size(); at += 8) {
        const std::uint64_t word = reader.word();
        for (std::size_t i = at; i < std::min(at + 8, units.size()); ++i)
            units[i] = static_cast<std::int8_t>(word >> (8 * (i - at)) & 0xFF);
    }
}

} // namespace

HopfieldState::HopfieldState(const HopfieldExperiment& experiment)
    : units(experiment.recall().start)
    , thresholds(experiment.spec().thresholds)
    , temperature(experiment.recall().annealing.sweeps > 0 ? scheduled
                                                           : experiment.recall().temperature)
{
    if (experiment.isSynchronous())
        before = units;
}

std::size_t HopfieldState::bytes() const
{
    return sizeof(*this) + units.size() + before.size() + thresholds.size() * sizeof(double);
}

std::uint64_t HopfieldState::hash() const
{
    WordHash hash;
    const auto add = [&hash](std::uint64_t word) { hash.add(word); };
    hash.add(static_cast<std::uint64_t>(next));
    hash.add(temperature);
    packUnits(units, add);
    packUnits(before, add);
    hash.add(thresholds);
    return hash.value();
}

double HopfieldState::temperatureNow(const HopfieldExperiment& experiment) const
{
    if (temperature >= 0)
        return temperature;
    const std::int64_t sweep =
        (std::max<std::int64_t>(next, 1) - 1) / experiment.iterationsPerEpoch();
    return experiment.recall().annealing.at(sweep + 1);
}

std::string saveState(const HopfieldState& state)
{
    WordWriter writer(hopfieldMagic);
    const auto add = [&writer](std::uint64_t word) { writer.add(word); };
    writer.add(static_cast<std::uint64_t>(state.next));
    writer.add(state.temperature);
    packUnits(state.units, add);
    packUnits(state.before, add);
    for (const double threshold : state.thresholds)
        writer.add(threshold);
    writer.add(state.hash());
    return writer.take();
}

std::variant<HopfieldState, Message> loadState(std::string_view bytes,
                                               const HopfieldExperiment& experiment)
{
    const Message wrong{
        GRADUS_TEXT("core", "this is no saved state of this lesson's net, or it is damaged")};
    HopfieldState state(experiment);
    if (bytes.size() != saveState(state).size() || !bytes.starts_with(hopfieldMagic))
        return wrong;
    WordReader reader(bytes.substr(hopfieldMagic.size()));
    state.next = static_cast<std::int64_t>(reader.word());
    state.temperature = reader.number();
    unpackUnits(reader, state.units);
    unpackUnits(reader, state.before);
    for (double& threshold : state.thresholds)
        threshold = reader.number();
    const auto good = [&](std::int8_t unit) { return unit == 1 || unit == experiment.low(); };
    const bool sound = std::all_of(state.units.begin(), state.units.end(), good)
        && std::all_of(state.before.begin(), state.before.end(), good)
        && std::all_of(state.thresholds.begin(), state.thresholds.end(),
                       [](double threshold) { return std::isfinite(threshold); });
    const bool warm = std::isfinite(state.temperature)
        && (state.temperature >= 0
            || (state.temperature == HopfieldState::scheduled
                && experiment.recall().annealing.sweeps > 0));
    if (!sound || !warm || state.next < 0 || saveState(state) != bytes) // the hash is in there, too
        return wrong;
    return state;
}

} // namespace gradus
