// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/quantity_rows.h"
#include "trace/step_order.h"

namespace gradus {

/// An iteration of a family that declares rows of quantities and the order of its steps: stepping,
/// addressing, grouping and reading are worked out of these; the family gives the values and the
/// formulas.
class RowIteration : public Iteration {
public:
    [[nodiscard]] std::int64_t stepCount() const override { return order().count(); }
    [[nodiscard]] Step step(std::int64_t k) const override;
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override;
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> quantities() const override;
    [[nodiscard]] Explanation explain(std::int64_t k) const override;
    [[nodiscard]] bool isOfEpoch(const Quantity& quantity) const override;
    [[nodiscard]] std::optional<Explanation> explainOfEpoch(
        const Quantity& quantity) const override;
    [[nodiscard]] std::optional<std::int64_t> seenFrom(const Quantity& quantity) const override;
    [[nodiscard]] std::int64_t groupEnd(std::int64_t k, Level level) const override;
    [[nodiscard]] std::int64_t groupBegin(std::int64_t k, Level level) const override;

    [[nodiscard]] const QuantityRows& rows() const { return table(); }
    /// The number at a place as its step gives it; of State without a step as it is, of an epoch
    /// at its end (not a number where it cannot be known).
    [[nodiscard]] virtual double value(const RowPlace& place) const = 0;

protected:
    [[nodiscard]] virtual const QuantityRows& table() const = 0;
    /// Of this iteration, whose batch may be smaller than others.
    [[nodiscard]] virtual const StepOrder& order() const = 0;
    /// A number of State before its step.
    [[nodiscard]] virtual double valueBefore(const RowPlace& place) const = 0;
    /// The step from which on a number is known that has no step of its own and is not of State.
    [[nodiscard]] virtual std::int64_t knownFrom(const RowPlace& place) const = 0;
    /// What the family calls otherwise (`C`, `v[7]`), in the words of the rows.
    [[nodiscard]] virtual Quantity inRows(const Quantity& quantity) const { return quantity; }
    /// The formula and the words of a step, or of an epoch's number; quantity, result, pass and
    /// rule are filled in.
    virtual void explain(const RowPlace& place, Explanation& begun) const = 0;
    /// Which group of nodes a row belongs to at Level::Part; −1: none.
    [[nodiscard]] virtual int partOf(const QuantityRow&) const { return -1; }
    /// The first step whose value is not finite; nullopt where all are. Walks over all steps.
    [[nodiscard]] std::optional<std::int64_t> firstNotFinite() const;

    /// True where numbers of the epoch are known at the end of this iteration.
    [[nodiscard]] bool endsEpoch() const;
    [[nodiscard]] RowPlace placeAt(std::int64_t k) const;
    [[nodiscard]] std::optional<std::int64_t> stepOf(const RowPlace& place) const;
    [[nodiscard]] std::variant<RowPlace, Message> placeOf(const Quantity& quantity) const;

private:
    [[nodiscard]] Reading readOfEpoch(const RowPlace& place, std::int64_t k) const;
    [[nodiscard]] Explanation explanationOf(const RowPlace& place) const;
    [[nodiscard]] bool inOneGroup(std::int64_t k, std::int64_t other, Level level) const;
};

} // namespace gradus
