// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/iteration.h"

#include "trace/number.h"

#include <cmath>

namespace gradus {

Message divergedMessage(std::int64_t iteration, const Quantity& quantity, double value)
{
    const std::string where = std::to_string(iteration);
    if (std::isnan(value))
        return {GRADUS_TEXT("core",
                            "The run diverged: in iteration %1, %2 is the first number that "
                            "is no longer a number. Try a smaller learning rate."),
                {where, print(quantity)}};
    return {GRADUS_TEXT("core",
                        "The run diverged: in iteration %1, %2 is the first number that grew "
                        "beyond all bounds (%3). Try a smaller learning rate."),
            {where, print(quantity), value}};
}

Message notFiniteMessage(const Quantity& quantity, double value)
{
    return {GRADUS_TEXT("core",
                        "%1 is not a finite number (%2): what it is worked out from is too large, "
                        "or does not go together."),
            {print(quantity), value}};
}

std::int64_t Iteration::groupEnd(std::int64_t k, Level level) const
{
    if (level >= Level::Iteration)
        return stepCount();
    const Step start = step(k);
    while (k < stepCount() && sameGroup(start, step(k + 1), level))
        ++k;
    return k;
}

std::int64_t Iteration::groupBegin(std::int64_t k, Level level) const
{
    if (level >= Level::Iteration)
        return 1;
    const Step start = step(k);
    while (k > 1 && sameGroup(start, step(k - 1), level))
        --k;
    return k;
}

std::optional<Step> Snapshot::currentStep() const
{
    if (position.step < 1)
        return std::nullopt;
    return iteration->step(position.step);
}

std::optional<Step> Snapshot::nextStep() const
{
    if (position.step >= stepCount())
        return std::nullopt;
    return iteration->step(position.step + 1);
}

std::variant<std::int64_t, Message> resolve(const PositionName& name, const Iteration& iteration)
{
    const std::int64_t last = iteration.stepCount();
    switch (name.kind) {
    case PositionName::Kind::End:
        return last;
    case PositionName::Kind::Step:
        if (name.step <= last)
            return name.step;
        return Message{GRADUS_TEXT("core", "iteration %1 has only %2 steps, so there is no %3"),
                       {std::to_string(name.iteration), std::to_string(last), print(name)}};
    case PositionName::Kind::Quantity:
        break;
    }
    if (const auto step = iteration.indexOf(name.quantity))
        return *step;
    const auto shape = iteration.shape(name.quantity);
    if (const Message* message = std::get_if<Message>(&shape))
        return *message;
    if (iteration.isOfEpoch(name.quantity))
        return Message{GRADUS_TEXT("core",
                                   "no step computes %1: it is known at the end of an epoch, as at "
                                   "%2:end"),
                       {print(name.quantity), std::to_string(iteration.lastOfEpoch())}};
    return Message{GRADUS_TEXT("core", "no step of iteration %1 computes %2"),
                   {std::to_string(name.iteration), print(name.quantity)}};
}

std::optional<std::int64_t> knownAt(const Quantity& quantity, const Iteration& iteration)
{
    if (!iteration.isOfEpoch(quantity)) {
        const auto own = iteration.indexOf(quantity);
        return own ? own : iteration.seenFrom(quantity);
    }
    const bool here = iteration.number() == iteration.lastOfEpoch() && iteration.stepCount() > 0;
    return here ? std::optional(iteration.stepCount()) : std::nullopt;
}

Message notKnownMessage(const Quantity& quantity, const Snapshot& snapshot)
{
    const Iteration& iteration = *snapshot.iteration;
    if (!iteration.isOfEpoch(quantity))
        return {GRADUS_TEXT("core", "%1 is not known at %2"),
                {print(quantity), print(snapshot.position)}};
    return {GRADUS_TEXT("core",
                        "%1 is not known at %2: it is known at the end of an epoch, as at %3:end"),
            {print(quantity), print(snapshot.position), std::to_string(iteration.lastOfEpoch())}};
}

std::optional<Message> missingLevel(const Iteration& iteration, Level level)
{
    const bool row = level == Level::Neuron && iteration.hasNodes();
    if ((!row && level != Level::Part) || iteration.hasLevel(level))
        return std::nullopt;
    return Message{
        row ? GRADUS_TEXT("core",
                          "there is no level row here: no node has several rows of "
                          "several numbers")
            : GRADUS_TEXT("core", "there is no level part here: the model has no parts")};
}

std::optional<std::int64_t> stepForward(const Snapshot& snapshot, Level level)
{
    if (snapshot.position.step >= snapshot.stepCount())
        return std::nullopt;
    return snapshot.iteration->groupEnd(snapshot.position.step + 1, level);
}

std::optional<std::int64_t> stepBackward(const Snapshot& snapshot, Level level)
{
    if (snapshot.position.step <= 0)
        return std::nullopt;
    return snapshot.iteration->groupBegin(snapshot.position.step, level) - 1;
}

} // namespace gradus
