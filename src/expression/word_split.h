// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// A word taken apart into factors.
struct WordSplit {
    std::vector<std::string> parts = {}; ///< empty: it cannot be
    std::optional<Message> fault = {}; ///< it can be in several ways, or a function stands in it
};

/// Takes a word apart into names (and pi and e) where there is exactly one way: `xy` in x and y.
/// Digits stay with their name: x2 is never x·2. A function may stand last where a parenthesis
/// follows (`xsin(y)`); anywhere else (`sinx`) it is a fault. Takes time in proportion to the
/// word's length times the names.
[[nodiscard]] WordSplit splitWord(const std::string& word, const std::vector<std::string>& names,
                                  bool beforeBracket);

} // namespace gradus
