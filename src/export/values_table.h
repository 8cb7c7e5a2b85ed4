// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/table.h"
#include "network/known_numbers.h"

#include <utility>

namespace gradus {

using KnownValue = std::pair<Quantity, double>;

/// `quantity value`.
[[nodiscard]] std::vector<TableColumn> valueColumns();

/// Visits the scalars that are known just after step k, in reading order, until `visit` says false.
void forEachKnown(const Iteration& iteration, std::int64_t k, const KnownVisitor& visit);

/// The scalars that are known at a position, in reading order. Of a large batch they are better
/// visited.
[[nodiscard]] std::vector<KnownValue> knownValues(const Snapshot& now);
/// The scalars of one address as it is written; a message where there is none, or it is not known.
[[nodiscard]] std::variant<std::vector<KnownValue>, Message> namedValues(const Snapshot& now,
                                                                         const std::string& name);

} // namespace gradus
