// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fields.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gradus {

/// Which samples are kept for testing.
struct TestPart {
    enum class Kind { None, Share, Count, File };
    Kind kind = Kind::None;
    double share = 0; ///< of all samples, above 0 and below 1
    std::int64_t count = 0;
    std::uint64_t seed = 1; ///< by which they are drawn
    bool stratified = false; ///< of each class the same share
    std::string file = {}; ///< a table of its own
    Place place = {}; ///< in the lesson
    Place filePlace = {};
};

/// Reads `test: 20`, `test: {share: 0.2, seed: 1, stratified: true}` or `test: {csv: other.csv}`.
[[nodiscard]] TestPart readTestPart(const Value& value, Faults& faults);

/// Draws the samples (from 0) to test with: true for each of them. `classes` holds the class of
/// each sample, or nothing where there are none. A share is rounded to whole samples, at least one;
/// of stratified shares the largest fractions are rounded up. A fault where none would be left to
/// train on.
[[nodiscard]] std::optional<std::vector<bool>> drawTest(std::int64_t samples,
                                                        std::span<const int> classes,
                                                        const TestPart& part, Faults& faults);

} // namespace gradus
