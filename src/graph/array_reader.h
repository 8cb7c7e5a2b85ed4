// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fields.h"
#include "trace/shape.h"

#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// An array as a lesson gives it; entries with the last axis fastest.
struct ReadArray {
    Shape shape;
    std::vector<double> entries;
};

/// Reads a number, a list of numbers (a column), a list of rows of like length, or lists nested as
/// deep as the array has axes; at most `most` entries. nullopt where there was a fault.
[[nodiscard]] std::optional<ReadArray> readArray(const Value& value, std::size_t most,
                                                 Faults& faults);
/// Reads the lengths of axes: `[4, 1, 1]`; `[n]` is a column.
[[nodiscard]] std::optional<Shape> readShape(const Value& value, std::size_t most, Faults& faults);
/// Reads a parameter: an array as above, or `{shape: [4, 3], initial: {scheme: …, seed: …}, fan:
/// [in, out]}`, which is drawn from the seed and `fullName`.
[[nodiscard]] std::optional<ReadArray> readParameter(const Value& value,
                                                     const std::string& fullName, std::size_t most,
                                                     Faults& faults);

} // namespace gradus
