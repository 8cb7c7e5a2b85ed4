// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/fields.h"

#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

bool isWithin(double number, const Range& range)
{
    const bool low = range.lowOpen ? number > range.low : number >= range.low;
    const bool high = range.highOpen ? number < range.high : number <= range.high;
    return low && high;
}

Message outOfRange(const std::string& key, const Value& value, const Range& range)
{
    const std::string low = exactText(range.low);
    const std::string high = exactText(range.high);
    if (std::isinf(range.high))
        return {range.lowOpen ? GRADUS_TEXT("core", "%1 is a number above %2; here it is %3")
                              : GRADUS_TEXT("core", "%1 is a number from %2 on; here it is %3"),
                {key, low, value.text()}};
    return {range.highOpen
                ? GRADUS_TEXT("core", "%1 is a number from %2 to below %3; here it is %4")
                : GRADUS_TEXT("core", "%1 is a number from %2 to %3; here it is %4"),
            {key, low, high, value.text()}};
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

// What stands there, in few letters where it is more than a word.
std::string spelt(const Value& value)
{
    return value.isList() ? "[…]" : value.isMap() ? "{…}" : value.text();
}

// A number that is spelt so that it is none: with a decimal comma, or in quotes. False for all
// else.
bool faultOfSpelling(const Value& value, const std::string& what, Faults& faults)
{
    std::string text = value.isScalar() ? value.text() : std::string();
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos)
        text[comma] = '.';
    if (!parseNumber(text) || (comma == std::string::npos && !value.quoted()))
        return false;
    faults.push_back(
        {value.place(),
         {comma != std::string::npos
              ? GRADUS_TEXT("core", "%1 is a number; \"%2\" has a comma: write %3, with a point")
              : GRADUS_TEXT("core",
                            "%1 is a number; \"%2\" stands in quotes, which make it a word: write "
                            "%3, without them"),
          {what, value.text(), text}}});
    return true;
}

// {rate: 0,5}: the comma parts keys, and the second is a bare number.
bool isBareNumber(const Value& key, const Value& value)
{
    const std::string& name = key.text();
    return value.isNull() && !name.empty()
        && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Fields::Fields(const Value& map, std::string what, Faults& faults)
    : m_map(map)
    , m_what(std::move(what))
    , m_faults(faults)
{
    if (!map.isMap())
        fault(map, {GRADUS_TEXT("core", "%1 is a map of keys and values: {key: value}"), {m_what}});
}

const Value* Fields::optional(const std::string& key)
{
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
        m_known.push_back(key);
    const Value* value = m_map.find(key);
    return value && !value->isNull() ? value : nullptr;
}

const Value* Fields::required(const std::string& key)
{
    const Value* value = optional(key);
    if (!value && m_map.isMap())
        fault(m_map, {GRADUS_TEXT("core", "%1 needs the key \"%2\""), {m_what, key}});
    return value;
}

double Fields::number(const std::string& key, double otherwise, Range range)
{
    const Value* value = optional(key);
    if (!value)
        return otherwise;
    const auto number = readNumber(*value, key, m_faults);
    if (!number)
        return otherwise;
    if (isWithin(*number, range))
        return *number;
    fault(*value, outOfRange(key, *value, range));
    return otherwise;
}

long long Fields::wholeNumber(const std::string& key, long long otherwise, Range range)
{
    const Value* value = optional(key);
    if (!value)
        return otherwise;
    const auto number = value->wholeNumber();
    if (!number) {
        if (!faultOfSpelling(*value, key, m_faults))
            fault(*value,
                  {GRADUS_TEXT("core", "%1 is a whole number; here it is \"%2\""),
                   {key, spelt(*value)}});
        return otherwise;
    }
    if (isWithin(static_cast<double>(*number), range))
        return *number;
    fault(*value, outOfRange(key, *value, range));
    return otherwise;
}

bool Fields::boolean(const std::string& key, bool otherwise)
{
    const Value* value = optional(key);
    if (value && !value->boolean())
        fault(
            *value,
            {GRADUS_TEXT("core", "%1 is true or false; here it is \"%2\""), {key, spelt(*value)}});
    return value ? value->boolean().value_or(otherwise) : otherwise;
}

std::size_t Fields::choice(const std::string& key, const std::vector<std::string>& words,
                           std::size_t otherwise)
{
    const Value* value = optional(key);
    return value ? readChoice(*value, key, words, m_faults).value_or(otherwise) : otherwise;
}

std::string Fields::text(const std::string& key, std::string otherwise)
{
    const Value* value = optional(key);
    if (!value)
        return otherwise;
    if (value->isScalar())
        return value->text();
    fault(*value, {GRADUS_TEXT("core", "%1 is a text"), {key}});
    return otherwise;
}

void Fields::finish()
{
    for (const auto& [key, value] : m_map.members()) {
        const std::string& name = key.text();
        if (isBareNumber(key, value))
            fault(key,
                  {GRADUS_TEXT("core",
                               "between { } a comma parts keys; decimals are written with a point: "
                               "0.5")});
        else if (!name.starts_with("x-")
                 && std::find(m_known.begin(), m_known.end(), name) == m_known.end())
            unknown(key);
    }
}

void Fields::unknown(const Value& key)
{
    const std::string near = nearest(key.text(), m_known);
    if (near.empty())
        fault(key,
              {GRADUS_TEXT("core", "%1 has no key \"%2\"; it has %3"),
               {m_what, key.text(), joined(m_known)}});
    else
        fault(key,
              {GRADUS_TEXT("core", "%1 has no key \"%2\"; did you mean \"%3\"?"),
               {m_what, key.text(), near}});
}

void Fields::fault(const Value& at, Message message)
{
    m_faults.push_back({at.place(), std::move(message)});
}

std::optional<double> readNumber(const Value& value, const std::string& what, Faults& faults)
{
    const auto number = value.number();
    if (!number && !faultOfSpelling(value, what, faults))
        faults.push_back(
            {value.place(),
             {GRADUS_TEXT("core", "%1 is a number; here it is \"%2\""), {what, spelt(value)}}});
    return number;
}

std::optional<std::size_t> readChoice(const Value& value, const std::string& what,
                                      const std::vector<std::string>& words, Faults& faults)
{
    const auto found = std::find(words.begin(), words.end(), value.text());
    if (value.isScalar() && found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    const std::string near = nearest(value.text(), words);
    if (near.empty())
        faults.push_back({value.place(),
                          {GRADUS_TEXT("core", "%1 is one of %2; here it is \"%3\""),
                           {what, joined(words), value.text()}}});
    else
        faults.push_back({value.place(),
                          {GRADUS_TEXT("core", "%1 cannot be \"%2\"; did you mean \"%3\"?"),
                           {what, value.text(), near}}});
    return std::nullopt;
}

} // namespace gradus
