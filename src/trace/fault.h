// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// A place in a text file; lines and columns count from 1, columns in characters. 0 means unknown.
struct Place {
    int line = 0;
    int column = 0;

    auto operator<=>(const Place&) const = default;
};

/// How bad a fault is: a warning leaves the file usable.
enum class Severity { Error, Warning };

/// What is wrong in a file, where, and what would be right.
struct Fault {
    Place place;
    Message message;
    Severity severity = Severity::Error;
    std::string file =
        {}; ///< empty: the lesson file itself; else the data file that holds the place

    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

/// True when at least one fault is an error.
[[nodiscard]] bool hasErrors(const Faults& faults);

/// `file:line:col: error: sentence` in English (parts that are unknown are left out); `file` is
/// used where the fault names none.
[[nodiscard]] std::string describe(const Fault& fault, std::string_view file);

/// The name in `known` that `word` was most likely meant to be (a small edit distance, letter case
/// and `-`/`_` apart), or an empty string when none is near.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);

} // namespace gradus
