// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/array.h"

namespace gradus {

/// One operation on numbers, vectors (columns) and matrices, with its local derivatives.
struct TensorOperation {
    enum class Kind {
        Given, ///< no operation: a number that is given
        Negate,
        Add, ///< entry by entry; a row, column or number is repeated to fit
        Subtract,
        Multiply, ///< entry by entry
        Divide,
        Power,
        Call, ///< a function of one number, entry by entry
        Product, ///< A @ B, the product of matrices
        Transpose,
        Sum, ///< of all entries
        Mean,
        SumRows, ///< over the rows: one row of sums
        MeanRows,
        SumColumns, ///< over the columns: one column of sums
        MeanColumns,
        Softmax, ///< of a vector; of a matrix, row by row
        Max, ///< of all entries of all operands; of several largest the first counts
        Min,
        Norm, ///< the root of the sum of squares of all entries
        Entry ///< one entry as a number
    };

    Kind kind = Kind::Given;
    const FunctionInfo* function = nullptr; ///< of Call
    std::size_t entry = 0; ///< of Entry: which, row by row from 0

    /// Entry by entry of two operands, of which one may be repeated to fit.
    [[nodiscard]] bool isEntrywise() const { return kind >= Kind::Add && kind <= Kind::Power; }
};

/// The operation of a function's name (`transpose`, `sum_rows`, …); nullopt for others.
[[nodiscard]] std::optional<TensorOperation> tensorFunction(std::string_view name);

/// Why a product of arrays may not be meant entry by entry: `loose` ones (W x, ·, ×) always, `*`
/// where a column would be repeated beside a matrix, or `@` is possible, too; nullopt elsewhere.
[[nodiscard]] std::optional<Message> productDoubt(const Shape& a, const Shape& b, bool loose);

/// "2×3".
[[nodiscard]] std::string shapeText(const Shape& shape);
/// The shape of the result, or why the operands' shapes do not fit (both are named).
[[nodiscard]] std::variant<Shape, Message> resultShape(const TensorOperation& operation,
                                                       const std::vector<Shape>& operands);
/// The result; the shapes must fit.
[[nodiscard]] Array resultOf(const TensorOperation& operation,
                             const std::vector<const Array*>& operands);

/// An operation at its operands' values: which entries depend on which, and how strongly. Entries
/// are counted row by row, from 0.
class LocalSlopes {
public:
    LocalSlopes(const TensorOperation& operation, std::vector<const Array*> operands,
                const Array& result)
        : m_operation(operation)
        , m_operands(std::move(operands))
        , m_result(result)
    { }

    /// The entries of the result that depend on an entry of an operand, ascending.
    [[nodiscard]] std::vector<std::size_t> dependents(std::size_t operand, std::size_t entry) const;
    /// The entries of an operand that an entry of the result is made of, ascending.
    [[nodiscard]] std::vector<std::size_t> sources(std::size_t operand, std::size_t result) const;
    /// ∂(entry of the result)/∂(entry of an operand); one of dependents().
    [[nodiscard]] double partial(std::size_t result, std::size_t operand, std::size_t entry) const;

    /// Of max and min: the operand and the entry that count.
    struct Chosen {
        std::size_t operand = 0;
        std::size_t entry = 0;
    };
    [[nodiscard]] Chosen chosen() const;

private:
    [[nodiscard]] double partialOfBinary(std::size_t result, std::size_t operand) const;
    [[nodiscard]] double at(std::size_t operand, std::size_t result) const;

    const TensorOperation& m_operation;
    std::vector<const Array*> m_operands;
    const Array& m_result;
};

/// Where an entry of a result comes from in an operand that is repeated to fit.
[[nodiscard]] std::size_t repeatedEntry(const Shape& operand, const Shape& result,
                                        std::size_t entry);

} // namespace gradus
