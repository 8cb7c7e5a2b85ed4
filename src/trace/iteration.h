// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/explanation.h"
#include "trace/position.h"
#include "trace/shape.h"
#include "trace/step.h"

#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace gradus {

/// What looking at a quantity gives: its value, or that it is not known yet, or that there is no
/// such quantity (and why).
struct Reading {
    enum class State { Known, NotYet, Fault };

    State state = State::NotYet;
    double value = 0;
    Message message = {};

    [[nodiscard]] static Reading known(double value) { return {State::Known, value}; }
    [[nodiscard]] static Reading notYet() { return {}; }
    [[nodiscard]] static Reading fault(Message message)
    {
        return {State::Fault, 0, std::move(message)};
    }
    [[nodiscard]] bool isKnown() const { return state == State::Known; }
    [[nodiscard]] bool isFault() const { return state == State::Fault; }
};

/// Where and why a run cannot go on: the first quantity that is not finite.
struct Halt {
    std::int64_t step = 0;
    Quantity quantity;
    Message why;
};

/// Says that a quantity of an iteration is the first that is infinite or no number; of a run with a
/// learning rate, where that may be to blame.
[[nodiscard]] Message divergedMessage(std::int64_t iteration, const Quantity& quantity,
                                      double value);
/// The same where there is no rate.
[[nodiscard]] Message notFiniteMessage(const Quantity& quantity, double value);

/// One iteration of a run, computed: the experiment, the State it began with, and all that was
/// worked out. Immutable; every function is const and safe on any thread. Model families implement
/// it.
class Iteration {
public:
    virtual ~Iteration() = default;

    /// Its number, from 1; 0 is the preparation.
    [[nodiscard]] virtual std::int64_t number() const = 0;
    [[nodiscard]] virtual std::int64_t stepCount() const = 0;
    /// Step k, 1 ≤ k ≤ stepCount().
    [[nodiscard]] virtual Step step(std::int64_t k) const = 0;
    /// The step in which a scalar quantity receives its value; nullopt when none does.
    [[nodiscard]] virtual std::optional<std::int64_t> indexOf(const Quantity& quantity) const = 0;
    /// A scalar quantity as it is known just after step k (0 ≤ k ≤ stepCount()).
    [[nodiscard]] virtual Reading read(const Quantity& quantity, std::int64_t k) const = 0;
    /// The shape of what an address names, or what is wrong with the address.
    [[nodiscard]] virtual std::variant<Shape, Message> shape(const Quantity& quantity) const = 0;
    /// The scalars that an address names, row by row; the address itself when it is a scalar. The
    /// address must have a shape.
    [[nodiscard]] virtual std::vector<Quantity> elements(const Quantity& quantity) const = 0;
    /// Every scalar that belongs to State or is worked out here, in reading order.
    [[nodiscard]] virtual std::vector<Quantity> quantities() const = 0;
    [[nodiscard]] virtual Explanation explain(std::int64_t k) const = 0;
    /// True for a scalar that no step computes and that is no part of State either: it is worked
    /// out of what a whole epoch came to, and known at the end of the epoch's last iteration alone
    /// (an accuracy).
    [[nodiscard]] virtual bool isOfEpoch(const Quantity&) const { return false; }
    /// The formula of such a scalar where it is known; nullopt elsewhere and for all others.
    [[nodiscard]] virtual std::optional<Explanation> explainOfEpoch(const Quantity&) const
    {
        return std::nullopt;
    }
    /// Works out such scalars, which may take as long as many iterations, so that who looks at them
    /// later need not wait.
    virtual void prepareEnd() const { }
    /// The step after which a scalar is known that has none of its own and is worked out when it is
    /// looked at (a parameter's slope by one sample of a batch); nullopt for all others.
    [[nodiscard]] virtual std::optional<std::int64_t> seenFrom(const Quantity&) const
    {
        return std::nullopt;
    }
    /// True when steps can be grouped at this level in this family: without layers nobody finishes
    /// one.
    [[nodiscard]] virtual bool hasLevel(Level level) const
    {
        return level == Level::Quantity || level == Level::Pass || level == Level::Iteration;
    }
    /// True where the layers are the nodes of a graph, and a neuron is a row of one.
    [[nodiscard]] virtual bool hasNodes() const
    {
        return hasLevel(Level::Layer) && !hasLevel(Level::Neuron);
    }
    /// The last step of the group that holds step k, at levels up to Pass or Sample; families may
    /// know it without walking.
    [[nodiscard]] virtual std::int64_t groupEnd(std::int64_t k, Level level) const;
    /// The first step of the group that holds step k.
    [[nodiscard]] virtual std::int64_t groupBegin(std::int64_t k, Level level) const;

    /// Set when a number is not finite: the run ends here, as a state to look at.
    [[nodiscard]] virtual std::optional<Halt> halt() const = 0;
    /// Why play and run stop of themselves after this iteration, in words; the timeline goes on.
    [[nodiscard]] virtual std::optional<Message> stop() const { return std::nullopt; }
    /// The epoch, from 1, and the iterations that it spans; iteration 0 has epoch 0.
    [[nodiscard]] virtual std::int64_t epoch() const = 0;
    [[nodiscard]] virtual std::int64_t firstOfEpoch() const = 0;
    [[nodiscard]] virtual std::int64_t lastOfEpoch() const = 0;
    /// The names that a lesson gave to numbers: the variables of a descent. A quantity of such a
    /// name is not what the name means in other families (R is no penalty there).
    [[nodiscard]] virtual std::span<const std::string> variables() const { return {}; }
    /// How many samples the iteration has.
    [[nodiscard]] virtual int sampleCount() const = 0;
    /// The cost that the curve shows (C); nullopt where there is none.
    [[nodiscard]] virtual std::optional<Quantity> costQuantity() const = 0;
};

/// A position in a run with all that can be looked at there. Cheap to copy; const and safe on any
/// thread.
struct Snapshot {
    Position position;
    std::shared_ptr<const Iteration> iteration;

    [[nodiscard]] Reading read(const Quantity& quantity) const
    {
        return iteration->read(quantity, position.step);
    }
    [[nodiscard]] std::int64_t stepCount() const { return iteration->stepCount(); }
    /// The step that was just made; nullopt at step 0.
    [[nodiscard]] std::optional<Step> currentStep() const;
    /// The step that comes next in this iteration; nullopt at its end.
    [[nodiscard]] std::optional<Step> nextStep() const;
};

/// The step of an iteration that a position's name means, or what is wrong with it.
[[nodiscard]] std::variant<std::int64_t, Message> resolve(const PositionName& name,
                                                          const Iteration& iteration);

/// The step just after which a scalar gets the value that this iteration gives it: its own, or the
/// one from which it can be worked out, or of what is worked out of an epoch the last one, in the
/// epoch's last iteration. nullopt: none here.
[[nodiscard]] std::optional<std::int64_t> knownAt(const Quantity& quantity,
                                                  const Iteration& iteration);

/// Says that a quantity is not known at a position, and where it is.
[[nodiscard]] Message notKnownMessage(const Quantity& quantity, const Snapshot& snapshot);

/// Why the steps of an iteration cannot be grouped at a level of graphs (rows, parts) that would
/// group nothing here; nullopt where they can.
[[nodiscard]] std::optional<Message> missingLevel(const Iteration& iteration, Level level);

/// Where a move by a level ends: forwards at the end of the group that holds the next step,
/// backwards before the group that holds the current step. At the end (or beginning) of an
/// iteration the move crosses to the next (previous) one; that needs the run, so the result is
/// nullopt.
[[nodiscard]] std::optional<std::int64_t> stepForward(const Snapshot& snapshot, Level level);
[[nodiscard]] std::optional<std::int64_t> stepBackward(const Snapshot& snapshot, Level level);

} // namespace gradus
