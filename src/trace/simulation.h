// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/iteration.h"
#include "trace/jump_track.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gradus {

/// Everything that changes from iteration to iteration, as one plain value. Families derive theirs;
/// nothing that matters lives outside it.
class State {
public:
    virtual ~State() = default;

    /// The State is that of `iteration():0`.
    [[nodiscard]] virtual std::int64_t iteration() const = 0;
    /// Memory that the State occupies, in bytes.
    [[nodiscard]] virtual std::size_t bytes() const = 0;
    /// A hash of the bits of its logical content. Comparable within one build and machine.
    [[nodiscard]] virtual std::uint64_t hash() const = 0;
};

/// A change by the user: a parameter, an input, a target, a setting.
struct Edit {
    std::int64_t iteration = 1; ///< it holds from the start of this iteration
    Quantity quantity;
    double value = 0;

    bool operator==(const Edit&) const = default;
};

/// A model that runs. It always stands at the State of some `i:0`.
class Simulation {
public:
    virtual ~Simulation() = default;

    /// A copy of the State.
    [[nodiscard]] virtual std::shared_ptr<const State> checkpoint() const = 0;
    /// Goes back to a State of this experiment.
    virtual void restore(const State& state) = 0;
    /// The State as bytes, to be kept in a file.
    [[nodiscard]] virtual std::string save() const = 0;
    /// Goes to a State that save() gave for this experiment. A message when the bytes are anything
    /// else; the State is then unchanged.
    [[nodiscard]] virtual std::optional<Message> load(std::string_view bytes) = 0;
    /// The number of the iteration that comes next.
    [[nodiscard]] virtual std::int64_t iteration() const = 0;
    /// Computes the iteration and goes on to the next State. False when the run halts in it; the
    /// State is then void until restore().
    [[nodiscard]] virtual bool advance() = 0;
    /// The cost of the iteration that advance() last completed; NaN where there is none.
    [[nodiscard]] virtual double cost() const = 0;
    /// What jumped in the iteration that advance() last completed; nullopt where nothing did, and
    /// in families whose values do not jump.
    [[nodiscard]] virtual std::optional<Jump> jump() const { return std::nullopt; }
    /// Why a free run stops after the iteration that advance() last completed, in words.
    [[nodiscard]] virtual std::optional<Message> stop() const { return std::nullopt; }
    /// Where the State is, in a few coordinates, for pictures of the way: a descent's variables.
    /// Empty in families without such a picture. Valid until the State changes.
    [[nodiscard]] virtual std::span<const double> place() const { return {}; }
    /// The iteration that comes next, computed and copied, to be looked at. The State stays.
    [[nodiscard]] virtual std::shared_ptr<const Iteration> publish() = 0;
    /// Puts an edit into the State (whose iteration is the edit's). A message when it is refused;
    /// the State is then unchanged.
    [[nodiscard]] virtual std::optional<Message> apply(const Edit& edit) = 0;
    /// How many iterations a run without a limit makes.
    [[nodiscard]] virtual std::int64_t plannedIterations() const = 0;
    /// The first iteration worth stepping through: 0 where the preparation has steps, else 1.
    [[nodiscard]] virtual std::int64_t firstIteration() const { return 1; }
};

} // namespace gradus
