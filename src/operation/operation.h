// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/formula.h"
#include "trace/message.h"
#include "trace/shape.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gradus {

/// An array that lies elsewhere; entries with the last axis fastest, counted from 0.
struct ArrayView {
    Shape shape;
    const double* entries = nullptr;

    [[nodiscard]] double operator[](std::size_t entry) const { return entries[entry]; }
};

/// What an operation works on, in the order of its operands.
using Operands = std::span<const ArrayView>;

/// An entry of a result, and the slope of it by the entry of an operand that was asked for.
struct Dependent {
    std::size_t entry = 0;
    double slope = 0;

    bool operator==(const Dependent&) const = default;
};

/// An entry of an operand, as it stands in a formula.
using EntryFormula = std::function<Formula(std::size_t operand, std::size_t entry)>;

/// A differentiable operation on arrays, with whatever whole numbers it was made with (an axis, a
/// stride): what it gives, how strongly that depends on what went in, and both as formulas and as
/// Python. Immutable; one object serves every node of a graph and every thread.
class ArrayOperation {
public:
    virtual ~ArrayOperation() = default;

    /// The shape of the result, or why the operands' shapes do not fit (they are named).
    [[nodiscard]] virtual std::variant<Shape, Message> shape(
        std::span<const Shape> operands) const = 0;
    /// Works out all entries of the result; the shapes must fit.
    virtual void value(Operands operands, const Shape& shape, double* result) const = 0;
    /// False where no gradient flows to an operand (the tokens of embed, the targets of a cost).
    [[nodiscard]] virtual bool flowsTo(std::size_t /*operand*/) const { return true; }
    /// Adds to the gradient of an operand what comes back through this operation: to each entry the
    /// sum of upstream × slope over the entries of the result that depend on it.
    virtual void pullBack(Operands operands, const ArrayView& result, const double* upstream,
                          std::size_t operand, double* gradient) const = 0;
    /// The entries of the result that depend on an entry of an operand, ascending, with the slopes:
    /// those that pullBack() uses. Slopes that happen to be 0 are listed where the formula has the
    /// entry (a product with 0), and left out where it has not (what max did not choose).
    [[nodiscard]] virtual std::vector<Dependent> dependents(Operands operands,
                                                            const ArrayView& result,
                                                            std::size_t operand,
                                                            std::size_t entry) const = 0;

    /// An entry of the result as a formula of its operands' entries.
    [[nodiscard]] virtual Formula formula(Operands operands, const ArrayView& result,
                                          std::size_t entry, const EntryFormula& of) const = 0;
    /// The slope of an entry of the result by an entry of an operand, where it can be written
    /// (`self` is the entry of the result); nullopt: it is shown as an entry of the Jacobian.
    [[nodiscard]] virtual std::optional<Formula> slopeFormula(
        Operands /*operands*/, const ArrayView& /*result*/, std::size_t /*entry*/,
        std::size_t /*operand*/, std::size_t /*operandEntry*/, const EntryFormula& /*of*/,
        const Formula& /*self*/) const
    {
        return std::nullopt;
    }
    /// Why an entry of the result cannot be worked out, or has no finite slope, in words ("the
    /// logarithm of −1", "3.5 is no row of the table"); nullopt where nothing is wrong with it.
    [[nodiscard]] virtual std::optional<Message> valueTrouble(Operands /*operands*/,
                                                              std::size_t /*entry*/) const
    {
        return std::nullopt;
    }
    [[nodiscard]] virtual std::optional<Message> slopeTrouble(Operands /*operands*/,
                                                              std::size_t /*entry*/) const
    {
        return std::nullopt;
    }

    /// The value as a NumPy expression of its operands (arrays of two axes at least).
    [[nodiscard]] virtual std::string python(std::span<const std::string> operands,
                                             std::span<const Shape> shapes) const = 0;
    /// What an operand gets back, as a NumPy expression of the operands, the result and the
    /// upstream gradient `g`; what was repeated is not yet summed.
    [[nodiscard]] virtual std::string pythonPullBack(std::span<const std::string> operands,
                                                     std::span<const Shape> shapes,
                                                     const std::string& result,
                                                     const std::string& upstream,
                                                     std::size_t operand) const = 0;
    /// The function that the Python texts call and that a script must define first: its whole text
    /// ("def conv(…): …"); empty where NumPy suffices.
    [[nodiscard]] virtual std::string_view pythonDefinition() const { return {}; }
};

/// Makes the operation of a name and of the whole numbers that it was called with; a message when
/// there is none of the name (nullptr in the pointer) or the numbers do not fit.
struct OperationCall {
    std::string_view name; ///< `conv`, `sum`, `@`, `+`, …
    std::size_t operands = 1; ///< how many arrays
    std::vector<double> numbers; ///< what follows the arrays: an axis, sizes, a stride
};
[[nodiscard]] std::variant<std::shared_ptr<const ArrayOperation>, Message> makeOperation(
    const OperationCall& call);

/// How many arrays the operation of a name takes before the numbers that it is called with; nullopt
/// where that is not fixed (max, concat), and for what is no operation on whole arrays.
[[nodiscard]] std::optional<std::size_t> arraysOf(std::string_view name);

} // namespace gradus
