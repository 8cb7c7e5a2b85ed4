// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"

#include <string_view>

namespace gradus {

/// Arrays in NumPy's archive (.npz): a zip file with an entry `NAME.npy` for each, not packed, as
/// numpy.savez writes it. The same arrays always make the same bytes. A message where no memory is
/// left.
[[nodiscard]] std::variant<std::string, Message> writeNpz(const NamedArrays& arrays);

/// Reads one, packed or not. Untrusted: a message for anything that is no such archive, for more
/// than mostArrays entries, and for what would unpack to more than largestArrayFile bytes.
[[nodiscard]] ReadArrays readNpz(std::string_view bytes);

} // namespace gradus
