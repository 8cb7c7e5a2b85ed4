// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/operation_parts.h"
#include "operation/runs.h"

namespace gradus {

/// Which entries of an array are taken, in which order: a shape of its own, and how far on in the
/// array an entry lies for each of its axes.
struct View {
    Shape shape;
    Steps steps{};
    std::size_t first = 0;

    /// The array's entry that stands at an entry of the view.
    [[nodiscard]] std::size_t from(std::size_t entry) const;
    /// Where an entry of the array stands in the view; nullopt: it is left out.
    [[nodiscard]] std::optional<std::size_t> to(std::size_t entry) const;
};

/// An operation that only takes entries to other places: its result is a view of its operand.
class Rearrangement : public ArrayOperation {
public:
    [[nodiscard]] virtual std::variant<View, Message> view(const Shape& of) const = 0;

    [[nodiscard]] std::variant<Shape, Message> shape(std::span<const Shape> o) const override;
    void value(Operands o, const Shape& shape, double* result) const override;
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override;
    [[nodiscard]] std::vector<Dependent> dependents(Operands o, const ArrayView& y,
                                                    std::size_t operand,
                                                    std::size_t entry) const override;
    [[nodiscard]] Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                                  const EntryFormula& of) const override;
    [[nodiscard]] std::optional<Formula> slopeFormula(Operands o, const ArrayView& y,
                                                      std::size_t entry, std::size_t operand,
                                                      std::size_t operandEntry,
                                                      const EntryFormula& of,
                                                      const Formula& self) const override;

private:
    [[nodiscard]] View madeView(const Shape& of) const { return std::get<View>(view(of)); }
};

} // namespace gradus
