// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/operation.h"
#include "operation/runs.h"

namespace gradus {

/// The largest result of an operation, in entries.
inline constexpr std::size_t largestArray = 10'000'000;

/// "2×3×4".
[[nodiscard]] std::string axesText(const Shape& shape);
/// The shape, or that it is too large.
[[nodiscard]] std::variant<Shape, Message> bounded(const std::vector<std::int64_t>& lengths);
/// Says that two shapes do not fit.
[[nodiscard]] Message doNotFit(const Shape& a, const Shape& b);

/// Where the entries of a result lie in an operand that is repeated to fit: shapes are aligned at
/// the last axis, an axis of 1 repeats.
class Repeated {
public:
    Repeated(const Shape& operand, const Shape& result);

    /// The operand's entry for a result's.
    [[nodiscard]] std::size_t entryFor(std::size_t result) const;
    /// The result's entries for an operand's, ascending.
    [[nodiscard]] std::vector<std::size_t> resultsOf(std::size_t operand) const;

private:
    std::size_t m_axes;
    std::array<std::size_t, mostAxes> m_lengths{}; ///< of the result
    Steps m_steps; ///< of the operand; 0 where it repeats
};

/// The shape that operands have which are repeated to fit each other.
[[nodiscard]] std::variant<Shape, Message> joinedShapes(std::span<const Shape> shapes);

/// The formula of a sum of `count` terms; `tex` is what stands behind the sign in letters.
[[nodiscard]] Formula sumFormula(std::size_t count, const std::function<Formula(std::size_t)>& make,
                                 const std::string& tex = "\\dots",
                                 const std::string& words = "terms");

/// Whether a number is a whole one between these two, both included.
[[nodiscard]] bool isWhole(double number, double least, double most);
/// An axis as it was written, from 1, among so many; −1 where it is none.
[[nodiscard]] int axisOf(double written, std::size_t axes);

/// "(2, 3)".
[[nodiscard]] std::string pythonTuple(std::span<const std::int32_t> numbers);

/// An operation; null where it cannot be with these numbers. How many arrays and numbers there are
/// is right already when a maker is called: the table of operations sees to it, and says what an
/// operation takes.
using MadeOperation = std::shared_ptr<const ArrayOperation>;
[[nodiscard]] MadeOperation makeArithmetic(const OperationCall& call);
[[nodiscard]] MadeOperation makeCall(const OperationCall& call);
[[nodiscard]] MadeOperation makeChoice(const OperationCall& call);
[[nodiscard]] MadeOperation makeProduct(const OperationCall& call);
[[nodiscard]] MadeOperation makeTotal(const OperationCall& call);
[[nodiscard]] MadeOperation makeExtreme(const OperationCall& call);
[[nodiscard]] MadeOperation makeReshape(const OperationCall& call);
[[nodiscard]] MadeOperation makePermute(const OperationCall& call);
[[nodiscard]] MadeOperation makeConcat(const OperationCall& call);
[[nodiscard]] MadeOperation makeSlice(const OperationCall& call);
[[nodiscard]] MadeOperation makeEntry(const OperationCall& call);
[[nodiscard]] MadeOperation makeSoftmax(const OperationCall& call);
[[nodiscard]] MadeOperation makeCrossEntropy(const OperationCall& call);
[[nodiscard]] MadeOperation makeConvolution(const OperationCall& call);
[[nodiscard]] MadeOperation makePooling(const OperationCall& call);
[[nodiscard]] MadeOperation makeEmbedding(const OperationCall& call);
[[nodiscard]] MadeOperation makeSpline(const OperationCall& call);

} // namespace gradus
