// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/rearrangement.h"

#include <cmath>

namespace gradus {

namespace {

// The places from … to (both included) along an axis.
class Slice final : public Rearrangement {
public:
    explicit Slice(const std::vector<double>& n) : m_axis(n[0]), m_from(n[1]), m_to(n[2]) { }

    std::variant<View, Message> view(const Shape& of) const override
    {
        const int axis = axisOf(m_axis, of.axes());
        const double length = axis < 0 ? 0 : of.length(static_cast<std::size_t>(axis));
        if (axis < 0 || !isWhole(m_from, 1, length) || !isWhole(m_to, m_from, length))
            return Message{GRADUS_TEXT("core",
                                       "slice(A, axis, from, to) takes an axis and two places on "
                                       "it, both included and counted from 1; the shape here is "
                                       "%1"),
                           {axesText(of)}};
        const auto at = static_cast<std::size_t>(axis);
        std::vector<std::int32_t> lengths(of.lengths().begin(), of.lengths().end());
        lengths[at] = static_cast<std::int32_t>(m_to - m_from) + 1;
        const Steps steps = stepsOf(of);
        return View{Shape(lengths), steps, before() * steps[at]};
    }
    std::string python(std::span<const std::string> x, std::span<const Shape>) const override
    {
        return "np.take(" + x[0] + ", range(" + std::to_string(before()) + ", "
            + std::to_string(static_cast<std::size_t>(m_to)) + "), axis=" + std::to_string(axis())
            + ")";
    }
    std::string pythonPullBack(std::span<const std::string>, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        std::string margins;
        for (std::size_t i = 0; i < s[0].axes(); ++i) {
            const bool own = i == axis();
            const auto left = own ? before() : 0;
            const auto right = own ? std::size_t(s[0].length(i)) - std::size_t(m_to) : 0;
            margins +=
                (i > 0 ? ", (" : "(") + std::to_string(left) + ", " + std::to_string(right) + ")";
        }
        return "np.pad(" + g + ", [" + margins + "])";
    }

private:
    [[nodiscard]] std::size_t axis() const { return static_cast<std::size_t>(m_axis) - 1; }
    [[nodiscard]] std::size_t before() const { return static_cast<std::size_t>(m_from) - 1; }

    double m_axis;
    double m_from;
    double m_to;
};

// A single entry as a number: A[2,3].
class Entry final : public Rearrangement {
public:
    explicit Entry(const std::vector<double>& at)
    {
        for (const double index : at)
            m_good = m_good && isWhole(index, 1, static_cast<double>(largestArray))
                && m_at.push(static_cast<std::int32_t>(index));
    }

    std::variant<View, Message> view(const Shape& of) const override
    {
        if (m_good && place(of) < of.size())
            return View{Shape(), {}, place(of)};
        return Message{GRADUS_TEXT("core",
                                   "entry(A, i, j) takes a row and a column of A, entry(v, i) a "
                                   "place in a vector, counted from 1; the shape here is %1"),
                       {axesText(of)}};
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

MadeOperation makeSlice(const OperationCall& call) { return std::make_shared<Slice>(call.numbers); }

MadeOperation makeEntry(const OperationCall& call) { return std::make_shared<Entry>(call.numbers); }

} // namespace gradus
