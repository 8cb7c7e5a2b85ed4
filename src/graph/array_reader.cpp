// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/array_reader.h"

#include "data/random.h"
#include "network/network_initial.h"

#include <cmath>

namespace gradus {

namespace {

void wrongArray(const Value& value, Faults& faults)
{
    faults.push_back({value.place(),
                      {GRADUS_TEXT("core",
                                   "an array is a number, a list of numbers (a column) or lists "
                                   "of like length, nested as deep as it has axes (%1 at most): "
                                   "[[1, 2], [3, 4]]"),
                       {std::to_string(mostAxes)}}});
}

// Follows nested lists; every list of one depth must have the length of the first.
class NestedLists {
public:
    explicit NestedLists(std::size_t most) : m_most(most) { }

    bool take(const Value& value, std::size_t depth)
    {
        if (!value.isList()) {
            const auto number = value.number();
            m_entries.push_back(number.value_or(0));
            return number && depth == m_lengths.size() && m_entries.size() <= m_most;
        }
        const auto length = static_cast<std::int32_t>(value.items().size());
        if (length == 0 || value.items().size() > m_most)
            return false;
        if (depth == m_lengths.size() && (!m_entries.empty() || !m_lengths.push(length)))
            return false;
        if (m_lengths[depth] != length)
            return false;
        for (const Value& item : value.items())
            if (!take(item, depth + 1))
                return false;
        return true;
    }
    [[nodiscard]] ReadArray result()
    {
        const bool number = m_lengths.empty();
        return {number ? Shape() : Shape(std::span(m_lengths.begin(), m_lengths.size())),
                std::move(m_entries)};
    }

private:
    std::size_t m_most;
    FewNumbers m_lengths;
    std::vector<double> m_entries;
};

struct Fan {
    double in;
    double out;
};

// How many numbers go into an entry of what a parameter makes, and how many an entry goes into: of
// a matrix its columns and rows; of kernels c·r·s and o·r·s.
Fan fanOf(const Shape& shape)
{
    const double first = shape.length(0);
    const double rest = static_cast<double>(shape.size()) / first;
    if (shape.axes() == 4)
        return {rest, first * shape.length(2) * shape.length(3)};
    return {rest, first};
}

// Like FNV-1a: a name as a number that is the same everywhere.
std::uint64_t nameNumber(const std::string& name)
{
    std::uint64_t number = 0xcbf29ce484222325ULL;
    for (const char c : name)
        number = (number ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return number;
}

ReadArray drawn(const Shape& shape, const InitialParameters& initial, Fan fan,
                const std::string& name)
{
    ReadArray array{shape, std::vector<double>(shape.size())};
    Random random(mixedSeed(initial.seed, nameNumber(name)));
    for (double& entry : array.entries)
        entry = drawWeight(initial, random, fan.in, fan.out);
    return array;
}

} // namespace

std::optional<ReadArray> readArray(const Value& value, std::size_t most, Faults& faults)
{
    NestedLists lists(most);
    if ((value.isList() || value.isScalar()) && lists.take(value, 0))
        return lists.result();
    wrongArray(value, faults);
    return std::nullopt;
}

std::optional<Shape> readShape(const Value& value, std::size_t most, Faults& faults)
{
    FewNumbers lengths;
    bool good = value.isList() && !value.items().empty();
    double size = 1;
    for (std::size_t i = 0; good && i < value.items().size(); ++i) {
        const double length = value.items()[i].number().value_or(0);
        size *= length;
        good = length >= 1 && length == std::floor(length) && size <= static_cast<double>(most)
            && lengths.push(static_cast<std::int32_t>(length));
    }
    if (good)
        return Shape(std::span(lengths.begin(), lengths.size()));
    faults.push_back({value.place(),
                      {GRADUS_TEXT("core",
                                   "a shape is a list of 1 to %1 whole numbers from 1, the lengths "
                                   "of the axes, with at most %2 entries together: [4, 3]"),
                       {std::to_string(mostAxes), std::to_string(most)}}});
    return std::nullopt;
}

std::optional<ReadArray> readParameter(const Value& value, const std::string& fullName,
                                       std::size_t most, Faults& faults)
{
    if (!value.isMap())
        return readArray(value, most, faults);
    Fields fields(value, "a parameter", faults);
    const std::size_t before = faults.size();
    const Value* const shapeValue = fields.required("shape");
    const Value* const initialValue = fields.required("initial");
    const Value* const fanValue = fields.optional("fan");
    fields.finish();
    const auto shape = shapeValue ? readShape(*shapeValue, most, faults) : std::nullopt;
    const InitialParameters initial =
        initialValue ? readInitial(*initialValue, faults) : InitialParameters();
    std::optional<Fan> fan;
    if (fanValue) {
        const bool pair = fanValue->isList() && fanValue->items().size() == 2;
        const double in = pair ? fanValue->items()[0].number().value_or(0) : 0;
        const double out = pair ? fanValue->items()[1].number().value_or(0) : 0;
        if (in > 0 && out > 0)
            fan = Fan{in, out};
        else
            fields.fault(*fanValue,
                         {GRADUS_TEXT("core",
                                      "fan is two numbers above 0: how many numbers go in, and "
                                      "how many places an entry goes to: [9, 36]")});
    }
    if (!shape || faults.size() != before)
        return std::nullopt;
    return drawn(*shape, initial, fan.value_or(fanOf(*shape)), fullName);
}

} // namespace gradus
