// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// What is wrong in a JSON file, and where: a JSON Pointer (RFC 6901), `/answers/dw2/hints`.
struct JsonFault {
    std::string pointer; ///< empty: the file as a whole
    Message message;

    bool operator==(const JsonFault&) const = default;
};
using JsonFaults = std::vector<JsonFault>;
/// After so many faults of a file's members no more are reported.
inline constexpr std::size_t mostJsonFaults = 100;

/// `file: /answers/dw2/hints: error: sentence`, in English.
[[nodiscard]] std::string describe(const JsonFault& fault, std::string_view file);

/// The pointer to a member or item.
[[nodiscard]] std::string pointerTo(const std::string& pointer, const std::string& key);

/// Parses untrusted JSON: at most `bytes` bytes, nested at most `depth` deep, no key twice in an
/// object, valid UTF-8. nullopt with a fault.
[[nodiscard]] std::optional<nlohmann::json> parseJson(std::string_view text, std::size_t bytes,
                                                      int depth, JsonFaults& faults);

/// Reads the members of one object and collects what is wrong: what is missing, unknown, of another
/// type, too long. Keys that begin with `x-` are free. Everything that is not there or faulty reads
/// as empty.
class JsonObject {
public:
    JsonObject(const nlohmann::json& value, std::string pointer, JsonFaults& faults);

    /// A text of at most `most` bytes without control characters but tabs and new lines.
    std::string text(const char* key, std::size_t most, bool required = true);
    /// A whole number from `low` to `high`.
    std::int64_t whole(const char* key, std::int64_t low, std::int64_t high, bool required = true);
    /// A number; "inf", "-inf" and "nan" stand for those that are not finite.
    double number(const char* key);
    bool flag(const char* key, bool required = true);
    /// One of some words; its place among them.
    std::size_t word(const char* key, const std::vector<std::string>& words);
    /// The items of a list, or the members of an object, of at most `most`; none where it is
    /// absent.
    const nlohmann::json& list(const char* key, std::size_t most);
    const nlohmann::json& object(const char* key, std::size_t most, bool required = false);
    /// Reports unknown members. Call it once, at the end.
    void finish();

    void fault(const std::string& key, Message message);
    [[nodiscard]] std::string pointer(const std::string& key) const
    {
        return pointerTo(m_pointer, key);
    }

private:
    const nlohmann::json* find(const char* key, bool required);
    void faultHere(Message message); ///< of the object itself

    const nlohmann::json& m_value;
    std::string m_pointer;
    JsonFaults& m_faults;
    std::vector<std::string> m_known;
};

} // namespace gradus
