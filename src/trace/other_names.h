// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fields.h"

#include <span>

namespace gradus {

/// A name that other programs and books have for something, and its name here.
struct OtherName {
    std::string_view other; ///< in small letters, without -, _ and spaces: "meansquarederror"
    std::string_view own; ///< "mean-squared-error"
};

/// The name here for a word that is written otherwise elsewhere: one of `others`, or one of `words`
/// in capitals or with other joints ("ReLU", "leaky_relu"); empty for any other.
[[nodiscard]] std::string ownName(std::string_view word, const std::vector<std::string>& words,
                                  std::span<const OtherName> others);

/// Fields::choice, which answers another program's name: "purelin" is called identity here.
std::size_t choiceOf(Fields& fields, const std::string& key, const std::vector<std::string>& words,
                     std::size_t otherwise, std::span<const OtherName> others);

} // namespace gradus
