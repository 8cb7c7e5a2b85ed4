// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/row_iteration.h"

#include <algorithm>
#include <cmath>

namespace gradus {

RowPlace RowIteration::placeAt(std::int64_t k) const
{
    const StepPlace place = order().at(k);
    return {place.row, static_cast<std::size_t>(place.entry), place.sample, false};
}

std::optional<std::int64_t> RowIteration::stepOf(const RowPlace& place) const
{
    return order().indexOf({place.row, static_cast<std::int64_t>(place.entry), place.sample});
}

std::variant<RowPlace, Message> RowIteration::placeOf(const Quantity& quantity) const
{
    return table().place(inRows(quantity), std::max(1, sampleCount()));
}

Step RowIteration::step(std::int64_t k) const
{
    const RowPlace place = placeAt(k);
    const QuantityRow& row = table().row(place.row);
    Step step;
    step.number = k;
    step.quantity = table().quantity(place);
    step.pass = row.pass;
    step.rule = row.rule;
    step.sample = place.sample;
    step.layer = row.node + 1;
    step.neuron = static_cast<int>(place.entry / static_cast<std::size_t>(row.shape.columns())) + 1;
    return step;
}

std::optional<std::int64_t> RowIteration::indexOf(const Quantity& quantity) const
{
    const auto found = placeOf(quantity);
    const auto* place = std::get_if<RowPlace>(&found);
    return place && !place->whole ? stepOf(*place) : std::nullopt;
}

Reading RowIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto found = placeOf(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return Reading::fault(*message);
    const RowPlace& place = std::get<RowPlace>(found);
    if (table().row(place.row).scope == Scope::Epoch)
        return readOfEpoch(place, k);
    const auto own = stepOf(place);
    if (table().row(place.row).scope == Scope::State)
        return Reading::known(own && k >= *own ? value(place) : valueBefore(place));
    return k >= (own ? *own : knownFrom(place)) ? Reading::known(value(place)) : Reading::notYet();
}

bool RowIteration::endsEpoch() const
{
    return stepCount() > 0 && number() == lastOfEpoch() && !halt();
}

Reading RowIteration::readOfEpoch(const RowPlace& place, std::int64_t k) const
{
    if (!endsEpoch() || k < stepCount())
        return Reading::notYet();
    const double known = value(place);
    return std::isnan(known) ? Reading::notYet() : Reading::known(known);
}

bool RowIteration::isOfEpoch(const Quantity& quantity) const
{
    const auto found = placeOf(quantity);
    const auto* place = std::get_if<RowPlace>(&found);
    return place && table().row(place->row).scope == Scope::Epoch;
}

std::variant<Shape, Message> RowIteration::shape(const Quantity& quantity) const
{
    const auto found = placeOf(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    const RowPlace& place = std::get<RowPlace>(found);
    return place.whole ? table().row(place.row).shape : Shape();
}

std::vector<Quantity> RowIteration::elements(const Quantity& quantity) const
{
    RowPlace place = std::get<RowPlace>(placeOf(quantity));
    if (!place.whole)
        return {quantity};
    place.whole = false;
    std::vector<Quantity> all;
    const std::size_t count = table().row(place.row).shape.size();
    all.reserve(count);
    for (place.entry = 0; place.entry < count; ++place.entry)
        all.push_back(table().quantity(place));
    return all;
}

std::vector<Quantity> RowIteration::quantities() const
{
    std::vector<Quantity> all;
    for (int r = 0; r < table().count(); ++r) {
        const QuantityRow& row = table().row(r);
        const bool stepped = stepOf({r, 0, row.scope == Scope::Sample ? 1 : 0}).has_value();
        for (std::size_t entry = 0;
             row.scope == Scope::State && !stepped && entry < row.shape.size(); ++entry)
            all.push_back(table().quantity({r, entry, 0}));
    }
    for (std::int64_t k = 1; k <= stepCount(); ++k)
        all.push_back(table().quantity(placeAt(k)));
    for (int r = 0; r < table().count(); ++r)
        if (table().row(r).scope == Scope::Epoch)
            all.push_back(table().quantity({r, 0, 0}));
    return all;
}

Explanation RowIteration::explain(std::int64_t k) const { return explanationOf(placeAt(k)); }

std::optional<Explanation> RowIteration::explainOfEpoch(const Quantity& quantity) const
{
    if (!isOfEpoch(quantity) || !read(quantity, stepCount()).isKnown())
        return std::nullopt;
    return explanationOf(std::get<RowPlace>(placeOf(quantity)));
}

std::optional<std::int64_t> RowIteration::seenFrom(const Quantity& quantity) const
{
    const auto found = placeOf(quantity);
    const auto* place = std::get_if<RowPlace>(&found);
    const Scope scope = place ? table().row(place->row).scope : Scope::State;
    if (scope == Scope::State || scope == Scope::Epoch || place->whole || stepOf(*place))
        return std::nullopt;
    const std::int64_t from = knownFrom(*place);
    return from > 0 && from <= stepCount() ? std::optional(from) : std::nullopt;
}

Explanation RowIteration::explanationOf(const RowPlace& place) const
{
    const QuantityRow& row = table().row(place.row);
    Explanation begun;
    begun.quantity = table().quantity(place);
    begun.result = value(place);
    begun.pass = row.pass;
    begun.rule = row.rule;
    explain(place, begun);
    return begun;
}

bool RowIteration::inOneGroup(std::int64_t k, std::int64_t other, Level level) const
{
    const RowPlace a = placeAt(k);
    const RowPlace b = placeAt(other);
    const QuantityRow& one = table().row(a.row);
    const QuantityRow& two = table().row(b.row);
    if (a.sample != b.sample)
        return false;
    if (level == Level::Sample)
        return true;
    if (one.pass != two.pass)
        return false;
    return level == Level::Pass || (partOf(one) >= 0 && partOf(one) == partOf(two));
}

// The groups up to a node lie within a block of steps; the larger ones are made of whole blocks.
std::int64_t RowIteration::groupEnd(std::int64_t k, Level level) const
{
    if (level == Level::Quantity)
        return k;
    StepOrder::Block block = order().blockOf(k);
    if (level == Level::Neuron) {
        const int row = step(k).neuron;
        while (k < block.last && step(k + 1).neuron == row)
            ++k;
        return k;
    }
    if (level >= Level::Iteration)
        return stepCount();
    while (level > Level::Layer && block.last < stepCount() && inOneGroup(k, block.last + 1, level))
        block = order().blockOf(block.last + 1);
    return block.last;
}

std::int64_t RowIteration::groupBegin(std::int64_t k, Level level) const
{
    if (level == Level::Quantity)
        return k;
    StepOrder::Block block = order().blockOf(k);
    if (level == Level::Neuron) {
        const int row = step(k).neuron;
        while (k > block.first && step(k - 1).neuron == row)
            --k;
        return k;
    }
    if (level >= Level::Iteration)
        return 1;
    while (level > Level::Layer && block.first > 1 && inOneGroup(k, block.first - 1, level))
        block = order().blockOf(block.first - 1);
    return block.first;
}

std::optional<std::int64_t> RowIteration::firstNotFinite() const
{
    for (std::int64_t k = 1; k <= stepCount(); ++k)
        if (!std::isfinite(value(placeAt(k))))
            return k;
    return std::nullopt;
}

} // namespace gradus
