// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/value.h"

namespace gradus {

/// The most names that a lesson may vary, and the most values that each may have.
inline constexpr std::size_t mostVaried = 64;
inline constexpr std::int64_t mostVariedValues = 10'000;

/// A student's identifier as numbers are drawn from it: full-width letters made narrow, capitals
/// small (Unicode NFKC and case folding), spaces at the ends taken away. Empty: the demonstration
/// student, the one whom a lesson shows when nobody has said who is there.
[[nodiscard]] std::string foldedStudent(const std::string& typed);

/// A number that was drawn for a student: of a name in `vary`, or of a seed, whose name is then its
/// key (`model.initial.seed`). The value stands as a lesson file would have it.
struct DrawnNumber {
    std::string name;
    std::string value;

    bool operator==(const DrawnNumber&) const = default;
};

/// A lesson's tree with a student's own numbers in it.
struct DrawnLesson {
    Value tree;
    std::vector<DrawnNumber> drawn; ///< in the order of `vary`, then the seeds
};

/// Reads `vary` and puts a number in the place of every scalar `=name`, of `{{ =name }}` in texts,
/// and of every `seed: student`. The numbers are functions of (folded identifier, lesson's id,
/// name) alone and the same on every machine. The demonstration student has the first value of each
/// name, so that a lesson can be written with her numbers in mind; her seeds are drawn like
/// everybody's. A name that is never used is a warning.
[[nodiscard]] DrawnLesson drawNumbers(const Value& root, const std::string& student,
                                      Faults& faults);

} // namespace gradus
