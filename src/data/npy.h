// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"

#include <string_view>

namespace gradus {

/// One array in NumPy's own form (.npy, version 1.0): little-endian doubles (`<f8`), row by row.
[[nodiscard]] std::string writeNpy(const NamedArray& array);

/// Reads one: `<f8` or `<f4`, rows or columns first, versions 1 to 3. Untrusted: a message for
/// anything else. The name is only passed on.
[[nodiscard]] std::variant<NamedArray, Message> readNpy(std::string_view bytes, std::string name);

} // namespace gradus
