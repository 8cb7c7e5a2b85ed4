// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/quantity.h"

#include <compare>
#include <cstdint>

namespace gradus {

/// A place in a run: just after step `step` of iteration `iteration`. Iterations count from 1 (0 is
/// the preparation), steps from 1; step 0 is before any.
struct Position {
    std::int64_t iteration = 1;
    std::int64_t step = 0;

    auto operator<=>(const Position&) const = default;
};

/// A position as people write it: `3:17`, `3:0`, `3:end` or `3:delta[1][2]` (just after that
/// quantity's step). Which step that is depends on the iteration.
struct PositionName {
    enum class Kind { Step, End, Quantity };

    std::int64_t iteration = 1;
    Kind kind = Kind::Step;
    std::int64_t step = 0;
    gradus::Quantity quantity = {};

    bool operator==(const PositionName&) const = default;
};

/// Reads a position; the message says what is wrong with it.
[[nodiscard]] std::variant<PositionName, Message> parsePosition(std::string_view text);

/// The position as text; parsePosition reads it back.
[[nodiscard]] std::string print(const PositionName& name);
[[nodiscard]] std::string print(Position position);

} // namespace gradus
