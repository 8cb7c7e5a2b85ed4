// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// Reads JSON of at most so many levels; nullopt for anything else. Of two like keys one is enough
/// to refuse it.
[[nodiscard]] inline std::optional<nlohmann::json> readJson(std::string_view text, int deepest)
{
    using nlohmann::json;
    bool good = true;
    std::vector<std::set<std::string>> keys;
    // Called at every beginning and end: what is too deep is dropped at once and never piles up.
    const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
        good = good && depth <= deepest;
        if (event == json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == json::parse_event_t::object_end && !keys.empty())
            keys.pop_back();
        else if (event == json::parse_event_t::key && !keys.empty())
            good = good && keys.back().insert(parsed.get_ref<const std::string&>()).second;
        return good;
    };
    json value = json::parse(text.begin(), text.end(), watch, false);
    if (!good || value.is_discarded())
        return std::nullopt;
    return value;
}

} // namespace gradus
