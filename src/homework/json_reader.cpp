// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/json_reader.h"

#include "trace/fault.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace gradus {

namespace {

using Json = nlohmann::json;

// Watches a parser: how deep it is, and which keys the open objects have.
class JsonWatch {
public:
    explicit JsonWatch(int depth) : m_most(depth) { }

    bool operator()(int depth, Json::parse_event_t event, const Json& parsed)
    {
        if (depth > m_most && !m_fault)
            m_fault = Message{GRADUS_TEXT("core", "this is nested too deeply (the limit is %1)"),
                              {std::to_string(m_most)}};
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key
                 && !m_keys.back().insert(parsed.get<std::string>()).second && !m_fault)
            m_fault = Message{GRADUS_TEXT("core", "the key \"%1\" stands twice in one object"),
                              {parsed.get<std::string>()}};
        return true;
    }

    [[nodiscard]] const std::optional<Message>& fault() const { return m_fault; }

private:
    int m_most;
    std::vector<std::set<std::string>> m_keys;
    std::optional<Message> m_fault;
};

bool isPlainText(const std::string& text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
}

const Json& emptyList()
{
    static const Json none = Json::array();
    return none;
}

const Json& emptyObject()
{
    static const Json none = Json::object();
    return none;
}

} // namespace

std::string describe(const JsonFault& fault, std::string_view file)
{
    std::string text(file);
    text += ": ";
    if (!fault.pointer.empty())
        text += fault.pointer + ": ";
    return text + "error: " + english(fault.message);
}

std::string pointerTo(const std::string& pointer, const std::string& key)
{
    std::string escaped;
    for (const char c : key)
        escaped += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return pointer + '/' + escaped;
}

std::optional<Json> parseJson(std::string_view text, std::size_t bytes, int depth,
                              JsonFaults& faults)
{
    if (text.size() > bytes) {
        faults.push_back(
            {"",
             {GRADUS_TEXT("core", "the file has more than %1 bytes"), {std::to_string(bytes)}}});
        return std::nullopt;
    }
    JsonWatch watch(depth);
    try {
        Json value = Json::parse(text, std::ref(watch));
        if (!watch.fault())
            return value;
        faults.push_back({"", *watch.fault()});
    } catch (const Json::parse_error& error) {
        faults.push_back({"",
                          {GRADUS_TEXT("core", "this is not valid JSON, from byte %1 on"),
                           {std::to_string(error.byte)}}});
    } catch (const Json::exception&) { // a number beyond all bounds
        faults.push_back({"", {GRADUS_TEXT("core", "this is not valid JSON"), {}}});
    }
    return std::nullopt;
}

JsonObject::JsonObject(const Json& value, std::string pointer, JsonFaults& faults)
    : m_value(value.is_object() ? value : emptyObject())
    , m_pointer(std::move(pointer))
    , m_faults(faults)
{
    if (!value.is_object())
        faultHere({GRADUS_TEXT("core", "here an object is needed: {…}"), {}});
}

const Json* JsonObject::find(const char* key, bool required)
{
    m_known.emplace_back(key);
    const auto found = m_value.find(key);
    if (found != m_value.end())
        return &*found;
    // A value that is no object has been reported as such.
    if (required && &m_value != &emptyObject())
        faultHere({GRADUS_TEXT("core", "the key \"%1\" is missing"), {key}});
    return nullptr;
}

void JsonObject::fault(const std::string& key, Message message)
{
    if (m_faults.size() < mostJsonFaults)
        m_faults.push_back({pointer(key), std::move(message)});
}

void JsonObject::faultHere(Message message)
{
    if (m_faults.size() < mostJsonFaults)
        m_faults.push_back({m_pointer, std::move(message)});
}

std::string JsonObject::text(const char* key, std::size_t most, bool required)
{
    const Json* const value = find(key, required);
    if (!value)
        return {};
    if (!value->is_string())
        fault(key, {GRADUS_TEXT("core", "here a text is needed"), {}});
    else if (value->get_ref<const std::string&>().size() > most)
        fault(key,
              {GRADUS_TEXT("core", "this text is too long: at most %1 bytes"),
               {std::to_string(most)}});
    else if (!isPlainText(value->get_ref<const std::string&>()))
        fault(key, {GRADUS_TEXT("core", "a control character stands here"), {}});
    else
        return value->get<std::string>();
    return {};
}

std::int64_t JsonObject::whole(const char* key, std::int64_t low, std::int64_t high, bool required)
{
    const Json* const value = find(key, required);
    if (!value)
        return low;
    const bool small = value->is_number_integer()
        && (!value->is_number_unsigned()
            || value->get<std::uint64_t>()
                <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (small && value->get<std::int64_t>() >= low && value->get<std::int64_t>() <= high)
        return value->get<std::int64_t>();
    fault(key,
          {GRADUS_TEXT("core", "here a whole number from %1 to %2 is needed"),
           {std::to_string(low), std::to_string(high)}});
    return low;
}

double JsonObject::number(const char* key)
{
    const Json* const value = find(key, true);
    if (!value)
        return 0;
    if (value->is_number())
        return value->get<double>();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (*value == "inf" || *value == "-inf")
        return *value == "inf" ? infinity : -infinity;
    if (*value == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    fault(key, {GRADUS_TEXT("core", "here a number is needed"), {}});
    return 0;
}

bool JsonObject::flag(const char* key, bool required)
{
    const Json* const value = find(key, required);
    if (value && value->is_boolean())
        return value->get<bool>();
    if (value)
        fault(key, {GRADUS_TEXT("core", "here true or false is needed"), {}});
    return false;
}

std::size_t JsonObject::word(const char* key, const std::vector<std::string>& words)
{
    const Json* const value = find(key, true);
    if (!value)
        return 0;
    const auto found = value->is_string()
        ? std::find(words.begin(), words.end(), value->get_ref<const std::string&>())
        : words.end();
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    std::string list;
    for (const std::string& known : words)
        list += (list.empty() ? "" : ", ") + known;
    fault(key, {GRADUS_TEXT("core", "here one of these is needed: %1"), {list}});
    return 0;
}

const Json& JsonObject::list(const char* key, std::size_t most)
{
    const Json* const value = find(key, false);
    if (!value)
        return emptyList();
    if (!value->is_array())
        fault(key, {GRADUS_TEXT("core", "here a list is needed: […]"), {}});
    else if (value->size() > most)
        fault(key, {GRADUS_TEXT("core", "here are too many: at most %1"), {std::to_string(most)}});
    else
        return *value;
    return emptyList();
}

const Json& JsonObject::object(const char* key, std::size_t most, bool required)
{
    const Json* const value = find(key, required);
    if (!value)
        return emptyObject();
    if (!value->is_object())
        fault(key, {GRADUS_TEXT("core", "here an object is needed: {…}"), {}});
    else if (value->size() > most)
        fault(key, {GRADUS_TEXT("core", "here are too many: at most %1"), {std::to_string(most)}});
    else
        return *value;
    return emptyObject();
}

void JsonObject::finish()
{
    for (const auto& [key, value] : m_value.items()) {
        if (m_faults.size() >= mostJsonFaults)
            return; // looking for near names takes its time
        if (key.starts_with("x-")
            || std::find(m_known.begin(), m_known.end(), key) != m_known.end())
            continue;
        const std::string near = nearest(key, m_known);
        fault(key,
              near.empty()
                  ? Message{GRADUS_TEXT("core", "there is no such key"), {}}
                  : Message{GRADUS_TEXT("core", "there is no such key; did you mean %1?"), {near}});
    }
}

} // namespace gradus
