// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <string>

namespace gradus {

/// What of a JSON Schema a value breaks, as JSON Pointers; only the keywords that our schemas use
/// (and `$defs` references), so that a schema can be tested against what we write.
class SchemaCheck {
public:
    using Json = nlohmann::json;

    explicit SchemaCheck(const std::string& schema) : m_root(Json::parse(schema)) { }

    [[nodiscard]] std::vector<std::string> faults(const Json& value) const
    {
        std::vector<std::string> all;
        check(m_root, value, "", all);
        return all;
    }

private:
    void check(const Json& schema, const Json& value, const std::string& at,
               std::vector<std::string>& faults) const
    {
        if (schema.is_boolean())
            return;
        const auto wrong = [&](const char* keyword) { faults.push_back(at + " " + keyword); };
        for (const auto& [keyword, rule] : schema.items()) {
            if (keyword == "$ref")
                check(m_root.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, at,
                      faults);
            else if (keyword == "type" && !isOf(rule, value))
                wrong("type");
            else if (keyword == "const" && value != rule)
                wrong("const");
            else if (keyword == "enum" && std::find(rule.begin(), rule.end(), value) == rule.end())
                wrong("enum");
            else if (keyword == "anyOf" && !anyHolds(rule, value, at))
                wrong("anyOf");
            else if (value.is_string() && !textHolds(keyword, rule, value))
                wrong(keyword.c_str());
            else if (value.is_number() && !numberHolds(keyword, rule, value))
                wrong(keyword.c_str());
            else if (!sizeHolds(keyword, rule, value))
                wrong(keyword.c_str());
        }
        if (value.is_array() && schema.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i)
                check(schema["items"], value[i], at + '/' + std::to_string(i), faults);
        if (value.is_object())
            checkMembers(schema, value, at, faults);
    }

    void checkMembers(const Json& schema, const Json& value, const std::string& at,
                      std::vector<std::string>& faults) const
    {
        for (const auto& name : schema.value("required", Json::array()))
            if (!value.contains(name.get<std::string>()))
                faults.push_back(at + "/" + name.get<std::string>() + " required");
        const Json properties = schema.value("properties", Json::object());
        for (const auto& [name, member] : value.items()) {
            const std::string place = at + '/' + name;
            bool known = properties.contains(name);
            if (known)
                check(properties[name], member, place, faults);
            const Json patterns = schema.value("patternProperties", Json::object());
            for (const auto& [pattern, rule] : patterns.items())
                if (matches(name, pattern)) {
                    known = true;
                    check(rule, member, place, faults);
                }
            if (known || !schema.contains("additionalProperties"))
                continue;
            const Json& others = schema["additionalProperties"];
            if (others == false)
                faults.push_back(place + " additionalProperties");
            else
                check(others, member, place, faults);
        }
    }

    [[nodiscard]] bool anyHolds(const Json& rules, const Json& value, const std::string& at) const
    {
        return std::any_of(rules.begin(), rules.end(), [&](const Json& rule) {
            std::vector<std::string> faults;
            check(rule, value, at, faults);
            return faults.empty();
        });
    }

    static bool isOf(const Json& type, const Json& value)
    {
        if (type.is_array())
            return std::any_of(type.begin(), type.end(),
                               [&](const Json& one) { return isOf(one, value); });
        return type == "object" ? value.is_object()
            : type == "array"   ? value.is_array()
            : type == "string"  ? value.is_string()
            : type == "boolean" ? value.is_boolean()
            : type == "integer" ? value.is_number_integer()
                                : value.is_number();
    }

    [[nodiscard]] bool matches(const std::string& text, const std::string& pattern) const
    {
        auto found = m_patterns.find(pattern);
        if (found == m_patterns.end())
            found = m_patterns.emplace(pattern, std::regex(pattern)).first;
        return std::regex_search(text, found->second);
    }

    static bool sizeHolds(const std::string& keyword, const Json& rule, const Json& value)
    {
        const bool ofList = keyword == "minItems" || keyword == "maxItems";
        const bool ofMap = keyword == "minProperties" || keyword == "maxProperties";
        if ((ofList && !value.is_array()) || (ofMap && !value.is_object()) || !(ofList || ofMap))
            return true;
        return keyword.starts_with("min") ? value.size() >= rule : value.size() <= rule;
    }

    [[nodiscard]] bool textHolds(const std::string& keyword, const Json& rule,
                                 const Json& value) const
    {
        const auto& text = value.get_ref<const std::string&>();
        if (keyword == "pattern")
            return matches(text, rule.get<std::string>());
        return keyword != "maxLength" || text.size() <= rule.get<std::size_t>();
    }

    static bool numberHolds(const std::string& keyword, const Json& rule, const Json& value)
    {
        return (keyword != "minimum" || value >= rule) && (keyword != "maximum" || value <= rule)
            && (keyword != "exclusiveMinimum" || value > rule);
    }

    Json m_root;
    mutable std::map<std::string, std::regex> m_patterns; ///< made once
};

} // namespace gradus
