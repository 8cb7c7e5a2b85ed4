// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/rearrangement.h"

#include <algorithm>

namespace gradus {

namespace {

// visit(step, the result's entry, the operand's) for each run; the step is a constant where it
// is 1.
template <typename Visit> void forEachViewRun(const View& view, const Visit& visit)
{
    const Runs<1> runs(view.shape, {view.steps});
    const auto all = [&](auto step) {
        runs.forEach([&](std::size_t entry, const auto& from) {
            for (std::size_t i = 0; i < runs.length(); ++i)
                visit(entry + i, view.first + from[0] + i * step);
        });
    };
    if (runs.step(0) == 1)
        all(std::integral_constant<std::size_t, 1>());
    else
        all(runs.step(0));
}

} // namespace

std::size_t View::from(std::size_t entry) const
{
    std::size_t found = first;
    for (std::size_t axis = shape.axes(); axis-- > 0;) {
        const auto length = static_cast<std::size_t>(shape.length(axis));
        found += entry % length * steps[axis];
        entry /= length;
    }
    return found;
}

// The place on the axis with the largest step is found first; on an axis of step 0, which has the
// length 1, there is none to find.
std::optional<std::size_t> View::to(std::size_t entry) const
{
    if (entry < first)
        return std::nullopt;
    entry -= first;
    std::array<std::size_t, mostAxes> order{};
    for (std::size_t axis = 0; axis < shape.axes(); ++axis)
        order[axis] = axis;
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shape.axes()),
              [this](std::size_t a, std::size_t b) { return steps[a] > steps[b]; });
    const Steps own = stepsOf(shape);
    std::size_t found = 0;
    for (std::size_t i = 0; i < shape.axes() && steps[order[i]] > 0; ++i) {
        const std::size_t axis = order[i];
        const std::size_t at = entry / steps[axis];
        if (at >= static_cast<std::size_t>(shape.length(axis)))
            return std::nullopt;
        found += at * own[axis];
        entry %= steps[axis];
    }
    return entry == 0 ? std::optional(found) : std::nullopt;
}

std::variant<Shape, Message> Rearrangement::shape(std::span<const Shape> o) const
{
    const auto made = view(o[0]);
    if (const auto* message = std::get_if<Message>(&made))
        return *message;
    return std::get<View>(made).shape;
}

void Rearrangement::value(Operands o, const Shape&, double* result) const
{
    forEachViewRun(madeView(o[0].shape),
                   [=, x = o[0].entries](std::size_t i, std::size_t from) { result[i] = x[from]; });
}

void Rearrangement::pullBack(Operands o, const ArrayView&, const double* g, std::size_t,
                             double* gradient) const
{
    forEachViewRun(madeView(o[0].shape),
                   [=](std::size_t i, std::size_t to) { gradient[to] += g[i]; });
}

std::vector<Dependent> Rearrangement::dependents(Operands o, const ArrayView&, std::size_t,
                                                 std::size_t entry) const
{
    const auto place = madeView(o[0].shape).to(entry);
    return place ? std::vector<Dependent>{{*place, 1}} : std::vector<Dependent>{};
}

Formula Rearrangement::formula(Operands o, const ArrayView&, std::size_t entry,
                               const EntryFormula& of) const
{
    return of(0, madeView(o[0].shape).from(entry));
}

std::optional<Formula> Rearrangement::slopeFormula(Operands, const ArrayView&, std::size_t,
                                                   std::size_t, std::size_t, const EntryFormula&,
                                                   const Formula&) const
{
    return Formula::number(1);
}

} // namespace gradus
