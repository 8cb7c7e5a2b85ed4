// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/values_table.h"

#include "trace/position.h"

namespace gradus {

std::vector<TableColumn> valueColumns() { return {"quantity", "value"}; }

void forEachKnown(const Iteration& iteration, std::int64_t k, const KnownVisitor& visit)
{
    if (const auto* const network = dynamic_cast<const NetworkIteration*>(&iteration)) {
        forEachKnown(*network, k, visit);
        return;
    }
    for (const Quantity& quantity : iteration.quantities()) {
        const Reading reading = iteration.read(quantity, k);
        if (reading.isKnown() && !visit(quantity, reading.value))
            return;
    }
}

std::vector<KnownValue> knownValues(const Snapshot& now)
{
    std::vector<KnownValue> known;
    forEachKnown(*now.iteration, now.position.step, [&](const Quantity& quantity, double value) {
        known.emplace_back(quantity, value);
        return true;
    });
    return known;
}

std::variant<std::vector<KnownValue>, Message> namedValues(const Snapshot& now,
                                                           const std::string& name)
{
    const auto parsed = parseQuantity(name);
    if (const auto* message = std::get_if<Message>(&parsed))
        return *message;
    const auto& quantity = std::get<Quantity>(parsed);
    const auto shape = now.iteration->shape(quantity);
    if (const auto* message = std::get_if<Message>(&shape))
        return *message;
    std::vector<KnownValue> known;
    for (Quantity& element : now.iteration->elements(quantity)) {
        const Reading reading = now.read(element);
        if (!reading.isKnown())
            return notKnownMessage(element, now);
        known.emplace_back(std::move(element), reading.value);
    }
    return known;
}

} // namespace gradus
