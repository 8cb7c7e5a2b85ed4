// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/value.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace gradus {

/// A tree as an editor's YAML plug-in sees it: numbers, truths and texts are told apart. Of two
/// equal keys the last one counts.
inline nlohmann::json jsonOf(const Value& value)
{
    using Json = nlohmann::json;
    if (value.isMap()) {
        Json map = Json::object();
        for (const auto& [key, member] : value.members())
            map[key.text()] = jsonOf(member);
        return map;
    }
    if (value.isList()) {
        Json list = Json::array();
        for (const Value& item : value.items())
            list.push_back(jsonOf(item));
        return list;
    }
    if (value.isNull())
        return nullptr;
    if (const auto whole = value.wholeNumber())
        return *whole;
    if (const auto number = value.number())
        return *number;
    if (const auto truth = value.boolean())
        return *truth;
    if (!value.quoted() && (value.text() == ".inf" || value.text() == "-.inf"))
        return std::numeric_limits<double>::infinity();
    if (!value.quoted() && value.text() == ".nan")
        return std::numeric_limits<double>::quiet_NaN();
    return value.text();
}

} // namespace gradus
