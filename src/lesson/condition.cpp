// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/condition.h"

#include <algorithm>
#include <set>

namespace gradus {

namespace {

// The last step that gives a value to an element of the quantity; nullopt when none does.
std::optional<std::int64_t> lastStepOf(const Quantity& quantity, const Iteration& iteration)
{
    std::optional<std::int64_t> last;
    if (std::holds_alternative<Message>(iteration.shape(quantity)))
        return last;
    for (const Quantity& element : iteration.elements(quantity)) {
        if (const auto step = knownAt(element, iteration))
            last = std::max(last.value_or(0), *step);
    }
    return last;
}

bool isTrue(const Expression& expression, const Snapshot& snapshot)
{
    const Evaluation value = evaluate(expression, SnapshotResolver(snapshot));
    return value.isTruth() && value.truth;
}

// True when an expression has no value but at the ends of epochs.
bool isOfEpochs(const Expression& expression, const Iteration& iteration)
{
    const auto quantities = expression.quantities();
    return !quantities.empty() && expression.isHere()
        && std::all_of(quantities.begin(), quantities.end(),
                       [&](const Quantity& quantity) { return iteration.isOfEpoch(quantity); });
}

// The steps of an iteration after which an expression may change.
std::set<std::int64_t> judgedSteps(const Expression& expression, const Iteration& iteration)
{
    std::set<std::int64_t> steps{0};
    for (const Quantity& quantity : expression.quantities()) {
        if (std::holds_alternative<Message>(iteration.shape(quantity)))
            continue;
        for (const Quantity& element : iteration.elements(quantity)) {
            if (const auto step = knownAt(element, iteration))
                steps.insert(*step);
        }
    }
    return steps;
}

// Where in this iteration, from step `from` on, the condition first holds.
std::optional<std::int64_t> firstStep(const Condition& condition, const Iteration& iteration,
                                      std::int64_t from)
{
    if (condition.kind == Condition::Kind::Quantity) {
        const auto step = lastStepOf(condition.quantity, iteration);
        return step && *step >= from ? step : std::nullopt;
    }
    Snapshot snapshot{{iteration.number(), 0}, {std::shared_ptr<void>(), &iteration}};
    for (const std::int64_t step : judgedSteps(*condition.expression, iteration)) {
        snapshot.position.step = step;
        if (step >= from && isTrue(*condition.expression, snapshot))
            return step;
    }
    return std::nullopt;
}

Arrival arrivalOf(Timeline::Outcome outcome)
{
    return outcome == Timeline::Outcome::Halted ? Arrival::Halted : Arrival::Stopped;
}

// The next iteration after this one; `epochs`: the next that ends an epoch.
std::int64_t nextAfter(const Iteration& iteration, bool epochs)
{
    const std::int64_t i = iteration.number();
    if (!epochs)
        return i + 1;
    const std::int64_t last = iteration.lastOfEpoch();
    return i < last ? last : i + std::max<std::int64_t>(1, last - iteration.firstOfEpoch() + 1);
}

// Goes from iteration to iteration (`epochs`: from epoch's end to epoch's end) until `find` names a
// step.
template <typename Find>
Arrival advanceBy(Timeline& timeline, std::int64_t within, bool epochs,
                  const Timeline::Interrupt& interrupt, Find find)
{
    const Position start = timeline.now().position;
    std::int64_t from = start.step;
    for (std::int64_t i = start.iteration; i <= start.iteration + within; from = 0) {
        const Timeline::Outcome outcome = timeline.seek({i, from}, interrupt);
        if (outcome != Timeline::Outcome::Reached)
            return arrivalOf(outcome);
        if (const auto step = find(*timeline.now().iteration, from)) {
            timeline.seek({i, *step});
            return Arrival::Reached;
        }
        if (timeline.haltedIn() == i) {
            timeline.seek({i, timeline.now().iteration->halt()->step});
            return Arrival::Halted;
        }
        i = nextAfter(*timeline.now().iteration, epochs);
    }
    return Arrival::NotWithin;
}

} // namespace

bool holds(const Condition& condition, const Snapshot& snapshot)
{
    switch (condition.kind) {
    case Condition::Kind::Expression:
        return isTrue(*condition.expression, snapshot);
    case Condition::Kind::Quantity: {
        const auto step = lastStepOf(condition.quantity, *snapshot.iteration);
        return step ? *step <= snapshot.position.step
                    : !snapshot.iteration->isOfEpoch(condition.quantity);
    }
    case Condition::Kind::Position:
        break;
    }
    if (snapshot.position.iteration != condition.position.iteration)
        return snapshot.position.iteration > condition.position.iteration;
    const auto step = resolve(condition.position, *snapshot.iteration);
    return std::holds_alternative<std::int64_t>(step)
        && std::get<std::int64_t>(step) <= snapshot.position.step;
}

std::optional<std::int64_t> comesTrueIn(const Condition& condition, const Iteration& iteration)
{
    return firstStep(condition, iteration, 0);
}

bool waitsForEpochs(const Condition& condition, const Iteration& iteration)
{
    if (condition.kind == Condition::Kind::Quantity)
        return iteration.isOfEpoch(condition.quantity);
    return condition.kind == Condition::Kind::Expression
        && isOfEpochs(*condition.expression, iteration);
}

Arrival advanceUntil(Timeline& timeline, const Condition& condition,
                     const Timeline::Interrupt& interrupt)
{
    if (holds(condition, timeline.now()))
        return Arrival::Reached;
    if (condition.kind == Condition::Kind::Position) {
        if (condition.position.iteration > timeline.now().position.iteration + condition.within)
            return Arrival::NotWithin;
        Timeline::Outcome outcome{};
        const auto message = timeline.seek(condition.position, outcome, interrupt);
        if (outcome != Timeline::Outcome::Reached)
            return arrivalOf(outcome);
        return message ? Arrival::NotWithin : Arrival::Reached;
    }
    const bool epochs = waitsForEpochs(condition, *timeline.now().iteration);
    return advanceBy(timeline, condition.within, epochs, interrupt,
                     [&](const Iteration& iteration, std::int64_t from) {
                         return firstStep(condition, iteration, from);
                     });
}

Arrival advanceUntilKnown(Timeline& timeline, const std::vector<Expression>& expressions,
                          std::int64_t within, RunSet& runs, const Timeline::Interrupt& interrupt)
{
    const bool epochs =
        std::all_of(expressions.begin(), expressions.end(), [&](const Expression& expression) {
            return isOfEpochs(expression, *timeline.now().iteration);
        });
    return advanceBy(
        timeline, within, epochs, interrupt,
        [&](const Iteration& iteration, std::int64_t from) -> std::optional<std::int64_t> {
            std::int64_t last = from;
            for (const Expression& expression : expressions)
                for (const Quantity& quantity : expression.quantities())
                    last = std::max(last, lastStepOf(quantity, iteration).value_or(0));
            const Snapshot snapshot{{iteration.number(), last},
                                    {std::shared_ptr<void>(), &iteration}};
            const auto known = [&](const Expression& expression) {
                const Evaluation value = evaluate(expression, RunResolver(snapshot, runs));
                return value.isNumber() || value.isTruth();
            };
            const bool all = std::all_of(expressions.begin(), expressions.end(), known);
            return all ? std::optional(last) : std::nullopt;
        });
}

} // namespace gradus
