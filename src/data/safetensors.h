// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"

#include <string_view>

namespace gradus {

/// Arrays in the safetensors form: eight bytes that hold the length of a header, the header in JSON
/// ({"w1": {"dtype": "F64", "shape": [2, 3], "data_offsets": [0, 48]}}), and behind it the numbers,
/// least byte first.
[[nodiscard]] std::string writeSafetensors(const NamedArrays& arrays);

/// Reads F64 and F32. Untrusted: a message for anything else, for a header of more than 1 MiB, and
/// for arrays that overlap, leave gaps or lie outside the file. `__metadata__` is passed over.
[[nodiscard]] ReadArrays readSafetensors(std::string_view bytes);

} // namespace gradus
