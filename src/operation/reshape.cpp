// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/rearrangement.h"

#include <algorithm>

namespace gradus {

namespace {

// The same entries in the same order in another shape.
class Reshape final : public Rearrangement {
public:
    explicit Reshape(std::vector<double> lengths) : m_lengths(std::move(lengths)) { } // none: flat

    std::variant<View, Message> view(const Shape& of) const override
    {
        if (m_lengths.empty())
            return plain(Shape(static_cast<std::int32_t>(of.size()), 1));
        std::vector<std::int64_t> lengths;
        double size = 1;
        for (const double length : m_lengths) {
            if (!isWhole(length, 1, static_cast<double>(largestArray)))
                size = 0;
            size *= length;
            lengths.push_back(size > 0 ? static_cast<std::int64_t>(length) : 0);
        }
        if (size != static_cast<double>(of.size()))
            return Message{GRADUS_TEXT("core",
                                       "reshape keeps all entries: the sizes must multiply to %1, "
                                       "the entries of the shape %2"),
                           {std::to_string(of.size()), axesText(of)}};
        const auto made = bounded(lengths);
        if (const auto* message = std::get_if<Message>(&made))
            return *message;
        return plain(std::get<Shape>(made));
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        return x[0] + ".reshape" + pythonTuple(std::get<Shape>(shape(s)).lengths());
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return g + ".reshape" + pythonTuple(s[0].lengths());
    }

private:
    static View plain(const Shape& shape) { return {shape, stepsOf(shape)}; }

    std::vector<double> m_lengths;
};

// The axes in another order; without one the last two change places.
class Permute final : public Rearrangement {
public:
    explicit Permute(std::vector<double> order) : m_order(std::move(order)) { }

    std::variant<View, Message> view(const Shape& of) const override
    {
        const auto order = orderFor(of);
        std::vector<std::int32_t> sorted = order;
        std::sort(sorted.begin(), sorted.end());
        bool good = order.size() == of.axes();
        for (std::size_t axis = 0; good && axis < sorted.size(); ++axis)
            good = sorted[axis] == static_cast<std::int32_t>(axis);
        if (!good)
            return Message{GRADUS_TEXT("core",
                                       "permute names every axis once, from 1 to %1, in the order "
                                       "that they shall have: the shape here is %2"),
                           {std::to_string(of.axes()), axesText(of)}};
        const Steps steps = stepsOf(of);
        std::vector<std::int32_t> lengths;
        View made;
        for (std::size_t axis = 0; axis < order.size(); ++axis) {
            lengths.push_back(of.length(static_cast<std::size_t>(order[axis])));
            made.steps[axis] = steps[static_cast<std::size_t>(order[axis])];
        }
        made.shape = Shape(lengths);
        return made;
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        return "np.transpose(" + x[0] + ", " + pythonTuple(orderFor(s[0])) + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        const auto order = orderFor(s[0]);
        std::vector<std::int32_t> back(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            back[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
        return "np.transpose(" + g + ", " + pythonTuple(back) + ")";
    }

private:
    [[nodiscard]] std::vector<std::int32_t> orderFor(const Shape& shape) const
    {
        std::vector<std::int32_t> order;
        for (const double axis : m_order)
            order.push_back(axisOf(axis, shape.axes()));
        if (!m_order.empty())
            return order;
        for (std::size_t axis = 0; axis < shape.axes(); ++axis)
            order.push_back(static_cast<std::int32_t>(axis));
        std::swap(order[order.size() - 1], order[order.size() - 2]);
        return order;
    }

    std::vector<double> m_order;
};

} // namespace

MadeOperation makeReshape(const OperationCall& call)
{
    return std::make_shared<Reshape>(call.numbers);
}

MadeOperation makePermute(const OperationCall& call)
{
    return std::make_shared<Permute>(call.numbers);
}

} // namespace gradus
