// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/value.h"

#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

Value Value::scalar(std::string text, bool quoted, Place place, TextOrigin origin)
{
    Value value;
    value.m_kind = Kind::Scalar;
    value.m_text = std::move(text);
    value.m_quoted = quoted;
    value.m_place = place;
    value.m_origin = std::move(origin);
    return value;
}

Value Value::list(std::vector<Value> items, Place place)
{
    Value value;
    value.m_kind = Kind::List;
    value.m_items = std::move(items);
    value.m_place = place;
    return value;
}

Value Value::map(std::vector<Member> members, Place place)
{
    Value value;
    value.m_kind = Kind::Map;
    value.m_members = std::move(members);
    value.m_place = place;
    return value;
}

Value Value::null(Place place)
{
    Value value;
    value.m_place = place;
    return value;
}

const Value* Value::find(std::string_view key) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(), [&](const Member& member) {
        return member.first.text() == key;
    });
    return found == m_members.end() ? nullptr : &found->second;
}

std::optional<double> Value::number() const
{
    if (!isScalar() || m_quoted)
        return std::nullopt;
    return parseNumber(m_text);
}

std::optional<long long> Value::wholeNumber() const
{
    constexpr double exact = 9007199254740992.0; // 2^53: beyond it doubles skip whole numbers
    const std::optional<double> value = number();
    if (!value || std::abs(*value) > exact || std::floor(*value) != *value)
        return std::nullopt;
    return static_cast<long long>(*value);
}

std::optional<bool> Value::boolean() const
{
    if (!isScalar() || m_quoted || (m_text != "true" && m_text != "false"))
        return std::nullopt;
    return m_text == "true";
}

Place Value::inside(int column) const
{
    const bool oneLine = m_text.find('\n') == std::string::npos;
    return oneLine ? Place{m_place.line, m_place.column + column - 1 + (m_quoted ? 1 : 0)}
                   : m_place;
}

} // namespace gradus
