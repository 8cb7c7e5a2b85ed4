// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/quantity_rows.h"

namespace gradus {

namespace {

constexpr std::size_t ofSample = 0;
constexpr std::size_t ofRest = 1;

std::size_t slot(Scope scope) { return scope == Scope::Sample ? ofSample : ofRest; }

} // namespace

int QuantityRows::add(QuantityRow row)
{
    const int number = count();
    m_found[row.whole].rows[slot(row.scope)] = number;
    m_rows.push_back(std::move(row));
    return number;
}

const QuantityRows::Found* QuantityRows::find(const Quantity& whole) const
{
    const auto found = m_found.find(whole);
    return found == m_found.end() ? nullptr : &found->second;
}

int QuantityRows::find(const Quantity& whole, Scope scope) const
{
    const Found* const found = find(whole);
    return found ? found->rows[slot(scope)] : -1;
}

std::variant<RowPlace, Message> QuantityRows::place(const Quantity& quantity, int samples) const
{
    Quantity whole = quantity;
    whole.sample = 0;
    whole.second = {};
    const Found* const found = find(whole);
    if (const auto absent = m_absent.find(whole); absent != m_absent.end())
        return absent->second;
    if (!found || quantity.pattern > 0)
        return Message{GRADUS_TEXT("core", "there is no quantity %1 here"), {print(quantity)}};
    const auto [sampled, rest] = found->rows;
    if (quantity.sample > samples)
        return Message{GRADUS_TEXT("core", "%1: a batch has %2 samples"),
                       {print(quantity), std::to_string(samples)}};
    if (quantity.sample > 0 && sampled < 0)
        return Message{GRADUS_TEXT("core", "%1 belongs to no sample; leave out @%2"),
                       {print(whole), std::to_string(quantity.sample)}};
    if (quantity.sample == 0 && rest < 0 && m_batched)
        return Message{GRADUS_TEXT("core", "which sample? write %1@1 to %1@%2"),
                       {print(quantity), std::to_string(samples)}};
    // In a batch of one, what the step of the update says is meant with and without @1.
    const bool ofOne = quantity.sample > 0 ? m_batched || rest < 0 : rest < 0;
    const QuantityRow& found1 = row(ofOne ? sampled : rest);
    RowPlace place{ofOne ? sampled : rest, 0, ofOne ? std::max(1, quantity.sample) : 0, false};
    if (quantity.second.empty()) {
        place.whole = !found1.shape.isScalar();
        return place;
    }
    place.entry = entryAt(found1.shape, quantity.second);
    if (place.entry == found1.shape.size())
        return Message{GRADUS_TEXT("core", "%1: the node has the shape %2"),
                       {print(quantity), lengthsText(found1.shape)}};
    return place;
}

Quantity QuantityRows::quantity(const RowPlace& place) const
{
    const QuantityRow& of = row(place.row);
    Quantity quantity = of.whole;
    if (!place.whole)
        quantity.second = indicesOf(of.shape, place.entry);
    quantity.sample = m_batched ? place.sample : 0;
    return quantity;
}

} // namespace gradus
