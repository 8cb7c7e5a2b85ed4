// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/lines.h"
#include "trace/message.h"

#include <optional>
#include <variant>

namespace gradus {

/// Which lines of an array become one number each: all its entries, or those along an axis, which
/// stays with length 1.
struct Along {
    std::optional<double> written = {}; ///< an axis as it was written, from 1
    int fromLast = 0; ///< 1: the last axis, 2: the one before; 0: neither

    [[nodiscard]] bool isAll() const { return !written && fromLast == 0; }
    /// From 0; −1 where there is no such axis.
    [[nodiscard]] int axis(const Shape& shape) const;
    /// The axis must be there.
    [[nodiscard]] Lines lines(const Shape& shape) const;
    /// With length 1 along the axis; a single number where all becomes one.
    [[nodiscard]] std::variant<Shape, Message> reduced(const Shape& shape) const;
};

} // namespace gradus
