// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/operation.h"

namespace gradus {

/// The formulas of a softmax over `count` entries of operand 0. Where one of them is so large that
/// its exponential is not finite, or all are so small that theirs are 0, the largest is taken off
/// each first, as it always is when they are worked out.
class SoftmaxFormula {
public:
    SoftmaxFormula(const ArrayView& z, std::size_t first, std::size_t count,
                   const EntryFormula& of);

    /// e^z over the sum of all of them, for an entry of the operand.
    [[nodiscard]] Formula share(std::size_t entry) const;
    /// −y ln(share).
    [[nodiscard]] Formula costOf(Formula y, std::size_t entry) const;

private:
    [[nodiscard]] Formula exponent(std::size_t entry) const;
    [[nodiscard]] Formula sum() const;

    const EntryFormula& m_of;
    std::size_t m_first;
    std::size_t m_count;
    std::optional<std::size_t> m_largest; ///< the entry that is taken off
};

} // namespace gradus
