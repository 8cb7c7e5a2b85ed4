// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/position.h"

#include "trace/furthest_iteration.h"

#include <algorithm>
#include <charconv>

namespace gradus {

namespace {

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || number < 0)
        return std::nullopt;
    return number;
}

// True for a whole number, however long, beyond what a position may name.
bool isTooFar(std::string_view text)
{
    const bool digits = !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto number = wholeNumber(text);
    return digits && (!number || *number > furthestIteration);
}

} // namespace

std::variant<PositionName, Message> parsePosition(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto iteration = wholeNumber(text.substr(0, colon));
    if (colon != std::string_view::npos && isTooFar(text.substr(0, colon)))
        return Message{GRADUS_TEXT("core",
                                   "%1 is too far: a position lies in one of the first %2 "
                                   "iterations"),
                       {std::string(text), std::to_string(furthestIteration)}};
    if (colon == std::string_view::npos || !iteration)
        return Message{GRADUS_TEXT("core",
                                   "\"%1\" is not a position; a position is "
                                   "ITERATION:STEP, as in 1:0, 2:end or 1:C"),
                       {std::string(text)}};
    PositionName name{.iteration = *iteration};
    const std::string_view step = text.substr(colon + 1);
    if (step == "end") {
        name.kind = PositionName::Kind::End;
    } else if (const auto number = wholeNumber(step)) {
        name.step = *number;
    } else {
        auto quantity = parseQuantity(step);
        if (auto* message = std::get_if<Message>(&quantity))
            return *message;
        name.kind = PositionName::Kind::Quantity;
        name.quantity = std::get<Quantity>(std::move(quantity));
    }
    return name;
}

std::string print(const PositionName& name)
{
    const std::string iteration = std::to_string(name.iteration) + ':';
    switch (name.kind) {
    case PositionName::Kind::End:
        return iteration + "end";
    case PositionName::Kind::Quantity:
        return iteration + print(name.quantity);
    case PositionName::Kind::Step:
        break;
    }
    return iteration + std::to_string(name.step);
}

std::string print(Position position)
{
    return std::to_string(position.iteration) + ':' + std::to_string(position.step);
}

} // namespace gradus
