// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/operation.h"

#include <array>

namespace gradus {

/// The largest result of an operation, in entries.
inline constexpr std::size_t largestArray = 10'000'000;

/// "2×3×4".
[[nodiscard]] std::string axesText(const Shape& shape);
/// The shape, or that it is too large.
[[nodiscard]] std::variant<Shape, Message> bounded(const std::vector<std::int64_t>& lengths);
/// Says that two shapes do not fit.
[[nodiscard]] Message doNotFit(const Shape& a, const Shape& b);

/// Goes through the entries of a result in their order and tells where the entry of an operand lies
/// that is repeated to fit: shapes are aligned at the last axis, an axis of 1 repeats.
class Repeated {
public:
    Repeated(const Shape& operand, const Shape& result);

    /// The operand's entry for a result's.
    [[nodiscard]] std::size_t entryFor(std::size_t result) const;
    /// The result's entries for an operand's, ascending.
    [[nodiscard]] std::vector<std::size_t> resultsOf(std::size_t operand) const;
    /// Calls visit(result entry, operand entry) for all entries in their order.
    template <typename Visit> void forEach(Visit&& visit) const
    {
        std::array<std::size_t, mostAxes> at{};
        std::size_t from = 0;
        for (std::size_t entry = 0; entry < m_size; ++entry) {
            visit(entry, from);
            for (std::size_t axis = m_axes; axis-- > 0;) {
                from += m_strides[axis];
                if (++at[axis] < m_lengths[axis])
                    break;
                from -= m_strides[axis] * m_lengths[axis];
                at[axis] = 0;
            }
        }
    }
    /// Nothing is repeated.
    [[nodiscard]] bool isPlain() const { return m_plain; }

private:
    std::size_t m_axes;
    std::size_t m_size;
    bool m_plain;
    std::array<std::size_t, mostAxes> m_lengths{}; ///< of the result
    std::array<std::size_t, mostAxes> m_strides{}; ///< of the operand; 0 where it repeats
};

/// The shape that operands have which are repeated to fit each other.
[[nodiscard]] std::variant<Shape, Message> joinedShapes(std::span<const Shape> shapes);

/// The formula of a sum of `count` terms; `tex` is what stands behind the sign in letters.
[[nodiscard]] Formula sumFormula(std::size_t count, const std::function<Formula(std::size_t)>& make,
                                 const std::string& tex = "\\dots",
                                 const std::string& words = "terms");

/// An axis as it was written, from 1, among so many; −1 where it is none.
[[nodiscard]] int axisOf(double written, std::size_t axes);

// The makers of operations, one file a sort; the numbers are those that follow the arrays.
using MadeOperation = std::variant<std::shared_ptr<const ArrayOperation>, Message>;
[[nodiscard]] MadeOperation makeEntrywise(const OperationCall& call);
[[nodiscard]] MadeOperation makeProduct(const OperationCall& call);
[[nodiscard]] MadeOperation makeReduction(const OperationCall& call);
[[nodiscard]] MadeOperation makeRearrangement(const OperationCall& call);
[[nodiscard]] MadeOperation makeSoftmax(const OperationCall& call);
[[nodiscard]] MadeOperation makeConvolution(const OperationCall& call);
[[nodiscard]] MadeOperation makePooling(const OperationCall& call);
[[nodiscard]] MadeOperation makeEmbedding(const OperationCall& call);
[[nodiscard]] MadeOperation makeSpline(const OperationCall& call);

} // namespace gradus
