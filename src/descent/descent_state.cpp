// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_state.h"

#include "trace/words.h"

#include <array>

namespace gradus {

namespace {

constexpr std::string_view descentMagic = "gradus-state 1 descent\n";

} // namespace

DescentState::DescentState(const DescentExperiment& experiment)
    : rate(experiment.spec().rate)
    , x(experiment.spec().start)
{
    if (keepsM(experiment.spec().optimizer.kind))
        m.assign(x.size(), 0);
    if (keepsV(experiment.spec().optimizer.kind))
        v.assign(x.size(), 0);
}

std::size_t DescentState::bytes() const
{
    return sizeof(*this) + (x.size() + m.size() + v.size()) * sizeof(double);
}

std::uint64_t DescentState::hash() const
{
    WordHash hash;
    hash.add(static_cast<std::uint64_t>(next));
    hash.add(rate);
    hash.add(x);
    hash.add(m);
    hash.add(v);
    return hash.value();
}

std::string saveState(const DescentState& state)
{
    WordWriter writer(descentMagic);
    writer.add(static_cast<std::uint64_t>(state.next));
    writer.add(state.rate);
    for (const auto* numbers : {&state.x, &state.m, &state.v})
        for (const double number : *numbers)
            writer.add(number);
    writer.add(state.hash());
    return writer.take();
}

std::variant<DescentState, Message> loadState(std::string_view bytes,
                                              const DescentExperiment& experiment)
{
    const Message wrong{
        GRADUS_TEXT("core", "this is no saved state of this lesson's descent, or it is damaged")};
    DescentState state(experiment);
    const std::size_t words = 3 + state.x.size() + state.m.size() + state.v.size();
    if (!bytes.starts_with(descentMagic) || bytes.size() != descentMagic.size() + 8 * words)
        return wrong;
    WordReader reader(bytes.substr(descentMagic.size()));
    state.next = static_cast<std::int64_t>(reader.word());
    state.rate = reader.number();
    for (auto* numbers : {&state.x, &state.m, &state.v})
        for (double& number : *numbers)
            number = reader.number();
    if (state.next < 0 || reader.word() != state.hash())
        return wrong;
    return state;
}

} // namespace gradus
