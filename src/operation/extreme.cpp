// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/along.h"
#include "operation/operation_parts.h"

#include <cmath>

namespace gradus {

namespace {

// The largest (least) entry; of equal ones the first counts. What is no number counts before all
// others: it must not get lost.
class Extreme final : public ArrayOperation {
public:
    Extreme(bool largest, Along along) : m_largest(largest), m_along(along) { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        return m_along.reduced(o[0]);
    }
    void value(Operands o, const Shape&, double* result) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        for (std::size_t line = 0; line < lines.count; ++line)
            result[line] = o[0][chosen(o[0], lines, line)];
    }
    void pullBack(Operands o, const ArrayView&, const double* g, std::size_t,
                  double* gradient) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        for (std::size_t line = 0; line < lines.count; ++line)
            gradient[chosen(o[0], lines, line)] += g[line];
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView&, std::size_t,
                                      std::size_t entry) const override
    {
        const Lines lines = m_along.lines(o[0].shape);
        const std::size_t line = lines.lineOf(entry);
        return chosen(o[0], lines, line) == entry ? std::vector<Dependent>{{line, 1}}
                                                  : std::vector<Dependent>{};
    }
    // All entries where they are few, else the one that counts.
    Formula formula(Operands o, const ArrayView&, std::size_t line,
                    const EntryFormula& of) const override
    {
        constexpr std::size_t few = 8;
        const Lines lines = m_along.lines(o[0].shape);
        if (lines.length > few)
            return of(0, chosen(o[0], lines, line));
        std::vector<Formula> all;
        for (std::size_t k = 0; k < lines.length; ++k)
            all.push_back(of(0, lines.entry(line, k)));
        return Formula::apply(name(), std::move(all));
    }
    std::optional<Formula> slopeFormula(Operands, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t, const EntryFormula&,
                                        const Formula&) const override
    {
        return Formula::number(1);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        const std::string call = x[0] + "." + name() + "(";
        return m_along.isAll()
            ? call + ").reshape(1, 1)"
            : call + "axis=" + std::to_string(m_along.axis(s[0])) + ", keepdims=True)";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape> s,
                               const std::string&, const std::string& g, std::size_t) const override
    {
        const std::string axis =
            m_along.isAll() ? std::string("None") : std::to_string(m_along.axis(s[0]));
        return "through_extreme(" + g + ", " + x[0] + ", np.arg" + name() + ", " + axis + ")";
    }
    std::string_view pythonDefinition() const override
    {
        return "def through_extreme(g, x, which, axis):\n"
               "    back = np.zeros_like(x)\n"
               "    if axis is None:\n"
               "        back.reshape(-1)[which(x)] = g.item()\n"
               "    else:\n"
               "        at = np.expand_dims(which(x, axis=axis), axis)\n"
               "        np.put_along_axis(back, at, g, axis=axis)\n"
               "    return back\n";
    }

private:
    [[nodiscard]] std::string name() const { return m_largest ? "max" : "min"; }
    [[nodiscard]] std::size_t chosen(const ArrayView& x, const Lines& lines, std::size_t line) const
    {
        const std::size_t first = lines.first(line);
        const std::size_t end = first + lines.length * lines.step;
        std::size_t best = first;
        for (std::size_t i = first + lines.step; i < end && !std::isnan(x[best]); i += lines.step)
            if ((m_largest ? x[i] > x[best] : x[i] < x[best]) || std::isnan(x[i]))
                best = i;
        return best;
    }

    bool m_largest;
    Along m_along;
};

} // namespace

MadeOperation makeExtreme(const OperationCall& call)
{
    Along along;
    if (!call.numbers.empty())
        along.written = call.numbers[0];
    return std::make_shared<Extreme>(call.name == "max", along);
}

} // namespace gradus
