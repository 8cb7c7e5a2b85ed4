// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/address_checker.h"

#include "trace/text_places.h"

#include <algorithm>

namespace gradus {

Probe* AddressChecker::probeOf(const std::string& run) const
{
    const auto found = m_probes.find(run);
    return found == m_probes.end() ? nullptr : &found->second;
}

std::vector<std::string> AddressChecker::runNames() const
{
    std::vector<std::string> names;
    for (const auto& [known, probe] : m_probes)
        if (!known.empty())
            names.push_back(known);
    return names;
}

void AddressChecker::fault(const Value& at, Message message)
{
    m_faults.push_back({at.place(), std::move(message)});
}

std::optional<PositionName> AddressChecker::readPosition(const Value& scalar)
{
    auto name = parsePosition(scalar.text());
    if (auto* message = std::get_if<Message>(&name)) {
        fault(scalar, std::move(*message));
        return std::nullopt;
    }
    const auto position = std::get<PositionName>(std::move(name));
    if (m_probe && position.iteration > 0 && position.kind != PositionName::Kind::End) {
        auto step = m_probe->stepOf(position);
        if (auto* message = std::get_if<Message>(&step))
            fault(scalar, withNearest(std::move(*message)));
    }
    return position;
}

// "there is no quantity df/dz here", and the nearest that there is.
Message AddressChecker::withNearest(Message message) const
{
    constexpr std::int64_t mostCompared = 2000; // names repeat from then on
    if (message.source != std::string_view("there is no quantity %1 here"))
        return message;
    std::vector<std::string> names;
    const Iteration& iteration = m_probe->iteration();
    for (std::int64_t k = 1; k <= std::min(iteration.stepCount(), mostCompared); ++k)
        names.push_back(print(iteration.step(k).quantity));
    const std::string near = nearest(message.arguments.front().words, names);
    if (near.empty())
        return message;
    return {GRADUS_TEXT("core", "there is no quantity %1 here; did you mean %2?"),
            {message.arguments.front().words, near}};
}

void AddressChecker::checkQuantity(const Quantity& quantity, const Value& at)
{
    if (!m_probe)
        return;
    auto shape = m_probe->iteration().shape(quantity);
    if (auto* message = std::get_if<Message>(&shape))
        fault(at, withNearest(std::move(*message)));
}

void AddressChecker::checkExpression(const Expression& expression, const Value& at, Wanted wanted)
{
    if (!m_probe)
        return;
    const Evaluation kind = check(expression, ProbeResolver(*m_probe, m_probes));
    if (kind.state == Evaluation::State::Fault)
        m_faults.push_back({at.inside(kind.fault.column), withNearest(kind.fault.message)});
    else if (wanted == Wanted::Truth && !kind.isTruth())
        fault(at, {GRADUS_TEXT("core", "here a comparison is needed, as in C < 0.1")});
    else if (wanted == Wanted::Printable && kind.state == Evaluation::State::Array)
        checkPrintable(kind.array, at);
    else if (wanted != Wanted::Truth && !kind.isNumber())
        fault(at, {GRADUS_TEXT("core", "here one number is needed, not a comparison or an array")});
}

void AddressChecker::checkPrintable(const Array& array, const Value& at)
{
    if (array.shape.size() > mostPrinted)
        fault(at,
              {GRADUS_TEXT("core", "a text shows arrays of at most %1 numbers; here are %2"),
               {std::to_string(mostPrinted), std::to_string(array.shape.size())}});
}

// An expression between {{ and }}.
void AddressChecker::checkInText(const Value& scalar)
{
    auto parsed = parseExpression(scalar.text());
    if (const auto* wrong = std::get_if<ExpressionFault>(&parsed))
        m_faults.push_back({scalar.inside(wrong->column), wrong->message});
    else
        checkExpression(std::get<Expression>(parsed), scalar, Wanted::Printable);
}

void AddressChecker::checkText(const LessonText& text, const Value& at)
{
    for (const auto& [language, words] : text.byLanguage) {
        const Value* const own = at.isMap() ? at.find(language) : nullptr;
        TextPlaces places(own ? *own : at);
        // As fillIn() goes: each place ends at the next }}, whatever stands in it.
        std::size_t close = 0;
        for (std::size_t open = words.find("{{"); open != std::string::npos;
             open = words.find("{{", close + 2)) {
            close = words.find("}}", open);
            if (close == std::string::npos) {
                m_faults.push_back(
                    {places.at(open), {GRADUS_TEXT("core", "this {{ is never closed")}});
                break;
            }
            const std::size_t begin = std::min(words.find_first_not_of(" \t\n", open + 2), close);
            checkInText(Value::scalar(words.substr(begin, close - begin), false, places.at(begin)));
        }
    }
}

} // namespace gradus
