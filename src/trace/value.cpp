// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/value.h"

#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

std::string_view withoutBlanks(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

// 1/3: one number over another.
std::optional<double> quotient(std::string_view text, std::size_t bar)
{
    const auto above = parseNumber(withoutBlanks(text.substr(0, bar)));
    const auto below = parseNumber(withoutBlanks(text.substr(bar + 1)));
    if (!above || !below || *below == 0 || !std::isfinite(*above / *below))
        return std::nullopt;
    return *above / *below;
}

} // namespace

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
    const std::size_t bar = m_text.find('/');
    return bar == std::string::npos ? parseNumber(m_text) : quotient(m_text, bar);
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
