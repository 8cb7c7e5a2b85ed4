// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_address.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct PartRow {
    HopfieldPart part;
    const char* name;
    int indices;
    bool overPatterns; ///< what the indices count
    bool staged; ///< `#p` stands behind it
};
constexpr std::array partRows{
    PartRow{HopfieldPart::Unit, "s", 1, false, false},
    PartRow{HopfieldPart::Field, "h", 1, false, false},
    PartRow{HopfieldPart::Chance, "p", 1, false, false},
    PartRow{HopfieldPart::Draw, "r", 1, false, false},
    PartRow{HopfieldPart::Coupling, "W", 2, false, false},
    PartRow{HopfieldPart::Stage, "W", 2, false, true},
    PartRow{HopfieldPart::Entry, "xi", 1, false, true},
    PartRow{HopfieldPart::Threshold, "theta", 1, false, false},
    PartRow{HopfieldPart::Energy, "E", 0, false, false},
    PartRow{HopfieldPart::Change, "DE", 0, false, false},
    PartRow{HopfieldPart::Overlap, "m", 1, true, false},
    PartRow{HopfieldPart::Temperature, "T", 0, false, false},
    PartRow{HopfieldPart::LocalField, "h", 1, false, true},
    PartRow{HopfieldPart::PatternOverlap, "Q", 2, true, false},
    PartRow{HopfieldPart::Inverse, "Qinv", 2, true, false},
};

const PartRow& rowOf(HopfieldPart part) { return partRows[static_cast<std::size_t>(part)]; }

bool exists(HopfieldPart part, const HopfieldSizes& sizes)
{
    switch (part) {
    case HopfieldPart::Chance:
    case HopfieldPart::Draw:
    case HopfieldPart::Temperature:
        return sizes.temperature;
    case HopfieldPart::LocalField:
        return sizes.local;
    case HopfieldPart::PatternOverlap:
    case HopfieldPart::Inverse:
        return sizes.inverse;
    default:
        return true;
    }
}

Message noSuchQuantity(const Quantity& quantity)
{
    if (quantity.name == "T" || quantity.name == "p" || quantity.name == "r")
        return {GRADUS_TEXT("core", "%1: this net has no temperature; recall: {temperature: 0.5}"),
                {print(quantity)}};
    return {GRADUS_TEXT("core", "there is no quantity %1 here"), {print(quantity)}};
}

// A stage that the rule does not have: the pseudo-inverse stores all patterns at once.
std::optional<Message> stageFault(const Quantity& quantity, HopfieldPart part,
                                  const HopfieldSizes& sizes)
{
    if (part == HopfieldPart::Stage && sizes.stages == 0)
        return Message{GRADUS_TEXT("core",
                                   "%1: the couplings are given, so nothing is stored; there is "
                                   "W[i,j]"),
                       {print(quantity)}};
    const int most = part == HopfieldPart::LocalField ? sizes.patterns
        : part == HopfieldPart::Entry                 ? std::max(sizes.patterns, sizes.stages)
                                                      : sizes.stages;
    if (quantity.pattern > most)
        return Message{GRADUS_TEXT("core", "%1: the number behind # goes from 1 to %2"),
                       {print(quantity), std::to_string(most)}};
    if (sizes.inverse && part == HopfieldPart::Stage && quantity.pattern < sizes.patterns)
        return Message{GRADUS_TEXT("core",
                                   "%1: the pseudo-inverse stores all %2 patterns at once; there "
                                   "is W[i,j]#%2"),
                       {print(quantity), std::to_string(sizes.patterns)}};
    return std::nullopt;
}

} // namespace

Quantity hopfieldQuantity(const HopfieldAddress& a)
{
    const PartRow& row = rowOf(a.part);
    Quantity quantity = Quantity::plain(row.name);
    if (row.indices > 0)
        quantity.first.push(a.i + 1);
    if (row.indices > 1)
        quantity.first.push(a.j + 1);
    quantity.pattern = a.pattern;
    return quantity;
}

std::variant<HopfieldNamed, Message> hopfieldNamed(const Quantity& quantity,
                                                   const HopfieldSizes& sizes)
{
    const auto row = std::find_if(partRows.begin(), partRows.end(), [&](const PartRow& one) {
        return one.name == quantity.name && one.staged == (quantity.pattern > 0);
    });
    if (row == partRows.end() || !exists(row->part, sizes) || quantity.sample > 0
        || !quantity.second.empty() || !quantity.node.empty())
        return noSuchQuantity(quantity);
    if (row->staged)
        if (auto fault = stageFault(quantity, row->part, sizes))
            return std::move(*fault);
    const int most = row->overPatterns ? sizes.patterns : sizes.units;
    HopfieldNamed named{{row->part, 0, 0, quantity.pattern}, {}};
    if (quantity.first.empty() && row->indices > 0) {
        named.shape = {most, row->indices == 2 ? most : 1};
        return named;
    }
    if (quantity.first.size() != static_cast<std::size_t>(row->indices))
        return Message{GRADUS_TEXT("core", "%1: %2 has %3 indices"),
                       {print(quantity), row->name, std::to_string(row->indices)}};
    for (const std::int32_t index : quantity.first)
        if (index < 1 || index > most)
            return Message{row->overPatterns
                               ? GRADUS_TEXT("core", "%1: there are %2 patterns, from 1")
                               : GRADUS_TEXT("core", "%1: there are %2 units, from 1"),
                           {print(quantity), std::to_string(most)}};
    named.first.i = std::max(0, quantity.first[0] - 1);
    named.first.j = std::max(0, quantity.first[1] - 1);
    return named;
}

HopfieldAddress hopfieldElement(const HopfieldNamed& named, std::size_t n)
{
    HopfieldAddress a = named.first;
    if (named.shape.isScalar())
        return a;
    const auto columns = static_cast<std::size_t>(named.shape.columns());
    a.i = static_cast<int>(n / columns);
    a.j = static_cast<int>(n % columns);
    return a;
}

} // namespace gradus
