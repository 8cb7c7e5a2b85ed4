// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"
#include "trace/shape.h"

#include <optional>

namespace gradus {

/// Why a product of arrays may not be meant entry by entry: `loose` ones (W x, ·, ×) always, `*`
/// where a column would be repeated beside a matrix, or `@` is possible, too; nullopt elsewhere. Of
/// arrays of more than two axes `*` is entry by entry.
[[nodiscard]] std::optional<Message> productDoubt(const Shape& a, const Shape& b, bool loose);

} // namespace gradus
