// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

// Takes entries to other places: each entry of the result is one of an operand's.
class Moving : public ArrayOperation {
public:
    /// Where a result's entry comes from: the operand, and its entry.
    struct From {
        std::size_t operand;
        std::size_t entry;
    };
    [[nodiscard]] virtual From from(Operands o, const Shape& shape, std::size_t entry) const = 0;
    /// Where an operand's entry goes; nullopt: it is left out.
    [[nodiscard]] virtual std::optional<std::size_t> to(Operands o, const Shape& shape,
                                                        std::size_t operand,
                                                        std::size_t entry) const = 0;

    void value(Operands o, const Shape& shape, double* result) const override
    {
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const From place = from(o, shape, i);
            result[i] = o[place.operand][place.entry];
        }
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t operand,
                  double* gradient) const override
    {
        for (std::size_t i = 0; i < y.shape.size(); ++i)
            if (const From place = from(o, y.shape, i); place.operand == operand)
                gradient[place.entry] += g[i];
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t operand,
                                      std::size_t entry) const override
    {
        const auto place = to(o, y.shape, operand, entry);
        return place ? std::vector<Dependent>{{*place, 1}} : std::vector<Dependent>{};
    }
    Formula formula(Operands o, const ArrayView& y, std::size_t entry,
                    const EntryFormula& of) const override
    {
        const From place = from(o, y.shape, entry);
        return of(place.operand, place.entry);
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        return Formula::number(1);
    }
};

std::string lengthsList(const Shape& shape)
{
    std::string text;
    for (const std::int32_t length : shape.lengths())
        text += (text.empty() ? "" : ", ") + std::to_string(length);
    return "(" + text + ")";
}

// The same entries in the same order in another shape.
class Reshape final : public Moving {
public:
    explicit Reshape(std::vector<double> lengths) : m_lengths(std::move(lengths)) { } // none: flat

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        if (m_lengths.empty())
            return Shape(static_cast<std::int32_t>(o[0].size()), 1);
        std::vector<std::int64_t> lengths;
        double size = 1;
        for (const double length : m_lengths) {
            if (!(length >= 1 && length <= static_cast<double>(largestArray)))
                size = 0;
            size *= length;
            lengths.push_back(static_cast<std::int64_t>(length));
        }
        if (size != static_cast<double>(o[0].size()))
            return Message{GRADUS_TEXT("core",
                                       "reshape keeps all entries: the sizes must multiply to %1, "
                                       "the entries of the shape %2"),
                           {std::to_string(o[0].size()), axesText(o[0])}};
        return bounded(lengths);
    }
    void value(Operands o, const Shape& shape, double* result) const override
    {
        std::copy_n(o[0].entries, shape.size(), result);
    }
    From from(Operands, const Shape&, std::size_t entry) const override { return {0, entry}; }
    std::optional<std::size_t> to(Operands, const Shape&, std::size_t,
                                  std::size_t entry) const override
    {
        return entry;
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        return x[0] + ".reshape" + lengthsList(std::get<Shape>(shape(s)));
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return g + ".reshape" + lengthsList(s[0]);
    }

private:
    std::vector<double> m_lengths;
};

// The axes in another order; without one the last two change places.
class Permute final : public Moving {
public:
    explicit Permute(std::vector<double> order) : m_order(std::move(order)) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const auto order = orderFor(o[0]);
        std::vector<bool> taken(o[0].axes(), false);
        bool good = order.size() == o[0].axes();
        for (const int axis : order) {
            good = good && axis >= 0 && !taken[static_cast<std::size_t>(axis)];
            if (good)
                taken[static_cast<std::size_t>(axis)] = true;
        }
        if (!good)
            return Message{GRADUS_TEXT("core",
                                       "permute names every axis once, from 1 to %1, in the order "
                                       "that they shall have: the shape here is %2"),
                           {std::to_string(o[0].axes()), axesText(o[0])}};
        FewNumbers lengths;
        for (const int axis : order)
            lengths.push(o[0].length(static_cast<std::size_t>(axis)));
        return Shape(std::span(lengths.begin(), lengths.size()));
    }
    From from(Operands o, const Shape& shape, std::size_t entry) const override
    {
        const auto order = orderFor(o[0].shape);
        const auto strides = stridesOf(o[0].shape);
        std::size_t found = 0;
        for (std::size_t axis = shape.axes(); axis-- > 0;) {
            const auto length = static_cast<std::size_t>(shape.length(axis));
            found += entry % length * strides[static_cast<std::size_t>(order[axis])];
            entry /= length;
        }
        return {0, found};
    }
    std::optional<std::size_t> to(Operands o, const Shape& shape, std::size_t,
                                  std::size_t entry) const override
    {
        const auto order = orderFor(o[0].shape);
        const auto own = stridesOf(o[0].shape);
        const auto strides = stridesOf(shape);
        std::size_t found = 0;
        for (std::size_t axis = 0; axis < shape.axes(); ++axis) {
            const auto of = static_cast<std::size_t>(order[axis]);
            found +=
                entry / own[of] % static_cast<std::size_t>(o[0].shape.length(of)) * strides[axis];
        }
        return found;
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        return "np.transpose(" + x[0] + ", " + listed(orderFor(s[0])) + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        const auto order = orderFor(s[0]);
        std::vector<int> back(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            back[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        return "np.transpose(" + g + ", " + listed(back) + ")";
    }

private:
    [[nodiscard]] std::vector<int> orderFor(const Shape& shape) const
    {
        std::vector<int> order;
        for (const double axis : m_order)
            order.push_back(axisOf(axis, shape.axes()));
        if (!m_order.empty())
            return order;
        for (std::size_t axis = 0; axis < shape.axes(); ++axis)
            order.push_back(static_cast<int>(axis));
        std::swap(order[order.size() - 1], order[order.size() - 2]);
        return order;
    }
    static std::array<std::size_t, mostAxes> stridesOf(const Shape& shape)
    {
        std::array<std::size_t, mostAxes> strides{};
        std::size_t stride = 1;
        for (std::size_t axis = shape.axes(); axis-- > 0;) {
            strides[axis] = stride;
            stride *= static_cast<std::size_t>(shape.length(axis));
        }
        return strides;
    }
    static std::string listed(const std::vector<int>& order)
    {
        std::string text;
        for (const int axis : order)
            text += (text.empty() ? "" : ", ") + std::to_string(axis);
        return "(" + text + ")";
    }

    std::vector<double> m_order;
};

// An array cut across one axis: as many pieces as lie before it, each of length × what lies behind.
struct Cut {
    Cut(const Shape& shape, std::size_t axis)
    {
        for (std::size_t i = axis; i < shape.axes(); ++i)
            (i == axis ? length : behind) *= static_cast<std::size_t>(shape.length(i));
    }
    std::size_t length = 1;
    std::size_t behind = 1;

    [[nodiscard]] std::size_t outer(std::size_t entry) const { return entry / (length * behind); }
    [[nodiscard]] std::size_t along(std::size_t entry) const { return entry / behind % length; }
    [[nodiscard]] std::size_t at(std::size_t outer, std::size_t along, std::size_t inner) const
    {
        return (outer * length + along) * behind + inner;
    }
};

// Arrays one behind the other along an axis.
class Concat final : public Moving {
public:
    explicit Concat(double axis) : m_axis(axis) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const int axis = axisOf(m_axis, o[0].axes());
        bool good = axis >= 0;
        std::int64_t together = 0;
        for (const Shape& one : o) {
            good = good && one.axes() == o[0].axes();
            for (std::size_t i = 0; good && i < one.axes(); ++i)
                good = static_cast<int>(i) == axis || one.length(i) == o[0].length(i);
            together += good ? one.length(static_cast<std::size_t>(axis)) : 0;
        }
        if (!good)
            return Message{GRADUS_TEXT("core",
                                       "concat(axis, A, B, …) takes an axis (from 1 to %1) and "
                                       "arrays that differ along it alone; the shapes here are %2 "
                                       "and %3"),
                           {std::to_string(o[0].axes()), axesText(o[0]), axesText(o.back())}};
        std::vector<std::int64_t> lengths(o[0].lengths().begin(), o[0].lengths().end());
        lengths[static_cast<std::size_t>(axis)] = together;
        return bounded(lengths);
    }
    From from(Operands o, const Shape& shape, std::size_t entry) const override
    {
        const Cut whole(shape, axis());
        std::size_t along = whole.along(entry);
        for (std::size_t k = 0;; ++k) {
            const Cut part(o[k].shape, axis());
            if (along < part.length)
                return {k, part.at(whole.outer(entry), along, entry % whole.behind)};
            along -= part.length;
        }
    }
    std::optional<std::size_t> to(Operands o, const Shape& shape, std::size_t operand,
                                  std::size_t entry) const override
    {
        const Cut whole(shape, axis());
        const Cut part(o[operand].shape, axis());
        return whole.at(part.outer(entry), before(o, operand) + part.along(entry),
                        entry % part.behind);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        std::string list;
        for (const std::string& one : x)
            list += (list.empty() ? "" : ", ") + one;
        return "np.concatenate([" + list + "], axis=" + std::to_string(axis()) + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g,
                               std::size_t operand) const override
    {
        std::int64_t first = 0;
        for (std::size_t k = 0; k < operand; ++k)
            first += s[k].length(axis());
        return "np.take(" + g + ", range(" + std::to_string(first) + ", "
            + std::to_string(first + s[operand].length(axis()))
            + "), axis=" + std::to_string(axis()) + ")";
    }

private:
    [[nodiscard]] std::size_t axis() const { return static_cast<std::size_t>(m_axis) - 1; }
    [[nodiscard]] std::size_t before(Operands o, std::size_t operand) const
    {
        std::size_t length = 0;
        for (std::size_t k = 0; k < operand; ++k)
            length += static_cast<std::size_t>(o[k].shape.length(axis()));
        return length;
    }

    double m_axis;
};

// The places from … to (both included) along an axis.
class Slice final : public Moving {
public:
    explicit Slice(const std::vector<double>& n) : m_axis(n[0]), m_from(n[1]), m_to(n[2]) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        const int axis = axisOf(m_axis, o[0].axes());
        const double length = axis < 0 ? 0 : o[0].length(static_cast<std::size_t>(axis));
        const bool whole = m_from == std::floor(m_from) && m_to == std::floor(m_to);
        if (axis < 0 || !whole || m_from < 1 || m_to < m_from || m_to > length)
            return Message{GRADUS_TEXT("core",
                                       "slice(A, axis, from, to) takes an axis and two places on "
                                       "it, both included and counted from 1; the shape here is "
                                       "%1"),
                           {axesText(o[0])}};
        std::vector<std::int64_t> lengths(o[0].lengths().begin(), o[0].lengths().end());
        lengths[static_cast<std::size_t>(axis)] = static_cast<std::int64_t>(m_to - m_from) + 1;
        return bounded(lengths);
    }
    From from(Operands o, const Shape& shape, std::size_t entry) const override
    {
        const Cut part(shape, axis());
        return {0,
                Cut(o[0].shape, axis())
                    .at(part.outer(entry), part.along(entry) + first(), entry % part.behind)};
    }
    std::optional<std::size_t> to(Operands o, const Shape& shape, std::size_t,
                                  std::size_t entry) const override
    {
        const Cut whole(o[0].shape, axis());
        const Cut part(shape, axis());
        const std::size_t along = whole.along(entry);
        if (along < first() || along >= first() + part.length)
            return std::nullopt;
        return part.at(whole.outer(entry), along - first(), entry % whole.behind);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "np.take(" + x[0] + ", range(" + std::to_string(first()) + ", "
            + std::to_string(static_cast<std::size_t>(m_to)) + "), axis=" + std::to_string(axis())
            + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        std::string margins;
        for (std::size_t i = 0; i < s[0].axes(); ++i) {
            const bool own = i == axis();
            const auto left = own ? first() : 0;
            const auto right = own ? std::size_t(s[0].length(i)) - std::size_t(m_to) : 0;
            margins +=
                (i > 0 ? ", (" : "(") + std::to_string(left) + ", " + std::to_string(right) + ")";
        }
        return "np.pad(" + g + ", [" + margins + "])";
    }

private:
    [[nodiscard]] std::size_t axis() const { return static_cast<std::size_t>(m_axis) - 1; }
    [[nodiscard]] std::size_t first() const { return static_cast<std::size_t>(m_from) - 1; }

    double m_axis;
    double m_from;
    double m_to;
};

// A single entry as a number: A[2,3].
class Entry final : public Moving {
public:
    explicit Entry(const std::vector<double>& at)
    {
        for (const double index : at)
            m_good = m_good && index == std::floor(index) && std::abs(index) < 1e9
                && m_at.push(static_cast<std::int32_t>(index));
    }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        if (m_good && place(o[0]) < o[0].size())
            return Shape();
        return Message{GRADUS_TEXT("core",
                                   "entry(A, i, j) takes a row and a column of A, entry(v, i) a "
                                   "place in a vector, counted from 1; the shape here is %1"),
                       {axesText(o[0])}};
    }
    From from(Operands o, const Shape&, std::size_t) const override
    {
        return {0, place(o[0].shape)};
    }
    std::optional<std::size_t> to(Operands o, const Shape&, std::size_t,
                                  std::size_t entry) const override
    {
        return entry == place(o[0].shape) ? std::optional<std::size_t>(0) : std::nullopt;
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        return x[0] + ".reshape(-1, 1)[" + std::to_string(place(s[0])) + ":][:1]";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        return g + ".item() * np.eye(1, " + x[0] + ".size, " + std::to_string(place(s[0]))
            + ").reshape(" + x[0] + ".shape)";
    }

private:
    // A number is its own first entry.
    [[nodiscard]] std::size_t place(const Shape& shape) const
    {
        const bool only = shape.isScalar() && m_at == FewNumbers{1};
        return only ? 0 : entryAt(shape, m_at);
    }

    FewNumbers m_at;
    bool m_good = true;
};

} // namespace

MadeOperation makeRearrangement(const OperationCall& call)
{
    const std::vector<double>& numbers = call.numbers;
    if (call.name == "transpose")
        return std::make_shared<Permute>(std::vector<double>());
    if (call.name == "permute" || call.name == "reshape") {
        if (numbers.size() < 2 || numbers.size() > mostAxes)
            return Message{GRADUS_TEXT("core", "%1 takes an array and 2 to %2 whole numbers"),
                           {std::string(call.name), std::to_string(mostAxes)}};
        if (call.name == "permute")
            return std::make_shared<Permute>(numbers);
        return std::make_shared<Reshape>(numbers);
    }
    if (call.name == "flatten")
        return std::make_shared<Reshape>(std::vector<double>());
    if (call.name == "concat" && numbers.size() == 1)
        return std::make_shared<Concat>(numbers[0]);
    if (call.name == "slice" && numbers.size() == 3)
        return std::make_shared<Slice>(numbers);
    if (call.name == "entry" && !numbers.empty())
        return std::make_shared<Entry>(numbers);
    return std::shared_ptr<const ArrayOperation>();
}

} // namespace gradus
