// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/typed_fields.h"

#include <algorithm>

namespace gradus {

void TypedFields::add(QObject* owner, Take take) { m_fields.push_back({owner, std::move(take)}); }

bool TypedFields::take()
{
    std::erase_if(m_fields, [](const Field& field) { return field.owner.isNull(); });
    bool taken = true;
    for (const Field& field : m_fields)
        taken = field.take() && taken;
    return taken;
}

void TypedFields::setWaiting(const QObject* owner, bool waiting)
{
    const bool before = isWaiting();
    for (Field& field : m_fields)
        if (field.owner == owner)
            field.waits = waiting;
    if (isWaiting() != before)
        Q_EMIT waitingChanged();
}

bool TypedFields::isWaiting() const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const Field& field) { return field.owner && field.waits; });
}

} // namespace gradus
