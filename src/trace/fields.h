// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/value.h"

#include <initializer_list>
#include <limits>
#include <string>
#include <vector>

namespace gradus {

/// An interval of numbers that a key may have; the message says it in words.
struct Range {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowOpen = false; ///< low itself is not allowed
    bool highOpen = false; ///< high itself is not allowed
};

/// Reads the keys of one map and collects what is wrong: a missing, unknown or ill-typed
/// key, each at its own place, with the nearest known name. Keys that begin with `x-` are free.
class Fields {
public:
    /// `what` names the map in messages: "the lesson", "model". A value that is no map is a fault;
    /// every key is then absent.
    Fields(const Value& map, std::string what, Faults& faults);

    /// The value under a key, or null (YAML's null counts as absent). The key counts as known.
    [[nodiscard]] const Value* optional(const std::string& key);
    /// The same; absent is a fault.
    [[nodiscard]] const Value* required(const std::string& key);

    /// A number in a range; `otherwise` when absent or faulty.
    double number(const std::string& key, double otherwise, Range range = {});
    /// A whole number in a range.
    long long wholeNumber(const std::string& key, long long otherwise, Range range = {});
    bool boolean(const std::string& key, bool otherwise);
    /// One of some words; a fault names the nearest. Returns its place in `words`.
    std::size_t choice(const std::string& key, const std::vector<std::string>& words,
                       std::size_t otherwise);
    /// A text; `otherwise` when absent or no scalar.
    std::string text(const std::string& key, std::string otherwise = {});

    /// Reports unknown keys. Call it once, after all keys were asked for.
    void finish();

    /// Reports a fault at a value.
    void fault(const Value& at, Message message);
    /// Where the map stands.
    [[nodiscard]] Place place() const { return m_map.place(); }
    [[nodiscard]] Faults& faults() { return m_faults; }

private:
    void unknown(const Value& key);

    const Value& m_map;
    std::string m_what;
    Faults& m_faults;
    std::vector<std::string> m_known;
};

/// A number from a list's item or a key's value: a fault names `what` when it is none.
[[nodiscard]] std::optional<double> readNumber(const Value& value, const std::string& what,
                                               Faults& faults);
/// One of some words, or a fault with the nearest.
[[nodiscard]] std::optional<std::size_t> readChoice(const Value& value, const std::string& what,
                                                    const std::vector<std::string>& words,
                                                    Faults& faults);

} // namespace gradus
