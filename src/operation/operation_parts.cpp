// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <algorithm>
#include <cmath>

namespace gradus {

std::string axesText(const Shape& shape)
{
    std::string text;
    for (const std::int32_t length : shape.lengths())
        text += (text.empty() ? "" : "×") + std::to_string(length);
    return text;
}

std::variant<Shape, Message> bounded(const std::vector<std::int64_t>& lengths)
{
    FewNumbers axes;
    double size = 1;
    bool good = true;
    for (const std::int64_t length : lengths) {
        size *= static_cast<double>(length);
        good = good && size <= static_cast<double>(largestArray)
            && axes.push(static_cast<std::int32_t>(length));
    }
    if (!good)
        return Message{GRADUS_TEXT("core",
                                   "an array has at most %1 axes and %2 entries; here it would "
                                   "have more"),
                       {std::to_string(mostAxes), std::to_string(largestArray)}};
    return Shape(std::span(axes.begin(), axes.size()));
}

Message doNotFit(const Shape& a, const Shape& b)
{
    return {GRADUS_TEXT("core", "the shapes %1 and %2 do not fit"), {axesText(a), axesText(b)}};
}

Repeated::Repeated(const Shape& operand, const Shape& result)
    : m_axes(result.axes())
    , m_steps(repeatedSteps(operand, result))
{
    for (std::size_t axis = 0; axis < m_axes; ++axis)
        m_lengths[axis] = static_cast<std::size_t>(result.length(axis));
}

std::size_t Repeated::entryFor(std::size_t result) const
{
    std::size_t entry = 0;
    for (std::size_t axis = m_axes; axis-- > 0;) {
        entry += result % m_lengths[axis] * m_steps[axis];
        result /= m_lengths[axis];
    }
    return entry;
}

std::vector<std::size_t> Repeated::resultsOf(std::size_t operand) const
{
    // The place on each axis that is not repeated, then all places on those that are.
    std::vector<std::size_t> found{0};
    for (std::size_t axis = 0; axis < m_axes; ++axis) {
        std::vector<std::size_t> longer;
        longer.reserve(found.size() * (m_steps[axis] == 0 ? m_lengths[axis] : 1));
        const std::size_t own = m_steps[axis] == 0 ? 0 : operand / m_steps[axis] % m_lengths[axis];
        for (const std::size_t before : found)
            for (std::size_t at = 0; at < m_lengths[axis]; ++at)
                if (m_steps[axis] == 0 || at == own)
                    longer.push_back(before * m_lengths[axis] + at);
        found = std::move(longer);
    }
    return found;
}

std::variant<Shape, Message> joinedShapes(std::span<const Shape> shapes)
{
    std::vector<std::int64_t> lengths; // the last axis first
    for (const Shape& shape : shapes)
        for (std::size_t i = 0; i < shape.axes(); ++i) {
            const std::int64_t length = shape.length(shape.axes() - 1 - i);
            if (i == lengths.size())
                lengths.push_back(length);
            else if (lengths[i] == 1)
                lengths[i] = length;
            else if (length != 1 && length != lengths[i])
                return doNotFit(shapes.front(), shape);
        }
    std::reverse(lengths.begin(), lengths.end());
    return bounded(lengths);
}

Formula sumFormula(std::size_t count, const std::function<Formula(std::size_t)>& make,
                   const std::string& tex, const std::string& words)
{
    if (count == 1)
        return make(0);
    const std::string number = std::to_string(count);
    return Formula::longSum(
        count, [&](std::size_t k) { return make(k).evaluate(); }, make,
        "\\sum_{k=1}^{" + number + "} " + tex, "sum of " + number + " " + words);
}

bool isWhole(double number, double least, double most)
{
    return number >= least && number <= most && number == std::floor(number);
}

int axisOf(double written, std::size_t axes)
{
    return isWhole(written, 1, static_cast<double>(axes)) ? static_cast<int>(written) - 1 : -1;
}

std::string pythonTuple(std::span<const std::int32_t> numbers)
{
    std::string text;
    for (const std::int32_t number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return "(" + text + ")";
}

} // namespace gradus
