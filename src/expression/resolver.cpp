// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/resolver.h"

namespace gradus {

std::variant<std::shared_ptr<const Resolver>, Message> Resolver::elsewhere(const std::string&,
                                                                           const std::string&) const
{
    return Message{GRADUS_TEXT("core", "of and at have no place here")};
}

std::variant<Shape, Message> SnapshotResolver::shape(const Quantity& quantity) const
{
    return m_snapshot.iteration->shape(quantity);
}

std::optional<Array> SnapshotResolver::value(const Quantity& quantity) const
{
    const auto known = shape(quantity);
    Array array{std::get<Shape>(known), {}};
    for (const Quantity& element : m_snapshot.iteration->elements(quantity)) {
        const Reading reading = m_snapshot.read(element);
        if (!reading.isKnown())
            return std::nullopt;
        array.entries.push_back(reading.value);
    }
    return array;
}

std::variant<Shape, Message> NumbersOnly::shape(const Quantity& quantity) const
{
    return Message{GRADUS_TEXT("core", "\"%1\" is not a number"), {print(quantity)}};
}

} // namespace gradus
